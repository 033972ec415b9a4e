//! `plenary count`: ballots and a rule in, result and transcript out.
//!
//! Exit 0: counted; 1: refused, because of the rule or the ballots; 2: a file that cannot be read; 3: a tie that the chain does not
//! break. Of several files the highest counts.

use crate::count::ballots::{Ballots, Opened};
use crate::count::convert::Convert;
use crate::count::rule::{chain, changed, named_rule};
use crate::count::{rules, sheet, table};
use crate::progress::Progress;
use crate::say::{Format, Lang};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tally::count::chain::{Answer, Ties};
use tally::count::json::{PairwiseView, Staged};
use tally::count::rule::Rule;
use tally::count::run::{NotCounted, Outcome};
use tally::replay::{Claim, Rejected, verify};
use words::Words;

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
    Rules(rules::List),
    Replay(Box<Replay>),
    Convert(Box<Convert>),
}

/// Hold a transcript against the ballots, without the code that counted.
///
/// Follows it (`--format json`) paper by paper. Exit 0: it follows from the ballots; 1: it does not; 2: unreadable, or a rule that the
/// checker does not know.
#[derive(Args)]
struct Replay {
    /// The transcript, one JSON object.
    transcript: PathBuf,
    #[command(flatten)]
    ballots: Ballots,
    #[command(flatten)]
    by: By,
    /// Language of the answer.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

/// By which rule.
#[derive(Args)]
struct By {
    /// A named rule (`count rules` lists them), or a file with a rule as JSON. Otherwise the rule of a configuration of RCTab, or
    /// `scottish`.
    #[arg(long, value_name = "ID|FILE")]
    rule: Option<String>,
    /// Changes one field of the rule, such as `quota.reach=more-than`; a last name that is the only one of its kind is enough.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// The chain by which ties are broken, instead of the rule's: `prior`, `order`, `lot`, `rfc3797`, `answers`.
    #[arg(long, value_delimiter = ',', value_name = "STEPS")]
    ties: Vec<String>,
    /// The published seed of lots; for `rfc3797` the key of the sources.
    #[arg(long)]
    seed: Option<String>,
    /// Answers to ties as JSON: `[{"stage": 3, "question": "exclude", "tied": [1, 4], "taken": 4}]`.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
}

#[derive(Args)]
struct Ask {
    #[command(flatten)]
    ballots: Ballots,
    #[command(flatten)]
    by: By,
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
            Some(What::Rules(list)) => list.run(),
            Some(What::Replay(replay)) => replay.run(),
            Some(What::Convert(convert)) => convert.run(),
            None => self.ask.run(),
        }
    }
}

impl Replay {
    fn run(&self) -> Result<ExitCode> {
        let [file] = &self.ballots.files[..] else {
            bail!("one transcript and one file of ballots");
        };
        let words = self.lang.words();
        let told = std::fs::read_to_string(&self.transcript)
            .with_context(|| format!("reading {}", self.transcript.display()))?;
        let claim = serde_json::from_str::<Claim>(&told)
            .with_context(|| format!("{} is no transcript", self.transcript.display()))?;
        let opened = match self.ballots.read(file)? {
            Ok(opened) => opened,
            Err(unreadable) => bail!(unreadable.told(&words)),
        };
        let rule = match self.by.rule(&words, &opened)? {
            Ok(rule) => rule,
            Err(refused) => bail!(refused),
        };
        let (seats, ties) = (self.ballots.seats, self.by.ties()?);
        let code = match verify(&opened.profile, &rule, seats, &ties, &claim) {
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

impl By {
    /// The rule that is asked for, else that of the file, else `scottish`. A refusal in words where none says what the file asks.
    fn rule(&self, words: &Words, opened: &Opened) -> Result<Result<Rule, String>> {
        let start = match (&self.rule, &opened.rule) {
            (Some(named), _) => named_rule(words, named)?,
            (None, Some(Ok(stated))) => stated.clone(),
            (None, Some(Err(refused))) => return Ok(Err(sheet::unsupported(words, refused))),
            (None, None) => named_rule(words, "scottish")?,
        };
        Ok(Ok(changed(start, &self.set)?))
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
        if self.ballots.files.is_empty() {
            bail!("no file of ballots is named; `-` is standard input");
        }
        let words = self.lang.words();
        let ties = self.by.ties()?;
        let mut out = String::new();
        let mut went = Went::Counted;
        let mut progress = Progress::new(self.lang, "count-progress");
        for (done, file) in self.ballots.files.iter().enumerate() {
            progress.at(done as u64);
            went = went.max(self.count(&words, file, &ties, &mut out)?);
        }
        match &self.output {
            Some(path) => {
                std::fs::write(path, out).with_context(|| format!("writing {}", path.display()))?
            }
            None => tell!("{}", out.trim_end_matches('\n')),
        }
        Ok(ExitCode::from(went as u8))
    }

    fn count(&self, words: &Words, file: &Path, ties: &Ties, out: &mut String) -> Result<Went> {
        let opened = match self.ballots.read(file)? {
            Ok(opened) => opened,
            Err(unreadable) => {
                eprintln!("{}", unreadable.told(words));
                return Ok(Went::Unreadable);
            }
        };
        let rule = match self.by.rule(words, &opened)? {
            Ok(rule) => rule,
            Err(refused) => {
                eprintln!("{}: {refused}", file.display());
                return Ok(Went::Refused);
            }
        };
        let profile = opened.profile;
        let outcome = match tally::count::run::count(&profile, &rule, self.ballots.seats, ties) {
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
}

fn json(out: &mut String, view: &impl Serialize) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(view)?)?;
    Ok(())
}

/// Why nothing was counted, for those who want the value.
pub(crate) fn why(why: &NotCounted) -> &'static str {
    match why {
        NotCounted::Rule(refusal) => refusal.id(),
        NotCounted::Papers(unready) => unready.id(),
    }
}
