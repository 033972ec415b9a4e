//! SQLite: one writer, a few readers, a write-ahead file that is on disk before a commit returns.

use crate::fault::Fault;
use crate::pool::Pool;
use crate::record::Remnant;
use crate::sql::{
    Cell, Clash, Driver, EachRow, Ending, ReadWork, Row, Session, Table, Value, View, WriteWork,
};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ToSql, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const READERS: usize = 4;
const STATEMENTS: usize = 256;
const BUSY: Duration = Duration::from_secs(5);
/// A backup gives the machine a breath after so many pages (one megabyte at the usual page size).
const BACKUP_PAGES: i32 = 256;
const BACKUP_PAUSE: Duration = Duration::from_millis(2);

/// What can be set on an SQLite store beside its path.
#[derive(Debug, Clone, Copy, Default)]
pub struct SqliteOptions {
    /// For benches only: waits so long after every commit, before it is answered, as a slower disk would.
    pub extra_sync_ms: u64,
}

pub(crate) struct Sqlite {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Pool<Connection>,
    extra_sync: Duration,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, options: SqliteOptions) -> Result<Sqlite, Fault> {
        let writer = open_writer(path)?;
        let readers_path = path.to_path_buf();
        Ok(Sqlite {
            path: path.to_path_buf(),
            writer: Mutex::new(writer),
            readers: Pool::new(READERS, move || open_reader(&readers_path)),
            extra_sync: Duration::from_millis(options.extra_sync_ms),
        })
    }

    /// Closes the database as one plain file, with no write-ahead file beside it.
    pub(crate) fn into_plain_file(self) -> Result<(), Fault> {
        drop(self.readers);
        let writer = self
            .writer
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        into_plain_file(writer)
    }

    /// The writer; what a panic left open in it is rolled back.
    fn writer(&self, doing: &'static str) -> Result<MutexGuard<'_, Connection>, Fault> {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if !writer.is_autocommit() {
            writer
                .execute_batch("ROLLBACK")
                .map_err(|error| Fault::database(doing, error))?;
        }
        Ok(writer)
    }
}

fn open_writer(path: &Path) -> Result<Connection, Fault> {
    let opened = |error| Fault::database("opening the SQLite file", error);
    let connection = Connection::open(path).map_err(opened)?;
    // FULL: the write-ahead file is synced at every commit, so an answered act is on disk.
    // secure_delete: what is erased is overwritten, not only unlinked.
    // Keys of acts can come in no order, so that each touches another page: a larger cache (32 MiB) spares reading them, and
    // a larger write-ahead file (32 MiB) writing each back many times.
    connection.busy_timeout(BUSY).map_err(opened)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cache_size = -32768;
             PRAGMA wal_autocheckpoint = 8192;
             PRAGMA journal_size_limit = 67108864;",
        )
        .map_err(opened)?;
    keep_statements(&connection).map_err(opened)?;
    Ok(connection)
}

/// Statements are prepared once. Without the guarantee, SQLite prepares one again whenever another value is bound that might
/// have led to another plan; ours have one good plan, and the head is asked for before each append.
fn keep_statements(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map(|_| ())
}

fn into_plain_file(connection: Connection) -> Result<(), Fault> {
    let failed = |error| Fault::database("closing the backup file", error);
    connection.flush_prepared_statement_cache();
    connection
        .pragma_update(None, "journal_mode", "DELETE")
        .map_err(failed)?;
    connection.close().map_err(|(_, error)| failed(error))
}

/// Opens for reading only; also used on backup files, which are not in write-ahead mode.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, Fault> {
    let opened = |error| Fault::database("opening the SQLite file to read", error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(opened)?;
    connection.busy_timeout(BUSY).map_err(opened)?;
    keep_statements(&connection).map_err(opened)?;
    Ok(connection)
}

impl Driver for Sqlite {
    fn is_sqlite(&self) -> bool {
        true
    }

    fn write(&self, doing: &'static str, work: WriteWork<'_>) -> Result<(), Fault> {
        let failed = |error| Fault::database(doing, error);
        let mut writer = self.writer(doing)?;
        // Immediate: a deferred transaction that starts to write later fails at once when another one wrote.
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy) => Fault::Busy { doing },
                _ => failed(error),
            })?;
        match work(&mut SqliteSession {
            connection: &transaction,
            doing,
        })? {
            Ending::RollBack => transaction.rollback().map_err(failed),
            Ending::Commit => {
                transaction.commit().map_err(failed)?;
                if !self.extra_sync.is_zero() {
                    std::thread::sleep(self.extra_sync);
                }
                Ok(())
            }
        }
    }

    fn read(&self, doing: &'static str, view: View, work: ReadWork<'_>) -> Result<(), Fault> {
        let mut reader = self.readers.take()?;
        match view {
            View::EachQuery => work(&mut SqliteSession {
                connection: &reader,
                doing,
            }),
            View::OneMoment => {
                // Dropped without commit: a reader has nothing to commit.
                let transaction = reader
                    .transaction()
                    .map_err(|error| Fault::database(doing, error))?;
                work(&mut SqliteSession {
                    connection: &transaction,
                    doing,
                })
            }
        }
    }

    fn copy_to(&self, file: &Path) -> Result<(), Fault> {
        let doing = "backing up the SQLite file";
        let failed = |error| Fault::database(doing, error);
        // Its own connection with a read transaction held open: without it, every commit of the writer would
        // make the backup start again, and a busy house would never finish one.
        let source = open_reader(&self.path)?;
        source
            .execute_batch("BEGIN; SELECT count(*) FROM community;")
            .map_err(failed)?;
        let mut target = Connection::open(file).map_err(failed)?;
        {
            let backup = Backup::new(&source, &mut target).map_err(failed)?;
            while backup.step(BACKUP_PAGES).map_err(failed)? != StepResult::Done {
                std::thread::sleep(BACKUP_PAUSE);
            }
        }
        into_plain_file(target)
    }

    fn sweep(&self) -> Result<Vec<Remnant>, Fault> {
        let doing = "emptying the write-ahead file";
        let writer = self.writer(doing)?;
        let busy: i64 = writer
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
            .map_err(|error| Fault::database(doing, error))?;
        Ok(if busy == 0 {
            Vec::new()
        } else {
            vec![Remnant::WriteAheadFile]
        })
    }
}

