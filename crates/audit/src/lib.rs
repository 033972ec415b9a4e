//! The audit: a bundle goes in, a verdict on every entry comes out. It decides each recorded act again at its recorded
//! moment and compares what follows byte for byte; it trusts no index, no server and no earlier state.
//!
//! It says *holds*; *holds given* what it could not see; or *does not hold*, and why. Whose record it is, only a known key or
//! an earlier checkpoint tells; without either the record is *internally consistent, origin not proven*.

mod again;
mod origin;
mod report;
mod run;
mod slip;

pub use origin::Trust;
pub use report::{Finding, Overall, Reason, Report, Verdict};
pub use run::{Known, audit};
pub use slip::{KeptSlip, SlipVerdict};
