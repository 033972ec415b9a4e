//! Letters out: what one is, how it is laid out, and the ways it can go. Which event calls for which letter, and who
//! gets it, is known elsewhere.
//!
//! Calls block: use threads.

mod address;
mod draft;
mod folder;
mod kind;
mod letter;
mod mime;
mod smtp;
mod transport;

pub use address::{Address, NoAddress};
pub use draft::{Draft, Stopping};
pub use folder::{Folder, Kept, KeptLetter};
pub use kind::Kind;
pub use letter::{Letter, MessageId, Sender, one_line};
pub use smtp::{Relay, Secrecy, Smtp};
pub use transport::{NotSent, Transport};
