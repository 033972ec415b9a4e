//! PrefLib.

use std::fmt::Write as _;

use super::papers;
use crate::count::papers::Mark;
use crate::count::profile::Profile;

/// A file of that type.
pub(super) fn write(profile: &Profile, data: &str) -> String {
    let all = profile.papers.total_units() + profile.papers.blank_units();
    let kinds = profile.papers.kinds() + usize::from(profile.papers.blank_units() > 0);
    let mut out = format!("# TITLE: {}\n# DATA TYPE: {data}\n", profile.title);
    let _ = writeln!(out, "# NUMBER ALTERNATIVES: {}", profile.candidates());
    let _ = writeln!(out, "# NUMBER VOTERS: {}", profile.papers.votes(all));
    let _ = writeln!(out, "# NUMBER UNIQUE ORDERS: {kinds}");
    for (candidate, name) in profile.names.iter().enumerate() {
        let _ = writeln!(out, "# ALTERNATIVE NAME {}: {name}", candidate + 1);
    }
    for (votes, marks) in papers(profile) {
        let _ = writeln!(out, "{votes}: {}", ranks(marks));
    }
    out
}

/// `1,{2,3},4`
fn ranks(marks: &[Mark]) -> String {
    let mut told = Vec::new();
    for rank in marks.chunk_by(|_, next| next.is_level()) {
        let names = rank.iter().map(|mark| (mark.candidate() + 1).to_string());
        let names = names.collect::<Vec<_>>().join(",");
        told.push(match rank.len() {
            1 => names,
            _ => format!("{{{names}}}"),
        });
    }
    told.join(",")
}
