//! Appends that are on disk before they are answered, beside bare inserts of the same bytes.

use crate::plan::{Plan, ROUNDS};
use crate::table::{per_second, processor_time, ratio, row};
use crate::year::{FOUNDED, Year};
use assembly::moment::Moment;
use house::{House, Request, Salts, Sheet, Shelf, Stored};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{CommunityId, SqliteOptions, Store};

pub(crate) const ADDRESS: &str = "numbers.example";
pub(crate) const COMMUNITY: CommunityId = CommunityId([7; 16]);
/// Acts in one durable append: so many people act at once, and each waits for the answer.
const BATCH: usize = 64;
/// Acts in one append while the record is only made.
pub(crate) const MAKING: usize = 1_000;
/// The injected wait of the slower disk.
const SLOW_MS: u64 = 5;
/// Members of the body on the slower disk, and the most acts there.
const SLOW_MEMBERS: u32 = 400;
const SLOW_ACTS: usize = 6_400;
/// Bare rows with a commit each, in a round.
const SINGLE_ROWS: usize = 100;

/// Rows 2: a disk as it is; then the same with keys in no order.
pub(crate) fn durable(plan: &Plan, folder: &Path) {
    let scattered = Year::new(plan.members).with_keys_in_no_order();
    let both = [
        (Year::new(plan.members), "durable"),
        (scattered, "durable, keys in no order"),
    ];
    for (year, name) in both {
        let file = folder.join(format!("{name}.db"));
        let store = store::open(&file.to_string_lossy()).expect("the store opens");
        let (mut house, mut year) = moved_in(&on_new(store), year);
        appended(&mut house, &mut year, folder, plan.durable, (name, 0));
    }
}

/// And one that is slower.
pub(crate) fn slow(plan: &Plan, folder: &Path) {
    let options = SqliteOptions {
        extra_sync_ms: SLOW_MS,
    };
    let store = store::open_sqlite(&folder.join("slow.db"), options).expect("the store opens");
    let (mut house, mut year) = moved_in(&on_new(store), Year::new(SLOW_MEMBERS));
    let count = plan.durable.min(SLOW_ACTS);
    let name = format!("durable, {SLOW_MS} ms more for each sync");
    appended(&mut house, &mut year, folder, count, (&name, SLOW_MS));
}

/// The shelf of a new community in a store.
pub(crate) fn on_new(store: Arc<dyn Store>) -> Arc<dyn Shelf> {
    store
        .create_community(COMMUNITY, &format!("{ADDRESS}/record/1"))
        .expect("the store is empty");
    Arc::new(Stored::new(store, COMMUNITY))
}

/// A house on a new shelf, with its members.
pub(crate) fn moved_in(shelf: &Arc<dyn Shelf>, mut year: Year) -> (House, Year) {
    let mut house = House::begin(shelf.clone(), ADDRESS, Moment(FOUNDED), Salts::System)
        .expect("an empty shelf begins");
    let founding = year.founding();
    for answer in house.perform(&founding) {
        assert!(answer.is_ok(), "the founding: {answer:?}");
    }
    let count = year.members as usize;
    perform(&mut house, &mut year, Year::imports, count, MAKING);
    let filling = year.fill_the_hundred();
    house.perform(&filling);
    (house, year)
}

/// Performs in batches of a size; the time is that of the appends and what comes before them, not of making the requests.
pub(crate) fn perform(
    house: &mut House,
    year: &mut Year,
    make: fn(&mut Year, usize) -> Vec<Request>,
    count: usize,
    batch: usize,
) -> Duration {
    let mut took = Duration::ZERO;
    let mut left = count;
    while left > 0 {
        let requests = make(year, left.min(batch));
        left -= requests.len();
        let start = Instant::now();
        let answers = house.perform(&requests);
        took += start.elapsed();
        for (answer, request) in answers.iter().zip(&requests) {
            assert!(answer.is_ok(), "{}: {answer:?}", request.act.name());
        }
    }
    took
}

/// What an insert of our own carries, without any order or digest: the bytes of leaf, opening and parts.
fn bytes_of(sheet: &Sheet) -> Vec<u8> {
    let mut bytes = sheet.leaf.bytes().to_vec();
    if let Some(opening) = &sheet.opening {
        bytes.extend_from_slice(&opening.salt.0);
        bytes.extend_from_slice(&opening.content);
    }
    for part in sheet.parts.iter().flatten() {
        bytes.extend_from_slice(&part.salt.0);
        bytes.extend_from_slice(&part.content);
    }
    bytes
}

/// One table with nothing but the bytes, with the same settings of the database.
struct Bare {
    connection: rusqlite::Connection,
    wait: Duration,
}

