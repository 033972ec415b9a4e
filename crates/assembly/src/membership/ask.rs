//! "Could I join?" and what admission asks: kind, parents, exclusions, requirements and the cap of a class, as a tree of
//! reasons. No entry comes of asking.

use super::application::JoiningRefusal;
use crate::bodies::Bylaws;
use crate::entry::Ground;
use crate::ids::{BodyId, CharterId, NameId, PartyId};
use crate::moment::Moment;
use crate::reason::{Met, Reasons, Subject};
use crate::refusal::{Arg, Refusal};
use crate::sitting::Sitting;
use crate::state::Community;
use charter::{Class, Condition, Nesting, PartyKind, Ruled};

/// What stands between a party and a class of a body, part by part.
#[derive(Clone, Debug, PartialEq)]
pub struct Joining {
    /// It is not a member already.
    pub outside: Met,
    /// It is of the kind that the class is for.
    pub kind: Option<Reasons>,
    /// The bodies that must have accepted it first.
    pub parents: Vec<Reasons>,
    /// What rules it out: met where it does.
    pub excludes: Option<Reasons>,
    /// What it must show.
    pub requires: Option<Reasons>,
    /// There is room beside its relatives.
    pub cap: Option<Reasons>,
}

/// Whether a party could join a body in a class now, part by part. None where there is no such class. Where closed rooms are
/// not at hand, what they would say is unknown.
#[must_use]
pub fn joining(
    community: &Community,
    party: PartyId,
    body: BodyId,
    class: &str,
    now: Moment,
) -> Option<Joining> {
    Sitting::asking(community, now)
        .joining(party, body, class)
        .ok()?
}

/// Whether a party could join a body in a class now, and what is in the way, as one tree.
#[must_use]
pub fn may_join(
    community: &Community,
    party: PartyId,
    body: BodyId,
    class: &str,
    now: Moment,
) -> Reasons {
    let found = joining(community, party, body, class, now);
    let inside = found.map_or_else(|| vec![unknown("class", class)], Joining::tree);
    let met = inside.iter().map(|reasons| reasons.met).min();
    Reasons {
        about: class.to_owned(),
        ..node("all", met.unwrap_or(Met::Unknown), inside)
    }
}

impl Joining {
    /// Whether all of it holds.
    #[must_use]
    pub fn met(&self) -> Met {
        let parts = self.clone().tree();
        parts
            .iter()
            .map(|reasons| reasons.met)
            .min()
            .unwrap_or(Met::Unknown)
    }

    fn tree(self) -> Vec<Reasons> {
        let mut inside = vec![node("not-a-member", self.outside, Vec::new())];
        inside.extend(self.kind);
        inside.extend(self.parents);
        inside.extend(
            self.excludes
                .map(|excludes| node("not", !excludes.met, vec![excludes])),
        );
        inside.extend(self.requires);
        inside.extend(self.cap);
        inside
    }
}

/// What the conditions of a class say of a party.
pub(super) struct Fitness {
    /// What rules it out; nothing does where this does not hold.
    pub(super) excludes: Option<Reasons>,
    /// What it must show.
    pub(super) requires: Option<Reasons>,
}

