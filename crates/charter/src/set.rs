//! A community's charters together: read and checked in one run, with all that is wrong in one list.

use crate::{Charter, Problem, Severity, check_set, parse};

/// The text of one charter, kept so that problems can be shown where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name it was given with.
    pub file: String,
    /// Its text; what is not UTF-8 is replaced, and the problems say so.
    pub text: String,
}

/// Charters, their texts and everything that was found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// In the order of the files.
    pub charters: Vec<Charter>,
    /// In the order of the files.
    pub sources: Vec<Source>,
    /// By file and place.
    pub problems: Vec<Problem>,
}

impl Checked {
    /// Whether nothing stands in the way of adopting these charters. Warnings and notes do not.
    pub fn is_sound(&self) -> bool {
        !self
            .problems
            .iter()
            .any(|problem| problem.severity == Severity::Error)
    }

    /// The text of a file.
    pub fn source(&self, file: &str) -> Option<&str> {
        self.sources
            .iter()
            .find(|source| source.file == file)
            .map(|source| source.text.as_str())
    }
}

/// Reads and checks a set of charters: names and bytes of the files.
pub fn read_set(files: Vec<(String, Vec<u8>)>) -> Checked {
    let mut checked = Checked::default();
    for (file, bytes) in files {
        let (charter, problems) = parse(&file, &bytes);
        checked.charters.push(charter);
        checked.problems.extend(problems);
        checked.sources.push(Source {
            file,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        });
    }
    checked.problems.extend(check_set(&checked.charters));
    let order = |file: &str| checked.sources.iter().position(|s| s.file == file);
    checked.problems.sort_by(|a, b| {
        (order(&a.file), a.place.offset, a.severity).cmp(&(
            order(&b.file),
            b.place.offset,
            b.severity,
        ))
    });
    checked
}
