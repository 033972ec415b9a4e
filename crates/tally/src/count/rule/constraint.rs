//! How many of a group may or must have seats: regions, employers, genders.

use serde::{Deserialize, Serialize};

/// A bound on the members of a group among those who will have seats.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Constraint {
    /// What the group is called.
    pub name: String,
    /// The candidates of the group, by number from one.
    pub members: Vec<usize>,
    /// So many of the group must sit, incumbents included.
    #[serde(default)]
    pub at_least: usize,
    /// No more of the group may sit, incumbents included; any number where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<usize>,
    /// How many of the group sit already and go on sitting beside those who are elected now.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub incumbents: usize,
}

fn is_nought(number: &usize) -> bool {
    *number == 0
}
