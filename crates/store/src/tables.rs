//! Every table by name and columns, in an order in which rows can be copied. A test compares them with the
//! migrations, so that a copy of a database never leaves a table out.

use crate::sql::Kind::{Bytes, Int, Text, Uuid};
use crate::sql::Table;

const COMMUNITY_ID: (&str, crate::sql::Kind) = ("community_id", Uuid);

pub(crate) static COMMUNITY: Table = Table {
    name: "community",
    columns: &[
        ("id", Uuid),
        ("origin", Text),
        ("epoch", Int),
        ("next_due_ms", Int),
        ("newest_moment_ms", Int),
    ],
    key: 1,
};
pub(crate) static EPOCH: Table = Table {
    name: "epoch",
    columns: &[
        COMMUNITY_ID,
        ("epoch", Int),
        ("origin", Text),
        ("first_position", Int),
    ],
    key: 2,
};
pub(crate) static LOG: Table = Table {
    name: "log",
    columns: &[COMMUNITY_ID, ("log", Int), ("size", Int)],
    key: 2,
};
pub(crate) static LEAF: Table = Table {
    name: "leaf",
    columns: &[
        COMMUNITY_ID,
        ("log", Int),
        ("position", Int),
        ("hash", Bytes),
        ("bytes", Bytes),
    ],
    key: 3,
};
pub(crate) static PART: Table = Table {
    name: "part",
    columns: &[
        COMMUNITY_ID,
        ("position", Int),
        ("slot", Int),
        ("digest", Bytes),
        ("mark", Text),
        ("salt", Bytes),
        ("content", Bytes),
    ],
    key: 3,
};
pub(crate) static OPENING: Table = Table {
    name: "opening",
    columns: &[
        COMMUNITY_ID,
        ("position", Int),
        ("salt", Bytes),
        ("content", Bytes),
    ],
    key: 2,
};
pub(crate) static ACT_KEY: Table = Table {
    name: "act_key",
    columns: &[
        COMMUNITY_ID,
        ("act_key", Uuid),
        ("position", Int),
        ("answer", Bytes),
    ],
    key: 2,
};
pub(crate) static ERASURE: Table = Table {
    name: "erasure",
    columns: &[
        COMMUNITY_ID,
        ("epoch", Int),
        ("position", Int),
        ("slot", Int),
    ],
    key: 4,
};
pub(crate) static CHECKPOINT: Table = Table {
    name: "checkpoint",
    columns: &[
        COMMUNITY_ID,
        ("log", Int),
        ("epoch", Int),
        ("size", Int),
        ("text", Text),
    ],
    key: 4,
};
pub(crate) static PUBLIC_KEY: Table = Table {
    name: "public_key",
    columns: &[COMMUNITY_ID, ("name", Text), ("public", Text)],
    key: 2,
};
pub(crate) static SEALED_KEY: Table = Table {
    name: "sealed_key",
    columns: &[COMMUNITY_ID, ("name", Text), ("sealed", Bytes)],
    key: 2,
};
pub(crate) static SNAPSHOT: Table = Table {
    name: "snapshot",
    columns: &[
        COMMUNITY_ID,
        ("position", Int),
        ("format", Int),
        ("root", Bytes),
        ("frontier", Bytes),
        ("digest", Bytes),
        ("length", Int),
    ],
    key: 3,
};
pub(crate) static SNAPSHOT_CHUNK: Table = Table {
    name: "snapshot_chunk",
    columns: &[
        COMMUNITY_ID,
        ("position", Int),
        ("format", Int),
        ("number", Int),
        ("bytes", Bytes),
    ],
    key: 4,
};
pub(crate) static FOLLOWER: Table = Table {
    name: "follower",
    columns: &[COMMUNITY_ID, ("name", Text), ("position", Int)],
    key: 2,
};
pub(crate) static OUTBOX: Table = Table {
    name: "outbox",
    columns: &[
        COMMUNITY_ID,
        ("follower", Text),
        ("position", Int),
        ("number", Int),
        ("content", Bytes),
    ],
    key: 4,
};

/// All of them; a table stands after those it refers to.
pub(crate) static ALL: [&Table; 15] = [
    &COMMUNITY,
    &EPOCH,
    &LOG,
    &LEAF,
    &PART,
    &OPENING,
    &ACT_KEY,
    &ERASURE,
    &CHECKPOINT,
    &PUBLIC_KEY,
    &SEALED_KEY,
    &SNAPSHOT,
    &SNAPSHOT_CHUNK,
    &FOLLOWER,
    &OUTBOX,
];

#[cfg(test)]
mod tests {
    use super::*;

    const MIGRATIONS: [&str; 2] = [
        include_str!("../migrations/0001_record.sql"),
        include_str!("../migrations/0002_beside.sql"),
    ];

    /// `name: column TYPE, column TYPE` for each table of the migrations.
    fn migrated() -> Vec<String> {
        let mut tables: Vec<String> = Vec::new();
        for line in MIGRATIONS.iter().flat_map(|text| text.lines()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                ["CREATE", "TABLE", "IF", "NOT", "EXISTS", name, "("] => {
                    tables.push(format!("{name}:"))
                }
                ["PRIMARY", ..] | ["CREATE", ..] | ["--", ..] => {}
                [column, kind, ..] if line.starts_with("    ") => {
                    let table = tables.last_mut().expect("a column stands in a table");
                    table.push_str(&format!(" {column} {}", kind.trim_end_matches(',')));
                }
                _ => {}
            }
        }
        tables
    }

    fn described(table: &Table) -> String {
        let columns = table.columns.iter().map(|(name, kind)| {
            let kind = match kind {
                Uuid => "UUID",
                Int => "BIGINT",
                Bytes => "BYTEA",
                Text => "TEXT",
            };
            format!(" {name} {kind}")
        });
        format!("{}:{}", table.name, columns.collect::<String>())
    }

    #[test]
    fn every_migrated_table_is_listed_with_all_its_columns() {
        let listed: Vec<String> = ALL.iter().map(|table| described(table)).collect();
        assert_eq!(listed, migrated());
    }
}
