//! An entry of any content, as a forger with the right key could sign it, judged and applied as an audit does it: decided again
//! by who sees the closed rooms and by who does not, then applied, then what falls due after it. Nothing of that may panic,
//! whatever the effects say. First a byte: after which record.
#![no_main]

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::Entry;
use assembly::part::PartText;
use assembly::{Asked, Community, NoParts, decide, decide_given};
use libfuzzer_sys::fuzz_target;
use stage::{FILLED, Stage};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static STAGES: LazyLock<Vec<Stage>> =
    LazyLock::new(|| FILLED.iter().map(|name| Stage::after(name)).collect());

fuzz_target!(|bytes: &[u8]| {
    let Some((stage, body)) = bytes.split_first() else {
        return;
    };
    let Some(stage) = STAGES.get(usize::from(*stage)) else {
        return;
    };
    let Ok(mut entry) = Entry::from_bytes(body) else {
        return;
    };
    entry.position = stage.sheets.len() as u64;
    let public = Community {
        closed: None,
        ..stage.community.clone()
    };
    for mut community in [stage.community.clone(), public] {
        let texts = vec![PartText::Unseen; entry.act.parts().len()];
        let asked = Asked {
            actor: entry.actor,
            act: &entry.act,
            texts: &texts,
            now: entry.moment,
        };
        let _ = match &community.closed {
            Some(_) => decide(&community, &asked, &NoParts),
            None => decide_given(&community.open, &asked, &entry.given, &NoParts),
        };
        community.apply(&entry);
        community.open.digest();
        falls_due(&mut community);
    }
});

/// The next few things that fall due, decided and applied or passed over as stuck.
fn falls_due(community: &mut Community) {
    let mut stuck = BTreeSet::new();
    for _ in 0..8 {
        let Some(due) = community.next_due_but(&stuck) else {
            return;
        };
        let asked = Asked {
            actor: Actor::clock(),
            act: &Act::Due(due.clone()),
            texts: &[],
            now: due.at.max(community.newest()),
        };
        match decide(community, &asked, &NoParts) {
            Ok(entry) => community.apply(&entry),
            Err(_) => _ = stuck.insert(due),
        }
    }
}
