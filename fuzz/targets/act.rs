//! An act as JSON, by anybody, at any later moment, put to a community that has lived: refused without a trace, or an entry
//! that reads back the same, is decided the same again, and can be applied. First a digit: which community.
#![no_main]

use assembly::actor::Actor;
use assembly::entry::Entry;
use assembly::moment::Moment;
use assembly::{Asked, NoParts, decide, form};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stage::{FILLED, Stage};
use std::sync::LazyLock;

static STAGES: LazyLock<Vec<Stage>> =
    LazyLock::new(|| FILLED.iter().map(|name| Stage::after(name)).collect());

fuzz_target!(|text: &str| {
    let Some((stage, lines)) = text.split_at_checked(1) else {
        return;
    };
    let stage = stage.parse::<usize>().ok().and_then(|at| STAGES.get(at));
    let Some(stage) = stage else { return };
    let mut community = stage.community.clone();
    let mut now = stage.now();
    for line in lines.lines().take(8) {
        let Ok(Value::Object(mut fields)) = serde_json::from_str(line) else {
            return;
        };
        let actor = fields
            .remove("by")
            .and_then(|by| serde_json::from_value::<Actor>(by).ok());
        let seconds = fields
            .remove("after")
            .and_then(|after| after.as_i64())
            .unwrap_or(0);
        // Nothing reaches `decide` from beyond what a moment can be written as.
        let Some(later) = seconds
            .max(0)
            .checked_mul(1_000)
            .and_then(|ms| now.0.checked_add(ms))
        else {
            return;
        };
        let Some(later) = Moment::parse(&Moment(later).to_string()) else {
            return;
        };
        now = later;
        let Some(Value::String(name)) = fields.remove("act") else {
            return;
        };
        let Ok((act, texts)) = form::read(&name, fields) else {
            return;
        };
        let asked = Asked {
            actor: actor.unwrap_or_else(Actor::operator),
            act: &act,
            texts: &texts,
            now,
        };
        let Ok(entry) = decide(&community, &asked, &NoParts) else {
            continue;
        };
        assert_eq!(decide(&community, &asked, &NoParts).as_ref(), Ok(&entry));
        assert_eq!(Entry::from_bytes(&entry.bytes()).as_ref(), Ok(&entry));
        let mut again = community.clone();
        community.apply(&entry);
        again.apply(&entry);
        assert_eq!(community.open.digest(), again.open.digest());
    }
});
