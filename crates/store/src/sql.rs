//! The narrow waist between our queries and the two databases: values in, rows out, and what a driver must do.
//! Queries are written once, with `$1 … $n`; a driver never sees what they are for.

use crate::fault::Fault;
use std::ops::ControlFlow;

/// A value bound to a query.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Null,
    Int(i64),
    Bytes(&'a [u8]),
    Text(&'a str),
}

/// A value read from a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Bytes(Vec<u8>),
    Text(String),
}

impl Cell {
    pub(crate) fn as_value(&self) -> Value<'_> {
        match self {
            Cell::Null => Value::Null,
            Cell::Int(number) => Value::Int(*number),
            Cell::Bytes(bytes) => Value::Bytes(bytes),
            Cell::Text(text) => Value::Text(text),
        }
    }

    /// Roughly the memory it holds.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Cell::Null | Cell::Int(_) => 8,
            Cell::Bytes(bytes) => bytes.len(),
            Cell::Text(text) => text.len(),
        }
    }
}

/// One row of an answer. Taking a value leaves null in its place.
#[derive(Debug)]
pub(crate) struct Row(pub(crate) Vec<Cell>);

impl Row {
    fn take(&mut self, column: usize) -> Cell {
        self.0
            .get_mut(column)
            .map_or(Cell::Null, |cell| std::mem::replace(cell, Cell::Null))
    }

    pub(crate) fn int(&mut self, column: usize) -> Result<i64, Fault> {
        self.int_or_null(column)?
            .ok_or_else(|| Fault::damaged(format!("column {column} is null")))
    }

    pub(crate) fn int_or_null(&mut self, column: usize) -> Result<Option<i64>, Fault> {
        match self.take(column) {
            Cell::Int(number) => Ok(Some(number)),
            Cell::Null => Ok(None),
            Cell::Bytes(_) | Cell::Text(_) => {
                Err(Fault::damaged(format!("column {column} is no number")))
            }
        }
    }

    /// A number that is never negative: a position, a size, a count.
    pub(crate) fn count(&mut self, column: usize) -> Result<u64, Fault> {
        u64::try_from(self.int(column)?)
            .map_err(|_| Fault::damaged(format!("column {column} is negative")))
    }

    pub(crate) fn small(&mut self, column: usize) -> Result<u32, Fault> {
        u32::try_from(self.int(column)?)
            .map_err(|_| Fault::damaged(format!("column {column} is out of range")))
    }

    pub(crate) fn bytes(&mut self, column: usize) -> Result<Vec<u8>, Fault> {
        self.bytes_or_null(column)?
            .ok_or_else(|| Fault::damaged(format!("column {column} is null")))
    }

    pub(crate) fn bytes_or_null(&mut self, column: usize) -> Result<Option<Vec<u8>>, Fault> {
        match self.take(column) {
            Cell::Bytes(bytes) => Ok(Some(bytes)),
            Cell::Null => Ok(None),
            Cell::Int(_) | Cell::Text(_) => {
                Err(Fault::damaged(format!("column {column} holds no bytes")))
            }
        }
    }

    pub(crate) fn array<const N: usize>(&mut self, column: usize) -> Result<[u8; N], Fault> {
        let bytes = self.bytes(column)?;
        <[u8; N]>::try_from(bytes.as_slice()).map_err(|_| {
            Fault::damaged(format!(
                "column {column} has {} bytes, not {N}",
                bytes.len()
            ))
        })
    }

    pub(crate) fn text(&mut self, column: usize) -> Result<String, Fault> {
        match self.take(column) {
            Cell::Text(text) => Ok(text),
            Cell::Null | Cell::Int(_) | Cell::Bytes(_) => {
                Err(Fault::damaged(format!("column {column} holds no text")))
            }
        }
    }
}

