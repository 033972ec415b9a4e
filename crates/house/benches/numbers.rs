//! The numbers of this machine: how fast a body of many members decides, writes down, starts and is audited.
//!
//! `cargo bench -p house --bench numbers -- [--members N] [--entries N] [row…]`, rows: memory durable start roll audit power.
//! Run without `--bench`, as tests do, it plays everything once on a very small body. `docs/numbers.md` keeps what it said.

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::ids::{BodyId, MemberId, MotionId, PartyId};
use assembly::membership::{
    CheckIn, ImportMember, NameRepresentative, OpenCheckIn, RecordActivity, RepresentativeAs,
    Resign,
};
use assembly::moment::Moment;
use assembly::motions::{CastVote, Choice, CloseVote, OpenVote, PutMotion};
use assembly::offices::Install;
use assembly::part::PartText;
use assembly::people::{EditParty, RegisterParty};
use assembly::{Asked, Community, NoParts, decide};
use charter::PartyKind;
use house::{Deadline, House, Keys, Request, Salts, Sheet, Stored};
use ledger::Signer;
use ledger::bundle::Scope;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{CommunityId, SqliteOptions, Store};

/// A body with a whole, a board of seven, check-ins and standings: every room that the mix enters has rules to read.
const CHARTER: &str = r#"# Rules of the league

## 1 The league

```rule
body "league" kind="association" { name "The league"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
organ "board" kind="committee" { office "director"; acts-by "motion" }
office "secretary" seats=1 { filled-by "appointment" organ="members" }
office "director" seats=7 { filled-by "appointment" organ="members" }
```

## 2 Members

```rule
class "organization" of="organization" { rights "speak" "vote" "stand"; weight 2 }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1 }
admission { decided-by "secretary" }
power "admit" held-by="secretary"
power "import" held-by="secretary"
power "record-activity" held-by="secretary"
power "open-check-in" held-by="secretary"
power "name-representative" held-by="member"
power "appoint" held-by="members"
representation primary=1 alternates=1 others=1 { named-by "member" }
activity "comment"
standing starts="active" {
    state "active"
    state "quiet" votes=#false counts=#false stands=#false
    move from="active" to="quiet" {
        when { all { member-for "1 year"; count "comment" at-most=0 within="12 months" } }
        by "clock"
        notice "30 days"
    }
}
check-in { window "60 days"; silence "quiet"; answer "active" }
ending "resignation" by="member"
```

## 3 Votes

```rule
electorate "voters" { members; weight "class" }
power "put-motion" held-by="director"
power "open-vote" held-by="secretary"
power "close-vote" held-by="secretary"
decision "default" in="board" {
    threshold { more-than "1/2" of="cast" }
    quorum { at-least-members 3 }
    voting "roll-call"
}
decision "default" in="members" { threshold { more-ayes-than-noes }; quorum { none }; voting "roll-call" }
```
"#;

const ADDRESS: &str = "numbers.example";
const LEAGUE: BodyId = BodyId(0);
const SECRETARY: PartyId = PartyId(0);
/// The directors are the parties 1 to 7; members' parties follow.
const DIRECTORS: u32 = 7;
const FIRST_PARTY: u32 = 1 + DIRECTORS;
/// 1 January 2025.
const FOUNDED: i64 = 1_735_689_600_000;
const DAY: i64 = 86_400_000;
/// Acts in one durable append.
const BATCH: usize = 64;
/// Acts in one append while the record is only made.
const MAKING: usize = 1_000;
/// The injected wait of the slower disk.
const SLOW_MS: u64 = 5;

/// A year of acts, one after the other. It knows which ids the record will give, since every act is accepted.
struct Year {
    members: u32,
    joined: u32,
    motions: u32,
    checked: u32,
    resigned: u32,
    asked: u64,
    now: i64,
}

impl Year {
    fn new(members: u32) -> Year {
        Year {
            members,
            joined: 0,
            motions: 0,
            checked: 0,
            resigned: 0,
            asked: 0,
            now: FOUNDED,
        }
    }

    fn request(&mut self, actor: Actor, act: impl Into<Act>, texts: &[&str]) -> Request {
        let act = act.into();
        self.asked += 1;
        self.now += 1;
        let slots = act.parts().len();
        let mut texts: Vec<_> = texts
            .iter()
            .map(|text| PartText::Known((*text).into()))
            .collect();
        texts.resize(slots, PartText::Empty);
        Request {
            key: u128::from(self.asked).to_be_bytes(),
            actor,
            act,
            texts,
            now: Moment(self.now),
            deadline: Deadline::default(),
        }
    }

