//! Conflicts that arise during a term: offices that do not go together, shares that a change of employer or country breaks,
//! conditions that end a term by themselves (E3, E7, G1). The clock looks; where the charter gives time to cure, it looks
//! again. What a holder must keep meanwhile is in `duty`.

use super::due::Due;
use super::effect::Effect;
use super::state::{AsideWhy, AwaitedLot, EndedBy, Term};
use crate::entry::Ground;
use crate::ids::{BodyId, PartyId, TermId};
use crate::reason::{Met, Subject};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::{Cure, Length, Office, Removal, Ruled};
use serde::{Deserialize, Serialize};

/// A conflict, as the rule of the office counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Conflict {
    /// The office's `incompatible` with this number.
    Incompatible(u16),
    /// The office's `share` with this number.
    Share(u16),
    /// The office's `removal` with this number, which is automatic.
    Removal(u16),
}

/// Lets the clock look at a party's seats: what they rest on may have changed. Nothing where it holds none.
pub(super) fn look_again(at: &mut Sitting<'_>, party: PartyId) {
    let mut terms = at.state.terms_of(party);
    if terms.any(|(_, term)| term.ended.is_none()) {
        at.falls_due(at.now, Due::LookAgain(party));
    }
}

/// What is to be done about a conflict.
struct Answer {
    cure: Option<Length>,
    then: Cure,
    /// Everybody concerned, for a lot, and how many must leave.
    lot: AwaitedLot,
}

