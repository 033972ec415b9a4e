//! Brings a database to the schema this program knows. Forward only; one node at a time, by a lock row with a
//! lease, since not every engine has advisory locks. A database of a newer program is refused.

use crate::fault::Fault;
use crate::sql::{Driver, Ending, Session, Value, View};
use std::time::{Duration, Instant};

/// How long a node may migrate before another one may take over.
pub const MIGRATION_LEASE_MS: i64 = 60_000;
/// How long to wait between two looks at the lock.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

const MIGRATIONS: [(i64, &str); 8] = [
    (1, include_str!("../migrations/0001_record.sql")),
    (2, include_str!("../migrations/0002_beside.sql")),
    (3, include_str!("../migrations/0003_accounts.sql")),
    (4, include_str!("../migrations/0004_outbox.sql")),
    (5, include_str!("../migrations/0005_rounds.sql")),
    (6, include_str!("../migrations/0006_search.sql")),
    (7, include_str!("../migrations/0007_access_tokens.sql")),
    (8, include_str!("../migrations/0008_mentions.sql")),
];

/// The newest schema this program knows.
pub const SCHEMA: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

const BOOK: &str = "
CREATE TABLE IF NOT EXISTS migration (
    number BIGINT NOT NULL PRIMARY KEY,
    applied_ms BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS migration_lock (
    id BIGINT NOT NULL PRIMARY KEY,
    until_ms BIGINT NOT NULL
);
";

/// Migrates, waiting up to `patience` for another node that does so already.
pub(crate) fn migrate(driver: &dyn Driver, patience: Duration) -> Result<(), Fault> {
    // The usual start: nothing to do, no lock, one query.
    if schema_of(driver).is_ok_and(|found| found == SCHEMA) {
        return Ok(());
    }
    open_book(driver)?;
    let started = Instant::now();
    loop {
        let found = schema_of(driver)?;
        if found > SCHEMA {
            return Err(Fault::NewerSchema {
                found,
                known: SCHEMA,
            });
        }
        if found == SCHEMA {
            return Ok(());
        }
        match take_lock(driver)? {
            Lock::Taken => return apply_missing(driver),
            Lock::HeldUntil(until_ms) if started.elapsed() >= patience => {
                return Err(Fault::Migrating { until_ms });
            }
            Lock::HeldUntil(_) => std::thread::sleep(LOOK_AGAIN),
        }
    }
}

/// The number of the newest migration that was applied, 0 where there is no book of them. Changes nothing.
pub(crate) fn found(driver: &dyn Driver) -> Result<i64, Fault> {
    let sql = if driver.is_sqlite() {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
    } else {
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migration'"
    };
    let mut has_book = false;
    driver.read(
        "looking for a schema number",
        View::EachQuery,
        &mut |session| {
            has_book = session.first(sql, &[])?.is_some();
            Ok(())
        },
    )?;
    if has_book { schema_of(driver) } else { Ok(0) }
}

/// The number of the newest migration that was applied; 0 for an empty database.
fn schema_of(driver: &dyn Driver) -> Result<i64, Fault> {
    let mut found = 0;
    driver.read(
        "reading the schema number",
        View::EachQuery,
        &mut |session| {
            let row = session.first("SELECT max(number) FROM migration", &[])?;
            found = row
                .map(|mut row| row.int_or_null(0))
                .transpose()?
                .flatten()
                .unwrap_or(0);
            Ok(())
        },
    )?;
    Ok(found)
}

/// Two nodes that create the same table at once can collide inside PostgreSQL's own catalogue, so the loser
/// looks once more.
fn open_book(driver: &dyn Driver) -> Result<(), Fault> {
    let text = for_database(BOOK, driver.is_sqlite());
    let doing = "preparing the database for migrations";
    let once = || {
        driver.write(doing, &mut |session| {
            session.script(&text).map(|()| Ending::Commit)
        })?;
        driver.write(doing, &mut |session| {
            session.run("INSERT INTO migration_lock (id, until_ms) VALUES (1, 0) ON CONFLICT (id) DO NOTHING", &[])?;
            Ok(Ending::Commit)
        })
    };
    once().or_else(|_| once())
}

enum Lock {
    Taken,
    HeldUntil(i64),
}

fn take_lock(driver: &dyn Driver) -> Result<Lock, Fault> {
    let mut lock = Lock::Taken;
    driver.write("taking the migration lock", &mut |session| {
        let now = session.now_ms()?;
        let values = [Value::Int(now + MIGRATION_LEASE_MS), Value::Int(now)];
        let taken = session.run(
            "UPDATE migration_lock SET until_ms = $1 WHERE id = 1 AND until_ms <= $2",
            &values,
        )?;
        lock = if taken == 1 {
            Lock::Taken
        } else {
            Lock::HeldUntil(held_until(session)?)
        };
        Ok(Ending::Commit)
    })?;
    Ok(lock)
}

fn held_until(session: &mut dyn Session) -> Result<i64, Fault> {
    let row = session.first("SELECT until_ms FROM migration_lock WHERE id = 1", &[])?;
    row.ok_or_else(|| Fault::damaged("the migration lock has no row"))?
        .int(0)
}

/// Each migration is two transactions, its tables and then its number, because some engines do not take both in
/// one. A node that dies in between leaves tables that `IF NOT EXISTS` steps over.
fn apply_missing(driver: &dyn Driver) -> Result<(), Fault> {
    let from = schema_of(driver)?;
    for (number, text) in MIGRATIONS.iter().filter(|(number, _)| *number > from) {
        let text = for_database(text, driver.is_sqlite());
        driver.write("migrating the database", &mut |session| {
            session.script(&text).map(|()| Ending::Commit)
        })?;
        driver.write("recording a migration", &mut |session| {
            let values = [Value::Int(*number), Value::Int(session.now_ms()?)];
            let sql = "INSERT INTO migration (number, applied_ms) VALUES ($1, $2) ON CONFLICT (number) DO NOTHING";
            session.run(sql, &values)?;
            Ok(Ending::Commit)
        })?;
    }
    driver.write("giving the migration lock back", &mut |session| {
        session.run("UPDATE migration_lock SET until_ms = 0 WHERE id = 1", &[])?;
        Ok(Ending::Commit)
    })
}

/// The portable text as one of the databases wants it. SQLite has other names for three types and keeps types
/// only in strict tables; a table marked `clustered` lives in the tree of its key. Lines between
/// `-- only: sqlite` (or `postgres`) and `-- end` are for that one.
fn for_database(text: &str, sqlite: bool) -> String {
    let mut lines = Vec::new();
    let mut only: Option<bool> = None;
    for line in text.lines() {
        match line.trim() {
            "-- only: sqlite" => only = Some(true),
            "-- only: postgres" => only = Some(false),
            "-- end" => only = None,
            _ if only.is_some_and(|only| only != sqlite) => {}
            _ if !sqlite => lines.push(line.to_owned()),
            ");" => lines.push(") STRICT;".to_owned()),
            "); -- clustered" => lines.push(") STRICT, WITHOUT ROWID;".to_owned()),
            _ => {
                let line = line.replace(" UUID", " BLOB").replace(" BYTEA", " BLOB");
                lines.push(line.replace(" BIGINT", " INTEGER"));
            }
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_numbered_without_gaps() {
        assert!(
            MIGRATIONS
                .iter()
                .zip(1..)
                .all(|((number, _), expected)| *number == expected)
        );
    }

    #[test]
    fn each_database_gets_its_own_words() {
        let text = "CREATE TABLE a (\n  id UUID,\n  n BIGINT\n);\n-- only: postgres\nx\n-- end\n-- only: sqlite\ny\n-- end";
        assert_eq!(
            for_database(text, true),
            "CREATE TABLE a (\n  id BLOB,\n  n INTEGER\n) STRICT;\ny"
        );
        assert_eq!(
            for_database(text, false),
            "CREATE TABLE a (\n  id UUID,\n  n BIGINT\n);\nx"
        );
    }

    #[test]
    fn every_migration_can_be_run_again() {
        for (number, text) in MIGRATIONS {
            let all = text.matches("CREATE ").count();
            assert_eq!(
                all,
                text.matches(" IF NOT EXISTS ").count(),
                "migration {number}"
            );
        }
    }
}
