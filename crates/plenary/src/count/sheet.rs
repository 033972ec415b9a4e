//! A count as a sheet for people, and refusals in words.

use crate::count_command::why;
use std::fmt::Write as _;
use tally::Exact;
use tally::count::chain::{Question, Tie, TieBreak};
use tally::count::figure::Figure;
use tally::count::profile::Profile;
use tally::count::rule::RuleRefusal;
use tally::count::run::NotCounted;
use tally::count::transcript::{Grounds, Kind, Stage, Transcript};
use tally::formats::rctab::Unsupported;
use tally::formats::{Expected, FormatFault};
use tally::replay::Discrepancy;
use words::{Value, Words};

/// The sheet of a count in stages.
pub(crate) fn staged(words: &Words, profile: &Profile, transcript: &Transcript, out: &mut String) {
    if !profile.title.is_empty() {
        line(out, &profile.title);
    }
    line(out, &head(words, transcript));
    for (at, stage) in transcript.stages.iter().enumerate() {
        line(out, "");
        for tie in transcript.ties.iter().filter(|tie| tie.stage == at + 1) {
            line(out, &broken(words, profile, tie));
        }
        self::stage(words, profile, transcript, at + 1, stage, out);
    }
    line(out, "");
    if !transcript.complete {
        line(out, &unbroken(words, profile, transcript));
    }
    for seat in elected(words, profile, transcript) {
        line(out, &seat);
    }
}

/// Rule, seats, votes and quota.
pub(crate) fn head(words: &Words, transcript: &Transcript) -> String {
    let quota = transcript.quota.as_ref().map(ToString::to_string);
    let args = [
        ("rule", Value::Verbatim(transcript.rule.clone())),
        ("seats", transcript.seats.into()),
        ("valid", figure(&transcript.valid)),
        ("blank", figure(&transcript.blank)),
        ("quota", Value::Verbatim(quota.clone().unwrap_or_default())),
    ];
    let id = match quota {
        Some(_) => "count-head-quota",
        None => "count-head",
    };
    words.say(id, &args)
}

/// Who is elected, each with the ground.
pub(crate) fn elected(words: &Words, profile: &Profile, transcript: &Transcript) -> Vec<String> {
    let told = transcript.elected.iter().map(|one| {
        let id = match one.because {
            Grounds::Quota => "count-elected-quota",
            Grounds::Remaining => "count-elected-remaining",
            Grounds::Most => "count-elected-most",
            Grounds::Quotient => "count-elected-quotient",
            Grounds::Passes => "count-elected-passes",
            Grounds::Half => "count-elected-half",
        };
        let args = [
            ("name", name(profile, one.candidate)),
            ("stage", one.stage.into()),
        ];
        words.say(id, &args)
    });
    told.collect()
}