    /// The body, its officers, and an open check-in; then come the members.
    fn founding(&mut self) -> Vec<Request> {
        let charter = CharterText {
            file: "league/1.md".to_owned(),
            text: CHARTER.to_owned(),
        };
        let found = Found {
            charters: vec![charter],
        };
        let mut all = vec![self.request(Actor::operator(), found, &[])];
        for party in 0..FIRST_PARTY {
            let register = RegisterParty {
                kind: PartyKind::Person,
                body: None,
                contact: None,
                country: None,
                affiliation: None,
            };
            all.push(self.request(Actor::server(), register, &["An officer"]));
            let office = if party == 0 { "secretary" } else { "director" };
            let install = Install {
                body: LEAGUE,
                office: office.to_owned(),
                holder: PartyId(party),
                since: None,
                until: None,
            };
            all.push(self.request(Actor::operator(), install, &[]));
        }
        all.push(self.request(secretary(), OpenCheckIn { body: LEAGUE }, &[]));
        all
    }

    /// Every fourth member is an organization, represented by the person before it.
    fn import(&mut self) -> Request {
        let member = self.joined;
        self.joined += 1;
        let organization = is_organization(member);
        let act = ImportMember {
            body: LEAGUE,
            key: format!("{member:016x}"),
            party: None,
            kind: if organization {
                PartyKind::Organization
            } else {
                PartyKind::Person
            },
            class: if organization {
                "organization"
            } else {
                "person"
            }
            .to_owned(),
            standing: None,
            joined: None,
            country: None,
            representative: organization.then(|| party_of(member - 1)),
        };
        let texts = [format!("Member {member}"), format!("m{member}@example.org")];
        self.request(secretary(), act, &[&texts[0], &texts[1]])
    }

    /// The next act of the year. In a hundred: 40 activities, 25 check-ins, 10 edits, 7 joins, 4 representatives, 4
    /// resignations, and a motion of the board from put to closed. Only the lower half of the members acts, so that those
    /// who resign, in the upper half, are not missed.
    fn next(&mut self) -> Request {
        let half = self.members / 2;
        let some = u32::try_from(self.asked * 7_919 % u64::from(half)).expect("below a u32");
        match self.asked % 100 {
            40..65 if self.checked < half => {
                let member = self.checked;
                self.checked += 1;
                let act = CheckIn {
                    member: MemberId(member),
                };
                self.request(member_itself(member), act, &[])
            }
            65..75 => {
                let person = some - u32::from(is_organization(some));
                let act = EditParty {
                    party: party_of(person),
                    body: None,
                    country: None,
                    affiliation: None,
                    no_affiliation: false,
                };
                self.request(member_itself(person), act, &["A new name"])
            }
            75..82 => self.import(),
            82..86 => {
                let organization = some / 4 * 4 + 3;
                let act = NameRepresentative {
                    member: MemberId(organization),
                    person: party_of(organization - 2),
                    role: Some(RepresentativeAs::Primary),
                    motion: None,
                };
                self.request(member_itself(organization), act, &[])
            }
            86..90 if self.resigned < half => {
                self.resigned += 1;
                let member = self.members - self.resigned;
                let act = Resign {
                    member: MemberId(member),
                };
                self.request(member_itself(member), act, &["No time any more"])
            }
            step @ 90..100 => self.motion(step - 90),
            _ => {
                let members = (0..3).map(|more| MemberId((some + more) % half)).collect();
                let act = RecordActivity {
                    body: LEAGUE,
                    activity: "comment".to_owned(),
                    members,
                    on: None,
                };
                self.request(secretary(), act, &[])
            }
        }
    }

    fn motion(&mut self, step: u64) -> Request {
        let motion = MotionId(self.motions.saturating_sub(1));
        match step {
            0 => self.put("board"),
            1 => self.request(
                secretary(),
                OpenVote {
                    motion,
                    closes: None,
                },
                &[],
            ),
            9 => {
                let present = Vec::new();
                self.request(secretary(), CloseVote { motion, present }, &[])
            }
            director => {
                let seat = PartyId(u32::try_from(director - 1).expect("one of seven"));
                self.request(Actor::person(seat), aye(motion), &["As discussed"])
            }
        }
    }

    fn put(&mut self, organ: &str) -> Request {
        self.motions += 1;
        let act = PutMotion {
            body: LEAGUE,
            organ: organ.to_owned(),
            matter: "default".to_owned(),
            over_time: false,
        };
        self.request(Actor::person(PartyId(1)), act, &["A motion", "Its text"])
    }

