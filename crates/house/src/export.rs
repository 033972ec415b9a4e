//! Taking the record out: one bundle file that anyone can audit.

use crate::house::House;
use crate::keys::Keys;
use crate::shelf::{Sheet, ShelfFault};
use ledger::bundle::{Header, LogHeader, PartSlot, Scope, StatedKey, WriteFault, Writer};
use ledger::{Hash, LeafKind};
use std::io::Write;

/// Why no bundle could be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// The shelf does not answer.
    #[error(transparent)]
    Shelf(#[from] ShelfFault),
    /// The file cannot be written.
    #[error("writing the bundle: {0}")]
    Write(#[from] WriteFault),
    /// The checkpoint cannot be signed.
    #[error("signing the checkpoint: {0}")]
    Sign(String),
}

/// Writes the record as a bundle: for the public, or whole with closed entries and everything people wrote. Calls `progress`
/// with how many leaves are written. Returns the digest of the file.
///
/// # Errors
/// When the record cannot be read or the bundle not be written.
pub fn export<W: Write>(
    house: &House,
    keys: &Keys,
    scope: Scope,
    output: W,
    progress: &mut dyn FnMut(u64),
) -> Result<Hash, ExportFault> {
    let header = Header {
        community: house.origin().community().to_owned(),
        scope,
        keys: keys.statements.iter().map(StatedKey::from).collect(),
    };
    let mut writer = Writer::new(output, &header)?;
    let size = house.community().open.position;
    let ends = house
        .epochs()
        .iter()
        .skip(1)
        .map(|(_, first)| *first)
        .chain([size]);
    for ((origin, first), end) in house.epochs().iter().zip(ends) {
        // Of an epoch that was left only the next one's first leaf speaks: it names the root at which it was left.
        let checkpoint = if end == size {
            house
                .checkpoint(&keys.signer)
                .map_err(|why| ExportFault::Sign(why.to_string()))?
        } else {
            String::new()
        };
        writer.start_log(LogHeader {
            origin: origin.clone(),
            size: end - first,
            checkpoint,
        })?;
        let mut at = *first;
        while at < end {
            let limit = usize::try_from(end - at).unwrap_or(usize::MAX).min(1_000);
            let sheets = house.shelf().sheets(at, limit)?;
            for sheet in &sheets {
                put(&mut writer, sheet, scope)?;
            }
            at += sheets.len() as u64;
            progress(at);
            if sheets.is_empty() {
                break;
            }
        }
        writer.end_log()?;
    }
    Ok(writer.finish()?.1)
}

fn put<W: Write>(writer: &mut Writer<W>, sheet: &Sheet, scope: Scope) -> Result<(), WriteFault> {
    let closed = sheet.leaf.kind() == LeafKind::Closed;
    let whole = scope == Scope::Full;
    // Of a closed entry the public sees the leaf alone: the number of its parts would tell its kind.
    if closed && !whole {
        return writer.leaf(&sheet.leaf, None, &[]);
    }
    let slots: Vec<PartSlot> = sheet
        .parts
        .iter()
        .map(|part| match part {
            None => PartSlot::Erased,
            Some(part) if whole || part.mark.is_public() => PartSlot::Present(part.clone()),
            Some(_) => PartSlot::Withheld,
        })
        .collect();
    writer.leaf(&sheet.leaf, sheet.opening.as_ref(), &slots)
}
