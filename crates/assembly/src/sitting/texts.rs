//! Whose the texts of an act are. What a party writes of itself, and what others write about it, can be erased later: so
//! the entry says whose each text is, and by whose hand.

use super::Sitting;
use crate::act::Act;
use crate::closed;
use crate::ids::{ApplicationId, DepartureId, HearingId, MemberId, PartyId};
use crate::part::Hand;
use crate::people;
use crate::refusal::Refusal;

impl Sitting<'_> {
    /// Notes each text that is written, where the texts of the act are a party's.
    ///
    /// # Errors
    /// In an audit, where neither a text nor the entry says whether something was written.
    pub(super) fn texts_follow(&mut self, act: &Act) -> Result<(), Refusal> {
        let Some(party) = act.texts_of(self) else {
            return Ok(());
        };
        let hand = match self.actor.principal() == Some(party) {
            true => Hand::Own,
            false => Hand::Other,
        };
        for (slot, spec) in (0..).zip(act.parts()) {
            // Said in the entry, since the text may be out of sight when this is decided again.
            let written = self.says(slot)?;
            if !written || !spec.erasable {
                continue;
            }
            if act.is_closed() {
                self.effect(closed::Effect::TextKept(party, slot, hand));
            } else {
                self.effect(people::Effect::TextKept { party, slot, hand });
            }
        }
        Ok(())
    }

    /// Who applies.
    pub(crate) fn applicant(&self, application: ApplicationId) -> Option<PartyId> {
        let row = self.closed()?.applications.get(application)?;
        Some(row.party)
    }

    /// Who is heard.
    pub(crate) fn heard(&self, hearing: HearingId) -> Option<PartyId> {
        self.whose(self.closed()?.hearings.get(hearing)?.member)
    }

    /// Whose membership was decided to end.
    pub(crate) fn departing(&self, departure: DepartureId) -> Option<PartyId> {
        self.whose(self.closed()?.departures.get(departure)?.member)
    }

    /// Whose membership it is, also one that is over.
    pub(crate) fn whose(&self, member: MemberId) -> Option<PartyId> {
        Some(self.state.membership.members.get(member)?.party)
    }
}
