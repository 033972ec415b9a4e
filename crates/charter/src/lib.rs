//! Literate bylaws become checked rules: parse, check, read back in plain sentences, compare, weigh the votes.
//! It knows no member and no moment; `assembly` runs what stands here.

pub mod model;

pub use model::*;
