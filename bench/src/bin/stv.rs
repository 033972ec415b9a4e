//! Meek by stv-rs: `stv ARITHMETIC FILE`, with `fixed9` or `bigfixed9`, one thread, its transcript on standard output.

use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter, stdout};

use stv_rs::arithmetic::{BigFixedDecimal9, FixedDecimal9, Integer64};
use stv_rs::cli::Parallel;
use stv_rs::meek::stv_droop;
use stv_rs::parse::{ParsingOptions, parse_election};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(arithmetic), Some(file)) = (words.next(), words.next()) else {
        return Err("usage: stv fixed9|bigfixed9 FILE".into());
    };
    let options = ParsingOptions {
        remove_withdrawn_candidates: true,
        remove_empty_ballots: true,
        optimize_layout: true,
    };
    let election = parse_election(BufReader::new(File::open(file)?), options)?;
    let mut out = BufWriter::new(stdout().lock());
    let name = "Implementation: STV-rs";
    match arithmetic.as_str() {
        "fixed9" => stv_droop::<Integer64, FixedDecimal9>(
            &mut out,
            &election,
            name,
            6,
            Parallel::No,
            None,
            false,
            false,
            false,
        )?,
        _ => stv_droop::<num_bigint::BigInt, BigFixedDecimal9>(
            &mut out,
            &election,
            name,
            6,
            Parallel::No,
            None,
            false,
            false,
            false,
        )?,
    };
    Ok(())
}
