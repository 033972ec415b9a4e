//! What a letter is about, as it is queued: ids only.

use assembly::entry::Entry;
use assembly::ids::{
    ApplicationId, BodyId, DepartureId, HearingId, MemberId, NameId, PartyId, RoundId, TermId,
};
use assembly::moment::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A letter to write: to whom, about what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// A person.
    pub to: PartyId,
    /// About what.
    pub notice: Notice,
}

/// What happened, or is about to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Notice {
    /// An application was received: to the applicant.
    Applied(ApplicationId),
    /// More is wanted from the applicant.
    MoreWanted(ApplicationId),
    /// Advice is wanted, under this advice rule of the admission.
    AdviceWanted(ApplicationId, u8),
    /// An application waits for who may decide it.
    Waits(ApplicationId),
    /// It waits longer than the charter gives.
    WaitsLate(ApplicationId, Moment),
    /// Somebody was admitted.
    Admitted(MemberId),
    /// An application was refused.
    Refused(ApplicationId),
    /// An application lapsed.
    Lapsed(ApplicationId),
    /// An appeal was received: to the applicant.
    Appealed(ApplicationId),
    /// An appeal waits for those who decide on it.
    AppealWaits(ApplicationId),
    /// An appeal was upheld.
    Upheld(ApplicationId),
    /// An appeal was dismissed.
    Dismissed(ApplicationId),
    /// A check-in is open; the number counts the reminders, 0 is the first letter.
    CheckIn(RoundId, MemberId, u8),
    /// A check-in closed without an answer; the standing since.
    CheckInMissed(MemberId, NameId, Moment),
    /// A standing will change at a moment.
    StandingMoves(MemberId, NameId, Moment),
    /// A standing changed at a moment.
    StandingMoved(MemberId, NameId, Moment),
    /// A member will be heard.
    Hearing(HearingId),
    /// A membership is to end.
    Leaving(DepartureId),
    /// A membership ended.
    Ended(MemberId),
    /// Control over a domain is not shown: the party, the entry that claimed it, the moment of the finding.
    DomainLost(PartyId, u64, Moment),
    /// A term ends soon.
    TermEnds(TermId),
    /// A seat is vacant, to those who fill it.
    SeatVacant(BodyId, NameId, u16),
    /// It is vacant for longer than the charter gives.
    SeatLate(BodyId, NameId, u16),
}

/// Letters that an entry calls for; the same to the same person only once.
#[derive(Debug)]
pub(super) struct Calls {
    errands: Vec<Errand>,
    known: BTreeSet<(PartyId, Notice)>,
    /// Who did it needs no letter about it.
    by: Option<PartyId>,
}

impl Calls {
    pub(super) fn of(entry: &Entry) -> Calls {
        Calls {
            errands: Vec::new(),
            known: BTreeSet::new(),
            by: entry.actor.party(),
        }
    }

    /// A letter to each of these, but not to the one who did it.
    pub(super) fn tell(&mut self, to: impl IntoIterator<Item = PartyId>, notice: &Notice) {
        let by = self.by;
        self.tell_all(to.into_iter().filter(|to| Some(*to) != by), notice);
    }

    /// A letter to each of these, the one who did it too: a receipt.
    pub(super) fn tell_all(&mut self, to: impl IntoIterator<Item = PartyId>, notice: &Notice) {
        for to in to {
            let notice = notice.clone();
            if self.known.insert((to, notice.clone())) {
                self.errands.push(Errand { to, notice });
            }
        }
    }

    pub(super) fn into_errands(self) -> Vec<Errand> {
        self.errands
    }
}
