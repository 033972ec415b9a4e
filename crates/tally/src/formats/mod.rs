//! Files of ballots, from text to a profile. Pure: the caller reads the file. A file that cannot be read says where, what was
//! expected, and what stood there.

pub mod abif;
pub mod blt;
pub mod cef;
pub mod csv;
mod cursor;
pub mod detect;
pub mod fault;
mod json;
pub mod nameq;
pub mod preflib;
pub mod rctab;
mod roster;
pub mod scot_elex;
pub mod starvote;
pub mod stv;
pub mod widj;
pub mod write;

pub use detect::{Format, detect, read, text_of};
pub use fault::{Expected, FormatFault};
