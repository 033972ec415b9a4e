//! A store on an empty database of either kind, and batches to put into it.

use std::path::PathBuf;
use std::sync::Arc;
use store::{
    ActKey, Answer, Answered, Batch, CommunityId, LogId, NewLeaf, Opening, Part, PartBody, Store,
    open,
};
use testkit::folder::Folder;
use testkit::postgres::Database;

/// The community every fixture has.
pub(crate) const ONE: CommunityId = CommunityId([1; 16]);

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Sqlite,
    Postgres,
}

/// Writes each test twice, once for each database.
macro_rules! on_both {
    ($($(#[$note:meta])* fn $name:ident($fixture:ident: &Fixture) $body:block)*) => {
        mod promises {
            use super::*;
            $($(#[$note])* pub(super) fn $name($fixture: &Fixture) $body)*
        }
        mod sqlite {
            use crate::fixture::{Fixture, On};
            $(#[test] fn $name() { super::promises::$name(&Fixture::new(On::Sqlite)); })*
        }
        mod postgres {
            use crate::fixture::{Fixture, On};
            $(#[test] fn $name() { super::promises::$name(&Fixture::new(On::Postgres)); })*
        }
    };
}
pub(crate) use on_both;

pub(crate) struct Fixture {
    // Before the database, so that its connections are closed when that is dropped.
    pub(crate) store: Arc<dyn Store>,
    pub(crate) on: On,
    pub(crate) address: String,
    pub(crate) folder: Folder,
    pub(crate) postgres: Option<Database>,
}

impl Fixture {
    /// A store with one community.
    pub(crate) fn new(on: On) -> Fixture {
        let fixture = Fixture::empty(on);
        fixture
            .store
            .create_community(ONE, "plenary.example/one")
            .unwrap();
        fixture
    }

    pub(crate) fn empty(on: On) -> Fixture {
        let folder = Folder::new();
        let postgres = (on == On::Postgres).then(Database::new);
        let address = match &postgres {
            Some(database) => database.address().to_owned(),
            None => format!("sqlite:{}", folder.file("plenary.sqlite").display()),
        };
        Fixture {
            store: open(&address).unwrap(),
            on,
            address,
            folder,
            postgres,
        }
    }

    pub(crate) fn sqlite_file(&self) -> PathBuf {
        self.folder.file("plenary.sqlite")
    }

    /// Runs statements past the store.
    pub(crate) fn meddle(&self, sql: &str) {
        match &self.postgres {
            Some(database) => database.client().batch_execute(sql).unwrap(),
            None => rusqlite::Connection::open(self.sqlite_file())
                .unwrap()
                .execute_batch(sql)
                .unwrap(),
        }
    }

    pub(crate) fn size(&self) -> u64 {
        self.store.head(ONE).unwrap().size
    }

    /// Appends acts one batch at a time; their numbers are their keys.
    pub(crate) fn append(&self, acts: impl IntoIterator<Item = u64>) {
        for act in acts {
            let size = self.size();
            self.store
                .append(ONE, size, &batch_at(size, &[act]))
                .unwrap();
        }
    }
}

pub(crate) fn key(act: u64) -> ActKey {
    let mut key = [0; 16];
    key[8..].copy_from_slice(&act.to_be_bytes());
    ActKey(key)
}

pub(crate) fn hash(act: u64) -> [u8; 32] {
    let mut hash = [0xee; 32];
    hash[24..].copy_from_slice(&act.to_be_bytes());
    hash
}

pub(crate) fn leaf(act: u64) -> NewLeaf {
    NewLeaf {
        hash: hash(act),
        bytes: format!("leaf of act {act}").into_bytes(),
    }
}

pub(crate) fn part(position: u64, slot: u32, text: &str) -> Part {
    let body = PartBody {
        salt: [7; 32],
        content: text.as_bytes().to_vec(),
    };
    Part {
        position,
        slot,
        digest: hash(position),
        mark: "public".to_owned(),
        body: Some(body),
    }
}

/// A batch with a leaf, two parts, an opening and a key for each act.
pub(crate) fn batch_at(size: u64, acts: &[u64]) -> Batch {
    let placed = || (size..).zip(acts.iter().copied());
    Batch {
        leaves: acts.iter().map(|act| leaf(*act)).collect(),
        parts: placed()
            .flat_map(|(at, act)| [part(at, 0, &format!("name of {act}")), part(at, 1, "")])
            .collect(),
        openings: placed()
            .map(|(position, act)| Opening {
                position,
                salt: [9; 32],
                content: act.to_be_bytes().to_vec(),
            })
            .collect(),
        answered: placed()
            .map(|(position, act)| Answered {
                key: key(act),
                answer: Answer {
                    position,
                    bytes: format!("accepted {act}").into_bytes(),
                },
            })
            .collect(),
        next_due_ms: Some(5_000),
        newest_moment_ms: 1_000,
        ..Batch::default()
    }
}

/// Everything readable of a community's record, for comparing two stores.
pub(crate) fn everything(store: &dyn Store) -> String {
    let head = store.head(ONE).unwrap();
    let mut parts = Vec::new();
    store
        .visit_parts(ONE, 0, &mut |part| {
            parts.push(part);
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    let answers: Vec<_> = (0..head.size)
        .map(|act| store.answer(ONE, key(act)).unwrap())
        .collect();
    let openings: Vec<_> = (0..head.size)
        .map(|at| store.openings(ONE, at..at + 1).unwrap().pop())
        .collect();
    let leaves = store.leaves(ONE, LogId::Record, 0, usize::MAX).unwrap();
    let beside = (
        store.checkpoints(ONE, LogId::Record).unwrap(),
        store.public_keys(ONE).unwrap(),
    );
    let rest = (
        store.epochs(ONE).unwrap(),
        store.erasures(ONE).unwrap(),
        store.outbox(ONE, "letters", 100).unwrap(),
    );
    let cursor = (
        store.cursor(ONE, "letters").unwrap(),
        store.sealed_key(ONE, "signer").unwrap(),
    );
    format!(
        "{head:?}\n{leaves:#?}\n{parts:#?}\n{openings:#?}\n{answers:#?}\n{beside:#?}\n{rest:#?}\n{cursor:?}"
    )
}
