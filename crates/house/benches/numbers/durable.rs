//! Appends that are on disk before they are answered, beside bare inserts of the same bytes.

use crate::plan::Plan;
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

/// Rows 2: a disk as it is.
pub(crate) fn durable(plan: &Plan, folder: &Path) {
    let file = folder.join("durable.db");
    let store = store::open(&file.to_string_lossy()).expect("the store opens");
    let (mut house, mut year) = moved_in(&on_new(store), plan.members);
    appended(&mut house, &mut year, folder, plan.durable, 0);
}

/// And one that is slower.
pub(crate) fn slow(plan: &Plan, folder: &Path) {
    let options = SqliteOptions {
        extra_sync_ms: SLOW_MS,
    };
    let store = store::open_sqlite(&folder.join("slow.db"), options).expect("the store opens");
    let (mut house, mut year) = moved_in(&on_new(store), SLOW_MEMBERS);
    let count = plan.durable.min(SLOW_ACTS);
    appended(&mut house, &mut year, folder, count, SLOW_MS);
}

/// The shelf of a new community in a store.
pub(crate) fn on_new(store: Arc<dyn Store>) -> Arc<dyn Shelf> {
    store
        .create_community(COMMUNITY, &format!("{ADDRESS}/record/1"))
        .expect("the store is empty");
    Arc::new(Stored::new(store, COMMUNITY))
}

/// A house on a new shelf, with its members.
pub(crate) fn moved_in(shelf: &Arc<dyn Shelf>, members: u32) -> (House, Year) {
    let mut house = House::begin(shelf.clone(), ADDRESS, Moment(FOUNDED), Salts::System)
        .expect("an empty shelf begins");
    let mut year = Year::new(members);
    let founding = year.founding();
    for answer in house.perform(&founding) {
        assert!(answer.is_ok(), "the founding: {answer:?}");
    }
    let count = members as usize;
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

/// Bare inserts of the same bytes into one table with the same settings, a commit for each batch.
fn bare(file: &Path, rows: &[Vec<u8>], batch: usize, wait: Duration) -> Duration {
    let mut connection = rusqlite::Connection::open(file).expect("a new file opens");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             CREATE TABLE bare (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL);",
        )
        .expect("a new table");
    let start = Instant::now();
    for rows in rows.chunks(batch) {
        let transaction = connection.transaction().expect("nobody else writes");
        for bytes in rows {
            transaction
                .prepare_cached("INSERT INTO bare (bytes) VALUES (?1)")
                .and_then(|mut insert| insert.execute([bytes]))
                .expect("a row goes in");
        }
        transaction.commit().expect("it commits");
        std::thread::sleep(wait);
    }
    start.elapsed()
}

/// Appends of a house, beside bare inserts of the same bytes.
fn appended(house: &mut House, year: &mut Year, folder: &Path, count: usize, wait: u64) {
    let before = house.community().open.position;
    let processor = processor_time();
    let took = perform(house, year, Year::acts, count, BATCH);
    let processor = processor_time().saturating_sub(processor);
    let mut rows = Vec::with_capacity(count);
    while rows.len() < count {
        let sheets = house
            .shelf()
            .sheets(before + rows.len() as u64, MAKING)
            .expect("the record reads");
        rows.extend(sheets.iter().map(bytes_of));
    }
    let name = |what: &str| match wait {
        0 => what.to_owned(),
        wait => format!("{what}, {wait} ms more for each sync"),
    };
    let each = processor.as_micros() / count as u128;
    let rate = per_second(count, took);
    let measured = format!("{rate} acts/s; {each} µs of processor time each");
    row(
        &name("durable, 64 acts in an append"),
        "5,000 acts/s",
        &measured,
    );
    let bytes: usize = rows.iter().map(Vec::len).sum();
    row("bytes of an act", "-", &(bytes / rows.len()).to_string());
    let pause = Duration::from_millis(wait);
    let file = folder.join(format!("bare-{wait}-batches.db"));
    let batches = bare(&file, &rows, BATCH, pause);
    let measured = format!(
        "{} rows/s; we take {} times as long",
        per_second(count, batches),
        ratio(took, batches)
    );
    row(&name("bare inserts in the same batches"), "-", &measured);
    let few = &rows[..count.min(1_000)];
    let each = bare(&folder.join(format!("bare-{wait}-each.db")), few, 1, pause);
    let (alone, ours) = (per_second(few.len(), each), per_second(count, took));
    let hundredths = ours * 100 / alone.max(1);
    let measured = format!(
        "{alone} rows/s; we are {}.{:02} times as fast",
        hundredths / 100,
        hundredths % 100
    );
    row(&name("bare inserts, a commit each"), "-", &measured);
}
