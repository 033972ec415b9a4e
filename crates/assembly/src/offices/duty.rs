//! Duties of the holders of an office (E9): a statement kept current, meetings attended, reports given. The clock looks when
//! something happens or when time alone may change the answer; a duty that is missed is followed by the steps of the
//! charter, each at its time, until it is kept again. Who is on leave misses nothing.

use super::due::Due;
use super::effect::Effect;
use super::state::{AsideWhy, EndedBy, MissedDuty, Term};
use crate::entry::Ground;
use crate::ids::{PartyId, TermId};
use crate::membership::next_change;
use crate::moment::Moment;
use crate::reason::{Met, Subject};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::{HolderDuty, Missed, Office, Removal, Ruled};

impl Sitting<'_> {
    /// Looks at the duties of a holder. Whether the seat was lost over one.
    pub(super) fn looks_at_duties(
        &mut self,
        id: TermId,
        term: &Term,
        rule: &Ruled<Office>,
    ) -> Result<bool, Refusal> {
        let leave = self.state.offices.leaves.get(&id);
        if leave.is_some_and(|until| self.now < *until) {
            return Ok(false);
        }
        for (index, duty) in rule.duties.iter().enumerate() {
            let subject = Subject {
                party: term.holder,
                body: term.body,
            };
            let reasons = self.reasons_of_a_seat(&duty.keeps, subject)?;
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            // What nobody knows is not missed.
            if reasons.met == Met::No {
                let (charter, _) = self.bylaws(term.body)?;
                self.ground(Ground {
                    charter,
                    clause: rule.clause,
                    path: vec![index],
                });
                if self.follows(id, term, duty, index) {
                    return Ok(true);
                }
            } else {
                self.kept(id, index);
            }
        }
        Ok(false)
    }

    /// Takes the steps whose time has come. Whether the seat is lost.
    fn follows(&mut self, id: TermId, term: &Term, duty: &HolderDuty, index: u16) -> bool {
        let known = self.state.offices.missed.get(&(id, index)).copied();
        let missed = known.unwrap_or(MissedDuty {
            since: self.now,
            steps: 0,
        });
        let mut steps = missed.steps;
        for step in duty.missed.iter().skip(usize::from(missed.steps)) {
            let then = match step.after {
                Some(after) => self.after(term.body, missed.since, after),
                None => missed.since,
            };
            if then > self.now {
                self.falls_due(then, Due::LookAgain(term.holder));
                break;
            }
            steps += 1;
            match step.does {
                Missed::Notice => {}
                Missed::StepAside => self.steps_aside(id, AsideWhy::Duty(index)),
                Missed::Vacate => {
                    self.end(id, EndedBy::Rule);
                    return true;
                }
            }
        }
        if known.is_none_or(|known| known.steps != steps) {
            self.effect(Effect::DutyMissed {
                term: id,
                duty: index,
                steps,
            });
        }
        false
    }

    /// A duty is kept: what followed its being missed is over.
    fn kept(&mut self, term: TermId, duty: u16) {
        if self.state.offices.missed.contains_key(&(term, duty)) {
            self.effect(Effect::DutyKept { term, duty });
        }
        let aside = self.state.offices.aside.get(&term);
        if aside.is_some_and(|aside| aside.why == AsideWhy::Duty(duty)) {
            self.effect(Effect::Aside {
                term,
                why: None,
                until: None,
            });
        }
    }

    /// Plans when the clock looks at a party's seats again, where time alone may change what they rest on.
    pub(super) fn plan_look(&mut self, party: PartyId) {
        let next = self.next_look(party);
        let planned = self.state.offices.looks.get(&party).copied();
        let planned = planned.filter(|planned| *planned > self.now);
        if next == planned {
            return;
        }
        if let Some(planned) = planned {
            self.no_longer_due(planned, Due::LookAgain(party));
        }
        if next.is_some() || planned.is_some() {
            self.effect(Effect::LookPlanned { party, at: next });
        }
        if let Some(next) = next {
            self.falls_due(next, Due::LookAgain(party));
        }
    }

    fn next_look(&self, party: PartyId) -> Option<Moment> {
        let terms = self.state.terms_of(party);
        let moments = terms.filter(|(_, term)| !term.is_over(self.now));
        let moments = moments.flat_map(|(id, term)| {
            let subject = Subject {
                party,
                body: term.body,
            };
            let bylaws = self.state.bylaws_of(term.body);
            let rule = bylaws.and_then(|bylaws| bylaws.office(term.office));
            let removals = rule.into_iter().flat_map(|rule| &rule.removal);
            let automatic = removals.filter_map(|removal| match removal {
                Removal::Automatic { when, .. } => Some(when),
                Removal::Impossible | Removal::By { .. } => None,
            });
            let duties = rule.into_iter().flat_map(|rule| &rule.duties);
            let conditions = automatic.chain(duties.map(|duty| &duty.keeps));
            let by_time = conditions.filter_map(|when| next_change(self, when, subject));
            let back = self.state.offices.leaves.get(&id).copied();
            let back = back.filter(|back| *back > self.now);
            by_time.chain(back).collect::<Vec<_>>()
        });
        moments.min()
    }
}