    /// Acts of other kinds than a motion, until the next hundred begins.
    fn fill_the_hundred(&mut self) -> Vec<Request> {
        let mut all = Vec::new();
        while !self.asked.is_multiple_of(100) {
            let act = EditParty {
                party: party_of(0),
                body: None,
                country: None,
                affiliation: None,
                no_affiliation: false,
            };
            all.push(self.request(member_itself(0), act, &["A name"]));
        }
        all
    }

    fn imports(&mut self, count: usize) -> Vec<Request> {
        (0..count).map(|_| self.import()).collect()
    }

    fn acts(&mut self, count: usize) -> Vec<Request> {
        (0..count).map(|_| self.next()).collect()
    }
}

fn secretary() -> Actor {
    Actor::person(SECRETARY)
}

fn is_organization(member: u32) -> bool {
    member % 4 == 3
}

fn party_of(member: u32) -> PartyId {
    PartyId(FIRST_PARTY + member)
}

fn member_itself(member: u32) -> Actor {
    match is_organization(member) {
        true => Actor {
            on_behalf: Some(party_of(member)),
            ..Actor::person(party_of(member - 1))
        },
        false => Actor::person(party_of(member)),
    }
}

fn aye(motion: MotionId) -> CastVote {
    CastVote {
        motion,
        choice: Choice::Aye,
        seat: None,
    }
}

/// Decides and applies, with nothing written, encoded or hashed.
fn play(community: &mut Community, requests: &[Request]) {
    for request in requests {
        let asked = Asked {
            actor: request.actor,
            act: &request.act,
            texts: &request.texts,
            now: request.now,
        };
        let entry = decide(community, &asked, &NoParts)
            .unwrap_or_else(|why| panic!("{} was refused: {why:?}", request.act.name()));
        community.apply(&entry);
    }
}

/// Lets everything fall due up to a moment.
fn pass(community: &mut Community, until: Moment) -> usize {
    let mut count = 0;
    while let Some(due) = community.next_due().filter(|due| due.at <= until) {
        let now = due.at.max(community.newest());
        let act = Act::Due(due);
        let asked = Asked {
            actor: Actor::clock(),
            act: &act,
            texts: &[],
            now,
        };
        let entry = decide(community, &asked, &NoParts).expect("the clock is not refused here");
        community.apply(&entry);
        count += 1;
    }
    count
}

/// Performs in batches of a size; the time is that of the appends and what comes before them, not of making the requests.
fn perform(
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

fn per_second(count: usize, took: Duration) -> u128 {
    count as u128 * 1_000_000_000 / took.as_nanos().max(1)
}

fn ms(took: Duration) -> String {
    format!("{}.{:03} ms", took.as_millis(), took.as_micros() % 1_000)
}

fn ratio(above: Duration, below: Duration) -> String {
    let hundredths = above.as_nanos() * 100 / below.as_nanos().max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn row(name: &str, reach: &str, measured: &str) {
    println!("| {name} | {reach} | {measured} |");
}

/// What to measure, and on how much.
struct Plan {
    members: u32,
    entries: usize,
    durable: usize,
    rows: Vec<String>,
}

impl Plan {
    fn from_arguments() -> Plan {
        let mut plan = Plan {
            members: 400,
            entries: 3_000,
            durable: 640,
            rows: Vec::new(),
        };
        let mut arguments: Vec<String> = std::env::args().skip(1).collect();
        if arguments.iter().any(|one| one == "--bench") {
            (plan.members, plan.entries, plan.durable) = (100_000, 300_000, 20_000);
            arguments.retain(|one| one != "--bench");
        }
        let mut rest = arguments.into_iter();
        let number = |text: Option<String>| -> u32 {
            let number = text.and_then(|text| text.parse().ok());
            number.expect("a whole number after --members or --entries")
        };
        while let Some(one) = rest.next() {
            match one.as_str() {
                "--members" => plan.members = number(rest.next()).max(400) / 100 * 100,
                "--entries" => plan.entries = number(rest.next()).max(1_000) as usize,
                _ => plan.rows.push(one),
            }
        }
        plan
    }

    fn wants(&self, row: &str) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|one| one == row)
    }
}

fn line_of(file: &str, start: &str) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(start));
    let told = line.map(|rest| rest.trim_start_matches([':', ' ', '\t']).to_owned());
    told.unwrap_or_else(|| "not known".to_owned())
}

