//! Writes invented ballots: `ballots N [--full] [--nicks] [--seed S] [--candidates C] [--seats S] > FILE`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use bench::{Dialect, Election};

fn main() -> ExitCode {
    let words = std::env::args().skip(1).collect::<Vec<_>>();
    let after = |name: &str, usual: u64| {
        let place = words.iter().position(|word| word == name);
        let word = place.and_then(|place| words.get(place + 1));
        word.map_or(Some(usual), |word| word.parse().ok())
    };
    let has = |name: &str| words.iter().any(|word| word == name);
    let ballots = words.first().and_then(|word| word.parse().ok());
    let numbers = (
        ballots,
        after("--candidates", 20),
        after("--seats", 5),
        after("--seed", 2026),
    );
    let (Some(ballots), Some(candidates @ 1..=99), Some(seats), Some(seed)) = numbers else {
        eprintln!("usage: ballots N [--full] [--nicks] [--seed S] [--candidates C] [--seats S]");
        return ExitCode::from(2);
    };
    let election = Election {
        ballots,
        candidates: candidates as usize,
        seats: seats as usize,
        full: has("--full"),
        seed,
    };
    let dialect = if has("--nicks") {
        Dialect::Nicks
    } else {
        Dialect::Numbers
    };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    match election.write(dialect, &mut out).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
