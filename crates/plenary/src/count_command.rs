//! `plenary count`: ballots and a rule in, result and transcript out.
//!
//! Exit 0: counted; 1: refused, because of the rule or the ballots; 2: a file that cannot be read; 3: a tie that the chain does not
//! break. Of several files the highest counts.

use crate::count::rule::{chain, rule};
use crate::count::{rules, sheet, table};
use crate::say::{Format, Lang};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tally::count::chain::{Answer, Ties};
use tally::count::json::{PairwiseView, Staged};
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::{NotCounted, Outcome};
use tally::replay::{Claim, Rejected, verify};
use words::Words;

/// The largest file of ballots, in bytes.
const MAX_FILE: u64 = 4 << 30;

/// Count an election, stage by stage.
///
/// Reads BLT, ABIF, PrefLib, CSV of ranks or scores, .starvote and the files of Scottish council elections; what a file is, is seen from its content. Exit 0: counted; 1: refused,
/// because of the rule or the ballots; 2: a file that cannot be read; 3: a tie that the chain does not break.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Count {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    ask: Ask,
}

#[derive(Subcommand)]
enum What {
    /// List the named rules with the source of each field.
    Rules,
    /// Hold a transcript against the ballots, without the code that counted.
    Replay(Box<Replay>),
}

/// Follows a transcript (`--format json`) paper by paper. Exit 0: it follows from the ballots; 1: it does not; 2: unreadable, or a
/// rule that the checker does not know.
#[derive(Args)]
struct Replay {
    /// The transcript, one JSON object.
    transcript: PathBuf,
    #[command(flatten)]
    ask: Ask,
}

#[derive(Args)]
struct Ask {
    /// Files of ballots; `-` is standard input.
    files: Vec<PathBuf>,
    /// A named rule (`count rules` lists them), or a file with a rule as JSON.
    #[arg(long, value_name = "ID|FILE", default_value = "scottish")]
    rule: String,
    /// Changes one field of the rule, such as `quota.reach=more-than`; a last name that is the only one of its kind is enough.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Seats to fill, instead of what the file says.
    #[arg(long)]
    seats: Option<usize>,
    /// Candidates who withdrew, by number: their papers move up to the next name.
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    withdrawn: Vec<usize>,
    /// The chain by which ties are broken, instead of the rule's: `prior`, `order`, `lot`, `rfc3797`, `answers`.
    #[arg(long, value_delimiter = ',', value_name = "STEPS")]
    ties: Vec<String>,
    /// The published seed of lots; for `rfc3797` the key of the sources.
    #[arg(long)]
    seed: Option<String>,
    /// Answers to ties as JSON: `[{"stage": 3, "question": "exclude", "tied": [1, 4], "taken": 4}]`.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Where the result goes instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Language of the sheet.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// A sheet, or one JSON object a file, each on a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Count {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match &self.what {
            Some(What::Rules) => {
                rules::print(&self.ask.lang.words(), self.ask.format)?;
                Ok(ExitCode::SUCCESS)
            }
            Some(What::Replay(replay)) => replay.run(),
            None => self.ask.run(),
        }
    }
}

impl Replay {
    fn run(&self) -> Result<ExitCode> {
        let [file] = &self.ask.files[..] else {
            bail!("one transcript and one file of ballots");
        };
        let words = self.ask.lang.words();
        let rule = rule(&words, &self.ask.rule, &self.ask.set)?;
        let told = std::fs::read_to_string(&self.transcript)
            .with_context(|| format!("reading {}", self.transcript.display()))?;
        let claim = serde_json::from_str::<Claim>(&told)
            .with_context(|| format!("{} is no transcript", self.transcript.display()))?;
        let bytes = read(file)?;
        let text = tally::formats::text_of(&bytes);
        let mut profile = match tally::formats::read(&text) {
            Ok(profile) => profile,
            Err(fault) => bail!("{}:{}", file.display(), sheet::fault(&words, &fault)),
        };
        self.ask.withdraw(&mut profile)?;
        let checked = verify(&profile, &rule, self.ask.seats, &self.ask.ties()?, &claim);
        let code = match checked {
            Ok(()) => {
                tell!("{}", words.say("count-replay-follows", &[]));
                0
            }
            Err(Rejected::NotChecked) => {
                tell!("{}", words.say("count-replay-not-checked", &[]));
                2
            }
            Err(Rejected::Differs(found)) => {
                tell!("{}", sheet::discrepancy(&words, &found));
                1
            }
        };
        Ok(ExitCode::from(code))
    }
}

/// How it went with one file; the numbers are exit codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Went {
    Counted = 0,
    Refused = 1,
    Unreadable = 2,
    Tied = 3,
}

