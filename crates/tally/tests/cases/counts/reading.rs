//! What a file of ballots says, in one line; for the tests of formats.

use tally::count::profile::Profile;
use tally::formats::{FormatFault, read};

/// Seats, names, withdrawn and papers of a profile, in one line.
pub(crate) fn told(profile: &Profile) -> String {
    let papers = &profile.papers;
    let kinds = (0..papers.kinds()).map(|kind| {
        let weight = papers.votes(papers.units(kind));
        format!("{weight}{:?}", papers.marks(kind))
    });
    let withdrawn = profile.withdrawn.iter().map(|one| format!("-{}", one + 1));
    let parts = [
        profile.seats.unwrap_or(0).to_string(),
        profile.names.join(","),
    ]
    .into_iter()
    .chain(withdrawn)
    .chain(kinds)
    .chain([profile.title.clone()]);
    parts.collect::<Vec<_>>().join(" ")
}

pub(super) fn check(text: &str, expected: &str) {
    let profile = read(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
    assert_eq!(told(&profile), expected, "{text}");
}

/// `line:column id`
pub(super) fn check_fault(text: &str, expected: &str) {
    let fault: FormatFault = read(text).expect_err(text);
    assert_eq!(place(&fault), expected, "{text}");
}

/// `line:column id`
pub(crate) fn place(fault: &FormatFault) -> String {
    format!("{}:{} {}", fault.line, fault.column, fault.expected.id())
}
