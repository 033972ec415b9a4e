//! Candidates numbered as a file names them: by declaration where there is one, else by first appearance.

use std::collections::BTreeMap;

use crate::count::papers::MAX_CANDIDATES;

/// Names with their numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    /// What each is called in full, in order.
    pub(crate) names: Vec<String>,
    by_key: BTreeMap<String, usize>,
}

impl Roster {
    /// The number of a name, a new one where it is new; nothing where there are too many.
    pub(crate) fn number(&mut self, name: &str) -> Option<usize> {
        if let Some(number) = self.by_key.get(name) {
            return Some(*number);
        }
        self.declare(name, name)
    }

    /// A new candidate, called so on papers and so in full; the number it has where the key is known.
    pub(crate) fn declare(&mut self, key: &str, name: &str) -> Option<usize> {
        let next = self.names.len();
        if next >= MAX_CANDIDATES {
            return None;
        }
        let number = *self.by_key.entry(key.to_owned()).or_insert(next);
        if number == next {
            self.names.push(name.to_owned());
        }
        Some(number)
    }

    /// The same candidate by another name.
    pub(crate) fn alias(&mut self, key: &str, number: usize) {
        self.by_key.entry(key.to_owned()).or_insert(number);
    }

    /// The number of a name that is known.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_key.get(name).copied()
    }
}
