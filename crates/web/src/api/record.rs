//! The record: its entries, of closed ones that they are there, and the newest checkpoint. Texts are not shown here: they
//! stand where they belong, and in the bundle that everybody may have.

use super::answer::{Answer, Paged};
use super::look::Look;
use super::operation::{Kind, LIMIT, Operation, Param};
use super::problem::Problem;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use house::Bare;
use ledger::LeafKind;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

const TAG: &str = "record";

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "/api/v1/record",
        ("listEntries", TAG),
        "The leaves of the record, oldest first: a line for each.",
        &[
            Param::query(
                "after",
                Kind::Position,
                "Leaves after this position. `next` of an answer has it filled in.",
            ),
            LIMIT,
        ],
        (|all| all.subschema_for::<Paged<Line>>(), list),
    ),
    Operation::read(
        "/api/v1/record/{position}",
        ("getEntry", TAG),
        "One leaf of the record; an open one with its whole entry, as `docs/record.md` has it, without its texts.",
        &[Param::path(
            "position",
            Kind::Position,
            "The position in the record.",
        )],
        (|all| all.subschema_for::<Whole>(), one),
    ),
    Operation::read(
        "/api/v1/checkpoint",
        ("getCheckpoint", TAG),
        "How far the record has come, and the signed checkpoint of that (C2SP tlog-checkpoint).",
        &[],
        (|all| all.subschema_for::<Checkpoint>(), checkpoint),
    ),
];

/// A leaf in a line.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LeafLine")]
struct Line {
    /// Its position.
    position: u64,
    /// `open`, `closed`, or `epoch` for the leaf with which a history begins.
    kind: &'static str,
    /// The hash of the leaf, in base64.
    hash: String,
    /// Of an open one: when it was decided.
    moment: Option<Moment>,
    /// Of an open one: which act.
    act: Option<&'static str>,
    /// Of an open one: the person who asked.
    by: Option<PartyId>,
    /// Of an open one: the organization that the person acted for.
    on_behalf: Option<PartyId>,
}

/// A leaf with its entry.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LeafEntry")]
struct Whole {
    /// The leaf.
    leaf: Line,
    /// Of an open one: the entry, field for field as `docs/record.md` names them.
    entry: Option<Value>,
}

fn line(position: u64, bare: &Bare) -> Result<(Line, Option<Value>), Problem> {
    // What a closed leaf hides is at hand here, and not looked at.
    let entry = match bare.leaf.kind() {
        LeafKind::Open => bare
            .entry()
            .map_err(|why| Problem::fault("reading an entry", why))?,
        LeafKind::Closed | LeafKind::Epoch => None,
    };
    let line = Line {
        position,
        kind: match bare.leaf.kind() {
            LeafKind::Open => "open",
            LeafKind::Closed => "closed",
            LeafKind::Epoch => "epoch",
        },
        hash: STANDARD.encode(bare.leaf.hash().0),
        moment: entry.as_ref().map(|entry| entry.moment),
        act: entry.as_ref().map(|entry| entry.act.name()),
        by: entry.as_ref().and_then(|entry| entry.actor.party()),
        on_behalf: entry.as_ref().and_then(|entry| entry.actor.on_behalf),
    };
    let whole = entry.map(serde_json::to_value).transpose();
    let whole = whole.map_err(|why| Problem::fault("writing an entry", why))?;
    Ok((line, whole))
}

fn list(look: &Look) -> Result<Answer, Problem> {
    let size = look.v.shown.position();
    let from = look
        .position("after")?
        .map_or(0, |after| after.saturating_add(1))
        .min(size);
    let ends = size.min(from.saturating_add(look.limit()? as u64 + 1));
    let wanted = usize::try_from(ends - from).unwrap_or(0);
    let bare = look.v.site.door.shelf().bare(from, wanted)?;
    let lines = (from..)
        .zip(&bare)
        .map(|(position, bare)| Ok(line(position, bare)?.0));
    let lines: Vec<Line> = lines.collect::<Result<_, Problem>>()?;
    Answer::json(&look.page(lines.into_iter(), |line| line.position)?)
}

fn one(look: &Look) -> Result<Answer, Problem> {
    let nothing = || Problem::not_there("position").about("position");
    let position = look.position("position")?.ok_or_else(nothing)?;
    if position >= look.v.shown.position() {
        return Err(nothing());
    }
    let bare = look.v.site.door.shelf().bare(position, 1)?.pop();
    let (leaf, entry) = line(position, &bare.ok_or_else(nothing)?)?;
    Answer::json(&Whole { leaf, entry })
}

/// How far the record has come.
#[derive(Serialize, JsonSchema)]
struct Checkpoint {
    /// The name of the log.
    origin: String,
    /// How many leaves this epoch of it has.
    size: u64,
    /// The root over them, in base64.
    root: String,
    /// How many leaves there are over all epochs.
    position: u64,
    /// The moment of the newest open entry.
    newest: Moment,
    /// The signed note; null where the server has no key.
    note: Option<String>,
}

fn checkpoint(look: &Look) -> Result<Answer, Problem> {
    let note = look.v.site.door.checkpoint();
    let note = note.map_err(|why| Problem::fault("signing a checkpoint", why))?;
    let shown = &look.v.shown;
    Answer::json(&Checkpoint {
        origin: shown.origin.to_string(),
        size: shown.frontier.size(),
        root: STANDARD.encode(shown.frontier.root().0),
        position: shown.position(),
        newest: shown.community.open.moment,
        note,
    })
}
