//! A member whose membership is about to end appeals, and the organ that the charter names decides. Where the charter keeps
//! the membership meanwhile, it lasts until then.

use super::due::Due;
use super::effect::Effect;
use super::leaving::LeavingRefusal;
use super::life::Life;
use super::state::{ChangeKind, Leaving, Member};
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{MemberId, MotionId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{AppealRule, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Appeals against the end of one's membership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealEnding {
    /// The membership.
    pub member: MemberId,
}

/// Decides such an appeal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideEnding {
    /// The membership.
    pub member: MemberId,
    /// Whether the membership ends all the same.
    pub ends: bool,
    /// The motion by which the organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// A membership about to end, with its appeal rule.
struct Case<'a> {
    row: &'a Member,
    leaving: Leaving,
    appeal: &'a AppealRule,
    ground: Ground,
}

fn case<'a>(at: &mut Sitting<'a>, member: MemberId) -> Result<Case<'a>, Refusal> {
    let row = at.member(member)?;
    let nothing = || Refusal::from(LeavingRefusal::NothingToAppeal {});
    let leaving = *at
        .state
        .membership
        .leaving
        .get(&member)
        .ok_or_else(nothing)?;
    let (charter, bylaws) = at.bylaws(row.body)?;
    let cause = at.state.names.text(leaving.cause);
    let mut rules = bylaws.rules.endings.iter();
    let rule = rules.find(|rule| &*rule.cause == cause);
    let rule = rule.ok_or_else(nothing)?;
    let appeal = rule.appeal.as_ref().ok_or_else(nothing)?;
    let ground = at.rests_on(charter, rule);
    Ok(Case {
        row,
        leaving,
        appeal,
        ground,
    })
}

impl Deed for AppealEnding {
    const NAME: &'static str = "appeal-ending";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("grounds", "why it should not end")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let case = case(at, self.member)?;
        if at.actor.principal() != Some(case.row.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        if case.leaving.appealed {
            let refusal = Refusal::from(LeavingRefusal::NothingToAppeal {});
            return Err(refusal.by(case.row.body, case.ground));
        }
        at.no_longer_due(case.leaving.at, Due::Leaves(self.member));
        let leaving = Leaving {
            appealed: true,
            ..case.leaving
        };
        at.effect(Life::Leaving(self.member, leaving));
        Ok(())
    }
}

impl Deed for DecideEnding {
    const NAME: &'static str = "decide-ending";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let case = case(at, self.member)?;
        let refused = |why: Refusal| why.by(case.row.body, case.ground.clone());
        if !case.leaving.appealed {
            return Err(refused(LeavingRefusal::NothingToAppeal {}.into()));
        }
        let place = match &case.appeal.body {
            Some(name) => at.state.body_named(name).ok_or(Plain::Unknown {
                what: "body".to_owned(),
            })?,
            None => case.row.body,
        };
        at.role_as(&case.appeal.to, place, Power::DecideAppeal, self.motion)
            .map_err(refused)?;
        if let (Some(matter), Some(motion)) = (&case.appeal.decision, self.motion) {
            let motion = at.motion(motion)?;
            if at.state.names.text(motion.matter) != &**matter {
                let matter = matter.to_string();
                return Err(refused(LeavingRefusal::AnotherMatter { matter }.into()));
            }
        }
        at.effect(Life::NotLeaving(self.member));
        if self.ends {
            at.effect(Effect::Changed {
                member: self.member,
                kind: ChangeKind::Ended,
                held_from: None,
            });
        }
        Ok(())
    }
}
