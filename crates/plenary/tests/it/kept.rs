//! A small community, rehearsed into a folder or into a PostgreSQL database.

use crate::run::{Ran, Scratch, plenary};
use testkit::postgres::Database;

pub(crate) const STORY: &str = r#"{"charters": ["charters/association"], "start": "2026-03-01", "seed": 3}
{"by": "server", "act": "register-party", "kind": "Person", "name": "Ana", "as": "ana"}
{"act": "install", "body": "association", "office": "chair", "holder": "$ana"}
{"by": "ana", "act": "register-party", "kind": "Organization", "name": "Red Barn", "as": "barn"}
{"by": "ana", "act": "install", "body": "association", "office": "secretary", "holder": "$ana"}
"#;

/// Where a community is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    Folder,
    Database,
}

/// Both, for a story that must go the same way on each.
pub(crate) const BOTH: [On; 2] = [On::Folder, On::Database];

/// A place for a community; gone when dropped.
pub(crate) struct Kept {
    pub(crate) on: On,
    pub(crate) scratch: Scratch,
    database: Option<Database>,
}

impl Kept {
    /// An empty place.
    pub(crate) fn empty(on: On) -> Kept {
        Kept {
            on,
            scratch: Scratch::new(),
            database: (on == On::Database).then(Database::new),
        }
    }

    /// The story's community.
    pub(crate) fn rehearsed(on: On) -> Kept {
        let kept = Kept::empty(on);
        kept.done(&["rehearse", &kept.story()], &[]);
        kept
    }

    /// The story's file.
    pub(crate) fn story(&self) -> String {
        let story = self.scratch.path("story.jsonl");
        std::fs::write(&story, STORY).expect("writable");
        story
    }

    /// What `--data` says.
    pub(crate) fn data(&self) -> String {
        match &self.database {
            None => self.scratch.path("data"),
            Some(database) => database.address().to_owned(),
        }
    }

    /// Runs statements past the store, as if another program had.
    pub(crate) fn meddle(&self, sql: &str) {
        match &self.database {
            Some(database) => database.client().batch_execute(sql).expect("is done"),
            None => {
                let file = std::path::Path::new(&self.data()).join("plenary.sqlite");
                testkit::sqlite::meddle(&file, sql);
            }
        }
    }

    /// The folder of the keys.
    pub(crate) fn keys(&self) -> String {
        match self.on {
            On::Folder => self.data(),
            On::Database => self.scratch.path("keys"),
        }
    }

    /// Runs a command on what is kept here.
    pub(crate) fn run(&self, command: &[&str], more: &[&str]) -> Ran {
        let (data, keys) = (self.data(), self.keys());
        let mut arguments = command.to_vec();
        arguments.extend(["--data", &data]);
        if self.on == On::Database {
            arguments.extend(["--keys", &keys]);
        }
        arguments.extend(more);
        plenary(&arguments)
    }

    /// The same, and it goes well.
    #[track_caller]
    pub(crate) fn done(&self, command: &[&str], more: &[&str]) -> Ran {
        let ran = self.run(command, more);
        assert_eq!(
            ran.code, 0,
            "{:?} {command:?}: {}{}",
            self.on, ran.out, ran.err
        );
        ran
    }

    /// How many leaves the record has. The clock may have its own among them.
    pub(crate) fn size(&self) -> usize {
        self.done(&["record", "show"], &[]).out.lines().count()
    }

    /// Exports under a name: the bundle's path, and the key as it is printed.
    #[track_caller]
    pub(crate) fn exported(&self, name: &str, more: &[&str]) -> (String, String) {
        let bundle = self.scratch.path(name);
        let mut arguments = vec!["--out", &*bundle];
        arguments.extend(more);
        let ran = self.done(&["record", "export"], &arguments);
        let key = ran.out.lines().find_map(|line| line.strip_prefix("key "));
        let key = key.expect("the key is printed").to_owned();
        (bundle, key)
    }
}
