//! What entries change about bodies and charters.

use super::state::{Body, Group, KeyNotice, Pending, Reported};
use super::{Bylaws, TextVersion};
use crate::ids::{BodyId, CharterId, GroupId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::state::Stage;
use charter::Power;
use serde::{Deserialize, Serialize};

/// Changes to bodies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A body exists; its id is the next of the table.
    Founded {
        /// Its name.
        name: String,
    },
    /// A charter is adopted; its id is the next of the table. File name and text stand in the act of the same entry, once.
    Adopted {
        /// Whose.
        body: BodyId,
        /// Which of the act's charters, from 0.
        nth: u32,
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
        /// Since when, if before the entry (a body that moves in).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// The charter just adopted follows an amendment rule before it comes into force.
    AmendmentBegan {
        /// Which.
        charter: CharterId,
        /// The charter whose rule it is.
        under: CharterId,
        /// From when it is to be in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wanted: Option<Moment>,
        /// The motion that adopted it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motion: Option<MotionId>,
    },
    /// The next of the organs that must approve it has.
    ApprovalGiven {
        /// Which.
        charter: CharterId,
    },
    /// One of them has not: it never comes into force.
    AmendmentEnded {
        /// Which.
        charter: CharterId,
    },
    /// A body is closed.
    BodyClosed {
        /// Which.
        body: BodyId,
    },
    /// A group exists; its id is the next of the table.
    GroupCreated {
        /// Below which body.
        body: BodyId,
    },
    /// A group has a new name and purpose, in the parts of this entry.
    GroupRechartered {
        /// Which.
        group: GroupId,
    },
    /// A group is closed.
    GroupClosed {
        /// Which.
        group: GroupId,
    },
    /// Somebody takes part in a group.
    GroupJoined {
        /// Which.
        group: GroupId,
        /// Who.
        party: PartyId,
    },
    /// Somebody leaves a group.
    GroupLeft {
        /// Which.
        group: GroupId,
        /// Who.
        party: PartyId,
    },
    /// An outside organ has decided, as an officer reports.
    OutsideDecided {
        /// In which body it is an organ.
        body: BodyId,
        /// Which.
        organ: NameId,
        /// On which matter.
        matter: String,
        /// Whether it carried there.
        carried: bool,
    },
    /// A named event has ended.
    EventEnded {
        /// Of which body.
        body: BodyId,
        /// Which.
        event: NameId,
        /// When.
        at: Moment,
    },
    /// The recorded end of an event was wrong.
    EventCorrected {
        /// Of which body.
        body: BodyId,
        /// Which.
        event: NameId,
        /// As recorded.
        was: Moment,
        /// As it was; absent if it never ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        is: Option<Moment>,
    },
    /// A power is handed on.
    Delegated {
        /// In which body.
        body: BodyId,
        /// Which.
        power: Power,
        /// To whom.
        to: PartyId,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A power is taken back.
    DelegationEnded {
        /// In which body.
        body: BodyId,
        /// Which.
        power: Power,
        /// From whom.
        from: PartyId,
    },
    /// The record is signed with another key from now on.
    KeyRotated {
        /// The verifier key.
        key: String,
    },
    /// A body runs by itself from now on: nobody is installed any more.
    MovedIn {
        /// Which.
        body: BodyId,
    },
    /// The text of a tier below the charter is the one in the first part of this entry.
    TextAmended {
        /// Of which body.
        body: BodyId,
        /// Which tier.
        tier: NameId,
        /// There is none from now on.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        withdrawn: bool,
        /// The motion that decided it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motion: Option<MotionId>,
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
        match self {
            Effect::MovedIn { body } => {
                if let Some(body) = on.state.bodies.list.get_mut(*body) {
                    body.moving_in = false;
                }
            }
            Effect::Founded { .. } | Effect::BodyClosed { .. } => self.apply_body(on),
            Effect::Adopted { .. }
            | Effect::Approved { .. }
            | Effect::CameIntoForce { .. }
            | Effect::AmendmentBegan { .. }
            | Effect::ApprovalGiven { .. }
            | Effect::AmendmentEnded { .. } => self.apply_charter(on),
            Effect::GroupCreated { .. }
            | Effect::GroupRechartered { .. }
            | Effect::GroupClosed { .. }
            | Effect::GroupJoined { .. }
            | Effect::GroupLeft { .. } => self.apply_group(on),
            Effect::OutsideDecided { .. }
            | Effect::EventEnded { .. }
            | Effect::EventCorrected { .. }
            | Effect::Delegated { .. }
            | Effect::DelegationEnded { .. }
            | Effect::TextAmended { .. }
            | Effect::KeyRotated { .. } => self.apply_notice(on),
        }
    }

    fn apply_body(&self, on: &mut Stage<'_>) {
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
            Effect::BodyClosed { body } => {
                if let Some(body) = bodies.list.get_mut(*body) {
                    body.closed = Some(on.moment);
                }
            }
            _ => {}
        }
    }

    fn apply_charter(&self, on: &mut Stage<'_>) {
        let bodies = &mut on.state.bodies;
        match self {
            Effect::Adopted {
                body,
                nth,
                adopted,
                rules: _,
            } => {
                let Some((file, text)) = on.act.and_then(|act| act.charter(*nth)) else {
                    return;
                };
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
            Effect::CameIntoForce { charter, at } => {
                came_into_force(on, *charter, at.unwrap_or(on.moment));
            }
            Effect::AmendmentBegan {
                charter,
                under,
                wanted,
                motion,
            } => {
                let (under, wanted) = (*under, *wanted);
                bodies.pending.insert(*charter, Pending { under, wanted });
                bodies.adopted_by.extend(*motion);
            }
            Effect::ApprovalGiven { charter } => {
                if let Some(bylaws) = bodies.charters.get_mut(*charter) {
                    bylaws.approvals.push(on.moment);
                }
            }
            Effect::AmendmentEnded { charter } => {
                bodies.pending.remove(charter);
            }
            _ => {}
        }
    }

    fn apply_group(&self, on: &mut Stage<'_>) {
        let groups = &mut on.state.bodies.groups;
        let changed = match self {
            Effect::GroupCreated { body } => {
                groups.push(Group {
                    body: *body,
                    entry: on.position,
                    created: on.moment,
                    closed: None,
                    participants: imbl::OrdMap::new(),
                });
                return;
            }
            Effect::GroupRechartered { group }
            | Effect::GroupClosed { group }
            | Effect::GroupJoined { group, .. }
            | Effect::GroupLeft { group, .. } => groups.get_mut(*group),
            _ => None,
        };
        let Some(row) = changed else {
            return;
        };
        match self {
            Effect::GroupRechartered { .. } => row.entry = on.position,
            Effect::GroupClosed { .. } => row.closed = Some(on.moment),
            Effect::GroupJoined { party, .. } => {
                row.participants.insert(*party, on.moment);
            }
            Effect::GroupLeft { party, .. } => {
                row.participants.remove(party);
            }
            _ => {}
        }
    }

    fn apply_notice(&self, on: &mut Stage<'_>) {
        let bodies = &mut on.state.bodies;
        match self {
            Effect::OutsideDecided {
                body,
                organ,
                matter,
                carried,
            } => {
                let matter = on.state.names.intern(matter);
                bodies.reports.push_back(Reported {
                    body: *body,
                    organ: *organ,
                    matter,
                    carried: *carried,
                    entry: on.position,
                });
            }
            Effect::EventEnded { body, event, at } => {
                bodies.events.entry((*body, *event)).or_default().push(*at);
            }
            Effect::EventCorrected {
                body,
                event,
                was,
                is,
            } => {
                let ends = bodies.events.entry((*body, *event)).or_default();
                ends.retain(|end| end != was);
                ends.extend(*is);
                ends.sort_unstable();
            }
            Effect::Delegated {
                body,
                power,
                to,
                until,
            } => {
                bodies.delegations.insert((*body, *power, *to), *until);
            }
            Effect::DelegationEnded { body, power, from } => {
                bodies.delegations.remove(&(*body, *power, *from));
            }
            Effect::KeyRotated { key } => {
                let (key, since) = (key.clone(), on.moment);
                bodies.keys.push(KeyNotice { key, since });
            }
            Effect::TextAmended {
                body,
                tier,
                withdrawn,
                motion,
            } => {
                let versions = bodies.texts.entry((*body, *tier)).or_default();
                versions.push(TextVersion {
                    entry: on.position,
                    since: on.moment,
                    withdrawn: *withdrawn,
                });
                bodies.adopted_by.extend(*motion);
            }
            _ => {}
        }
    }
}

/// It supersedes the one before. Where it says so, term counters start again.
fn came_into_force(on: &mut Stage<'_>, charter: CharterId, at: Moment) {
    let bodies = &mut on.state.bodies;
    let Some(bylaws) = bodies.charters.get_mut(charter) else {
        return;
    };
    bylaws.effective = Some(at);
    let body = bylaws.body;
    let version = bylaws.rules.version.as_ref();
    let restarts = version.is_some_and(|version| version.restarts_term_counters);
    bodies.pending.remove(&charter);
    let row = bodies.list.get_mut(body);
    let before = row.and_then(|body| body.charter.replace(charter));
    if let Some(old) = before.and_then(|old| bodies.charters.get_mut(old)) {
        old.superseded = Some(at);
    }
    if restarts {
        on.state.offices.counters_from.insert(body, at);
    }
}
