//! `plenary record`: take it out, show it, or sign it with another key.

use crate::data::Data;
use crate::place::Where;
use crate::progress::Progress;
use crate::proof_command::Proof;
use crate::say::{self, Format, Lang};
use crate::whole_file;
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use ledger::bundle::Scope;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Record {
    /// Write the record to one bundle file that anyone can audit.
    Export(Export),
    /// Show the entries of a record.
    Show(Show),
    /// Check the proof that an entry stands in a record.
    Proof(Proof),
    /// Sign the record with a new key from now on.
    RotateKey(RotateKey),
}

/// Write the record to one bundle file that anyone can audit. The checkpoint's key is printed: who knows it can prove whose
/// record the bundle is.
#[derive(Args)]
pub(crate) struct Export {
    #[command(flatten)]
    place: Where,
    /// The bundle to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// With closed entries and everything people wrote. Without it, what the public may see.
    #[arg(long)]
    full: bool,
}

/// Show the entries of a record, one a line.
#[derive(Args)]
pub(crate) struct Show {
    #[command(flatten)]
    place: Where,
    /// The first position.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// How many.
    #[arg(long, default_value_t = 100)]
    count: usize,
    /// Lines of text, or one JSON object a line.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Sign the record with a new key from now on. The new key is announced in the record, the old one signs that it hands the
/// record over, and is then gone: who knows the old key can still prove the origin of whatever is exported later. Other
/// machines that sign this record need the new file. If it is cut off, call it again: it goes on where it was.
#[derive(Args)]
pub(crate) struct RotateKey {
    #[command(flatten)]
    place: Where,
    /// Leave a key behind that an office holder announced and whose file is lost. No signature leads from the keys before to
    /// the one that begins now: tell it to everybody who knows an earlier one.
    #[arg(long)]
    lost: bool,
}

impl RotateKey {
    fn run(&self) -> Result<ExitCode> {
        let mut data = Data::open(&self.place)?;
        let key = if self.lost {
            data.leave_lost_key()?
        } else {
            data.rotate_key()?
        };
        data.close();
        tell!("key {key}");
        Ok(ExitCode::SUCCESS)
    }
}

impl Record {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        match self {
            Record::Export(export) => export.run(),
            Record::Show(show) => show.run(),
            Record::Proof(proof) => proof.run(),
            Record::RotateKey(rotate) => rotate.run(),
        }
    }
}

impl Export {
    fn run(&self) -> Result<ExitCode> {
        let data = Data::open(&self.place)?;
        let keys = data.keys()?;
        data.keep_checkpoint(&data.house.checkpoint(&keys.signer)?)?;
        let scope = if self.full {
            Scope::Full
        } else {
            Scope::Public
        };
        let mut progress = Progress::new(Lang::default(), "command-progress-entries");
        let mut told = |leaves| progress.at(leaves);
        let digest = whole_file::write(&self.out, |file| {
            let mut output = BufWriter::new(file);
            let digest = house::export(&data.house, &keys, scope, &mut output, &mut told)?;
            output.flush()?;
            Ok(digest)
        })?;
        drop(progress);
        tell!(
            "{} leaves, file digest {digest}",
            data.house.community().open.position
        );
        tell!("key {}", keys.signer.verifier());
        data.close();
        Ok(ExitCode::SUCCESS)
    }
}

impl Show {
    fn run(&self) -> Result<ExitCode> {
        let data = Data::open(&self.place)?;
        let sheets = data.house.shelf().sheets(self.from, self.count)?;
        for (position, sheet) in (self.from..).zip(&sheets) {
            let entry = sheet
                .entry()
                .with_context(|| format!("reading entry {position}"))?;
            if entry.is_none() && sheet.leaf.as_epoch().is_none() {
                bail!("entry {position} is closed, and what it hides is not here");
            }
            match (self.format, entry) {
                (Format::Json, Some(entry)) => tell!("{}", serde_json::to_string(&entry)?),
                (Format::Json, None) => tell!("{{\"position\":{position},\"epoch\":true}}"),
                (Format::Text, None) => tell!("{position:>8}  epoch"),
                (Format::Text, Some(entry)) => {
                    let closed = if entry.act.is_closed() {
                        " (closed)"
                    } else {
                        ""
                    };
                    tell!(
                        "{position:>8}  {}  {}{closed}",
                        entry.moment,
                        say::act_name(&entry.act)
                    );
                }
            }
        }
        data.close();
        Ok(ExitCode::SUCCESS)
    }
}