/// How each tie was broken, and the one that was not.
pub(crate) fn ties(words: &Words, profile: &Profile, transcript: &Transcript) -> Vec<String> {
    let told = transcript.ties.iter();
    told.map(|tie| broken(words, profile, tie)).collect()
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn figure(value: &impl ToString) -> Value {
    Value::Verbatim(value.to_string())
}

pub(crate) fn name(profile: &Profile, candidate: usize) -> Value {
    Value::Text(profile.names.get(candidate).cloned().unwrap_or_default())
}

pub(crate) fn names(profile: &Profile, candidates: &[usize]) -> Value {
    Value::List(candidates.iter().map(|one| name(profile, *one)).collect())
}

/// What a stage did, with its number.
pub(crate) fn stage_line(words: &Words, profile: &Profile, number: usize, stage: &Stage) -> String {
    let id = match stage.kind {
        Kind::First => "count-stage-first",
        Kind::Surplus => "count-stage-surplus",
        Kind::Exclude => "count-stage-exclude",
        Kind::Elect => "count-stage-elect",
        Kind::Stable => "count-stage-stable",
        Kind::Score => "count-stage-score",
        Kind::Runoff => "count-stage-runoff",
    };
    let args = [
        ("stage", Value::from(number)),
        ("names", names(profile, &stage.candidates)),
    ];
    words.say(id, &args)
}

/// What a stage did, in a few words: there is little room above a column.
pub(crate) fn kind(words: &Words, profile: &Profile, stage: &Stage) -> String {
    let sign = match stage.kind {
        Kind::Exclude => "✕ ",
        Kind::Surplus => "→ ",
        Kind::Elect => "● ",
        Kind::First | Kind::Stable | Kind::Score | Kind::Runoff => "",
    };
    let names = stage.candidates.iter();
    let names = names.map(|one| profile.names.get(*one).map_or("", String::as_str));
    let names = names.collect::<Vec<_>>().join(", ");
    match (sign, stage.kind) {
        ("", Kind::First) => words.say("count-column-first", &[]),
        ("", Kind::Stable) => words.say("count-column-stable", &[]),
        ("", Kind::Score) => words.say("count-column-score", &[]),
        (sign, _) => format!("{sign}{names}"),
    }
}

/// A number of votes: whole, or to six places, cut.
pub(crate) fn decimals(value: &Exact) -> String {
    if value.is_whole() {
        return value.to_string();
    }
    let figure = Figure::Exact {
        value: value.clone(),
        places: 6,
    };
    let text = figure.to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn stage(
    words: &Words,
    profile: &Profile,
    transcript: &Transcript,
    number: usize,
    stage: &Stage,
    out: &mut String,
) {
    line(out, &stage_line(words, profile, number, stage));
    let shown = stage
        .votes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    let rest = [stage.non_transferable.to_string(), stage.lost.to_string()];
    let width = shown
        .iter()
        .chain(&rest)
        .map(String::len)
        .max()
        .unwrap_or(0);
    for (candidate, votes) in shown.iter().enumerate() {
        let elected = transcript
            .elected
            .iter()
            .any(|one| one.candidate == candidate && one.stage <= number);
        let sign = if elected { '*' } else { ' ' };
        let _ = writeln!(out, "  {votes:>width$} {sign} {}", profile.names[candidate]);
    }
    for (id, votes) in ["count-non-transferable", "count-lost"].iter().zip(&rest) {
        let _ = writeln!(out, "  {votes:>width$}   {}", words.say(id, &[]));
    }
}

fn question(tie: &Tie) -> &'static str {
    match tie.question {
        Question::Exclude => "exclude",
        Question::Surplus => "surplus",
    }
}

/// How a tie was broken, with those who were spared.
fn broken(words: &Words, profile: &Profile, tie: &Tie) -> String {
    let Some(taken) = tie.taken else {
        return open(words, profile, tie);
    };
    let by = tie.steps.iter().map(|step| {
        let stage = Value::from(step.stage.unwrap_or(0));
        let id = match step.by {
            TieBreak::Prior => "count-tie-by-prior",
            TieBreak::Earliest => "count-tie-by-earliest",
            TieBreak::Order => "count-tie-by-order",
            TieBreak::Lot => "count-tie-by-lot",
            TieBreak::Rfc3797 => "count-tie-by-rfc",
            TieBreak::Answers => "count-tie-by-answer",
        };
        Value::Text(words.say(id, &[("stage", stage)]))
    });
    let args = [
        ("stage", tie.stage.into()),
        ("names", names(profile, &tie.tied)),
        ("taken", name(profile, taken)),
        ("question", question(tie).into()),
        ("by", Value::List(by.collect())),
    ];
    words.say("count-tie-broken", &args)
}

fn open(words: &Words, profile: &Profile, tie: &Tie) -> String {
    let args = [
        ("stage", tie.stage.into()),
        ("names", names(profile, &tie.tied)),
        ("question", question(tie).into()),
    ];
    words.say("count-tie-open", &args)
}

/// The tie that ended a count.
pub(crate) fn unbroken(words: &Words, profile: &Profile, transcript: &Transcript) -> String {
    let tie = transcript.unbroken();
    tie.map_or_else(String::new, |tie| open(words, profile, tie))
}

/// Why nothing was counted.
pub(crate) fn refusal(words: &Words, refused: &NotCounted) -> String {
    let args = match refused {
        NotCounted::Rule(RuleRefusal::UnknownId { id }) => {
            vec![("id", Value::Verbatim(id.clone()))]
        }
        NotCounted::Rule(RuleRefusal::TooManyPlaces { places }) => {
            vec![("places", (*places).into())]
        }
        NotCounted::Rule(RuleRefusal::TooManyForPairs { candidates }) => {
            vec![("candidates", (*candidates).into())]
        }
        NotCounted::Rule(RuleRefusal::OneSeatOnly { seats }) => vec![("seats", (*seats).into())],
        NotCounted::Rule(RuleRefusal::Constraint { name }) => {
            vec![("name", Value::Text(name.clone()))]
        }
        NotCounted::Rule(RuleRefusal::ConstraintsConflict { names }) => {
            let names = names.iter().cloned().map(Value::Text);
            vec![("names", Value::List(names.collect()))]
        }
        NotCounted::Rule(_) | NotCounted::Papers(_) => Vec::new(),
    };
    words.say(why(refused), &args)
}

/// What a configuration of RCTab asks for and no rule here says.
pub(crate) fn unsupported(words: &Words, refused: &Unsupported) -> String {
    let args = [
        ("field", Value::Verbatim(refused.field.to_owned())),
        ("value", Value::Verbatim(refused.value.clone())),
    ];
    words.say("count-rctab-unsupported", &args)
}

/// What in a transcript does not follow from the ballots.
pub(crate) fn discrepancy(words: &Words, found: &Discrepancy) -> String {
    let args = [
        ("stage", found.stage.into()),
        ("what", Value::Verbatim(found.what.to_owned())),
        ("told", Value::Verbatim(found.told.clone())),
        ("found", Value::Verbatim(found.found.clone())),
    ];
    words.say("count-replay-differs", &args)
}

/// Where a file cannot be read, what was expected, and what stands there: `line:column: …`.
pub(crate) fn fault(words: &Words, fault: &FormatFault) -> String {
    let args = match &fault.expected {
        Expected::Candidate { most } => vec![("most", (*most).into())],
        Expected::Score { most } => vec![("most", (*most).into())],
        Expected::Fewer { most } => vec![("most", (*most).into())],
        Expected::Name { candidate } => vec![("candidate", (*candidate).into())],
        Expected::Closing { sign } => vec![("sign", Value::Verbatim((*sign).to_owned()))],
        Expected::Field { name } => vec![("name", Value::Verbatim((*name).to_owned()))],
        Expected::Ranks { number } => vec![("number", (*number).into())],
        Expected::KnownFormat
        | Expected::Json
        | Expected::EndOfFile
        | Expected::Declared
        | Expected::Rank
        | Expected::Ballots
        | Expected::Candidates
        | Expected::Seats
        | Expected::Weight
        | Expected::EndOfPapers
        | Expected::Count => Vec::new(),
    };
    let expected = Value::Text(words.say(fault.expected.id(), &args));
    let said = if fault.found.is_empty() {
        words.say("count-fault-at-end", &[("expected", expected)])
    } else {
        let found = Value::Verbatim(fault.found.clone());
        words.say("count-fault", &[("expected", expected), ("found", found)])
    };
    format!("{}:{}: {said}", fault.line, fault.column)
}
