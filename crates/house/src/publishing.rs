//! What everybody may take along: the signed checkpoint of the record as it is shown, proofs up to it, tiles for a mirror, and
//! the public bundle. The key is asked for anew whenever the record has grown, since it may have been changed.

use crate::door::{Door, Shown};
use crate::export::{ExportFault, Signed, export_shown, public_slots};
use crate::keys::Keys;
use crate::shelf::ShelfFault;
use crate::tree::{Trees, upper};
use ledger::bundle::{Header, Scope, StatedKey, Writer};
use ledger::mirror::{TileKind, TilePath, put_leaves, put_parts};
use ledger::{Checkpoint, Hash, Inclusion, Leaf, Origin, TILE_WIDTH, Tiled, Tiles};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use store::{CommunityId, LogId, Store};

/// Gives the keys of the record as they are now.
pub type KeySource = Box<dyn Fn() -> Result<Keys, String> + Send + Sync>;

/// The record as it was shown at a size, signed.
#[derive(Debug)]
pub struct Published {
    /// As it was shown.
    pub shown: Arc<Shown>,
    /// The signed checkpoint of its newest epoch, the whole note.
    pub checkpoint: String,
    /// The key that signed it, as people write it down.
    pub key: String,
    keys: Vec<StatedKey>,
}

/// Why nothing can be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishFault {
    /// There is no key here, or not the one that signs now.
    #[error("the key that signs the record: {0}")]
    Key(String),
    /// The shelf does not answer.
    #[error(transparent)]
    Shelf(#[from] ShelfFault),
    /// The checkpoint cannot be signed or kept.
    #[error("the checkpoint: {0}")]
    Checkpoint(String),
    /// The bundle cannot be written.
    #[error(transparent)]
    Export(#[from] ExportFault),
}

/// Publishes one community's record.
pub struct Publisher {
    door: Arc<Door>,
    store: Arc<dyn Store>,
    community: CommunityId,
    keys: KeySource,
    newest: Mutex<Option<Arc<Published>>>,
    trees: Trees,
}

/// An epoch of the record: its number, its name, the position of its first leaf, and how many leaves it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochShown {
    /// The name under which its checkpoints stand.
    pub origin: Origin,
    /// The position of its first leaf.
    pub first: u64,
    /// How many leaves it has.
    pub size: u64,
}

impl Shown {
    /// The epochs of the record, the oldest first.
    #[must_use]
    pub fn each_epoch(&self) -> Vec<EpochShown> {
        let ends = self.epochs.iter().skip(1).map(|(_, first)| *first);
        let ends = ends.chain([self.position()]);
        let epochs = self.epochs.iter().zip(ends);
        epochs
            .map(|((origin, first), end)| EpochShown {
                origin: origin.clone(),
                first: *first,
                size: end.saturating_sub(*first),
            })
            .collect()
    }

    /// The epoch to which a position belongs.
    #[must_use]
    pub fn epoch_at(&self, position: u64) -> Option<EpochShown> {
        let mut epochs = self.each_epoch().into_iter().rev();
        epochs.find(|epoch| epoch.first <= position && position - epoch.first < epoch.size)
    }
}

impl Publisher {
    /// For a community behind a door, with its keys.
    #[must_use]
    pub fn new(
        door: Arc<Door>,
        (store, community): (Arc<dyn Store>, CommunityId),
        keys: KeySource,
    ) -> Publisher {
        let trees = Trees {
            shelf: door.shelf().clone(),
            upper: upper(),
        };
        Publisher {
            door,
            store,
            community,
            keys,
            newest: Mutex::default(),
            trees,
        }
    }

    /// The record as it is shown now, signed. A checkpoint that goes out is kept, so that a restore knows how far this record
    /// was shown.
    ///
    /// # Errors
    /// When the key is not here, or the store does not answer.
    pub fn newest(&self) -> Result<Arc<Published>, PublishFault> {
        let shown = self.door.shown();
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = newest
            .as_ref()
            .filter(|known| is_same(&known.shown, &shown))
        {
            return Ok(known.clone());
        }
        let made = Arc::new(self.sign(shown)?);
        *newest = Some(made.clone());
        Ok(made)
    }

    fn sign(&self, shown: Arc<Shown>) -> Result<Published, PublishFault> {
        let keys = (self.keys)().map_err(PublishFault::Key)?;
        let signs = keys.signer.verifier().to_string();
        let announced = shown.community.open.bodies.keys.last();
        if announced.is_some_and(|announced| announced.key != signs) {
            let why = "the record announces another one, which nobody has taken up here";
            return Err(PublishFault::Key(why.to_owned()));
        }
        let checkpoint = Checkpoint {
            origin: shown.origin.clone(),
            size: shown.frontier.size(),
            root: shown.frontier.root(),
            newest: Some(shown.community.newest().0),
        };
        let note = checkpoint
            .sign(&[&keys.signer])
            .map_err(|why| PublishFault::Checkpoint(why.to_string()))?
            .to_string();
        let kept = store::Checkpoint {
            // The store counts epochs from 0, origins from 1.
            epoch: checkpoint.origin.epoch().saturating_sub(1),
            size: checkpoint.size,
            text: note.clone(),
        };
        self.store
            .put_checkpoint(self.community, LogId::Record, &kept)
            .map_err(|why| PublishFault::Checkpoint(why.to_string()))?;
        Ok(Published {
            shown,
            checkpoint: note,
            key: signs,
            keys: keys.statements.iter().map(StatedKey::from).collect(),
        })
    }

