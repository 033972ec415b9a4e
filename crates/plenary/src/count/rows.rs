//! A count as CSV: a row a candidate, a column a stage; of a comparison of pairs the table.

use tally::count::profile::Profile;
use tally::count::run::Compared;
use tally::count::transcript::Transcript;
use words::Words;

use crate::count::sheet;

/// A count in stages. Stands above the votes of a stage: its number and what it did.
pub(crate) fn staged(words: &Words, profile: &Profile, told: &Transcript) -> Vec<Vec<String>> {
    let word = |id| words.say(id, &[]);
    let mut head = vec![
        word("count-column-number"),
        word("count-column-name"),
        word("count-column-elected"),
    ];
    for (at, stage) in told.stages.iter().enumerate() {
        head.push(sheet::stage_line(words, profile, at + 1, stage));
    }
    let mut rows = vec![head];
    for (candidate, name) in profile.names.iter().enumerate() {
        let seat = told.elected.iter().find(|one| one.candidate == candidate);
        let seat = seat.map_or_else(String::new, |seat| seat.stage.to_string());
        let mut row = vec![(candidate + 1).to_string(), name.clone(), seat];
        row.extend(
            told.stages
                .iter()
                .map(|stage| stage.votes[candidate].to_string()),
        );
        rows.push(row);
    }
    let rest = |id, figures: Vec<String>| {
        let mut row = vec![String::new(), word(id), String::new()];
        row.extend(figures);
        row
    };
    let stages = told.stages.iter();
    let spent = stages
        .clone()
        .map(|stage| stage.non_transferable.to_string());
    let lost = stages.map(|stage| stage.lost.to_string());
    rows.push(rest("count-non-transferable", spent.collect()));
    rows.push(rest("count-lost", lost.collect()));
    rows
}

/// The table of pairs.
pub(crate) fn pairs(words: &Words, profile: &Profile, compared: &Compared) -> Vec<Vec<String>> {
    let size = compared.pairs.size();
    let mut head = vec![
        words.say("count-column-number", &[]),
        words.say("count-column-name", &[]),
    ];
    head.extend((1..=size).map(|number| number.to_string()));
    let mut rows = vec![head];
    for over in 0..size {
        let mut row = vec![(over + 1).to_string(), profile.names[over].clone()];
        row.extend((0..size).map(|under| match over == under {
            true => String::new(),
            false => sheet::decimals(&compared.pairs.votes(over, under)),
        }));
        rows.push(row);
    }
    rows
}

/// Rows as CSV (RFC 4180).
pub(crate) fn csv(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.clone(),
    };
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().map(cell).collect::<Vec<_>>();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}
