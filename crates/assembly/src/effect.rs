//! Effects: what an entry changes. `apply` carries them out and decides nothing.

use crate::state::Stage;
use serde::{Deserialize, Serialize};

macro_rules! effects {
    ($($room:ident => $path:path),* $(,)?) => {
        /// Any effect, by room.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Effect {
            $(#[doc = concat!("Of the room `", stringify!($room), "`.")] $room($path)),*
        }

        $(impl From<$path> for Effect {
            fn from(effect: $path) -> Effect {
                Effect::$room(effect)
            }
        })*

        impl Effect {
            /// Carries it out.
            pub fn apply(&self, on: &mut Stage<'_>) {
                match self {
                    $(Effect::$room(effect) => effect.apply(on)),*
                }
            }
        }
    };
}

// New rooms go last: their order is in the record.
effects!(Bodies => crate::bodies::Effect, People => crate::people::Effect, Membership => crate::membership::Effect,
    Offices => crate::offices::Effect, Motions => crate::motions::Effect, Due => crate::due::Effect,
    Closed => crate::closed::Effect);

impl Effect {
    /// Whether it changes closed rooms. An open entry has none that do, a closed one nothing else: so the public derives every
    /// open room without any closed entry, and nothing of a closed room shows in an open one.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self {
            Effect::Bodies(_) | Effect::People(_) | Effect::Offices(_) | Effect::Motions(_) => {
                false
            }
            Effect::Membership(effect) => effect.is_closed(),
            Effect::Due(effect) => effect.is_closed(),
            Effect::Closed(_) => true,
        }
    }

    /// The verifier key that it announces, if it does.
    #[must_use]
    pub fn announces(&self) -> Option<&str> {
        match self {
            Effect::Bodies(crate::bodies::Effect::KeyRotated { key }) => Some(key),
            _ => None,
        }
    }

    /// The parts whose content goes with this effect.
    #[must_use]
    pub fn erases(&self) -> &[crate::part::PartAddress] {
        match self {
            Effect::People(crate::people::Effect::Erased { parts, .. })
            | Effect::Closed(crate::closed::Effect::TextsErased(_, parts)) => parts,
            _ => &[],
        }
    }
}
