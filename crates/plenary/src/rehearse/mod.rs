//! A rehearsal: a file of acts played against charters with a simulated clock, every verdict shown.

mod ask;
mod expect;
mod file;
mod names;
mod play;
mod strict;

pub(crate) use ask::COULD;
pub(crate) use file::{Header, Lines, header as read_header};
pub(crate) use play::{Play, Step, Verdict};
