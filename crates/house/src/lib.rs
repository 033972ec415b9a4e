//! The house performs acts: it loads a community, decides against its head, puts what was accepted on the shelf, and only
//! then answers. It holds no rules and no SQL; the clock and the randomness come in through it.

mod export;
mod house;
mod memory;
mod salts;
mod shelf;
mod stored;

pub use export::{ExportFault, export};
pub use house::{Answer, Fault, House, NotDone, Request};
pub use memory::Memory;
pub use salts::Salts;
pub use shelf::{Erased, Outcome, Sheet, Shelf, ShelfFault};
pub use stored::Stored;
