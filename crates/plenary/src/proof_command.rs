//! `plenary record proof`: whether an entry stands in a record, from the file that a page gives.

use crate::audit_command::read_key;
use crate::say::{self, Lang};
use anyhow::{Context, Result, bail};
use assembly::entry::Entry;
use clap::Args;
use ledger::{Inclusion, LeafKind, MAX_INCLUSION};
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use words::Value;

/// Check the proof that an entry stands in a record, as a page of the record gives it.
///
/// Exit 0: it stands there, and the known key signed; 1: it does not; 2: unreadable; 3: it stands in the tree of the checkpoint,
/// and whose that is, is not proven (give a known key).
#[derive(Args)]
pub(crate) struct Proof {
    /// The proof: a file in the format of C2SP tlog-proof.
    file: PathBuf,
    /// A key of the community that you know from elsewhere, or a file with it.
    #[arg(long, value_name = "PUB")]
    key: Option<String>,
    /// Language of the sentences.
    #[arg(long, value_enum, default_value_t)]
    lang: Lang,
}

impl Proof {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let words = self.lang.words();
        let name = || format!("reading {}", self.file.display());
        let mut text = String::new();
        let file = File::open(&self.file).with_context(name)?;
        file.take(MAX_INCLUSION as u64 + 1)
            .read_to_string(&mut text)
            .with_context(name)?;
        let proof = Inclusion::parse(&text).with_context(name)?;
        let known = self.key.as_deref().map(read_key).transpose()?;
        let checkpoint = match proof.verify(known.as_ref()) {
            Ok(checkpoint) => checkpoint,
            Err(why) => {
                tell!("{}: {why}", words.say("record-proof-fails", &[]));
                return Ok(ExitCode::from(1));
            }
        };
        let args = [
            ("index", Value::Verbatim(proof.index.to_string())),
            ("origin", Value::Verbatim(checkpoint.origin.to_string())),
            ("size", Value::Verbatim(checkpoint.size.to_string())),
        ];
        tell!("{}", words.say("record-proof-holds", &args));
        tell!("{} {}", words.say("record-root", &[]), checkpoint.root);
        match proof.leaf.kind() {
            LeafKind::Open => {
                let entry = Entry::from_bytes(proof.leaf.body());
                let Ok(entry) = entry else {
                    bail!("the leaf is in the tree, and is no entry that this program can read");
                };
                tell!("{}  {}", entry.moment, say::act_name(&entry.act));
            }
            LeafKind::Closed => tell!("{}", words.say("record-why-closed", &[])),
            LeafKind::Epoch => tell!("{}", words.say("web-entry-epoch", &[])),
        }
        if known.is_some() {
            return Ok(ExitCode::SUCCESS);
        }
        tell!("{}", words.say("record-proof-origin", &[]));
        Ok(ExitCode::from(3))
    }
}
