//! What is wrong with a charter, and where. A problem carries an id of the catalogues and values, never a sentence:
//! whoever shows it chooses the language.

mod render;
mod report;

pub use render::{position, render};
pub use report::{Report, report};

use serde::Serialize;
use std::sync::Arc;

use crate::Place;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The charter cannot work as written and is not adopted.
    Error,
    /// It can work, and somebody will be surprised.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The id of its word in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "check-severity-error",
            Severity::Warning => "check-severity-warning",
            Severity::Note => "check-severity-note",
        }
    }
}

/// A value in the sentence of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A word of the charter language or a name somebody gave; shown as machine text.
    Word(String),
    /// A number, which the sentence may choose a plural by.
    Number(i64),
    /// Any of these words.
    AnyOf(Vec<String>),
}

impl Arg {
    /// Words to choose from, each once, in the order in which the language has them.
    pub(crate) fn any_of(words: impl IntoIterator<Item = &'static str>) -> Arg {
        let mut once: Vec<String> = Vec::new();
        for word in words {
            if !once.iter().any(|known| known == word) {
                once.push(word.to_owned());
            }
        }
        Arg::AnyOf(once)
    }
}

impl From<&str> for Arg {
    fn from(word: &str) -> Arg {
        Arg::Word(word.to_owned())
    }
}

impl From<String> for Arg {
    fn from(word: String) -> Arg {
        Arg::Word(word)
    }
}

impl From<&Arc<str>> for Arg {
    fn from(word: &Arc<str>) -> Arg {
        Arg::Word(word.to_string())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Another place that explains a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// The file.
    pub file: Arc<str>,
    /// Where in it.
    pub place: Place,
}

/// One thing that is wrong, may surprise, or is worth knowing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// How bad.
    pub severity: Severity,
    /// Id of the sentence in the catalogues; programs may rely on it.
    pub code: &'static str,
    /// Values of the sentence, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The file.
    pub file: Arc<str>,
    /// Where in it.
    pub place: Place,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What to write instead, where that can be guessed.
    pub suggestion: Option<String>,
}

impl Problem {
    /// A problem at the start of a file; the methods below say more.
    pub(crate) fn new(severity: Severity, code: &'static str) -> Problem {
        Problem {
            severity,
            code,
            args: Vec::new(),
            file: Arc::from(""),
            place: Place::default(),
            related: Vec::new(),
            suggestion: None,
        }
    }

    pub(crate) fn error(code: &'static str) -> Problem {
        Problem::new(Severity::Error, code)
    }

    pub(crate) fn warning(code: &'static str) -> Problem {
        Problem::new(Severity::Warning, code)
    }

    pub(crate) fn note(code: &'static str) -> Problem {
        Problem::new(Severity::Note, code)
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Problem {
        self.args.push((name, value.into()));
        self
    }

    pub(crate) fn at(mut self, file: &Arc<str>, place: Place) -> Problem {
        self.file = Arc::clone(file);
        self.place = place;
        self
    }

    pub(crate) fn near(mut self, file: &Arc<str>, place: Place) -> Problem {
        self.related.push(Related {
            file: Arc::clone(file),
            place,
        });
        self
    }

    pub(crate) fn suggesting(mut self, text: Option<&str>) -> Problem {
        self.suggestion = text.map(str::to_owned);
        self
    }
}
