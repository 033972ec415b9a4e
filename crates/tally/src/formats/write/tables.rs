//! The formats that write a row a paper: CSV of ranks, of scores, and of Scottish council elections.

use std::fmt::Write as _;

use super::{Unwritable, given, papers};
use crate::count::papers::Mark;
use crate::count::profile::Profile;

/// A cell, in quotes where it has to be.
fn cell(text: &str) -> String {
    match text.contains([',', '"', '\n', '\r']) || text.trim() != text {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

fn row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    let cells = cells.into_iter().map(cell).collect::<Vec<_>>();
    let _ = writeln!(out, "{}", cells.join(","));
}

/// What stands before the header: title, seats, who stands, who withdrew, the order that breaks ties.
fn head(profile: &Profile, out: &mut String) {
    let listed = |out: &mut String, word: &'static str, candidates: &[usize]| {
        let names = candidates.iter().map(|one| profile.names[*one].as_str());
        row(out, [word].into_iter().chain(names));
    };
    if !profile.title.is_empty() {
        row(out, ["title", &profile.title]);
    }
    if let Some(seats) = profile.seats {
        row(out, ["seats", &seats.to_string()]);
    }
    let everybody = (0..profile.candidates()).collect::<Vec<_>>();
    listed(out, "candidates", &everybody);
    if !profile.withdrawn.is_empty() {
        listed(out, "withdrawn", &profile.withdrawn);
    }
    if !profile.order.is_empty() {
        listed(out, "order", &profile.order);
    }
}

/// Ranks.
pub(super) fn ranks(profile: &Profile) -> String {
    let mut out = String::new();
    head(profile, &mut out);
    let by_rank = |marks: &[Mark]| {
        marks
            .chunk_by(|_, next| next.is_level())
            .map(|rank| {
                let names = rank.iter().map(|mark| match mark.is_skipped() {
                    true => "",
                    false => profile.names[mark.candidate()].as_str(),
                });
                names.collect::<Vec<_>>().join("=")
            })
            .collect::<Vec<_>>()
    };
    let most = papers(profile).map(|(_, marks)| by_rank(marks).len()).max();
    let most = most.unwrap_or(0).max(1);
    let header = (1..=most).map(|rank| format!("rank{rank}"));
    let _ = writeln!(out, "count,{}", header.collect::<Vec<_>>().join(","));
    for (votes, marks) in papers(profile) {
        let votes = votes.to_string();
        let mut cells = by_rank(marks);
        cells.resize(most, String::new());
        row(
            &mut out,
            [votes.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str)),
        );
    }
    out
}

/// Scores, a column a candidate.
pub(super) fn scores(profile: &Profile) -> Result<String, Unwritable> {
    let scores = profile.scores.as_ref().ok_or(Unwritable::NoScores)?;
    let mut out = String::new();
    head(profile, &mut out);
    row(
        &mut out,
        ["count"]
            .into_iter()
            .chain(profile.names.iter().map(String::as_str)),
    );
    for kind in 0..scores.kinds() {
        let mut cells = vec![String::new(); profile.candidates()];
        for (candidate, score) in given(profile, kind) {
            cells[candidate] = score.to_string();
        }
        let papers = scores.units(kind).to_string();
        row(
            &mut out,
            [papers.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str)),
        );
    }
    Ok(out)
}

/// The collection of Scottish council elections.
pub(super) fn scot_elex(profile: &Profile) -> Result<String, Unwritable> {
    let seats = profile.seats.ok_or(Unwritable::NoSeats)?;
    let mut out = format!("{},{seats},\n", profile.candidates());
    for (votes, marks) in papers(profile) {
        let _ = write!(out, "{votes},");
        for mark in marks {
            let _ = write!(out, "{},", mark.candidate() + 1);
        }
        out.push('\n');
    }
    for (candidate, name) in profile.names.iter().enumerate() {
        let name = name.replace('"', "\"\"");
        let _ = writeln!(out, "\"Candidate {}\",\"{name}\",\"\",", candidate + 1);
    }
    let _ = writeln!(out, "\"{}\",", profile.title.replace('"', "\"\""));
    Ok(out)
}
