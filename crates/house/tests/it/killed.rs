//! Several processes on one database, killed again and again. The test starts its own binary as the writers; each says what
//! it was answered. A killed one is started again and asks first for the act whose answer it did not hear. In the end every
//! act that was answered is in the record, once, where the answer said, and the record audits.

use crate::club::{ADDRESS, done, founded, name, opened, person, stored};
use assembly::part::{PartAddress, PartText};
use audit::{Known, Overall, audit};
use house::{Fault, House, Keys, NotDone, Salts, Shelf};
use ledger::Signer;
use ledger::bundle::Scope;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// Tells a process that it is a writer: its first act, after how many answers it falls silent, and the database.
const ROLE: &str = "PLENARY_HOUSE_WRITER";
/// How many processes write at the same time.
const WRITERS: u64 = 3;
/// Each writer has numbers of its own.
const RANGE: u64 = 1_000_000;
/// Most answers heard from a writer before it is killed.
const ANSWERS: u64 = 12;

/// How often a writer is killed: `PLENARY_KILLS`, for the long run, or twelve times.
fn kills() -> u64 {
    std::env::var("PLENARY_KILLS").map_or(12, |kills| kills.parse().expect("a number"))
}

/// A number below a limit, different each time.
fn chance(below: u64) -> u64 {
    std::hash::RandomState::new().build_hasher().finish() % below
}

/// Plays the writer, if this process is one. Never returns then.
fn play_writer() {
    let Ok(role) = std::env::var(ROLE) else {
        return;
    };
    let words: Vec<&str> = role.splitn(3, ' ').collect();
    let number = |at: usize| words[at].parse::<u64>().expect("a number");
    let (first, silent_after) = (number(0), number(1));
    let mut house = House::open(opened(words[2]), Salts::System).expect("opens");
    for act in first.. {
        let answer = loop {
            match house.perform_one(person(act)) {
                Err(NotDone::Fault(fault)) if matches!(*fault, Fault::Late { .. }) => say("late"),
                other => break done(other),
            }
        };
        if act - first == silent_after {
            // On disk, and nobody has heard of it: here it is killed.
            say("silent");
            loop {
                std::thread::park();
            }
        }
        say(&format!(
            "answered {act} {} {}",
            answer.position, answer.again
        ));
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n#{line}").expect("somebody listens");
    out.flush().expect("somebody listens");
}

/// One of the processes.
struct Writer<'t> {
    test: &'t str,
    address: &'t str,
    child: Child,
    says: std::io::Lines<BufReader<ChildStdout>>,
    /// The act it was started with: perhaps done before, and not heard.
    first: u64,
    /// It will fall silent between a commit and its answer, or has done so.
    silent_after: u64,
    is_silent: bool,
    heard: u64,
}

/// What was heard: acts with the positions that the answers named.
#[derive(Default)]
struct Heard {
    answers: BTreeMap<u64, u64>,
    /// How often a process fell silent after a commit and the next one got the first answer again.
    recovered: u64,
    late: u64,
}

impl<'t> Writer<'t> {
    fn start(test: &'t str, address: &'t str, first: u64, silent_after: u64) -> Writer<'t> {
        let mut child = Command::new(std::env::current_exe().expect("this binary"))
            .args(["--exact", test, "--nocapture", "--test-threads=1"])
            .env(ROLE, format!("{first} {silent_after} {address}"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        let says = BufReader::new(child.stdout.take().expect("piped")).lines();
        Writer {
            test,
            address,
            child,
            says,
            first,
            silent_after,
            is_silent: false,
            heard: 0,
        }
    }

    /// Hears one line; false when there is nothing more to hear before it is killed.
    fn hear(&mut self, all: &mut Heard) -> bool {
        let Some(Ok(line)) = self.says.next() else {
            return false;
        };
        let words: Vec<&str> = line.trim_start_matches('#').split(' ').collect();
        match words[..] {
            ["answered", act, position, _] if line.starts_with('#') => {
                let number = |text: &str| text.parse::<u64>().expect("a number");
                let (act, position) = (number(act), number(position));
                assert_eq!(act, self.first + self.heard, "each act is answered in turn");
                assert_eq!(all.answers.insert(act, position), None);
                self.heard += 1;
                true
            }
            ["silent"] => {
                self.is_silent = true;
                false
            }
            ["late"] => {
                all.late += 1;
                true
            }
            _ => true,
        }
    }

    /// Kills it after so many answers, a moment later or when it has fallen silent, and starts it again where it was.
    fn killed_and_started(mut self, all: &mut Heard) -> Writer<'t> {
        let wanted = chance(ANSWERS);
        while self.heard < wanted && self.hear(all) {}
        if self.silent_after == u64::MAX {
            // A random moment of the load, from the middle of an act to the middle of the next few.
            std::thread::sleep(Duration::from_micros(chance(8_000)));
        } else {
            while !self.is_silent && self.hear(all) {}
        }
        self.child.kill().expect("is there to be killed");
        self.child.wait().expect("ends");
        // Answers that were on their way when it died.
        while self.hear(all) {}
        let next = self.first + self.heard;
        let silent_after = if chance(3) == 0 {
            1 + chance(ANSWERS)
        } else {
            u64::MAX
        };
        let mut again = Writer::start(self.test, self.address, next, silent_after);
        if self.is_silent {
            again.hears_the_first_answer(all);
        }
        again
    }

