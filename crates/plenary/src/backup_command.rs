//! `plenary backup` and `plenary restore`.

use crate::data::{
    Data, existing_store, key_folder, must_hold_nothing_else, next_origin, open_store,
};
use crate::key_folder::{KeyFolder, signer_in};
use crate::place::{Place, Where};
use crate::whole_file;
use anyhow::{Context, Result, bail};
use assembly::moment::Moment;
use clap::Args;
use ledger::{Origin, Signer};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use store::Store;

/// The list of erased parts, kept apart from backups.
const ERASURES: &str = "erasures.txt";

/// Copy a community's data to one file, while it runs. The list of erased parts is written beside the data, not into the
/// backup: keep it apart, and give it to `restore`.
#[derive(Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    place: Where,
    /// The list of erased parts to write: `erasures.txt` in the data folder, unless this says otherwise. Needed with a
    /// database.
    #[arg(long, value_name = "FILE")]
    erasures: Option<PathBuf>,
    /// The backup to write; it appears under its name only when it is whole.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let beside = match (&self.erasures, &self.place.data) {
            (Some(file), _) => file.clone(),
            (None, Place::Folder(folder)) => folder.join(ERASURES),
            (None, Place::Database(_)) => bail!(
                "the list of erased parts is kept apart from the backup: name its file with --erasures FILE"
            ),
        };
        let store = existing_store(&self.place.data)?;
        let mut list = Vec::new();
        for community in store.communities()? {
            list.extend(store.erasures(community.id)?);
        }
        store
            .backup(&self.out)
            .with_context(|| format!("writing {}", self.out.display()))?;
        let list_text = store::write_erasures(&list);
        whole_file::write(&beside, |file| Ok(file.write_all(list_text.as_bytes())?))?;
        eprintln!(
            "backup: {}; {} erased parts listed in {}",
            self.out.display(),
            list.len(),
            beside.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}

/// Fill an empty folder or database from a backup. Parts on the erasure list come back erased. The record goes on in a new epoch, since
/// what was appended after the backup may be known elsewhere. If it is cut off, call it again: it goes on where it was.
#[derive(Args)]
pub(crate) struct Restore {
    /// The backup file.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    #[command(flatten)]
    place: Where,
    /// The list of erased parts.
    #[arg(long, value_name = "FILE")]
    erasures: Option<PathBuf>,
    /// The file with the signing key, from the old folder. One that the backup does not know is announced in the record;
    /// whoever knows only an earlier key must then be told.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

impl Restore {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let list = match &self.erasures {
            None => Vec::new(),
            Some(path) => {
                let text = fs::read_to_string(path)
                    .with_context(|| format!("reading {}", path.display()))?;
                store::read_erasures(&text)?
            }
        };
        let signer = signer_in(&self.key)?;
        let keys = key_folder(&self.place)?;
        let store = self.target(&keys, &signer)?;
        if store.communities()?.is_empty() {
            // The new epoch begins with the copy, not after it: whatever cuts this off, nothing is ever written under the old
            // origin.
            let next = |origin: &str| Some(next_origin(&Origin::parse(origin).ok()?)?.to_string());
            let restored = store
                .restore(&self.from, &list, &next)
                .with_context(|| format!("restoring {}", self.from.display()))?;
            eprintln!(
                "restored: {} parts erased again, {} on the list not reached",
                restored.erased, restored.beyond
            );
        } else {
            eprintln!("the copy is there: going on after it");
        }
        keys.keep_or_have(&signer)?;
        for community in store.communities()? {
            let mut data = Data::opened(store.clone(), community.id, &self.place)?;
            if data.is_half_restored()? {
                let newest = store
                    .newest_checkpoint(community.id, store::LogId::Record)?
                    .map(|checkpoint| checkpoint.text);
                let now = Moment(store.database_now_ms()?);
                data.house.begin_epoch(now, newest)?;
            }
            if !data.knows(&signer)? {
                data.trust_anew(&signer)?;
                eprintln!(
                    "the backup knows another key than {}; it is announced in the record, and earlier keys do not lead to it",
                    signer.verifier()
                );
            }
            data.close();
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Where the backup goes: a place that holds nothing, or what a restore that was cut off has left there.
    fn target(&self, keys: &KeyFolder, signer: &Signer) -> Result<Arc<dyn Store>> {
        keys.must_be_free_for(signer)?;
        if let Place::Folder(folder) = &self.place.data {
            must_hold_nothing_else(folder)?;
        }
        let store = open_store(&self.place.data)?;
        for community in store.communities()? {
            let data = Data::opened(store.clone(), community.id, &self.place)?;
            let may_go_on = !data.knows(signer)? && data.has_just_begun_with(signer)?;
            if !data.is_half_restored()? && !may_go_on {
                bail!(
                    "{} holds a community already; name another place",
                    self.place.data
                );
            }
        }
        Ok(store)
    }
}
