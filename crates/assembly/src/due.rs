//! What falls due. Each rule that acts by itself leaves an item with its moment; before an act at *now* is decided,
//! everything due up to *now* is decided in order, each as an entry of its own.

use crate::closed::Closed;
use crate::entry::{Answer, Question};
use crate::membership::Due as OfMembership;
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::{Stage, State};
use serde::{Deserialize, Serialize};

macro_rules! dues {
    ($($room:ident => $path:path),* $(,)?) => {
        /// Something that falls due, by room. Keyed by what it says: the same rule, subject and moment are the same item.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Item {
            $(#[doc = concat!("Of the room `", stringify!($room), "`.")] $room($path)),*
        }

        $(impl From<$path> for Item {
            fn from(item: $path) -> Item {
                Item::$room(item)
            }
        })*

        impl Item {
            fn decide(&self, at: &mut Sitting<'_>, when: Moment) -> Result<(), Refusal> {
                match self {
                    $(Item::$room(item) => item.decide(at, when)),*
                }
            }

            /// Whether its entry is closed, and it stands in the closed queue.
            #[must_use]
            pub fn is_closed(&self) -> bool {
                match self {
                    $(Item::$room(item) => item.is_closed()),*
                }
            }
        }
    };
}

dues!(Bodies => crate::bodies::Due, Membership => crate::membership::Due, Offices => crate::offices::Due,
    Motions => crate::motions::Due);

/// An item with its moment: the clock's act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// When it fell due.
    pub at: Moment,
    /// What.
    pub item: Item,
}

impl Due {
    /// Whether its entry is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.item.is_closed()
    }

    /// The open item that follows from this one of the closed queue, as long as the open rooms do not show it: it goes
    /// first. It stands in no queue, so that the open one does not tell what is decided behind closed doors.
    pub(crate) fn shows_as(&self, state: &State, closed: &Closed) -> Option<Due> {
        let Item::Membership(OfMembership::Shows(departure)) = self.item else {
            return None;
        };
        let item = closed.departures.get(departure)?.shows_as(state)?;
        let (at, item) = (self.at, Item::Membership(item));
        Some(Due { at, item })
    }

    /// Whether it follows from a closed item and stands in no queue.
    fn is_shown(&self) -> bool {
        matches!(
            self.item,
            Item::Membership(OfMembership::Departed { .. } | OfMembership::Restored { .. })
        )
    }

    /// Decides it. The item leaves the queue by the entry's first effect; what follows from a closed item is asked for there.
    pub(crate) fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if self.is_shown() {
            at.is_time(self)?;
            let state = at.state;
            let follows = at.given(Question::Own(0), |closed| {
                let same = |due: &&Due| due.at == self.at;
                let queue = closed.due.iter().skip_while(|due| due.at < self.at);
                let mut shown = queue
                    .take_while(same)
                    .filter_map(|due| due.shows_as(state, closed));
                match shown.any(|shown| shown == *self) {
                    true => Answer::Yes,
                    false => Answer::No,
                }
            })?;
            if follows != Answer::Yes {
                return Err(Sitting::nothing_due());
            }
        } else {
            at.is_due(self)?;
            at.effect(Effect::Done(self.clone()));
        }
        self.item.decide(at, self.at)
    }
}

/// Changes to the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Something will fall due.
    Set(Due),
    /// It was dealt with.
    Done(Due),
    /// It no longer applies.
    Dropped(Due),
}

impl Effect {
    /// Whether it changes the closed queue.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self {
            Effect::Set(due) | Effect::Done(due) | Effect::Dropped(due) => due.is_closed(),
        }
    }

    /// Carries it out.
    pub fn apply(&self, on: &mut Stage<'_>) {
        let (due, add) = match self {
            Effect::Set(due) => (due, true),
            Effect::Done(due) | Effect::Dropped(due) => (due, false),
        };
        let queue = match (due.is_closed(), on.closed.as_deref_mut()) {
            (false, _) => &mut on.state.due,
            (true, Some(closed)) => &mut closed.due,
            (true, None) => return,
        };
        if add {
            queue.insert(due.clone());
        } else {
            queue.remove(due);
        }
    }
}
