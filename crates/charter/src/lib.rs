//! Literate bylaws become checked rules: parse, check, read back in plain sentences, compare, weigh the votes.
//! It knows no member and no moment; `assembly` runs what stands here.

pub mod check;
pub mod diff;
mod digest;
pub mod explain;
pub mod model;
pub mod parse;
pub mod power;
pub mod problem;
mod proofs;
mod set;

pub use check::check_set;
pub use model::*;
pub use parse::parse;
pub use problem::{Arg, Problem, Severity};
pub use proofs::proof_ways;
pub use set::{Checked, Source, read_set};
