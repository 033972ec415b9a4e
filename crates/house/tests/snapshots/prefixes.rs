//! Snapshot plus rest equals replay, for every prefix of a record. Shared with the tests of the command, which have the
//! records of the rehearsals.

use assembly::Community;
use assembly::closed::Closed;
use house::{House, Memory, Salts, Sheet, Shelf, Snapshots, Tray, snapshot_format};
use std::sync::Arc;
use store::Snapshot;

/// Of the open rooms, and of the closed ones.
pub(crate) type Digests = ([u8; 32], Option<[u8; 32]>);

pub(crate) fn digests(community: &Community) -> Digests {
    let closed = community.closed.as_ref();
    (community.open.digest(), closed.map(Closed::digest))
}

pub(crate) fn opened(shelf: Arc<dyn Shelf>) -> House {
    House::open(shelf, Salts::seeded(9)).expect("opens")
}

/// A shelf in memory with these sheets, and no snapshot.
pub(crate) fn shelf_of(sheets: &[Sheet]) -> Arc<Memory> {
    let shelf = Memory::new();
    let tray = Tray {
        sheets: sheets.to_vec(),
        ..Tray::default()
    };
    shelf.append(0, tray).expect("memory answers");
    Arc::new(shelf)
}

/// The newest snapshot of a shelf, with its chunks.
pub(crate) fn taken_from(shelf: &dyn Snapshots, format: u32) -> (Snapshot, Vec<Vec<u8>>) {
    let snapshot = shelf.newest(format, u64::MAX >> 1).expect("answers");
    let snapshot = snapshot.expect("one was kept");
    let chunks = (0..).map_while(|number| shelf.chunk(snapshot.place, number).expect("answers"));
    let chunks = chunks.collect();
    (snapshot, chunks)
}

/// Puts a snapshot on another shelf.
pub(crate) fn put_on(shelf: &dyn Snapshots, (snapshot, chunks): &(Snapshot, Vec<Vec<u8>>)) {
    for (number, chunk) in (0..).zip(chunks) {
        shelf
            .put_chunk(snapshot.place, number, chunk)
            .expect("answers");
    }
    shelf.put(snapshot).expect("answers");
}

/// For each prefix: the state there, written down and read again, and the entries after it, give the state at the end.
pub(crate) fn check_every_prefix(sheets: &[Sheet]) {
    let whole = opened(shelf_of(sheets));
    let expected = digests(whole.community());
    let texts = texts_of(sheets, whole.community());
    let grown = shelf_of(&sheets[..1]);
    let mut growing = opened(grown.clone());
    for (position, sheet) in (2u64..).zip(&sheets[1..]) {
        let tray = Tray {
            sheets: vec![sheet.clone()],
            ..Tray::default()
        };
        grown.append(position - 1, tray).expect("memory answers");
        growing.catch_up().expect("memory answers");
        growing.keep_snapshot().expect("memory answers");
        let kept = taken_from(&*grown, snapshot_format());
        // What a later one took over, the last one has; what an entry brought, its own.
        let is_last = position == sheets.len() as u64;
        let brought = |text: &&Vec<u8>| {
            let mut parts = sheet.parts.iter().flatten();
            is_last || parts.any(|part| part.content == **text)
        };
        has_none_of(&kept.1, texts.iter().filter(brought));
        let shelf = shelf_of(sheets);
        put_on(&*shelf, &kept);
        let house = opened(shelf);
        assert_eq!(house.start().snapshot, Some(position));
        assert_eq!(house.start().applied, sheets.len() as u64 - position);
        assert_eq!(digests(house.community()), expected, "from {position}");
        assert_eq!(house.epochs(), whole.epochs());
    }
}

/// What people wrote, where it is long enough not to be met by chance, and no word of a charter.
fn texts_of(sheets: &[Sheet], community: &Community) -> Vec<Vec<u8>> {
    let charters: Vec<&[u8]> = community
        .open
        .bodies
        .charters
        .rows()
        .map(|bylaws| bylaws.text.as_bytes())
        .collect();
    let parts = sheets.iter().flat_map(|sheet| sheet.parts.iter().flatten());
    let mut texts: Vec<_> = parts
        .map(|part| part.content.clone())
        .filter(|content| content.len() >= 8 && !is_within(content, &charters))
        .collect();
    texts.sort();
    texts.dedup();
    texts
}

fn has_none_of<'t>(chunks: &[Vec<u8>], texts: impl Iterator<Item = &'t Vec<u8>>) {
    let chunks: Vec<&[u8]> = chunks.iter().map(Vec::as_slice).collect();
    for text in texts {
        let shown = String::from_utf8_lossy(text);
        assert!(!is_within(text, &chunks), "{shown:?} is in it");
    }
}

fn is_within(text: &[u8], any: &[&[u8]]) -> bool {
    any.iter()
        .any(|bytes| bytes.windows(text.len()).any(|window| window == text))
}
