//! Snapshots: the state at a position, so that a start need not apply every entry again. A snapshot proves nothing. It is
//! used only where its digest is right and its tree is the record's own; in every other case it is as if there were none.
//!
//! Its content is the plain encoding of the epochs so far and the community, open rooms and closed ones, cut into chunks. A
//! chunk is SHA-256 over (domain, place, number, piece) and then the piece, so that damaged bytes are never read.

use crate::shelf::{Shelf, ShelfFault, Snapshots};
use crate::start::PassedOver;
use assembly::plain::{self, PlainError};
use assembly::{Community, STATE_FORM};
use ledger::{Frontier, Hash, Origin};
use sha2::{Digest, Sha256};
use std::ops::{ControlFlow, Range};
use std::sync::LazyLock;
use std::thread;
use store::{Snapshot, SnapshotPlace};

/// Bytes of the content in one chunk.
const PIECE: usize = 1 << 20;
/// Bytes of the digest before it.
const SEAL: usize = 32;
/// Hashes of leaves read at a time.
const HASHES: u64 = 16 << 10;
/// How many snapshots are looked at before the entries are read instead.
const TRIES: usize = 3;

/// Names the form of the state *and* the version of this program: what `apply` makes of an entry may change with it, and
/// nobody has to remember that it did.
static FORMAT: LazyLock<u32> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    hash.update(b"plenary/snapshot/format/v1\0");
    hash.update(STATE_FORM.to_be_bytes());
    hash.update(env!("CARGO_PKG_VERSION"));
    let [a, b, c, d, ..] = <[u8; 32]>::from(hash.finalize());
    u32::from_be_bytes([a, b, c, d])
});

/// A community with its place in the record: what a snapshot holds.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    pub(crate) community: Community,
    pub(crate) frontier: Frontier,
    pub(crate) epochs: Vec<(Origin, u64)>,
}

/// The number of the format of the snapshots that this program writes and reads.
#[must_use]
pub fn format() -> u32 {
    *FORMAT
}

/// The position of the newest snapshot, trusted or not.
pub(crate) fn newest_position(
    snapshots: &dyn Snapshots,
    at_most: u64,
) -> Result<Option<u64>, ShelfFault> {
    let newest = snapshots.newest(format(), at_most)?;
    Ok(newest.map(|newest| newest.place.position))
}

/// Writes a snapshot, a chunk at a time.
pub(crate) fn keep(snapshots: &dyn Snapshots, standing: &Standing) -> Result<(), ShelfFault> {
    let place = SnapshotPlace {
        position: standing.community.open.position,
        format: format(),
    };
    let epochs: Vec<(String, u64)> = standing
        .epochs
        .iter()
        .map(|(origin, first)| (origin.to_string(), *first))
        .collect();
    let (mut digest, mut number, mut length) = (Sha256::new(), 0, 0);
    let mut fault = None;
    let written = plain::encode_in_pieces(&(epochs, &standing.community), PIECE, &mut |piece| {
        let seal = seal(place, number, piece);
        digest.update(seal);
        length += piece.len() as u64;
        match snapshots.put_chunk(place, number, &[&seal[..], piece].concat()) {
            Ok(()) => {
                number += 1;
                ControlFlow::Continue(())
            }
            Err(why) => {
                fault = Some(why);
                ControlFlow::Break(())
            }
        }
    });
    if let Some(fault) = fault {
        return Err(fault);
    }
    written.map_err(|why| ShelfFault::new("writing down a state", why))?;
    let (root, frontier) = (standing.frontier.root(), standing.frontier.encode());
    snapshots.put(&Snapshot {
        place,
        root: root.0,
        digest: whole(digest, place, &root, &frontier, length),
        frontier,
        length,
    })
}

fn seal(place: SnapshotPlace, number: u32, piece: &[u8]) -> [u8; SEAL] {
    let mut hash = Sha256::new();
    hash.update(b"plenary/snapshot/chunk/v1\0");
    hash.update(place.position.to_be_bytes());
    hash.update(place.format.to_be_bytes());
    hash.update(number.to_be_bytes());
    hash.update(piece);
    hash.finalize().into()
}

/// The digest of a snapshot: over the seals of its chunks, and then what stands beside them, each of a known length but
/// for the frontier at the end.
fn whole(
    mut seals: Sha256,
    place: SnapshotPlace,
    root: &Hash,
    frontier: &[u8],
    length: u64,
) -> [u8; 32] {
    seals.update(b"plenary/snapshot/v1\0");
    seals.update(place.position.to_be_bytes());
    seals.update(place.format.to_be_bytes());
    seals.update(length.to_be_bytes());
    seals.update(root.0);
    seals.update(frontier);
    seals.finalize().into()
}

