//! `plenary rehearse`: plays a file and shows every verdict.

use crate::data::{Data, charter_files};
use crate::rehearse::{Header, Play, Step, Verdict};
use crate::say::{self, Format, Lang};
use anyhow::{Context, Result, bail};
use assembly::bodies::CharterText;
use clap::Args;
use house::{House, Memory, Salts};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Play a file of acts against charters with a simulated clock, and show every verdict with its clause.
///
/// The first line names the charters and the moment of founding: {"charters": ["charters/npoc"], "start": "2024-06-01",
/// "seed": 1}. Each further line is an act or a question. Exit 0: played, and everything as expected; 1: something differs from
/// what a line expects; 2: the file cannot be played.
#[derive(Args)]
pub(crate) struct Rehearse {
    /// The file, one JSON object a line.
    file: PathBuf,
    /// Show only lines whose expectations are not met, and fail if there are any.
    #[arg(long)]
    expect: bool,
    /// Keep the community in this folder (made if it is not there, refused if it is not empty).
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Lines of text, or one JSON object a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Rehearse {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let text = fs::read_to_string(&self.file)
            .with_context(|| format!("reading {}", self.file.display()))?;
        let mut lines = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line));
        let (_, first) = lines
            .next()
            .context("the file is empty; its first line names the charters")?;
        let header: Header = crate::rehearse::read_header(first)?;
        let charters = charters_of(&header, &self.file)?;
        let house = match &self.data {
            Some(folder) => {
                Data::create(
                    folder,
                    "rehearsal.example",
                    header.start,
                    Salts::seeded(header.seed),
                )?
                .house
            }
            None => {
                let shelf = Arc::new(Memory::new());
                House::begin(
                    shelf,
                    "rehearsal.example",
                    header.start,
                    Salts::seeded(header.seed),
                )?
            }
        };
        let mut play = match Play::found(house, &header, charters) {
            Ok(play) => play,
            Err(fault) => {
                // A folder in which nothing was founded would only be in the way of the next try.
                if let Some(folder) = &self.data {
                    fs::remove_dir_all(folder)
                        .with_context(|| format!("removing {}", folder.display()))?;
                }
                return Err(fault.into());
            }
        };
        let (mut played, mut differing) = (0u32, 0u32);
        let outcome = play.lines(lines, &mut |step| {
            played += u32::from(!step.is_the_clocks());
            differing += u32::from(!step.differences.is_empty());
            if !self.expect || !step.differences.is_empty() {
                self.show(step);
            }
        });
        outcome?;
        if self.format == Format::Text {
            let args = [("played", played.into()), ("differing", differing.into())];
            eprintln!("{}", self.lang.words().say("command-played", &args));
        }
        Ok(ExitCode::from(u8::from(differing > 0)))
    }

    fn show(&self, step: &Step) {
        if self.format == Format::Json {
            let mut value = step.verdict.json().clone();
            value["line"] = step.line.into();
            value["at"] = step.at.to_string().into();
            value["by"] = step.by.clone().into();
            value["asked"] = step.name.clone().into();
            if !step.differences.is_empty() {
                value["differs"] = step.differences.clone().into();
            }
            tell!("{value}");
            return;
        }
        let words = self.lang.words();
        let (mark, told) = match &step.verdict {
            Verdict::Accepted(entry, value) => {
                let mark = if step.is_the_clocks() { "·" } else { "✓" };
                let clauses = list(value.get("clause"));
                let result = value
                    .get("result")
                    .map(|result| format!(" {result}"))
                    .unwrap_or_default();
                (mark, format!("→ {}{result}{clauses}", entry.position))
            }
            Verdict::Refused(refused, value) => {
                let clause = value
                    .get("clause")
                    .and_then(|clause| clause.as_str())
                    .map(|clause| format!(" [{clause}]"));
                let lacks = value
                    .get("lacks")
                    .and_then(|lacks| lacks.as_str())
                    .map(|lacks| format!(" ({lacks})"));
                let said = say::refusal(&words, &refused.refusal);
                (
                    "✗",
                    format!(
                        "{said}{}{}",
                        lacks.unwrap_or_default(),
                        clause.unwrap_or_default()
                    ),
                )
            }
            Verdict::Answer(value) => ("?", value.to_string()),
        };
        // The clock acts between the lines.
        let line = if step.is_the_clocks() {
            String::new()
        } else {
            step.line.to_string()
        };
        tell!(
            "{mark} {line:>4}  {}  {} · {}  {told}",
            step.at,
            step.by,
            step.name
        );
        for difference in &step.differences {
            tell!("        ! {difference}");
        }
    }
}

fn list(clauses: Option<&serde_json::Value>) -> String {
    let texts: Vec<&str> = clauses
        .and_then(|list| list.as_array())
        .into_iter()
        .flatten()
        .filter_map(|clause| clause.as_str())
        .collect();
    if texts.is_empty() {
        String::new()
    } else {
        format!(" [{}]", texts.join(", "))
    }
}

/// The charters a header names: from the rehearsal's own folder, or else from the working folder.
pub(crate) fn charters_of(header: &Header, file: &Path) -> Result<Vec<CharterText>> {
    let beside = file.parent().unwrap_or(Path::new("."));
    let mut paths = Vec::new();
    for path in &header.charters {
        let candidates = [beside.join(path), PathBuf::from(path)];
        match candidates.into_iter().find(|candidate| candidate.exists()) {
            Some(found) => paths.push(found),
            None => bail!("line 1: there is no charter or folder `{path}`"),
        }
    }
    let files = charter_files(&paths)?;
    files
        .into_iter()
        .map(|(name, bytes)| {
            let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
            Ok(CharterText { file: name, text })
        })
        .collect()
}
