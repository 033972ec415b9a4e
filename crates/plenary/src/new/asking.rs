//! Questions in a terminal. Where nobody can answer, the argument that is missing is named instead.

use anyhow::{Context, Result, bail};
use std::io::{IsTerminal, Write};

/// The longest answer, in bytes.
const LONGEST: usize = 4_096;

/// Somebody at a terminal, or nobody.
pub(crate) struct Asking(bool);

impl Asking {
    pub(crate) fn of_the_terminal() -> Asking {
        Asking(std::io::stdin().is_terminal() && std::io::stderr().is_terminal())
    }
}

/// The answer to a question, for an argument that was not given.
pub(crate) fn wants(asking: &mut Asking, argument: &str, question: &str) -> Result<String> {
    if !asking.0 {
        bail!("{argument} is missing; `plenary new --help` says what it is");
    }
    eprint!("{question}: ");
    std::io::stderr().flush().context("asking")?;
    let mut answer = String::new();
    std::io::stdin()
        .read_line(&mut answer)
        .context("reading the answer")?;
    let answer = answer.trim();
    if answer.is_empty() || answer.len() > LONGEST {
        bail!("{argument} is missing");
    }
    Ok(answer.to_owned())
}
