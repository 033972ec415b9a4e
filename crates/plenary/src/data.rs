//! The data folder: the store, the signing key, and how a community in it is opened. Also backup and restore.

use anyhow::{Context, Result, bail};
use assembly::moment::Moment;
use clap::Args;
use house::{House, Salts, Stored};
use ledger::Signer;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use store::{CommunityId, Store};

/// The database's file in a data folder.
const DATABASE: &str = "plenary.sqlite";
/// The signing key's file, readable by its owner alone.
const KEY: &str = "signing.key";
/// The list of erased parts, kept apart from backups.
const ERASURES: &str = "erasures.txt";

/// A data folder, opened.
pub(crate) struct Data {
    /// The community in it.
    pub(crate) house: House,
    /// Its signer.
    pub(crate) signer: Signer,
    store: Arc<dyn Store>,
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|why| anyhow::anyhow!("no randomness: {why}"))?;
    Ok(bytes)
}

impl Data {
    /// A new community in a folder that is empty or not there.
    pub(crate) fn create(folder: &Path, address: &str, now: Moment, salts: Salts) -> Result<Data> {
        if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
            bail!("{} is not empty; name another folder", folder.display());
        }
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        let store = open_store(folder)?;
        let id = CommunityId(random()?);
        store
            .create_community(id, &format!("{address}/record/1"))
            .context("founding the community")?;
        let signer = Signer::new(address, &random()?).context("making a signing key")?;
        keep_key(folder, &signer)?;
        let house = House::begin(
            Arc::new(Stored::new(store.clone(), id)),
            address,
            now,
            salts,
        )?;
        Ok(Data {
            house,
            signer,
            store,
        })
    }

    /// The moment by the database's clock, never before the newest entry.
    pub(crate) fn now_ms(&self) -> Result<i64> {
        Ok(self
            .store
            .database_now_ms()?
            .max(self.house.community().newest().0))
    }

    /// The community in a folder.
    pub(crate) fn open(folder: &Path) -> Result<Data> {
        let store = existing_store(folder)?;
        let community = store
            .communities()?
            .into_iter()
            .next()
            .context("the folder holds no community")?;
        let key = fs::read_to_string(folder.join(KEY)).with_context(|| format!("reading {KEY}"))?;
        let signer =
            Signer::parse(key.trim()).with_context(|| format!("{KEY} holds no signing key"))?;
        let house = House::open(
            Arc::new(Stored::new(store.clone(), community.id)),
            Salts::System,
        )?;
        Ok(Data {
            house,
            signer,
            store,
        })
    }
}

fn open_store(folder: &Path) -> Result<Arc<dyn Store>> {
    let path = folder.join(DATABASE);
    store::open(&format!("sqlite:{}", path.display()))
        .with_context(|| format!("opening {}", path.display()))
}

fn existing_store(folder: &Path) -> Result<Arc<dyn Store>> {
    if !folder.join(DATABASE).exists() {
        bail!(
            "{} holds no community: there is no {DATABASE}",
            folder.display()
        );
    }
    open_store(folder)
}

fn keep_key(folder: &Path, signer: &Signer) -> Result<()> {
    let path = folder.join(KEY);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options
        .open(&path)
        .with_context(|| format!("making {}", path.display()))?;
    writeln!(file, "{}", signer.to_secret_text()).context("writing the signing key")?;
    file.sync_all().context("writing the signing key")
}

/// The charters among files and folders: each `.md` file, by name, a folder's name before it (`npoc/2024.md`).
pub(crate) fn charter_files(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            folder(path, 0, &mut files)?;
        } else {
            files.push(path.clone());
        }
    }
    files
        .into_iter()
        .map(|path| {
            let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            Ok((short_name(&path), bytes))
        })
        .collect()
}

fn folder(path: &Path, depth: u8, files: &mut Vec<PathBuf>) -> Result<()> {
    let inside = fs::read_dir(path).with_context(|| format!("reading {}", path.display()))?;
    let mut inside = inside
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    inside.sort();
    for entry in inside {
        if entry.is_dir() && depth < 8 {
            folder(&entry, depth + 1, files)?;
        } else if entry.extension().is_some_and(|extension| extension == "md") {
            files.push(entry);
        }
    }
    Ok(())
}

fn short_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(Path::file_name) {
        Some(parent) => format!("{}/{name}", parent.to_string_lossy()),
        None => name.into_owned(),
    }
}

/// Copy a community's data to one file, while it runs. The list of erased parts is written beside the data, not into the
/// backup: keep it apart, and give it to `restore`.
#[derive(Args)]
pub(crate) struct Backup {
    /// The data folder.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The backup to write; it appears under its name only when it is whole.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let store = existing_store(&self.data)?;
        let mut list = Vec::new();
        for community in store.communities()? {
            list.extend(store.erasures(community.id)?);
        }
        store
            .backup(&self.out)
            .with_context(|| format!("writing {}", self.out.display()))?;
        let beside = self.data.join(ERASURES);
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

/// Fill an empty folder from a backup. Parts on the erasure list come back erased. The record goes on in a new epoch, since
/// what was appended after the backup may be known elsewhere.
#[derive(Args)]
pub(crate) struct Restore {
    /// The backup file.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The folder to fill; empty or not there.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The list of erased parts.
    #[arg(long, value_name = "FILE")]
    erasures: Option<PathBuf>,
    /// The signing key, from the old data folder.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

impl Restore {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        if fs::read_dir(&self.data).is_ok_and(|mut inside| inside.next().is_some()) {
            bail!("{} is not empty; name another folder", self.data.display());
        }
        let list = match &self.erasures {
            None => Vec::new(),
            Some(path) => {
                let text = fs::read_to_string(path)
                    .with_context(|| format!("reading {}", path.display()))?;
                store::read_erasures(&text)?
            }
        };
        let key = fs::read_to_string(&self.key)
            .with_context(|| format!("reading {}", self.key.display()))?;
        let signer = Signer::parse(key.trim())
            .with_context(|| format!("{} holds no signing key", self.key.display()))?;
        fs::create_dir_all(&self.data)
            .with_context(|| format!("making {}", self.data.display()))?;
        let store = open_store(&self.data)?;
        let restored = store
            .restore(&self.from, &list)
            .with_context(|| format!("restoring {}", self.from.display()))?;
        keep_key(&self.data, &signer)?;
        for (community, size) in &restored.communities {
            let shelf = Arc::new(Stored::new(store.clone(), community.id));
            let mut house = House::open(shelf, Salts::System)?;
            let old = house.origin();
            let origin =
                ledger::Origin::new(old.community(), ledger::LogName::Record, old.epoch() + 1)?;
            let newest = store
                .newest_checkpoint(community.id, store::LogId::Record)?
                .map(|checkpoint| checkpoint.text);
            store.begin_epoch(community.id, *size, &origin.to_string())?;
            house.begin_epoch(Moment(store.database_now_ms()?), newest)?;
        }
        eprintln!(
            "restored: {} parts erased again, {} on the list not reached",
            restored.erased, restored.beyond
        );
        Ok(ExitCode::SUCCESS)
    }
}
