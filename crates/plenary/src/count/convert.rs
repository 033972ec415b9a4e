//! `plenary count convert`: ballots from one format into another. What the other format cannot carry is refused, and what it has no
//! place for is told.

use crate::count::ballots::Ballots;
use crate::say::Lang;
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tally::count::profile::Profile;
use tally::formats::write::{LeftOut, Target, Unwritable, rctab, write};
use words::{Value, Words};

/// Write ballots in another format.
///
/// Exit 0: written; 1: the format cannot carry these ballots; 2: a file that cannot be read.
#[derive(Args)]
pub(crate) struct Convert {
    #[command(flatten)]
    ballots: Ballots,
    /// The format to write.
    #[arg(long, value_enum, value_name = "FORMAT")]
    to: To,
    /// The file to write; standard output otherwise. For `rctab` the configuration: its ballots go beside it, as `.cvr.json`.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Language of what is told.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

/// Formats that can be written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    /// BLT, candidates by number.
    Blt,
    /// BLT, candidates by short name.
    BltNick,
    /// ABIF.
    Abif,
    /// PrefLib: everybody ranked, nobody level.
    Soc,
    /// PrefLib: nobody level.
    Soi,
    /// PrefLib: everybody ranked.
    Toc,
    /// PrefLib.
    Toi,
    /// CSV, a column a rank.
    Csv,
    /// CSV, a column a candidate with the scores.
    Scores,
    /// CSV of Scottish council elections.
    ScotElex,
    /// Condorcet Election Format.
    Cef,
    /// Common data format of cast vote records.
    Cdf,
    /// A configuration of RCTab with cast vote records beside it.
    Rctab,
}

impl Convert {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let [file] = &self.ballots.files[..] else {
            bail!("one file of ballots");
        };
        let words = self.lang.words();
        let opened = match self.ballots.read(file)? {
            Ok(opened) => opened,
            Err(unreadable) => {
                eprintln!("{}", unreadable.told(&words));
                return Ok(ExitCode::from(2));
            }
        };
        let mut profile = opened.profile;
        profile.seats = self.ballots.seats.or(profile.seats);
        let left_out = match self.write(&profile)? {
            Ok(left_out) => left_out,
            Err(why) => {
                eprintln!("{}: {}", file.display(), told(&words, why));
                return Ok(ExitCode::from(1));
            }
        };
        if !left_out.is_empty() {
            let what = left_out
                .iter()
                .map(|one| Value::Text(words.say(one.id(), &[])));
            let args = [("what", Value::List(what.collect()))];
            eprintln!("{}", words.say("count-converted-without", &args));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, profile: &Profile) -> Result<Result<Vec<LeftOut>, Unwritable>> {
        let Some(target) = self.to.target() else {
            return self.rctab(profile);
        };
        let written = match write(profile, target) {
            Ok(written) => written,
            Err(why) => return Ok(Err(why)),
        };
        match &self.output {
            Some(path) => save(path, &written.text)?,
            None => tell!("{}", written.text.trim_end_matches('\n')),
        }
        Ok(Ok(written.left_out))
    }

    fn rctab(&self, profile: &Profile) -> Result<Result<Vec<LeftOut>, Unwritable>> {
        let Some(path) = &self.output else {
            bail!("--to rctab writes two files: -o names the configuration");
        };
        let ballots = path.with_extension("cvr.json");
        let name = ballots.file_name().unwrap_or_default().to_string_lossy();
        Ok(match rctab(profile, &name) {
            Ok(written) => {
                save(path, &written.config)?;
                save(&ballots, &written.ballots)?;
                Ok(written.left_out)
            }
            Err(why) => Err(why),
        })
    }
}

fn save(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

fn told(words: &Words, why: Unwritable) -> String {
    let args = match why {
        Unwritable::Name { candidate } | Unwritable::SameName { candidate } => {
            vec![("candidate", Value::from(candidate + 1))]
        }
        _ => Vec::new(),
    };
    words.say(why.id(), &args)
}

impl To {
    /// Nothing for RCTab, which is two files.
    fn target(self) -> Option<Target> {
        Some(match self {
            To::Blt => Target::Blt,
            To::BltNick => Target::BltNick,
            To::Abif => Target::Abif,
            To::Soc => Target::Soc,
            To::Soi => Target::Soi,
            To::Toc => Target::Toc,
            To::Toi => Target::Toi,
            To::Csv => Target::Csv,
            To::Scores => Target::Scores,
            To::ScotElex => Target::ScotElex,
            To::Cef => Target::Cef,
            To::Cdf => Target::Cdf,
            To::Rctab => return None,
        })
    }
}
