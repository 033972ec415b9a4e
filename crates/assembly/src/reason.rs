//! Conditions evaluated: a tree of reasons that shows what held, what did not, and what is not known. The answer to "could
//! I?" and "why not?", and the path that an entry cites.

mod counted;
mod evaluate;
mod questions;

pub use evaluate::Subject;
pub use questions::judge_of;
pub(crate) use questions::judged_questions;

use serde::Serialize;

/// Whether something holds. What is unknown (not given, not judged, erased) is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Met {
    /// It does not.
    No,
    /// Nobody can say yet.
    Unknown,
    /// It does.
    Yes,
}

impl Met {
    /// From a plain answer.
    #[must_use]
    pub fn from_bool(holds: bool) -> Met {
        if holds { Met::Yes } else { Met::No }
    }
}

impl std::ops::Not for Met {
    type Output = Met;
    fn not(self) -> Met {
        match self {
            Met::No => Met::Yes,
            Met::Unknown => Met::Unknown,
            Met::Yes => Met::No,
        }
    }
}

/// One condition, evaluated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reasons {
    /// The kind of condition, as the charter writes it: `all`, `evidence`, `domain`.
    pub kind: &'static str,
    /// What it is about: the name of a fact, evidence, body; empty where the kind says all.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The drafter's name for this path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Whether it holds.
    pub met: Met,
    /// A count that was found, where one was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<i64>,
    /// The conditions inside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<Reasons>,
}

impl Reasons {
    /// The path of alternatives that made it hold: in each `any` or `at-least`, the first child that holds, from 1.
    #[must_use]
    pub fn path_taken(&self) -> Vec<u16> {
        let mut path = Vec::new();
        self.walk(&mut path);
        path
    }

    fn walk(&self, path: &mut Vec<u16>) {
        let choice = matches!(self.kind, "any" | "at-least");
        for (index, inside) in self
            .inside
            .iter()
            .enumerate()
            .filter(|(_, inside)| inside.met == Met::Yes)
        {
            if choice {
                path.push(u16::try_from(index + 1).unwrap_or(u16::MAX));
            }
            inside.walk(path);
            if choice {
                return;
            }
        }
    }

    /// The first thing that does not hold, or is not known: what a person could mend.
    #[must_use]
    pub fn first_lack(&self) -> Option<&Reasons> {
        if self.met == Met::Yes {
            return None;
        }
        match self.kind {
            "all" | "at-least" | "defined" => self
                .inside
                .iter()
                .find_map(Reasons::first_lack)
                .or(Some(self)),
            _ => Some(self),
        }
    }
}
