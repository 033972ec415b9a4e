//! How leaves and parts stand in their tiles: in the same frames as in a bundle.

use crate::MAX_LEAF;
use crate::bundle::{PartSlot, ReadFault, Source, read_parts, write_parts};
use crate::plain;

/// Parts as a tile has them: for each leaf how many, and then each as in a bundle.
#[must_use]
pub fn put_parts(leaves: &[Vec<PartSlot>]) -> Vec<u8> {
    let mut bytes = plain::Writer::new();
    for parts in leaves {
        write_parts(&mut bytes, parts);
    }
    bytes.into_bytes()
}

/// The parts beside so many leaves, and nothing more. Whether they are those of the entries, their digests tell.
///
/// # Errors
/// When the bytes are not framed as [`put_parts`] frames them.
pub fn parts_of(bytes: &[u8], count: u64) -> Result<Vec<Vec<PartSlot>>, ReadFault> {
    read(bytes, count, read_parts)
}

pub(super) fn leaf_bytes(source: &mut Source<&[u8]>) -> Result<Vec<u8>, ReadFault> {
    source.bytes(MAX_LEAF as u64, "a leaf")
}

pub(super) fn read<'b, T>(
    bytes: &'b [u8],
    count: u64,
    one: impl Fn(&mut Source<&'b [u8]>) -> Result<T, ReadFault>,
) -> Result<Vec<T>, ReadFault> {
    let mut source = Source::new(bytes);
    let all = (0..count)
        .map(|_| one(&mut source))
        .collect::<Result<Vec<T>, _>>()?;
    source.end()?;
    Ok(all)
}
