//! Somebody is appointed to an office: by the organ that fills it, by the body that sends a holder, by an outside organ as an
//! officer reports, for what remains of another's term, or for a short time.

use super::fitness::Candidate;
use super::look::OfficeFound;
use super::refusal::OfficeRefusal;
use super::seating::Seating;
use super::state::SeatedBy;
use super::tenure::{Start, Tenure};
use super::turn::Turn;
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::moment::Moment;
use crate::part::{PartSpec, PartText};
use crate::refusal::Refusal;
use crate::sitting::{By, Sitting};
use charter::{ActsBy, Filling, Length, Power, VacancyHow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Appoints somebody to an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    /// The body.
    pub body: BodyId,
    /// The office, as its charter names it.
    pub office: String,
    /// Who.
    pub holder: PartyId,
    /// For how long; a full term if absent.
    #[serde(default, skip_serializing_if = "Span::is_full")]
    pub span: Span,
    /// From when; absent means when the charter lets terms start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// Until when: only for a temporary holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The motion by which the organ chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
    /// The motions of the organs that ratify, in the charter's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratified: Vec<MotionId>,
    /// The motion by which an organ granted an exception from a limit on terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<MotionId>,
}

/// For how long somebody is appointed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// A full term.
    #[default]
    Full,
    /// What another left of theirs.
    Remainder,
    /// A short time.
    Temporary,
}

impl Span {
    fn is_full(&self) -> bool {
        *self == Span::Full
    }
}

/// A way of filling that fits the actor.
struct Way {
    by: SeatedBy,
    sent_by: Option<BodyId>,
    term: Option<Length>,
}

impl Deed for Appoint {
    const NAME: &'static str = "appoint";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("reason", "why, and why a soft share is passed over"),
        PartSpec::public("evidence", "the report or minutes that show it"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let found = at.office_named(self.body, &self.office)?;
        let way = self
            .way(at, &found)
            .map_err(|why| why.by(self.body, found.ground.clone()))?;
        let (seat, tenure, start) = self.place(at, &found, &way)?;
        let candidate = Candidate {
            party: self.holder,
            body: self.body,
            office: found.id,
            rule: found.rule,
            ground: found.ground.clone(),
            start,
            exception: self.exception,
            beside: &[],
        };
        at.holds_no_seat_yet(&candidate)?;
        at.is_fit(&candidate, at.text(0))?;
        let turn = Turn {
            holder: self.holder,
            seat,
            by: way.by,
            sent_by: way.sent_by,
        };
        let seating = Seating {
            holder: self.holder,
            by: way.by,
            tenure,
            seat,
            sent_by: way.sent_by,
            turn: at.takes_turn(&found, turn)?,
        };
        at.seat(self.body, found.id, &seating, 0);
        Ok(())
    }
}

impl Appoint {
    /// The way in which the actor may fill the office; the first one that fits, else why the first did not.
    fn way(&self, at: &mut Sitting<'_>, found: &OfficeFound<'_>) -> Result<Way, Refusal> {
        let (rule, ground) = (found.rule, &found.ground);
        let mut refused = None;
        if let (Some(vacancy), false) = (&rule.vacancy, self.span == Span::Full) {
            let fits = matches!(
                vacancy.how,
                VacancyHow::Appointment | VacancyHow::TemporaryAlternate
            );
            if let (true, Some(organ)) = (fits, &vacancy.by) {
                match at.mandate_by(&self.by(organ, self.body), self.body, ground) {
                    Ok(_) => return Ok(self.plain(SeatedBy::Appointment)),
                    Err(why) => refused = refused.or(Some(why)),
                }
            }
            if let Some(late_by) = &vacancy.late_by {
                let by = self.by(late_by, self.body);
                match at.late_seat(found) {
                    Ok(_) if at.mandate_by(&by, self.body, ground).is_ok() => {
                        return Ok(self.plain(SeatedBy::Appointment));
                    }
                    Err(Some(until))
                        if at.role_as(by.holder, by.place, by.power, by.motion).is_ok() =>
                    {
                        let office = self.office.clone();
                        let why = OfficeRefusal::NotLateYet { office, until };
                        refused = Some(why.into());
                    }
                    Ok(_) | Err(_) => {}
                }
            }
        }
        for filling in &rule.filled_by {
            match self.by_filling(at, filling, ground) {
                Some(Ok(way)) => return Ok(way),
                Some(Err(why)) => refused = refused.or(Some(why)),
                None => {}
            }
        }
        Err(refused.unwrap_or_else(|| {
            OfficeRefusal::NotFilledSo {
                office: self.office.clone(),
            }
            .into()
        }))
    }

    fn plain(&self, by: SeatedBy) -> Way {
        let by = match self.span {
            Span::Full => by,
            Span::Remainder => SeatedBy::Remainder,
            Span::Temporary => SeatedBy::Temporary,
        };
        Way {
            by,
            sent_by: None,
            term: None,
        }
    }

