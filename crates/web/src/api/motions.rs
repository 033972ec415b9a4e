//! Motions: what was put to whom, who voted how, what came of it. All of it stands in open entries.

use super::answer::{Answer, Paged};
use super::look::Look;
use super::operation::{AFTER, BODY, Kind, LIMIT, Operation, Param};
use super::problem::Problem;
use super::shape::{BodyRef, PartyRef};
use assembly::ids::{CharterId, MotionId};
use assembly::moment::Moment;
use assembly::motions::state::{Choice, Counts, Motion as Row};
use assembly::part::PartAddress;
use house::questions::{MotionStanding, standing};
use schemars::JsonSchema;
use serde::Serialize;

const TAG: &str = "motions";

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "/api/v1/bodies/{body}/motions",
        ("listMotions", TAG),
        "The motions put in a body, in order.",
        &[BODY, AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<Motion>>(), list),
    ),
    Operation::read(
        "/api/v1/motions/{motion}",
        ("getMotion", TAG),
        "One motion, with its votes by name and what each round brought.",
        &[Param::path(
            "motion",
            Kind::Number,
            "The number of the motion.",
        )],
        (|all| all.subschema_for::<WithVotes>(), one),
    ),
];

/// A motion.
#[derive(Serialize, JsonSchema)]
struct Motion {
    /// Its number.
    id: MotionId,
    /// The body.
    body: BodyRef,
    /// The organ that decides, as the charter names it.
    organ: String,
    /// The matter, as the charter's decision is named.
    matter: String,
    /// The version of the charter under which it is decided.
    charter: CharterId,
    /// The entry whose parts hold its title and text.
    entry: u64,
    /// Who put it.
    by: PartyRef,
    /// When.
    put: Moment,
    /// Its title, if it was not erased.
    title: Option<String>,
    /// Who supports that it be heard.
    seconds: Vec<PartyRef>,
    /// Whether it is voted over time rather than in a meeting.
    over_time: bool,
    /// How it stands.
    standing: MotionStanding,
}

fn motion(look: &Look, id: MotionId, row: &Row) -> Motion {
    let state = look.v.state();
    let seconds = row.seconds.iter();
    Motion {
        id,
        body: BodyRef::of(look, row.body),
        organ: state.names.text(row.organ).to_owned(),
        matter: state.names.text(row.matter).to_owned(),
        charter: row.charter,
        entry: row.entry,
        by: PartyRef::public(look, row.by),
        put: row.put,
        title: text(look, row, 0),
        seconds: seconds
            .map(|party| PartyRef::public(look, *party))
            .collect(),
        over_time: row.over_time,
        standing: standing(state, &row.status),
    }
}

fn text(look: &Look, row: &Row, slot: u8) -> Option<String> {
    look.v.text(PartAddress {
        position: row.entry,
        slot,
    })
}

fn list(look: &Look) -> Result<Answer, Problem> {
    let (body, after) = (look.of_body()?, look.number("after")?);
    let rows = look.v.state().motions.list.iter();
    let rows = rows.filter(|(id, row)| row.body == body && after.is_none_or(|after| id.0 > after));
    let motions = rows.map(|(id, row)| motion(look, id, row));
    Answer::json(&look.page(motions, |motion| motion.id.0.into())?)
}

/// A motion with its votes.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "MotionWithVotes")]
struct WithVotes {
    /// The motion.
    motion: Motion,
    /// Its text, if there is one and it was not erased.
    text: Option<String>,
    /// Votes by name, of the round that is open or was last.
    votes: Vec<Vote>,
    /// Who does not take part, being concerned.
    recused: Vec<PartyRef>,
    /// What each closed round brought.
    rounds: Vec<Round>,
}

/// A vote by name.
#[derive(Serialize, JsonSchema)]
struct Vote {
    /// Whose.
    voter: PartyRef,
    /// Which way.
    choice: Choice,
    /// When.
    at: Moment,
    /// Who cast it, if not the voter.
    cast_by: Option<PartyRef>,
    /// The entry that says it.
    entry: u64,
}

/// A closed round.
#[derive(Serialize, JsonSchema)]
struct Round {
    /// Which, from 1.
    round: u32,
    /// Since when it was open.
    since: Moment,
    /// When it closed.
    at: Moment,
    /// The record moment of its roll.
    roll_at: Moment,
    /// The position up to which that was known.
    roll_known: u64,
    /// The best grade reached.
    grade: Option<String>,
    /// The votes, by chamber in the order of the charter, in weights.
    counts: Vec<Count>,
    /// The entry that closed it.
    entry: u64,
    /// The entry that corrected it.
    corrected: Option<u64>,
}

/// The votes of one chamber, exactly: numbers, or fractions as in `5/2`.
#[derive(Serialize, JsonSchema)]
struct Count {
    /// In favour.
    ayes: String,
    /// Against.
    noes: String,
    /// Cast for neither side.
    abstentions: String,
    /// Nothing cast.
    not_cast: String,
}

impl Count {
    fn of(counts: &Counts) -> Count {
        Count {
            ayes: counts.ayes.to_string(),
            noes: counts.noes.to_string(),
            abstentions: counts.abstentions.to_string(),
            not_cast: counts.not_cast.to_string(),
        }
    }
}

fn one(look: &Look) -> Result<Answer, Problem> {
    let id = MotionId(look.id("motion")?);
    let state = look.v.state();
    let row = state.motions.list.get(id);
    let row = row.ok_or_else(|| Problem::not_there("motion"))?;
    let votes = row.votes.iter().map(|(voter, vote)| Vote {
        voter: PartyRef::public(look, *voter),
        choice: vote.choice,
        at: vote.at,
        cast_by: vote.cast_by.map(|party| PartyRef::public(look, party)),
        entry: vote.entry,
    });
    let rounds = row.results.iter().map(|result| Round {
        round: result.round,
        since: result.since,
        at: result.at,
        roll_at: result.roll_at,
        roll_known: result.roll_known,
        grade: result.grade.map(|grade| state.names.text(grade).to_owned()),
        counts: result.counts.iter().map(Count::of).collect(),
        entry: result.entry,
        corrected: result.corrected,
    });
    let recused = row.recused.iter();
    Answer::json(&WithVotes {
        motion: motion(look, id, row),
        text: text(look, row, 1),
        votes: votes.collect(),
        recused: recused
            .map(|party| PartyRef::public(look, *party))
            .collect(),
        rounds: rounds.collect(),
    })
}
