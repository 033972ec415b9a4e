//! The names of very many members at once: read from the shelf in stretches where they lie close together.

use crate::view::View;
use assembly::ids::{MemberId, PartyId};
use assembly::part::{PartAddress, PartText};
use house::ShelfFault;
use std::collections::BTreeMap;

/// How many entries are read in one stretch.
const STRETCH: u64 = 2_048;
/// From how many names on a stretch is read whole: below, each is read by itself, and remembered.
const CLOSE: usize = 256;

/// Each member with the name of its party; empty where it was erased or cannot be read.
pub(crate) fn names(
    v: &View,
    members: Vec<(MemberId, PartyId)>,
) -> Result<Vec<(String, MemberId)>, ShelfFault> {
    let named_at = |party: PartyId| {
        let row = v.state().people.parties.get(party);
        row.filter(|row| row.erased.is_none())
            .map(|row| row.named_at)
    };
    let mut names = Vec::with_capacity(members.len());
    let mut wanted: Vec<(u64, MemberId)> = Vec::with_capacity(members.len());
    for (member, party) in members {
        match named_at(party) {
            Some(at) => wanted.push((at, member)),
            None => names.push((String::new(), member)),
        }
    }
    wanted.sort_unstable();
    for stretch in wanted.chunk_by(|(one, _), (next, _)| one / STRETCH == next / STRETCH) {
        if stretch.len() < CLOSE {
            names.extend(stretch.iter().map(|(at, member)| {
                let address = PartAddress {
                    position: *at,
                    slot: 0,
                };
                (v.text(address).unwrap_or_default(), *member)
            }));
            continue;
        }
        let from = stretch[0].0 / STRETCH * STRETCH;
        let texts = v.site.door.shelf().texts(from..from + STRETCH, 0)?;
        let texts: BTreeMap<u64, PartText> = texts.into_iter().collect();
        names.extend(stretch.iter().map(|(at, member)| {
            let name = match texts.get(at) {
                Some(PartText::Known(name)) => name.to_string(),
                Some(PartText::Empty | PartText::Unseen) | None => String::new(),
            };
            (name, *member)
        }));
    }
    Ok(names)
}
