//! The formats that write a paper as a list: BLT, ABIF and CEF.

use std::fmt::Write as _;

use super::{Unwritable, given, is_by_scores, papers, ranking};
use crate::count::papers::Mark;
use crate::count::profile::Profile;

/// BLT. With short names each candidate is `c` and a number, and the order that breaks ties has a place.
pub(super) fn blt(profile: &Profile, nick: bool) -> Result<String, Unwritable> {
    let short = |candidate: usize| match nick {
        true => format!("c{}", candidate + 1),
        false => (candidate + 1).to_string(),
    };
    let all = |candidates: &[usize]| {
        let names = candidates.iter().map(|one| short(*one));
        names.collect::<Vec<_>>().join(" ")
    };
    let seats = profile.seats.ok_or(Unwritable::NoSeats)?;
    let mut out = format!("{} {seats}\n", profile.candidates());
    if nick {
        let everybody = (0..profile.candidates()).collect::<Vec<_>>();
        let _ = writeln!(out, "[nick {}]", all(&everybody));
        if !profile.order.is_empty() {
            let _ = writeln!(out, "[tie {}]", all(&profile.order));
        }
        if !profile.withdrawn.is_empty() {
            let _ = writeln!(out, "[withdrawn {}]", all(&profile.withdrawn));
        }
    } else {
        for candidate in &profile.withdrawn {
            let _ = writeln!(out, "-{}", candidate + 1);
        }
    }
    for (votes, marks) in papers(profile) {
        let told = ranking(marks, " ", "=", |mark| match mark.is_skipped() {
            true => "-".to_owned(),
            false => short(mark.candidate()),
        });
        let space = if told.is_empty() { "" } else { " " };
        let _ = writeln!(out, "{votes}{space}{told} 0");
    }
    out.push_str("0\n");
    for name in profile.names.iter().chain([&profile.title]) {
        let _ = writeln!(out, "\"{}\"", name.replace('"', "\"\""));
    }
    Ok(out)
}

/// ABIF. Every candidate is declared, so that the numbers stay; scores are written where the papers rank by them.
pub(super) fn abif(profile: &Profile) -> String {
    let plain = |name: &String| {
        let signs = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.');
        name.starts_with(char::is_alphabetic) && name.chars().all(signs)
    };
    let mut distinct = profile.names.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let by_name = profile.names.iter().all(plain) && distinct.len() == profile.candidates();
    let short = |candidate: usize| match by_name {
        true => profile.names[candidate].clone(),
        false => format!("C{}", candidate + 1),
    };
    let mut out = String::new();
    if !profile.title.is_empty() {
        let title = crate::formats::json::quoted(&profile.title);
        let _ = writeln!(out, "{{\"title\": {title}}}");
    }
    if let Some(seats) = profile.seats {
        let _ = writeln!(out, "{{\"seats\": {seats}}}");
    }
    for (candidate, name) in profile.names.iter().enumerate() {
        let _ = writeln!(out, "={}:[{name}]", short(candidate));
    }
    if is_by_scores(profile) {
        scores(profile, short, &mut out);
        return out;
    }
    for (votes, marks) in papers(profile) {
        let told = ranking(marks, ">", "=", |mark: Mark| short(mark.candidate()));
        let _ = writeln!(out, "{votes}:{told}");
    }
    out
}

fn scores(profile: &Profile, short: impl Fn(usize) -> String, out: &mut String) {
    let Some(scores) = &profile.scores else {
        return;
    };
    for kind in 0..scores.kinds() {
        let told = given(profile, kind)
            .into_iter()
            .map(|(candidate, score)| format!("{}/{score}", short(candidate)));
        let told = told.collect::<Vec<_>>().join(",");
        let _ = writeln!(out, "{}:{told}", scores.units(kind));
    }
}

/// CEF. Only what is written is ranked: the last rank is not implied.
pub(super) fn cef(profile: &Profile) -> String {
    let mut out = format!("#/Candidates: {}\n", profile.names.join(" ; "));
    if let Some(seats) = profile.seats {
        let _ = writeln!(out, "#/Number of Seats: {seats}");
    }
    out.push_str("#/Implicit Ranking: false\n\n");
    for (votes, marks) in papers(profile) {
        let told = match marks.is_empty() {
            true => "/EMPTY_RANKING/".to_owned(),
            false => ranking(marks, " > ", " = ", |mark| {
                profile.names[mark.candidate()].clone()
            }),
        };
        let _ = writeln!(out, "{told} * {votes}");
    }
    out
}
