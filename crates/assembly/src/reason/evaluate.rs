//! Evaluating a condition about a party in a body, at the moment of the sitting.

use super::{Met, Reasons};
use crate::closed::Matter;
use crate::entry::Answer;
use crate::ids::{BodyId, NameId, PartyId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Condition, FactTest, Meaning, PartyKind, RegionSource, Test};

/// Whom a condition is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject {
    /// The party.
    pub party: PartyId,
    /// The body whose charter asks.
    pub body: BodyId,
}

/// Definitions may refer to definitions; the checker refuses circles, this stops them all the same.
const DEEPEST: u8 = 32;

impl Sitting<'_> {
    /// Evaluates a condition of the charter in force of the subject's body.
    ///
    /// # Errors
    /// Only in an audit, where the entry's givens do not fit.
    pub fn reasons(&mut self, condition: &Condition, subject: Subject) -> Result<Reasons, Refusal> {
        self.look(condition, subject, 0)
    }

    fn look(
        &mut self,
        condition: &Condition,
        subject: Subject,
        depth: u8,
    ) -> Result<Reasons, Refusal> {
        let mut reasons = self.test(&condition.test, subject, depth)?;
        reasons.path = condition.path.as_ref().map(|path| path.to_string());
        Ok(reasons)
    }

    fn inside(
        &mut self,
        of: &[Condition],
        subject: Subject,
        depth: u8,
    ) -> Result<Vec<Reasons>, Refusal> {
        of.iter()
            .map(|condition| self.look(condition, subject, depth + 1))
            .collect()
    }

    fn test(&mut self, test: &Test, subject: Subject, depth: u8) -> Result<Reasons, Refusal> {
        if depth > DEEPEST {
            return Ok(leaf("defined", "", Met::Unknown));
        }
        let Subject { party, body } = subject;
        let reasons = match test {
            Test::All(of) => {
                let inside = self.inside(of, subject, depth)?;
                let met = inside
                    .iter()
                    .map(|reasons| reasons.met)
                    .min()
                    .unwrap_or(Met::Yes);
                group("all", met, inside)
            }
            Test::Any(of) => {
                let inside = self.inside(of, subject, depth)?;
                let met = inside
                    .iter()
                    .map(|reasons| reasons.met)
                    .max()
                    .unwrap_or(Met::No);
                group("any", met, inside)
            }
            Test::Not(of) => {
                let inside = self.look(of, subject, depth + 1)?;
                group("not", !inside.met, vec![inside])
            }
            Test::AtLeast { k, of } => {
                let inside = self.inside(of, subject, depth)?;
                group("at-least", at_least(*k, &inside), inside)
            }
            Test::Defined { name, body: other } => {
                self.defined(name, other.as_deref(), subject, depth)?
            }
            Test::Is(kind) => {
                let met =
                    self.state.people.parties.get(party).map(|party| party.kind) == Some(*kind);
                leaf(
                    "is",
                    if *kind == PartyKind::Person {
                        "person"
                    } else {
                        "organization"
                    },
                    Met::from_bool(met),
                )
            }
            Test::Fact { name, is } => {
                let answer = match self.state.names.id(name) {
                    Some(id) => self.fact(party, id)?,
                    None => Answer::Unknown,
                };
                leaf("fact", name, self.fact_met(answer, is))
            }
            Test::Evidence(name) => leaf(
                "evidence",
                name,
                self.judged_by_name(party, body, name, Matter::Evidence)?,
            ),
            Test::Exception(name) => leaf(
                "exception",
                name,
                self.judged_by_name(party, body, name, Matter::Exception)?,
            ),
            Test::Judged { question, by: _ } => leaf(
                "judged",
                question,
                self.judged_by_name(party, body, question, Matter::Question)?,
            ),
            Test::Domain { ways, exclusive } => leaf(
                "domain",
                "",
                answered(self.domain(party, ways, *exclusive)?),
            ),
            Test::Accepts(name) => {
                let answer = match self.state.names.id(name) {
                    Some(id) => self.accepted(party, body, id)?,
                    None => Answer::Unknown,
                };
                leaf("accepts", name, answered(answer))
            }
            Test::Region { regions, by } => self.region(regions, *by, subject),
            Test::MemberOf {
                body: other,
                class,
                standing,
            } => {
                let place = self.state.body_named(other);
                let is = |wanted: &Option<charter::Name>, id: NameId| {
                    wanted
                        .as_ref()
                        .is_none_or(|wanted| self.state.names.text(id) == &**wanted)
                };
                let fits = place.is_some_and(|place| {
                    let own = self.belonging(party, place);
                    let own = own.map(|row| (row.class, row.standing));
                    let sent_by = self.of_a_seat.then(|| self.state.stands_for(party, place));
                    let sent_by = sent_by.into_iter().flatten();
                    let sent_by = sent_by.map(|(_, row)| (row.class, row.standing));
                    let mut rows = own.into_iter().chain(sent_by);
                    rows.any(|row| is(class, row.0) && is(standing, row.1))
                });
                leaf("member-of", other, Met::from_bool(fits))
            }
            Test::OfMember { body: other } => {
                let employer = self
                    .state
                    .people
                    .parties
                    .get(party)
                    .and_then(|party| party.affiliation);
                let member = employer.zip(self.state.body_named(other));
                let met = member
                    .is_some_and(|(employer, other)| self.belonging(employer, other).is_some());
                leaf("employee-of-member", other, Met::from_bool(met))
            }
            Test::Holds {
                office,
                body: other,
            } => {
                let seat = self.state.seat_named(office, other.as_deref(), body);
                let met =
                    seat.is_some_and(|(place, office)| self.holds(party, place, office).is_some());
                leaf("holds", office, Met::from_bool(met))
            }
            Test::Held {
                office,
                body: other,
                window,
            } => {
                let seat = self.state.seat_named(office, other.as_deref(), body);
                let (from, to) = self.window(window, body);
                let met = seat.is_some_and(|(place, office)| {
                    self.state.held_within(party, place, office, from, to)
                });
                leaf("held", office, Met::from_bool(met))
            }
            Test::Soi { within } => {
                let filed = self.state.people.parties.get(party).and_then(|party| {
                    self.newest_by_then(party.interests_at, &party.interests_before)
                });
                leaf("soi", "", self.no_older_than(filed, *within, body))
            }
            Test::FeesPaid => leaf("fees-paid", "", Met::from_bool(self.fees_paid(party, body))),
            Test::Count {
                activity,
                body: other,
                bound,
                window,
            } => {
                let place = other
                    .as_ref()
                    .map_or(Some(body), |name| self.state.body_named(name));
                let count = place.map_or(0, |place| self.count(party, place, activity, window));
                // Who has not yet lived through so many occasions cannot be said to have missed them.
                let early = bound.at_most.is_some()
                    && place.is_some_and(|place| self.too_early(party, place, window));
                let met = match Met::from_bool(bound.admits(count)) {
                    Met::Yes if early => Met::Unknown,
                    met => met,
                };
                Reasons {
                    found: Some(count),
                    ..leaf("count", activity, met)
                }
            }
            Test::MemberFor(length) => {
                let joined = self.belonging(party, body).map(|member| member.joined);
                let due = joined.map(|joined| self.after(body, joined, *length));
                leaf(
                    "member-for",
                    "",
                    Met::from_bool(due.is_some_and(|due| due <= self.now)),
                )
            }
            Test::JoinedBefore(month, day) => {
                let joined = self.belonging(party, body).map(|member| member.joined);
                let edge = self
                    .state
                    .bylaws_of(body)
                    .and_then(|bylaws| bylaws.latest_year_day(self.now, *month, *day));
                let met = joined.zip(edge).is_some_and(|(joined, edge)| joined < edge);
                leaf("joined-before", "", Met::from_bool(met))
            }
            Test::StandingIs(name) => {
                let standing = self.belonging(party, body).map(|member| member.standing);
                let met =
                    standing.is_some_and(|standing| self.state.names.text(standing) == &**name);
                leaf("standing", name, Met::from_bool(met))
            }
            Test::CheckedIn {
                body: other,
                within,
            } => {
                let place = other
                    .as_ref()
                    .map_or(Some(body), |name| self.state.body_named(name));
                let at = place.and_then(|place| self.checked_in(party, place));
                leaf(
                    "checked-in",
                    other.as_deref().unwrap_or(""),
                    self.no_older_than(at, *within, body),
                )
            }
            Test::UnrelatedToMember => leaf(
                "unrelated-to-member",
                "",
                Met::from_bool(!self.state.relative_in(party, body)),
            ),
        };
        Ok(reasons)
    }

    fn defined(
        &mut self,
        name: &str,
        other: Option<&str>,
        subject: Subject,
        depth: u8,
    ) -> Result<Reasons, Refusal> {
        let place = other.map_or(Some(subject.body), |other| self.state.body_named(other));
        let bylaws = place.and_then(|place| self.state.bylaws_of(place));
        let rules = bylaws.map(|bylaws| bylaws.rules.clone());
        let meaning = rules
            .as_ref()
            .and_then(|rules| rules.definitions.iter().find(|rule| &*rule.name == name));
        match (meaning.map(|rule| &rule.means), place) {
            (Some(Meaning::Condition(condition)), Some(body)) => {
                let inside = self.look(condition, Subject { body, ..subject }, depth + 1)?;
                Ok(Reasons {
                    about: name.to_owned(),
                    ..group("defined", inside.met, vec![inside])
                })
            }
            _ => Ok(leaf("defined", name, Met::Unknown)),
        }
    }

    fn judged_by_name(
        &mut self,
        party: PartyId,
        body: BodyId,
        name: &str,
        matter: fn(NameId) -> Matter,
    ) -> Result<Met, Refusal> {
        match self.state.names.id(name) {
            Some(id) => self.judged(party, body, matter(id)).map(answered),
            None => Ok(Met::Unknown),
        }
    }

    fn fact_met(&self, answer: Answer, is: &FactTest) -> Met {
        match (is, answer) {
            (_, Answer::Unknown) => Met::Unknown,
            (FactTest::Declared, _) => Met::Yes,
            (FactTest::Yes(wanted), Answer::Yes | Answer::No) => {
                Met::from_bool((answer == Answer::Yes) == *wanted)
            }
            (FactTest::OneOf(names), Answer::Name(id)) => {
                let text = self.state.names.text(id);
                Met::from_bool(names.iter().any(|name| &**name == text))
            }
            (FactTest::Number(bound), Answer::Number(number)) => {
                Met::from_bool(bound.admits(number))
            }
            (FactTest::Yes(_) | FactTest::OneOf(_) | FactTest::Number(_), _) => Met::No,
        }
    }

    fn region(&self, regions: &[charter::Name], by: RegionSource, subject: Subject) -> Reasons {
        let Subject { party, body } = subject;
        let wanted = |name: &str| regions.iter().any(|region| &**region == name);
        let met = match by {
            RegionSource::Declared => {
                let country = self
                    .state
                    .people
                    .parties
                    .get(party)
                    .and_then(|party| party.country);
                match country.map(|country| self.state.region_of(country.code(), body)) {
                    None => Met::Unknown,
                    Some(region) => Met::from_bool(region.is_some_and(wanted)),
                }
            }
            RegionSource::Judged => match self.state.people.judged_regions.get(&(body, party)) {
                None => Met::Unknown,
                Some(judged) => {
                    Met::from_bool(judged.iter().any(|id| wanted(self.state.names.text(*id))))
                }
            },
        };
        leaf("region", &regions.join(", "), met)
    }

    fn no_older_than(&self, at: Option<Moment>, within: charter::Length, body: BodyId) -> Met {
        let Some(at) = at else { return Met::No };
        Met::from_bool(self.now <= self.after(body, at, within))
    }
}

