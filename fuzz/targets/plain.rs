//! Bytes as everything that the record writes: read and written again the same, or refused.
#![no_main]

use assembly::entry::Entry;
use ledger::plain::{Reader, Writer, unzigzag, zigzag};
use ledger::{Epoch, Frontier, Leaf};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(entry) = Entry::from_bytes(bytes) {
        assert_eq!(entry.bytes(), bytes);
        serde_json::to_string(&entry).expect("any entry can be shown");
    }
    if let Ok(epoch) = Epoch::decode(bytes) {
        assert_eq!(epoch.encode(), bytes);
    }
    if let Ok(frontier) = Frontier::decode(bytes) {
        assert_eq!(frontier.encode(), bytes);
        frontier.root();
    }
    if let Ok(leaf) = Leaf::from_bytes(bytes.to_vec()) {
        assert_eq!(leaf.bytes(), bytes);
        leaf.hash();
        leaf.as_epoch();
        leaf.closed_digest();
    }
    primitives(bytes);
});

/// The first byte chooses what is read, again and again to the end; what is read is written and compared.
fn primitives(bytes: &[u8]) {
    let mut reader = Reader::new(bytes);
    let mut written = Writer::new();
    while let Ok(which) = reader.byte() {
        written.byte(which);
        let read = match which % 7 {
            0 => reader.uint().map(|n| _ = written.uint(n)),
            1 => reader.int().map(|n| _ = written.int(n)),
            2 => reader.bool().map(|yes| _ = written.bool(yes)),
            3 => reader
                .bytes(64, "bytes")
                .map(|bytes| _ = written.bytes(bytes)),
            4 => reader.text(64, "a text").map(|text| _ = written.text(text)),
            5 => reader.hash().map(|hash| _ = written.hash(&hash)),
            _ => reader
                .option(Reader::uint)
                .map(|n| _ = written.option(n, |out, n| _ = out.uint(n))),
        };
        if read.is_err() {
            return;
        }
        let so_far = usize::try_from(reader.at()).expect("short");
        assert_eq!(written.as_bytes(), &bytes[..so_far]);
    }
    if let Some(first) = bytes.first_chunk::<8>() {
        let n = i64::from_le_bytes(*first);
        assert_eq!(unzigzag(zigzag(n)), n);
    }
}
