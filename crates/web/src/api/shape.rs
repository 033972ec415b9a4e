//! Shapes that several answers share.

use super::look::Look;
use assembly::State;
use assembly::entry::Ground;
use assembly::ids::{BodyId, PartyId};
use schemars::JsonSchema;
use serde::Serialize;

/// A clause as it is cited: `npoc/2024.md#3.1`.
pub(crate) fn cited(state: &State, ground: &Ground) -> Option<String> {
    ground.cited(state)
}

/// A clause that an answer rests on.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Rests {
    /// The clause, as in `npoc/2024.md#3.1`.
    clause: Option<String>,
    /// Which alternatives of its rule held, from the top, counted from 1.
    path: Vec<u16>,
}

impl Rests {
    pub(crate) fn on(state: &State, grounds: &[Ground]) -> Vec<Rests> {
        let rests = |ground: &Ground| Rests {
            clause: cited(state, ground),
            path: ground.path.clone(),
        };
        grounds.iter().map(rests).collect()
    }
}

/// A party where it stands in an answer.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PartyRef {
    /// Its number.
    id: PartyId,
    /// Its name, where it is known and may be seen.
    name: Option<String>,
}

impl PartyRef {
    /// Of one who holds office or acts in public.
    pub(crate) fn public(look: &Look, id: PartyId) -> PartyRef {
        PartyRef {
            id,
            name: look.v.known_name(id),
        }
    }

    /// Of a member, as its body shows it.
    pub(crate) fn member(look: &Look, id: PartyId, body: BodyId) -> PartyRef {
        PartyRef {
            id,
            name: look.name_in(id, body),
        }
    }
}

/// A body where it stands in an answer.
#[derive(Serialize, JsonSchema)]
pub(crate) struct BodyRef {
    /// Its number.
    id: BodyId,
    /// Its handle, in addresses.
    handle: String,
}

impl BodyRef {
    pub(crate) fn of(look: &Look, id: BodyId) -> BodyRef {
        BodyRef {
            id,
            handle: look.v.link(id).handle,
        }
    }
}
