//! What waits for a person, by an index that follows the record: it says what a look at every row says, whenever it is asked.

use crate::club::{founded_on, moment};
use assembly::actor::Actor;
use assembly::form;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::people::Party;
use charter::PartyKind;
use house::accounts::acts_for;
use house::tasks::{Tasks, What};
use house::{Clock, Door, Memory, Wish};
use serde_json::{Value, json};
use std::sync::Arc;

const CHARTER: &str = "# Club\n\n## 1 Club\n\n```rule\n\
    body \"club\" kind=\"association\" { name \"Club\"; zone \"UTC\" }\n\
    office \"secretary\" seats=2 { term \"9 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
    organ \"committee\" kind=\"committee\" { office \"secretary\"; acts-by \"any-member\" }\n\
    power \"open-check-in\" held-by=\"secretary\"\n\
    power \"admit\" held-by=\"committee\"\n\
    class \"organization\" of=\"organization\" { rights \"vote\"; weight 1 }\n\
    class \"individual\" of=\"person\" { rights \"vote\"; weight 1 }\n\
    admission \"organization\" \"individual\" { decided-by \"committee\" within=\"30 days\" }\n\
    representation primary=1 alternates=2 others=2 { named-by \"member\" }\n\
    standing starts=\"active\" { state \"active\"; state \"silent\" votes=#false counts=#false stands=#false }\n\
    check-in { window \"14 days\"; silence \"silent\"; answer \"active\" }\n```\n";

struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        moment("2026-03-02T10:00:00Z")
    }
}

struct Club {
    door: Arc<Door>,
    keys: u8,
}

impl Club {
    fn new() -> Club {
        let house = founded_on(Arc::new(Memory::new()), CHARTER);
        Club {
            door: Arc::new(Door::open(house, Arc::new(Still))),
            keys: 0,
        }
    }

    /// Asks for an act; whether it was done.
    fn asks(&mut self, actor: Actor, name: &str, fields: Value) -> bool {
        let Value::Object(fields) = fields else {
            panic!("an object")
        };
        let (act, texts) = form::read(name, fields).expect("an act");
        self.keys += 1;
        let wish = Wish {
            key: [self.keys; 16],
            actor,
            act,
            texts,
        };
        self.door.perform(wish).is_ok()
    }

    fn person(&mut self, name: &str) -> PartyId {
        let fields = json!({"kind": "Person", "name": name});
        assert!(self.asks(Actor::server(), "register-party", fields));
        self.newest()
    }

    fn newest(&self) -> PartyId {
        PartyId(self.parties().len() as u32 - 1)
    }

    fn parties(&self) -> Vec<(PartyId, Party)> {
        let shown = self.door.shown();
        let parties = shown.community.open.people.parties.iter();
        parties.map(|(id, row)| (id, row.clone())).collect()
    }

    /// What an index says of everybody.
    fn by_index(&self, tasks: &Tasks) -> Vec<Vec<PartyId>> {
        let shown = self.door.shown();
        let persons = self.of_kind(PartyKind::Person);
        let hats = persons.map(|person| {
            let wardrobe = tasks.wardrobe(&shown, person, Still.now());
            wardrobe.expect("answers").organizations
        });
        hats.collect()
    }

    /// The same by a look at everything.
    fn by_looking(&self) -> Vec<Vec<PartyId>> {
        let shown = self.door.shown();
        let state = &shown.community.open;
        let of = |person| {
            let organizations = self.of_kind(PartyKind::Organization);
            organizations
                .filter(|one| acts_for(state, person, *one))
                .collect()
        };
        self.of_kind(PartyKind::Person).map(of).collect()
    }

    fn of_kind(&self, kind: PartyKind) -> impl Iterator<Item = PartyId> {
        let parties = self.parties().into_iter();
        parties
            .filter(move |(_, row)| row.kind == kind)
            .map(|(id, _)| id)
    }

    fn board(&self, tasks: &Tasks, person: PartyId) -> Vec<What> {
        let board = tasks.board(&self.door.shown(), person, Still.now());
        let board = board.expect("answers");
        board.tasks.iter().map(|task| task.what.clone()).collect()
    }
}

