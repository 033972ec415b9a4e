//! `plenary charter`: read, check, explain, weigh and compare charters.

use crate::charter_files::charter_files;
use crate::say::{Format, Lang};
use anyhow::{Context, Result, bail};
use charter::diff::{ChangeKind, Subject, diff};
use charter::explain::{Saying, explain};
use charter::power::{Analysis, GradeAnalysis, NoPower, analyse};
use charter::{Charter as Rules, ClauseIx, Problem, Severity};
use clap::{Args, Subcommand};
use house::said;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Words;

#[derive(Subcommand)]
pub(crate) enum Charter {
    /// Report everything that cannot work in a set of charters. Exit 0: sound; 1: there are errors; 2: cannot be read.
    Check(Check),
    /// Read the rules back as plain sentences, clause by clause, to compare with the prose.
    Explain(Explain),
    /// The fewest votes for each decision of a council, its smallest winning coalitions, and each class's voting power.
    Power(Power),
    /// What changes between two versions, rule by rule, and for whom.
    Diff(Diff),
}

impl Charter {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Charter::Check(check) => check.run(),
            Charter::Explain(explain) => explain.run(),
            Charter::Power(power) => power.run(),
            Charter::Diff(diff) => diff.run(),
        }
    }
}

const NONE_HERE: &str = "no charter here: a charter is a file that ends in .md";