fn machine() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = line_of("/proc/cpuinfo", "model name");
    let memory = line_of("/proc/meminfo", "MemTotal");
    let load = line_of("/proc/loadavg", "");
    println!("{cores} cores, {model}, {memory} of memory, load average at the start {load}\n");
}

/// Rows 1 and 4: in memory.
fn in_memory(plan: &Plan) {
    let mut year = Year::new(plan.members);
    let mut community = Community::new();
    play(&mut community, &year.founding());
    let mut took = Duration::ZERO;
    for _ in 0..plan.members / 100 {
        let requests = year.imports(100);
        let start = Instant::now();
        play(&mut community, &requests);
        took += start.elapsed();
    }
    play(&mut community, &year.fill_the_hundred());
    let imported = per_second(plan.members as usize, took);
    row(
        "members taken over, in memory",
        "-",
        &format!("{imported} acts/s"),
    );
    let (then, known) = (community.newest(), community.open.position - 1);
    let count = plan.members as usize * 2;
    let mut took = Duration::ZERO;
    for _ in 0..count / 100 {
        let requests = year.acts(100);
        let start = Instant::now();
        play(&mut community, &requests);
        took += start.elapsed();
    }
    if plan.wants("memory") {
        let measured = format!("{} acts/s", per_second(count, took));
        row(
            "decide and apply, a year's mix",
            "200,000 acts/s",
            &measured,
        );
        by_kind(&mut community, &mut year);
        one_vote_of_the_whole(&mut community, &mut year);
    }
    if plan.wants("roll") {
        let start = Instant::now();
        let found = community.open.roll(LEAGUE, then, known).count();
        let took = start.elapsed();
        assert_eq!(found, plan.members as usize, "all who were members then");
        row(
            "the roll at a past moment",
            "-",
            &format!("{} for {found} members", ms(took)),
        );
    }
    if plan.wants("memory") {
        let start = Instant::now();
        let count = pass(&mut community, Moment(year.now + 2 * DAY));
        let measured = format!("{} in {count} entries", ms(start.elapsed()));
        row("the clock looks at all standings", "-", &measured);
    }
}

/// The mix goes on for a little, each act timed by itself: which kind the mean comes from.
fn by_kind(community: &mut Community, year: &mut Year) {
    let mut kinds: BTreeMap<&str, (u32, Duration)> = BTreeMap::new();
    for request in year.acts(5_000) {
        let (count, took) = kinds.entry(request.act.name()).or_default();
        let start = Instant::now();
        play(community, std::slice::from_ref(&request));
        *took += start.elapsed();
        *count += 1;
    }
    for (kind, (count, took)) in kinds {
        let nanos = (took / count).as_nanos();
        row(
            &format!("of which {kind}"),
            "-",
            &format!("{nanos} ns each"),
        );
    }
}

/// A vote looks its voter up; the close counts everybody, so it costs more the larger the body is.
fn one_vote_of_the_whole(community: &mut Community, year: &mut Year) {
    let put = year.put("members");
    let motion = MotionId(year.motions - 1);
    let closes = None;
    let open = year.request(secretary(), OpenVote { motion, closes }, &[]);
    play(community, &[put, open]);
    let votes: Vec<_> = (0..10)
        .map(|at| year.request(member_itself(at * 4), aye(motion), &[]))
        .collect();
    let start = Instant::now();
    play(community, &votes);
    let measured = ms(start.elapsed() / 10);
    row("one vote in a body of the whole", "-", &measured);
    let present = Vec::new();
    let close = year.request(secretary(), CloseVote { motion, present }, &[]);
    let start = Instant::now();
    play(community, &[close]);
    row("its close", "-", &ms(start.elapsed()));
}

