//! A problem for programs: a flat value that serialises, with line and column worked out.

use serde::Serialize;

use super::{Arg, Problem, Severity, position};

/// A problem as an editor or a build wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How bad.
    pub severity: Severity,
    /// Id of the sentence; stable.
    pub code: &'static str,
    /// The sentence, in the language of whoever asked.
    pub message: String,
    /// The file.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// Bytes from the start of the file.
    pub offset: u32,
    /// Bytes.
    pub length: u32,
    /// What to write instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// Other places: file, line, column.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<(String, usize, usize)>,
}

/// Works out lines and columns, and has the sentence said by `say` (id, values). A file that `source` does not know is
/// reported at line 1.
pub fn report<'a>(
    problem: &Problem,
    source: impl Fn(&str) -> Option<&'a str>,
    say: impl Fn(&str, &[(&'static str, Arg)]) -> String,
) -> Report {
    let (line, column) = position(source(&problem.file).unwrap_or(""), problem.place.offset);
    Report {
        severity: problem.severity,
        code: problem.code,
        message: say(problem.code, &problem.args),
        file: problem.file.to_string(),
        line,
        column,
        offset: problem.place.offset,
        length: problem.place.length,
        suggestion: problem.suggestion.clone(),
        related: problem
            .related
            .iter()
            .map(|near| {
                let (line, column) = position(source(&near.file).unwrap_or(""), near.place.offset);
                (near.file.to_string(), line, column)
            })
            .collect(),
    }
}
