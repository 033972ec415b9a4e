//! The house performs acts: it loads a community, decides against its head, puts what was accepted on the shelf, and only
//! then answers. It holds no rules and no SQL; the clock and the randomness come in through it.

mod deadline;
mod export;
mod house;
mod keys;
mod memory;
mod request;
mod salts;
mod shelf;
mod slip;
mod stored;

pub use deadline::{Deadline, PATIENCE};
pub use export::{ExportFault, export};
pub use house::House;
pub use keys::Keys;
pub use memory::Memory;
pub use request::{Answer, Fault, NotDone, Refused, Request};
pub use salts::Salts;
pub use shelf::{Erased, Outcome, Sheet, Shelf, ShelfFault, Tray};
pub use stored::Stored;
