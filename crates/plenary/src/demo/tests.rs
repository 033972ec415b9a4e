//! The whole world on fixed days: that the charters accept every act of it, that it is as large as it says, that enough is open
//! when the visitor comes, that it can be repeated, and that an audit of it holds.

use super::cast::Role;
use super::*;
use assembly::Community;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::ApplicationStatus;
use assembly::motions::MotionStatus;
use audit::{Known, Overall, audit};
use house::{Keys, Memory, export};
use ledger::Signer;
use ledger::bundle::Scope;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::OnceLock;

mod pages;

const DAY: &str = "2026-11-26T12:00:00Z";

struct Played {
    house: House,
    made: Made,
}

fn played(seed: u64, now: &str) -> Played {
    let shelf: Arc<dyn Shelf> = Arc::new(Memory::new());
    let now = Moment::parse(now).expect("a moment");
    let mut last = None;
    let made = make(shelf.clone(), "demo.example", (seed, now), &mut |so_far| {
        assert!(last <= Some(so_far.percent), "progress goes forward");
        last = Some(so_far.percent);
    });
    Played {
        made: made.expect("is made"),
        house: House::open(shelf, Salts::seeded(0)).expect("opens"),
    }
}

/// The world of the first seed on the fixed day, played once for all tests.
fn world() -> &'static Played {
    static WORLD: OnceLock<Played> = OnceLock::new();
    WORLD.get_or_init(|| played(1, DAY))
}

fn community() -> &'static Community {
    world().house.community()
}

fn body(name: &str) -> BodyId {
    community().open.body_named(name).expect("a body")
}

fn members(name: &str) -> usize {
    let all = community().open.membership.members.rows();
    all.filter(|row| row.body == body(name) && row.ended.is_none())
        .count()
}

fn holders(name: &str, office: &str) -> Vec<PartyId> {
    let state = &community().open;
    let office = state.names.id(office).expect("an office");
    let held = state.holders(body(name), office, community().newest());
    held.map(|(_, term)| term.holder).collect()
}

/// Everything on a shelf: leaves, openings, parts with their salts.
fn digest(played: &Played) -> [u8; 32] {
    let mut hash = Sha256::new();
    let size = usize::try_from(played.made.entries).expect("a size");
    for sheet in played.house.shelf().sheets(0, size).expect("sheets") {
        hash.update(sheet.leaf.bytes());
        hash.update(format!("{:?}{:?}", sheet.opening, sheet.parts));
    }
    hash.finalize().into()
}

#[test]
fn the_charters_accept_every_act_of_the_story() {
    assert_eq!(world().made.unexpected, []);
}

#[test]
fn on_other_days_and_from_other_seeds_the_charters_accept_it_too() {
    // While NPOC's second charter was being written; in the days in which it came into force; long after.
    for (seed, day) in [
        (2, "2022-02-03T00:00:00Z"),
        (3, "2024-06-05T10:00:00Z"),
        (4, "2033-12-24T10:00:00Z"),
    ] {
        assert_eq!(played(seed, day).made.unexpected, [], "{seed} {day}");
    }
}

#[test]
fn the_community_is_as_large_as_it_says() {
    let cast = &world().made.cast;
    assert!(
        (280..=330).contains(&cast.domains.len()),
        "{}",
        cast.domains.len()
    );
    assert!(
        (500..=620).contains(&cast.mailboxes.len()),
        "{}",
        cast.mailboxes.len()
    );
    for (name, least, most) in [
        ("npoc", 40, 90),
        ("ncuc", 80, 140),
        ("ncsg", 130, 240),
        ("ispcp", 25, 50),
        ("afralo", 16, 36),
        ("apralo", 16, 36),
        ("euralo", 16, 36),
        ("lacralo", 16, 36),
        ("naralo", 16, 36),
        ("association", 10, 20),
    ] {
        let count = members(name);
        assert!((least..=most).contains(&count), "{name}: {count}");
    }
    let state = &community().open;
    assert_eq!(state.bodies.list.len(), 14);
    assert_eq!(
        state.bodies.charters.len(),
        16,
        "all shipped, and one that is adopted"
    );
    let npoc = state.bylaws_of(body("npoc")).expect("a charter");
    assert_eq!(
        npoc.rules.version.as_ref().map(|rule| &*rule.label),
        Some("2024")
    );
}

#[test]
fn ten_years_lie_behind() {
    let state = &community().open;
    let event = state.names.id("annual-meeting").expect("an event");
    let meetings = &state.bodies.events[&(body("npoc"), event)];
    assert_eq!(meetings.len(), 10);
    let ended = state.membership.members.rows();
    assert!(ended.filter(|row| row.ended.is_some()).count() > 60);
    let merged = state.people.parties.rows();
    assert!(merged.filter(|row| row.merged_into.is_some()).count() >= 3);
    let carried = state.motions.list.rows();
    let carried = carried.filter(|row| matches!(row.status, MotionStatus::Carried { .. }));
    assert!(carried.count() > 200);
    let erased = state.people.parties.rows();
    assert!(erased.filter(|row| row.erased.is_some()).count() >= 2);
    assert_eq!(holders("ncsg", "councillor").len(), 6);
    assert_eq!(holders("npoc", "chair").len(), 1);
}