#[test]
fn an_index_that_follows_says_what_a_look_at_every_row_says() {
    let mut club = Club::new();
    let tasks = Tasks::new(club.door.clone());
    let people: Vec<PartyId> = ["Ana", "Bo", "Cy", "Di"]
        .map(|name| club.person(name))
        .to_vec();
    let (mut done, mut seed) = (0, 7_u32);
    for round in 0..120_u32 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let pick = |many: usize, at: u32| (seed >> at) as usize % many;
        let (one, other) = (people[pick(4, 24)], people[pick(4, 20)]);
        let organizations: Vec<PartyId> = club.of_kind(PartyKind::Organization).collect();
        let shown = club.door.shown();
        let members = shown.community.open.membership.members.len();
        let some = organizations
            .get(pick(organizations.len().max(1), 16))
            .copied();
        let actor = Actor {
            on_behalf: some,
            ..Actor::person(one)
        };
        let member = pick(members.max(1), 12);
        done += u32::from(match (seed >> 8) % 6 {
            0 => {
                let fields = json!({"kind": "Organization", "name": "Wells"});
                club.asks(Actor::person(one), "register-party", fields)
            }
            1 if some.is_some() => {
                let key = format!("{round:016x}");
                let fields = json!({"body": 0, "key": key, "party": some, "kind": "Organization",
                    "class": "organization", "representative": other});
                club.asks(Actor::operator(), "import-member", fields)
            }
            2 if some.is_some() => {
                let fields = json!({"party": some, "contact": other});
                club.asks(actor, "name-contact", fields)
            }
            3 | 4 => {
                let role = ["primary", "alternate", "other"].get(pick(4, 4));
                let mut fields = json!({"member": member, "person": other});
                if let Some(role) = role {
                    fields["role"] = json!(role);
                }
                club.asks(actor, "name-representative", fields)
            }
            _ => club.asks(actor, "resign", json!({"member": member})),
        });
        // Asked now and then, so that it has to follow one entry or several.
        if round % 3 == 0 {
            let looked = club.by_looking();
            assert_eq!(club.by_index(&tasks), looked, "round {round}");
            let fresh = Tasks::new(club.door.clone());
            assert_eq!(
                club.by_index(&fresh),
                looked,
                "round {round}, from the rows"
            );
        }
    }
    assert!(done > 25, "{done} acts were done");
}

#[test]
fn what_was_done_waits_no_more() {
    let mut club = Club::new();
    let tasks = Tasks::new(club.door.clone());
    let (ana, sol) = (club.person("Ana"), club.person("Sol"));
    for (key, party) in [("a", ana), ("b", sol)] {
        let fields = json!({"body": 0, "key": format!("{key:0>16}"), "party": party, "kind": "Person",
            "class": "individual"});
        assert!(club.asks(Actor::operator(), "import-member", fields));
    }
    let office = json!({"body": 0, "office": "secretary", "holder": sol});
    assert!(club.asks(Actor::operator(), "install", office));
    assert_eq!(club.board(&tasks, ana), []);
    assert!(club.asks(Actor::person(sol), "open-check-in", json!({"body": 0})));
    assert!(matches!(club.board(&tasks, ana)[..], [What::CheckIn(_)]));
    assert!(club.asks(Actor::person(ana), "check-in", json!({"member": 0})));
    assert_eq!(club.board(&tasks, ana), []);

    let eve = club.person("Eve");
    let applies = json!({"to": [{"body": 0, "class": "individual"}]});
    assert!(club.asks(Actor::person(eve), "apply", applies));
    let waits = |club: &Club| {
        let all = club.board(&tasks, sol);
        all.iter().any(|what| matches!(what, What::Decide(_)))
    };
    assert!(waits(&club));
    assert!(
        !club
            .board(&tasks, ana)
            .iter()
            .any(|what| matches!(what, What::Decide(_)))
    );
    let more = json!({"application": 0, "reason": "I have changed my mind."});
    assert!(club.asks(Actor::person(eve), "withdraw-application", more));
    assert!(!waits(&club));
}
