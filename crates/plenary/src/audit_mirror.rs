//! A record that a site shows is fetched tile by tile and handed to the audit as the bundle that it makes. Nothing of it is
//! believed: what is wrong with the pieces, the audit says. With a folder, what cannot change is fetched once.

use anyhow::{Context, Result, anyhow, bail};
use audit::{Known, Overall, Report, audit};
use desk::{Fetched, Remote};
use ledger::bundle::{Assembler, LogHeader};
use ledger::mirror::{TileKind, TilePath, hashes_of, leaves_of, parts_of};
use ledger::{Checkpoint, Frontier, LogName, MAX_NOTE, Origin};
use std::fs;
use std::io::{self, BufReader, BufWriter, PipeWriter};
use std::path::{Path, PathBuf};
use std::thread;

/// The longest header of a bundle: its keys with their handovers.
const MAX_HEADER: usize = 20 << 20;
/// The longest list of epochs.
const MAX_EPOCHS: usize = 1 << 20;
/// The longest tile that is read.
const MAX_TILE: usize = 300 << 20;
/// How much is read at a time.
const BUFFER: usize = 1 << 20;

/// A log of the record, as the site says.
struct Log {
    origin: Origin,
    size: u64,
    /// The signed checkpoint of the newest epoch; empty for one that was left.
    checkpoint: String,
}

/// Where tiles come from: the folder, then the site.
struct Source {
    remote: Remote,
    folder: Option<PathBuf>,
}

/// Audits the record of a site.
pub(crate) fn run(
    url: &str,
    folder: Option<&Path>,
    mut known: Known,
    progress: &mut dyn FnMut(u64),
) -> Result<Report> {
    let source = Source {
        remote: Remote::new(url)?,
        folder: folder.map(Path::to_owned),
    };
    let header = source.fetch("log/header", MAX_HEADER)?;
    let logs = source.logs()?;
    let newest = logs.last().context("the site shows no log")?;
    let checkpoint = newest.checkpoint.clone();
    let place = checkpoint_place(&newest.origin);
    if known.checkpoint.is_none() {
        known.checkpoint = source.kept_checkpoint(&logs)?;
    }
    let (report, fetched) = through_a_pipe(&source, (&header, &logs), &known, progress)?;
    // What was fetched badly cannot be read either; why is in the fault.
    fetched?;
    let believed = matches!(report.overall, Overall::Holds | Overall::OriginNotProven);
    if believed {
        source.keep(&place, checkpoint.as_bytes())?;
    }
    Ok(report)
}

/// One thread fetches and writes, this one reads and decides again.
fn through_a_pipe(
    source: &Source,
    (header, logs): (&[u8], &[Log]),
    known: &Known,
    progress: &mut dyn FnMut(u64),
) -> Result<(Report, Result<()>)> {
    let (reads, writes) = io::pipe().context("a pipe between fetching and auditing")?;
    thread::scope(|scope| {
        let fetching = scope.spawn(move || assemble(source, header, logs, writes));
        let report = audit(BufReader::with_capacity(BUFFER, reads), known, progress);
        let fetched = fetching
            .join()
            .map_err(|_| anyhow!("fetching ended in a fault of ours"))?;
        let unreadable = report.overall == Overall::Unreadable;
        // An audit that stops reading closes the pipe; then its own words count.
        let is_pipe = |why: &anyhow::Error| {
            let io = why
                .chain()
                .find_map(|cause| cause.downcast_ref::<io::Error>());
            io.is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe)
        };
        let fetched = fetched.or_else(|why| match unreadable && is_pipe(&why) {
            true => Ok(()),
            false => Err(why),
        });
        Ok((report, fetched))
    })
}

fn assemble(source: &Source, header: &[u8], logs: &[Log], output: PipeWriter) -> Result<()> {
    let output = BufWriter::with_capacity(BUFFER, output);
    let mut bundle = Assembler::new(output, header)?;
    for log in logs {
        bundle.start_log(&LogHeader {
            origin: log.origin.clone(),
            size: log.size,
            checkpoint: log.checkpoint.clone(),
        })?;
        // The root that is said: of the newest epoch by its checkpoint, of others by the hashes themselves.
        let mut stated = Frontier::new();
        for tile in TilePath::covering(TileKind::Leaves, log.size) {
            let of = |kind| TilePath { kind, ..tile };
            let hashes = source.tile(&log.origin, of(TileKind::Hashes(0)))?;
            let leaves = source.tile(&log.origin, of(TileKind::Leaves))?;
            let parts = source.tile(&log.origin, of(TileKind::Parts))?;
            let hashes = hashes_of(&hashes, tile.width)
                .with_context(|| format!("the tile {} is cut short", of(TileKind::Hashes(0))))?;
            let leaves = leaves_of(&leaves, tile.width)
                .with_context(|| format!("the tile {}", of(TileKind::Leaves)))?;
            let parts = parts_of(&parts, tile.width)
                .with_context(|| format!("the tile {}", of(TileKind::Parts)))?;
            for ((hash, leaf), parts) in hashes.iter().zip(&leaves).zip(&parts) {
                stated.push(*hash);
                bundle.leaf(hash, leaf, parts)?;
            }
        }
        let root = match Checkpoint::parse_note(&log.checkpoint) {
            Ok((checkpoint, _)) => checkpoint.root,
            Err(_) => stated.root(),
        };
        bundle.end_log(&root)?;
    }
    bundle.finish()?;
    Ok(())
}

