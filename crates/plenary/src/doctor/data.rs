//! What lies here: the data and their form, the key, the clock, the disk, letters that are stuck, followers that are behind.

use super::finding::Finding;
use crate::data::Data;
use crate::place::{Place, Where};
use house::followers::{OutboxRow, OutboxState, letters_queued, standings};
use house::{Clock, SystemClock};
use std::path::Path;
use std::process::Command;

/// A node whose clock is further off does not write; half of it wants a look, in milliseconds.
const SKEW_WRONG_MS: i64 = store::MAX_CLOCK_SKEW_MS;
const SKEW_LOOK_MS: i64 = SKEW_WRONG_MS / 2;
/// So much free disk wants a look, and so much is wrong, in KiB.
const DISK_LOOK_KIB: u64 = 2 << 20;
const DISK_WRONG_KIB: u64 = 200 << 10;
/// A letter that was tried so often is stuck.
const TRIES_STUCK: u32 = 3;
/// Rows of an outbox that are looked at.
const ROWS: usize = 1_000;
/// A follower may be so many entries behind, and a moment of quiet so long, in milliseconds, before it wants a look.
const BEHIND: u64 = 500;
const QUIET_MS: i64 = 60_000;

/// Looks at a place.
pub(crate) fn look(place: &Where, found: &mut Vec<Finding>) {
    if let Place::Folder(folder) = &place.data {
        found.push(disk(folder));
    }
    let Some(data) = data(place, found) else {
        return;
    };
    found.push(key(place, &data));
    clock(&data, found);
    letters(&data, found);
    followers(&data, found);
}

/// The data, where they are of this program's form.
fn data(place: &Where, found: &mut Vec<Finding>) -> Option<Data> {
    let there = &place.data;
    if let Place::Folder(folder) = there
        && !Place::file(folder).exists()
    {
        let told = format!("{there} holds no community");
        found.push(Finding::wrong("data", told, "found one with `plenary new`"));
        return None;
    }
    let form = match store::schema_at(&there.address()) {
        Ok(form) => form,
        Err(why) => {
            let todo = "see that the database runs, and that its address and password are right";
            found.push(Finding::wrong("data", format!("{there}: {why}"), todo));
            return None;
        }
    };
    if form == 0 {
        let told = format!("{there} is empty");
        found.push(Finding::wrong(
            "data",
            told,
            "found a community with `plenary new`",
        ));
        return None;
    }
    if form < store::SCHEMA {
        let told = format!(
            "{there} is of an older form ({form}; this program works with {})",
            store::SCHEMA
        );
        let todo = match there {
            Place::Folder(_) => "nothing: `plenary serve` copies the data and upgrades them",
            Place::Database(_) => {
                "copy the database with pg_dump, then call `plenary serve --upgrade` once"
            }
        };
        found.push(Finding::look("data", told, todo));
        return None;
    }
    if form > store::SCHEMA {
        let told = format!("{there} was written by a newer program (form {form})");
        found.push(Finding::wrong("data", told, "use the newer program"));
        return None;
    }
    match Data::open(place) {
        Ok(data) => {
            let told = format!(
                "{there}: {} entries of {}",
                data.house.community().open.position,
                data.house.origin()
            );
            found.push(Finding::good("data", told));
            Some(data)
        }
        Err(why) => {
            found.push(Finding::wrong(
                "data",
                format!("{why:#}"),
                "see what it says, or restore a backup",
            ));
            None
        }
    }
}

fn key(place: &Where, data: &Data) -> Finding {
    let Some(folder) = place.key_folder() else {
        let todo = "name the folder of the signing key with --keys; without it this node cannot sign exports";
        return Finding::look("key", "no folder with a key is named", todo);
    };
    if let Err(why) = data.signs() {
        let todo =
            "bring the file back from where it is kept apart, or restore a backup with another one";
        return Finding::wrong("key", format!("{why:#}"), todo);
    }
    if others_may_read(&folder.join("signing.key")) {
        let told = format!(
            "others on this machine can read {}",
            folder.join("signing.key").display()
        );
        return Finding::wrong(
            "key",
            told,
            "chmod 600 it, then change the key with `plenary record rotate-key`",
        );
    }
    Finding::good("key", "it signs the record")
}

#[cfg(unix)]
fn others_may_read(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|known| known.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_: &Path) -> bool {
    false
}

fn clock(data: &Data, found: &mut Vec<Finding>) {
    let now = SystemClock.now().0;
    let todo = "let the machine follow a time server (NTP)";
    match data.database_now_ms() {
        Ok(theirs) => {
            let off = now.saturating_sub(theirs);
            let told = format!("{off} ms off the database's clock");
            found.push(match off.abs() {
                off if off >= SKEW_WRONG_MS => {
                    Finding::wrong("clock", format!("{told}: this node does not write"), todo)
                }
                off if off >= SKEW_LOOK_MS => Finding::look("clock", told, todo),
                _ => Finding::good("clock", told),
            });
        }
        Err(why) => found.push(Finding::wrong(
            "clock",
            format!("{why:#}"),
            "see that the database runs",
        )),
    }
    let newest = data.house.community().newest();
    if newest.0 > now.saturating_add(SKEW_WRONG_MS) {
        let told = format!(
            "the newest entry is of {newest}, which has not come yet: until then, moments of the record stand still"
        );
        found.push(Finding::wrong("clock", told, todo));
    }
}

