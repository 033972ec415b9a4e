//! A finding about a domain: control over it was shown in one way, or was not. The server brings those of its desk; an
//! officer may record what was seen by eye.

use super::application::JoiningRefusal;
use crate::act::Deed;
use crate::actor::Who;
use crate::closed::{Effect, Fingerprint};
use crate::entry::Ground;
use crate::ids::{BodyId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{Power, ProofWay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records what was found about a party's domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFinding {
    /// Whose claim.
    pub party: PartyId,
    /// The fingerprint of the domain.
    pub fingerprint: String,
    /// In which way control was looked for.
    pub way: FindingWay,
    /// Whether it was shown.
    pub shown: bool,
    /// The body in whose name an officer records it; absent for the server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
}

/// The ways to show control over a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingWay {
    /// A token in a TXT record.
    Dns,
    /// A token file on the web site.
    Web,
    /// A letter to an address at the domain.
    Mail,
    /// Registration data name the party.
    Registration,
}

impl From<FindingWay> for ProofWay {
    fn from(way: FindingWay) -> ProofWay {
        match way {
            FindingWay::Dns => ProofWay::Dns,
            FindingWay::Web => ProofWay::Web,
            FindingWay::Mail => ProofWay::Mail,
            FindingWay::Registration => ProofWay::Registration,
        }
    }
}

impl Deed for RecordFinding {
    const NAME: &'static str = "record-finding";
    const PARTS: &'static [PartSpec] = &[PartSpec::private(
        "observation",
        "what was asked and what came back",
    )];
    const CLOSED: bool = true;

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        match (at.actor.who, self.body) {
            (Who::Server, _) => {}
            (Who::Person(_) | Who::Operator | Who::Clock, Some(body)) => {
                let mandate = at.mandate(Power::RecordFinding, body, None)?;
                let ground = Ground {
                    charter: mandate.charter,
                    clause: mandate.clause,
                    path: Vec::new(),
                };
                at.is_not_concerned(self.party, body, &ground)?;
            }
            (Who::Person(_) | Who::Operator | Who::Clock, None) => {
                return Err(Plain::NotTheirs {}.into());
            }
        }
        at.party(self.party)?;
        let not_claimed =
            || Refusal::from(JoiningRefusal::DomainNotClaimed {}).at_field("fingerprint");
        let print = Fingerprint::from_hex(&self.fingerprint).ok_or_else(not_claimed)?;
        let claimed = at
            .closed()
            .is_some_and(|closed| closed.domains_of.contains(&(self.party, print)));
        if !claimed {
            return Err(not_claimed());
        }
        at.effect(Effect::DomainFound(
            self.party,
            print,
            self.way.into(),
            self.shown,
        ));
        Ok(())
    }
}
