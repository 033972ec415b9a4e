//! Names that charters use, interned: classes, standings, offices, decisions, bodies. A charter's adoption interns every
//! name in it, in the order of its text, so that each state of the same record holds the same numbers.

use crate::ids::NameId;
use crate::table::Table;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The names of a community.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Names {
    list: Table<NameId, Arc<str>>,
    by_name: imbl::OrdMap<Arc<str>, NameId>,
}

impl Names {
    /// The number of a name, given one if it has none.
    pub fn intern(&mut self, name: &str) -> NameId {
        if let Some(id) = self.id(name) {
            return id;
        }
        let name: Arc<str> = name.into();
        let id = self.list.push(name.clone());
        self.by_name.insert(name, id);
        id
    }

    /// The number of a name.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<NameId> {
        self.by_name.get(name).copied()
    }

    /// The name behind a number; an empty one if there is none.
    #[must_use]
    pub fn text(&self, id: NameId) -> &str {
        self.list.get(id).map_or("", |name| name)
    }
}
