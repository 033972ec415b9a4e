//! Why a count came out as it did, as facts: who left with what gap to the next, from which stage each seat was certain, where one
//! paper went with its value, the smallest change found that alters the result, and what other rules would have done. Sentences are
//! made elsewhere.

mod certain;
mod change;
mod compare;
mod journey;
mod reasons;

pub use certain::{Certain, certain};
pub use change::{Change, Edit, smallest};
pub use compare::{Other, compare, elected};
pub use journey::{Held, journey};
pub use reasons::{Exclusion, Gap, Seat, exclusions, seats};
