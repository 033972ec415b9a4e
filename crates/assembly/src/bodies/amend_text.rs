//! A text below the charter is adopted, changed or withdrawn (A2): procedures, guidelines, an adjunct document. The charter's
//! `tier` rule says who, and by which decision. What the text says is for people; that it stands below the charter, and who
//! changed it when, is the record's.

use super::Bylaws;
use super::effect::Effect;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, NameId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::{By, Sitting};
use crate::state::State;
use charter::{Power, Ruled, Tier};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Adopts or changes a text below the charter; without a text, withdraws the one that stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendText {
    /// The body.
    pub body: BodyId,
    /// The tier of the text, as the charter names it.
    pub tier: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// The slot of the text.
const TEXT: u8 = 0;

impl Deed for AmendText {
    const NAME: &'static str = "amend-text";
    const PARTS: &'static [PartSpec] = &[
        // It is nobody's: rules that bind members stay to be read.
        PartSpec {
            erasable: false,
            limit: 200_000,
            ..PartSpec::public(
                "text",
                "the whole text from now on; without it, none is left",
            )
        },
        PartSpec::public("reason", "what changes, and why"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (charter, bylaws) = at.bylaws(self.body)?;
        let mut tiers = bylaws.rules.tiers.iter();
        let Some(rule) = tiers.find(|rule| *rule.name == *self.tier) else {
            let what = "tier".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("tier"));
        };
        let ground = at.rests_on(charter, rule);
        let by = By {
            holder: &rule.by,
            place: self.body,
            power: Power::AmendText,
            motion: self.motion,
        };
        at.mandate_by(&by, self.body, &ground)?;
        self.is_voted(at, bylaws, rule)
            .map_err(|why| why.by(self.body, ground.clone()))?;
        let tier = at.name(&self.tier, "tier")?;
        let withdrawn = !at.says(TEXT)?;
        if withdrawn && at.state.text_below(self.body, tier).is_none() {
            let tier = self.tier.clone();
            let why = Refusal::from(BodyRefusal::NoSuchText { tier });
            return Err(why.by(self.body, ground).at_field("text"));
        }
        at.effect(Effect::TextAmended {
            body: self.body,
            tier,
            withdrawn,
            motion: self.motion,
        });
        Ok(())
    }
}

impl AmendText {
    /// Where the rule names a decision, the organ has taken it, however else it acts: a motion of it carried by that
    /// decision, and has adopted nothing yet.
    fn is_voted(
        &self,
        at: &Sitting<'_>,
        bylaws: &Bylaws,
        rule: &Ruled<Tier>,
    ) -> Result<(), Refusal> {
        let Some(wanted) = &rule.decision else {
            return Ok(());
        };
        at.carried(self.motion, self.body, &rule.by)?;
        let Some(motion) = self.motion else {
            return Ok(());
        };
        let matter = at.state.names.text(at.motion(motion)?.matter);
        let decided_by = bylaws.decision(&rule.by, matter);
        if decided_by.is_none_or(|found| found.name != *wanted) {
            let matter = wanted.to_string();
            let why = BodyRefusal::MotionOfAnotherMatter { matter };
            return Err(Refusal::from(why).at_field("motion"));
        }
        if at.state.bodies.adopted_by.contains(&motion) {
            return Err(Refusal::from(BodyRefusal::MotionUsed {}).at_field("motion"));
        }
        Ok(())
    }
}

/// A version of a text below a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextVersion {
    /// The entry whose part is the text.
    pub entry: u64,
    /// Since when.
    pub since: Moment,
    /// From then on there is none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// A text below a charter that is in force.
#[derive(Clone, Copy, Debug)]
pub struct TextBelow<'s> {
    /// The rule of its tier.
    pub rule: &'s Ruled<Tier>,
    /// Its newest version.
    pub version: TextVersion,
    /// How many versions there have been.
    pub versions: usize,
}

impl State {
    /// The texts in force below the charter of a body, upper ones first: where two differ, the upper one wins. A text whose
    /// tier the charter in force does not have is none.
    #[must_use]
    pub fn texts_below(&self, body: BodyId) -> Vec<TextBelow<'_>> {
        let Some(bylaws) = self.bylaws_of(body) else {
            return Vec::new();
        };
        let tiers = &bylaws.rules.tiers;
        let mut list: Vec<(usize, TextBelow<'_>)> = tiers
            .iter()
            .filter_map(|rule| {
                let tier = self.names.id(&rule.name)?;
                let version = self.text_below(body, tier)?;
                let versions = self.bodies.texts.get(&(body, tier)).map_or(0, Vec::len);
                let text = TextBelow {
                    rule,
                    version,
                    versions,
                };
                Some((depth(tiers, rule), text))
            })
            .collect();
        list.sort_by_key(|(depth, _)| *depth);
        list.into_iter().map(|(_, text)| text).collect()
    }

    /// The newest version of a text, if there is one.
    fn text_below(&self, body: BodyId, tier: NameId) -> Option<TextVersion> {
        let newest = self.bodies.texts.get(&(body, tier))?.last()?;
        (!newest.withdrawn).then_some(*newest)
    }
}

/// How many texts stand between a tier and the charter. The checker refuses circles; here they end.
fn depth(tiers: &[Ruled<Tier>], rule: &Ruled<Tier>) -> usize {
    let above = |rule: &Ruled<Tier>| tiers.iter().find(|upper| upper.name == rule.below);
    let steps = std::iter::successors(above(rule), |rule| above(rule));
    steps.take(tiers.len()).count()
}
