//! Tables: rows by small number, growing at the end, sharing structure between states.
//! A clone costs nothing to speak of, and a change copies the path to one row.

use crate::rows::Rows;
use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Rows of `T`, found by their id.
#[derive(Clone, Debug)]
pub struct Table<Id, T: Clone> {
    rows: Rows<T>,
    id: PhantomData<fn() -> Id>,
}

impl<Id, T: Serialize + Clone> Serialize for Table<Id, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.rows.len()))?;
        for (_, row) in self.rows.iter() {
            rows.serialize_element(row)?;
        }
        rows.end()
    }
}

/// Row by row: a large table is never held twice.
impl<'de, Id, T: Deserialize<'de> + Clone> Deserialize<'de> for Table<Id, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each<Id, T>(PhantomData<fn() -> (Id, T)>);

        impl<'de, Id, T: Deserialize<'de> + Clone> Visitor<'de> for Each<Id, T> {
            type Value = Table<Id, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rows")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Table<Id, T>, A::Error> {
                let mut table = Table::default();
                while let Some(row) = rows.next_element()? {
                    table.rows.push(row);
                }
                Ok(table)
            }
        }

        deserializer.deserialize_seq(Each(PhantomData))
    }
}

impl<Id, T: Clone> Default for Table<Id, T> {
    fn default() -> Self {
        Table {
            rows: Rows::default(),
            id: PhantomData,
        }
    }
}

impl<Id: From<usize> + Into<usize> + Copy, T: Clone> Table<Id, T> {
    /// The id that the next row will have.
    #[must_use]
    pub fn next_id(&self) -> Id {
        Id::from(self.rows.len())
    }

    /// Adds a row.
    pub fn push(&mut self, row: T) -> Id {
        let id = self.next_id();
        self.rows.push(row);
        id
    }

    /// The row, if there is one.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&T> {
        self.rows.get(id.into())
    }

    /// The row, to change it.
    pub fn get_mut(&mut self, id: Id) -> Option<&mut T> {
        self.rows.get_mut(id.into())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Rows in order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &T)> + '_ {
        self.rows
            .iter()
            .map(|(number, row)| (Id::from(number), row))
    }

    /// The rows that may differ from those of an earlier copy of this table, in order; new ones are among them. For what is
    /// derived from a large table and kept from one state to the next: it takes as long as there are such rows.
    #[must_use]
    pub fn touched_since(&self, before: &Table<Id, T>) -> Vec<Id> {
        let numbers = self.rows.touched_since(&before.rows);
        numbers.into_iter().map(Id::from).collect()
    }

    /// The rows after those of which this holds. It must hold of all rows before one of which it holds.
    pub(crate) fn after_those(
        &self,
        before: impl Fn(&T) -> bool,
    ) -> impl Iterator<Item = (Id, &T)> {
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.rows.get(middle).is_some_and(&before) {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        (low..self.rows.len()).filter_map(|index| Some((Id::from(index), self.rows.get(index)?)))
    }

    /// Rows in order of their ids, without them.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &T> + '_ {
        self.rows.iter().map(|(_, row)| row)
    }
}
