//! Where a community is kept: a folder, or a PostgreSQL database by its address. Whatever is said of an address, its
//! password is not.

use clap::Args;
use clap::builder::{OsStringValueParser, TypedValueParser};
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};

/// The environment's variable for a password that an address does not have, as PostgreSQL's own programs read it.
const PASSWORD: &str = "PGPASSWORD";
/// The database's file in a data folder.
const DATABASE: &str = "plenary.sqlite";

/// Where a community is kept.
#[derive(Clone)]
pub(crate) enum Place {
    /// A folder with an SQLite file, the signing key and the list of erased parts.
    Folder(PathBuf),
    /// The address of a PostgreSQL database.
    Database(String),
}

impl Place {
    /// A folder, or a database where the text is the address of one.
    pub(crate) fn new(text: OsString) -> Place {
        match text.to_str() {
            Some(text) if store::is_postgres(text) => Place::Database(text.to_owned()),
            _ => Place::Folder(text.into()),
        }
    }

    /// How an argument of the command line becomes a place.
    pub(crate) fn parser() -> impl TypedValueParser<Value = Place> {
        OsStringValueParser::new().map(Place::new)
    }

    /// The file of the database in a folder.
    pub(crate) fn file(folder: &Path) -> PathBuf {
        folder.join(DATABASE)
    }

    /// Whether a file of this name in a data folder is the database's own.
    pub(crate) fn is_of_the_database(name: &OsStr) -> bool {
        let rest = name.to_str().and_then(|name| name.strip_prefix(DATABASE));
        matches!(rest, Some("" | "-wal" | "-shm" | "-journal"))
    }

    /// The address by which the store opens it.
    pub(crate) fn address(&self) -> String {
        match self {
            Place::Folder(folder) => format!("sqlite:{}", Place::file(folder).display()),
            Place::Database(address) => match std::env::var(PASSWORD) {
                Ok(password) => store::with_password(address, &password),
                Err(_) => address.clone(),
            },
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Folder(folder) => write!(f, "{}", folder.display()),
            Place::Database(address) => f.write_str(&store::without_passwords(address)),
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Place({self})")
    }
}

/// Where the community is kept, and its keys.
#[derive(Args, Clone, Debug)]
pub(crate) struct Where {
    /// Where the community is kept: a folder, or the address of a PostgreSQL database, as in
    /// postgres://user@host/database. Its password can stand in the variable PGPASSWORD, where nobody else sees it.
    #[arg(long, value_name = "DIR|ADDRESS", value_parser = Place::parser())]
    pub(crate) data: Place,
    /// The folder with the signing key: the data folder itself, unless this says otherwise. A database has no folder, so what
    /// signs needs it there.
    #[arg(long, value_name = "DIR")]
    pub(crate) keys: Option<PathBuf>,
}

impl Where {
    /// The folder with the signing key, if there is one.
    pub(crate) fn key_folder(&self) -> Option<&Path> {
        match (&self.keys, &self.data) {
            (Some(folder), _) | (None, Place::Folder(folder)) => Some(folder),
            (None, Place::Database(_)) => None,
        }
    }
}