fn at_least(k: u32, inside: &[Reasons]) -> Met {
    let of = |met: Met| {
        u32::try_from(inside.iter().filter(|reasons| reasons.met == met).count())
            .unwrap_or(u32::MAX)
    };
    match (of(Met::Yes), of(Met::Unknown)) {
        (yes, _) if yes >= k => Met::Yes,
        (yes, unknown) if yes + unknown >= k => Met::Unknown,
        _ => Met::No,
    }
}

fn answered(answer: Answer) -> Met {
    match answer {
        Answer::Yes => Met::Yes,
        Answer::Unknown => Met::Unknown,
        Answer::No | Answer::Number(_) | Answer::Name(_) | Answer::Party(_) | Answer::Moment(_) => {
            Met::No
        }
    }
}

fn leaf(kind: &'static str, about: &str, met: Met) -> Reasons {
    Reasons {
        kind,
        about: about.to_owned(),
        path: None,
        met,
        found: None,
        inside: Vec::new(),
    }
}

fn group(kind: &'static str, met: Met, inside: Vec<Reasons>) -> Reasons {
    Reasons {
        kind,
        about: String::new(),
        path: None,
        met,
        found: None,
        inside,
    }
}

impl State {
    /// An office by name, in a body by name or in this one.
    #[must_use]
    pub fn seat_named(
        &self,
        office: &str,
        body: Option<&str>,
        here: BodyId,
    ) -> Option<(BodyId, NameId)> {
        let place = body.map_or(Some(here), |name| self.body_named(name))?;
        Some((place, self.names.id(office)?))
    }

