//! What follows for offices from what an act has changed, in whatever room: seats that fall vacant, and holders whose seats
//! rest on something that is otherwise now. The clock looks at them at once.

use super::due::Due;
use super::effect::Effect;
use crate::due::Effect as DueEffect;
use crate::effect::Effect as Any;
use crate::ids::{MemberId, PartyId, TermId};
use crate::membership::{Effect as Membership, Life};
use crate::moment::Moment;
use crate::people::Effect as People;
use crate::sitting::Sitting;
use charter::{Office, Removal};
use std::collections::BTreeSet;

impl Sitting<'_> {
    /// Leaves what follows for offices from the effects so far.
    pub(crate) fn offices_follow(&mut self) {
        self.seats_fall_vacant();
        let mut concerned = BTreeSet::new();
        for effect in self.effects() {
            self.concerns(effect, &mut concerned);
        }
        for party in concerned {
            if self.is_watched(party) {
                let again = crate::due::Due {
                    at: self.now,
                    item: Due::LookAgain(party).into(),
                };
                // What was just decided does not stand in the queue again: the next instant will do.
                let at = match self.effects().contains(&DueEffect::Done(again).into()) {
                    true => Moment(self.now.0 + 1),
                    false => self.now,
                };
                self.falls_due(at, Due::LookAgain(party));
            }
        }
    }

    /// Whose seats may rest on what an effect changes.
    fn concerns(&self, effect: &Any, into: &mut BTreeSet<PartyId>) {
        match effect {
            Any::Membership(effect) => match effect {
                Membership::Changed { member, .. } => self.of_member(*member, into),
                Membership::Joined { party, .. } => {
                    into.insert(*party);
                }
                Membership::Life(life) => self.concerned_by(life, into),
                _ => {}
            },
            Any::People(
                People::InterestsFiled { party }
                | People::Edited { party, .. }
                | People::RegionJudged { party, .. },
            ) => {
                into.insert(*party);
            }
            Any::Offices(
                Effect::TermEnded { term, .. }
                | Effect::Dated { term, .. }
                | Effect::OnLeave { term, .. },
            ) => {
                let term = self.state.offices.terms.get(*term);
                into.extend(term.map(|term| term.holder));
            }
            Any::Offices(Effect::Seated { holder, .. }) => {
                into.insert(*holder);
            }
            _ => {}
        }
    }

    fn concerned_by(&self, life: &Life, into: &mut BTreeSet<PartyId>) {
        match life {
            Life::Represented(member, person, _) => {
                into.insert(*person);
                self.of_member(*member, into);
            }
            Life::Did { members, .. } => {
                for member in members {
                    self.of_member(*member, into);
                }
            }
            Life::Paid(member, _) => self.of_member(*member, into),
            Life::CheckedIn(party, _) | Life::Ceased(party) | Life::Merged(party, _) => {
                into.insert(*party);
            }
            // An occasion counts for who was there, and for who was not.
            Life::Occasion(body, ..) => {
                let offices = self.state.offices.of_office.iter();
                let here = offices.filter(|((place, _), _)| place == body);
                let terms = here.flat_map(|(_, terms)| terms);
                let running = terms.filter_map(|id| self.state.offices.terms.get(*id));
                into.extend(
                    running
                        .filter(|term| term.runs_at(self.now))
                        .map(|term| term.holder),
                );
            }
            _ => {}
        }
    }

    /// A member, and whoever speaks for it.
    fn of_member(&self, member: MemberId, into: &mut BTreeSet<PartyId>) {
        if let Some(row) = self.state.membership.members.get(member) {
            into.insert(row.party);
            into.extend(row.primary);
            let others = self.state.membership.representatives.get(&member);
            into.extend(others.into_iter().flatten().map(|(person, _)| *person));
            let contact = self.state.people.parties.get(row.party);
            into.extend(contact.and_then(|party| party.contact));
        }
    }

    /// Whether a party holds, or is about to take, an office whose rule looks at its holders during the term.
    fn is_watched(&self, party: PartyId) -> bool {
        let looks = |body, office| {
            let bylaws = self.state.bylaws_of(body);
            let rule = bylaws.and_then(|bylaws| bylaws.office(office));
            rule.is_some_and(|rule| looks_at_holders(rule))
        };
        let seated = self.effects().iter().any(|effect| {
            matches!(effect, Any::Offices(Effect::Seated { holder, body, office, from, .. })
                if *holder == party && *from <= self.now && looks(*body, *office))
        });
        let ended = |id: TermId| {
            self.effects().iter().any(
                |effect| matches!(effect, Any::Offices(Effect::TermEnded { term, .. }) if *term == id),
            )
        };
        let mut terms = self.state.terms_of(party);
        seated
            || terms.any(|(id, term)| {
                !term.is_over(self.now) && !ended(id) && looks(term.body, term.office)
            })
    }
}

/// Whether the rule of an office asks anything of its holders once they are seated.
fn looks_at_holders(rule: &Office) -> bool {
    let automatic = |removal: &Removal| matches!(removal, Removal::Automatic { .. });
    !rule.incompatible.is_empty()
        || !rule.shares.is_empty()
        || !rule.duties.is_empty()
        || rule.removal.iter().any(automatic)
}
