//! Versions of the text: dates in order, and one chain of versions for each body.

use super::{Desk, is_of};
use crate::{Charter, Day, Problem, Ruled, VersionRule};

pub(super) fn check(at: &Desk<'_>) {
    let Some(version) = &at.charter.version else {
        return;
    };
    check_days(at, version);
    let Some(body) = at.own_name() else {
        return;
    };
    let others: Vec<&Charter> = at
        .set
        .iter()
        .filter(|charter| is_of(charter, body) && !std::ptr::eq(*charter, at.charter))
        .collect();
    check_chain(at, version, &others);
}

fn check_days(at: &Desk<'_>, version: &Ruled<VersionRule>) {
    let days: [(&str, Option<Day>); 3] = [
        ("adopted", version.adopted),
        ("approved", version.approved),
        ("effective", version.effective),
    ];
    let given: Vec<(&str, Day)> = days
        .into_iter()
        .filter_map(|(word, day)| Some((word, day?)))
        .collect();
    for pair in given.windows(2) {
        let [(before, first), (after, second)] = pair else {
            continue;
        };
        if second < first {
            let problem = Problem::warning("check-days-order")
                .with("before", *before)
                .with("after", *after);
            at.report_with(
                at.word(version, after, 0),
                at.word(version, before, 0),
                problem,
            );
        }
    }
}

fn check_chain(at: &Desk<'_>, version: &Ruled<VersionRule>, others: &[&Charter]) {
    let of_others: Vec<(&Charter, &Ruled<VersionRule>)> = others
        .iter()
        .filter_map(|charter| Some((*charter, charter.version.as_ref()?)))
        .collect();
    for (other, theirs) in &of_others {
        if theirs.label == version.label {
            let problem = Problem::error("check-version-twice").with("label", &version.label);
            let problem = problem.near(&other.written.file, theirs.place);
            at.report(at.word(version, "version", 0), problem);
        }
        if theirs.supersedes.is_some() && theirs.supersedes == version.supersedes {
            let label = version.supersedes.as_ref().map_or("", |label| label);
            let problem = Problem::warning("check-superseded-twice").with("label", label);
            let problem = problem.near(&other.written.file, theirs.place);
            at.report(at.word(version, "supersedes", 0), problem);
        }
    }
    let follows = |label| {
        of_others
            .iter()
            .any(|(_, v)| v.supersedes.as_ref() == Some(label))
    };
    match &version.supersedes {
        Some(label) if *label == version.label => {
            let problem = Problem::error("check-version-circle").with("label", label);
            at.report(at.word(version, "supersedes", 0), problem);
        }
        Some(label) => check_superseded(at, version, label, &of_others),
        None if !of_others.is_empty() && !follows(&version.label) => {
            let problem = Problem::warning("check-version-apart").with("label", &version.label);
            at.report(at.word(version, "version", 0), problem);
        }
        None => {}
    }
}

fn check_superseded(
    at: &Desk<'_>,
    version: &Ruled<VersionRule>,
    label: &crate::Name,
    others: &[(&Charter, &Ruled<VersionRule>)],
) {
    let place = at.word(version, "supersedes", 0);
    let Some((other, old)) = others.iter().find(|(_, v)| v.label == *label) else {
        return at.report(
            place,
            Problem::note("check-version-not-here").with("label", label),
        );
    };
    if old.supersedes.as_ref() == Some(&version.label) {
        at.report(
            place,
            Problem::error("check-version-circle").with("label", label),
        );
    }
    if let (Some(before), Some(after)) = (old.effective, version.effective)
        && after <= before
    {
        let problem = Problem::warning("check-version-older").with("label", label);
        at.report(place, problem.near(&other.written.file, old.place));
    }
}