    /// The proof that the entry at a position stands in the record. None for an epoch that was left (its leaves are proved by
    /// the next one's first leaf), and where there is no such position.
    ///
    /// # Errors
    /// When the key is not here, or the shelf does not answer.
    pub fn inclusion(&self, position: u64) -> Result<Option<Inclusion>, PublishFault> {
        let published = self.newest()?;
        let Some(epoch) = published.shown.epoch_at(position) else {
            return Ok(None);
        };
        if epoch.origin != published.shown.origin {
            return Ok(None);
        }
        let Some(bare) = self.door.shelf().bare(position, 1)?.pop() else {
            return Ok(None);
        };
        let index = position - epoch.first;
        let tree = Tiled(self.trees.of(epoch.first, epoch.size));
        let path = ledger::inclusion_proof(&tree, index, epoch.size)
            .map_err(|why| ShelfFault::new("making a proof", why))?;
        Ok(Some(Inclusion {
            leaf: bare.leaf,
            index,
            path,
            checkpoint: published.checkpoint.clone(),
        }))
    }

    /// A tile of an epoch, as its bytes. None where it is not there, or not yet so wide.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub fn tile(&self, epoch: u64, tile: TilePath) -> Result<Option<Vec<u8>>, ShelfFault> {
        let epochs = self.door.shown().each_epoch();
        let Some(epoch) = epochs.iter().find(|one| one.origin.epoch() == epoch) else {
            return Ok(None);
        };
        let Some((from, to)) = tile.range().filter(|(_, to)| *to <= epoch.size) else {
            return Ok(None);
        };
        let bytes = match tile.kind {
            TileKind::Hashes(level) => {
                let hashes = self
                    .trees
                    .of(epoch.first, epoch.size)
                    .tile(level, tile.index)?;
                let width = usize::try_from(tile.width).unwrap_or(usize::MAX);
                let some = hashes.iter().take(width);
                some.flat_map(|hash| *hash.as_bytes()).collect()
            }
            TileKind::Leaves => put_leaves(&self.leaves(epoch.first + from, epoch.first + to)?),
            TileKind::Parts => self.parts(epoch.first + from, epoch.first + to)?,
        };
        Ok(Some(bytes))
    }

    fn leaves(&self, from: u64, to: u64) -> Result<Vec<Leaf>, ShelfFault> {
        let mut leaves = Vec::new();
        let mut at = from;
        while at < to {
            let page = self.door.shelf().bare(at, some(to - at))?;
            if page.is_empty() {
                return Err(ShelfFault::new("reading leaves", "some are not there"));
            }
            at += page.len() as u64;
            leaves.extend(page.into_iter().map(|bare| bare.leaf));
        }
        Ok(leaves)
    }

    fn parts(&self, from: u64, to: u64) -> Result<Vec<u8>, ShelfFault> {
        let mut slots = Vec::new();
        let mut at = from;
        while at < to {
            let page = self.door.shelf().sheets(at, some(to - at))?;
            if page.is_empty() {
                return Err(ShelfFault::new("reading parts", "some are not there"));
            }
            at += page.len() as u64;
            slots.extend(page.iter().map(public_slots));
        }
        Ok(put_parts(&slots))
    }

    /// What stands before the logs in a public bundle: the community and its keys.
    ///
    /// # Errors
    /// When the key is not here, or a text in it is above its limit.
    pub fn header(&self) -> Result<Vec<u8>, PublishFault> {
        let published = self.newest()?;
        let header = Header {
            community: published.shown.origin.community().to_owned(),
            scope: Scope::Public,
            keys: published.keys.clone(),
        };
        let mut bytes = Vec::new();
        Writer::new(&mut bytes, &header).map_err(ExportFault::from)?;
        Ok(bytes)
    }

    /// Writes the public bundle of the record as it is shown now.
    ///
    /// # Errors
    /// When the key is not here, the record cannot be read, or the output fails.
    pub fn bundle<W: Write>(&self, output: W) -> Result<Hash, PublishFault> {
        let published = self.newest()?;
        let signed = Signed {
            keys: published.keys.clone(),
            checkpoint: published.checkpoint.clone(),
        };
        let shelf = self.door.shelf();
        let mut quiet = |_| {};
        Ok(export_shown(
            (&published.shown, &**shelf),
            signed,
            Scope::Public,
            output,
            &mut quiet,
        )?)
    }
}

/// The same leaves under the same name, and as much of the texts.
fn is_same(known: &Shown, shown: &Shown) -> bool {
    known.position() == shown.position() && known.origin == shown.origin
}

/// How many at a time, at most a tile.
fn some(left: u64) -> usize {
    usize::try_from(left.min(TILE_WIDTH)).unwrap_or(usize::MAX)
}
