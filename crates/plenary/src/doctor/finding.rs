//! What was found when something was looked at.

/// How it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grade {
    /// Well.
    Good,
    /// Not wrong, and wants a look.
    Look,
    /// Wrong: something does not work, or soon will not.
    Wrong,
}

impl Grade {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Grade::Good => "good",
            Grade::Look => "look",
            Grade::Wrong => "wrong",
        }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// What.
    pub(crate) look: &'static str,
    pub(crate) grade: Grade,
    /// What was seen.
    pub(crate) told: String,
    /// What to do; empty where nothing is to be done.
    pub(crate) todo: String,
}

impl Finding {
    pub(crate) fn good(look: &'static str, told: impl Into<String>) -> Finding {
        Finding {
            look,
            grade: Grade::Good,
            told: told.into(),
            todo: String::new(),
        }
    }

    pub(crate) fn look(
        look: &'static str,
        told: impl Into<String>,
        todo: impl Into<String>,
    ) -> Finding {
        Finding {
            look,
            grade: Grade::Look,
            told: told.into(),
            todo: todo.into(),
        }
    }

    pub(crate) fn wrong(
        look: &'static str,
        told: impl Into<String>,
        todo: impl Into<String>,
    ) -> Finding {
        Finding {
            look,
            grade: Grade::Wrong,
            told: told.into(),
            todo: todo.into(),
        }
    }
}
