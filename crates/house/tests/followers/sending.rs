//! How letters go: once, again where nobody took them, and not to who is gone or wants none.

use crate::world::{CLUB, World, account_of, on_both, stops_of, work};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use house::accounts::{AccountLetter, LetterBox};
use house::followers::{About, OwnLetter, OwnLetters, Stops};
use post::{Kind, Letter, NotSent, Relay as To, Secrecy, Smtp, Transport};
use serde_json::json;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{AddressAdded, MailAddress};
use testkit::relay::{Mood, Relay};

/// The club's letters by SMTP to a relay on this machine.
fn smtp(relay: &Relay) -> Arc<dyn Transport> {
    let to = To {
        host: "127.0.0.1".to_owned(),
        port: Some(relay.port()),
        secrecy: Secrecy::Loopback,
        credentials: None,
        root: None,
        patience: Some(Duration::from_secs(5)),
    };
    Arc::new(Smtp::new(&to).unwrap())
}

/// How often each Message-ID was taken.
fn ids(relay: &Relay) -> Vec<usize> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    for taken in relay.taken() {
        *ids.entry(taken.header("message-id")).or_default() += 1;
    }
    ids.into_values().collect()
}

/// Ana applies: a letter to her, to the adviser, and to each of the committee.
fn ana_applies(world: &World) -> PartyId {
    let ana = world.person("Ana", "ana@example.org");
    world.applies(Actor::person(ana), "individual");
    ana
}

fn own(token: &str, until: Moment) -> OwnLetter {
    OwnLetter {
        to: "newcomer@example.org".to_owned(),
        language: "en".to_owned(),
        token: token.to_owned(),
        until,
        about: About::SignIn,
    }
}

/// Hands letters to a relay, and dies before anybody hears of it.
struct Dies {
    relay: Arc<dyn Transport>,
    dead: AtomicBool,
}

impl Transport for Dies {
    fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        self.relay.send(letter)?;
        assert!(self.dead.swap(true, Ordering::SeqCst), "killed on purpose");
        Ok(())
    }
}

/// Tells a test of each letter.
struct Tells(Mutex<Sender<String>>);

impl Transport for Tells {
    fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let _ = self.0.lock().unwrap().send(letter.to.to_string());
        Ok(())
    }
}

