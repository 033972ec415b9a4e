//! `plenary world`: makes the demo's community in an empty folder and stops there. For measuring, and to look at what the demo
//! is made of.

use crate::data::Data;
use crate::demo::{self, ADDRESS, Made, Registrar};
use crate::place::{Place, Where};
use anyhow::{Context, Result};
use assembly::moment::Moment;
use clap::Args;
use house::{Clock, Salts, SystemClock};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Most members of a crowd.
const MOST_MEMBERS: u64 = 10_000_000;

/// Make the community of the demo in an empty folder, and stop.
///
/// The same seed and the same moment make the same record, but for keys and signatures. Beside the data lie `cast.json`, which
/// says who is who, and `registrar.json`, the invented domains.
#[derive(Args)]
pub(crate) struct World {
    /// The folder, made if it is not there, refused if it is not empty.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// What chance is drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The moment at which the story ends, as in 2026-06-01 or 2026-06-01T12:00:00Z; absent means now.
    #[arg(long, value_parser = demo::moment)]
    now: Option<Moment>,
    /// No story, but so many members in one body.
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=MOST_MEMBERS))]
    members: Option<u64>,
}

impl World {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let now = self.now.unwrap_or_else(|| SystemClock.now());
        let place = Where {
            data: Place::Folder(self.data.clone()),
            keys: None,
        };
        let start = match self.members {
            None => demo::begins_at(now),
            Some(_) => now,
        };
        let data = Data::create(&place, ADDRESS, start, Salts::seeded(self.seed))?;
        let shelf = data.house.shelf().clone();
        let mut progress = |_| {};
        let made = match self.members {
            None => demo::make(shelf, ADDRESS, (self.seed, now), &mut progress),
            Some(members) => {
                demo::make_crowd(shelf, ADDRESS, (self.seed, now, members), &mut progress)
            }
        };
        let made = made.context("making the community")?;
        Registrar::create(&self.data, &made.cast.domains)?;
        made.cast.keep(&self.data)?;
        told(&made)
    }
}

/// What a program reads of it.
fn told(made: &Made) -> Result<ExitCode> {
    let refused: Vec<_> = made
        .unexpected
        .iter()
        .map(|one| json!({"at": one.at.to_string(), "act": one.act, "refusal": one.refusal}))
        .collect();
    let is_whole = refused.is_empty();
    tell!(
        "{}",
        json!({"entries": made.entries, "refused": refused, "declined": made.declined})
    );
    Ok(ExitCode::from(u8::from(!is_whole)))
}
