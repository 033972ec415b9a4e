//! What is known of bodies.

use super::Bylaws;
use crate::ids::{BodyId, CharterId, GroupId, NameId, PartyId};
use crate::moment::Moment;
use crate::table::Table;
use charter::Power;
use serde::{Deserialize, Serialize};

/// Every body and charter of the community.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Bodies {
    /// Bodies.
    pub list: Table<BodyId, Body>,
    /// By name.
    pub by_name: imbl::OrdMap<NameId, BodyId>,
    /// Charter versions of all bodies, in order of adoption.
    pub charters: Table<CharterId, Bylaws>,
    /// Recorded ends of named events (`annual-meeting`), oldest first.
    pub events: imbl::OrdMap<(BodyId, NameId), Vec<Moment>>,
    /// Powers handed on: to whom, until when.
    pub delegations: imbl::OrdMap<(BodyId, Power, PartyId), Option<Moment>>,
    /// Groups below bodies.
    pub groups: Table<GroupId, Group>,
}

/// A body.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Body {
    /// Its name.
    pub name: NameId,
    /// When it was founded.
    pub founded: Moment,
    /// The charter in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<CharterId>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Moment>,
    /// Until then the operator may record who holds office already (`install`); absent once the body runs by itself.
    pub moving_in: bool,
}

/// A working group, team or other group below a body, without a charter file of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// The body that made it.
    pub body: BodyId,
    /// The entry whose parts hold its name and purpose.
    pub entry: u64,
    /// When it was made.
    pub created: Moment,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Moment>,
    /// Who takes part, and since when.
    pub participants: imbl::OrdMap<PartyId, Moment>,
}
