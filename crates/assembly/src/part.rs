//! Parts: what people wrote, kept beside an entry. A kind of act has a fixed row of slots; each is filled, empty, or was
//! erased later. What a slot's marks mean for its digest is `ledger`'s.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A slot of an act: what it is called in a form, who may read it, and whether it may be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartSpec {
    /// The field's name in the act as JSON.
    pub name: &'static str,
    /// What it is, for people who write act files.
    pub about: &'static str,
    /// Who may read it.
    pub audience: Audience,
    /// Whether it may be erased. Evidence of the organization itself may not.
    pub erasable: bool,
    /// Whether the act is refused without it.
    pub required: bool,
    /// Most bytes it may have.
    pub limit: usize,
}

impl PartSpec {
    /// A public text that may be erased, of up to 10,000 bytes.
    #[must_use]
    pub const fn public(name: &'static str, about: &'static str) -> PartSpec {
        PartSpec {
            name,
            about,
            audience: Audience::Public,
            erasable: true,
            required: false,
            limit: 10_000,
        }
    }

    /// A text for those concerned alone, erasable, of up to 10,000 bytes.
    #[must_use]
    pub const fn private(name: &'static str, about: &'static str) -> PartSpec {
        PartSpec {
            name,
            about,
            audience: Audience::Concerned,
            erasable: true,
            required: false,
            limit: 10_000,
        }
    }

    /// The same, and the act is refused without it.
    #[must_use]
    pub const fn required(self) -> PartSpec {
        PartSpec {
            required: true,
            ..self
        }
    }

    /// The mark byte of `docs/record.md`: bit 0 erasable, the rest the audience.
    #[must_use]
    pub const fn mark(&self) -> u8 {
        (self.audience as u8) << 1 | self.erasable as u8
    }
}

/// Who may read a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Audience {
    /// Everybody.
    Public = 0,
    /// Members of the body concerned.
    Members = 1,
    /// Holders of office in the body concerned.
    Officers = 2,
    /// The party itself and who decides on it.
    Concerned = 3,
}

/// What stands in a slot when it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartText {
    /// The text.
    Known(Arc<str>),
    /// Nothing was given.
    Empty,
    /// It was erased, or this reader may not see it. Rules treat it as unknown.
    Unseen,
}

impl PartText {
    /// Whether nothing was given. A text of no letters is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            PartText::Known(text) => text.is_empty(),
            PartText::Empty => true,
            PartText::Unseen => false,
        }
    }
}

/// By whose hand a text of a party was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Hand {
    /// By the party itself, or for it.
    Own,
    /// By somebody else, about it.
    Other,
}

/// Where a part stands: the entry's position and the slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartAddress {
    /// The entry.
    pub position: u64,
    /// The slot, from 0.
    pub slot: u8,
}
