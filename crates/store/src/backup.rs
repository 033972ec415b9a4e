//! Backup and restore. A backup is one SQLite file with our tables, whichever database it was taken from, and
//! can be restored into either. It holds keys only as they are stored: sealed.

use crate::community::epochs;
use crate::erasing::{epoch_of, list_one};
use crate::fault::Fault;
use crate::ids::{CommunityId, LogId};
use crate::migrate::{SCHEMA, migrate};
use crate::record::Erasure;
use crate::sql::{Cell, Driver, Ending, Row, Session, Table, Value, View, big};
use crate::sqlite::{Sqlite, SqliteOptions, SqliteSession, open_reader};
use crate::store::{OriginAfter, Restored};
use crate::{community, tables};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How much is gathered before it is written to the other side.
const COPY_BYTES: usize = 2 << 20;
const COPY_ROWS: usize = 2_000;

/// Writes a backup beside its place and moves it there when it is whole and on disk.
pub(crate) fn write(driver: &dyn Driver, file: &Path) -> Result<(), Fault> {
    let failed = |error| Fault::file("writing the backup", file, error);
    if file.exists() {
        return Err(failed(std::io::ErrorKind::AlreadyExists.into()));
    }
    let partial = beside(file, "partial");
    if partial.exists() {
        fs::remove_file(&partial).map_err(failed)?;
    }
    let written = driver.copy_to(&partial);
    if written.is_err() {
        // What is left is of no use; the fault itself matters more than a failure to remove it.
        let _ = fs::remove_file(&partial);
    }
    written?;
    File::open(&partial)
        .and_then(|partial| partial.sync_all())
        .map_err(failed)?;
    fs::rename(&partial, file).map_err(failed)?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(failed)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Copies every row that is there at one moment from another kind of database into a new SQLite file.
pub(crate) fn dump(driver: &dyn Driver, file: &Path) -> Result<(), Fault> {
    let target = Sqlite::open(file, SqliteOptions::default())?;
    migrate(&target, Duration::ZERO)?;
    let doing = "backing up the database";
    driver.read(doing, View::OneMoment, &mut |source| {
        target.write(doing, &mut |target| {
            for table in tables::ALL {
                copy(source, target, table, &mut |_| {})?;
            }
            Ok(Ending::Commit)
        })
    })?;
    target.into_plain_file()
}

/// Copies a table, a handful of rows at a time, each after a last look at it.
fn copy(
    source: &mut dyn Session,
    target: &mut dyn Session,
    table: &'static Table,
    look: &mut dyn FnMut(&mut Row),
) -> Result<(), Fault> {
    let key: Vec<&str> = table.columns[..table.key]
        .iter()
        .map(|(name, _)| *name)
        .collect();
    let sql = format!(
        "SELECT {} FROM {} ORDER BY {}",
        table.column_list(),
        table.name,
        key.join(", ")
    );
    let mut gathered: Vec<Cell> = Vec::new();
    let mut weight = 0;
    source.each(&sql, &[], &mut |mut row| {
        look(&mut row);
        weight += row.0.iter().map(Cell::weight).sum::<usize>();
        gathered.append(&mut row.0);
        if weight >= COPY_BYTES || gathered.len() >= COPY_ROWS * table.columns.len() {
            flush(target, table, &mut gathered)?;
            weight = 0;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    flush(target, table, &mut gathered)
}

fn flush(
    target: &mut dyn Session,
    table: &'static Table,
    gathered: &mut Vec<Cell>,
) -> Result<(), Fault> {
    if !gathered.is_empty() {
        let values: Vec<Value<'_>> = gathered.iter().map(Cell::as_value).collect();
        target.insert(table, &values)?;
        gathered.clear();
    }
    Ok(())
}

/// Fills an empty database from a backup.
pub(crate) fn restore(
    driver: &dyn Driver,
    file: &Path,
    erasures: &[Erasure],
    origin_after: OriginAfter<'_>,
) -> Result<Restored, Fault> {
    let source = Source::open(file)?;
    let doing = "restoring a backup";
    let connection = open_reader(source.path())?;
    let mut session = SqliteSession {
        connection: &connection,
        doing,
    };
    let mut restored = None;
    driver.write(doing, &mut |target| {
        let filled = fill(&mut session, target, erasures)?;
        for (community, size) in &filled.communities {
            if let Some(origin) = origin_after(&community.origin) {
                community::begin_epoch(target, community.id, *size, &origin)??;
            }
        }
        restored = Some(filled);
        Ok(Ending::Commit)
    })?;
    Ok(restored.expect("a driver that returns Ok has run the work"))
}

fn fill(
    source: &mut dyn Session,
    target: &mut dyn Session,
    erasures: &[Erasure],
) -> Result<Restored, Fault> {
    for sql in [
        "SELECT id FROM community LIMIT 1",
        "SELECT id FROM account LIMIT 1",
    ] {
        if target.first(sql, &[])?.is_some() {
            return Err(Fault::NotEmpty);
        }
    }
    let mut restored = Restored::default();
    for community in community::list(source)? {
        let size = community::log_size(source, community.id, LogId::Record)?;
        restored.communities.push((community, size));
    }
    let within_reach = within_reach(source, &restored, erasures)?;
    restored.beyond = erasures
        .iter()
        .filter(|one| !within_reach.contains(one))
        .count() as u64;
    let places: BTreeSet<Place> = within_reach.iter().filter_map(place_of).collect();
    let is_fleeting = |table: &Table| tables::FLEETING.iter().any(|one| std::ptr::eq(*one, table));
    for table in tables::ALL.into_iter().filter(|table| !is_fleeting(table)) {
        let is_part = std::ptr::eq(table, &tables::PART);
        copy(source, target, table, &mut |row| {
            if is_part && erase_row(row, &places) {
                restored.erased += 1;
            }
        })?;
    }
    for erasure in &within_reach {
        let (position, slot) = (
            Value::Int(big(erasure.position)?),
            Value::Int(i64::from(erasure.slot)),
        );
        list_one(
            target,
            [Value::Bytes(&erasure.community.0), position, slot],
            big(erasure.epoch)?,
        )?;
    }
    Ok(restored)
}

/// The erasures that name an entry of this backup. A position of a later epoch, or past the end, was or will be
/// given to another entry, which must not lose its parts.
fn within_reach(
    source: &mut dyn Session,
    restored: &Restored,
    erasures: &[Erasure],
) -> Result<BTreeSet<Erasure>, Fault> {
    let mut within = BTreeSet::new();
    for (community, size) in &restored.communities {
        let epochs = epochs(source, community.id)?;
        let of_this = erasures.iter().filter(|one| one.community == community.id);
        within.extend(
            of_this
                .filter(|one| one.position < *size && epoch_of(&epochs, one.position) == one.epoch)
                .copied(),
        );
    }
    Ok(within)
}

type Place = (CommunityId, i64, i64);

fn place_of(erasure: &Erasure) -> Option<Place> {
    Some((
        erasure.community,
        i64::try_from(erasure.position).ok()?,
        i64::from(erasure.slot),
    ))
}

/// Takes salt and content out of a row of `part` that is to be erased; says whether there was anything.
fn erase_row(row: &mut Row, places: &BTreeSet<Place>) -> bool {
    let [
        Cell::Bytes(id),
        Cell::Int(position),
        Cell::Int(slot),
        ..,
        salt,
        content,
    ] = row.0.as_mut_slice()
    else {
        return false;
    };
    let Ok(id) = <[u8; 16]>::try_from(id.as_slice()) else {
        return false;
    };
    if *content == Cell::Null || !places.contains(&(CommunityId(id), *position, *slot)) {
        return false;
    }
    (*salt, *content) = (Cell::Null, Cell::Null);
    true
}

/// A backup file to read from: the file itself, or, if its schema is old, a copy brought up to date.
struct Source {
    file: PathBuf,
    copy: Option<PathBuf>,
}

impl Source {
    fn open(file: &Path) -> Result<Source, Fault> {
        let found = check(file)?;
        if found > SCHEMA {
            return Err(Fault::NewerSchema {
                found,
                known: SCHEMA,
            });
        }
        if found == SCHEMA {
            return Ok(Source {
                file: file.to_path_buf(),
                copy: None,
            });
        }
        let copy = beside(file, "restoring");
        fs::copy(file, &copy).map_err(|error| Fault::file("copying the backup", file, error))?;
        let source = Source {
            file: file.to_path_buf(),
            copy: Some(copy),
        };
        let database = Sqlite::open(source.path(), SqliteOptions::default())?;
        migrate(&database, Duration::ZERO)?;
        database.into_plain_file()?;
        Ok(source)
    }

    fn path(&self) -> &Path {
        self.copy.as_deref().unwrap_or(&self.file)
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        if let Some(copy) = &self.copy {
            // A copy that stays behind costs room and nothing else.
            let _ = fs::remove_file(copy);
        }
    }
}

/// Reads a backup file through once before anything is taken from it; says its schema.
fn check(file: &Path) -> Result<i64, Fault> {
    File::open(file).map_err(|error| Fault::file("opening the backup", file, error))?;
    let connection = open_reader(file)?;
    let mut session = SqliteSession {
        connection: &connection,
        doing: "checking the backup",
    };
    let session: &mut dyn Session = &mut session;
    let row = session.first("PRAGMA quick_check(1)", &[])?;
    let verdict = row
        .map(|mut row| row.text(0))
        .transpose()?
        .unwrap_or_default();
    if verdict != "ok" {
        return Err(Fault::damaged(format!(
            "the backup file is not whole: {verdict}"
        )));
    }
    let row = session.first("SELECT max(number) FROM migration", &[])?;
    row.map(|mut row| row.int(0))
        .transpose()?
        .ok_or_else(|| Fault::damaged("the backup file names no schema"))
}