    fn by<'r>(&self, holder: &'r str, place: BodyId) -> By<'r> {
        By {
            holder,
            place,
            power: Power::Appoint,
            motion: self.motion,
        }
    }

    fn by_filling(
        &self,
        at: &mut Sitting<'_>,
        filling: &Filling,
        ground: &Ground,
    ) -> Option<Result<Way, Refusal>> {
        let here = self.body;
        let role =
            |organ: &str, at: &mut Sitting<'_>| at.mandate_by(&self.by(organ, here), here, ground);
        match filling {
            Filling::Appointment { organ, ratified_by } => {
                let chosen = role(organ, at).and_then(|_| self.ratified(at, ratified_by));
                Some(chosen.map(|()| self.plain(SeatedBy::Appointment)))
            }
            Filling::Delegation { body: sender } => {
                let sender = at.state.body_named(sender)?;
                let here = at
                    .state
                    .names
                    .text(at.state.bodies.list.get(self.body)?.name);
                let (charter, bylaws) = at.bylaws(sender).ok()?;
                let sends = bylaws
                    .rules
                    .sends
                    .iter()
                    .find(|rule| &*rule.to == here && *rule.office == *self.office)?;
                let ground = at.rests_on(charter, sends);
                let sent = at.mandate_by(&self.by(&sends.by, sender), sender, &ground);
                Some(sent.map(|_| Way {
                    sent_by: Some(sender),
                    term: sends.term,
                    ..self.plain(SeatedBy::Delegation)
                }))
            }
            Filling::Outside { organ } => {
                let reported = role(organ, at).and_then(|_| {
                    if matches!(at.text(1), PartText::Empty) {
                        let office = self.office.clone();
                        return Err(Refusal::from(OfficeRefusal::NeedsEvidence { office })
                            .at_field("evidence"));
                    }
                    Ok(self.plain(SeatedBy::Report))
                });
                Some(reported)
            }
            Filling::Election { .. } | Filling::ExOfficio { .. } => None,
        }
    }

    /// Every organ that ratifies has carried the motion cited for it; an outside one is in the evidence.
    fn ratified(
        &self,
        at: &mut Sitting<'_>,
        organs: &[(charter::Name, Option<charter::Name>)],
    ) -> Result<(), Refusal> {
        let mut cited = self.ratified.iter();
        for (organ, decision) in organs {
            let missing = || {
                let organ = organ.to_string();
                Refusal::from(OfficeRefusal::NotRatified { organ }).at_field("ratified")
            };
            let outside = at
                .bylaws(self.body)?
                .1
                .organ(organ)
                .is_some_and(|organ| organ.acts_by == ActsBy::Report);
            if outside {
                if matches!(at.text(1), PartText::Empty) {
                    return Err(missing());
                }
                continue;
            }
            let motion = at.motion(*cited.next().ok_or_else(missing)?)?;
            let right = motion.body == self.body
                && at.state.names.text(motion.organ) == &**organ
                && decision
                    .as_ref()
                    .is_none_or(|decision| at.state.names.text(motion.matter) == &**decision);
            let carried = matches!(motion.status, crate::motions::MotionStatus::Carried { .. });
            if !right || !carried {
                return Err(missing());
            }
        }
        Ok(())
    }

    /// The seat and the term on it.
    fn place(
        &self,
        at: &Sitting<'_>,
        found: &OfficeFound<'_>,
        way: &Way,
    ) -> Result<(u16, Tenure, Start), Refusal> {
        let given = Start::At(self.from.unwrap_or(at.now));
        let start = match (self.span, self.from) {
            // An appointee without an elected predecessor's rhythm may start between two events.
            (Span::Full, None) => at.state.natural_start(self.body, found.rule, at.now),
            (Span::Full | Span::Remainder | Span::Temporary, _) => given,
        };
        let free = at.free_seats(found, start);
        let first = free.first().ok_or_else(|| at.all_taken(found))?;
        let full = || at.state.full_tenure(self.body, found.rule, start, way.term);
        let (seat, tenure) = match self.span {
            Span::Full => (first.seat, full()),
            Span::Remainder
                if found
                    .rule
                    .vacancy
                    .as_ref()
                    .is_some_and(|rule| rule.full_term) =>
            {
                (first.seat, full())
            }
            Span::Remainder => {
                let left = free.iter().find_map(|free| Some((free.seat, free.left?)));
                let office = found.name();
                left.ok_or_else(|| found.refused(OfficeRefusal::NothingRemains { office }))?
            }
            Span::Temporary => {
                let until = self.until.filter(|until| *until > at.now);
                let until = until
                    .ok_or_else(|| Refusal::from(OfficeRefusal::NeedsAnEnd {}).at_field("until"))?;
                let tenure = Tenure {
                    from: self.from.unwrap_or(at.now),
                    until: Some(until),
                    due_year: None,
                };
                (first.seat, tenure)
            }
        };
        Ok((seat, tenure, start))
    }
}
