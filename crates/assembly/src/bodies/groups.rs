//! Working groups and teams below a body, without a charter file: made, described anew, closed; joined and left.

use super::effect::Effect;
use super::refusal::BodyRefusal;
use super::state::Group;
use crate::act::Deed;
use crate::ids::{BodyId, GroupId, MotionId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const PURPOSE: &[PartSpec] = &[
    PartSpec::public("name", "what it is called").required(),
    PartSpec::public("purpose", "what it is to do, and until when"),
];

/// Makes a group below a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateGroup {
    /// The body.
    pub body: BodyId,
    /// The motion by which an organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CreateGroup {
    const NAME: &'static str = "create-group";
    const PARTS: &'static [PartSpec] = PURPOSE;

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::CreateGroup, self.body, self.motion)?;
        at.effect(Effect::GroupCreated { body: self.body });
        Ok(())
    }
}

/// Gives a group a new name and purpose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecharterGroup {
    /// The group.
    pub group: GroupId,
    /// The motion by which an organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for RecharterGroup {
    const NAME: &'static str = "recharter-group";
    const PARTS: &'static [PartSpec] = PURPOSE;

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let body = group(at, self.group)?.body;
        at.mandate(Power::CreateGroup, body, self.motion)?;
        at.effect(Effect::GroupRechartered { group: self.group });
        Ok(())
    }
}

/// Closes a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseGroup {
    /// The group.
    pub group: GroupId,
    /// The motion by which an organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CloseGroup {
    const NAME: &'static str = "close-group";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let body = group(at, self.group)?.body;
        at.mandate(Power::CloseGroup, body, self.motion)?;
        at.effect(Effect::GroupClosed { group: self.group });
        Ok(())
    }
}

/// Takes part in a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinGroup {
    /// The group.
    pub group: GroupId,
}

impl Deed for JoinGroup {
    const NAME: &'static str = "join-group";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = group(at, self.group)?;
        at.body(row.body)?;
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        if row.participants.contains_key(&party) {
            return Err(BodyRefusal::TakesPart {}.into());
        }
        let group = self.group;
        at.effect(Effect::GroupJoined { group, party });
        Ok(())
    }
}

/// Leaves a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveGroup {
    /// The group.
    pub group: GroupId,
}

impl Deed for LeaveGroup {
    const NAME: &'static str = "leave-group";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = group(at, self.group)?;
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        if !row.participants.contains_key(&party) {
            return Err(BodyRefusal::TakesNoPart {}.into());
        }
        let group = self.group;
        at.effect(Effect::GroupLeft { group, party });
        Ok(())
    }
}

/// A group that is not closed.
fn group<'s>(at: &Sitting<'s>, id: GroupId) -> Result<&'s Group, Refusal> {
    let Some(group) = at.state.bodies.groups.get(id) else {
        let what = "group".to_owned();
        return Err(Plain::Unknown { what }.into());
    };
    match group.closed {
        None => Ok(group),
        Some(_) => Err(BodyRefusal::GroupIsClosed {}.into()),
    }
}
