//! Measures `plenary count` against what it is to reach: `speed PLENARY [--runs N] [--vectors FOLDER] [row…]`. Ballots are invented anew
//! each time; the files lie in a folder of their own, which is left empty.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use bench::process::{Took, middle_of};
use bench::{Dialect, Election};
use tally::count::chain::{TieBreak, Ties};
use tally::count::presets::preset;
use tally::count::run::count;

struct Ask {
    plenary: PathBuf,
    runs: usize,
    vectors: Option<PathBuf>,
    rows: Vec<String>,
    folder: PathBuf,
}

const ROWS: [&str; 8] = [
    "meek", "exact", "scottish", "pairs", "full", "wards", "small", "many",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let mut ask = Ask {
        plenary: words
            .next()
            .ok_or("usage: speed PLENARY [--runs N] [--vectors FOLDER] [row…]")?
            .into(),
        runs: 3,
        vectors: None,
        rows: Vec::new(),
        folder: std::env::temp_dir().join(format!("ballots-{}", std::process::id())),
    };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => ask.runs = words.next().ok_or("--runs N")?.parse()?,
            "--vectors" => ask.vectors = Some(words.next().ok_or("--vectors FOLDER")?.into()),
            row if ROWS.contains(&row) => ask.rows.push(row.to_owned()),
            other => return Err(format!("{other} is no row; rows: {}", ROWS.join(" ")).into()),
        }
    }
    fs::create_dir_all(&ask.folder)?;
    let done = measure(&ask);
    fs::remove_dir_all(&ask.folder)?;
    done
}

fn measure(ask: &Ask) -> Result<(), Box<dyn Error>> {
    println!("| row | processor s | clock s | MiB |\n|---|---|---|---|");
    let million = ask.ballots("r1m.blt", 1_000_000, false, Dialect::Numbers);
    if ask.wants("meek") {
        let nicks = ask.ballots("r1m.nicks.blt", 1_000_000, false, Dialect::Nicks)?;
        let theirs = middle_of(ask.runs, || {
            let mut command = Command::new(beside("stv"));
            command.arg("fixed9").arg(&nicks);
            command
        })?;
        let ours = ask.count("meek-prf", million.as_ref().map_err(ToString::to_string)?)?;
        row("Meek at nine digits, 1,000,000 ballots", ours);
        row("the same by stv-rs, fixed9", theirs);
        println!(
            "| **times as fast** | **{:.1}** | | |",
            theirs.processor / ours.processor
        );
        fs::remove_file(nicks)?;
    }
    let million = million?;
    for (name, what, rule) in [
        (
            "exact",
            "Meek, exact: fractions",
            "meek --set numbers={\"exact\":{\"places\":12}}",
        ),
        ("scottish", "Scottish", "scottish"),
        ("pairs", "pairwise, Schulze", "schulze-wv"),
        ("pairs", "pairwise, ranked pairs", "ranked-pairs-wv"),
    ] {
        if ask.wants(name) {
            row(what, ask.count(rule, &million)?);
        }
    }
    if ask.wants("full") {
        let full = ask.ballots("d1m.blt", 1_000_000, true, Dialect::Numbers)?;
        row(
            "Meek at nine digits, all ballots distinct and full",
            ask.count("meek-prf", &full)?,
        );
        fs::remove_file(full)?;
    }
    if ask.wants("wards") {
        wards(ask)?;
    }
    if ask.wants("small") {
        small(ask)?;
    }
    if ask.wants("many") {
        for (ballots, what) in [
            (5_000_000, "5,000,000 ballots, Scottish"),
            (10_000_000, "10,000,000 ballots, Scottish"),
        ] {
            let many = ask.ballots("many.blt", ballots, false, Dialect::Numbers)?;
            row(what, ask.count("scottish", &many)?);
        }
    }
    Ok(())
}

/// A program that was built beside this one.
fn beside(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    here.parent().unwrap_or(Path::new(".")).join(name)
}

fn row(what: &str, took: Took) {
    println!(
        "| {what} | {:.3} | {:.3} | {:.0} |",
        took.processor, took.clock, took.memory
    );
}

impl Ask {
    fn wants(&self, row: &str) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|asked| asked == row)
    }

    fn ballots(
        &self,
        name: &str,
        ballots: u64,
        full: bool,
        dialect: Dialect,
    ) -> Result<PathBuf, Box<dyn Error>> {
        let file = self.folder.join(name);
        let election = Election {
            ballots,
            candidates: 20,
            seats: 5,
            full,
            seed: 2026,
        };
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&file)?);
        election.write(dialect, &mut out)?;
        out.flush()?;
        Ok(file)
    }

    fn count(&self, rule: &str, file: &Path) -> Result<Took, Box<dyn Error>> {
        Ok(middle_of(self.runs, || {
            let mut command = Command::new(&self.plenary);
            command.args([
                "count",
                "--format",
                "json",
                "--ties",
                "prior,order",
                "--rule",
            ]);
            command.args(rule.split(' ')).arg(file);
            command
        })?)
    }
}

/// All wards of the vectors in one process.
fn wards(ask: &Ask) -> Result<(), Box<dyn Error>> {
    let Some(vectors) = &ask.vectors else {
        println!("| all wards: not measured, no --vectors | | | |");
        return Ok(());
    };
    let mut files = Vec::new();
    for year in ["2007", "2012"] {
        for entry in fs::read_dir(vectors.join("elections/scottish").join(year))? {
            files.push(entry?.path());
        }
    }
    files.sort();
    let took = middle_of(ask.runs, || {
        let mut command = Command::new(&ask.plenary);
        command
            .args(["count", "--format", "json", "--ties", "prior,order"])
            .args(&files);
        command
    })?;
    row(
        &format!("{} Scottish wards in one process", files.len()),
        took,
    );
    Ok(())
}

/// A hundred ballots again and again, without reading them.
fn small(ask: &Ask) -> Result<(), Box<dyn Error>> {
    let election = Election {
        ballots: 100,
        candidates: 5,
        seats: 2,
        full: false,
        seed: 2026,
    };
    let mut text = Vec::new();
    election.write(Dialect::Numbers, &mut text)?;
    let text = String::from_utf8(text)?;
    let profile = tally::formats::read(&text).map_err(|fault| format!("{fault:?}"))?;
    let rule = preset("scottish").map_err(|why| why.id())?.rule;
    let ties = Ties {
        chain: vec![TieBreak::Prior, TieBreak::Order],
        ..Ties::default()
    };
    let times = 20_000 * ask.runs as u32;
    let started = Instant::now();
    for _ in 0..times {
        std::hint::black_box(count(std::hint::black_box(&profile), &rule, None, &ties))
            .map_err(|why| format!("{why:?}"))?;
    }
    let each = started.elapsed().as_secs_f64() / f64::from(times) * 1e6;
    println!(
        "| 100 ballots, 5 candidates, Scottish, reading apart: {each:.1} µs by the clock | | | |"
    );
    Ok(())
}
