//! Entries as lists show them: a line each, and of closed ones that they are there.

use crate::page::NoPage;
use crate::view::View;
use assembly::entry::Entry;
use assembly::moment::Moment;
use house::Bare;
use house::told::{Concern, concerns};
use ledger::LeafKind;

/// An entry as a list shows it.
pub(crate) struct Row {
    pub(crate) position: u64,
    pub(crate) at: Option<Moment>,
    pub(crate) what: String,
    /// Whose act it was.
    pub(crate) who: String,
    /// In which body, if in one.
    pub(crate) place: String,
}

/// The open entry of a leaf. A closed one is none here, whatever this server knows of it.
pub(crate) fn open_entry(bare: &Bare) -> Result<Option<Entry>, NoPage> {
    match bare.leaf.kind() {
        LeafKind::Open => bare
            .entry()
            .map_err(|why| NoPage::Fault(format!("reading an entry: {why}"))),
        LeafKind::Closed | LeafKind::Epoch => Ok(None),
    }
}

/// A line about one leaf.
pub(crate) fn row(v: &View, position: u64, bare: &Bare) -> Result<Row, NoPage> {
    let Some(entry) = open_entry(bare)? else {
        let id = match bare.leaf.kind() {
            LeafKind::Epoch => "web-entry-epoch",
            LeafKind::Open | LeafKind::Closed => "web-entry-closed",
        };
        return Ok(Row {
            position,
            at: None,
            what: v.say(id),
            who: String::new(),
            place: String::new(),
        });
    };
    let place = match entry.mandate {
        Some(mandate) => Some(mandate.body),
        None => concerns(v.state(), &entry)
            .iter()
            .find_map(|one| match one {
                Concern::Body(body) => Some(*body),
                Concern::Party(_) | Concern::Motion(_) | Concern::Entry(_) | Concern::Act(_) => {
                    None
                }
            }),
    };
    let place = place.map(|body| v.link(body).short);
    Ok(Row {
        position,
        at: Some(entry.moment),
        what: v.act_title(&entry.act),
        who: v.principal_name(&entry),
        place: place.unwrap_or_default(),
    })
}

/// Lines about neighbouring leaves, the newest first.
pub(crate) fn range(v: &View, from: u64, to: u64) -> Result<Vec<Row>, NoPage> {
    let (mut rows, mut at) = (Vec::new(), from);
    while at < to {
        let limit = usize::try_from(to - at).unwrap_or(usize::MAX);
        let page = v.site.door.shelf().bare(at, limit)?;
        if page.is_empty() {
            break;
        }
        for bare in &page {
            rows.push(row(v, at, bare)?);
            at += 1;
        }
    }
    rows.reverse();
    Ok(rows)
}

/// Lines about these positions, in their order.
pub(crate) fn these(v: &View, positions: &[u64]) -> Result<Vec<Row>, NoPage> {
    let mut rows = Vec::with_capacity(positions.len());
    for position in positions {
        if let Some(bare) = v.site.door.shelf().bare(*position, 1)?.first() {
            rows.push(row(v, *position, bare)?);
        }
    }
    Ok(rows)
}

/// The first position whose open entry is not before a moment. Closed entries are passed over, so that nobody learns from a
/// question when one was made.
pub(crate) fn first_at(v: &View, moment: Moment) -> Result<u64, NoPage> {
    let (mut low, mut high) = (0, v.shown.position());
    while low < high {
        let middle = low + (high - low) / 2;
        match open_from(v, middle, high)? {
            Some((position, at)) if at < moment => low = position + 1,
            // None is open from the middle on, or the first is late enough.
            Some(_) | None => high = middle,
        }
    }
    Ok(low)
}

/// The first open entry from a position on.
fn open_from(v: &View, from: u64, end: u64) -> Result<Option<(u64, Moment)>, NoPage> {
    let mut at = from;
    while at < end {
        let limit = usize::try_from(end - at).unwrap_or(usize::MAX).min(64);
        let page = v.site.door.shelf().bare(at, limit)?;
        if page.is_empty() {
            return Ok(None);
        }
        for bare in &page {
            if let Some(entry) = open_entry(bare)? {
                return Ok(Some((at, entry.moment)));
            }
            at += 1;
        }
    }
    Ok(None)
}
