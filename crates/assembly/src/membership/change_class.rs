//! A member moves to another class of the same body. What the new class requires must hold, and nothing it excludes.

use super::effect::Effect;
use super::leaving::{self, LeavingRefusal};
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Puts a member in another class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeClass {
    /// The membership.
    pub member: MemberId,
    /// The class, as the charter names it.
    pub class: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for ChangeClass {
    const NAME: &'static str = "change-class";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.whose(self.member)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        at.mandate(Power::ChangeClass, row.body, self.motion)?;
        let (charter, bylaws) = at.bylaws(row.body)?;
        let Some(class) = bylaws.class_id(&self.class) else {
            let what = "class".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("class"));
        };
        if class == row.class {
            let class = self.class.clone();
            return Err(Refusal::from(LeavingRefusal::AlreadyInClass { class }).at_field("class"));
        }
        if let Some((ground, reasons)) = leaving::lack(at, charter, row.party, row.body, class)? {
            let class = self.class.clone();
            let refusal = Refusal::from(LeavingRefusal::ClassNotMet { class });
            return Err(refusal.by(row.body, ground).because(reasons));
        }
        at.effect(Effect::Changed {
            member: self.member,
            kind: ChangeKind::Class(class),
            held_from: None,
        });
        Ok(())
    }
}
