//! The house performs acts: it loads a community, decides against its head, puts what was accepted on the shelf, and only
//! then answers. It holds no rules and no SQL; the clock and the randomness come in through it.

pub mod accounts;
mod clock;
mod deadline;
mod door;
mod export;
mod finding;
pub mod followers;
mod house;
mod keeper;
mod keys;
pub mod lists;
mod memory;
mod publishing;
pub mod questions;
mod request;
mod rounds;
pub mod said;
mod salts;
mod shelf;
mod slip;
mod snapshot;
mod start;
mod stored;
pub mod tasks;
pub mod told;
mod tree;

pub use clock::{Clock, SystemClock};
pub use deadline::{Deadline, PATIENCE};
pub use door::{Door, Shown, Wish};
pub use export::{ExportFault, export};
pub use finding::Finder;
pub use house::House;
pub use keys::Keys;
pub use memory::Memory;
pub use publishing::{EpochShown, KeySource, PublishFault, Published, Publisher};
pub use request::{Answer, Fault, NotDone, Refused, Request};
pub use rounds::{
    Cadence, DeskFault, DeskRounds, Looked, ProofLetter, Running, tell_finding, tell_no_domain,
};
pub use salts::Salts;
pub use shelf::{Bare, Erased, Outcome, Sheet, Shelf, ShelfFault, Snapshots, Tray, text_of};
pub use snapshot::format as snapshot_format;
pub use start::{PassedOver, Start};
pub use stored::Stored;
