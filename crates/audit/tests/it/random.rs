//! What must be true of every community, tried on communities at random: on several charters, with acts of every kind in any
//! order. See `wild.rs` for how the acts are made.

use crate::forger::{Record, knowing_the_key, wrong};
use crate::scene::{ADDRESS, CHARTER, moment, signer};
use crate::wild::{Draws, FORMS, World, act, actor};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::entry::{Entry, Hex};
use assembly::ids::{BodyId, PartyId};
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::people::{Country, RegisterParty};
use assembly::refusal::Refusal;
use assembly::{Community, plain};
use audit::Overall;
use charter::PartyKind;
use house::{Deadline, House, Memory, NotDone, Request, Salts, Shelf};
use ledger::bundle::Scope;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// How often a step looks for somebody who may do something before it asks for what may not be done.
const TRIES: usize = 80;

/// What anybody may do at any time: without holding back, most steps would be these.
const EASY: [&str; 3] = ["declare", "file-interests", "register-party"];

/// A community at random.
struct Wild {
    house: House,
    shelf: Arc<Memory>,
    now: Moment,
    asked: u64,
    accepted: BTreeMap<&'static str, u32>,
    refused: u32,
}

fn shipped(files: &[&str]) -> Vec<CharterText> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    let read = |file: &&str| CharterText {
        file: (*file).to_owned(),
        text: std::fs::read_to_string(root.join(file)).expect("a charter is shipped"),
    };
    files.iter().map(read).collect()
}

impl Wild {
    /// Founded, with eight parties in four countries, of whom some are members and one holds each office.
    fn founded(charters: Vec<CharterText>) -> Wild {
        let shelf = Arc::new(Memory::new());
        let now = moment("2026-04-06");
        let house = House::begin(shelf.clone(), ADDRESS, now, Salts::seeded(4));
        let mut wild = Wild {
            house: house.expect("an empty shelf takes a record"),
            shelf,
            now,
            asked: 0,
            accepted: BTreeMap::new(),
            refused: 0,
        };
        wild.must(Actor::operator(), Found { charters });
        for (at, country) in ["FR", "DE", "KE", "BR", "FR", "DE", "KE", "BR"]
            .iter()
            .enumerate()
        {
            let is_person = at % 4 != 3;
            let kind = if is_person {
                PartyKind::Person
            } else {
                PartyKind::Organization
            };
            let register = RegisterParty {
                kind,
                body: None,
                contact: (!is_person).then_some(PartyId(0)),
                country: Country::parse(country),
                affiliation: None,
            };
            wild.must(Actor::server(), register);
        }
        wild.install();
        wild.import();
        wild
    }

    /// One holder for each office that takes one, so that most powers are somebody's.
    fn install(&mut self) {
        let open = &self.house.community().open;
        let of = |body| {
            open.bylaws_of(body)
                .map(|bylaws| bylaws.rules.offices.iter())
        };
        let bodies: Vec<BodyId> = open.bodies.list.iter().map(|(body, _)| body).collect();
        let offices: Vec<(BodyId, String)> = bodies
            .iter()
            .flat_map(|body| {
                of(*body)
                    .into_iter()
                    .flatten()
                    .map(|rule| (*body, rule.name.to_string()))
            })
            .collect();
        for (at, (body, office)) in offices.into_iter().enumerate() {
            let holder = PartyId::from([0, 1, 2, 4, 5, 6][at % 6]);
            let fields = serde_json::json!({"body": body, "office": office, "holder": holder});
            let _ = self.asks(Actor::operator(), filled("install", fields));
        }
    }

    /// Members of the first class of each kind of party.
    fn import(&mut self) {
        let open = &self.house.community().open;
        let mut rows = Vec::new();
        for (body, _) in open.bodies.list.iter() {
            let rules = open.bylaws_of(body).map(|bylaws| &bylaws.rules);
            for (at, class) in rules.iter().flat_map(|rules| &rules.classes).enumerate() {
                for party in 0..8u32 {
                    rows.push((body, at, class.name.to_string(), PartyId(party)));
                }
            }
        }
        for (body, at, class, party) in rows {
            let row = serde_json::json!({
                "body": body, "key": format!("{:08x}{:08x}", at, party.0), "party": party,
                "kind": "Person", "class": class,
            });
            let _ = self.asks(Actor::operator(), filled("import-member", row));
        }
    }

    fn must(&mut self, actor: Actor, act: impl Into<Act>) {
        if let Err(why) = self.asks(actor, act.into()) {
            panic!("the scene is not laid: {why:?}");
        }
    }

