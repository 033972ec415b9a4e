//! What entries change about bodies and charters.

use super::{Body, Bylaws};
use crate::ids::{BodyId, CharterId};
use crate::moment::Moment;
use crate::state::Stage;
use serde::{Deserialize, Serialize};

/// Changes to bodies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A body exists; its id is the next of the table.
    Founded {
        /// Its name.
        name: String,
    },
    /// A charter is adopted; its id is the next of the table. The text stands in the act of the same entry.
    Adopted {
        /// Whose.
        body: BodyId,
        /// File name.
        file: String,
        /// The text as adopted: the whole of it, since rules are part of the record.
        text: String,
        /// When, if before the entry (a body that moves in).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        adopted: Option<Moment>,
        /// SHA-256 over the compiled rules, so that a later reader of the text is seen to read the same.
        #[serde(with = "crate::bodies::effect::hex_free")]
        rules: [u8; 32],
    },
    /// It has all the approvals it needs.
    Approved {
        /// Which.
        charter: CharterId,
        /// When, if before the entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// It is in force from now on, and the one before is not.
    CameIntoForce {
        /// Which.
        charter: CharterId,
    },
}

/// 32 bytes as a byte string.
pub(crate) mod hex_free {
    use crate::entry::PartDigest;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        bytes: &[u8; 32],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        PartDigest(*bytes).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<[u8; 32], D::Error> {
        PartDigest::deserialize(deserializer).map(|digest| digest.0)
    }
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        let bodies = &mut on.state.bodies;
        match self {
            Effect::Founded { name } => {
                let name = on.state.names.intern(name);
                let id = bodies.list.push(Body {
                    name,
                    founded: on.moment,
                    charter: None,
                    closed: None,
                    moving_in: true,
                });
                bodies.by_name.insert(name, id);
            }
            Effect::Adopted {
                body,
                file,
                text,
                adopted,
                rules: _,
            } => {
                let adopted = adopted.unwrap_or(on.moment);
                let bylaws =
                    Bylaws::adopted(*body, on.position, file, text, adopted, &mut on.state.names);
                bodies.charters.push(bylaws);
            }
            Effect::Approved { charter, at } => {
                if let Some(bylaws) = bodies.charters.get_mut(*charter) {
                    bylaws.approved = Some(at.unwrap_or(on.moment));
                }
            }
            Effect::CameIntoForce { charter } => {
                let Some(body) = bodies.charters.get(*charter).map(|bylaws| bylaws.body) else {
                    return;
                };
                let before = bodies
                    .list
                    .get_mut(body)
                    .and_then(|body| body.charter.replace(*charter));
                if let Some(old) = before.and_then(|old| bodies.charters.get_mut(old)) {
                    old.superseded = Some(on.moment);
                }
                if let Some(bylaws) = bodies.charters.get_mut(*charter) {
                    bylaws.effective = Some(on.moment);
                }
            }
        }
    }
}
