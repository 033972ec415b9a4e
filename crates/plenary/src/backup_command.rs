//! `plenary backup` and `plenary restore`.

use crate::data::{Data, existing_store, key_folder, must_be_empty, open_store};
use crate::key_folder::signer_in;
use crate::place::{Place, Where};
use anyhow::{Context, Result, bail};
use assembly::moment::Moment;
use clap::Args;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

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
        fs::write(&beside, store::write_erasures(&list))
            .with_context(|| format!("writing {}", beside.display()))?;
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
/// what was appended after the backup may be known elsewhere.
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
        must_be_empty(&self.place.data)?;
        keys.must_be_free()?;
        let store = open_store(&self.place.data)?;
        let restored = store
            .restore(&self.from, &list)
            .with_context(|| format!("restoring {}", self.from.display()))?;
        keys.keep(&signer)?;
        for (community, size) in &restored.communities {
            let mut data = Data::opened(store.clone(), community.id, &self.place)?;
            let old = data.house.origin();
            let origin =
                ledger::Origin::new(old.community(), ledger::LogName::Record, old.epoch() + 1)?;
            let newest = store
                .newest_checkpoint(community.id, store::LogId::Record)?
                .map(|checkpoint| checkpoint.text);
            store.begin_epoch(community.id, *size, &origin.to_string())?;
            let now = Moment(store.database_now_ms()?);
            data.house.begin_epoch(now, newest)?;
            let known = data.statements()?.pop();
            if known.is_none_or(|known| known.key != *signer.verifier()) {
                data.trust_anew(&signer)?;
                eprintln!(
                    "the backup knows another key than {}; it is announced in the record, and earlier keys do not lead to it",
                    signer.verifier()
                );
            }
        }
        eprintln!(
            "restored: {} parts erased again, {} on the list not reached",
            restored.erased, restored.beyond
        );
        Ok(ExitCode::SUCCESS)
    }
}