/// A connection of SQLite at work.
pub(crate) struct SqliteSession<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) doing: &'static str,
}

impl SqliteSession<'_> {
    fn failed(&self) -> impl Fn(rusqlite::Error) -> Fault + Copy + use<> {
        let doing = self.doing;
        move |error| Fault::database(doing, error)
    }

    /// SQLite numbers `$n` by first appearance, not by n: so each is bound by its name.
    fn prepare(&self, sql: &str, values: &[Value<'_>]) -> Result<CachedStatement<'_>, Fault> {
        let failed = self.failed();
        let sql = sql.strip_suffix(" FOR UPDATE").unwrap_or(sql);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        for index in 1..=statement.parameter_count() {
            let number = statement
                .parameter_name(index)
                .and_then(|name| name[1..].parse::<usize>().ok());
            let value = number.and_then(|number| values.get(number.wrapping_sub(1)));
            let value =
                value.expect("our queries name their parameters $1 to $n and bind all of them");
            statement.raw_bind_parameter(index, value).map_err(failed)?;
        }
        Ok(statement)
    }
}

impl Session for SqliteSession<'_> {
    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        let count = self
            .prepare(sql, values)?
            .raw_execute()
            .map_err(self.failed())?;
        Ok(count as u64)
    }

    fn each(&mut self, sql: &str, values: &[Value<'_>], row: EachRow<'_>) -> Result<(), Fault> {
        let failed = self.failed();
        let mut statement = self.prepare(sql, values)?;
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(found) = rows.next().map_err(failed)? {
            let cells = (0..columns).map(|column| cell(found.get_ref(column).map_err(failed)?));
            if row(Row(cells.collect::<Result<_, Fault>>()?))?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn insert_or(
        &mut self,
        clash: Clash,
        table: &'static Table,
        cells: &[Value<'_>],
    ) -> Result<u64, Fault> {
        let failed = self.failed();
        let marks = vec!["?"; table.columns.len()].join(", ");
        let (columns, clash) = (table.column_list(), clash.clause());
        let sql = format!(
            "INSERT INTO {} ({columns}) VALUES ({marks}){clash}",
            table.name
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(failed)?;
        let mut inserted = 0;
        for row in cells.chunks_exact(table.columns.len()) {
            for (index, value) in row.iter().enumerate() {
                statement
                    .raw_bind_parameter(index + 1, value)
                    .map_err(failed)?;
            }
            inserted += statement.raw_execute().map_err(failed)? as u64;
        }
        Ok(inserted)
    }

    fn now_ms(&mut self) -> Result<i64, Fault> {
        let row = (self as &mut dyn Session)
            .first("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)", &[])?;
        row.ok_or_else(|| Fault::damaged("the clock gives no answer"))?
            .int(0)
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        self.connection.execute_batch(sql).map_err(self.failed())
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

fn cell(value: ValueRef<'_>) -> Result<Cell, Fault> {
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        ValueRef::Text(text) => Cell::Text(
            String::from_utf8(text.to_vec()).map_err(|_| Fault::damaged("a text is not UTF-8"))?,
        ),
        ValueRef::Real(_) => return Err(Fault::damaged("a number is not whole")),
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::*;

    #[test]
    fn a_commit_waits_for_the_disk_and_an_erasure_overwrites() {
        let folder = testkit::folder::Folder::new();
        let store = Sqlite::open(&folder.file("a.sqlite"), SqliteOptions::default()).unwrap();
        let writer = store.writer("testing").unwrap();
        let setting = |name: &str| {
            writer
                .query_row(name, [], |row| row.get::<_, i64>(0))
                .unwrap()
        };
        let full = 2;
        assert_eq!(setting("PRAGMA synchronous"), full);
        assert_eq!(setting("PRAGMA secure_delete"), 1);
        assert_eq!(setting("PRAGMA foreign_keys"), 1);
    }

    #[test]
    fn a_statement_is_prepared_once_whatever_is_bound_to_it() {
        let folder = testkit::folder::Folder::new();
        let file = folder.file("a.sqlite");
        let store = crate::open_sqlite(&file, SqliteOptions::default()).unwrap();
        for community in 0..3u8 {
            let id = crate::CommunityId([community; 16]);
            store.create_community(id, &format!("{community}")).unwrap();
        }
        let connection = open_writer(&file).unwrap();
        let mut session = SqliteSession {
            connection: &connection,
            doing: "testing",
        };
        for community in 0..3u8 {
            let id = crate::CommunityId([community; 16]);
            crate::community::lock_head(&mut session, id).unwrap();
        }
        let sql = crate::community::LOCKED_HEAD;
        let statement = session.prepare(sql, &[Value::Bytes(&[0; 16])]).unwrap();
        assert_eq!(statement.get_status(rusqlite::StatementStatus::Run), 3);
        assert_eq!(
            statement.get_status(rusqlite::StatementStatus::RePrepare),
            0
        );
    }
}
