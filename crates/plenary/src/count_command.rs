//! `plenary count`: ballots and a rule in, result and transcript out.
//!
//! Exit 0: counted; 1: refused, because of the rule or the ballots; 2: a file that cannot be read; 3: a tie that the chain does not
//! break. Of several files the highest counts.

use crate::count::ballots::{Ballots, Opened};
use crate::count::convert::Convert;
use crate::count::counted::Counted;
use crate::count::explained::{Answers, Questions};
use crate::count::pictures::{self, Picture};
use crate::count::rule::{chain, changed, constraint, named_rule};
use crate::count::{page, rows, rules, sheet, table};
use crate::progress::Progress;
use crate::say::Lang;
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use serde_json::Value as Json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tally::count::chain::{Answer, Ties};
use tally::count::json::{PairwiseView, Staged};
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::{NotCounted, Outcome};
use tally::replay::{Claim, Rejected, verify};
use words::Words;

/// Count an election, stage by stage.
///
/// A file of ballots and a rule go in; who is elected, and every number on the way, comes out:
///
///     plenary count ballots.blt
///     plenary count ballots.csv --rule irv --explain
///     plenary count ballots.abif --rule schulze --format html -o result.html
///     plenary count convert ballots.blt --to abif
///
/// What a file is, is seen from its content: BLT, ABIF, PrefLib, CEF, CSV of ranks or scores, the files of Scottish councils, RCTab's
/// configurations, cast vote records, .starvote, .stv, widj, jabmod, nameq. `count rules` lists the rules with their sources. A tie is
/// broken as the rule says and never by guessing: where nothing breaks it, the count stops, and says so.
///
/// Exit 0: counted; 1: refused, because of the rule or the ballots; 2: a file or a command that cannot be read; 3: a tie that the chain
/// does not break. Of several files the highest counts.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, verbatim_doc_comment)]
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
    /// So many of a group must sit, and no more: a name, the numbers of its candidates, and the bounds, of which either may be left
    /// out. `+2` behind them: two of the group sit already. May be given several times.
    #[arg(long = "constraint", value_name = "NAME:1,3,4=MIN..MAX")]
    constraints: Vec<String>,
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
    /// What is written.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
    /// Say why: who left with what gap to the next, from which stage each seat was certain, and the smallest change found that
    /// alters the result.
    #[arg(long)]
    explain: bool,
    /// Say where a paper went that ranks these candidates, by number, and what it was worth.
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    paper: Vec<usize>,
    /// Say what these rules would have done with the same ballots.
    #[arg(long, value_delimiter = ',', value_name = "RULES")]
    compare: Vec<String>,
    /// Draw the count as SVG: transfers from stage to stage, or the table of pairs. The distribution of scores goes beside it, as
    /// `.scores.svg`.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// A sheet.
    #[default]
    Text,
    /// One JSON object a file, each on a line (`docs/count-json.md`).
    Json,
    /// A table: a row a candidate, a column a stage.
    Csv,
    /// A page that stands alone, with sheet, pictures and explanations.
    Html,
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
        let mut rule = changed(start, &self.set)?;
        for told in &self.constraints {
            rule.constraints.push(constraint(told)?);
        }
        Ok(Ok(rule))
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

    /// What is asked about a count of these ballots.
    fn questions(&self, words: &Words, profile: &Profile) -> Result<Questions> {
        let mut paper = Vec::new();
        for number in &self.paper {
            if !(1..=profile.candidates()).contains(number) {
                bail!(
                    "--paper {number}: the candidates are 1 to {}",
                    profile.candidates()
                );
            }
            if !paper.contains(&(number - 1)) {
                paper.push(number - 1);
            }
        }
        let rules = self.compare.iter().map(|named| named_rule(words, named));
        Ok(Questions {
            why: self.explain,
            paper,
            rules: rules.collect::<Result<_>>()?,
        })
    }

    fn show(
        &self,
        words: &Words,
        counted: &Counted<'_>,
        answers: &Answers,
        out: &mut String,
    ) -> Result<()> {
        let asked = self.explain || !self.paper.is_empty() || !self.compare.is_empty();
        let profile = counted.profile;
        match (counted.outcome, self.format) {
            (Outcome::Staged(transcript), Shape::Json) => {
                let told = asked.then(|| answers.json());
                json(out, &Staged::of(transcript, &profile.names), told)?;
            }
            (Outcome::Pairwise(compared), Shape::Json) => {
                let told = asked.then(|| answers.json());
                json(out, &PairwiseView::of(compared, &profile.names), told)?;
            }
            (Outcome::Staged(transcript), Shape::Csv) => {
                out.push_str(&rows::csv(&rows::staged(words, profile, transcript)));
            }
            (Outcome::Pairwise(compared), Shape::Csv) => {
                out.push_str(&rows::csv(&rows::pairs(words, profile, compared)));
            }
            (_, Shape::Html) => {
                out.push_str(&page::page(self.lang.language(), counted, answers));
            }
            (Outcome::Staged(transcript), Shape::Text) => {
                sheet::staged(words, profile, transcript, out);
                self.tell(words, counted, answers, out);
            }
            (Outcome::Pairwise(compared), Shape::Text) => {
                table::pairwise(words, profile, compared, out);
                self.tell(words, counted, answers, out);
            }
        }
        Ok(())
    }

    fn tell(&self, words: &Words, counted: &Counted<'_>, answers: &Answers, out: &mut String) {
        for story in answers.stories(words, counted) {
            out.push_str(&format!("\n{}\n", story.heading));
            for line in &story.lines {
                out.push_str(&format!("  {line}\n"));
            }
        }
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
        let counted = Counted {
            profile: &profile,
            rule: &rule,
            seats: self.ballots.seats,
            ties,
            outcome: &outcome,
        };
        let answers = self.questions(words, &profile)?.answer(&counted);
        self.show(words, &counted, &answers, out)?;
        if let Some(path) = &self.svg {
            draw(path, &pictures::of(words, &counted))?;
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

/// One object on a line, with the explanation where one is asked for.
fn json(out: &mut String, view: &impl Serialize, explanation: Option<Json>) -> Result<()> {
    let Some(explanation) = explanation else {
        writeln!(out, "{}", serde_json::to_string(view)?)?;
        return Ok(());
    };
    let mut value = serde_json::to_value(view)?;
    value["explanation"] = explanation;
    writeln!(out, "{value}")?;
    Ok(())
}

/// The first picture to the file, the others beside it.
fn draw(path: &Path, pictures: &[Picture]) -> Result<()> {
    for (at, picture) in pictures.iter().enumerate() {
        let path = match at {
            0 => path.to_owned(),
            _ => path.with_extension("scores.svg"),
        };
        std::fs::write(&path, &picture.svg)
            .with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// Why nothing was counted, for those who want the value.
pub(crate) fn why(why: &NotCounted) -> &'static str {
    match why {
        NotCounted::Rule(refusal) => refusal.id(),
        NotCounted::Papers(unready) => unready.id(),
    }
}
