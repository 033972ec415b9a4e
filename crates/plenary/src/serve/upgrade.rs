//! Data of an older program, before they are brought to the form of this one: an SQLite file is copied first, and the copy is
//! named. PostgreSQL is copied by its own programs, so that is asked for. Data of a newer program are refused.

use crate::place::Place;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// What an operator says about older data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Upgrade {
    /// Nothing: a database that has no copy is left alone.
    NotAsked,
    /// There is a copy; the data may be changed.
    Asked,
}

/// Sees to it that what is opened next is of this form or may be brought to it.
pub(crate) fn prepare(place: &Place, upgrade: Upgrade) -> Result<()> {
    let address = place.address();
    let found = store::schema_at(&address).with_context(|| format!("opening {place}"))?;
    if found > store::SCHEMA {
        bail!(
            "{place} was written by a newer plenary (form {found}; this one knows forms up to {}). Use the newer program, or restore a backup from before with `plenary restore`",
            store::SCHEMA
        );
    }
    if found == 0 || found == store::SCHEMA {
        return Ok(());
    }
    match (place, upgrade) {
        (Place::Folder(folder), _) => {
            let copy = free_name(folder, found);
            store::copy_as_it_is(&address, &copy)
                .with_context(|| format!("copying {place} before it is upgraded"))?;
            eprintln!(
                "plenary: {place} is of an older form ({found}) and is brought to form {}. As it was, it lies in {}: to go back, put that file in the place of {}",
                store::SCHEMA,
                copy.display(),
                Place::file(folder).display()
            );
            Ok(())
        }
        (Place::Database(_), Upgrade::Asked) => {
            eprintln!(
                "plenary: {place} is of an older form ({found}) and is brought to form {}",
                store::SCHEMA
            );
            Ok(())
        }
        (Place::Database(_), Upgrade::NotAsked) => bail!(
            "{place} is of an older form ({found}; this program works with {}). Make a copy first, as in `pg_dump --format=custom --file=before.dump ADDRESS`, or `plenary backup` of the program that wrote it; then call `plenary serve --upgrade` once",
            store::SCHEMA
        ),
    }
}

/// A name for the copy that nothing has yet.
fn free_name(folder: &Path, found: i64) -> PathBuf {
    let named = |number: u32| match number {
        0 => folder.join(format!("before-upgrade-{found}.sqlite")),
        number => folder.join(format!("before-upgrade-{found}-{number}.sqlite")),
    };
    (0..u32::MAX)
        .map(named)
        .find(|path| !path.exists())
        .unwrap_or_else(|| named(u32::MAX))
}