impl Sitting<'_> {
    /// Evaluates both conditions of a class. All of each is looked at, so that a person sees everything that is missing.
    pub(super) fn fitness(&mut self, class: &Class, subject: Subject) -> Result<Fitness, Refusal> {
        let excludes = match &class.excludes {
            Some(condition) => Some(self.reasons(condition, subject)?),
            None => None,
        };
        let requires = match &class.requires {
            Some(condition) => Some(self.reasons(condition, subject)?),
            None => None,
        };
        Ok(Fitness { excludes, requires })
    }

    /// Refuses a party of the wrong kind.
    pub(super) fn is_of_kind(
        &mut self,
        class: &Ruled<Class>,
        subject: Subject,
        ground: &Ground,
    ) -> Result<(), Refusal> {
        let Some(kind) = class.of else { return Ok(()) };
        let reasons = self.reasons(&is_kind(kind), subject)?;
        if reasons.met == Met::Yes {
            return Ok(());
        }
        let (class, of) = (class.name.to_string(), reasons.about.clone());
        Err(Refusal::from(JoiningRefusal::NotThisKind { class, of })
            .by(subject.body, ground.clone())
            .because(reasons))
    }

    /// How many of a class in a body are of the same organization (B7).
    pub(super) fn relatives(&self, party: PartyId, body: BodyId, class: NameId) -> u32 {
        let affiliation = |id: PartyId| {
            let party = self.state.people.parties.get(id);
            party.and_then(|party| party.affiliation)
        };
        let Some(mine) = affiliation(party) else {
            return 0;
        };
        let members = self
            .state
            .membership
            .of_body
            .get(&body)
            .into_iter()
            .flatten();
        let rows = members.filter_map(|id| self.state.membership.members.get(*id));
        let same = rows.filter(|row| {
            row.ended.is_none() && row.class == class && affiliation(row.party) == Some(mine)
        });
        u32::try_from(same.count()).unwrap_or(u32::MAX)
    }

    fn joining(
        &mut self,
        party: PartyId,
        body: BodyId,
        class: &str,
    ) -> Result<Option<Joining>, Refusal> {
        let (_, bylaws) = self.bylaws(body)?;
        let id = self.class_of(body, bylaws, class)?;
        let Some(rule) = bylaws.class(id) else {
            return Ok(None);
        };
        let subject = Subject { party, body };
        let outside = self.state.member_in(party, body).is_none();
        let kind = match rule.of {
            Some(kind) => Some(self.reasons(&is_kind(kind), subject)?),
            None => None,
        };
        let parents = self.parents_of(bylaws, party);
        let Fitness { excludes, requires } = self.fitness(rule, subject)?;
        let cap = rule.cap.map(|cap| {
            let count = self.relatives(party, body, id);
            Reasons {
                found: Some(i64::from(count)),
                ..node("cap", Met::from_bool(count < cap), Vec::new())
            }
        });
        Ok(Some(Joining {
            outside: Met::from_bool(outside),
            kind,
            parents,
            excludes,
            requires,
            cap,
        }))
    }

    fn parents_of(&self, bylaws: &Bylaws, party: PartyId) -> Vec<Reasons> {
        let parents = bylaws.rules.body.iter().flat_map(|rule| &rule.parents);
        let first = parents.filter(|parent| parent.admission == Nesting::ParentFirst);
        first
            .map(|parent| {
                let place = self.state.body_named(&parent.body);
                let met = place.is_some_and(|place| self.state.member_in(party, place).is_some());
                Reasons {
                    about: parent.body.to_string(),
                    ..node("member-of", Met::from_bool(met), Vec::new())
                }
            })
            .collect()
    }
}

impl Fitness {
    /// Refuses who is ruled out, then who does not show what is required: exclusions beat inclusions (B3). What nobody can
    /// say yet stands in the way as well.
    pub(super) fn admits(
        self,
        subject: Subject,
        class: &Ruled<Class>,
        charter: CharterId,
    ) -> Result<Ground, Refusal> {
        let ground = |path| Ground {
            charter,
            clause: class.clause,
            path,
        };
        if let Some(excludes) = self.excludes {
            let what = lacking(&excludes, Met::No);
            let why = match excludes.met {
                Met::No => None,
                Met::Yes => Some(JoiningRefusal::Excluded {
                    what: what.join(", "),
                }),
                Met::Unknown => Some(JoiningRefusal::NotShown { what: named(what) }),
            };
            if let Some(why) = why {
                let refusal = Refusal::from(why).by(subject.body, ground(Vec::new()));
                return Err(refusal.because(excludes));
            }
        }
        let Some(requires) = self.requires else {
            return Ok(ground(Vec::new()));
        };
        let what = lacking(&requires, Met::Yes);
        let why = match requires.met {
            Met::Yes => return Ok(ground(requires.path_taken())),
            Met::No if what.len() == 1 && forbidden(&requires).is_some() => {
                let what = forbidden(&requires).unwrap_or_default();
                JoiningRefusal::MustNotHold { what }
            }
            Met::No if what.len() > 1 => JoiningRefusal::NoneMet { what: named(what) },
            Met::No => JoiningRefusal::NotMet {
                what: what.concat(),
            },
            Met::Unknown => JoiningRefusal::NotShown { what: named(what) },
        };
        Err(Refusal::from(why)
            .by(subject.body, ground(Vec::new()))
            .because(requires))
    }
}

