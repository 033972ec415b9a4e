//! Counting elections: papers and a rule go in, a transcript comes out. Pure: no file, no chance, no float, and the same bytes
//! whatever the order of the papers.
//!
//! `papers`, `profile` and `prepare` are the ballots, `rule` and `presets` the rules, `arithmetic` and `figure` the numbers, `chain` the ties,
//! `transcript` and `json` what comes out. The methods themselves are in `crate::methods`, a file each.

pub mod arithmetic;
pub mod chain;
pub mod figure;
pub mod json;
pub mod pairs;
pub mod papers;
pub mod prepare;
pub mod presets;
pub mod profile;
pub mod rule;
pub mod run;
pub mod transcript;
