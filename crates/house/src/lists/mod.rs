//! Lists of members from elsewhere: read as spreadsheets save them, previewed row by row, taken over once, and compared with
//! a roll. The command line and the pages share it.

mod members;
mod reading;
mod reconciling;
mod writing;

pub use members::{COLUMNS, Sorted, Sorting, Verdict};
pub use reading::{Columns, MAX_BYTES, MAX_ROW, MAX_ROWS, Row, read};
pub use reconciling::{Difference, Differs, Likeness, Listed, Reconciled, reconcile};
pub use writing::write;

use words::Saying;

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The column, where it is about one.
    pub column: Option<String>,
    /// What was expected.
    pub why: Saying,
}

impl Wrong {
    /// Something wrong in a column.
    pub(crate) fn at(column: &str, why: Saying) -> Wrong {
        Wrong {
            column: Some(column.to_owned()),
            why,
        }
    }
}

impl From<Saying> for Wrong {
    fn from(why: Saying) -> Wrong {
        Wrong { column: None, why }
    }
}