/// The newest snapshot that can be trusted, and why others were passed over. Never a fault: the entries are there.
pub(crate) fn load(shelf: &dyn Shelf) -> (Option<Standing>, Vec<PassedOver>) {
    let mut passed_over = Vec::new();
    let (Some(snapshots), Ok(mut at_most)) = (shelf.snapshots(), shelf.size()) else {
        return (None, passed_over);
    };
    for _ in 0..TRIES {
        let (position, why) = match snapshots.newest(format(), at_most) {
            Ok(None) => break,
            Ok(Some(snapshot)) => match read(shelf, snapshots, &snapshot) {
                Ok(standing) => return (Some(standing), passed_over),
                Err(why) => (snapshot.place.position, why),
            },
            Err(why) => (at_most, why.to_string()),
        };
        passed_over.push(PassedOver { position, why });
        match position.checked_sub(1) {
            Some(before) => at_most = before,
            None => break,
        }
    }
    (None, passed_over)
}

fn read(
    shelf: &dyn Shelf,
    snapshots: &dyn Snapshots,
    snapshot: &Snapshot,
) -> Result<Standing, String> {
    let position = snapshot.place.position;
    let frontier = Frontier::decode(&snapshot.frontier).map_err(|why| why.to_string())?;
    let root = frontier.root();
    if root.0 != snapshot.root {
        return Err("its frontier has another root than it says".to_owned());
    }
    let first = position
        .checked_sub(frontier.size())
        .ok_or("its tree has more leaves than the record")?;
    // The tree is made again from the hashes on the shelf while the content is read: that is most of the work, twice.
    let (tree, content) = thread::scope(|scope| {
        let tree = || root_over(shelf, first..position);
        let beside = thread::Builder::new().spawn_scoped(scope, tree);
        let content = content(snapshots, snapshot, &root);
        let tree = match beside {
            Ok(beside) => beside
                .join()
                .unwrap_or_else(|_| Err("its tree could not be made".to_owned())),
            Err(_) => root_over(shelf, first..position),
        };
        (tree, content)
    });
    if tree? != root {
        return Err("its tree is not the record's".to_owned());
    }
    let (epochs, community) = content?;
    if community.open.position != position || community.closed.is_none() {
        return Err("its state is that of another position".to_owned());
    }
    let epochs = own_epochs(shelf, epochs)?;
    match epochs.last() {
        Some((_, began)) if *began == first => Ok(Standing {
            community,
            frontier,
            epochs,
        }),
        Some(_) | None => Err("its epoch began elsewhere".to_owned()),
    }
}

type Content = (Vec<(String, u64)>, Community);

fn content(snapshots: &dyn Snapshots, snapshot: &Snapshot, root: &Hash) -> Result<Content, String> {
    let fault = |what: String| PlainError { offset: 0, what };
    let (mut digest, mut number) = (Sha256::new(), 0);
    let mut next = || {
        let chunk = snapshots.chunk(snapshot.place, number);
        let chunk = chunk.map_err(|why| fault(why.to_string()))?;
        let mut chunk = chunk.ok_or_else(|| fault(format!("chunk {number} is not there")))?;
        let sealed = chunk
            .split_first_chunk::<SEAL>()
            .filter(|(found, piece)| **found == seal(snapshot.place, number, piece))
            .map(|(found, _)| *found);
        digest.update(sealed.ok_or_else(|| fault(format!("chunk {number} is damaged")))?);
        number += 1;
        chunk.drain(..SEAL);
        Ok(chunk)
    };
    let content = plain::decode_pieces(snapshot.length, &mut next).map_err(|why| why.what)?;
    let found = whole(
        digest,
        snapshot.place,
        root,
        &snapshot.frontier,
        snapshot.length,
    );
    if found != snapshot.digest {
        return Err("its digest is not right".to_owned());
    }
    Ok(content)
}

/// The epochs as origins, each beginning where the record says.
fn own_epochs(shelf: &dyn Shelf, epochs: Vec<(String, u64)>) -> Result<Vec<(Origin, u64)>, String> {
    epochs
        .into_iter()
        .map(|(origin, first)| {
            let leaf = shelf.bare(first, 1).map_err(|why| why.to_string())?;
            let epoch = leaf.first().and_then(|bare| bare.leaf.as_epoch());
            epoch
                .filter(|epoch| epoch.origin.to_string() == origin)
                .map(|epoch| (epoch.origin, first))
                .ok_or_else(|| format!("at {first} another epoch begins than it says"))
        })
        .collect()
}

/// The root of the tree over the leaves of a range.
fn root_over(shelf: &dyn Shelf, range: Range<u64>) -> Result<Hash, String> {
    let mut frontier = Frontier::new();
    let mut at = range.start;
    while at < range.end {
        let page = at..range.end.min(at + HASHES);
        let hashes = shelf.hashes(page).map_err(|why| why.to_string())?;
        if hashes.is_empty() {
            return Err("the record ends before it".to_owned());
        }
        at += hashes.len() as u64;
        hashes.into_iter().for_each(|hash| frontier.push(hash));
    }
    Ok(frontier.root())
}
