//! Ids: small numbers, counted within one community and one kind in the order in which entries made them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                $name(u32::try_from(index).expect("a community holds fewer than 2^32 of anything"))
            }
        }

        impl From<$name> for usize {
            fn from(id: $name) -> usize {
                id.index()
            }
        }

        impl $name {
            /// The row in the table of its kind.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A body of this community.
    BodyId,
    /// A version of a body's charter.
    CharterId,
    /// A person or an organization.
    PartyId,
    /// A party's membership in one body, from joining to ending.
    MemberId,
    /// One change in a membership, the unit of history.
    ChangeId,
    /// Something a member did.
    DoneId,
    /// A counted occasion (a meeting, an election) of a body.
    OccasionId,
    /// One holder's time in a seat.
    TermId,
    /// A motion put to an organ.
    MotionId,
    /// A proxy, alternate or instruction.
    RemedyId,
    /// A name that a charter uses (of a class, office, standing), interned in order of first use.
    NameId,
    /// Closed: an application for membership.
    ApplicationId,
    /// Closed: a hearing or complaint.
    HearingId,
    /// Closed: a membership that is to end by decision.
    DepartureId,
    /// A check-in round.
    RoundId,
    /// A working group, team or other group below a body.
    GroupId,
}

/// A position in the record: the index of a leaf. The first leaf, 0, is the epoch's.
pub type Position = u64;
