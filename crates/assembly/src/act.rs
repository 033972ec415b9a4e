//! Acts: the registry. An act is one file with a type that implements [`Deed`]; its room lists it in `acts!`.

use crate::ids::PartyId;
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// What an act is: its name, its texts, and how it is decided.
pub trait Deed: Sized {
    /// Its name in act files, forms and the API.
    const NAME: &'static str;
    /// The slots for what people write. The number and order are fixed for ever.
    const PARTS: &'static [PartSpec] = &[];
    /// Whether its entry is closed: published as position and digest only, and changing closed rooms only.
    const CLOSED: bool = false;

    /// Whose its texts are: the party that writes them of itself, or the one that they are about. That party, or a body that
    /// knows it, can have them erased. None where they are a body's own, as a motion's are.
    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        None
    }

    /// Decides it: effects, grounds and givens go to the sitting. Any refusal drops them all.
    ///
    /// # Errors
    /// The refusal.
    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal>;
}

/// What a program needs to know of a kind of act.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// Its texts.
    pub parts: &'static [PartSpec],
    /// Whether its entries are closed.
    pub closed: bool,
    /// Reads its fields from JSON.
    pub read: fn(serde_json::Value) -> Result<Act, serde_json::Error>,
    /// Its fields, with what each means.
    pub schema: fn() -> schemars::Schema,
}

/// Declares a room's acts. New ones go last: their order is in the record.
macro_rules! acts {
    ($(#[$doc:meta])* pub enum Act { $($name:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum Act {
            $(#[doc = concat!("See [`", stringify!($name), "`].")] $name($name)),*
        }

        impl Act {
            /// The kinds of act of this room.
            #[must_use]
            pub fn kinds() -> Vec<$crate::act::Kind> {
                vec![$($crate::act::Kind {
                    name: <$name as $crate::act::Deed>::NAME,
                    parts: <$name as $crate::act::Deed>::PARTS,
                    closed: <$name as $crate::act::Deed>::CLOSED,
                    read: |value| Ok($crate::act::Act::from(Act::$name(serde_json::from_value(value)?))),
                    schema: || schemars::schema_for!($name),
                }),*]
            }

            /// Its name, its texts, whether it is closed.
            #[must_use]
            pub fn about(&self) -> (&'static str, &'static [$crate::part::PartSpec], bool) {
                match self {
                    $(Act::$name(_) => (
                        <$name as $crate::act::Deed>::NAME,
                        <$name as $crate::act::Deed>::PARTS,
                        <$name as $crate::act::Deed>::CLOSED,
                    )),*
                }
            }

            /// Whose its texts are.
            pub(crate) fn texts_of(&self, at: &$crate::sitting::Sitting<'_>) -> Option<$crate::ids::PartyId> {
                match self {
                    $(Act::$name(act) => $crate::act::Deed::texts_of(act, at)),*
                }
            }

            /// Decides it.
            ///
            /// # Errors
            /// The refusal.
            pub fn decide(&self, at: &mut $crate::sitting::Sitting<'_>) -> Result<(), $crate::refusal::Refusal> {
                match self {
                    $(Act::$name(act) => $crate::act::Deed::decide(act, at)),*
                }
            }
        }

        $(impl From<$name> for $crate::act::Act {
            fn from(act: $name) -> Self {
                $crate::act::Act::from(Act::$name(act))
            }
        })*
    };
}
pub(crate) use acts;

macro_rules! rooms {
    ($($room:ident => $module:ident),*; then due; $($later:ident => $after:ident),*) => {
        /// Any act, by room. The clock's come from [`crate::due`].
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Act {
            $(#[doc = concat!("Of the room `", stringify!($module), "`.")] $room(crate::$module::Act),)*
            /// Something falls due.
            Due(crate::due::Due),
            $(#[doc = concat!("Of the room `", stringify!($after), "`.")] $later(crate::$after::Act),)*
        }

        $(impl From<crate::$module::Act> for Act {
            fn from(act: crate::$module::Act) -> Act {
                Act::$room(act)
            }
        })*

        $(impl From<crate::$after::Act> for Act {
            fn from(act: crate::$after::Act) -> Act {
                Act::$later(act)
            }
        })*

        impl Act {
            /// Every kind of act that people can ask for, in order of rooms.
            #[must_use]
            pub fn kinds() -> Vec<Kind> {
                let mut kinds = Vec::new();
                $(kinds.extend(crate::$module::Act::kinds());)*
                $(kinds.extend(crate::$after::Act::kinds());)*
                kinds
            }

            /// The same, by room: the name of each room with its kinds.
            #[must_use]
            pub fn by_room() -> Vec<(&'static str, Vec<Kind>)> {
                vec![
                    $((stringify!($module), crate::$module::Act::kinds()),)*
                    $((stringify!($after), crate::$after::Act::kinds()),)*
                ]
            }

            /// Its name, its texts, whether it is closed.
            #[must_use]
            pub fn about(&self) -> (&'static str, &'static [PartSpec], bool) {
                match self {
                    $(Act::$room(act) => act.about(),)*
                    Act::Due(due) => ("due", &[], due.is_closed()),
                    $(Act::$later(act) => act.about(),)*
                }
            }

            /// Whose its texts are.
            pub(crate) fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
                match self {
                    $(Act::$room(act) => act.texts_of(at),)*
                    Act::Due(_) => None,
                    $(Act::$later(act) => act.texts_of(at),)*
                }
            }

            /// Decides it.
            ///
            /// # Errors
            /// The refusal.
            pub fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
                match self {
                    $(Act::$room(act) => act.decide(at),)*
                    Act::Due(due) => due.decide(at),
                    $(Act::$later(act) => act.decide(at),)*
                }
            }
        }
    };
}

// Their order is in the record: rooms that come later go after `then due;`, at the end.
rooms!(Bodies => bodies, People => people, Membership => membership, Offices => offices, Motions => motions;
    then due;
);

impl Act {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.about().0
    }

    /// Its slots for texts.
    #[must_use]
    pub fn parts(&self) -> &'static [PartSpec] {
        self.about().1
    }

    /// Whether its entry is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.about().2
    }

    /// The charter that it brings under a number: file name and text.
    pub(crate) fn charter(&self, nth: u32) -> Option<(&str, &str)> {
        match self {
            Act::Bodies(act) => act.charter(nth),
            _ => None,
        }
    }
}