    fn asks(&mut self, actor: Actor, act: Act) -> Result<u64, NotDone> {
        let text = |spec: &assembly::part::PartSpec| match spec.required {
            true => PartText::Known("Words".into()),
            false => PartText::Empty,
        };
        let texts = act.parts().iter().map(text).collect();
        let request = self.request(actor, act, texts);
        self.house
            .perform_one(request)
            .map(|answer| answer.position)
    }

    fn request(&mut self, actor: Actor, act: Act, texts: Vec<PartText>) -> Request {
        self.asked += 1;
        let mut key = [0; 16];
        key[..8].copy_from_slice(&self.asked.to_be_bytes());
        Request {
            key,
            actor,
            act,
            texts,
            now: self.now,
            deadline: Deadline::default(),
        }
    }

    /// One step: time passes or not, then somebody asks for something. Mostly something that could be done.
    fn step(&mut self, seed: u32) {
        let mut draws = Draws::new(seed);
        let hours = [0, 0, 0, 1, 24, 24 * 8, 24 * 40][draws.below(7)];
        self.now = Moment(self.now.0 + hours * 3_600_000);
        self.house.tick(self.now).expect("memory does not fail");
        let world = World::of(&self.house, self.now);
        let wants_what_may_be = draws.below(4) > 0;
        for left in (0..TRIES).rev() {
            let form = &FORMS[draws.below(FORMS.len())];
            if EASY.contains(&form.name()) && draws.below(8) > 0 {
                continue;
            }
            let Some((act, texts)) = act(form, &world, &mut draws) else {
                continue;
            };
            let request = self.request(actor(&world, &mut draws), act, texts);
            if left == 0 || !wants_what_may_be || self.house.could(&request).is_ok() {
                return self.put(form.name(), request);
            }
        }
    }

    /// Asks, and holds the answer against what was said it would be.
    fn put(&mut self, name: &'static str, request: Request) {
        let (could, again) = (self.house.could(&request), self.house.could(&request));
        assert_eq!(could, again, "the same question has the same answer");
        match could {
            Ok(could) => {
                self.puts_what_can_be_done(&could, request);
                *self.accepted.entry(name).or_default() += 1;
            }
            Err(refusal) => {
                self.puts_what_is_refused(&refusal, request);
                self.refused += 1;
            }
        }
    }

    fn puts_what_can_be_done(&mut self, could: &Entry, request: Request) {
        let mut replayed = self.house.community().clone();
        let before = self.shelf.size().expect("memory");
        let answer = self
            .house
            .perform_one(request)
            .expect("what could be done is done");
        // The act alone, or with what it let fall due at once.
        for sheet in self.shelf.sheets(before, 1_000).expect("memory") {
            let entry = sheet.entry().expect("an entry reads").expect("it is one");
            assert_eq!(Entry::from_bytes(&entry.bytes()).as_ref(), Ok(&entry));
            replayed.apply(&entry);
            if entry.position == answer.position {
                let without_parts = Entry {
                    parts: Vec::new(),
                    ..entry
                };
                assert_eq!(without_parts, *could, "what is done is what could be done");
            }
        }
        assert_same(&replayed, self.house.community());
    }

    fn puts_what_is_refused(&mut self, why: &Refusal, request: Request) {
        let before = self.everything();
        match self.house.perform_one(request) {
            Err(NotDone::Refused(refused)) => {
                assert_eq!(refused.refusal, *why, "the reason is the same")
            }
            other => panic!("{why:?} should refuse, and it did {other:?}"),
        }
        assert!(self.everything() == before, "a refused act leaves no trace");
    }

    /// Every byte that the community consists of.
    fn everything(&self) -> (u64, [u8; 32], Vec<u8>) {
        let community = self.house.community();
        let closed = plain::encode(
            community
                .closed
                .as_ref()
                .expect("the house has closed rooms"),
        );
        let size = self.shelf.size().expect("memory");
        (
            size,
            community.open.digest(),
            closed.expect("the closed rooms have a plain encoding"),
        )
    }

    fn record(&self) -> Record {
        Record {
            sheets: self.shelf.sheets(0, 100_000).expect("memory"),
            origin: self.house.origin().clone(),
            newest: None,
        }
    }
}

/// An act by its form, so that a field more in it changes nothing here.
fn filled(name: &str, fields: serde_json::Value) -> Act {
    let serde_json::Value::Object(fields) = fields else {
        unreachable!("written as an object")
    };
    assembly::form::read(name, fields)
        .expect("the form reads")
        .0
}

fn assert_same(one: &Community, other: &Community) {
    assert_eq!(
        one.open.digest(),
        other.open.digest(),
        "the open rooms are the same"
    );
    let closed = |community: &Community| {
        community
            .closed
            .as_ref()
            .map(|closed| plain::encode(closed).expect("plain"))
    };
    assert!(
        closed(one) == closed(other),
        "the closed rooms are the same"
    );
}

