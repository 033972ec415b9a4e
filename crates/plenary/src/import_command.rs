//! `plenary import`: takes members over from a list. First a preview that names every bad row; nothing is taken over while
//! there is one. The same file twice changes nothing.

use crate::data::{Data, random};
use crate::member_list::{self, MAX_BYTES};
use crate::place::Where;
use crate::progress::Progress;
use crate::say::{Format, Lang};
use anyhow::{Context, Result, anyhow, bail};
use assembly::actor::Actor;
use assembly::entry::Hex;
use assembly::form;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use assembly::offices::OpenForBusiness;
use assembly::people::Country;
use clap::{Args, Subcommand};
use house::{Deadline, NotDone, Request, said};
use ledger::Hash;
use serde_json::{Map, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use words::{Saying, Value, Words};

/// Rows that go into one append.
const BATCH: usize = 256;

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Take members over from a CSV file, while their body moves in.
    Members(Members),
    /// End a body's moving in: from now on it runs by its charter alone, and the operator records nobody any more.
    End(End),
}

#[derive(Args)]
pub(crate) struct End {
    #[command(flatten)]
    place: Where,
    /// The body, by its name in its charter.
    #[arg(long, value_name = "BODY")]
    body: String,
}

/// Take members over from a CSV file, while their body moves in.
///
/// The first line names the columns, divided by commas, semicolons or tabs: `name`, `class` and `kind` (Person or Organization)
/// are needed; `id`, `standing`, `joined` (2019-05-01), `country` (FR) and `contact` may be there. The file is UTF-8. A row is
/// known again by its `id`, else by its name; the same file twice changes nothing. Without `--commit` nothing is changed at all:
/// every bad row is named by its line. Exit 0: all rows are good, and taken over with `--commit`; 1: some are not, and none is
/// taken over; 2: the file or the folder cannot be read.
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
    /// Text, or one JSON object a bad row and one for the whole.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Import {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Import::Members(members) => members.run(),
            Import::End(end) => end.run(),
        }
    }
}

impl End {
    fn run(&self) -> Result<ExitCode> {
        let mut data = Data::open(&self.place)?;
        let body = data.house.community().open.body_named(&self.body);
        let body = body.with_context(|| format!("there is no body {}", self.body))?;
        let request = Request {
            key: random()?,
            actor: Actor::operator(),
            act: OpenForBusiness { body }.into(),
            texts: Vec::new(),
            now: Moment(data.now_ms()?),
            deadline: Deadline::default(),
        };
        match data.house.perform_one(request) {
            Ok(answer) => tell!(
                "{} runs by its charter from entry {} on",
                self.body,
                answer.position
            ),
            Err(NotDone::Refused(refused)) => {
                bail!("{}", said::refusal(Lang::En.words(), &refused.refusal))
            }
            Err(NotDone::Fault(fault)) => bail!("{fault}"),
        }
        data.close();
        Ok(ExitCode::SUCCESS)
    }
}

/// What a list comes to.
#[derive(Default)]
struct Sorted {
    good: Vec<Request>,
    known: usize,
    bad: usize,
}

impl Members {
    fn run(&self) -> Result<ExitCode> {
        let words = self.lang.words();
        let bytes = self.bytes()?;
        let rows = member_list::read(&bytes)
            .map_err(|why| anyhow!("{}: {}", self.file.display(), words.saying(&why)))?;
        let mut data = Data::open(&self.place)?;
        let sorted = self.sort(&words, &data, rows)?;
        let is_done = self.commit && sorted.bad == 0;
        if is_done {
            take_over(&words, self.lang, &mut data, &sorted.good)?;
        }
        self.tell(&words, &sorted, is_done);
        data.close();
        Ok(ExitCode::from(u8::from(sorted.bad > 0)))
    }

