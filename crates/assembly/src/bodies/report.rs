//! An officer reports what an outside organ has decided, with evidence. Where a motion waits for that organ, it goes on.

use super::effect::Effect;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId};
use crate::motions::{Effect as MotionEffect, MotionStatus};
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::{OrganKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Reports a decision of an outside organ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The body whose charter names the organ.
    pub body: BodyId,
    /// The organ, as the charter names it.
    pub organ: String,
    /// On which matter, in a word.
    pub matter: String,
    /// Whether it carried there.
    pub carried: bool,
    /// The motion that waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// The longest word for a matter, in bytes.
const LONGEST_MATTER: usize = 64;

impl Deed for Report {
    const NAME: &'static str = "report";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("evidence", "the resolution, letter or minutes").required(),
        PartSpec::public("text", "what was decided"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::Report, self.body, None)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let Some(organ) = bylaws.organ(&self.organ) else {
            let what = "organ".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("organ"));
        };
        let ground = at.rests_on(charter, organ);
        if organ.kind != OrganKind::Outside {
            let organ = self.organ.clone();
            return Err(Refusal::from(BodyRefusal::OrganIsHere { organ })
                .by(self.body, ground)
                .at_field("organ"));
        }
        if self.matter.is_empty() || self.matter.len() > LONGEST_MATTER {
            let most = LONGEST_MATTER;
            return Err(Plain::out_of_range("matter", Bounds::Bytes { most }));
        }
        let id = at.name(&self.organ, "organ")?;
        if let Some(motion) = self.motion {
            let row = at.motion(motion)?;
            let awaits = matches!(row.status, MotionStatus::Awaiting { .. })
                && row.body == self.body
                && row
                    .also
                    .iter()
                    .any(|also| also.organ == id && also.carried.is_none());
            if !awaits {
                let organ = self.organ.clone();
                let refusal = BodyRefusal::MotionDoesNotWait { organ };
                return Err(Refusal::from(refusal).at_field("motion"));
            }
            at.effect(MotionEffect::AlsoDecided {
                motion,
                organ: id,
                carried: self.carried,
            });
        }
        at.effect(Effect::OutsideDecided {
            body: self.body,
            organ: id,
            matter: self.matter.clone(),
            carried: self.carried,
        });
        Ok(())
    }
}