/// The name of the first leaf that stands against what is wanted: the one to name in a sentence. Those decided against come
/// before those that nobody knows yet. Where one of several ways would do, all of them are named.
fn lacking(reasons: &Reasons, wanted: Met) -> Vec<String> {
    fn find(reasons: &Reasons, met: Met) -> Vec<String> {
        if reasons.met != met {
            return Vec::new();
        }
        let inside = reasons.inside.iter().map(|inside| find(inside, met));
        let mut inside = inside.filter(|names| !names.is_empty());
        // Somebody who is ruled out by one of several is told which one.
        let found: Vec<String> = match reasons.kind {
            "any" if met != Met::Yes => inside.flatten().collect(),
            _ => inside.next().unwrap_or_default(),
        };
        match (found.is_empty(), reasons.about.as_str()) {
            (false, _) => found,
            (true, "") => vec![reasons.kind.to_owned()],
            (true, about) => vec![about.to_owned()],
        }
    }
    let mut found = find(reasons, !wanted);
    if found.is_empty() {
        found = find(reasons, Met::Unknown);
    }
    let mut named = Vec::new();
    for name in found {
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named
}

/// What the first thing that stands in the way says must not be, where it says that.
fn forbidden(reasons: &Reasons) -> Option<String> {
    if reasons.met != Met::No {
        return None;
    }
    match (reasons.kind, reasons.inside.as_slice()) {
        ("not", [inside]) => Some(match (inside.kind, inside.about.as_str()) {
            ("fact" | "defined", about) => about.to_owned(),
            (kind, about) => format!("{kind} {about}").trim_end().to_owned(),
        }),
        _ => {
            let mut inside = reasons.inside.iter();
            let first = inside.find(|inside| inside.met == Met::No)?;
            forbidden(first)
        }
    }
}

/// One name as itself, several as a choice.
fn named(mut names: Vec<String>) -> Arg {
    match names.len() {
        0 | 1 => Arg::from(names.pop().unwrap_or_default()),
        _ => Arg::from(names),
    }
}

/// Whether the applicant could still mend what is missing: something is not declared, accepted or shown. What others must
/// judge is not the applicant's lack.
pub(super) fn applicant_lacks(reasons: &Reasons) -> bool {
    let judged = |reasons: &&Reasons| matches!(reasons.kind, "evidence" | "exception" | "judged");
    match (reasons.met, reasons.kind) {
        (Met::Yes, _) => false,
        (_, "domain") => true,
        (Met::Unknown, "fact" | "accepts") => true,
        (_, "any") => {
            let mut ways = reasons.inside.iter().filter(|way| !judged(way)).peekable();
            ways.peek().is_some() && ways.all(applicant_lacks)
        }
        (_, "all" | "at-least" | "defined" | "not") => reasons.inside.iter().any(applicant_lacks),
        (Met::No | Met::Unknown, _) => false,
    }
}

fn is_kind(kind: PartyKind) -> Condition {
    Condition {
        test: charter::Test::Is(kind),
        path: None,
        place: charter::Place::default(),
    }
}

fn node(kind: &'static str, met: Met, inside: Vec<Reasons>) -> Reasons {
    Reasons {
        kind,
        about: String::new(),
        path: None,
        met,
        found: None,
        inside,
    }
}

fn unknown(kind: &'static str, about: &str) -> Reasons {
    Reasons {
        about: about.to_owned(),
        ..node(kind, Met::Unknown, Vec::new())
    }
}