    /// The act was committed before its writer was killed: asking again is answered with its first position.
    fn hears_the_first_answer(&mut self, all: &mut Heard) {
        let again = loop {
            let line = self.says.next().expect("an answer").expect("readable");
            let Some(line) = line.strip_prefix("#answered ") else {
                continue;
            };
            let words: Vec<&str> = line.split(' ').collect();
            let number = |text: &str| text.parse::<u64>().expect("a number");
            assert_eq!(number(words[0]), self.first);
            assert_eq!(all.answers.insert(self.first, number(words[1])), None);
            break words[2] == "true";
        };
        assert!(again, "act {} was committed before", self.first);
        self.heard += 1;
        all.recovered += 1;
    }
}

fn check(test: &str, address: &str) {
    founded(stored(address));
    let mut all = Heard::default();
    let mut writers: Vec<Writer<'_>> = (0..WRITERS)
        .map(|slot| {
            Writer::start(
                test,
                address,
                slot * RANGE,
                if slot == 0 { 2 } else { u64::MAX },
            )
        })
        .collect();
    for kill in 0..kills() {
        // The first one falls silent, so that even a short run has that case; then any.
        let slot = if kill == 0 { 0 } else { chance(WRITERS) };
        let writer = writers.remove(usize::try_from(slot).expect("small"));
        let again = writer.killed_and_started(&mut all);
        writers.insert(usize::try_from(slot).expect("small"), again);
    }
    for mut writer in writers {
        while writer.heard < 2 && writer.hear(&mut all) {}
        writer.child.kill().expect("is there to be killed");
        writer.child.wait().expect("ends");
        while writer.hear(&mut all) {}
    }
    check_record(&*opened(address), &all);
    check_audit(address);
    println!(
        "{} kills, {} acts answered, {} of them asked again after a commit that nobody heard, {} late",
        kills(),
        all.answers.len(),
        all.recovered,
        all.late
    );
}

/// What was answered is there, where the answer said; nothing is there twice; the processes wrote by turns.
fn check_record(shelf: &dyn Shelf, all: &Heard) {
    assert!(
        all.recovered > 0,
        "no process was killed between commit and answer"
    );
    let size = shelf.size().expect("answers");
    let mut acts = Vec::new();
    for position in 2..size {
        let text = shelf.text(PartAddress { position, slot: 0 });
        let PartText::Known(text) = text else {
            panic!("entry {position} names nobody: {text:?}")
        };
        let number = text.strip_prefix("Person ").expect("a name");
        acts.push((number.parse::<u64>().expect("a number"), position));
    }
    let distinct: BTreeSet<u64> = acts.iter().map(|(act, _)| *act).collect();
    assert_eq!(
        distinct.len(),
        acts.len(),
        "an act stands twice in the record"
    );
    for (act, position) in &all.answers {
        let stands = acts.binary_search_by_key(position, |(_, at)| *at);
        let found = stands.map(|at| acts[at].0);
        assert_eq!(found, Ok(*act), "{} was answered at {position}", name(*act));
        let first = shelf.answer(person(*act).key).expect("answers");
        assert_eq!(first, Some(*position));
    }
    let turns = acts
        .windows(2)
        .filter(|pair| pair[0].0 / RANGE != pair[1].0 / RANGE);
    assert!(turns.count() > 1, "the processes did not write by turns");
}

fn check_audit(address: &str) {
    let house = House::open(opened(address), Salts::System).expect("opens");
    let signer = Signer::new(ADDRESS, &[7; 32]).expect("a key");
    let known = Known {
        key: Some(signer.verifier().clone()),
        ..Known::default()
    };
    let (keys, mut bundle) = (Keys::first(signer), Vec::new());
    house::export(&house, &keys, Scope::Full, &mut bundle, &mut |_| ()).expect("a bundle");
    let report = audit(bundle.as_slice(), &known, &mut |_| ());
    assert_eq!(report.overall, Overall::Holds, "{:#?}", report.findings);
}

#[test]
fn every_act_answered_to_a_killed_process_is_in_sqlite_once() {
    play_writer();
    let folder = testkit::folder::Folder::new();
    let file = folder.file("club.sqlite");
    check(
        "killed::every_act_answered_to_a_killed_process_is_in_sqlite_once",
        &file.to_string_lossy(),
    );
}

#[test]
fn every_act_answered_to_a_killed_process_is_in_postgresql_once() {
    play_writer();
    let database = testkit::postgres::Database::new();
    check(
        "killed::every_act_answered_to_a_killed_process_is_in_postgresql_once",
        database.address(),
    );
}
