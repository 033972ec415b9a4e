//! An organ judges to which regions of its body a party belongs, where residence alone does not say it (M7).

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, NameId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most regions of one party in one body.
const MAX_REGIONS: usize = 16;

/// Judges the regions of a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeRegion {
    /// In which body.
    pub body: BodyId,
    /// Of whom.
    pub party: PartyId,
    /// The regions, as the charter names them; none takes the judgement back.
    pub regions: Vec<String>,
    /// The motion of an organ that judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for JudgeRegion {
    const NAME: &'static str = "judge-region";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why").required()];

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::JudgeRegion, self.body, self.motion)?;
        at.party(self.party)?;
        if self.regions.len() > MAX_REGIONS {
            let (least, most) = (0, MAX_REGIONS);
            return Err(Plain::out_of_range(
                "regions",
                Bounds::Items { least, most },
            ));
        }
        let regions: Result<Vec<NameId>, Refusal> = self
            .regions
            .iter()
            .map(|name| {
                let known = at.state.has_region(self.body, name);
                let id = at.state.names.id(name).filter(|_| known);
                id.ok_or_else(|| {
                    let what = "region".to_owned();
                    Refusal::from(Plain::Unknown { what }).at_field("regions")
                })
            })
            .collect();
        at.effect(Effect::RegionJudged {
            body: self.body,
            party: self.party,
            regions: regions?,
        });
        Ok(())
    }
}

impl crate::state::State {
    /// Whether a body's scheme, or the one it takes over, has a region of this name.
    fn has_region(&self, body: BodyId, name: &str) -> bool {
        let scheme = |body| {
            let bylaws = self.bylaws_of(body)?;
            bylaws.rules.regions.as_ref()
        };
        let own = scheme(body);
        let other = own.and_then(|own| scheme(self.body_named(own.from.as_deref()?)?));
        other
            .or(own)
            .is_some_and(|scheme| scheme.regions.iter().any(|region| &*region.name == name))
    }
}