/// A house on a new store, with its members.
fn moved_in(store: Arc<dyn Store>, members: u32) -> (House, Year) {
    let id = CommunityId([7; 16]);
    store
        .create_community(id, &format!("{ADDRESS}/record/1"))
        .expect("the store is empty");
    let shelf = Arc::new(Stored::new(store, id));
    let mut house = House::begin(shelf, ADDRESS, Moment(FOUNDED), Salts::System)
        .expect("an empty shelf begins");
    let mut year = Year::new(members);
    let founding = year.founding();
    for answer in house.perform(&founding) {
        assert!(answer.is_ok(), "the founding: {answer:?}");
    }
    perform(
        &mut house,
        &mut year,
        Year::imports,
        members as usize,
        MAKING,
    );
    let filling = year.fill_the_hundred();
    house.perform(&filling);
    (house, year)
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
fn durable(house: &mut House, year: &mut Year, folder: &Path, count: usize, wait: u64) {
    let before = house.community().open.position;
    let took = perform(house, year, Year::acts, count, BATCH);
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
    let measured = format!("{} acts/s", per_second(count, took));
    let reach = if wait == 0 { "5,000 acts/s" } else { "-" };
    row(&name("durable, 64 acts in an append"), reach, &measured);
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

/// Rows 2, 3 and 5: on SQLite.
fn on_disk(plan: &Plan, folder: &Path) {
    let file = folder.join("record.db");
    let open = || store::open(&file.to_string_lossy()).expect("the store opens");
    let members = u32::try_from(plan.entries / 300).expect("fits") * 100;
    let (mut house, mut year) = moved_in(open(), members.min(plan.members));
    if plan.wants("durable") {
        durable(&mut house, &mut year, folder, plan.durable, 0);
        let options = SqliteOptions {
            extra_sync_ms: SLOW_MS,
        };
        let slow = store::open_sqlite(&folder.join("slow.db"), options).expect("the store opens");
        let (mut slow, mut its_year) = moved_in(slow, 400);
        let count = plan.durable.min(6_400);
        durable(&mut slow, &mut its_year, folder, count, SLOW_MS);
    }
    if !plan.wants("start") && !plan.wants("audit") {
        return;
    }
    let made = usize::try_from(house.community().open.position).expect("fits");
    perform(
        &mut house,
        &mut year,
        Year::acts,
        plan.entries.saturating_sub(made),
        MAKING,
    );
    let size = house.community().open.position;
    let digest = house.community().open.digest();
    drop(house);
    let shelf = Stored::new(open(), CommunityId([7; 16]));
    let start = Instant::now();
    let house = House::open(Arc::new(shelf), Salts::System).expect("the record opens");
    let took = start.elapsed();
    assert_eq!(
        house.community().open.digest(),
        digest,
        "it starts as it stopped"
    );
    let measured = format!(
        "{} for {size} entries, {} a second",
        ms(took),
        per_second(size as usize, took)
    );
    row("cold start from entries", "-", &measured);
    row("cold start from a snapshot", "-", "not built");
    if plan.wants("audit") {
        audited(&house, folder);
    }
}

fn audited(house: &House, folder: &Path) {
    let size = house.community().open.position;
    let signer = Signer::new(ADDRESS, &[9; 32]).expect("a name for notes");
    let path = folder.join("bundle");
    let mut output = BufWriter::new(File::create(&path).expect("a new file"));
    let start = Instant::now();
    house::export(
        house,
        &Keys::first(signer),
        Scope::Full,
        &mut output,
        &mut |_| (),
    )
    .expect("it exports");
    output.flush().expect("it is written");
    let measured = format!("{} entries/s", per_second(size as usize, start.elapsed()));
    row("export of that record, whole", "-", &measured);
    let input = BufReader::new(File::open(&path).expect("the bundle is there"));
    let start = Instant::now();
    let report = audit::audit(input, &audit::Known::default(), &mut |_| ());
    let took = start.elapsed();
    assert!(
        report.does_not_hold == 0 && report.problems.is_empty(),
        "{:?}",
        report.problems
    );
    let held = report.holds + report.holds_given;
    let measured = format!(
        "{} entries/s, {held} of {size} hold",
        per_second(size as usize, took)
    );
    row("audit of that bundle", "-", &measured);
}

/// Row 6: what each seat of the council weighs, in every one of its decisions.
fn powers() {
    let bytes = include_bytes!("../../../charters/gnso-council/2016.md");
    let (charter, _) = charter::parse("gnso-council/2016.md", bytes);
    let start = Instant::now();
    let analyses = charter::power::analyse(&charter);
    let measured = format!("{} for {} decisions", ms(start.elapsed()), analyses.len());
    row("power indices of the GNSO Council", "-", &measured);
}

fn main() {
    let plan = Plan::from_arguments();
    machine();
    println!("{} members, {} entries\n", plan.members, plan.entries);
    row("row", "to reach", "measured");
    row("---", "---", "---");
    if plan.wants("memory") || plan.wants("roll") {
        in_memory(&plan);
    }
    if ["durable", "start", "audit"]
        .iter()
        .any(|one| plan.wants(one))
    {
        let name = format!("numbers-{}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).expect("a folder for the record");
        on_disk(&plan, &folder);
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
    }
    if plan.wants("power") {
        powers();
    }
    println!("\nload average at the end {}", line_of("/proc/loadavg", ""));
}