fn letters(data: &Data, found: &mut Vec<Finding>) {
    let rows = match letters_queued(data.store(), data.id(), ROWS) {
        Ok(rows) => rows,
        Err(why) => {
            found.push(Finding::wrong(
                "letters",
                why.to_string(),
                "see that the database runs",
            ));
            return;
        }
    };
    found.push(letters_of(&rows));
}

fn letters_of(rows: &[OutboxRow]) -> Finding {
    let waits = rows.iter().filter(|row| row.state == OutboxState::Waits);
    let stuck: Vec<&OutboxRow> = waits
        .clone()
        .filter(|row| row.tries >= TRIES_STUCK)
        .collect();
    let lost = rows
        .iter()
        .filter(|row| matches!(row.state, OutboxState::Ended | OutboxState::Refused));
    let (waiting, lost) = (waits.count(), lost.count());
    let told = format!(
        "{waiting} wait, {} of them were tried {TRIES_STUCK} times or more, {lost} could not be sent",
        stuck.len()
    );
    match stuck.iter().max_by_key(|row| row.tries) {
        Some(worst) => Finding::wrong(
            "letters",
            format!("{told}; the relay said: {}", worst.note),
            "mend what the relay complains of: they are tried again by themselves, for two weeks",
        ),
        None if lost > 0 => Finding::look(
            "letters",
            told,
            "see in the log which addresses do not exist",
        ),
        None => Finding::good("letters", told),
    }
}

fn followers(data: &Data, found: &mut Vec<Finding>) {
    let state = &data.house.community().open;
    let quiet = SystemClock
        .now()
        .0
        .saturating_sub(data.house.community().newest().0)
        > QUIET_MS;
    match standings(data.store(), data.id()) {
        Ok(all) => {
            let behind = all.iter().filter_map(|one| {
                let behind = state.position.saturating_sub(one.read?);
                (behind > BEHIND || (quiet && behind > 0))
                    .then(|| format!("{} by {behind} entries", one.follower))
            });
            let behind: Vec<String> = behind.collect();
            found.push(if behind.is_empty() {
                Finding::good("followers", "none is behind")
            } else {
                let todo = "start the server, and they catch up; where it runs, its log says what holds them";
                Finding::look("followers", format!("behind: {}", behind.join(", ")), todo)
            });
        }
        Err(why) => found.push(Finding::wrong(
            "followers",
            why.to_string(),
            "see that the database runs",
        )),
    }
}

fn disk(folder: &Path) -> Finding {
    match free_kib(folder) {
        None => Finding::look(
            "disk",
            format!("how much is free for {} is not known", folder.display()),
            "ask `df`",
        ),
        Some(free) => {
            let told = format!("{} MiB are free for {}", free >> 10, folder.display());
            let todo = "make room: an act is answered only when it is on disk";
            match free {
                free if free < DISK_WRONG_KIB => Finding::wrong("disk", told, todo),
                free if free < DISK_LOOK_KIB => Finding::look("disk", told, todo),
                _ => Finding::good("disk", told),
            }
        }
    }
}

/// As POSIX `df -Pk` says it: the fourth column of the second line.
fn free_kib(folder: &Path) -> Option<u64> {
    let said = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(said.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::finding::Grade;
    use super::*;

    fn row(state: OutboxState, tries: u32) -> OutboxRow {
        OutboxRow {
            item: "1.0".to_owned(),
            state,
            queued_ms: 0,
            ready_ms: 0,
            tries,
            note: "450 mailbox busy".to_owned(),
        }
    }

    #[track_caller]
    fn check(rows: &[OutboxRow], expected: Grade) {
        assert_eq!(letters_of(rows).grade, expected, "{rows:?}");
    }

    #[test]
    fn a_letter_that_was_tried_often_is_stuck() {
        check(&[], Grade::Good);
        check(
            &[row(OutboxState::Waits, 2), row(OutboxState::Sent, 9)],
            Grade::Good,
        );
        check(&[row(OutboxState::Waits, 3)], Grade::Wrong);
        check(&[row(OutboxState::Ended, 20)], Grade::Look);
        assert!(
            letters_of(&[row(OutboxState::Waits, 4)])
                .told
                .contains("450 mailbox busy")
        );
    }

    #[test]
    fn there_is_a_disk_below_the_temporary_folder() {
        assert!(free_kib(&std::env::temp_dir()).is_some_and(|free| free > 0));
    }
}
