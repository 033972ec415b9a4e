//! Processes that die while they write. A test starts its own binary again as the writer; the writer says what it
//! was answered, line by line, and is killed; then the store must hold all that was answered, once, in order.

use crate::fixture::{Fixture, ONE, On, batch_at, hash, key};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use store::{AppendError, LogId, Store, open};

const ROLE: &str = "PLENARY_STORE_WRITER";

/// Starts the named test of this binary again, in the role of a writer of acts from `first` on.
fn writer(test: &str, address: &str, first: u64, silent_after: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(ROLE, format!("{first} {silent_after} {address}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Plays the writer, if this process is one: appends for ever, and aborts between a commit and its answer after
/// so many of them. Never returns then.
fn play_writer() {
    let Ok(role) = std::env::var(ROLE) else {
        return;
    };
    let words: Vec<&str> = role.splitn(3, ' ').collect();
    let (first, silent_after): (u64, u64) = (words[0].parse().unwrap(), words[1].parse().unwrap());
    let store = open(words[2]).unwrap();
    for act in first.. {
        append_until_in(&*store, act);
        if act - first >= silent_after {
            std::process::abort();
        }
        let mut out = std::io::stdout().lock();
        writeln!(out, "answered {act}").unwrap();
        out.flush().unwrap();
    }
}

fn append_until_in(store: &dyn Store, act: u64) {
    loop {
        let size = store.head(ONE).unwrap().size;
        match store.append(ONE, size, &batch_at(size, &[act])) {
            Ok(()) | Err(AppendError::DuplicateKey { .. }) => return,
            Err(AppendError::Conflict { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// Reads answers until there were so many or the writer is gone.
fn answers(child: &mut Child, most: usize) -> Vec<u64> {
    let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    // The first answer can share its line with the test harness's own words.
    let acts = lines
        .map_while(Result::ok)
        .filter_map(|line| line.rsplit_once("answered ")?.1.parse().ok());
    acts.take(most).collect()
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Everything answered is there; nothing is there twice; positions have no gap; each key points at its own leaf.
fn check_whole(store: &dyn Store, answered: &[u64]) {
    let size = store.head(ONE).unwrap().size;
    let mut leaves = Vec::new();
    let mut gather = |leaf| {
        leaves.push(leaf);
        std::ops::ControlFlow::Continue(())
    };
    store
        .visit_leaves(ONE, LogId::Record, 0, &mut gather)
        .unwrap();
    assert_eq!(leaves.len() as u64, size);
    assert!(
        leaves
            .iter()
            .zip(0..)
            .all(|(leaf, position)| leaf.position == position)
    );
    let distinct: BTreeSet<_> = leaves.iter().map(|leaf| leaf.hash).collect();
    assert_eq!(
        distinct.len(),
        leaves.len(),
        "an act stands twice in the record"
    );
    for act in answered {
        let answer = store
            .answer(ONE, key(*act))
            .unwrap()
            .unwrap_or_else(|| panic!("act {act} was answered and is lost"));
        assert_eq!(
            leaves[usize::try_from(answer.position).unwrap()].hash,
            hash(*act)
        );
        assert_eq!(
            store
                .parts(ONE, answer.position..answer.position + 1)
                .unwrap()
                .len(),
            2
        );
    }
}

/// How often a writer of SQLite is killed: `PLENARY_KILLS`, for the long run, or twenty times.
fn rounds() -> u64 {
    std::env::var("PLENARY_KILLS").map_or(20, |kills| kills.parse().unwrap())
}

#[test]
fn a_killed_writer_of_sqlite_leaves_a_whole_record() {
    play_writer();
    let fixture = Fixture::new(On::Sqlite);
    let test = "killed::a_killed_writer_of_sqlite_leaves_a_whole_record";
    let mut answered = Vec::new();
    for round in 0..rounds() {
        let mut child = writer(test, &fixture.address, round * 10_000, u64::MAX);
        let heard = answers(&mut child, 3 + usize::try_from(round % 20).unwrap());
        kill(child);
        assert!(
            !heard.is_empty(),
            "the writer of round {round} answered nothing"
        );
        answered.extend(heard);
        check_whole(&*open(&fixture.address).unwrap(), &answered);
    }
}

#[test]
fn writers_in_two_processes_lose_and_double_nothing_when_some_are_killed() {
    play_writer();
    let fixture = Fixture::new(On::Postgres);
    let test = "killed::writers_in_two_processes_lose_and_double_nothing_when_some_are_killed";
    let mut answered = Vec::new();
    for round in 0..6 {
        let (first, second) = (round * 10_000, round * 10_000 + 5_000);
        // One is killed from outside at any moment, one dies between a commit and its answer.
        let mut one = writer(test, &fixture.address, first, u64::MAX);
        let mut other = writer(test, &fixture.address, second, 5 + round);
        let heard_of_other = answers(&mut other, usize::MAX);
        other.wait().unwrap();
        let heard = answers(&mut one, 10);
        kill(one);
        assert_eq!((heard.len(), heard_of_other.len() as u64), (10, 5 + round));
        // The act whose answer was lost: asking again gives the first answer and no second leaf.
        let lost = second + 5 + round;
        let before = fixture.store.answer(ONE, key(lost)).unwrap();
        append_until_in(&*fixture.store, lost);
        assert!(before.is_some(), "it was committed before its writer died");
        assert_eq!(fixture.store.answer(ONE, key(lost)).unwrap(), before);
        answered.extend(heard.into_iter().chain(heard_of_other).chain([lost]));
        check_whole(&*fixture.store, &answered);
    }
}
