//! Hats: the person itself, and the organizations it may act for. And how a newcomer becomes a person.

use super::town::{Town, at};
use crate::club::{self, CLUB, done, moment, stored_in};
use assembly::actor::{Actor, Way, Who};
use assembly::form;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use house::accounts::{AccountId, CommunityId, NewSession, Newcomer, SignedIn};
use house::tasks::Tasks;
use house::{Clock, Door, House, Wish};
use std::sync::Arc;
use testkit::folder::Folder;

struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        moment("2026-03-02T10:00:00Z")
    }
}

/// A town with the club at work in it.
pub(super) struct Here {
    pub(super) door: Arc<Door>,
    tasks: Tasks,
    pub(super) town: Town,
}

/// A club whose secretary may edit what is known of parties.
const WITH_SECRETARY: &str = "# Club\n\n## 1 Club\n\n```rule\n\
    body \"club\" kind=\"association\" { name \"Club\"; zone \"UTC\" }\n\
    office \"secretary\" seats=1 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
    office \"guest\" seats=2 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
    organ \"committee\" kind=\"committee\" { office \"secretary\"; acts-by \"any-member\" }\n\
    power \"edit-party\" held-by=\"secretary\"\n```\n";

impl Here {
    pub(super) fn new() -> Here {
        Here::on(None)
    }

    /// With Bea, the secretary, and Ana, whom the club knows.
    pub(super) fn with_officer() -> Here {
        let here = Here::on(Some(WITH_SECRETARY));
        for (key, name, office) in [(200, "bea", "secretary"), (201, "ana", "guest")] {
            let (_, party) = here.person(name);
            let fields = serde_json::json!({"body": 0, "office": office, "holder": party});
            here.acts(key, Actor::operator(), "install", fields);
        }
        here
    }

    /// The person of whoever has the address of this name.
    pub(super) fn person_of(&self, name: &str) -> PartyId {
        let shown = self.door.shown();
        let parties = shown.community.open.people.parties.iter();
        let mut named = parties.filter(|(_, row)| {
            let at = PartAddress {
                position: row.named_at,
                slot: 0,
            };
            matches!(self.door.text(at), PartText::Known(text) if &*text == name)
        });
        named
            .next()
            .map(|(party, _)| party)
            .expect("a person of this name")
    }

    pub(super) fn officer(&self) -> Actor {
        Actor::person(self.person_of("bea"))
    }

    fn on(charter: Option<&str>) -> Here {
        let folder = Folder::new();
        let store = store::open(&folder.file("town.sqlite").to_string_lossy()).expect("opens");
        let shelf = stored_in(store.clone());
        let house: House = match charter {
            Some(charter) => club::founded_on(shelf, charter),
            None => club::founded(shelf),
        };
        let door = Arc::new(Door::open(house, Arc::new(Still)));
        Here {
            tasks: Tasks::new(door.clone()),
            door,
            town: Town::on(store, folder),
        }
    }

    fn newcomer(&self, account: AccountId, name: &str) -> Newcomer {
        let made = self
            .town
            .accounts
            .become_person(account, CLUB, &self.door, name, None, at(1));
        made.expect("answers")
    }

    /// Somebody signed in who is a person of the club.
    pub(super) fn person(&self, name: &str) -> (NewSession, PartyId) {
        let session = self.town.signs_in(&format!("{name}@club.example"), at(0));
        match self.newcomer(session.account, name) {
            Newcomer::Is(party) => (session, party),
            Newcomer::Refused(why) => panic!("{why:?}"),
        }
    }

    /// The organizations that a person may act for, by an index that is asked now and then.
    fn organizations(&self, person: PartyId) -> Vec<PartyId> {
        let shown = self.door.shown();
        let wardrobe = self.tasks.wardrobe(&shown, person, at(5));
        wardrobe.expect("answers").organizations
    }

    fn known(&self, session: &NewSession) -> Arc<SignedIn> {
        self.town.session(&session.token, at(5)).expect("goes on")
    }

    fn actor(&self, session: &NewSession) -> Option<Actor> {
        self.known(session)
            .actor(CLUB, &self.door.shown().community.open)
    }

    pub(super) fn acts(&self, key: u8, actor: Actor, name: &str, fields: serde_json::Value) -> u64 {
        let serde_json::Value::Object(fields) = fields else {
            panic!("an object")
        };
        let (act, texts) = form::read(name, fields).expect("an act");
        let wish = Wish {
            key: [key; 16],
            actor,
            act,
            texts,
        };
        done(self.door.perform(wish)).position
    }

    /// The newest party.
    pub(super) fn newest(&self) -> PartyId {
        let shown = self.door.shown();
        PartyId(shown.community.open.people.parties.len() as u32 - 1)
    }

