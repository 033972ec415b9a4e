//! The operator founds a community: its bodies and the charters they bring along. A body that existed before moves in with
//! the versions it has had; the newest whose day has come is in force, later ones follow by the clock.

use super::due::Due as BodyDue;
use super::effect::Effect;
use crate::act::Deed;
use crate::actor::Who;
use crate::due::{Due, Effect as DueEffect};
use crate::ids::{BodyId, CharterId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Founds the bodies of these charters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The charters, all versions of all bodies. Two versions of one body stand in the order of their effective days.
    pub charters: Vec<CharterText>,
}

/// A charter as a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CharterText {
    /// Its name, as cited: `npoc/2024.md`.
    pub file: String,
    /// The whole text.
    pub text: String,
}

/// The versions of one body: which charter of the act, and from when it is in force.
type Versions = Vec<(usize, Option<Moment>)>;

refusals! {
    /// Why a community cannot be founded so.
    pub enum FoundRefusal {
        /// A charter does not pass the check.
        CharterHasErrors { file: String, errors: usize, first: String } = "refusal-charter-has-errors",
        /// There is a body of that name.
        BodyExists { body: String } = "refusal-body-exists",
        /// No version of this body is in force at the moment of founding.
        NothingInForce { body: String } = "refusal-nothing-in-force",
    }
}

impl Deed for Found {
    const NAME: &'static str = "found";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.actor.who != Who::Operator {
            return Err(Plain::OperatorOnly {}.into());
        }
        let files = self
            .charters
            .iter()
            .map(|charter| (charter.file.clone(), charter.text.clone().into_bytes()))
            .collect();
        let checked = charter::read_set(files);
        if let Some(first) = checked
            .problems
            .iter()
            .find(|problem| problem.severity == charter::Severity::Error)
        {
            let errors = checked
                .problems
                .iter()
                .filter(|problem| problem.severity == charter::Severity::Error)
                .count();
            let (file, first) = (first.file.to_string(), first.code.to_string());
            return Err(FoundRefusal::CharterHasErrors {
                file,
                errors,
                first,
            }
            .into());
        }
        let mut bodies: Vec<(String, Versions)> = Vec::new();
        for (index, rules) in checked.charters.iter().enumerate() {
            let name = rules
                .body
                .as_ref()
                .map(|body| body.name.to_string())
                .unwrap_or_default();
            let effective = rules
                .version
                .as_ref()
                .and_then(|version| version.effective)
                .map(Moment::of_day);
            match bodies.iter_mut().find(|(known, _)| *known == name) {
                Some((_, versions)) => versions.push((index, effective)),
                None => bodies.push((name, vec![(index, effective)])),
            }
        }
        let (mut next_body, mut next_charter) =
            (at.state.bodies.list.len(), at.state.bodies.charters.len());
        for (name, versions) in bodies {
            if at.state.body_named(&name).is_some() {
                return Err(FoundRefusal::BodyExists { body: name }.into());
            }
            let body = BodyId::from(next_body);
            next_body += 1;
            at.effect(Effect::Founded { name: name.clone() });
            let now = at.now;
            let current = versions
                .iter()
                .rev()
                .find(|(_, effective)| effective.is_none_or(|day| day <= now))
                .map(|(index, _)| *index);
            if current.is_none() {
                return Err(FoundRefusal::NothingInForce { body: name }.into());
            }
            for (index, effective) in versions {
                let charter = CharterId::from(next_charter);
                next_charter += 1;
                let rules = &checked.charters[index];
                let version = rules.version.as_ref();
                let digest: [u8; 32] = Sha256::digest(rules.rules_bytes()).into();
                at.effect(Effect::Adopted {
                    body,
                    nth: u32::try_from(index).unwrap_or(u32::MAX),
                    adopted: version
                        .and_then(|version| version.adopted)
                        .map(Moment::of_day),
                    rules: digest,
                });
                at.effect(Effect::Approved {
                    charter,
                    at: version
                        .and_then(|version| version.approved)
                        .map(Moment::of_day),
                });
                let past = effective.filter(|day| *day <= now);
                if Some(index) == current || past.is_some() && current.is_some_and(|at| index < at)
                {
                    at.effect(Effect::CameIntoForce { charter, at: past });
                } else if let Some(day) = effective.filter(|day| *day > now) {
                    at.effect(DueEffect::Set(Due {
                        at: day,
                        item: BodyDue::Effective(charter).into(),
                    }));
                }
            }
        }
        Ok(())
    }
}
