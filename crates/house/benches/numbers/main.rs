//! The numbers of this machine: how fast a body of many members decides, writes down, starts and is audited.
//!
//! `cargo bench -p house --bench numbers -- [--members N] [--entries N] [--acts N] [row…]`, rows: memory roll durable slow
//! start audit power. Run without `--bench`, as tests do, it plays everything once on a very small body. `docs/numbers.md` keeps what it
//! said.

mod durable;
mod memory;
mod plan;
mod record;
mod table;
mod year;

use plan::Plan;
use std::path::PathBuf;
use std::time::Instant;
use table::{line_of, machine, ms, row};

/// What each seat of the council weighs, in every one of its decisions.
fn powers() {
    let bytes = include_bytes!("../../../../charters/gnso-council/2016.md");
    let (charter, _) = charter::parse("gnso-council/2016.md", bytes);
    let start = Instant::now();
    let analyses = charter::power::analyse(&charter);
    let measured = format!("{} for {} decisions", ms(start.elapsed()), analyses.len());
    row("power indices of the GNSO Council", "1 s", &measured);
}

fn main() {
    if record::is_asked_to_start() {
        return;
    }
    let plan = Plan::from_arguments();
    machine();
    row("row", "to reach", "measured");
    row("---", "---", "---");
    if plan.wants("memory") {
        memory::mix(&plan);
    }
    if plan.wants("roll") {
        memory::roll(&plan);
    }
    let name = format!("numbers-{}", std::process::id());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the record");
    if plan.wants("durable") {
        durable::durable(&plan, &folder);
    }
    if plan.wants("slow") {
        durable::slow(&plan, &folder);
    }
    if plan.wants("start") || plan.wants("audit") {
        record::rows(&plan, &folder);
    }
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    if plan.wants("power") {
        powers();
    }
    println!("\nload average at the end {}", line_of("/proc/loadavg", ""));
}
