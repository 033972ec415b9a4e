//! Where the time of a count goes: `phases RULE FILE`.

use std::error::Error;
use std::time::Instant;

use tally::count::chain::{TieBreak, Ties};
use tally::count::json::Staged;
use tally::count::presets::preset;
use tally::count::run::{Outcome, count};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(rule), Some(file)) = (words.next(), words.next()) else {
        return Err("usage: phases RULE FILE".into());
    };
    let rule = preset(&rule).map_err(|why| why.id())?.rule;
    let ties = Ties {
        chain: vec![TieBreak::Prior, TieBreak::Order],
        ..Ties::default()
    };
    let mut last = Instant::now();
    let mut tell = |what: &str| {
        println!("{what:10} {:8.1} ms", last.elapsed().as_secs_f64() * 1000.0);
        last = Instant::now();
    };
    let bytes = std::fs::read(file)?;
    tell("read");
    let text = tally::formats::text_of(&bytes);
    tell("text");
    let profile = tally::formats::read(&text).map_err(|fault| format!("{fault:?}"))?;
    tell("parse");
    let outcome = count(&profile, &rule, None, &ties).map_err(|why| format!("{why:?}"))?;
    tell("count");
    if let Outcome::Staged(transcript) = &outcome {
        let told = serde_json::to_string(&Staged::of(transcript, &profile.names))?;
        println!("{} bytes of JSON", told.len());
    }
    tell("tell");
    drop((outcome, profile));
    tell("drop");
    // A small count by itself, many times.
    Ok(())
}
