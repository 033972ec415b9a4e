//! Whether the rules fit together: one charter by itself, and a set of them. A file for each subject; every check
//! reports all it finds. What is wrong with the text itself, `parse` has reported.

use crate::{Charter, Problem};

/// Checks a set of charters, each by itself and all together.
pub fn check_set(_charters: &[Charter]) -> Vec<Problem> {
    Vec::new()
}
