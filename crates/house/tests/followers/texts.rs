//! What stands in the letters: golden files in every language, from one story in which every letter is written. Read a
//! changed file as its reader would; `PLENARY_BLESS=1` writes them anew.

use crate::world::{BODY, CLUB, On, World, account_of};
use assembly::actor::Actor;
use assembly::closed::Fingerprint;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use house::followers::{About, OwnLetter, OwnLetters};
use post::KeptLetter;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;
use words::Language;

fn member(world: &World, party: PartyId) -> u32 {
    let shown = world.door.shown();
    let (id, _) = shown.community.open.member_in(party, BODY).unwrap();
    id.0
}

/// The letters that came of something, and the folder is empty again.
fn after(world: &World, story: &mut Vec<KeptLetter>, what: impl FnOnce()) {
    what();
    world.posts();
    story.extend(world.kept());
    world.new_subjects();
}

fn applying(world: &World, story: &mut Vec<KeptLetter>, ana: PartyId) {
    let chair = Actor::person(world.chair);
    let me = Actor::person(ana);
    after(world, story, || {
        world.applies(me, "individual");
    });
    after(world, story, || {
        let fields = json!({"application": 0, "request": "Where do you live?"});
        world.does(chair, "ask-for-more", fields);
    });
    after(world, story, || {
        let fields = json!({"application": 0, "answer": "In Oslo."});
        world.does(me, "answer-request", fields);
    });
    world.days_pass(8);
    for upheld in [false, true] {
        let newest = u32::from(upheld);
        if upheld {
            after(world, story, || {
                world.applies(me, "individual");
            });
            world.days_pass(8);
        }
        after(world, story, || {
            let fields = json!({"application": newest, "clause": "2.1", "reason": "No."});
            world.does(chair, "refuse-application", fields);
        });
        after(world, story, || {
            let fields = json!({"application": newest, "grounds": "But yes."});
            world.does(me, "appeal", fields);
        });
        after(world, story, || {
            let fields = json!({"application": newest, "upheld": upheld, "reason": "So it is."});
            world.does(Actor::person(world.secretary), "decide-appeal", fields);
        });
    }
    after(world, story, || world.days_pass(31));
    let id = assembly::ids::ApplicationId(1);
    after(world, story, || world.admits(id, ana, "individual"));
}

fn belonging(world: &World, story: &mut Vec<KeptLetter>, ana: PartyId) {
    let chair = Actor::person(world.chair);
    after(world, story, || {
        world.does(chair, "open-check-in", json!({"body": 0}));
        world.days_pass(1);
    });
    after(world, story, || world.days_pass(7));
    after(world, story, || world.days_pass(14));
    after(world, story, || {
        let fields = json!({"member": member(world, ana), "standing": "active"});
        world.does(chair, "change-standing", fields);
    });
    after(world, story, || {
        let print = Fingerprint::of("ana.example").unwrap().to_hex();
        let fields = json!({"fingerprint": print, "domain": "ana.example"});
        world.does(Actor::person(ana), "claim-domain", fields);
        let fields = json!({"party": ana.0, "fingerprint": print, "way": "dns", "shown": false});
        world.does(Actor::server(), "record-finding", fields);
    });
    after(world, story, || {
        let fields = json!({"member": member(world, ana), "cause": "misconduct", "case": "Noise."});
        world.does(chair, "open-hearing", fields);
    });
}

fn own_letters(world: &World, story: &mut Vec<KeptLetter>, ana: PartyId, language: Language) {
    let now = world.door.now();
    let all = [
        About::SignIn,
        About::ConfirmAddress,
        About::Recovery(world.door.shown().position() - 1, now),
        About::DomainProof(ana, "ana.example".to_owned()),
    ];
    for about in all {
        let letter = OwnLetter {
            to: "ana@example.org".to_owned(),
            language: language.tag().to_owned(),
            token: "token".to_owned(),
            until: Moment(now.0 + 900_000),
            about,
        };
        // Their names are random, and so the order of their files.
        after(world, story, || {
            let own = OwnLetters::new(world.store.clone());
            own.post(&letter, Some(CLUB), now).unwrap();
        });
    }
}

/// Every letter once, in the order of the story.
fn story(language: Language, zone: &str) -> Vec<KeptLetter> {
    let world = World::new(On::Sqlite);
    let ana = world.person("Ana Åkesson", "ana@example.org");
    for party in [ana, world.chair, world.secretary, world.adviser] {
        let id = account_of(party);
        world.store.choose_place(id, language.tag(), zone).unwrap();
    }
    let mut story = Vec::new();
    applying(&world, &mut story, ana);
    belonging(&world, &mut story, ana);
    own_letters(&world, &mut story, ana, language);
    let bo = world.person("Bo", "bo@example.org");
    world
        .store
        .choose_place(account_of(bo), language.tag(), zone)
        .unwrap();
    after(&world, &mut story, || {
        let id = world.applies(Actor::person(bo), "individual");
        let fields = json!({"application": id.0, "request": "Who are you?"});
        world.does(Actor::person(world.chair), "ask-for-more", fields);
        world.days_pass(61);
    });
    let newest = world.door.shown().community.open.offices.terms.len();
    assert_eq!(newest, 3);
    after(&world, &mut story, || {
        world.does(
            Actor::person(world.secretary),
            "resign-office",
            json!({"term": 1}),
        );
    });
    after(&world, &mut story, || world.days_pass(61));
    let until = Moment::parse("2026-12-20").unwrap().0 - world.door.now().0;
    after(&world, &mut story, || world.days_pass(until / 86_400_000));
    let mut seen = BTreeSet::new();
    story.retain(|letter| seen.insert((letter.kept.to.clone(), letter.kept.subject.clone())));
    story
}

fn check(language: Language, zone: &str) {
    let letters = story(language, zone);
    let mut sheet = String::new();
    for letter in &letters {
        assert_eq!(letter.kept.language, language.tag());
        assert!(!letter.text.contains('⟦'), "{}", letter.text);
        let stop = "/letters/stop/";
        let text = letter.text.split(stop).next().unwrap_or_default();
        // Tokens are not for readers of this file.
        sheet.push_str(&format!(
            "To: {} <{}>\nSubject: {}\n\n{text}\n\n==========\n\n",
            letter.kept.name, letter.kept.to, letter.kept.subject
        ));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/followers/golden")
        .join(format!("{}.txt", language.tag()));
    if std::env::var_os("PLENARY_BLESS").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &sheet).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        golden == sheet,
        "{} reads otherwise now:\n{sheet}",
        file.display()
    );
}

#[test]
fn the_letters_read_so_in_english() {
    check(Language::En, "America/New_York");
}

#[test]
fn the_letters_read_so_in_french() {
    check(Language::Fr, "Europe/Paris");
}

#[test]
fn the_letters_read_so_in_arabic() {
    check(Language::Ar, "Africa/Cairo");
}
