//! Taking the record out: one bundle file that anyone can audit.

use crate::door::Shown;
use crate::house::House;
use crate::keys::Keys;
use crate::shelf::{Sheet, Shelf, ShelfFault};
use ledger::bundle::{Header, LogHeader, PartSlot, Scope, StatedKey, WriteFault, Writer};
use ledger::{Hash, LeafKind, Part};
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

/// The keys and the signed checkpoint that go with a bundle.
pub(crate) struct Signed {
    pub(crate) keys: Vec<StatedKey>,
    pub(crate) checkpoint: String,
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
    let signed = Signed {
        keys: keys.statements.iter().map(StatedKey::from).collect(),
        checkpoint: house
            .checkpoint(&keys.signer)
            .map_err(|why| ExportFault::Sign(why.to_string()))?,
    };
    let shown = Shown::of(house);
    export_shown((&shown, &**house.shelf()), signed, scope, output, progress)
}

/// The same of a record as it was shown.
pub(crate) fn export_shown<W: Write>(
    (shown, shelf): (&Shown, &dyn Shelf),
    signed: Signed,
    scope: Scope,
    output: W,
    progress: &mut dyn FnMut(u64),
) -> Result<Hash, ExportFault> {
    let header = Header {
        community: shown.origin.community().to_owned(),
        scope,
        keys: signed.keys,
    };
    let mut writer = Writer::new(output, &header)?;
    for epoch in shown.each_epoch() {
        // Of an epoch that was left only the next one's first leaf speaks: it names the root at which it was left.
        let checkpoint = if epoch.origin == shown.origin {
            signed.checkpoint.clone()
        } else {
            String::new()
        };
        writer.start_log(LogHeader {
            origin: epoch.origin,
            size: epoch.size,
            checkpoint,
        })?;
        let (mut at, end) = (epoch.first, epoch.first + epoch.size);
        while at < end {
            let limit = usize::try_from(end - at).unwrap_or(usize::MAX).min(1_000);
            let sheets = shelf.sheets(at, limit)?;
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
    match scope {
        Scope::Public => writer.leaf(&sheet.leaf, None, &public_slots(sheet)),
        Scope::Full => {
            let slots: Vec<PartSlot> = sheet.parts.iter().map(slot).collect();
            writer.leaf(&sheet.leaf, sheet.opening.as_ref(), &slots)
        }
    }
}

fn slot(part: &Option<Part>) -> PartSlot {
    match part {
        None => PartSlot::Erased,
        Some(part) => PartSlot::Present(part.clone()),
    }
}

/// What everybody may see of the parts of a sheet. Of a closed entry the public sees the leaf alone: the number of its parts
/// would tell its kind.
pub(crate) fn public_slots(sheet: &Sheet) -> Vec<PartSlot> {
    if sheet.leaf.kind() == LeafKind::Closed {
        return Vec::new();
    }
    let slots = sheet.parts.iter().map(|part| match part {
        Some(part) if !part.mark.is_public() => PartSlot::Withheld,
        part => slot(part),
    });
    slots.collect()
}
