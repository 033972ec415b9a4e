//! The records of all rehearsals: a snapshot of every prefix, and the rest, is the whole.

#[path = "../../../house/tests/snapshots/prefixes.rs"]
mod prefixes;

use crate::rehearsals::rehearsals;
use crate::run::{Scratch, plenary};
use house::{Sheet, Shelf, Stored};
use std::sync::Arc;

fn record_of(folder: &str) -> Vec<Sheet> {
    let store = store::open(&format!("{folder}/plenary.sqlite")).expect("the data opens");
    let communities = store.communities().expect("the data answers");
    let stored = Stored::new(Arc::clone(&store), communities[0].id);
    let size = stored.size().expect("the data answers");
    let mut sheets = Vec::new();
    while (sheets.len() as u64) < size {
        let page = stored.sheets(sheets.len() as u64, 1_000);
        sheets.extend(page.expect("the data answers"));
    }
    sheets
}

/// Every second rehearsal, so that two tests share the work.
fn check(first: usize) {
    let scratch = Scratch::new();
    let mut prefixes = 0;
    for (number, file) in rehearsals().iter().enumerate().skip(first).step_by(2) {
        let folder = scratch.path(&number.to_string());
        // Whether it goes as it expects is the question of another test: here its record counts.
        plenary(&["rehearse", file, "--data", &folder]);
        let sheets = record_of(&folder);
        prefixes::check_every_prefix(&sheets);
        prefixes += sheets.len();
    }
    // A founding that is refused leaves the epoch alone; most leave a story.
    assert!(prefixes > 300, "{prefixes}");
}

#[test]
fn a_snapshot_of_every_prefix_of_a_rehearsal_leads_to_the_same_state() {
    check(0);
}

#[test]
fn so_does_one_of_every_prefix_of_the_rehearsals_between() {
    check(1);
}
