//! Counts like `plenary count --format json`, without the rest of the program: `count RULE FILE…`. For profiles; the numbers are of the
//! program itself.

use std::error::Error;
use std::io::Write;

use tally::count::chain::{TieBreak, Ties};
use tally::count::json::{PairwiseView, Staged};
use tally::count::presets::preset;
use tally::count::run::{Outcome, count};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let rule = words.next().ok_or("usage: count RULE FILE…")?;
    let rule = preset(&rule).map_err(|why| why.id())?.rule;
    let ties = Ties {
        chain: vec![TieBreak::Prior, TieBreak::Order],
        ..Ties::default()
    };
    let mut out = std::io::stdout().lock();
    for file in words {
        let bytes = std::fs::read(file)?;
        let text = tally::formats::text_of(&bytes);
        let profile = tally::formats::read(&text).map_err(|fault| format!("{fault:?}"))?;
        let outcome = count(&profile, &rule, None, &ties).map_err(|why| format!("{why:?}"))?;
        let line = match &outcome {
            Outcome::Staged(transcript) => {
                serde_json::to_string(&Staged::of(transcript, &profile.names))?
            }
            Outcome::Pairwise(compared) => {
                serde_json::to_string(&PairwiseView::of(compared, &profile.names))?
            }
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}
