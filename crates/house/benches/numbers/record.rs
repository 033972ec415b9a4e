//! A long record: how long a start from it takes, from entries and from a snapshot, and its audit. Each is a process of its
//! own, so that its memory is its own too: this program starts itself with what is to be done.

use crate::durable::{ADDRESS, COMMUNITY, MAKING, moved_in, on_new, perform};
use crate::plan::Plan;
use crate::table::{most_memory_kb, per_second, processor_time, row, seconds};
use crate::year::Year;
use assembly::part::{PartAddress, PartText};
use house::{
    Bare, Erased, House, Keys, Outcome, Salts, Sheet, Shelf, ShelfFault, Snapshots, Stored, Tray,
};
use ledger::bundle::Scope;
use ledger::{Hash, Signer};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::ops::Range;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The first argument of a process that this program starts.
const ONE: &str = "--one";

/// The shelf of the record without its snapshots: for the making, so that the first start is one from entries.
struct WithoutSnapshots(Arc<dyn Shelf>);

impl Shelf for WithoutSnapshots {
    fn size(&self) -> Result<u64, ShelfFault> {
        self.0.size()
    }
    fn append(&self, expected: u64, tray: Tray) -> Result<Outcome, ShelfFault> {
        self.0.append(expected, tray)
    }
    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault> {
        self.0.sheets(from, limit)
    }
    fn bare(&self, from: u64, limit: usize) -> Result<Vec<Bare>, ShelfFault> {
        self.0.bare(from, limit)
    }
    fn hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, ShelfFault> {
        self.0.hashes(range)
    }
    fn snapshots(&self) -> Option<&dyn Snapshots> {
        None
    }
    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, ShelfFault> {
        self.0.answer(key)
    }
    fn text(&self, address: PartAddress) -> PartText {
        self.0.text(address)
    }
    fn erase(&self, parts: &[PartAddress]) -> Result<Erased, ShelfFault> {
        self.0.erase(parts)
    }
}

/// What a process of its own did.
struct Done {
    took: Duration,
    processor: Duration,
    memory_kb: u64,
    /// What it found, to be compared or shown.
    found: String,
}

impl Done {
    fn shown(&self) -> String {
        format!(
            "{}, {} of processor time, {} MiB at most",
            seconds(self.took),
            seconds(self.processor),
            self.memory_kb / 1024
        )
    }
}

