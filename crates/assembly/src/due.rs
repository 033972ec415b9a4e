//! What falls due. Each rule that acts by itself leaves an item with its moment; before an act at *now* is decided,
//! everything due up to *now* is decided in order, each as an entry of its own.

use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::Stage;
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
            fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
                match self {
                    $(Item::$room(item) => item.decide(at)),*
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

    /// Decides it. The item leaves the queue by the entry's first effect.
    pub(crate) fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.is_due(self)?;
        at.effect(Effect::Done(self.clone()));
        self.item.decide(at)
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