#[test]
fn much_is_open_when_the_visitor_comes() {
    let closed = community().closed.as_ref().expect("closed rooms");
    let state = &community().open;
    let mut open: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in closed.applications.rows() {
        let name = state.bodies.list.get(row.body).expect("a body").name;
        let status = match row.status {
            ApplicationStatus::Open if row.is_open(state) => "open",
            ApplicationStatus::AskedForMore if row.is_open(state) => "asked",
            ApplicationStatus::Appealed(_) => "appealed",
            _ => continue,
        };
        *open.entry((state.names.text(name), status)).or_default() += 1;
    }
    for (name, status) in [
        ("ncsg", "open"),
        ("npoc", "open"),
        ("npoc", "asked"),
        ("npoc", "appealed"),
        ("ispcp", "open"),
        ("euralo", "open"),
    ] {
        assert!(
            open.contains_key(&(name, status)),
            "{name} {status}: {open:?}"
        );
    }
    assert!(state.open_round(body("ncsg")).is_some());
    assert!(state.open_round(body("npoc")).is_some());
    let voting = |name: &str| {
        let rows = state.motions.list.rows();
        let open = |status: &MotionStatus| matches!(status, MotionStatus::Open { .. });
        rows.filter(|row| row.body == body(name) && open(&row.status))
            .count()
    };
    assert_eq!((voting("npoc"), voting("alac")), (1, 1));
    assert!(
        holders("npoc", "policy-coordinator").is_empty(),
        "a vacancy"
    );
    assert_eq!(state.bodies.pending.len(), 1, "a charter on its way");
}

#[test]
fn everybody_of_the_story_is_in_the_record_and_has_a_mailbox_of_their_own() {
    let cast = &world().made.cast;
    for role in [
        Role::Visitor,
        Role::Applicant,
        Role::Representative,
        Role::Committee,
        Role::Chair,
        Role::GroupChair,
        Role::Secretariat,
        Role::Secretary,
    ] {
        let player = cast.player(role).expect("a player");
        let has_mailbox = cast
            .mailboxes
            .iter()
            .any(|one| one.address == player.address);
        assert_eq!(player.party.is_some(), has_mailbox, "{role:?}");
    }
    let mut addresses: Vec<_> = cast.mailboxes.iter().map(|one| &one.address).collect();
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), cast.mailboxes.len());
    let state = &community().open;
    let representative = cast.player(Role::Representative).expect("a player");
    let member = representative
        .on_behalf
        .and_then(|party| state.member_in(party, body("npoc")));
    let (_, member) = member.expect("a member of NPOC");
    assert_eq!(member.primary, representative.party);
}

#[test]
fn the_same_seed_and_day_make_the_same_record_and_another_seed_another() {
    let again = played(1, "2026-11-26T12:00:31Z");
    assert_eq!(digest(world()), digest(&again));
    assert_eq!(world().made.cast, again.made.cast);
    assert_ne!(digest(world()), digest(&played(2, DAY)));
}

#[test]
fn an_audit_of_the_record_holds_in_public_and_whole() {
    let keys = Keys::first(Signer::new("demo.example", &[7; 32]).expect("a key"));
    let known = Known {
        key: Some(keys.signer.verifier().clone()),
        ..Known::default()
    };
    for scope in [Scope::Public, Scope::Full] {
        let mut bundle = Vec::new();
        export(&world().house, &keys, scope, &mut bundle, &mut |_| {}).expect("is written");
        let report = audit(bundle.as_slice(), &known, &mut |_| {});
        assert_eq!(report.overall, Overall::Holds, "{:?}", report.problems);
        assert_eq!(report.does_not_hold, 0);
    }
}

#[test]
fn a_crowd_is_one_large_body() {
    let shelf: Arc<dyn Shelf> = Arc::new(Memory::new());
    let now = Moment::parse(DAY).expect("a moment");
    let made = make_crowd(shelf.clone(), "demo.example", (1, now, 3_000), &mut |_| {});
    assert_eq!(made.expect("is made").unexpected, []);
    let house = House::open(shelf, Salts::seeded(0)).expect("opens");
    let state = &house.community().open;
    let ncsg = state.body_named("ncsg").expect("a body");
    let rows = state.membership.members.rows();
    assert!(rows.filter(|row| row.body == ncsg).count() > 2_900);
}

#[test]
fn every_open_entry_can_be_told_in_every_language() {
    let state = &community().open;
    let (mut told, mut at) = (0, 0);
    loop {
        let page = world().house.shelf().bare(at, 1_000).expect("answers");
        if page.is_empty() {
            break;
        }
        at += page.len() as u64;
        let entries = page
            .iter()
            .filter_map(|bare| bare.entry().expect("an entry"));
        for entry in entries.filter(|entry| !entry.act.is_closed()) {
            let known =
                |id: &str| words::variables(id).unwrap_or_else(|| panic!("no message {id}"));
            known(&house::told::title(&entry.act));
            for telling in house::told::changes(state, &entry) {
                let needs = known(telling.id);
                let has: Vec<&str> = telling.args.iter().map(|(name, _)| *name).collect();
                let lacks: Vec<_> = needs.iter().filter(|name| !has.contains(name)).collect();
                assert!(
                    lacks.is_empty(),
                    "{}: {} lacks {lacks:?}",
                    entry.position,
                    telling.id
                );
                told += 1;
            }
            assert!(!house::told::concerns(state, &entry).is_empty());
        }
    }
    assert!(told > 5_000, "{told} things are told");
}
