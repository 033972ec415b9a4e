//! Files of ballots as a command names them: read, with who withdrew, and for a configuration of RCTab with the files that it names.

use crate::count::sheet;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::io::Read;
use std::path::{Path, PathBuf};
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::formats::rctab::{self, Config, Unsupported};
use tally::formats::{Format, FormatFault};
use words::Words;

/// The largest file of ballots, in bytes.
const MAX_FILE: u64 = 4 << 30;

/// Which ballots, and who stands.
#[derive(Args)]
pub(crate) struct Ballots {
    /// Files of ballots; `-` is standard input. What a file is, is seen from its content.
    pub(crate) files: Vec<PathBuf>,
    /// For a configuration of RCTab: the files with the ballots, instead of those that it names.
    #[arg(long, value_name = "FILE")]
    ballots: Vec<PathBuf>,
    /// Seats to fill, instead of what the file says.
    #[arg(long)]
    pub(crate) seats: Option<usize>,
    /// Candidates who withdrew, by number: their papers move up to the next name.
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    withdrawn: Vec<usize>,
}

/// What a file holds.
pub(crate) struct Opened {
    /// The ballots.
    pub(crate) profile: Profile,
    /// The rule that comes with them: of a configuration, or why none here says the same.
    pub(crate) rule: Option<Result<Rule, Unsupported>>,
}

/// Where in which file something cannot be read.
pub(crate) struct Unreadable {
    file: PathBuf,
    fault: FormatFault,
}

impl Unreadable {
    /// `file:line:column: …`
    pub(crate) fn told(&self, words: &Words) -> String {
        format!(
            "{}:{}",
            self.file.display(),
            sheet::fault(words, &self.fault)
        )
    }
}

impl Ballots {
    /// Reads one file.
    pub(crate) fn read(&self, file: &Path) -> Result<Result<Opened, Unreadable>> {
        let bytes = bytes_of(file)?;
        let text = tally::formats::text_of(&bytes);
        let read = match tally::formats::detect(&text) {
            Some(Format::Rctab) => match Config::read(&text) {
                Ok(config) => self.configured(file, &config)?,
                Err(fault) => Err(unreadable(file, fault)),
            },
            _ => tally::formats::read(&text)
                .map(|profile| Opened {
                    profile,
                    rule: None,
                })
                .map_err(|fault| unreadable(file, fault)),
        };
        drop(text);
        let Ok(mut read) = read else {
            return Ok(read);
        };
        self.withdraw(&mut read.profile)?;
        Ok(Ok(read))
    }

    /// The ballots that a configuration names, or those named instead.
    fn configured(&self, file: &Path, config: &Config) -> Result<Result<Opened, Unreadable>> {
        let named = config.sources.iter().map(|source| {
            let folder = file.parent().unwrap_or(Path::new("."));
            folder.join(&source.path)
        });
        let files = match self.ballots.is_empty() {
            true => named.collect::<Vec<_>>(),
            false => self.ballots.clone(),
        };
        let Some(last) = config.sources.last() else {
            bail!("{} names no source of ballots", file.display());
        };
        let mut texts = Vec::new();
        for file in &files {
            texts.push(bytes_of(file)?);
        }
        // More files than sources are read as the last source is.
        let texts = texts.iter().enumerate().map(|(at, bytes)| {
            let source = config.sources.get(at).unwrap_or(last);
            (source, tally::formats::text_of(bytes))
        });
        let texts = texts.collect::<Vec<_>>();
        let given = texts.iter().map(|(source, text)| (*source, text.as_ref()));
        Ok(match config.ballots(&given.collect::<Vec<_>>()) {
            Ok(profile) => {
                let rule = rctab::rule(config, &profile);
                Ok(Opened {
                    profile,
                    rule: Some(rule),
                })
            }
            Err((at, fault)) => Err(unreadable(&files[at], fault)),
        })
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

fn unreadable(file: &Path, fault: FormatFault) -> Unreadable {
    Unreadable {
        file: file.to_owned(),
        fault,
    }
}

fn bytes_of(file: &Path) -> Result<Vec<u8>> {
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