impl Bare {
    fn new(file: &Path, wait: Duration) -> Bare {
        let connection = rusqlite::Connection::open(file).expect("a new file opens");
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
                 PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192;
                 CREATE TABLE bare (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL);",
            )
            .expect("a new table");
        Bare { connection, wait }
    }

    /// Inserts rows, a commit for each batch.
    fn insert(&mut self, rows: &[Vec<u8>], batch: usize) -> Duration {
        let start = Instant::now();
        for rows in rows.chunks(batch) {
            let transaction = self.connection.transaction().expect("nobody else writes");
            for bytes in rows {
                transaction
                    .prepare_cached("INSERT INTO bare (bytes) VALUES (?1)")
                    .and_then(|mut insert| insert.execute([bytes]))
                    .expect("a row goes in");
            }
            transaction.commit().expect("it commits");
            std::thread::sleep(self.wait);
        }
        start.elapsed()
    }
}

/// What each of two took, round by round.
#[derive(Default)]
struct Rounds {
    ours: Vec<Duration>,
    theirs: Vec<Duration>,
}

impl Rounds {
    fn is(&mut self, ours: Duration, theirs: Duration) {
        self.ours.push(ours);
        self.theirs.push(theirs);
    }

    /// How much of theirs we make in the same time, over all rounds, and in the slowest and fastest of them.
    fn share(&self) -> String {
        let mut shares: Vec<String> = Vec::new();
        for (ours, theirs) in self.ours.iter().zip(&self.theirs) {
            shares.push(ratio(*theirs, *ours));
        }
        shares.sort_by_key(|share| (share.len(), share.clone()));
        let all = ratio(self.theirs.iter().sum(), self.ours.iter().sum());
        let (least, most) = (&shares[0], &shares[shares.len() - 1]);
        format!("we make {all} of them; {least} to {most} in {ROUNDS} rounds")
    }
}

/// The bytes of what was appended from a position on.
fn rows_from(house: &House, from: u64) -> Vec<Vec<u8>> {
    let mut rows = Vec::new();
    loop {
        let at = from + rows.len() as u64;
        let sheets = house.shelf().sheets(at, MAKING).expect("the record reads");
        if sheets.is_empty() {
            return rows;
        }
        rows.extend(sheets.iter().map(bytes_of));
    }
}

/// Appends of a house, by turns with bare inserts of the same bytes.
fn appended(
    house: &mut House,
    year: &mut Year,
    folder: &Path,
    count: usize,
    (name, wait): (&str, u64),
) {
    let pause = Duration::from_millis(wait);
    let bare = |kind: &str| Bare::new(&folder.join(format!("{name}, bare, {kind}.db")), pause);
    let (mut in_batches, mut each) = (bare("batches"), bare("each"));
    let (mut batches, mut singles) = (Rounds::default(), Rounds::default());
    let (mut processor, mut bytes) = (Duration::ZERO, 0);
    let acts = count / ROUNDS;
    let few = acts.min(SINGLE_ROWS);
    for _ in 0..ROUNDS {
        let before = house.community().open.position;
        let used = processor_time();
        let took = perform(house, year, Year::acts, acts, BATCH);
        processor += processor_time().saturating_sub(used);
        let rows = rows_from(house, before);
        assert_eq!(rows.len(), acts, "nothing fell due between the acts");
        bytes += rows.iter().map(Vec::len).sum::<usize>();
        batches.is(took, in_batches.insert(&rows, BATCH));
        let share = took * u32::try_from(few).expect("few") / u32::try_from(acts).expect("few");
        singles.is(share, each.insert(&rows[..few], 1));
    }
    let rate = per_second(acts * ROUNDS, batches.ours.iter().sum());
    let used = processor.as_micros() / (acts * ROUNDS) as u128;
    row(
        &format!("{name}: {BATCH} acts in an append"),
        "5,000 acts/s",
        &format!("{rate} acts/s; {used} µs of processor time each"),
    );
    row(
        "bytes of an act",
        "-",
        &(bytes / (acts * ROUNDS)).to_string(),
    );
    let rate = per_second(acts * ROUNDS, batches.theirs.iter().sum());
    row(
        "bare inserts of the same bytes in the same batches",
        "we make 0.2 of them",
        &format!("{rate} rows/s: {}", batches.share()),
    );
    let rate = per_second(few * ROUNDS, singles.theirs.iter().sum());
    row(
        "bare inserts of the same bytes, a commit each",
        "we make 0.5 of them",
        &format!("{rate} rows/s: {}", singles.share()),
    );
}