impl Sitting<'_> {
    pub(super) fn look_at_seats(&mut self, party: PartyId) -> Result<(), Refusal> {
        let planned = self.state.offices.looks.get(&party).copied();
        if planned.is_some_and(|planned| planned <= self.now) {
            self.effect(Effect::LookPlanned { party, at: None });
        }
        let running: Vec<(TermId, Term)> = self
            .state
            .terms_of(party)
            .filter(|(_, term)| term.runs_at(self.now))
            .map(|(id, term)| (id, term.clone()))
            .collect();
        for (id, term) in running {
            self.look_at_seat(id, &term)?;
        }
        self.plan_look(party);
        Ok(())
    }

    fn look_at_seat(&mut self, id: TermId, term: &Term) -> Result<(), Refusal> {
        let (charter, bylaws) = self.bylaws(term.body)?;
        let Some(rule) = bylaws.office(term.office) else {
            return Ok(());
        };
        if self.ends_by_itself(id, term, rule)? || self.looks_at_duties(id, term, rule)? {
            return Ok(());
        }
        let mut in_conflict = false;
        for conflict in conflicts(rule) {
            let Some(answer) = self.conflict(id, term, rule, conflict) else {
                self.cured(id, conflict);
                continue;
            };
            in_conflict = true;
            self.ground(Ground {
                charter,
                clause: rule.clause,
                path: Vec::new(),
            });
            match answer.cure {
                Some(cure) => self.may_cure(id, term, conflict, cure),
                None => self.carry_out(id, term, answer),
            }
        }
        if !in_conflict {
            self.leaves_the_lot(id, term);
        }
        let aside = self.state.offices.aside.get(&id);
        if !in_conflict && aside.is_some_and(|aside| aside.why == AsideWhy::Conflict) {
            self.effect(Effect::Aside {
                term: id,
                why: None,
                until: None,
            });
        }
        Ok(())
    }

    /// A holder who is in no conflict any more is in no lot about it either.
    fn leaves_the_lot(&mut self, id: TermId, term: &Term) {
        let place = (term.body, term.office);
        let lot = self.state.offices.lots.get(&place);
        let Some(lot) = lot.filter(|lot| lot.terms.contains(&id)) else {
            return;
        };
        let rest = AwaitedLot {
            terms: lot
                .terms
                .iter()
                .copied()
                .filter(|other| *other != id)
                .collect(),
            leave: lot.leave.saturating_sub(1),
        };
        let (body, office) = place;
        let lot = Some(rest).filter(|rest| rest.leave > 0);
        self.effect(Effect::LotAwaited { body, office, lot });
    }

    /// Gives the time to cure, once: not again while it runs, while a lot is awaited, nor while the holder is aside for it.
    fn may_cure(&mut self, id: TermId, term: &Term, conflict: Conflict, cure: Length) {
        let runs = self.state.offices.curing.contains_key(&(id, conflict));
        let aside = self.state.offices.aside.get(&id);
        let lot = self.state.offices.lots.get(&(term.body, term.office));
        if runs
            || lot.is_some_and(|lot| lot.terms.contains(&id))
            || aside.is_some_and(|aside| aside.why == AsideWhy::Conflict)
        {
            return;
        }
        let ends = self.after(term.body, self.now, cure);
        self.effect(Effect::Curing {
            term: id,
            conflict,
            until: Some(ends),
        });
        self.falls_due(ends, Due::CureEnds(id, conflict));
    }

    /// A conflict is no longer there: the time to cure it is taken back.
    fn cured(&mut self, term: TermId, conflict: Conflict) {
        if let Some(ends) = self.state.offices.curing.get(&(term, conflict)).copied() {
            self.no_longer_due(ends, Due::CureEnds(term, conflict));
            self.effect(Effect::Curing {
                term,
                conflict,
                until: None,
            });
        }
    }

    /// Ends a term whose automatic removal holds, at once or after the time to cure.
    fn ends_by_itself(
        &mut self,
        id: TermId,
        term: &Term,
        rule: &Ruled<Office>,
    ) -> Result<bool, Refusal> {
        for (index, removal) in rule.removal.iter().enumerate() {
            let Removal::Automatic { when: _, cure } = removal else {
                continue;
            };
            let conflict = Conflict::Removal(number(index));
            if !self.removal_holds(term, rule, index)? {
                self.cured(id, conflict);
                continue;
            }
            match cure {
                Some(cure) => self.may_cure(id, term, conflict, *cure),
                None => {
                    self.end(id, EndedBy::Rule);
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether the automatic removal with this number holds. Its clause and path are a ground then.
    fn removal_holds(
        &mut self,
        term: &Term,
        rule: &Ruled<Office>,
        index: usize,
    ) -> Result<bool, Refusal> {
        let Some(Removal::Automatic { when, .. }) = rule.removal.get(index) else {
            return Ok(false);
        };
        let subject = Subject {
            party: term.holder,
            body: term.body,
        };
        let reasons = self.reasons_of_a_seat(when, subject)?;
        if reasons.met != Met::Yes {
            return Ok(false);
        }
        let (charter, _) = self.bylaws(term.body)?;
        self.ground(Ground {
            charter,
            clause: rule.clause,
            path: reasons.path_taken(),
        });
        Ok(true)
    }

    pub(super) fn cure_ends(&mut self, id: TermId, conflict: Conflict) -> Result<(), Refusal> {
        let term = self.term(id)?;
        let (charter, bylaws) = self.bylaws(term.body)?;
        if self.state.offices.curing.contains_key(&(id, conflict)) {
            self.effect(Effect::Curing {
                term: id,
                conflict,
                until: None,
            });
        }
        let rule = bylaws.office(term.office);
        let Some(rule) = rule.filter(|_| term.runs_at(self.now)) else {
            return Ok(());
        };
        // Cured: the entry says that the time passed, and nothing changes.
        if let Conflict::Removal(index) = conflict {
            if self.removal_holds(term, rule, usize::from(index))? {
                self.end(id, EndedBy::Rule);
            }
        } else if let Some(answer) = self.conflict(id, term, rule, conflict) {
            self.rests_on(charter, rule);
            self.carry_out(id, term, answer);
        }
        Ok(())
    }

    fn conflict(
        &self,
        id: TermId,
        term: &Term,
        rule: &Office,
        conflict: Conflict,
    ) -> Option<Answer> {
        match conflict {
            Conflict::Incompatible(index) => {
                let other = rule.incompatible.get(usize::from(index))?;
                let (place, office) =
                    self.state
                        .seat_named(&other.office, other.body.as_deref(), term.body)?;
                let mut held = self.state.holders(place, office, self.now);
                let (beside, _) = held.find(|(_, beside)| beside.holder == term.holder)?;
                let lot = AwaitedLot {
                    terms: vec![id, beside],
                    leave: 1,
                };
                Some(Answer {
                    cure: other.cure,
                    then: other.then,
                    lot,
                })
            }
            Conflict::Share(index) => {
                let share = rule.shares.get(usize::from(index))?;
                // A soft share was passed over with its reason when the seat was taken, and breaks nobody's term.
                if share.soft {
                    return None;
                }
                let alike = self
                    .state
                    .holders(term.body, term.office, self.now)
                    .filter(|(other, held)| {
                        *other == id
                            || self.state.share_alike(
                                held.holder,
                                term.holder,
                                term.body,
                                share.per,
                            )
                    })
                    .map(|(other, _)| other);
                let terms: Vec<TermId> = alike.collect();
                let leave = u32::try_from(terms.len())
                    .unwrap_or(u32::MAX)
                    .saturating_sub(share.at_most);
                (leave > 0).then_some(Answer {
                    cure: share.cure,
                    then: share.then,
                    lot: AwaitedLot { terms, leave },
                })
            }
            Conflict::Removal(_) => None,
        }
    }

    fn carry_out(&mut self, id: TermId, term: &Term, answer: Answer) {
        match answer.then {
            Cure::Vacate => self.end(id, EndedBy::Rule),
            Cure::StepAside => self.steps_aside(id, AsideWhy::Conflict),
            Cure::Lot => self.effect(Effect::LotAwaited {
                body: term.body,
                office: term.office,
                lot: Some(answer.lot),
            }),
        }
    }

    /// A holder is aside until what it is about is mended; who is aside already stays so.
    pub(super) fn steps_aside(&mut self, term: TermId, why: AsideWhy) {
        if !self.state.offices.aside.contains_key(&term) {
            self.effect(Effect::Aside {
                term,
                why: Some(why),
                until: None,
            });
        }
    }

    /// Ends a term now.
    pub(super) fn end(&mut self, term: TermId, by: EndedBy) {
        self.effect(Effect::TermEnded { term, by, at: None });
    }

    /// The holders of an office among whom a lot is awaited.
    #[must_use]
    pub fn awaited_lot(&self, body: BodyId, office: crate::ids::NameId) -> Option<&AwaitedLot> {
        self.state.offices.lots.get(&(body, office))
    }
}

fn number(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

fn conflicts(rule: &Office) -> Vec<Conflict> {
    let incompatible =
        (0..rule.incompatible.len()).map(|index| Conflict::Incompatible(number(index)));
    let shares = (0..rule.shares.len()).map(|index| Conflict::Share(number(index)));
    incompatible.chain(shares).collect()
}