/// The record, however it came about, gives the same community again and holds in every audit; and so it does when all that
/// may be erased is gone.
fn check_record(wild: &Wild) {
    let mut record = wild.record();
    check_replay(wild, &record);
    for scope in [Scope::Public, Scope::Full] {
        let mut bytes = Vec::new();
        let keys = house::Keys::first(signer());
        house::export(&wild.house, &keys, scope, &mut bytes, &mut |_| ()).expect("a bundle");
        let report = audit::audit(bytes.as_slice(), &knowing_the_key(), &mut |_| ());
        check_report(wild, scope, &report);
    }
    for at in 1..record.sheets.len() {
        let specs = record.entry(at).map_or(&[][..], |entry| entry.act.parts());
        for (part, spec) in record.sheets[at].parts.iter_mut().zip(specs) {
            // Where nothing was written there is nothing to erase, and the record knows that it was nothing.
            let is_written = part.as_ref().is_some_and(|part| !part.is_absent());
            if spec.erasable && is_written {
                *part = None;
            }
        }
    }
    check_replay(wild, &record);
    for scope in [Scope::Public, Scope::Full] {
        check_report(wild, scope, &record.audited(scope, &knowing_the_key()));
    }
}

fn check_replay(wild: &Wild, record: &Record) {
    let mut again = Community::new();
    for at in 1..record.sheets.len() {
        again.apply(&record.entry(at).expect("only the first leaf is no entry"));
    }
    assert_same(&again, wild.house.community());
}

fn check_report(wild: &Wild, scope: Scope, report: &audit::Report) {
    assert!(
        report.problems.is_empty(),
        "{scope:?}: {:?}",
        report.problems
    );
    assert!(wrong(report).is_empty(), "{scope:?}: {:#?}", wrong(report));
    assert_eq!(report.overall, Overall::Holds, "{scope:?}");
    let live = Hex(&wild.house.community().open.digest()).to_string();
    assert_eq!(
        report.state, live,
        "{scope:?}: the audit reaches the same state"
    );
}

/// What all cases of a charter together accepted, to see that the generator is not knocking at closed doors only.
type Tally = Mutex<(BTreeMap<&'static str, u32>, u32)>;

fn check(charters: &[CharterText], steps: &[u32], tally: &Tally) {
    let mut wild = Wild::founded(charters.to_vec());
    for seed in steps {
        wild.step(*seed);
    }
    check_record(&wild);
    let mut tally = tally.lock().expect("no case panicked");
    wild.accepted
        .iter()
        .for_each(|(name, n)| *tally.0.entry(name).or_default() += n);
    tally.1 += wild.refused;
}

fn steps(most: usize) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), most / 2..most)
}

#[track_caller]
fn check_all(charters: &[CharterText], cases: u32, most: usize, kinds: usize) {
    let tally = Tally::default();
    let asked = std::env::var("PROPTEST_CASES");
    let asked = asked.ok().and_then(|text| text.parse().ok());
    let config = ProptestConfig {
        cases: asked.unwrap_or(cases),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    // The same cases every time; `PROPTEST_CASES=500 cargo test -p audit random` plays longer, and others each time.
    let mut runner = match asked {
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
        Some(_) => TestRunner::new(config),
    };
    let outcome = runner.run(&steps(most), |steps| {
        check(charters, &steps, &tally);
        Ok(())
    });
    if let Err(why) = outcome {
        panic!("{why}");
    }
    let (accepted, refused) = tally.into_inner().expect("no case panicked");
    assert!(
        accepted.len() >= kinds,
        "few kinds of act were accepted: {accepted:?}; refused: {refused}"
    );
    assert!(refused > 0, "nothing was refused");
}

#[test]
fn whatever_happens_in_a_club_its_record_says_the_same() {
    let charters = [CharterText {
        file: "club/1.md".to_owned(),
        text: CHARTER.to_owned(),
    }];
    check_all(&charters, 6, 30, 8);
}

#[test]
fn whatever_happens_in_an_association_its_record_says_the_same() {
    check_all(&shipped(&["association/2026.md"]), 4, 30, 8);
}

#[test]
fn whatever_happens_in_a_council_its_record_says_the_same() {
    check_all(&shipped(&["gnso-council/2016.md"]), 2, 24, 4);
}

#[test]
fn whatever_happens_in_a_constituency_and_its_group_their_record_says_the_same() {
    check_all(&shipped(&["npoc/2024.md", "ncsg/2011.md"]), 2, 24, 4);
}
