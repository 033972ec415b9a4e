//! `plenary charter`: read, check, explain, weigh and compare charters.

use crate::data::charter_files;
use crate::say::{self, Format, Lang};
use anyhow::Result;
use charter::Severity;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Charter {
    /// Report everything that cannot work in a set of charters. Exit 0: sound; 1: there are errors; 2: cannot be read.
    Check(Check),
}

impl Charter {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Charter::Check(check) => check.run(),
        }
    }
}

/// Report everything that cannot work in a set of charters: with file, line, the words underlined, and what was probably meant.
#[derive(Args)]
pub(crate) struct Check {
    /// Files, or folders with `.md` files: all charters of a community together.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Text, or one JSON object a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Also list notes, such as rules that are marked as assumed.
    #[arg(long)]
    notes: bool,
}

impl Check {
    fn run(&self) -> Result<ExitCode> {
        let checked = charter::read_set(charter_files(&self.paths)?);
        let words = self.lang.words();
        let say = |id: &str, args: &[(&'static str, charter::Arg)]| say::problem(&words, id, args);
        for problem in checked
            .problems
            .iter()
            .filter(|problem| self.notes || problem.severity != Severity::Note)
        {
            let source = |file: &str| checked.source(file);
            match self.format {
                Format::Text => println!("{}", charter::problem::render(problem, source, say)),
                Format::Json => println!(
                    "{}",
                    serde_json::to_string(&charter::problem::report(problem, source, say))?
                ),
            }
        }
        let count = |severity| {
            checked
                .problems
                .iter()
                .filter(|problem| problem.severity == severity)
                .count()
        };
        if self.format == Format::Text {
            let (errors, warnings, notes) = (
                count(Severity::Error),
                count(Severity::Warning),
                count(Severity::Note),
            );
            let args = [
                ("charters", checked.charters.len()),
                ("errors", errors),
                ("warnings", warnings),
                ("notes", notes),
            ];
            let args: Vec<(&str, words::Value)> = args
                .iter()
                .map(|(name, n)| (*name, words::Value::from(*n)))
                .collect();
            println!("{}", words.say("command-check-counts", &args));
        }
        Ok(if checked.is_sound() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    }
}
