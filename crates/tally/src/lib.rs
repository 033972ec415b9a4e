//! Decisions from votes: thresholds, quorums, verdicts with their reasons, what a rule means for a council, and the counts of
//! elections with their transcripts (`count`, `methods`, `formats`).
//! Pure: facts come in as values, and every number is exact. Sentences are made elsewhere from the ids and values here.

pub mod attendance;
pub mod check;
pub mod count;
pub mod decision;
pub mod draw;
pub mod exact;
pub mod exact_text;
pub mod explain;
pub mod formats;
mod judge;
pub mod lot;
pub mod methods;
pub mod minimum;
mod poll;
pub mod power;
pub mod quorum;
pub mod ratio;
pub mod replay;
pub mod rfc3797;
pub mod roll_call;
pub mod rule;
pub mod soundness;
pub mod threshold;
pub mod ties;

pub use exact::Exact;