    /// Whether somebody held an office at some instant of a window, even if it began before (T12).
    #[must_use]
    pub fn held_within(
        &self,
        party: PartyId,
        body: BodyId,
        office: NameId,
        from: Moment,
        to: Moment,
    ) -> bool {
        self.terms_of(party).any(|(_, term)| {
            let end = term
                .ended
                .map(|(at, _)| at)
                .or(term.until)
                .unwrap_or(Moment::END);
            term.body == body && term.office == office && term.from <= to && end > from
        })
    }

    /// The region of a country by the body's scheme, or the scheme it takes over.
    #[must_use]
    pub fn region_of(&self, country: &str, body: BodyId) -> Option<&str> {
        let mut scheme = self.bylaws_of(body)?.rules.regions.as_ref()?;
        if let Some(other) = &scheme.from {
            scheme = self
                .bylaws_of(self.body_named(other)?)?
                .rules
                .regions
                .as_ref()?;
        }
        let region = scheme
            .regions
            .iter()
            .find(|region| region.countries.iter().any(|code| &**code == country))?;
        Some(&region.name)
    }

    /// Whether another member of a body belongs to the same group of organizations (B7).
    #[must_use]
    pub fn relative_in(&self, party: PartyId, body: BodyId) -> bool {
        let head = |id: PartyId| {
            self.people
                .parties
                .get(id)
                .and_then(|party| party.affiliation)
                .unwrap_or(id)
        };
        let members = self.membership.of_body.get(&body).into_iter().flatten();
        let mut rows = members
            .filter_map(|id| self.membership.members.get(*id))
            .filter(|row| row.ended.is_none());
        rows.any(|row| row.party != party && head(row.party) == head(party))
    }
}