impl Source {
    /// The logs of the record, as the site lists them. The newest one's size and origin are those of its checkpoint.
    fn logs(&self) -> Result<Vec<Log>> {
        let lines = String::from_utf8(self.fetch("log/epochs", MAX_EPOCHS)?)
            .context("the list of epochs is no text")?;
        let mut epochs: Vec<(u64, Option<u64>)> = Vec::new();
        for line in lines.lines() {
            let mut numbers = line.split(' ').map(str::parse);
            let number = numbers
                .next()
                .context("an empty line in the list of epochs")?;
            let size = numbers.next().transpose();
            epochs.push((
                number.context("the list of epochs")?,
                size.context("the list of epochs")?,
            ));
        }
        let Some((newest, None)) = epochs.pop() else {
            bail!("the list of epochs does not end with the newest one");
        };
        let note = self.fetch(&format!("log/record/{newest}/checkpoint"), MAX_NOTE)?;
        let note = String::from_utf8(note).context("the checkpoint is no text")?;
        let (checkpoint, _) = Checkpoint::parse_note(&note).context("the checkpoint")?;
        if checkpoint.origin.log() != LogName::Record || checkpoint.origin.epoch() != newest {
            bail!("the checkpoint is of {}", checkpoint.origin);
        }
        let mut logs = Vec::with_capacity(epochs.len() + 1);
        for (number, size) in epochs {
            let community = checkpoint.origin.community();
            logs.push(Log {
                origin: Origin::new(community, LogName::Record, number)?,
                size: size.context("an epoch that was left has a size")?,
                checkpoint: String::new(),
            });
        }
        logs.push(Log {
            origin: checkpoint.origin,
            size: checkpoint.size,
            checkpoint: note,
        });
        Ok(logs)
    }

    fn fetch(&self, path: &str, limit: usize) -> Result<Vec<u8>> {
        match self.remote.get(path, None, limit)? {
            Fetched::File { bytes, .. } => Ok(bytes),
            Fetched::Same | Fetched::Nothing => {
                bail!("the site has no {path}: it does not show its record so, or signs nothing")
            }
        }
    }

    /// A tile. What is full and cannot change is taken from the folder; of parts it is asked whether they have changed.
    fn tile(&self, origin: &Origin, tile: TilePath) -> Result<Vec<u8>> {
        let path = format!("log/record/{}/tile/{tile}", origin.epoch());
        let changes = tile.kind == TileKind::Parts;
        let kept = if tile.is_full() {
            self.kept(&path)?
        } else {
            None
        };
        if let (Some(kept), false) = (&kept, changes) {
            return Ok(kept.clone());
        }
        let tag_place = format!("{path}.tag");
        let tag = match &kept {
            Some(_) => self
                .kept(&tag_place)?
                .and_then(|tag| String::from_utf8(tag).ok()),
            None => None,
        };
        match (self.remote.get(&path, tag.as_deref(), MAX_TILE)?, kept) {
            (Fetched::File { bytes, tag }, _) => {
                if tile.is_full() {
                    self.keep(&path, &bytes)?;
                    if let Some(tag) = tag.filter(|_| changes) {
                        self.keep(&tag_place, tag.as_bytes())?;
                    }
                }
                Ok(bytes)
            }
            (Fetched::Same, Some(kept)) => Ok(kept),
            (Fetched::Same | Fetched::Nothing, _) => {
                bail!("the site has no tile {tile} of {origin}")
            }
        }
    }

    fn kept(&self, path: &str) -> Result<Option<Vec<u8>>> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        let place = folder.join(path);
        match fs::read(&place) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why).with_context(|| format!("reading {}", place.display())),
        }
    }

    fn keep(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let place = folder.join(path);
        let keeping = || format!("keeping {}", place.display());
        if let Some(above) = place.parent() {
            fs::create_dir_all(above).with_context(keeping)?;
        }
        crate::whole_file::bytes(&place, bytes).with_context(keeping)
    }

    /// The newest checkpoint that held when it was fetched before. An epoch that was seen does not go away.
    fn kept_checkpoint(&self, logs: &[Log]) -> Result<Option<Checkpoint>> {
        let Some(epoch) = self.newest_kept_epoch()? else {
            return Ok(None);
        };
        let shown = logs.iter().find(|log| log.origin.epoch() == epoch);
        let shown = shown.with_context(|| {
            format!("the copy here has a checkpoint of epoch {epoch}, and the site shows no such epoch: its record was turned back, or is another one")
        })?;
        let note = self.kept(&checkpoint_place(&shown.origin))?;
        let note = String::from_utf8(note.unwrap_or_default());
        let note = note.context("the kept checkpoint is no text")?;
        let (checkpoint, _) = Checkpoint::parse_note(&note).context("the kept checkpoint")?;
        if checkpoint.origin != shown.origin {
            bail!(
                "the copy here is of {}, and the site shows {}",
                checkpoint.origin,
                shown.origin
            );
        }
        Ok(Some(checkpoint))
    }

    fn newest_kept_epoch(&self) -> Result<Option<u64>> {
        let Some(folder) = &self.folder else {
            return Ok(None);
        };
        let place = folder.join("log/record");
        let inside = match fs::read_dir(&place) {
            Ok(inside) => inside,
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(why) => return Err(why).with_context(|| format!("reading {}", place.display())),
        };
        let mut newest = None;
        for one in inside {
            let one = one.with_context(|| format!("reading {}", place.display()))?;
            let epoch = one.file_name().to_str().and_then(|name| name.parse().ok());
            if one.path().join("checkpoint").exists() {
                newest = newest.max(epoch);
            }
        }
        Ok(newest)
    }
}

fn checkpoint_place(origin: &Origin) -> String {
    format!("log/record/{}/checkpoint", origin.epoch())
}
