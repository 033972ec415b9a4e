//! What entries change about memberships.

use super::state::{Application, ApplicationStatus, Change, ChangeKind, Member};
use crate::ids::{ApplicationId, BodyId, CharterId, MemberId, NameId, PartyId};
use crate::moment::Moment;
use crate::state::Stage;
use serde::{Deserialize, Serialize};

/// Changes to memberships.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A party is a member from now on; its id is the next of the table.
    Joined {
        /// Who.
        party: PartyId,
        /// Of what.
        body: BodyId,
        /// In which class.
        class: NameId,
        /// In which standing.
        standing: NameId,
        /// Who votes for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        primary: Option<PartyId>,
        /// Since when, if before the entry (a body that moves in, a correction).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Moment>,
    },
    /// Something changes.
    Changed {
        /// Whose membership.
        member: MemberId,
        /// What.
        kind: ChangeKind,
        /// From when it holds, if not from the entry's moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        held_from: Option<Moment>,
    },
    /// Closed: an application is filed; its id is the next of the table.
    Applied {
        /// Who wants to join.
        party: PartyId,
        /// Who filed it.
        filed_by: PartyId,
        /// Which body.
        body: BodyId,
        /// In which class.
        class: NameId,
        /// The charter it is decided under.
        charter: CharterId,
        /// The first application of the same form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beside: Option<ApplicationId>,
    },
    /// Closed: an application stands otherwise. Open again means that a question was answered.
    ApplicationMoved {
        /// Which.
        application: ApplicationId,
        /// How it stands now.
        status: ApplicationStatus,
    },
    /// Closed: advice came in.
    Advised {
        /// On which application.
        application: ApplicationId,
        /// Under which advice rule of its admission, from 0.
        rule: u8,
        /// Whether it is favourable.
        favourable: bool,
    },
    /// Something in the life of a membership.
    Life(super::life::Life),
}

impl Effect {
    /// Whether it changes closed rooms.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self {
            Effect::Joined { .. } | Effect::Changed { .. } | Effect::Life(_) => false,
            Effect::Applied { .. } | Effect::ApplicationMoved { .. } | Effect::Advised { .. } => {
                true
            }
        }
    }

    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        match *self {
            Effect::Life(ref life) => life.apply(on),
            Effect::Joined {
                party,
                body,
                class,
                standing,
                primary,
                since,
            } => {
                let held_from = since.unwrap_or(on.moment);
                let membership = &mut on.state.membership;
                let member = membership.members.next_id();
                let kind = ChangeKind::Joined(class, standing);
                let last_change = membership.changes.push(Change {
                    member,
                    held_from,
                    known_from: on.position,
                    kind,
                    before: None,
                });
                let before = on
                    .state
                    .people
                    .parties
                    .get_mut(party)
                    .and_then(|party| party.last_member.replace(member));
                let membership = &mut on.state.membership;
                membership.members.push(Member {
                    party,
                    body,
                    class,
                    standing,
                    joined: held_from,
                    ended: None,
                    primary: None,
                    last_change,
                    last_done: None,
                    before,
                });
                membership
                    .of_body
                    .entry(body)
                    .or_default()
                    .push_back(member);
                if primary.is_some() {
                    change(on, member, ChangeKind::Primary(primary), held_from);
                }
            }
            Effect::Changed {
                member,
                kind,
                held_from,
            } => {
                change(on, member, kind, held_from.unwrap_or(on.moment));
            }
            Effect::Applied {
                party,
                filed_by,
                body,
                class,
                charter,
                beside,
            } => {
                let moment = on.moment;
                let Some(closed) = on.closed.as_deref_mut() else {
                    return;
                };
                let application = closed.applications.push(Application {
                    party,
                    filed_by,
                    body,
                    class,
                    charter,
                    filed: moment,
                    with_body: moment,
                    status: ApplicationStatus::Open,
                    advice: Vec::new(),
                    beside,
                    failed: None,
                    entries: vec![on.position],
                });
                closed.applied.insert((party, body), application);
            }
            Effect::ApplicationMoved {
                application,
                status,
            } => {
                let (moment, position) = (on.moment, on.position);
                let row = on
                    .closed
                    .as_deref_mut()
                    .and_then(|closed| closed.applications.get_mut(application));
                if let Some(row) = row {
                    row.entries.push(position);
                    row.status = status;
                    if status == ApplicationStatus::Open {
                        row.with_body = moment;
                    }
                }
            }
            Effect::Advised {
                application,
                rule,
                favourable,
            } => {
                let (moment, position) = (on.moment, on.position);
                let row = on
                    .closed
                    .as_deref_mut()
                    .and_then(|closed| closed.applications.get_mut(application));
                if let Some(row) = row {
                    row.entries.push(position);
                    row.advice.push((rule, favourable, moment));
                }
            }
        }
    }
}

/// Adds a change to a member's history, and makes the row say what holds now.
pub(super) fn change(on: &mut Stage<'_>, member: MemberId, kind: ChangeKind, held_from: Moment) {
    let membership = &mut on.state.membership;
    let Some(row) = membership.members.get_mut(member) else {
        return;
    };
    let before = Some(row.last_change);
    row.last_change = membership.changes.push(Change {
        member,
        held_from,
        known_from: on.position,
        kind,
        before,
    });
    match kind {
        ChangeKind::Joined(class, standing) => {
            row.class = class;
            row.standing = standing;
            row.joined = held_from;
        }
        ChangeKind::Class(class) => row.class = class,
        ChangeKind::Standing(standing) => row.standing = standing,
        ChangeKind::Primary(primary) => row.primary = primary,
        ChangeKind::Ended | ChangeKind::Void => row.ended = Some(held_from),
        ChangeKind::Resumed => row.ended = None,
        // The list of representatives is the room's.
        ChangeKind::Represented(..) => {}
        ChangeKind::Party(_, party) => row.party = party,
    }
}
