//! Conflicts that arise during a term: offices that do not go together, shares that a change of employer or country breaks,
//! conditions that end a term by themselves (E3, E7, G1). The clock looks; where the charter gives time to cure, it looks again.

use super::due::Due;
use super::effect::Effect;
use super::state::{AwaitedLot, EndedBy, Term};
use crate::due::Item;
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
}

/// Lets the clock look at a party's seats: what they rest on may have changed. Nothing where it holds none.
pub(crate) fn look_again(at: &mut Sitting<'_>, party: PartyId) {
    let mut terms = at.state.terms_of(party);
    if terms.any(|(_, term)| term.ended.is_none()) {
        at.falls_due(at.now, Due::LookAgain(party));
    }
}

/// A party has another employer, country or region: the shares of its seats are looked at (T13).
pub(crate) fn affiliation_changed(at: &mut Sitting<'_>, party: PartyId) {
    look_again(at, party);
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
        let running: Vec<(TermId, Term)> = self
            .state
            .terms_of(party)
            .filter(|(_, term)| term.runs_at(self.now))
            .map(|(id, term)| (id, term.clone()))
            .collect();
        for (id, term) in running {
            self.look_at_seat(id, &term)?;
        }
        Ok(())
    }

    fn look_at_seat(&mut self, id: TermId, term: &Term) -> Result<(), Refusal> {
        let (charter, bylaws) = self.bylaws(term.body)?;
        let Some(rule) = bylaws.office(term.office) else {
            return Ok(());
        };
        if self.ends_by_itself(id, term, rule)? {
            return Ok(());
        }
        let mut in_conflict = false;
        for conflict in conflicts(rule) {
            let Some(answer) = self.conflict(id, term, rule, conflict) else {
                continue;
            };
            in_conflict = true;
            self.ground(Ground {
                charter,
                clause: rule.clause,
                path: Vec::new(),
            });
            let Some(cure) = answer.cure else {
                self.carry_out(id, term, answer);
                continue;
            };
            let queued = self.state.due.iter().any(|due| {
                matches!(&due.item, Item::Offices(Due::CureEnds(of, which)) if *of == id && *which == conflict)
            });
            let aside = self.state.offices.aside.contains(&id);
            if !queued && !aside {
                let ends = self.after(term.body, self.now, cure);
                self.falls_due(ends, Due::CureEnds(id, conflict));
            }
        }
        if !in_conflict && self.state.offices.aside.contains(&id) {
            self.effect(Effect::Aside {
                term: id,
                aside: false,
            });
        }
        Ok(())
    }

    fn ends_by_itself(
        &mut self,
        id: TermId,
        term: &Term,
        rule: &Ruled<Office>,
    ) -> Result<bool, Refusal> {
        for removal in &rule.removal {
            let Removal::Automatic(condition) = removal else {
                continue;
            };
            let subject = Subject {
                party: term.holder,
                body: term.body,
            };
            let reasons = self.reasons_of_a_seat(condition, subject)?;
            if reasons.met == Met::Yes {
                let (charter, _) = self.bylaws(term.body)?;
                self.ground(Ground {
                    charter,
                    clause: rule.clause,
                    path: reasons.path_taken(),
                });
                self.end(id, EndedBy::Rule);
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn cure_ends(&mut self, id: TermId, conflict: Conflict) -> Result<(), Refusal> {
        let term = self.term(id)?;
        let (charter, bylaws) = self.bylaws(term.body)?;
        let rule = bylaws.office(term.office);
        let Some(rule) = rule.filter(|_| term.runs_at(self.now)) else {
            return Ok(());
        };
        // Cured: the entry says that the time passed, and nothing changes.
        if let Some(answer) = self.conflict(id, term, rule, conflict) {
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
        }
    }

    fn carry_out(&mut self, id: TermId, term: &Term, answer: Answer) {
        match answer.then {
            Cure::Vacate => self.end(id, EndedBy::Rule),
            Cure::StepAside => self.effect(Effect::Aside {
                term: id,
                aside: true,
            }),
            Cure::Lot => self.effect(Effect::LotAwaited {
                body: term.body,
                office: term.office,
                lot: Some(answer.lot),
            }),
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

fn conflicts(rule: &Office) -> Vec<Conflict> {
    let number = |index: usize| u16::try_from(index).unwrap_or(u16::MAX);
    let incompatible =
        (0..rule.incompatible.len()).map(|index| Conflict::Incompatible(number(index)));
    let shares = (0..rule.shares.len()).map(|index| Conflict::Share(number(index)));
    incompatible.chain(shares).collect()
}