    /// The file, up to one byte more than a list may have.
    fn bytes(&self) -> Result<Vec<u8>> {
        let name = || format!("reading {}", self.file.display());
        let mut bytes = Vec::new();
        let file = File::open(&self.file).with_context(name)?;
        file.take(MAX_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .with_context(name)?;
        Ok(bytes)
    }

    /// Asks of every row whether it could be taken over, and names the bad ones.
    fn sort(&self, words: &Words, data: &Data, rows: Vec<member_list::Row>) -> Result<Sorted> {
        let body = data.house.community().open.body_named(&self.body);
        let body = body.with_context(|| format!("there is no body `{}`", self.body))?;
        let now = Moment(data.now_ms()?);
        let mut progress = Progress::new(self.lang, "command-progress-rows");
        let mut sorted = Sorted::default();
        let mut lines = BTreeMap::new();
        for (at, row) in (1..).zip(rows) {
            progress.at(at);
            let verdict = row.fields.and_then(|fields| {
                let key = row_key(&fields);
                match lines.insert(key.clone(), row.line) {
                    Some(earlier) => Err(Saying::new("command-row-twice")
                        .with("line", Value::Verbatim(earlier.to_string()))),
                    None => row_request(words, data, body, &key, fields, now),
                }
            });
            match verdict {
                Ok(Some(request)) => sorted.good.push(request),
                Ok(None) => sorted.known += 1,
                Err(why) => {
                    sorted.bad += 1;
                    self.tell_bad(row.line, &words.saying(&why));
                }
            }
        }
        Ok(sorted)
    }

    fn tell_bad(&self, line: u64, why: &str) {
        match self.format {
            Format::Json => tell!("{}", json!({"line": line, "why": why})),
            Format::Text => tell!("{}:{line}: {why}", self.file.display()),
        }
    }

    fn tell(&self, words: &Words, sorted: &Sorted, is_done: bool) {
        let (good, known, bad) = (sorted.good.len(), sorted.known, sorted.bad);
        if self.format == Format::Json {
            return tell!(
                "{}",
                json!({"good": good, "known": known, "bad": bad, "committed": is_done})
            );
        }
        let counts = [
            ("good", good.into()),
            ("known", known.into()),
            ("bad", bad.into()),
        ];
        tell!("{}", words.say("command-import-counts", &counts));
        match (is_done, bad) {
            (true, _) => tell!("{}", words.say("command-done", &[])),
            (false, 0) => tell!("{}", words.say("command-import-preview", &[])),
            (false, _) => tell!("{}", words.say("command-import-none", &[])),
        }
    }
}

fn take_over(words: &Words, lang: Lang, data: &mut Data, rows: &[Request]) -> Result<()> {
    let mut progress = Progress::new(lang, "command-progress-taken");
    for (batch, done) in rows.chunks(BATCH).zip((0..).step_by(BATCH)) {
        progress.at(done);
        for answer in data.house.perform(batch) {
            match answer {
                Ok(_) => {}
                Err(NotDone::Refused(refused)) => {
                    bail!("{}", said::refusal(*words, &refused.refusal))
                }
                Err(NotDone::Fault(fault)) => bail!("{fault}"),
            }
        }
    }
    Ok(())
}

/// The act that takes a row over; nothing where it was taken over before.
fn row_request(
    words: &Words,
    data: &Data,
    body: BodyId,
    key: &str,
    row: BTreeMap<String, String>,
    now: Moment,
) -> Result<Option<Request>, Saying> {
    let (act, texts) =
        form::read("import-member", act_fields(data, body, key, row)?).map_err(|why| {
            Saying::new("command-row-other").with("why", Value::Verbatim(why.to_string()))
        })?;
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
        Ok(_) => Ok(Some(request)),
        Err(refusal) if refusal.id == "refusal-already-imported" => Ok(None),
        Err(refusal) => {
            let why = Value::Verbatim(said::refusal(*words, &refusal));
            let id = if refusal.field.is_some() {
                "command-row-refused-at"
            } else {
                "command-row-other"
            };
            let field = Value::Verbatim(refusal.field.unwrap_or_default().to_owned());
            Err(Saying::new(id).with("field", field).with("why", why))
        }
    }
}

/// The names that the body's charter gives to classes and standings.
fn is_named(data: &Data, body: BodyId, column: &str, value: &str) -> Result<(), Saying> {
    let Some(bylaws) = data.house.community().open.bylaws_of(body) else {
        return Ok(());
    };
    let rules = &bylaws.rules;
    let standings = rules.standing.iter().flat_map(|rule| &rule.states);
    let names: Vec<&str> = match column {
        "class" => rules.classes.iter().map(|class| &*class.name).collect(),
        _ => standings.map(|state| &*state.name).collect(),
    };
    if names.contains(&value) {
        return Ok(());
    }
    let names = names
        .into_iter()
        .map(|name| Value::Verbatim(name.to_owned()));
    Err(Saying::new("command-row-unnamed")
        .with("column", Value::Verbatim(column.to_owned()))
        .with("value", short(value))
        .with("names", Value::List(names.collect())))
}

/// A value as it is quoted: its start, where it is long.
fn short(value: &str) -> Value {
    Value::Verbatim(value.chars().take(80).collect())
}

/// The columns of a row as the fields of the act.
fn act_fields(
    data: &Data,
    body: BodyId,
    key: &str,
    row: BTreeMap<String, String>,
) -> Result<Map<String, serde_json::Value>, Saying> {
    let mut fields = Map::new();
    fields.insert("body".to_owned(), body.0.into());
    fields.insert("key".to_owned(), key.into());
    for (column, value) in row {
        let wrong = |id: &'static str| Err(Saying::new(id).with("value", short(&value)));
        let (name, value) = match column.as_str() {
            "id" => continue,
            "class" | "standing" => {
                is_named(data, body, &column, &value)?;
                (column.as_str(), value)
            }
            "contact" => ("contact-details", value),
            "country" if Country::parse(&value.to_uppercase()).is_none() => {
                return wrong("command-row-country");
            }
            "country" => ("country", value.to_uppercase()),
            "joined" if Moment::parse(&value).is_none() => return wrong("command-row-joined"),
            "kind" => match value.to_lowercase().as_str() {
                "person" => ("kind", "Person".to_owned()),
                "organization" => ("kind", "Organization".to_owned()),
                _ => return wrong("command-row-kind"),
            },
            other => (other, value),
        };
        fields.insert(name.to_owned(), value.into());
    }
    match ["name", "class", "kind"]
        .into_iter()
        .find(|name| !fields.contains_key(*name))
    {
        None => Ok(fields),
        Some(column) => {
            Err(Saying::new("command-row-lacks").with("column", Value::Verbatim(column.to_owned())))
        }
    }
}

/// What names a row for ever: sixteen digits of a hash over its id, else its name.
fn row_key(row: &BTreeMap<String, String>) -> String {
    let named = row.get("id").or(row.get("name")).map_or("", String::as_str);
    let hash = Hash::of(&[b"plenary/import/v1\0", named.as_bytes()]);
    Hex(&hash.as_bytes()[..8]).to_string()
}
