//! The `plenary` command: reads what was asked, calls the rooms below, and says what came of it.

/// `println!`, but for a reader that has gone away.
macro_rules! tell {
    ($($text:tt)*) => { $crate::say::line(format_args!($($text)*)) };
}

mod acts;
mod audit_command;
mod charter_command;
mod count;
mod count_command;
mod data;
mod import_command;
mod record_command;
mod rehearse;
mod rehearse_command;
mod say;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Run a membership body by its own charter, and let anyone check it.
///
/// Charters are Markdown files with rules inside. `charter check` reads them, `rehearse` plays a file of acts against them,
/// `record export` takes the record out, and `audit` derives every decision in it again.
#[derive(Parser)]
#[command(name = "plenary", version, max_term_width = 100)]
struct Plenary {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read, check and explain charters.
    #[command(subcommand)]
    Charter(charter_command::Charter),
    /// Play a file of acts against charters and show every verdict with its clause.
    Rehearse(rehearse_command::Rehearse),
    /// Take the record out, or show it.
    #[command(subcommand)]
    Record(record_command::Record),
    /// Derive every decision of an exported record again. Exit 0: holds; 1: does not hold; 2: unreadable; 3: internally
    /// consistent, origin not proven.
    Audit(audit_command::Audit),
    /// Count an election, stage by stage. Exit 0: counted; 1: refused; 2: unreadable; 3: a tie that nothing broke.
    Count(count_command::Count),
    /// Take over what a body has kept elsewhere until now.
    #[command(subcommand)]
    Import(import_command::Import),
    /// Describe every act that a rehearsal file can hold, as Markdown.
    Acts,
    /// Copy a community's data to one file, while it runs.
    Backup(data::Backup),
    /// Fill an empty folder from a backup; the record goes on in a new epoch.
    Restore(data::Restore),
}

fn main() -> ExitCode {
    let result = match Plenary::parse().command {
        Command::Charter(command) => command.run(),
        Command::Rehearse(command) => command.run(),
        Command::Record(command) => command.run(),
        Command::Audit(command) => command.run(),
        Command::Count(command) => command.run(),
        Command::Import(command) => command.run(),
        Command::Acts => acts::print(),
        Command::Backup(command) => command.run(),
        Command::Restore(command) => command.run(),
    };
    result.unwrap_or_else(|fault| {
        eprintln!("plenary: {fault:#}");
        ExitCode::from(2)
    })
}