/// A position or size as the databases keep it. Refused beyond `i64::MAX`, which no log reaches.
pub(crate) fn big(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::TooLarge {
        what: "a number",
        size: number,
        limit: i64::MAX as u64,
    })
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Uuid,
    Int,
    Bytes,
    Text,
}

/// A table: for quick inserts of many rows, and for copying whole databases.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [(&'static str, Kind)],
    /// How many of the first columns are the key.
    pub(crate) key: usize,
}

impl Table {
    pub(crate) fn column_list(&self) -> String {
        self.columns
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// What an insert does with a row whose key is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clash {
    Fail,
    LeaveOut,
}

impl Clash {
    pub(crate) fn clause(self) -> &'static str {
        match self {
            Clash::Fail => "",
            Clash::LeaveOut => " ON CONFLICT DO NOTHING",
        }
    }
}

/// How a transaction shall end when the work in it went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Commit,
    RollBack,
}

/// What a reader must see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// Each query sees what is committed when it starts: enough for a single one.
    EachQuery,
    /// All queries see the same moment.
    OneMoment,
}

/// What receives the rows of an answer, one by one.
pub(crate) type EachRow<'a> = &'a mut dyn FnMut(Row) -> Result<ControlFlow<()>, Fault>;

/// A connection at work, inside a transaction where one was asked for.
pub(crate) trait Session {
    /// Runs a statement and says how many rows it touched.
    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault>;
    /// Hands over the rows one by one, without gathering them.
    fn each(&mut self, sql: &str, values: &[Value<'_>], row: EachRow<'_>) -> Result<(), Fault>;
    /// Inserts many rows and says how many; `cells` is as long as rows times columns.
    fn insert_or(
        &mut self,
        clash: Clash,
        table: &'static Table,
        cells: &[Value<'_>],
    ) -> Result<u64, Fault>;
    /// The database's clock.
    fn now_ms(&mut self) -> Result<i64, Fault>;
    /// Runs a text of several statements, for migrations.
    fn script(&mut self, sql: &str) -> Result<(), Fault>;
}

impl dyn Session + '_ {
    /// Inserts many rows; fails if one of them is there.
    pub(crate) fn insert(
        &mut self,
        table: &'static Table,
        cells: &[Value<'_>],
    ) -> Result<(), Fault> {
        self.insert_or(Clash::Fail, table, cells).map(|_| ())
    }

    /// The first row of the answer.
    pub(crate) fn first(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Option<Row>, Fault> {
        let mut found = None;
        self.each(sql, values, &mut |row| {
            found = Some(row);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }

    /// All rows, each made into a thing.
    pub(crate) fn all<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        make: impl Fn(Row) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let mut things = Vec::new();
        self.each(sql, values, &mut |row| {
            things.push(make(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(things)
    }
}

/// Work in a transaction. It may be run more than once, so it must not leave traces outside.
pub(crate) type WriteWork<'a> = &'a mut dyn FnMut(&mut dyn Session) -> Result<Ending, Fault>;
/// Work that only reads. It may be run more than once.
pub(crate) type ReadWork<'a> = &'a mut dyn FnMut(&mut dyn Session) -> Result<(), Fault>;

/// A database.
pub(crate) trait Driver: Send + Sync {
    /// Whether text of migrations must be rewritten for SQLite.
    fn is_sqlite(&self) -> bool;
    /// Runs the work in one transaction.
    fn write(&self, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault>;
    /// The same for work that reads through this driver while it holds locks: such work waits for nobody who waits for it.
    fn write_in_turn(&self, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault> {
        self.write(doing, work)
    }
    /// Runs work that changes nothing.
    fn read(&self, doing: &'static str, view: View, work: ReadWork<'_>) -> Result<(), Fault>;
    /// Copies the whole database to a new SQLite file, while writers go on.
    fn copy_to(&self, file: &std::path::Path) -> Result<(), Fault>;
    /// After an erasure: reach what can be reached and name what cannot.
    fn sweep(&self) -> Result<Vec<crate::record::Remnant>, Fault>;
}