impl Ask {
    fn run(&self) -> Result<ExitCode> {
        if self.files.is_empty() {
            bail!("no file of ballots is named; `-` is standard input");
        }
        let words = self.lang.words();
        let rule = rule(&words, &self.rule, &self.set)?;
        let ties = self.ties()?;
        let mut out = String::new();
        let mut went = Went::Counted;
        let started = Instant::now();
        let shown = std::io::stderr().is_terminal();
        for (done, file) in self.files.iter().enumerate() {
            if shown && started.elapsed() > Duration::from_secs(1) {
                eprint!("\r{done}/{}", self.files.len());
            }
            went = went.max(self.count(&words, file, &rule, &ties, &mut out)?);
        }
        match &self.output {
            Some(path) => {
                std::fs::write(path, out).with_context(|| format!("writing {}", path.display()))?
            }
            None => tell!("{}", out.trim_end_matches('\n')),
        }
        Ok(ExitCode::from(went as u8))
    }

    fn ties(&self) -> Result<Ties> {
        let answers: Vec<Answer> = match &self.answers {
            None => Vec::new(),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .with_context(|| format!("reading {}", path.display()))?;
                serde_json::from_str(&text)
                    .with_context(|| format!("{} holds no answers", path.display()))?
            }
        };
        Ok(Ties {
            chain: chain(&self.ties)?,
            seed: self.seed.as_ref().map(|seed| seed.clone().into_bytes()),
            order: Vec::new(),
            answers,
        })
    }

    fn count(
        &self,
        words: &Words,
        file: &Path,
        rule: &Rule,
        ties: &Ties,
        out: &mut String,
    ) -> Result<Went> {
        let bytes = read(file)?;
        let text = tally::formats::text_of(&bytes);
        let mut profile = match tally::formats::read(&text) {
            Ok(profile) => profile,
            Err(fault) => {
                eprintln!("{}:{}", file.display(), sheet::fault(words, &fault));
                return Ok(Went::Unreadable);
            }
        };
        drop(text);
        self.withdraw(&mut profile)?;
        let outcome = match tally::count::run::count(&profile, rule, self.seats, ties) {
            Ok(outcome) => outcome,
            Err(why) => {
                eprintln!("{}: {}", file.display(), sheet::refusal(words, &why));
                return Ok(Went::Refused);
            }
        };
        match (&outcome, self.format) {
            (Outcome::Staged(transcript), Format::Json) => {
                json(out, &Staged::of(transcript, &profile.names))?;
            }
            (Outcome::Pairwise(compared), Format::Json) => {
                json(out, &PairwiseView::of(compared, &profile.names))?;
            }
            (Outcome::Staged(transcript), Format::Text) => {
                sheet::staged(words, &profile, transcript, out);
            }
            (Outcome::Pairwise(compared), Format::Text) => {
                table::pairwise(words, &profile, compared, out);
            }
        }
        match &outcome {
            Outcome::Staged(transcript) if !transcript.complete => {
                let tie = sheet::unbroken(words, &profile, transcript);
                eprintln!("{}: {tie}", file.display());
                Ok(Went::Tied)
            }
            Outcome::Staged(_) | Outcome::Pairwise(_) => Ok(Went::Counted),
        }
    }

    fn withdraw(&self, profile: &mut Profile) -> Result<()> {
        for number in &self.withdrawn {
            if !(1..=profile.candidates()).contains(number) {
                bail!(
                    "--withdrawn {number}: the candidates are 1 to {}",
                    profile.candidates()
                );
            }
            profile.withdrawn.push(number - 1);
        }
        profile.withdrawn.sort_unstable();
        profile.withdrawn.dedup();
        Ok(())
    }
}

fn json(out: &mut String, view: &impl Serialize) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(view)?)?;
    Ok(())
}

fn read(file: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin()
            .lock()
            .take(MAX_FILE)
            .read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let opened =
        std::fs::File::open(file).with_context(|| format!("opening {}", file.display()))?;
    let size = opened.metadata().map_or(0, |data| data.len());
    bytes.reserve(usize::try_from(size.min(MAX_FILE)).unwrap_or(0));
    opened
        .take(MAX_FILE)
        .read_to_end(&mut bytes)
        .with_context(|| format!("reading {}", file.display()))?;
    Ok(bytes)
}

/// Why nothing was counted, for those who want the value.
pub(crate) fn why(why: &NotCounted) -> &'static str {
    match why {
        NotCounted::Rule(refusal) => refusal.id(),
        NotCounted::Papers(unready) => unready.id(),
    }
}
