//! `plenary rehearse`: plays a file and shows every verdict.

use crate::charter_files::charter_texts;
use crate::data::Data;
use crate::place::{Place, Where};
use crate::progress::Progress;
use crate::rehearse::{Header, Lines, Play, Step, Verdict};
use crate::say::{Format, Lang};
use anyhow::{Context, Result, bail};
use assembly::bodies::CharterText;
use clap::Args;
use house::{House, Memory, Salts, said};
use std::fs::{self, File};
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The address of a rehearsed community.
const ADDRESS: &str = "rehearsal.example";

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
    /// Keep the community: in this folder (made if it is not there, refused if it is not empty), or in a PostgreSQL database
    /// that holds none, by its address, as in postgres://user@host/database.
    #[arg(long, value_name = "DIR|ADDRESS", value_parser = Place::parser())]
    data: Option<Place>,
    /// The folder for the signing key: the data folder itself, unless this says otherwise. Needed with a database.
    #[arg(long, value_name = "DIR", requires = "data")]
    keys: Option<PathBuf>,
    /// Write the slip of each act, accepted or refused, into this folder: the signed answer that its actor could keep, and
    /// hold against the record with `audit --slip`.
    #[arg(long, value_name = "DIR", requires = "data")]
    slips: Option<PathBuf>,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Lines of text, or one JSON object a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Rehearse {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let file =
            File::open(&self.file).with_context(|| format!("reading {}", self.file.display()))?;
        let mut lines = Lines::new(BufReader::new(file));
        let (_, first) = lines
            .next()
            .context("the file is empty; its first line names the charters")??;
        let header: Header = crate::rehearse::read_header(&first)?;
        let charters = charters_of(&header, &self.file)?;
        let salts = Salts::seeded(header.seed);
        let shelf = Arc::new(Memory::new());
        let house = House::begin(shelf, ADDRESS, header.start, salts.clone())?;
        let mut play = Play::found(house, &header, charters.clone())?;
        if let Some(data) = &self.data {
            // That the charters can found a community is known now: nothing is begun in vain where it is to stay.
            let place = Where {
                data: data.clone(),
                keys: self.keys.clone(),
            };
            let data = Data::create(&place, ADDRESS, header.start, salts)?;
            let signer = self.slips.as_ref().map(|_| data.keys()).transpose()?;
            play = Play::found(data.house, &header, charters)?;
            play.sign_slips_with(signer.map(|keys| keys.signer));
        }
        if let Some(folder) = &self.slips {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        let mut slips = Ok(());
        let (mut played, mut differing) = (0u32, 0u32);
        // Lines that are shown are progress enough.
        let mut progress = self
            .expect
            .then(|| Progress::new(self.lang, "command-progress-lines"));
        let outcome = play.lines(lines, &mut |step| {
            played += u32::from(!step.is_the_clocks());
            if let Some(progress) = &mut progress {
                progress.at(played.into());
            }
            differing += u32::from(!step.differences.is_empty());
            if let (Some(folder), Some(slip), true) = (&self.slips, &step.slip, slips.is_ok()) {
                slips = keep_slip(folder, step, slip);
            }
            if !self.expect || !step.differences.is_empty() {
                self.show(step);
            }
        });
        drop(progress);
        outcome?;
        slips?;
        play.house.close();
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
                let said = said::refusal(words, &refused.refusal);
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

/// A slip is for its actor: nobody else may read the file.
fn keep_slip(folder: &Path, step: &Step, slip: &str) -> Result<()> {
    let path = folder.join(format!("{:05}-{}.slip", step.line, step.name));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let written = options
        .open(&path)
        .and_then(|mut file| file.write_all(slip.as_bytes()));
    written.with_context(|| format!("writing {}", path.display()))
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
            None => bail!(
                "line 1: there is no charter or folder `{}`",
                path.chars().take(200).collect::<String>()
            ),
        }
    }
    charter_texts(&paths).context("line 1")
}
