//! A comparison of pairs for people: the table, the winners, and how options stand to the default.

use std::fmt::Write as _;
use tally::count::profile::Profile;
use tally::count::run::Compared;
use tally::ratio::Standing;
use words::{Value, Words};

/// The table and what follows from it.
pub(crate) fn pairwise(words: &Words, profile: &Profile, compared: &Compared, out: &mut String) {
    if !profile.title.is_empty() {
        line(out, &profile.title);
    }
    line(out, &head(words, compared));
    line(out, "");
    rows(profile, compared, out);
    line(out, "");
    if let Some(found) = &compared.against_default {
        for (option, standing) in &found.standings {
            let id = match standing {
                Standing::Stays => "count-option-stays",
                Standing::TooLittleSupport => "count-option-too-little-support",
                Standing::BelowRatio => "count-option-below-ratio",
            };
            line(out, &words.say(id, &[("name", names(profile, &[*option]))]));
        }
    }
    for (id, set) in [
        ("count-pairs-smith", &compared.smith),
        ("count-pairs-schwartz", &compared.schwartz),
    ] {
        line(out, &words.say(id, &[("names", names(profile, set))]));
    }
    for (place, group) in compared.order.iter().enumerate() {
        let args = [
            ("place", Value::from(place + 1)),
            ("names", names(profile, group)),
        ];
        line(out, &words.say("count-pairs-place", &args));
    }
}

/// Rule and votes.
pub(crate) fn head(words: &Words, compared: &Compared) -> String {
    let args = [
        ("rule", Value::Verbatim(compared.rule.clone())),
        ("valid", Value::Verbatim(compared.valid.to_string())),
        ("blank", Value::Verbatim(compared.blank.to_string())),
    ];
    words.say("count-pairs-head", &args)
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn names(profile: &Profile, candidates: &[usize]) -> Value {
    Value::names(candidates.iter().map(|one| profile.names[*one].as_str()))
}

/// A row a candidate: votes over each other, in the order of the file.
fn rows(profile: &Profile, compared: &Compared, out: &mut String) {
    let size = compared.pairs.size();
    let cell = |over: usize, under: usize| match over == under {
        true => "–".to_owned(),
        false => compared.pairs.votes(over, under).to_string(),
    };
    let cells = (0..size).map(|over| (0..size).map(|under| cell(over, under)).collect::<Vec<_>>());
    let cells = cells.collect::<Vec<_>>();
    let width = cells
        .iter()
        .flatten()
        .map(|cell| cell.chars().count())
        .max();
    let width = width.unwrap_or(0).max(size.to_string().len());
    let _ = write!(out, "   {:>width$}", "");
    for under in 1..=size {
        let _ = write!(out, " {under:>width$}");
    }
    out.push('\n');
    for (over, row) in cells.iter().enumerate() {
        let _ = write!(out, "  {:>width$}", over + 1);
        for cell in row {
            let _ = write!(out, " {cell:>width$}");
        }
        let _ = writeln!(out, "  {}", profile.names[over]);
    }
}
