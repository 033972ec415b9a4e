//! The pictures of a count, with what they say in words.

use crate::count::counted::Counted;
use crate::count::{rows, sheet};
use tally::count::run::{Compared, Outcome};
use tally::count::transcript::Transcript;
use tally::draw::{Column, Labels, pairs, scores, transfers};
use words::{Value, Words};

/// A picture with the table that says the same.
pub(crate) struct Picture {
    /// What it is.
    pub(crate) title: String,
    /// The drawing.
    pub(crate) svg: String,
    /// The same as rows; the first is the head.
    pub(crate) table: Vec<Vec<String>>,
}

/// The pictures of a count: first the one that shows the count itself.
pub(crate) fn of(words: &Words, counted: &Counted<'_>) -> Vec<Picture> {
    let first = match counted.outcome {
        Outcome::Staged(transcript) => staged(words, counted, transcript),
        Outcome::Pairwise(compared) => compared_pairs(words, counted, compared),
    };
    let mut found = vec![first];
    if let Some(given) = &counted.profile.scores {
        let table = distribution(words, counted);
        let labels = labels(words, counted, "count-picture-scores", &table);
        found.push(Picture {
            title: words.say("count-picture-scores", &[]),
            svg: scores(given, &labels, &words.say("count-picture-unscored", &[])),
            table,
        });
    }
    found
}

fn labels(
    words: &Words,
    counted: &Counted<'_>,
    title: &'static str,
    table: &[Vec<String>],
) -> Labels {
    let lines = table.iter().map(|row| row.join("; ")).collect::<Vec<_>>();
    let title = words.say(title, &[]);
    Labels {
        title: match counted.profile.title.as_str() {
            "" => title,
            election => {
                let args = [("election", election.into()), ("title", title.into())];
                words.say("count-picture-title", &args)
            }
        },
        description: lines.join("\n"),
        names: counted.profile.names.clone(),
    }
}

fn staged(words: &Words, counted: &Counted<'_>, transcript: &Transcript) -> Picture {
    let table = rows::staged(words, counted.profile, transcript);
    let labels = labels(words, counted, "count-picture-transfers", &table);
    let columns = transcript
        .stages
        .iter()
        .enumerate()
        .map(|(at, stage)| Column {
            number: words.say("count-picture-stage", &[("stage", (at + 1).into())]),
            what: sheet::kind(words, counted.profile, stage),
        });
    let rest = ["count-non-transferable", "count-lost"].map(|id| words.say(id, &[]));
    let [spent, lost] = &rest;
    Picture {
        title: words.say("count-picture-transfers", &[]),
        svg: transfers(
            transcript,
            &labels,
            &columns.collect::<Vec<_>>(),
            [spent, lost],
        ),
        table,
    }
}

fn compared_pairs(words: &Words, counted: &Counted<'_>, compared: &Compared) -> Picture {
    let table = rows::pairs(words, counted.profile, compared);
    let labels = labels(words, counted, "count-picture-pairs", &table);
    Picture {
        title: words.say("count-picture-pairs", &[]),
        svg: pairs(&compared.pairs, &labels),
        table,
    }
}

/// How many votes give each score.
fn distribution(words: &Words, counted: &Counted<'_>) -> Vec<Vec<String>> {
    let Some(given) = &counted.profile.scores else {
        return Vec::new();
    };
    let candidates = counted.profile.candidates();
    let all = (0..given.kinds()).flat_map(|kind| (0..candidates).map(move |one| (kind, one)));
    let mut used = all
        .filter_map(|(kind, one)| given.score(kind, one))
        .collect::<Vec<_>>();
    used.sort_unstable();
    used.dedup();
    let mut head = vec![words.say("count-column-name", &[])];
    head.extend(used.iter().map(u64::to_string));
    head.push(words.say("count-picture-unscored", &[]));
    let mut table = vec![head];
    for (candidate, name) in counted.profile.names.iter().enumerate() {
        let votes = |score: Option<u64>| {
            let kinds = (0..given.kinds()).filter(|kind| given.score(*kind, candidate) == score);
            let sum = kinds.fold(tally::Exact::ZERO, |sum, kind| &sum + &given.weight(kind));
            sheet::decimals(&sum)
        };
        let mut row = vec![name.clone()];
        row.extend(used.iter().map(|score| votes(Some(*score))));
        row.push(votes(None));
        table.push(row);
    }
    table
}

/// The sentence under which a seat was filled, for tables and lists.
pub(crate) fn elected(words: &Words, counted: &Counted<'_>) -> Vec<String> {
    match counted.outcome {
        Outcome::Staged(transcript) => sheet::elected(words, counted.profile, transcript),
        Outcome::Pairwise(compared) => {
            let places = compared.order.iter().enumerate().map(|(place, group)| {
                let args = [
                    ("place", Value::from(place + 1)),
                    ("names", sheet::names(counted.profile, group)),
                ];
                words.say("count-pairs-place", &args)
            });
            places.collect()
        }
    }
}
