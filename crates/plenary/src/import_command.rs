//! `plenary import`: takes members over from a list. First a preview that names every bad row; nothing is taken over while
//! there is one. The same file twice changes nothing.

use crate::data::Data;
use crate::place::Where;
use crate::say::{self, Lang};
use anyhow::{Context, Result, bail};
use assembly::actor::Actor;
use assembly::form;
use assembly::moment::Moment;
use clap::{Args, Subcommand};
use house::{Deadline, NotDone, Request};
use ledger::Hash;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

/// Most rows of one list.
const MAX_ROWS: usize = 1_000_000;
/// Rows that go into one append.
const BATCH: usize = 256;

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Take members over from a CSV file, while their body moves in.
    Members(Members),
}

/// Take members over from a CSV file, while their body moves in.
///
/// The first line names the columns: `name`, `class` and `kind` (Person or Organization) are needed; `id`, `standing`, `joined`
/// (2019-05-01), `country` (FR) and `contact` may be there. A row is known again by its `id`, else by its name. Without `--commit`
/// nothing is changed: every bad row is named. Exit 0: all rows are good; 1: some are not; 2: the file cannot be read.
#[derive(Args)]
pub(crate) struct Members {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    place: Where,
    /// The body, by its name in its charter.
    #[arg(long, value_name = "BODY")]
    body: String,
    /// Take the rows over. Refused while any row is bad.
    #[arg(long)]
    commit: bool,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

impl Import {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Import::Members(members) => members.run(),
        }
    }
}

/// What would become of a row.
enum Row {
    Good(Box<Request>),
    Known,
    Bad(String),
}

const COLUMNS: &[&str] = &[
    "id", "name", "class", "kind", "standing", "joined", "country", "contact",
];

impl Members {
    fn run(&self) -> Result<ExitCode> {
        let mut data = Data::open(&self.place)?;
        let body = data.house.community().open.body_named(&self.body);
        let body = body.with_context(|| format!("there is no body `{}`", self.body))?;
        let now = Moment(data.now_ms()?);
        let (mut good, mut known, mut bad) = (Vec::new(), 0usize, 0usize);
        let mut keys = BTreeMap::new();
        for (line, fields) in self.rows()? {
            let key = row_key(&fields);
            let row = match keys.insert(key.clone(), line) {
                Some(earlier) => Row::Bad(format!("the same as line {earlier}")),
                None => self.row(&data, body.0, &key, fields, now),
            };
            match row {
                Row::Good(request) => good.push(*request),
                Row::Known => known += 1,
                Row::Bad(why) => {
                    bad += 1;
                    tell!("{}:{line}: {why}", self.file.display());
                }
            }
        }
        let words = self.lang.words();
        let counts = [
            ("good", good.len().into()),
            ("known", known.into()),
            ("bad", bad.into()),
        ];
        tell!("{}", words.say("command-import-counts", &counts));
        if bad > 0 {
            return Ok(ExitCode::from(1));
        }
        if !self.commit {
            tell!("{}", words.say("command-import-preview", &[]));
            return Ok(ExitCode::SUCCESS);
        }
        for batch in good.chunks(BATCH) {
            for answer in data.house.perform(batch) {
                match answer {
                    Ok(_) => {}
                    Err(NotDone::Refused(refused)) => {
                        bail!("{}", say::refusal(&words, &refused.refusal))
                    }
                    Err(NotDone::Fault(fault)) => bail!("{fault}"),
                }
            }
        }
        tell!("{}", words.say("command-done", &[]));
        Ok(ExitCode::SUCCESS)
    }

    /// The rows, each with its line and its filled columns.
    fn rows(&self) -> Result<Vec<(u64, BTreeMap<String, String>)>> {
        let file =
            File::open(&self.file).with_context(|| format!("opening {}", self.file.display()))?;
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(file);
        let head: Vec<String> = reader
            .headers()
            .context("reading the first line")?
            .iter()
            .map(str::to_lowercase)
            .collect();
        if let Some(unknown) = head.iter().find(|name| !COLUMNS.contains(&name.as_str())) {
            bail!(
                "line 1: unknown column `{unknown}`; there are {}",
                COLUMNS.join(", ")
            );
        }
        if let Some(missing) = ["name", "class", "kind"]
            .iter()
            .find(|name| !head.iter().any(|have| have == *name))
        {
            bail!("line 1: the column `{missing}` is missing");
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.with_context(|| format!("reading {}", self.file.display()))?;
            if rows.len() == MAX_ROWS {
                bail!("more than {MAX_ROWS} rows; split the file");
            }
            let line = record.position().map_or(0, csv::Position::line);
            let filled = head
                .iter()
                .zip(record.iter())
                .filter(|(_, value)| !value.is_empty());
            rows.push((
                line,
                filled
                    .map(|(name, value)| (name.clone(), value.to_owned()))
                    .collect(),
            ));
        }
        Ok(rows)
    }

    fn row(
        &self,
        data: &Data,
        body: u32,
        key: &str,
        row: BTreeMap<String, String>,
        now: Moment,
    ) -> Row {
        let mut fields = Map::new();
        fields.insert("body".to_owned(), body.into());
        fields.insert("key".to_owned(), key.into());
        for (column, value) in row {
            match column.as_str() {
                "id" => None,
                "contact" => fields.insert("contact-details".to_owned(), value.into()),
                "country" => fields.insert(column, value.to_uppercase().into()),
                _ => fields.insert(column, Value::from(value)),
            };
        }
        let (act, texts) = match form::read("import-member", fields) {
            Ok(read) => read,
            Err(why) => return Row::Bad(why.to_string()),
        };
        let mut id = [0; 16];
        for (to, from) in id.iter_mut().zip(key.bytes()) {
            *to = from;
        }
        let request = Request {
            key: id,
            actor: Actor::operator(),
            act,
            texts,
            now,
            deadline: Deadline::default(),
        };
        match data.house.could(&request) {
            Ok(_) => Row::Good(Box::new(request)),
            Err(refusal) if refusal.id == "refusal-already-imported" => Row::Known,
            Err(refusal) => Row::Bad(say::refusal(&self.lang.words(), &refusal)),
        }
    }
}

/// What names a row for ever: sixteen digits of a hash over its id, else its name.
fn row_key(row: &BTreeMap<String, String>) -> String {
    let named = row.get("id").or(row.get("name")).map_or("", String::as_str);
    Hash::of(&[b"plenary/import/v1\0", named.as_bytes()]).as_bytes()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