/// What all of them take.
#[derive(Args)]
struct How {
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Text, or one JSON object a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Report everything that cannot work in a set of charters: with file, line, the words underlined, and what was probably meant.
#[derive(Args)]
pub(crate) struct Check {
    /// Files, or folders with `.md` files: all charters of a community together.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Also list notes, such as rules that are marked as assumed.
    #[arg(long)]
    notes: bool,
    #[command(flatten)]
    how: How,
}

impl Check {
    fn run(&self) -> Result<ExitCode> {
        let checked = charter::read_set(charter_files(&self.paths)?);
        if checked.charters.is_empty() {
            bail!("{NONE_HERE}");
        }
        let words = self.how.lang.words();
        let say = |id: &str, args: &[(&'static str, charter::Arg)]| said::problem(words, id, args);
        for problem in checked
            .problems
            .iter()
            .filter(|problem| self.notes || problem.severity != Severity::Note)
        {
            let source = |file: &str| checked.source(file);
            match self.how.format {
                Format::Text => tell!("{}", charter::problem::render(problem, source, say)),
                Format::Json => tell!(
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
        if self.how.format == Format::Text {
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
            tell!("{}", words.say("command-check-counts", &args));
        }
        Ok(if checked.is_sound() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    }
}

/// Read the rules back as plain sentences, clause by clause.
#[derive(Args)]
pub(crate) struct Explain {
    /// Files, or folders with `.md` files.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
}

fn read(paths: &[PathBuf]) -> Result<Vec<(String, Rules)>> {
    let files = charter_files(paths)?;
    if files.is_empty() {
        bail!("{NONE_HERE}");
    }
    files
        .into_iter()
        .map(|(file, bytes)| {
            let (rules, problems) = charter::parse(&file, &bytes);
            let is_error = |problem: &&Problem| problem.severity == Severity::Error;
            match problems.iter().filter(is_error).count() {
                0 if rules.body.is_none() => bail!(
                    "{file} has no rule `body`, so it is no charter; run `plenary charter check` on it"
                ),
                0 => Ok((file, rules)),
                errors => {
                    bail!("{file} has errors ({errors}); run `plenary charter check` on it first")
                }
            }
        })
        .collect()
}

fn clause(rules: &Rules, at: ClauseIx) -> String {
    rules
        .clauses
        .get(usize::from(at.0))
        .map_or_else(String::new, |clause| {
            // A heading without a number is cited by a handle made of its words; here its words are enough.
            let letters = |text: &str| -> String {
                let letters = text.chars().filter(|letter| letter.is_alphanumeric());
                letters.flat_map(char::to_lowercase).collect()
            };
            match letters(&clause.title).starts_with(&letters(&clause.number)) {
                true => clause.title.clone(),
                false => format!("{} {}", clause.number, clause.title),
            }
        })
}

fn sentences(words: &Words, sayings: &[Saying]) -> Vec<String> {
    sayings
        .iter()
        .map(|told| said::reading(*words, told))
        .collect()
}

impl Explain {
    fn run(&self) -> Result<ExitCode> {
        let words = self.how.lang.words();
        for (file, rules) in read(&self.paths)? {
            if self.how.format == Format::Text {
                tell!("# {}\n", rules.title);
            }
            for reading in explain(&rules) {
                let (clause, told) = (
                    clause(&rules, reading.clause),
                    sentences(&words, &reading.sayings),
                );
                match self.how.format {
                    Format::Json => tell!(
                        "{}",
                        json!({"file": file, "clause": clause, "sentences": told})
                    ),
                    Format::Text => {
                        tell!("{clause}");
                        told.iter().for_each(|sentence| tell!("  - {sentence}"));
                        tell!("");
                    }
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The fewest votes for each decision of a council, its smallest winning coalitions, and each class's voting power (Banzhaf,
/// Shapley-Shubik; exact).
#[derive(Args)]
pub(crate) struct Power {
    /// Files, or folders with `.md` files.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
}

impl Power {
    fn run(&self) -> Result<ExitCode> {
        let words = self.how.lang.words();
        for (file, rules) in read(&self.paths)? {
            for analysis in analyse(&rules) {
                for grade in &analysis.grades {
                    match self.how.format {
                        Format::Json => tell!("{}", power_json(&file, &rules, &analysis, grade)),
                        Format::Text => power_text(&words, &rules, &analysis, grade),
                    }
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The alternatives as the votes of each chamber, `5+9`; and how many groups must be among the ayes.
fn minimum(grade: &GradeAnalysis) -> Option<Vec<(String, u32)>> {
    let list = grade.minimum.as_ref().ok()?;
    let ayes = |ayes: &[u32]| {
        ayes.iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join("+")
    };
    Some(
        list.iter()
            .map(|row| (ayes(&row.ayes), row.groups))
            .collect(),
    )
}

fn power_json(file: &str, rules: &Rules, analysis: &Analysis, grade: &GradeAnalysis) -> Value {
    let mut value = json!({
        "file": file, "clause": clause(rules, analysis.clause), "organ": &*analysis.organ,
        "decision": &*analysis.decision, "grade": grade.grade, "chambers": analysis.chambers,
    });
    if let Some(rows) = minimum(grade) {
        value["minimum"] = rows
            .iter()
            .map(|(votes, groups)| json!({"votes": votes, "groups": groups}))
            .collect();
    }
    match &grade.power {
        Ok(power) => {
            value["smallest"] = json!(power.smallest);
            value["power"] = classes(grade)
                .map(|(class, seats, banzhaf, shapley)| json!({"class": class, "seats": seats, "banzhaf": banzhaf, "shapley_shubik": shapley}))
                .collect();
        }
        Err(NoPower::RegionsUnknown) => value["no_power"] = "regions-unknown".into(),
        Err(NoPower::Refused(why)) => value["no_power"] = why.to_string().into(),
    }
    value
}

/// Each class of seats with the power of one seat of it.
fn classes(grade: &GradeAnalysis) -> impl Iterator<Item = (String, u32, String, String)> + '_ {
    let power = grade.power.as_ref().ok();
    let found = power.map_or(&[][..], |power| &power.classes[..]);
    grade
        .council
        .classes
        .iter()
        .zip(found)
        .map(|(class, found)| {
            let place: Vec<&str> = std::iter::once(class.chamber.as_str())
                .chain(class.group.as_deref())
                .collect();
            (
                place.join("/"),
                class.seats,
                found.banzhaf.to_string(),
                found.shapley_shubik.to_string(),
            )
        })
}

fn power_text(words: &Words, rules: &Rules, analysis: &Analysis, grade: &GradeAnalysis) {
    tell!(
        "{} · {} · {}  [{}]",
        analysis.organ,
        analysis.decision,
        grade.grade,
        clause(rules, analysis.clause)
    );
    let alternatives = match minimum(grade) {
        None => "–".to_owned(),
        Some(rows) if rows.is_empty() => words.say("command-out-of-reach", &[]),
        Some(rows) => rows
            .iter()
            .map(|(votes, groups)| {
                if *groups > 0 {
                    format!("{votes} ({groups})")
                } else {
                    votes.clone()
                }
            })
            .collect::<Vec<_>>()
            .join(" | "),
    };
    tell!(
        "  {} {alternatives}",
        words.say("command-fewest-votes", &[])
    );
    for (class, seats, banzhaf, shapley) in classes(grade) {
        tell!("  {class} × {seats}: Banzhaf {banzhaf}, Shapley-Shubik {shapley}");
    }
    tell!("");
}

/// What changes between two versions of a charter, rule by rule, and for whom.
#[derive(Args)]
pub(crate) struct Diff {
    /// The older version.
    old: PathBuf,
    /// The newer version.
    new: PathBuf,
    #[command(flatten)]
    how: How,
}

impl Diff {
    fn run(&self) -> Result<ExitCode> {
        let words = self.how.lang.words();
        let one = |path: &PathBuf| -> Result<Rules> {
            let mut list = read(std::slice::from_ref(path))?;
            Ok(list.pop().context("no charter here")?.1)
        };
        let (old, new) = (one(&self.old)?, one(&self.new)?);
        for change in diff(&old, &new) {
            let place = match (change.clause_new, change.clause_old) {
                (Some(at), _) => clause(&new, at),
                (None, Some(at)) => clause(&old, at),
                (None, None) => String::new(),
            };
            let (before, after) = (
                sentences(&words, &change.before),
                sentences(&words, &change.after),
            );
            let subject = match &change.subject {
                Subject::Rule(word, name) => format!("{word} {name}"),
                Subject::Prose(_) if place.is_empty() => "§".to_owned(),
                Subject::Prose(_) => format!("§ {place}"),
            };
            let affects: Vec<String> = [
                &change.affects.classes,
                &change.affects.offices,
                &change.affects.organs,
            ]
            .into_iter()
            .flatten()
            .map(ToString::to_string)
            .collect();
            let mark = match change.kind {
                ChangeKind::Added => "+",
                ChangeKind::Removed => "-",
                ChangeKind::Changed => "~",
                ChangeKind::Moved => ">",
            };
            match self.how.format {
                Format::Json => tell!(
                    "{}",
                    json!({"change": mark, "clause": place, "subject": subject, "before": before, "after": after, "affects": affects})
                ),
                Format::Text => {
                    let place = match &change.subject {
                        Subject::Rule(..) => format!("  [{place}]  "),
                        Subject::Prose(_) => String::new(),
                    };
                    tell!("{mark} {subject}{place}{}", affects.join(", "));
                    before
                        .iter()
                        .filter(|told| !after.contains(told))
                        .for_each(|told| tell!("    - {told}"));
                    after
                        .iter()
                        .filter(|told| !before.contains(told))
                        .for_each(|told| tell!("    + {told}"));
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
