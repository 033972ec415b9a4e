//! Questions about charters, the texts below them, and the state as a whole.

use super::{Asking, Unanswered};
use assembly::entry::Hex;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// No field at all.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyOf {
    /// The body.
    body: BodyId,
}

/// The charter in force.
#[derive(Serialize, JsonSchema)]
pub(super) struct CharterInForce {
    /// Its file, as it is cited.
    file: String,
    /// What it calls its version.
    version: Option<String>,
    /// Since when it is in force.
    since: Option<Moment>,
}

pub(super) fn charter(asking: &Asking<'_>, asked: BodyOf) -> Result<CharterInForce, Unanswered> {
    let bylaws = asking.open().bylaws_of(asked.body);
    let bylaws = bylaws.ok_or_else(|| Unanswered::NotThere("no charter is in force".to_owned()))?;
    let version = bylaws.rules.version.as_ref();
    Ok(CharterInForce {
        file: bylaws.file.to_string(),
        version: version.map(|version| version.label.to_string()),
        since: bylaws.effective,
    })
}

/// Texts below a charter.
#[derive(Serialize, JsonSchema)]
pub(super) struct Texts {
    /// How many.
    count: usize,
    /// Which.
    texts: Vec<Text>,
}

/// A text below a charter.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TextBelow")]
struct Text {
    /// Its tier, as the charter names it.
    tier: String,
    /// What it stands below.
    below: String,
    /// The entry whose parts hold it.
    entry: u64,
    /// Since when it is in force.
    since: Moment,
    /// How many versions there were.
    versions: usize,
}

pub(super) fn texts(asking: &Asking<'_>, asked: BodyOf) -> Result<Texts, Unanswered> {
    let texts: Vec<Text> = asking
        .open()
        .texts_below(asked.body)
        .into_iter()
        .map(|text| Text {
            tier: text.rule.name.to_string(),
            below: text.rule.below.to_string(),
            entry: text.version.entry,
            since: text.version.since,
            versions: text.versions,
        })
        .collect();
    Ok(Texts {
        count: texts.len(),
        texts,
    })
}

/// What the checker says.
#[derive(Serialize, JsonSchema)]
pub(super) struct Warnings {
    /// How many errors.
    errors: usize,
    /// The codes of its warnings, each once.
    codes: Vec<&'static str>,
    /// The same codes, each true.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    has: BTreeMap<&'static str, bool>,
}

pub(super) fn warnings(asking: &Asking<'_>, _: Nothing) -> Result<Warnings, Unanswered> {
    let state = asking.open();
    let in_force = state
        .bodies
        .list
        .rows()
        .filter_map(|body| state.bodies.charters.get(body.charter?));
    let files = in_force
        .map(|bylaws| (bylaws.file.to_string(), bylaws.text.as_bytes().to_vec()))
        .collect();
    let checked = charter::read_set(files);
    let of = |severity| {
        let problems = checked.problems.iter();
        problems.filter(move |problem| problem.severity == severity)
    };
    let mut codes: Vec<&'static str> = of(charter::Severity::Warning)
        .map(|problem| problem.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    Ok(Warnings {
        errors: of(charter::Severity::Error).count(),
        has: codes.iter().map(|code| (*code, true)).collect(),
        codes,
    })
}

/// The state as a whole.
#[derive(Serialize, JsonSchema)]
pub(super) struct StateNow {
    /// How many leaves the record has.
    size: u64,
    /// The digest of the open state, in hexadecimal digits.
    digest: String,
}

pub(super) fn state(asking: &Asking<'_>, _: Nothing) -> Result<StateNow, Unanswered> {
    let state = asking.open();
    Ok(StateNow {
        size: state.position,
        digest: Hex(&state.digest()).to_string(),
    })
}
