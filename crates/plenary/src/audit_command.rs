//! `plenary audit`: derives every decision of a bundle again.

use crate::audit_mirror;
use crate::progress::Progress;
use crate::say::{Format, Lang};
use anyhow::{Context, Result, anyhow, bail};
use audit::{Finding, KeptSlip, Known, Overall, Report, SlipVerdict, Verdict, audit};
use clap::Args;
use ledger::{Checkpoint, VerifierKey};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use words::{Value, Words};

/// Derive every decision of an exported record again, from the bundle alone.
///
/// Exit 0: holds; 1: does not hold; 2: unreadable; 3: internally consistent, origin not proven (give a known key or an earlier
/// checkpoint to prove it).
#[derive(Args)]
pub(crate) struct Audit {
    /// The bundle.
    #[arg(required_unless_present = "url", conflicts_with = "url")]
    file: Option<PathBuf>,
    /// A site that shows its record, as in https://members.example.org: everything is fetched from there, and audited here.
    #[arg(long, value_name = "ADDRESS")]
    url: Option<String>,
    /// A folder that keeps what was fetched, so that the next time only what is new is fetched. The checkpoint kept there
    /// is held against the record too: a history that was changed since is found.
    #[arg(long, value_name = "DIR", requires = "url")]
    keep: Option<PathBuf>,
    /// A key of the community that you know from elsewhere, as `record export` prints it, or a file with it.
    #[arg(long, value_name = "PUB")]
    key: Option<String>,
    /// A checkpoint that you kept from earlier.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// A slip that you were given for an act, accepted or refused: whether the record says the same.
    #[arg(long, value_name = "FILE")]
    slip: Option<PathBuf>,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
    /// Text, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Most bytes of a file with a key, a checkpoint or a slip.
const MAX_TEXT: usize = 1 << 20;

fn read(path: &Path) -> Result<String> {
    let name = || format!("reading {}", path.display());
    let mut text = String::new();
    let file = File::open(path).with_context(name)?;
    file.take(MAX_TEXT as u64 + 1)
        .read_to_string(&mut text)
        .with_context(name)?;
    if text.len() > MAX_TEXT {
        bail!("{} is longer than {MAX_TEXT} bytes", path.display());
    }
    Ok(text)
}

/// A key, or a file with one.
pub(crate) fn read_key(text: &str) -> Result<VerifierKey> {
    if Path::new(text).is_file() {
        return Ok(VerifierKey::parse(read(Path::new(text))?.trim())?);
    }
    VerifierKey::parse(text).context("--key is neither a key nor a file with one")
}

impl Audit {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let known = self.known()?;
        let mut progress = Progress::new(self.lang, "command-progress-entries");
        let mut told = |leaves| progress.at(leaves);
        let report = match (&self.file, &self.url) {
            (Some(file), None) => {
                let opened =
                    File::open(file).with_context(|| format!("opening {}", file.display()))?;
                audit(BufReader::with_capacity(1 << 20, opened), &known, &mut told)
            }
            (None, Some(url)) => audit_mirror::run(url, self.keep.as_deref(), known, &mut told)?,
            _ => bail!("name a bundle, or a site with --url"),
        };
        drop(progress);
        match self.format {
            Format::Json => tell!("{}", serde_json::to_string_pretty(&report)?),
            Format::Text => show(&self.lang.words(), &report),
        }
        Ok(ExitCode::from(report.overall.exit_code()))
    }

    fn known(&self) -> Result<Known> {
        let key = self.key.as_deref().map(read_key).transpose()?;
        let checkpoint = match &self.checkpoint {
            None => None,
            Some(path) => Some(
                Checkpoint::parse_note(&read(path)?)
                    .context("--checkpoint holds no checkpoint")?
                    .0,
            ),
        };
        let slip = match &self.slip {
            None => None,
            Some(path) => {
                Some(KeptSlip::parse(&read(path)?).map_err(|why| anyhow!("--slip: {why:?}"))?)
            }
        };
        Ok(Known {
            key,
            checkpoint,
            slip,
        })
    }
}

fn show(words: &Words, report: &Report) {
    let overall = match report.overall {
        Overall::Holds => "record-holds",
        Overall::DoesNotHold => "record-does-not-hold",
        Overall::Unreadable => "record-unreadable",
        Overall::OriginNotProven => "record-origin-not-proven",
    };
    tell!("{}: {}", report.community, words.say(overall, &[]));
    let number = |n: u64| Value::from(n);
    let args = [
        ("holds", number(report.holds)),
        ("given", number(report.holds_given)),
        ("fails", number(report.does_not_hold)),
        ("closed", number(report.closed)),
    ];
    tell!("{}", words.say("record-counts", &args));
    let asked = report.on_word.values().sum::<u64>();
    tell!(
        "{}",
        words.say("record-on-word", &[("asked", number(asked))])
    );
    tell!("{} {}", words.say("record-root", &[]), report.root);
    if let Some(slip) = &report.slip {
        let said = match slip {
            SlipVerdict::Agrees => "record-slip-agrees",
            SlipVerdict::Contradicts(_) => "record-slip-contradicts",
            SlipVerdict::Invalid(_) => "record-slip-invalid",
        };
        tell!("{}", words.say(said, &[]));
    }
    for problem in &report.problems {
        tell!("! {problem}");
    }
    for finding in report
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::DoesNotHold)
    {
        tell!("! {}", sentence(words, finding));
    }
}

fn sentence(words: &Words, finding: &Finding) -> String {
    let reason = serde_json::to_value(&finding.reason).unwrap_or_default();
    let code = reason
        .get("reason")
        .and_then(|code| code.as_str())
        .unwrap_or("unknown")
        .to_owned();
    let detail = ["why", "refusal", "clause", "says", "due", "slot", "edition"]
        .iter()
        .filter_map(|name| reason.get(*name))
        .map(|value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        })
        .collect::<Vec<_>>()
        .join(", ");
    let args = [
        ("position", Value::Verbatim(finding.position.to_string())),
        (
            "act",
            Value::Verbatim(finding.act.unwrap_or("–").to_owned()),
        ),
        (
            "why",
            Value::Message(words::Saying::new(format!("record-why-{code}"))),
        ),
    ];
    let said = words.say("record-entry-fails", &args);
    if detail.is_empty() {
        said
    } else {
        format!("{said} ({detail})")
    }
}
