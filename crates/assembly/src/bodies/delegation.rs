//! A power handed on to a person, and taken back. Only powers that the charter lets be handed on (A6).

use super::effect::Effect;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::moment::Moment;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Hands a power on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    /// The body.
    pub body: BodyId,
    /// The power, as charters write it.
    pub power: String,
    /// To whom.
    pub to: PartyId,
    /// Until when; absent means until it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The motion by which an organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for Delegate {
    const NAME: &'static str = "delegate";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::Delegate, self.body, self.motion)?;
        at.party(self.to)?;
        let power = power(&self.power)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let mut grounds = Vec::new();
        for rule in bylaws.power(power) {
            grounds.push((at.rests_on(charter, rule), rule.delegable));
        }
        if !grounds.iter().any(|(_, delegable)| *delegable) {
            let power = self.power.clone();
            let refusal = Refusal::from(BodyRefusal::NotDelegable { power }).at_field("power");
            return Err(match grounds.pop() {
                Some((ground, _)) => refusal.by(self.body, ground),
                None => refusal,
            });
        }
        if self.until.is_some_and(|until| until <= at.now) {
            return Err(Plain::out_of_range("until", Bounds::After(at.now)));
        }
        at.effect(Effect::Delegated {
            body: self.body,
            power,
            to: self.to,
            until: self.until,
        });
        Ok(())
    }
}

/// Takes a power back, or gives it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDelegation {
    /// The body.
    pub body: BodyId,
    /// The power.
    pub power: String,
    /// From whom.
    pub from: PartyId,
    /// The motion by which an organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for EndDelegation {
    const NAME: &'static str = "end-delegation";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let power = power(&self.power)?;
        // Who holds it may give it back without asking.
        if at.actor.party() != Some(self.from) {
            at.mandate(Power::Delegate, self.body, self.motion)?;
        }
        let key = (self.body, power, self.from);
        if !at.state.bodies.delegations.contains_key(&key) {
            let power = self.power.clone();
            return Err(Refusal::from(BodyRefusal::NotDelegated { power }).at_field("power"));
        }
        at.effect(Effect::DelegationEnded {
            body: self.body,
            power,
            from: self.from,
        });
        Ok(())
    }
}

fn power(word: &str) -> Result<Power, Refusal> {
    let known = Power::NAMES.iter().find(|(name, _)| *name == word);
    known.map(|(_, power)| *power).ok_or_else(|| {
        let what = "power".to_owned();
        Refusal::from(Plain::Unknown { what }).at_field("power")
    })
}
