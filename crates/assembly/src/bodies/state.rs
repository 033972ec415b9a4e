//! What is known of bodies.

use super::{Bylaws, TextVersion};
use crate::ids::{BodyId, CharterId, GroupId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::state::State;
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
    /// Adopted charters that are not in force yet.
    pub pending: imbl::OrdMap<CharterId, Pending>,
    /// Motions by which a charter or a text below it was adopted: each serves once.
    pub adopted_by: imbl::OrdSet<MotionId>,
    /// What outside organs decided, as reported, oldest first.
    pub reports: imbl::Vector<Reported>,
    /// Verifier keys as announced, oldest first.
    pub keys: Vec<KeyNotice>,
    /// Texts below the charters, by tier, versions oldest first.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub texts: imbl::OrdMap<(BodyId, NameId), Vec<TextVersion>>,
}

/// An adopted charter on its way into force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// The charter whose amendment rule it follows.
    pub under: CharterId,
    /// From when it is to be in force; absent means as soon as it is approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Moment>,
}

/// A decision of an outside organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The body it was reported to.
    pub body: BodyId,
    /// The organ.
    pub organ: NameId,
    /// On which matter.
    pub matter: NameId,
    /// Whether it carried there.
    pub carried: bool,
    /// The entry whose parts hold the text and the evidence.
    pub entry: u64,
}

/// A verifier key, announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyNotice {
    /// The key, as `signed note` writes verifier keys.
    pub key: String,
    /// Since when.
    pub since: Moment,
}

impl State {
    /// The charter version that was in force in a body at a moment.
    #[must_use]
    pub fn in_force_at(&self, body: BodyId, moment: Moment) -> Option<CharterId> {
        let versions = self.bodies.charters.iter();
        let mut in_force = versions.filter(|(_, bylaws)| {
            bylaws.body == body
                && bylaws.effective.is_some_and(|from| from <= moment)
                && bylaws.superseded.is_none_or(|until| moment < until)
        });
        in_force.next_back().map(|(id, _)| id)
    }
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
    /// The entry whose parts hold its name and purpose; a new purpose replaces it.
    pub entry: u64,
    /// When it was made.
    pub created: Moment,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Moment>,
    /// Who takes part, and since when.
    pub participants: imbl::OrdMap<PartyId, Moment>,
}
