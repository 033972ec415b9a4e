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
pub(crate) static OUTBOX_ITEM: Table = Table {
    name: "outbox_item",
    columns: &[
        COMMUNITY_ID,
        ("follower", Text),
        ("item", Text),
        ("state", Text),
        ("content", Bytes),
        ("queued_ms", Int),
        ("ready_ms", Int),
        ("ends_ms", Int),
        ("tries", Int),
        ("note", Text),
    ],
    key: 3,
};

pub(crate) static ACCOUNT: Table = Table {
    name: "account",
    columns: &[
        ("id", Uuid),
        ("language", Text),
        ("zone", Text),
        ("created_ms", Int),
    ],
    key: 1,
};
pub(crate) static ADDRESS: Table = Table {
    name: "address",
    columns: &[
        ("address", Text),
        ("account_id", Uuid),
        ("confirmed_ms", Int),
    ],
    key: 1,
};
pub(crate) static ACCOUNT_PARTY: Table = Table {
    name: "account_party",
    columns: &[
        COMMUNITY_ID,
        ("party", Int),
        ("account_id", Uuid),
        ("since_ms", Int),
    ],
    key: 2,
};
pub(crate) static SIGN_IN_LINK: Table = Table {
    name: "sign_in_link",
    columns: &[
        ("token", Bytes),
        ("address", Text),
        ("account_id", Uuid),
        ("browser", Bytes),
        ("language", Text),
        ("asked_ms", Int),
        ("expires_ms", Int),
        ("spent_ms", Int),
    ],
    key: 1,
};
pub(crate) static SESSION: Table = Table {
    name: "session",
    columns: &[
        ("token", Bytes),
        ("account_id", Uuid),
        ("way", Text),
        ("browser", Text),
        ("created_ms", Int),
        ("seen_ms", Int),
        ("idle_ends_ms", Int),
        ("ends_ms", Int),
        ("hat_community", Uuid),
        ("hat_party", Int),
    ],
    key: 1,
};
pub(crate) static ACCESS_TOKEN: Table = Table {
    name: "access_token",
    columns: &[
        ("token", Bytes),
        ("account_id", Uuid),
        COMMUNITY_ID,
        ("hat_party", Int),
        ("name", Text),
        ("scopes", Text),
        ("created_ms", Int),
        ("used_ms", Int),
        ("ends_ms", Int),
    ],
    key: 1,
};
pub(crate) static PASSKEY: Table = Table {
    name: "passkey",
    columns: &[
        ("credential", Bytes),
        ("account_id", Uuid),
        ("name", Text),
        ("content", Bytes),
        ("created_ms", Int),
        ("used_ms", Int),
    ],
    key: 1,
};
pub(crate) static CEREMONY: Table = Table {
    name: "ceremony",
    columns: &[
        ("token", Bytes),
        ("account_id", Uuid),
        ("content", Bytes),
        ("expires_ms", Int),
    ],
    key: 1,
};
pub(crate) static ATTEMPT: Table = Table {
    name: "attempt",
    columns: &[("subject", Bytes), ("rested_ms", Int)],
    key: 1,
};
pub(crate) static DRAFT: Table = Table {
    name: "draft",
    columns: &[
        ("account_id", Uuid),
        COMMUNITY_ID,
        ("form", Text),
        ("content", Bytes),
        ("saved_ms", Int),
    ],
    key: 3,
};
pub(crate) static FILE: Table = Table {
    name: "file",
    columns: &[
        COMMUNITY_ID,
        ("id", Uuid),
        ("account_id", Uuid),
        ("name", Text),
        ("media_type", Text),
        ("length", Int),
        ("digest", Bytes),
        ("created_ms", Int),
        ("attached", Int),
    ],
    key: 2,
};
pub(crate) static FILE_CONTENT: Table = Table {
    name: "file_content",
    columns: &[COMMUNITY_ID, ("id", Uuid), ("content", Bytes)],
    key: 2,
};
pub(crate) static LETTER_CHOICE: Table = Table {
    name: "letter_choice",
    columns: &[("account_id", Uuid), ("kind", Text), ("rhythm", Text)],
    key: 2,
};
pub(crate) static RECOVERY: Table = Table {
    name: "recovery",
    columns: &[
        COMMUNITY_ID,
        ("position", Int),
        ("party", Int),
        ("address", Text),
        ("old_account", Uuid),
        ("objection", Bytes),
        ("began_ms", Int),
        ("due_ms", Int),
        ("state", Text),
        ("settled_ms", Int),
    ],
    key: 2,
};

pub(crate) static DESK_ROUND: Table = Table {
    name: "desk_round",
    columns: &[
        COMMUNITY_ID,
        ("claim", Int),
        ("way", Text),
        ("party", Int),
        ("fingerprint", Bytes),
        ("since_ms", Int),
        ("next_ms", Int),
        ("looks", Int),
        ("missed", Int),
    ],
    key: 3,
};
pub(crate) static OBSERVATION: Table = Table {
    name: "observation",
    columns: &[
        COMMUNITY_ID,
        ("claim", Int),
        ("way", Text),
        ("number", Int),
        ("at_ms", Int),
        ("content", Bytes),
    ],
    key: 4,
};
pub(crate) static SERVER_SECRET: Table = Table {
    name: "server_secret",
    columns: &[COMMUNITY_ID, ("name", Text), ("secret", Bytes)],
    key: 2,
};

/// All of them; a table stands after those it refers to.
pub(crate) static ALL: [&Table; 32] = [
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
    &ACCOUNT,
    &ADDRESS,
    &ACCOUNT_PARTY,
    &SIGN_IN_LINK,
    &SESSION,
    &PASSKEY,
    &CEREMONY,
    &ATTEMPT,
    &DRAFT,
    &FILE,
    &FILE_CONTENT,
    &LETTER_CHOICE,
    &RECOVERY,
    &OUTBOX_ITEM,
    &DESK_ROUND,
    &OBSERVATION,
    &SERVER_SECRET,
    &ACCESS_TOKEN,
];

/// What a restore leaves in the backup: who was signed in then, or about to be, is not signed in now; and an access token
/// that was ended since does not come back.
pub(crate) static FLEETING: [&Table; 5] =
    [&SIGN_IN_LINK, &SESSION, &CEREMONY, &ATTEMPT, &ACCESS_TOKEN];

#[cfg(test)]
mod tests {
    use super::*;

    // Without the search index and the mentions: they are made again from the record and not copied.
    const MIGRATIONS: [&str; 6] = [
        include_str!("../migrations/0001_record.sql"),
        include_str!("../migrations/0002_beside.sql"),
        include_str!("../migrations/0003_accounts.sql"),
        include_str!("../migrations/0004_outbox.sql"),
        include_str!("../migrations/0005_rounds.sql"),
        include_str!("../migrations/0007_access_tokens.sql"),
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
