//! Questions about motions, and about who votes on them.

use super::{Asking, Called, Unanswered};
use assembly::ids::{BodyId, MotionId};
use assembly::membership::electors;
use assembly::moment::Moment;
use assembly::motions::{MotionStatus, minimum_votes, quorum_of};
use assembly::state::State;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MotionOf {
    /// The motion.
    motion: MotionId,
}

/// How a motion stands.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MotionStanding")]
pub struct Standing {
    /// `put`, `open`, `carried`, `failed`, `awaiting` other organs, `withdrawn`.
    pub status: &'static str,
    /// Until when an open vote over time runs; null for a vote in a meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<Option<Moment>>,
    /// Which round of an open vote it is, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// The best grade reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// Whether it failed for want of a quorum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_quorum: Option<bool>,
}

pub(super) fn motion(asking: &Asking<'_>, asked: MotionOf) -> Result<Standing, Unanswered> {
    let state = asking.open();
    let row = state.motions.list.get(asked.motion);
    let row = row.ok_or_else(|| Unanswered::NotThere("there is no such motion".to_owned()))?;
    Ok(standing(state, &row.status))
}

/// How a motion stands, in the words of answers.
#[must_use]
pub fn standing(state: &State, status: &MotionStatus) -> Standing {
    let plain = |status| Standing {
        status,
        closes: None,
        round: None,
        grade: None,
        no_quorum: None,
    };
    let graded = |status, grade| Standing {
        grade: Some(state.names.text(grade).to_owned()),
        ..plain(status)
    };
    match status {
        MotionStatus::Put => plain("put"),
        MotionStatus::Open { closes, round, .. } => Standing {
            closes: Some(*closes),
            round: Some(*round),
            ..plain("open")
        },
        MotionStatus::Carried { grade, .. } => graded("carried", *grade),
        MotionStatus::Failed { no_quorum, .. } => Standing {
            no_quorum: Some(*no_quorum),
            ..plain("failed")
        },
        MotionStatus::Awaiting { grade, .. } => graded("awaiting", *grade),
        MotionStatus::Withdrawn { .. } => plain("withdrawn"),
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MatterOf {
    /// The body.
    body: BodyId,
    /// The organ, as the charter names it.
    organ: String,
    /// The matter, as the charter's `decision` names it.
    matter: String,
}

/// The fewest votes that carry a matter.
#[derive(Serialize, JsonSchema)]
pub(super) struct Minimum {
    /// Each a list of votes by chamber; null where votes are no whole numbers.
    alternatives: Option<Vec<Vec<u32>>>,
    /// The most groups that an alternative needs votes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<Option<u32>>,
}

pub(super) fn minimum(asking: &Asking<'_>, asked: MatterOf) -> Result<Minimum, Unanswered> {
    let on = (&*asked.organ, &*asked.matter);
    let found = minimum_votes(asking.community, asked.body, on, asking.now)?;
    let Some(list) = found else {
        return Ok(Minimum {
            alternatives: None,
            groups: None,
        });
    };
    let list = list.map_err(|why| Unanswered::NotThere(format!("{why:?}")))?;
    Ok(Minimum {
        groups: Some(list.iter().map(|row| row.groups).max()),
        alternatives: Some(list.into_iter().map(|row| row.ayes).collect()),
    })
}

/// Who would count for a quorum.
#[derive(Serialize, JsonSchema)]
pub(super) struct Quorum {
    /// How many voters there are.
    voters: usize,
    /// The chambers.
    chambers: Vec<Chamber>,
}

/// A chamber.
#[derive(Serialize, JsonSchema)]
struct Chamber {
    /// Its name.
    name: String,
    /// Its seats.
    seats: u32,
    /// Its votes, exactly: a number, or a fraction as in `5/2`.
    votes: String,
}

pub(super) fn quorum(asking: &Asking<'_>, asked: MatterOf) -> Result<Quorum, Unanswered> {
    let on = (&*asked.organ, &*asked.matter);
    let found = quorum_of(asking.community, asked.body, on, asking.now)?;
    let chambers = found.chambers.iter().map(|chamber| Chamber {
        name: chamber.name.clone(),
        seats: chamber.seats,
        votes: chamber.votes.to_string(),
    });
    Ok(Quorum {
        voters: found.voters,
        chambers: chambers.collect(),
    })
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ElectorateOf {
    /// The body.
    body: BodyId,
    /// The electorate, as the charter names it.
    electorate: String,
    /// At which moment; now, if it is not given.
    #[serde(default)]
    held_at: Option<Moment>,
    /// As known up to which position; all that is known, if it is not given.
    #[serde(default)]
    known_at: Option<u64>,
}

/// An electorate.
#[derive(Serialize, JsonSchema)]
pub(super) struct Electorate {
    /// How many voters there are.
    count: usize,
    /// Their weight together, exactly.
    total: String,
    /// Who.
    voters: Vec<Voter>,
    /// Places that nobody fills.
    lacking: Vec<Lacking>,
}

/// A voter.
#[derive(Serialize, JsonSchema)]
struct Voter {
    /// Who.
    party: Called,
    /// With which weight, exactly.
    weight: String,
    /// Whether it may vote.
    votes: bool,
    /// Whether it counts in the base of quorum and thresholds.
    counts: bool,
}

/// A place that nobody fills.
#[derive(Serialize, JsonSchema)]
struct Lacking {
    /// The office, or the class that votes together.
    place: String,
    /// Who names somebody.
    named_by: Option<String>,
    /// Who would have been in twice.
    already: Option<Called>,
}

pub(super) fn electorate(
    asking: &Asking<'_>,
    asked: ElectorateOf,
) -> Result<Electorate, Unanswered> {
    let community = asking.community;
    let times = (
        asked.held_at.unwrap_or(asking.now),
        asked.known_at.unwrap_or(community.open.position),
    );
    let found = electors(community, asked.body, &asked.electorate, times)?;
    let total: tally::Exact = found.list.iter().map(|one| &one.weight).sum();
    let voters = found.list.iter().map(|one| Voter {
        party: asking.called(one.party),
        weight: one.weight.to_string(),
        votes: one.votes,
        counts: one.counts,
    });
    let lacking = found.lacking.iter().map(|one| Lacking {
        place: one.place.clone(),
        named_by: one.named_by.clone(),
        already: one.already.map(|party| asking.called(party)),
    });
    Ok(Electorate {
        count: found.list.len(),
        total: total.to_string(),
        voters: voters.collect(),
        lacking: lacking.collect(),
    })
}
