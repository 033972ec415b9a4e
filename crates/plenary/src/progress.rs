//! How far something has come that takes longer than a second, on standard error. On a terminal one line is written over, each
//! second; elsewhere (a log, a pipe) a line of its own every ten seconds, so that somebody who waits knows it lives.

use crate::say::Lang;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};
use words::{Value, Words};

/// Before this, and between two lines on a terminal, nothing is said.
const ON_A_TERMINAL: Duration = Duration::from_secs(1);
/// Between two lines elsewhere.
const ELSEWHERE: Duration = Duration::from_secs(10);

/// One thing that may take long.
pub(crate) struct Progress {
    words: Words,
    message: &'static str,
    is_terminal: bool,
    due: Instant,
    is_shown: bool,
}

impl Progress {
    /// Begins now. The message of the catalogue has a number `n`.
    pub(crate) fn new(lang: Lang, message: &'static str) -> Progress {
        Progress {
            words: lang.words(),
            message,
            is_terminal: std::io::stderr().is_terminal(),
            due: Instant::now() + ON_A_TERMINAL,
            is_shown: false,
        }
    }

    /// It has come so far. Cheap enough to be told of each step.
    pub(crate) fn at(&mut self, n: u64) {
        let now = Instant::now();
        if now < self.due {
            return;
        }
        let said = self.words.say(self.message, &[("n", Value::from(n))]);
        let mut out = std::io::stderr().lock();
        // Who does not listen any more is no reason to stop.
        let _ = if self.is_terminal {
            write!(out, "\r{said}")
        } else {
            writeln!(out, "{said}")
        };
        self.is_shown = true;
        self.due = now
            + if self.is_terminal {
                ON_A_TERMINAL
            } else {
                ELSEWHERE
            };
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown && self.is_terminal {
            eprintln!();
        }
    }
}
