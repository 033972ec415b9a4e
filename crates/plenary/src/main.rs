//! The `plenary` command: reads what was asked, calls the rooms below, and says what came of it.

/// `println!`, but for a reader that has gone away.
macro_rules! tell {
    ($($text:tt)*) => { $crate::say::line(format_args!($($text)*)) };
}

mod acts;
mod audit_command;
mod audit_mirror;
mod backup_command;
mod charter_command;
mod charter_files;
mod count;
mod count_command;
mod data;
mod demo;
mod demo_command;
mod desk_command;
mod doctor;
mod doctor_command;
mod import_command;
mod key_folder;
mod living;
mod new;
mod new_command;
mod place;
mod progress;
mod proof_command;
mod record_command;
mod rehearse;
mod rehearse_command;
mod say;
mod serve;
mod serve_command;
mod whole_file;
mod world_command;

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
    /// Take the record out, show it, or change the key that signs it.
    #[command(subcommand)]
    Record(record_command::Record),
    /// Derive every decision of an exported record again. Exit 0: holds; 1: does not hold; 2: unreadable; 3: internally
    /// consistent, origin not proven.
    Audit(audit_command::Audit),
    /// Count an election, stage by stage. Exit 0: counted; 1: refused; 2: unreadable; 3: a tie that nothing broke.
    Count(Box<count_command::Count>),
    /// Take over what a body has kept elsewhere until now.
    #[command(subcommand)]
    Import(import_command::Import),
    /// Ask outside as the server would, and show what came back.
    #[command(subcommand)]
    Desk(desk_command::Desk),
    /// Describe every act that a rehearsal file can hold, as Markdown.
    Acts,
    /// Open a living community in the browser: invented, with ten years of record, no configuration.
    Demo(demo_command::Demo),
    /// Found a community from charters, with its first officers.
    New(Box<new_command::New>),
    /// Serve a community as a web site.
    Serve(Box<serve_command::Serve>),
    /// Look what a server is missing, and say what to do about it. Exit 0: all is well; 1: something is wrong; 3: something
    /// wants a look.
    Doctor(doctor_command::Doctor),
    /// Copy a community's data to one file, while it runs.
    Backup(backup_command::Backup),
    /// Fill an empty folder or database from a backup; the record goes on in a new epoch.
    Restore(backup_command::Restore),
    /// Make the community of the demo in an empty folder, and stop.
    #[command(hide = true)]
    World(world_command::World),
}

fn main() -> ExitCode {
    let asked = match Plenary::try_parse() {
        Ok(asked) => asked,
        Err(told) => return unread(&told),
    };
    // A server begins its log itself: its configuration says how.
    if !matches!(asked.command, Command::Serve(_)) {
        serve::log::begin(None, serve::configuration::LogFormat::Text);
    }
    let result = match asked.command {
        Command::Charter(command) => command.run(),
        Command::Rehearse(command) => command.run(),
        Command::Record(command) => command.run(),
        Command::Audit(command) => command.run(),
        Command::Count(command) => command.run(),
        Command::Import(command) => command.run(),
        Command::Desk(command) => command.run(),
        Command::Acts => acts::print(),
        Command::Demo(command) => command.run(),
        Command::New(command) => command.run(),
        Command::Serve(command) => command.run(),
        Command::Doctor(command) => command.run(),
        Command::Backup(command) => command.run(),
        Command::Restore(command) => command.run(),
        Command::World(command) => command.run(),
    };
    result.unwrap_or_else(|fault| {
        // An address can come up in any fault; its password must not.
        let told = store::without_passwords(&format!("{fault:#}"));
        eprintln!("plenary: {told}");
        ExitCode::from(2)
    })
}

/// Help that was asked for, or what is wrong with the command line. That quotes what was typed, and with it an address.
fn unread(told: &clap::Error) -> ExitCode {
    let text = told.render();
    let hidden = store::without_passwords(&text.to_string());
    if hidden == text.to_string() {
        // In colours, and to where it belongs. A reader that has gone away is no fault of ours.
        let _ = told.print();
    } else {
        eprint!("{hidden}");
    }
    ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2))
}
