//! A club in a database of either kind, people with accounts, a clock that moves when told, and a postman whose letters go
//! where a test wants.

use assembly::actor::Actor;
use assembly::form;
use assembly::ids::{ApplicationId, BodyId, PartyId};
use assembly::moment::Moment;
use assembly::part::PartText;
use house::followers::{Letters, Links, Place, Settings, Stops, StoredReaders};
use house::{Answer, Clock, Door, House, NotDone, Salts, Stored, Wish};
use post::{Address, Folder as LetterFolder, Kept, KeptLetter, Sender, Transport};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{Account, AccountId, CommunityId, MailAddress, NewAccount, PartyLink, Store};
use testkit::folder::Folder;
use testkit::postgres::Database;

const CHARTER: &str = include_str!("club.md");
pub(crate) const CLUB: CommunityId = CommunityId([7; 16]);
/// What the club runs by.
pub(crate) const BODY: BodyId = BodyId(0);
/// When it is founded.
const FOUNDED: &str = "2026-01-05T09:00:00Z";
const DAY: i64 = 86_400_000;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Sqlite,
    Postgres,
}

/// Writes each test twice, once for each database.
macro_rules! on_both {
    ($($(#[$note:meta])* fn $name:ident($world:ident: World) $body:block)*) => {
        mod promises {
            use super::*;
            $($(#[$note])* pub(super) fn $name($world: World) $body)*
        }
        mod sqlite {
            use crate::world::{On, World};
            $(#[test] fn $name() { super::promises::$name(World::new(On::Sqlite)); })*
        }
        mod postgres {
            use crate::world::{On, World};
            $(#[test] fn $name() { super::promises::$name(World::new(On::Postgres)); })*
        }
    };
}
pub(crate) use on_both;

/// A clock that moves when told.
pub(crate) struct Played(AtomicI64);

impl Clock for Played {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

pub(crate) struct Routes;

impl Links for Routes {
    fn url(&self, place: &Place) -> String {
        let path = match place {
            Place::Application(id) => format!("applications/{}", id.0),
            Place::Membership(id) => format!("memberships/{}", id.0),
            Place::CheckIn(body) => format!("bodies/{}/check-in", body.0),
            Place::Office(body, office) => format!("bodies/{}/offices/{}", body.0, office.0),
            Place::Domains(party) => format!("parties/{}/domains", party.0),
            Place::SignIn { token } => format!("sign-in/{token}"),
            Place::ConfirmAddress { token } => format!("account/confirm/{token}"),
            Place::Object { token } => format!("account/object/{token}"),
            Place::ConfirmDomain {
                party,
                domain,
                code,
            } => format!("parties/{}/domains/{domain}/{code}", party.0),
            Place::Stop { kind, token } => format!("letters/stop/{}/{token}", kind.word()),
        };
        format!("https://club.example/{path}")
    }
}

pub(crate) struct World {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) door: Arc<Door>,
    pub(crate) clock: Arc<Played>,
    pub(crate) letters: Letters,
    pub(crate) folder: LetterFolder,
    pub(crate) chair: PartyId,
    pub(crate) secretary: PartyId,
    pub(crate) adviser: PartyId,
    // Dropped last, after the connections.
    place: Folder,
    postgres: Option<Database>,
}

impl World {
    /// Founded, with a chair, a secretary and an adviser who have accounts; the postman has seen the record so far.
    pub(crate) fn new(on: On) -> World {
        let place = Folder::new();
        let postgres = (on == On::Postgres).then(Database::new);
        let address = match &postgres {
            Some(database) => database.address().to_owned(),
            None => format!("sqlite:{}", place.file("plenary.sqlite").display()),
        };
        let store = store::open(&address).unwrap();
        store
            .create_community(CLUB, "club.example/record/1")
            .unwrap();
        let clock = Arc::new(Played(AtomicI64::new(Moment::parse(FOUNDED).unwrap().0)));
        let shelf = Arc::new(Stored::new(store.clone(), CLUB));
        let house = House::begin(shelf, "club.example", clock.now(), Salts::seeded(1)).unwrap();
        let door = Arc::new(Door::open(house, clock.clone()));
        let folder = LetterFolder::open(&place.file("letters")).unwrap();
        let letters = letters_of(&store, &door, Arc::new(folder.clone()));
        let mut world = World {
            store,
            door,
            clock,
            letters,
            folder,
            chair: PartyId(0),
            secretary: PartyId(1),
            adviser: PartyId(2),
            place,
            postgres,
        };
        world.settle_in();
        world
    }

    fn settle_in(&mut self) {
        let charters = json!({"charters": [{"file": "club/2026.md", "text": CHARTER}]});
        self.does(Actor::operator(), "found", charters);
        self.chair = self.person("Chair Chen", "chair@example.org");
        self.secretary = self.person("Sena Secretary", "secretary@example.org");
        self.adviser = self.person("Adi Adviser", "adviser@example.org");
        for (office, holder) in [
            ("chair", self.chair),
            ("secretary", self.secretary),
            ("adviser", self.adviser),
        ] {
            let fields = json!({"body": 0, "office": office, "holder": holder.0});
            self.does(Actor::operator(), "install", fields);
        }
        self.does(Actor::operator(), "open-for-business", json!({"body": 0}));
        // Whoever was there before gets no letters about it.
        self.posts();
        assert_eq!(self.subjects(), [""; 0]);
    }

    /// A person with an account, which has this address.
    pub(crate) fn person(&self, name: &str, address: &str) -> PartyId {
        let party = self.registers(name, "Person", Actor::server());
        self.gives_account(party, address, "", "");
        party
    }

    pub(crate) fn registers(&self, name: &str, kind: &str, by: Actor) -> PartyId {
        let next = self.door.shown().community.open.people.parties.next_id();
        self.does(by, "register-party", json!({"kind": kind, "name": name}));
        next
    }

    pub(crate) fn gives_account(&self, party: PartyId, address: &str, language: &str, zone: &str) {
        let id = account_of(party);
        let account = NewAccount {
            account: Account {
                id,
                language: language.to_owned(),
                zone: zone.to_owned(),
                created_ms: 0,
            },
            address: MailAddress::from_normal(address.to_owned()),
        };
        assert!(self.store.create_account(&account).unwrap());
        let link = PartyLink {
            community: CLUB,
            party: party.0,
            since_ms: 0,
        };
        assert!(self.store.link_party(id, link).unwrap());
    }

    /// Does an act that is accepted. Texts are fields like any other.
    pub(crate) fn does(&self, actor: Actor, act: &str, fields: Value) -> Answer {
        self.tries(actor, act, fields)
            .unwrap_or_else(|why| panic!("{act}: {why:?}"))
    }

    pub(crate) fn tries(&self, actor: Actor, act: &str, fields: Value) -> Result<Answer, NotDone> {
        static KEYS: AtomicU64 = AtomicU64::new(1);
        let Value::Object(fields) = fields else {
            panic!("fields are an object")
        };
        let (act, texts): (_, Vec<PartText>) = form::read(act, fields).unwrap();
        let mut key = [0; 16];
        key[..8].copy_from_slice(&KEYS.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        self.door.perform(Wish {
            key,
            actor,
            act,
            texts,
        })
    }

    /// Somebody applies, in a class; which application that is.
    pub(crate) fn applies(&self, actor: Actor, class: &str) -> ApplicationId {
        let shown = self.door.shown();
        let next = shown.community.closed.as_ref().unwrap().applications.len();
        let fields = json!({"to": [{"body": 0, "class": class}], "statement": "please"});
        self.does(actor, "apply", fields);
        ApplicationId::from(next)
    }

    /// Somebody applies as an individual and is admitted.
    pub(crate) fn joins(&self, party: PartyId) {
        let application = self.applies(Actor::person(party), "individual");
        // The adviser's time is to be over.
        self.days_pass(8);
        self.admits(application, party, "individual");
    }

    pub(crate) fn admits(&self, application: ApplicationId, party: PartyId, class: &str) {
        let fields =
            json!({"application": application.0, "party": party.0, "body": 0, "class": class});
        self.does(Actor::person(self.chair), "admit", fields);
    }

    /// Time goes by, and what falls due happens.
    pub(crate) fn days_pass(&self, days: i64) {
        self.clock.0.fetch_add(days * DAY, Ordering::SeqCst);
        self.door.tick().unwrap();
    }

    pub(crate) fn ms_pass(&self, ms: i64) {
        self.clock.0.fetch_add(ms, Ordering::SeqCst);
    }

    /// The postman does all there is to do now.
    pub(crate) fn posts(&self) {
        work(&self.letters);
    }

    /// The letters in the folder, the oldest first.
    pub(crate) fn kept(&self) -> Vec<KeptLetter> {
        let mut listed: Vec<Kept> = self.folder.list(999).unwrap();
        listed.reverse();
        let opened = listed.iter().map(|kept| self.folder.read(&kept.file));
        opened.map(|read| read.unwrap().unwrap()).collect()
    }

    /// `address: subject` of each letter in the folder, sorted.
    pub(crate) fn subjects(&self) -> Vec<String> {
        let all = self.folder.list(999).unwrap().into_iter();
        let mut all: Vec<String> = all
            .map(|kept| format!("{}: {}", kept.to, kept.subject))
            .collect();
        all.sort();
        all
    }

    /// The same, of letters that came since it was asked last: the folder is emptied.
    pub(crate) fn new_subjects(&self) -> Vec<String> {
        self.posts();
        let subjects = self.subjects();
        for file in std::fs::read_dir(self.place.file("letters")).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        subjects
    }

    /// Another postman for the same club, as on another node.
    pub(crate) fn postman(&self, transport: Arc<dyn Transport>) -> Letters {
        letters_of(&self.store, &self.door, transport)
    }

    /// What was said of each item in the outbox of letters, in the order of items: state and reason.
    pub(crate) fn outbox(&self) -> Vec<String> {
        let rows = self.letters.outbox(999).unwrap().into_iter();
        let mut rows: Vec<String> = rows
            .map(|row| {
                format!("{}: {:?} {}", row.item, row.state, row.note)
                    .trim_end()
                    .to_owned()
            })
            .collect();
        rows.sort();
        rows
    }

    pub(crate) fn postgres(&self) -> Option<&Database> {
        self.postgres.as_ref()
    }

    pub(crate) fn sqlite_file(&self) -> std::path::PathBuf {
        self.place.file("plenary.sqlite")
    }
}

pub(crate) fn account_of(party: PartyId) -> AccountId {
    let mut id = [9; 16];
    id[..4].copy_from_slice(&party.0.to_be_bytes());
    AccountId(id)
}

/// Until there is nothing more to do at this moment.
pub(crate) fn work(letters: &Letters) {
    while letters.queue().unwrap() {}
    while letters.send().unwrap() > 0 {}
}

pub(crate) fn stops_of(store: &Arc<dyn Store>) -> Arc<Stops> {
    Arc::new(Stops::new(store.clone(), [5; 32]))
}

fn letters_of(store: &Arc<dyn Store>, door: &Arc<Door>, transport: Arc<dyn Transport>) -> Letters {
    let settings = Settings {
        sender: Sender {
            name: "Club of Clubs".to_owned(),
            address: Address::parse("post@club.example").unwrap(),
        },
        transport,
        readers: Arc::new(StoredReaders::new(store.clone(), CLUB)),
        links: Arc::new(Routes),
        stops: stops_of(store),
    };
    Letters::new(store.clone(), CLUB, door.clone(), settings)
}
