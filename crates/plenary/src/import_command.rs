//! `plenary import`: takes members over from a list. First a preview that names every bad row; nothing is taken over while
//! there is one. The same file twice changes nothing.

use crate::data::{Data, random};
use crate::place::Where;
use crate::progress::Progress;
use crate::say::{Format, Lang};
use anyhow::{Context, Result, anyhow, bail};
use assembly::actor::Actor;
use assembly::moment::Moment;
use assembly::offices::OpenForBusiness;
use clap::{Args, Subcommand};
use house::lists::{self, COLUMNS, MAX_BYTES, Sorted, Sorting, Verdict};
use house::{Deadline, NotDone, Request, said};
use serde_json::json;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use words::Words;

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

impl Members {
    fn run(&self) -> Result<ExitCode> {
        let words = self.lang.words();
        let bytes = self.bytes()?;
        let rows = lists::read(&bytes, COLUMNS)
            .map_err(|why| anyhow!("{}: {}", self.file.display(), words.saying(&why)))?;
        let mut data = Data::open(&self.place)?;
        let sorted = self.sort(&words, &data, rows)?;
        let is_done = self.commit && sorted.bad.is_empty();
        if is_done {
            take_over(&words, self.lang, &mut data, &sorted.good)?;
        }
        self.tell(&words, &sorted, is_done);
        data.close();
        Ok(ExitCode::from(u8::from(!sorted.bad.is_empty())))
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
    fn sort(&self, words: &Words, data: &Data, rows: Vec<lists::Row>) -> Result<Sorted> {
        let state = &data.house.community().open;
        let body = state.body_named(&self.body);
        let sorting = Sorting {
            state,
            body: body.with_context(|| format!("there is no body `{}`", self.body))?,
            actor: Actor::operator(),
            now: Moment(data.now_ms()?),
            words: *words,
        };
        let mut progress = Progress::new(self.lang, "command-progress-rows");
        let could = |request: &Request| data.house.could(request).map(drop);
        let sorted = sorting.sort(rows, could, |at, line, verdict| {
            progress.at(at);
            if let Verdict::Bad(wrong) = verdict {
                self.tell_bad(line, wrong.column.as_deref(), &words.saying(&wrong.why));
            }
        });
        Ok(sorted)
    }

    fn tell_bad(&self, line: u64, column: Option<&str>, why: &str) {
        match self.format {
            Format::Json => tell!("{}", json!({"line": line, "column": column, "why": why})),
            Format::Text => tell!("{}:{line}: {why}", self.file.display()),
        }
    }

    fn tell(&self, words: &Words, sorted: &Sorted, is_done: bool) {
        let (good, known, bad) = (sorted.good.len(), sorted.known, sorted.bad.len());
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