    fn puts_on(&self, session: &NewSession, hat: Option<PartyId>) -> bool {
        let shown = self.door.shown();
        let chosen =
            self.town
                .accounts
                .choose_hat(&self.known(session), CLUB, hat, &shown.community.open);
        chosen.expect("answers")
    }
}

#[test]
fn a_newcomer_becomes_a_person_once() {
    let here = Here::new();
    let session = here.town.signs_in("ana@club.example", at(0));
    assert_eq!(here.actor(&session), None);
    let before = here.door.shown().position();
    let first = here.newcomer(session.account, "Ana");
    assert_eq!(first, here.newcomer(session.account, "Ana again"));
    assert_eq!(here.door.shown().position(), before + 1);
    let actor = here.actor(&session).expect("is a person");
    assert_eq!(
        (Newcomer::Is(actor.party().expect("is")), actor.way),
        (first, Way::Link)
    );
    let elsewhere = CommunityId([8; 16]);
    let known = here.known(&session);
    assert_eq!(
        known.actor(elsewhere, &here.door.shown().community.open),
        None
    );
}

#[test]
fn a_node_that_died_before_it_noted_the_newcomer_makes_no_second_person() {
    let here = Here::new();
    let (session, party) = here.person("ana");
    let position = here.door.shown().position();
    here.town
        .store
        .forget_account(session.account)
        .expect("answers");
    // As if the note had never been written: the same account, which leads to nobody.
    let account = store::Account {
        id: session.account,
        language: String::new(),
        zone: String::new(),
        created_ms: 0,
    };
    let address = store::MailAddress::from_normal("ana@club.example".to_owned());
    here.town
        .store
        .create_account(&store::NewAccount { account, address })
        .expect("answers");
    assert_eq!(here.newcomer(session.account, "ana"), Newcomer::Is(party));
    assert_eq!(here.door.shown().position(), position);
}

#[test]
fn a_name_that_cannot_stand_is_refused_with_its_reason() {
    let here = Here::new();
    let session = here.town.signs_in("ana@club.example", at(0));
    assert!(matches!(
        here.newcomer(session.account, ""),
        Newcomer::Refused(_)
    ));
    assert!(matches!(
        here.newcomer(session.account, "Ana"),
        Newcomer::Is(_)
    ));
}

#[test]
fn two_newcomers_are_two_persons() {
    let here = Here::new();
    let ((_, ana), (_, bo)) = (here.person("ana"), here.person("bo"));
    assert_ne!(ana, bo);
}

#[test]
fn a_person_puts_on_the_hats_of_its_own_organizations_only() {
    let here = Here::new();
    let ((ana, ana_party), (bo, _)) = (here.person("ana"), here.person("bo"));
    let me = here.actor(&ana).expect("is a person");
    let fields = serde_json::json!({"kind": "Organization", "name": "Libraries"});
    here.acts(1, me, "register-party", fields);
    let libraries = here.newest();
    assert_eq!(here.organizations(ana_party), [libraries]);
    assert!(here.puts_on(&ana, Some(libraries)));
    assert!(!here.puts_on(&bo, Some(libraries)));
    assert!(
        !here.puts_on(&ana, Some(ana_party)),
        "a person is no organization of its own"
    );
    let actor = here.actor(&ana).expect("is a person");
    assert_eq!(
        (actor.who, actor.on_behalf),
        (Who::Person(ana_party), Some(libraries))
    );
    assert!(here.puts_on(&ana, None));
    assert_eq!(here.actor(&ana).expect("is a person").on_behalf, None);
}

#[test]
fn a_hat_falls_off_when_somebody_else_answers_for_the_organization() {
    let here = Here::new();
    let ((ana, ana_party), (bo, bo_party)) = (here.person("ana"), here.person("bo"));
    assert!(here.organizations(ana_party).is_empty());
    let me = here.actor(&ana).expect("is a person");
    let fields = serde_json::json!({"kind": "Organization", "name": "Libraries"});
    here.acts(1, me, "register-party", fields);
    let libraries = here.newest();
    assert!(here.puts_on(&ana, Some(libraries)));
    assert_eq!(here.organizations(ana_party), [libraries]);
    let hatted = here.actor(&ana).expect("is a person");
    let fields = serde_json::json!({"party": libraries, "contact": bo_party});
    here.acts(2, hatted, "name-contact", fields);
    assert!(here.organizations(ana_party).is_empty());
    assert_eq!(here.organizations(bo_party), [libraries]);
    assert_eq!(here.actor(&ana).expect("is a person").on_behalf, None);
    assert!(!here.puts_on(&ana, Some(libraries)));
    assert!(here.puts_on(&bo, Some(libraries)));
}
