//! A club whose charter asks for a domain, with a desk that looks at an outside as a test tells it.

use crate::club::{ADDRESS, CLUB, done, moment};
use ::desk::{Outside, Silence, TxtOutcome, TxtSeen, WebOutcome, WebSilence};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::closed::Fingerprint;
use assembly::entry::Entry;
use assembly::form;
use assembly::ids::PartyId;
use assembly::membership::Act as InMembership;
use assembly::moment::Moment;
use assembly::part::PartText;
use charter::ProofWay;
use house::{Cadence, Clock, DeskRounds, Door, House, NotDone, Salts, Shelf, Stored, Wish};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use store::Store;

pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;
pub(crate) const NAME: &str = "relief.example";
const CHARTER: &str = r#"# Club

## 1 Club

```rule
body "club" kind="association" {
    name "Club"
    zone "UTC"
}
office "secretary" seats=1 { filled-by "appointment" organ="secretariat" }
organ "secretariat" kind="secretariat" { office "secretary" }
class "member" of="organization" {
    rights "vote"
    weight 1
    requires { domain proved-by="dns" or="mail" exclusive=#true }
}
admission "member" {
    completes-within "30 days"
    decided-by "secretariat"
}
power "admit" held-by="secretariat"
power "appoint" held-by="secretariat"
```
"#;