/// Does one thing to the record in a folder, in a process of its own.
fn one(what: &str, folder: &Path) -> Done {
    let this = std::env::current_exe().expect("this program has a path");
    let output = Command::new(this)
        .args([ONE, what])
        .arg(folder)
        .output()
        .expect("this program starts again");
    assert!(
        output.status.success(),
        "{what}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut words = said.split_whitespace();
    let mut number = || -> u64 {
        let word = words.next().and_then(|word| word.parse().ok());
        word.expect("three numbers")
    };
    Done {
        took: Duration::from_millis(number()),
        processor: Duration::from_millis(number()),
        memory_kb: number(),
        found: words.collect::<Vec<_>>().join(" "),
    }
}

/// The other side of [`one`]: whether this process was started to do one thing, which is done then.
pub(crate) fn is_asked_to_start() -> bool {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [first, what, folder] = arguments.as_slice() else {
        return false;
    };
    if first != ONE {
        return false;
    }
    let (start, folder) = (Instant::now(), Path::new(folder));
    let tell = |found: &dyn Fn() -> String| {
        let (took, processor) = (start.elapsed().as_millis(), processor_time().as_millis());
        let memory = most_memory_kb();
        println!("{took} {processor} {memory} {}", found());
    };
    match what.as_str() {
        "entries" => {
            let house = opened(folder);
            assert_eq!(house.start().snapshot, None, "there is none yet");
            let applied = house.start().applied;
            tell(&|| applied.to_string());
            // Leaves a snapshot behind, as every house does that ends.
            house.close();
        }
        "snapshot" => {
            let house = opened(folder);
            assert_eq!(house.start().applied, 0, "{:?}", house.start().passed_over);
            tell(&|| digests(&house));
        }
        "keep" => {
            let house = opened(folder);
            house.keep_snapshot().expect("it is kept");
            tell(&String::new);
        }
        "export" => {
            let size = exported(&opened(folder), folder);
            tell(&|| size.to_string());
        }
        "audit" => {
            let held = audited(folder);
            tell(&|| held.to_string());
        }
        other => panic!("{other} is nothing to do"),
    }
    true
}

fn shelf(folder: &Path) -> Arc<dyn Shelf> {
    let file = folder.join("record.db");
    let store = store::open(&file.to_string_lossy()).expect("the store opens");
    Arc::new(Stored::new(store, COMMUNITY))
}

fn opened(folder: &Path) -> House {
    House::open(shelf(folder), Salts::System).expect("the record opens")
}

/// Open rooms and closed ones.
fn digests(house: &House) -> String {
    let community = house.community();
    let closed = community.closed.as_ref().expect("a house has its rooms");
    format!("{:?} {:?}", community.open.digest(), closed.digest())
}

/// Makes the record; says what its state is.
fn made(plan: &Plan, folder: &Path) -> String {
    let file = folder.join("record.db");
    let store = store::open(&file.to_string_lossy()).expect("the store opens");
    let shelf: Arc<dyn Shelf> = Arc::new(WithoutSnapshots(on_new(store)));
    let (mut house, mut year) = moved_in(&shelf, Year::new(plan.many));
    let so_far = usize::try_from(house.community().open.position).expect("fits");
    let left = plan.entries.saturating_sub(so_far);
    perform(&mut house, &mut year, Year::acts, left, MAKING);
    digests(&house)
}

/// The rows of the record.
pub(crate) fn rows(plan: &Plan, folder: &Path) {
    let expected = made(plan, folder);
    let of = format!("{} members, {} entries", plan.many, plan.entries);
    if plan.wants("start") {
        let entries = one("entries", folder);
        let name = format!("cold start from entries, {of}");
        row(&name, "60 s, 1,536 MiB", &entries.shown());
        let snapshot = one("snapshot", folder);
        assert_eq!(snapshot.found, expected, "it starts as it stopped");
        row(
            "cold start from a snapshot",
            "5 s, 1,536 MiB",
            &snapshot.shown(),
        );
        row(
            "that start, and a snapshot written",
            "-",
            &one("keep", folder).shown(),
        );
    }
    if plan.wants("audit") {
        let export = one("export", folder);
        row(
            "a start, and the export of the record, whole",
            "-",
            &export.shown(),
        );
        let audit = one("audit", folder);
        let held = format!(
            "{}; {} of {} hold",
            audit.shown(),
            audit.found,
            export.found
        );
        row("audit of that bundle", "60 s", &held);
        let took = per_second(plan.entries, audit.took);
        row("which is", "-", &format!("{took} entries/s"));
    }
}

fn exported(house: &House, folder: &Path) -> u64 {
    let signer = Signer::new(ADDRESS, &[9; 32]).expect("a name for notes");
    let mut output = BufWriter::new(File::create(folder.join("bundle")).expect("a new file"));
    let keys = Keys::first(signer);
    house::export(house, &keys, Scope::Full, &mut output, &mut |_| ()).expect("it exports");
    output.flush().expect("it is written");
    house.community().open.position
}

/// How many entries hold: all, or this stops.
fn audited(folder: &Path) -> u64 {
    let bundle = File::open(folder.join("bundle")).expect("the bundle is there");
    let input = BufReader::new(bundle);
    let report = audit::audit(input, &audit::Known::default(), &mut |_| ());
    assert!(
        report.does_not_hold == 0 && report.problems.is_empty(),
        "{:?}",
        report.problems
    );
    report.holds + report.holds_given
}