on_both! {
    fn each_letter_goes_once(world: World) {
        let relay = Relay::start();
        let letters = world.postman(smtp(&relay));
        ana_applies(&world);
        work(&letters);
        work(&letters);
        assert_eq!(ids(&relay), [1, 1, 1, 1]);
    }

    fn a_node_that_died_after_the_relay_took_a_letter_sends_it_again_under_the_same_id(world: World) {
        let relay = Relay::start();
        let dies = Dies { relay: smtp(&relay), dead: AtomicBool::new(false) };
        let letters = world.postman(Arc::new(dies));
        ana_applies(&world);
        letters.queue().unwrap();
        assert!(catch_unwind(AssertUnwindSafe(|| letters.send())).is_err());
        let other = world.postman(smtp(&relay));
        work(&other);
        assert_eq!(ids(&relay), [1], "what was claimed is the dead node's until its time is over");
        world.ms_pass(10 * 60_000);
        work(&other);
        let mut times = ids(&relay);
        times.sort();
        assert_eq!(times, [1, 1, 1, 2]);
    }

    fn a_letter_whose_answer_was_lost_goes_again_under_the_same_id(world: World) {
        let relay = Relay::start();
        let letters = world.postman(smtp(&relay));
        relay.will([Mood::TakesAndHangsUp]);
        ana_applies(&world);
        work(&letters);
        world.ms_pass(15_000);
        work(&letters);
        let mut times = ids(&relay);
        times.sort();
        assert_eq!(times, [1, 1, 1, 2]);
    }

    fn what_nobody_took_is_tried_again_later_and_later(world: World) {
        let relay = Relay::start();
        let letters = world.postman(smtp(&relay));
        relay.will([Mood::AtRecipient(450), Mood::Takes, Mood::Takes, Mood::Takes, Mood::HangsUp]);
        ana_applies(&world);
        work(&letters);
        assert_eq!(relay.taken().len(), 3);
        world.ms_pass(14_999);
        work(&letters);
        assert_eq!(relay.taken().len(), 3, "not before its time");
        world.ms_pass(1);
        work(&letters);
        assert_eq!(relay.taken().len(), 3, "the relay hung up");
        world.ms_pass(59_999);
        work(&letters);
        assert_eq!(relay.taken().len(), 3, "the second time it waits longer");
        world.ms_pass(1);
        work(&letters);
        assert_eq!(ids(&relay), [1, 1, 1, 1]);
    }

    fn what_is_refused_for_good_is_not_tried_again_and_stops_nobody_else(world: World) {
        let relay = Relay::start();
        let letters = world.postman(smtp(&relay));
        relay.will([Mood::AtRecipient(550)]);
        ana_applies(&world);
        work(&letters);
        world.days_pass(1);
        work(&letters);
        assert_eq!(relay.taken().len(), 3);
        let refused: Vec<String> = world.outbox().into_iter().filter(|row| row.contains("Refused")).collect();
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(refused[0].contains("550"), "{refused:?}");
    }

    fn two_nodes_that_work_at_once_send_each_letter_once(world: World) {
        let relay = Relay::start();
        let nodes = [world.postman(smtp(&relay)), world.postman(smtp(&relay))];
        for number in 0..8 {
            let name = format!("Person {number}");
            let party = world.person(&name, &format!("p{number}@example.org"));
            world.applies(Actor::person(party), "individual");
        }
        std::thread::scope(|scope| {
            for letters in &nodes {
                scope.spawn(|| work(letters));
            }
        });
        // A claim may have come back empty while the other node took the same letters.
        work(&nodes[0]);
        assert_eq!(ids(&relay), vec![1; 8 * 4]);
    }

    fn a_letter_goes_to_the_address_of_the_day_and_to_none_that_was_taken_away(world: World) {
        ana_applies(&world);
        world.letters.queue().unwrap();
        let (chair, new) = (account_of(world.chair), MailAddress::from_normal("new@example.org".into()));
        let old = MailAddress::from_normal("chair@example.org".into());
        assert_eq!(world.store.add_address(chair, &new, 0).unwrap(), AddressAdded::Added);
        world.store.remove_address(chair, &old).unwrap();
        world.store.forget_account(account_of(world.secretary)).unwrap();
        assert_eq!(world.new_subjects(), [
            "adviser@example.org: Club wants your advice on an application",
            "ana@example.org: Club has received your application",
            "new@example.org: An application to Club waits for you",
        ]);
        assert!(world.outbox().iter().any(|row| row.ends_with("Dropped the person has no address here")));
    }

    fn one_click_stops_letters_of_a_kind_and_no_others(world: World) {
        let ana = ana_applies(&world);
        world.posts();
        let letter = world.kept().into_iter().find(|letter| letter.kept.to == "chair@example.org").unwrap();
        let source = String::from_utf8(letter.source).unwrap().replace("\r\n ", "");
        let url = source.split("List-Unsubscribe: <https://club.example/letters/stop/").nth(1).unwrap();
        let (kind, token) = url.split('>').next().unwrap().split_once('/').unwrap();
        let (kind, stops) = (Kind::parse(kind).unwrap(), stops_of(&world.store));
        assert_eq!(kind, Kind::Duty);
        assert!(!stops.stop(token, Kind::Term).unwrap(), "a token is good for its kind");
        let mut wrong = token.to_owned();
        wrong.replace_range(30..31, if wrong[30..].starts_with('A') { "B" } else { "A" });
        assert!(!stops.stop(&wrong, kind).unwrap());
        assert!(!stops.stop("", kind).unwrap());
        assert!(stops.stop(token, kind).unwrap());
        assert!(stops.stop(token, kind).unwrap(), "twice is as good as once");
        world.new_subjects();
        let bo = world.person("Bo", "bo@example.org");
        world.applies(Actor::person(bo), "individual");
        assert_eq!(world.new_subjects(), [
            "adviser@example.org: Club wants your advice on an application",
            "bo@example.org: Club has received your application",
            "secretary@example.org: An application to Club waits for you",
        ]);
        assert_ne!(ana, bo);
    }

    fn letters_about_own_rights_cannot_be_stopped(world: World) {
        let ana = ana_applies(&world);
        let stops = stops_of(&world.store);
        let token = stops.token(account_of(ana), Kind::Decision);
        assert!(!stops.stop(&token, Kind::Decision).unwrap());
        // Nor by a choice that somehow came to stand there.
        let never = store::LetterChoice { kind: "decision".into(), rhythm: "never".into() };
        world.store.choose_letters(account_of(ana), &never).unwrap();
        world.days_pass(8);
        world.posts();
        world.new_subjects();
        let shown = world.door.shown();
        let application = shown.community.closed.as_ref().unwrap().applied.values().next().copied().unwrap();
        world.admits(application, ana, "individual");
        world.posts();
        let letter = world.kept().remove(0);
        assert_eq!(letter.kept.subject, "Ana is now a member of Club");
        assert!(!String::from_utf8(letter.source).unwrap().contains("List-Unsubscribe"));
        assert!(letter.text.contains("cannot be stopped"));
    }

    fn a_link_to_sign_in_goes_first_and_lies_nowhere_afterwards(world: World) {
        ana_applies(&world);
        world.letters.queue().unwrap();
        let own_letters = OwnLetters::new(world.store.clone());
        let until = Moment(world.door.now().0 + 900_000);
        own_letters.post(&own("secret-token", until), None, world.door.now()).unwrap();
        assert_eq!(contents(&world), 5);
        let (tell, told) = channel();
        let letters = world.postman(Arc::new(Tells(Mutex::new(tell))));
        work(&letters);
        let to: Vec<String> = told.try_iter().collect();
        assert_eq!((to[0].as_str(), to.len()), ("newcomer@example.org", 5));
        assert_eq!(contents(&world), 0);
    }

    fn what_accounts_post_arrives_in_its_language_with_its_link(world: World) {
        let letters: Box<dyn LetterBox> = Box::new(OwnLetters::new(world.store.clone()));
        let to = || MailAddress::from_normal("newcomer@example.org".into());
        let now = world.door.now();
        let expires = Moment(now.0 + 900_000);
        let (token, language) = ("abc".to_owned(), "fr".to_owned());
        letters.post(AccountLetter::SignIn { to: to(), token: token.clone(), language: language.clone(), expires }, now);
        letters.post(AccountLetter::ConfirmAddress { to: to(), token: token.clone(), language: language.clone(), expires }, now);
        letters.post(AccountLetter::Recovery {
            to: to(), token, language, community: CLUB, position: 2, began: now, due: expires,
        }, now);
        world.posts();
        let mut links: Vec<String> = world.kept().iter().map(|letter| {
            let link = letter.text.lines().find(|line| line.starts_with("https://")).unwrap();
            format!("{} {link}", letter.kept.language)
        }).collect();
        links.sort();
        assert_eq!(links, [
            "fr https://club.example/account/confirm/abc",
            "fr https://club.example/account/object/abc",
            "fr https://club.example/sign-in/abc",
        ]);
    }

    fn the_secret_of_the_links_that_stop_letters_stays(world: World) {
        let token = || Stops::open(world.store.clone(), CLUB).unwrap().token(account_of(world.chair), Kind::Duty);
        let first = token();
        assert_eq!(first, token());
        assert!(Stops::open(world.store.clone(), CLUB).unwrap().stop(&first, Kind::Duty).unwrap());
    }

    fn a_link_that_has_expired_is_not_sent_any_more(world: World) {
        let own_letters = OwnLetters::new(world.store.clone());
        let until = Moment(world.door.now().0 + 900_000);
        own_letters.post(&own("secret-token", until), Some(CLUB), world.door.now()).unwrap();
        world.ms_pass(900_000);
        world.days_pass(1);
        assert_eq!(world.new_subjects(), [""; 0]);
        assert_eq!(contents(&world), 0);
    }

    fn a_postman_at_work_sends_what_is_recorded_and_ends_when_told(world: World) {
        let (tell, told) = channel();
        let letters = Arc::new(world.postman(Arc::new(Tells(Mutex::new(tell)))));
        let at_work = letters.at_work();
        ana_applies(&world);
        let mut to: Vec<String> = (0..4)
            .map(|_| told.recv_timeout(Duration::from_secs(20)).unwrap())
            .collect();
        to.sort();
        assert_eq!(to, ["adviser@example.org", "ana@example.org", "chair@example.org", "secretary@example.org"]);
        at_work.stop();
        assert!(told.recv().is_err(), "nobody is left to send");
    }

    fn a_new_postman_says_nothing_of_what_was_before(world: World) {
        ana_applies(&world);
        world.posts();
        assert!(json!(world.outbox()).to_string().contains("Sent"));
        // The cursor is durable: another node, or the same after a restart, begins where it stands.
        let relay = Relay::start();
        work(&world.postman(smtp(&relay)));
        assert_eq!(relay.taken(), []);
    }
}

/// How many items of outboxes still have their content.
fn contents(world: &World) -> i64 {
    let sql = "SELECT count(*) FROM outbox_item WHERE content IS NOT NULL";
    match world.postgres() {
        Some(database) => database.client().query_one(sql, &[]).unwrap().get(0),
        None => {
            let file = rusqlite::Connection::open(world.sqlite_file()).unwrap();
            file.query_row(sql, [], |row| row.get(0)).unwrap()
        }
    }
}

#[test]
fn an_own_letter_shows_neither_address_nor_token_in_a_log() {
    let shown = format!("{:?}", own("secret-token", Moment(0)));
    assert!(
        !shown.contains("secret") && !shown.contains("newcomer"),
        "{shown}"
    );
}