/// A clock that stands until it is moved.
pub(crate) struct Hand(pub(crate) AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// An outside in which a test says what stands at a name; and it counts who asks.
#[derive(Default)]
pub(crate) struct Invented {
    texts: Mutex<BTreeMap<String, TxtOutcome>>,
    txt: AtomicUsize,
    pub(crate) get: AtomicUsize,
}

impl Invented {
    pub(crate) fn says(&self, outcome: TxtOutcome) {
        let name = format!("_plenary-challenge.{NAME}");
        self.texts
            .lock()
            .expect("no test panicked")
            .insert(name, outcome);
    }

    pub(crate) fn shows(&self, text: &str) {
        let records = vec![text.to_owned()];
        self.says(TxtOutcome::Records { records, more: 0 });
    }
}

impl Outside for Invented {
    fn txt(&self, name: &str) -> TxtSeen {
        self.txt.fetch_add(1, Ordering::SeqCst);
        let texts = self.texts.lock().expect("no test panicked");
        let outcome = texts.get(name).cloned().unwrap_or(TxtOutcome::NoName);
        TxtSeen {
            outcome,
            ..TxtSeen::nothing(name, Silence::NoAnswer)
        }
    }

    fn get(&self, _: &url::Url) -> WebOutcome {
        self.get.fetch_add(1, Ordering::SeqCst);
        WebOutcome::Nothing(WebSilence::NotOffered)
    }
}

/// A node: door and desk on one database, with a clock and an outside that nodes may share.
pub(crate) struct Node {
    pub(crate) door: Arc<Door>,
    pub(crate) desk: Arc<DeskRounds>,
    pub(crate) clock: Arc<Hand>,
    pub(crate) outside: Arc<Invented>,
    store: Arc<dyn Store>,
    keys: AtomicU64,
}

const PERSON: PartyId = PartyId(0);
const SECRETARY: PartyId = PartyId(3);
pub(crate) const RELIEF: PartyId = PartyId(1);
pub(crate) const OTHERS: PartyId = PartyId(2);

impl Node {
    pub(crate) fn open(
        address: &str,
        clock: &Arc<Hand>,
        outside: &Arc<Invented>,
        first: bool,
    ) -> Node {
        let store: Arc<dyn Store> = store::open(address).expect("the database opens");
        if first {
            store
                .create_community(CLUB, "club.example/record/1")
                .expect("is new");
        }
        let shelf: Arc<dyn Shelf> = Arc::new(Stored::new(store.clone(), CLUB));
        let house = match first {
            true => House::begin(shelf, ADDRESS, clock.now(), Salts::seeded(1)),
            false => House::open(shelf, Salts::seeded(2)),
        };
        let door = Arc::new(Door::open(house.expect("opens"), clock.clone()));
        let cadence = Cadence {
            again_days: Some(90),
            invented: true,
        };
        let desk = DeskRounds::new(
            door.clone(),
            (store.clone(), CLUB),
            outside.clone(),
            cadence,
        );
        Node {
            door,
            desk: Arc::new(desk.expect("a desk")),
            clock: clock.clone(),
            outside: outside.clone(),
            store,
            keys: AtomicU64::new(if first { 0 } else { 1 << 32 }),
        }
    }

    pub(crate) fn perform(
        &self,
        actor: Actor,
        (act, texts): (Act, Vec<PartText>),
    ) -> Result<house::Answer, NotDone> {
        let mut key = [0xde; 16];
        key[8..].copy_from_slice(&self.keys.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        self.door.perform(Wish {
            key,
            actor,
            act,
            texts,
        })
    }

    pub(crate) fn act(&self, actor: Actor, name: &str, fields: Value) {
        let Value::Object(fields) = fields else {
            panic!("an object")
        };
        done(self.perform(actor, form::read(name, fields).expect("an act")));
    }

    /// The person, for an organization.
    pub(crate) fn acts_for(&self, organization: PartyId, name: &str, fields: Value) {
        let actor = Actor {
            on_behalf: Some(organization),
            ..Actor::person(PERSON)
        };
        self.act(actor, name, fields);
    }

    pub(crate) fn claims(&self, organization: PartyId) {
        let fields = json!({"fingerprint": print().to_hex(), "domain": NAME});
        self.acts_for(organization, "claim-domain", fields);
        assert_eq!(self.go_round(), 0, "nobody is hurried");
    }

    /// A secretary takes office and admits the first application.
    pub(crate) fn is_admitted(&self, organization: PartyId) {
        let office = json!({"body": 0, "office": "secretary", "holder": SECRETARY.0});
        self.act(Actor::operator(), "install", office);
        let admitted =
            json!({"application": 0, "party": organization.0, "body": 0, "class": "member"});
        self.act(Actor::person(SECRETARY), "admit", admitted);
    }

    pub(crate) fn applies(&self, organization: PartyId) {
        self.acts_for(
            organization,
            "apply",
            json!({"to": [{"body": 0, "class": "member"}]}),
        );
    }

    /// The clock moves, in steps no longer than the rounds are apart, and the desk goes round after each.
    pub(crate) fn passes(&self, ms: i64) {
        let step = 30 * MINUTE;
        let mut left = ms;
        while left > 0 {
            self.clock.0.fetch_add(left.min(step), Ordering::SeqCst);
            left -= step;
            self.go_round();
        }
    }

    pub(crate) fn go_round(&self) -> usize {
        self.door.tick().expect("time passes");
        self.desk.go_round().expect("the desk goes round")
    }

    pub(crate) fn publishes_the_token(&self) {
        let challenge = self.desk.challenge(RELIEF, print()).expect("a claim");
        self.outside.shows(&challenge.value);
    }

    /// The entry of the claim.
    pub(crate) fn claim(&self) -> u64 {
        let shown = self.door.shown();
        let closed = shown.community.closed.as_ref().expect("opened here");
        closed
            .domains
            .get(&(print(), RELIEF))
            .expect("a claim")
            .entry
    }

    /// How many observations of a claim the store has.
    pub(crate) fn kept(&self, claim: u64) -> usize {
        self.store
            .observations(CLUB, claim, 99)
            .expect("the store answers")
            .len()
    }

    /// The ways by which the record says that control is shown.
    pub(crate) fn shown(&self) -> Vec<ProofWay> {
        let shown = self.door.shown();
        let closed = shown.community.closed.as_ref().expect("opened here");
        let claim = closed.domains.get(&(print(), RELIEF)).expect("a claim");
        claim.shown.iter().map(|(way, _)| *way).collect()
    }

    /// The findings in the record: whether shown, and the text beside it.
    pub(crate) fn findings(&self) -> Vec<(bool, String)> {
        let sheets = self
            .door
            .shelf()
            .sheets(0, 10_000)
            .expect("the shelf answers");
        let read = sheets.iter().filter_map(|sheet| {
            let entry: Entry = sheet.entry().expect("an entry")?;
            let Act::Membership(InMembership::RecordFinding(finding)) = &entry.act else {
                return None;
            };
            assert_eq!(entry.actor, Actor::server());
            let text = sheet.parts[0]
                .as_ref()
                .map(|part| String::from_utf8_lossy(&part.content).into_owned());
            Some((finding.shown, text.unwrap_or_default()))
        });
        read.collect()
    }

    pub(crate) fn asked(&self) -> usize {
        self.outside.txt.load(Ordering::SeqCst)
    }
}

pub(crate) fn print() -> Fingerprint {
    Fingerprint::of(NAME).expect("a name")
}

/// A club with a person and two organizations.
pub(crate) fn founded(address: &str) -> Node {
    let clock = Arc::new(Hand(AtomicI64::new(moment("2026-03-01T10:00:00Z").0)));
    let node = Node::open(address, &clock, &Arc::default(), true);
    let charters = vec![CharterText {
        file: "club/2026.md".to_owned(),
        text: CHARTER.to_owned(),
    }];
    done(node.perform(Actor::operator(), (Found { charters }.into(), Vec::new())));
    node.act(
        Actor::operator(),
        "register-party",
        json!({"kind": "Person", "name": "Ama"}),
    );
    for name in ["Relief", "Others"] {
        node.act(
            Actor::person(PERSON),
            "register-party",
            json!({"kind": "Organization", "name": name}),
        );
    }
    node.act(
        Actor::operator(),
        "register-party",
        json!({"kind": "Person", "name": "Bea"}),
    );
    node
}

/// Runs a story on a database of its own.
pub(crate) fn with_club(story: impl Fn(&Node)) {
    let folder = testkit::folder::Folder::new();
    story(&founded(
        &folder.path().join("club.sqlite").to_string_lossy(),
    ));
}
