//! Past the store, into an SQLite file: for tests that need data as another program left them.

use std::path::Path;

/// Runs statements on a file.
///
/// # Panics
///
/// Where the file or a statement is none.
pub fn meddle(file: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(file);
    let connection = connection.unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    connection
        .execute_batch(sql)
        .unwrap_or_else(|why| panic!("{sql}: {why}"));
}

/// A number that a query finds.
///
/// # Panics
///
/// Where it finds none.
pub fn number(file: &Path, sql: &str) -> i64 {
    let connection = rusqlite::Connection::open(file);
    let connection = connection.unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    connection
        .query_row(sql, [], |row| row.get(0))
        .unwrap_or_else(|why| panic!("{sql}: {why}"))
}
