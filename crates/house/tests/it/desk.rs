//! The desk's rounds in a club whose charter asks for a domain: what is looked at, when, and what the record says of it.

use crate::asking_club::{
    DAY, HOUR, MINUTE, NAME, Node, OTHERS, RELIEF, founded, print, with_club,
};
use crate::doors::on_both_databases;
use ::desk::{Finding, Look, Silence, TxtOutcome};
use assembly::part::PartAddress;
use charter::ProofWay;
use house::{DeskFault, Running};
use serde_json::json;
use std::sync::atomic::Ordering;

#[test]
fn a_token_that_is_published_is_found_and_recorded_once() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.publishes_the_token();
        node.passes(2 * MINUTE);
        assert_eq!(node.shown(), [ProofWay::Dns]);
        node.passes(5 * DAY);
        let findings = node.findings();
        assert_eq!(findings.len(), 1);
        assert!(
            findings[0].0 && findings[0].1.contains("_plenary-challenge.relief.example"),
            "{findings:?}"
        );
        assert_eq!(
            (node.asked(), node.outside.get.load(Ordering::SeqCst)),
            (1, 0),
            "the charter names no web site"
        );
    });
}

#[test]
fn what_is_not_there_is_looked_for_until_the_window_ends_and_then_recorded() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.passes(70 * HOUR);
        assert_eq!(node.findings(), []);
        assert!((60..=80).contains(&node.asked()), "{}", node.asked());
        node.passes(2 * HOUR);
        let findings = node.findings();
        assert_eq!((findings.len(), findings[0].0), (1, false));
        let asked = node.asked();
        node.passes(5 * DAY);
        assert!(
            (asked + 4..=asked + 6).contains(&node.asked()),
            "then daily: {}",
            node.asked() - asked
        );
        node.publishes_the_token();
        node.passes(DAY);
        assert_eq!(node.shown(), [ProofWay::Dns]);
    });
}

#[test]
fn after_the_charters_own_window_nobody_looks_any_more() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        // The application lapses after thirty days.
        node.passes(31 * DAY);
        let asked = node.asked();
        node.passes(10 * DAY);
        assert_eq!(node.asked(), asked);
    });
}

#[test]
fn a_silent_name_server_is_seen_and_kept_and_nothing_goes_wrong() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.outside.says(TxtOutcome::Nothing(Silence::NoAnswer));
        node.passes(2 * MINUTE);
        let seen = node.desk.seen(RELIEF, print()).expect("seen");
        assert_eq!(seen.len(), 1);
        assert!(matches!(seen[0].observation.finding, Finding::Silent(_)));
        assert_eq!(node.findings(), []);
    });
}

#[test]
fn a_proof_that_is_gone_is_looked_for_four_times_before_it_is_lost() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.publishes_the_token();
        node.passes(2 * MINUTE);
        node.is_admitted(RELIEF);
        node.outside.says(TxtOutcome::NoName);
        node.passes(79 * DAY);
        assert_eq!(node.asked(), 1, "again after a while");
        while node.asked() == 1 {
            node.passes(HOUR);
        }
        node.passes(4 * DAY);
        assert_eq!(
            (node.asked(), node.shown()),
            (4, vec![ProofWay::Dns]),
            "not yet"
        );
        node.passes(3 * HOUR);
        assert_eq!(node.shown(), []);
        let shown: Vec<bool> = node.findings().iter().map(|(shown, _)| *shown).collect();
        assert_eq!(shown, [true, false]);
    });
}

#[test]
fn whoever_asks_is_answered_at_once_and_once_a_minute() {
    with_club(|node| {
        node.claims(RELIEF);
        let first = node.desk.check_now(RELIEF, print()).expect("looks");
        let ways: Vec<Look> = first.iter().map(|looked| looked.look).collect();
        assert_eq!(ways, Look::ALL, "no charter speaks yet");
        node.publishes_the_token();
        let again = node.desk.check_now(RELIEF, print()).expect("looks");
        assert_eq!(
            (again, node.asked()),
            (first, 1),
            "the last answer, for a minute"
        );
        node.clock.0.fetch_add(MINUTE, Ordering::SeqCst);
        let later = node.desk.check_now(RELIEF, print()).expect("looks");
        assert_eq!(later[0].observation.finding, Finding::Shown);
        assert_eq!(node.shown(), [ProofWay::Dns]);
        assert!(matches!(
            node.desk.check_now(OTHERS, print()),
            Err(DeskFault::NoClaim)
        ));
    });
}

#[test]
fn of_many_who_press_the_button_at_once_one_asks() {
    with_club(|node| {
        node.claims(RELIEF);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| node.desk.check_now(RELIEF, print()).expect("looks"));
            }
        });
        assert_eq!(node.asked(), 1);
    });
}

#[test]
fn a_letter_shows_control_by_its_code_and_by_no_other() {
    with_club(|node| {
        node.claims(RELIEF);
        let letter = node.desk.letter(RELIEF, print()).expect("a letter");
        assert_eq!(
            letter.addresses,
            ["hostmaster@relief.example", "postmaster@relief.example"]
        );
        let token = node
            .desk
            .challenge(RELIEF, print())
            .expect("a challenge")
            .value;
        for wrong in ["", "abc", &token, &token["plenary-verify=".len()..]] {
            let told = node.desk.letter_came_back(RELIEF, print(), wrong);
            assert!(matches!(told, Err(DeskFault::WrongCode)), "{wrong}");
        }
        let first = node
            .desk
            .letter_came_back(RELIEF, print(), &letter.code)
            .expect("recorded");
        let again = node
            .desk
            .letter_came_back(RELIEF, print(), &letter.code)
            .expect("recorded");
        assert_eq!(
            (first.position, first.again, again.again),
            (again.position, false, true)
        );
        assert_eq!(node.shown(), [ProofWay::Mail]);
    });
}

#[test]
fn each_party_has_a_token_of_its_own_and_a_new_claim_a_new_one() {
    with_club(|node| {
        node.claims(RELIEF);
        node.claims(OTHERS);
        let token = |party| node.desk.challenge(party, print()).expect("a claim").value;
        let first = token(RELIEF);
        assert_ne!(first, token(OTHERS));
        node.outside.shows(&token(OTHERS));
        let seen = node.desk.check_now(RELIEF, print()).expect("looks");
        assert!(
            matches!(seen[0].observation.finding, Finding::NotShown(_)),
            "another's token"
        );
        node.acts_for(
            RELIEF,
            "claim-domain",
            json!({"fingerprint": print().to_hex(), "domain": NAME, "drop": true}),
        );
        assert_eq!(node.desk.challenge(RELIEF, print()), None);
        node.passes(2 * MINUTE);
        node.claims(RELIEF);
        assert_ne!(token(RELIEF), first);
        assert_eq!(
            node.desk.seen(RELIEF, print()).expect("seen"),
            [],
            "what was seen of the old claim is gone"
        );
    });
}

#[test]
fn two_nodes_share_the_rounds_and_record_a_finding_once() {
    on_both_databases(|address| {
        let one = founded(address);
        let two = Node::open(address, &one.clock, &one.outside, false);
        one.applies(RELIEF);
        one.claims(RELIEF);
        two.door.tick().expect("time passes");
        assert_eq!(
            one.desk.challenge(RELIEF, print()),
            two.desk.challenge(RELIEF, print())
        );
        one.publishes_the_token();
        one.go_round();
        one.clock.0.fetch_add(2 * MINUTE, Ordering::SeqCst);
        std::thread::scope(|scope| {
            for node in [&one, &two] {
                scope.spawn(|| node.go_round());
            }
        });
        one.door.tick().expect("time passes");
        assert_eq!((one.findings().len(), one.asked()), (1, 1));
        assert_eq!(one.shown(), [ProofWay::Dns]);
    });
}

#[test]
fn a_desk_at_work_goes_round_by_itself_and_ends_when_told() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.publishes_the_token();
        node.go_round();
        node.clock.0.fetch_add(2 * MINUTE, Ordering::SeqCst);
        let position = node.door.shown().position();
        let running = Running::start(node.desk.clone()).expect("a thread");
        let patience = std::time::Duration::from_secs(20);
        assert!(node.door.wait_beyond(position, patience), "a finding came");
        drop(running);
        assert_eq!(node.shown(), [ProofWay::Dns]);
    });
}

#[test]
fn with_the_name_of_a_claim_goes_what_was_seen_of_it() {
    with_club(|node| {
        node.claims(RELIEF);
        node.passes(2 * MINUTE);
        let claim = node.claim();
        assert_eq!(node.kept(claim), 2, "a look by each way");
        let name = PartAddress {
            position: claim,
            slot: 0,
        };
        node.door.shelf().erase(&[name]).expect("the shelf erases");
        node.passes(10 * MINUTE);
        assert_eq!(node.kept(claim), 0);
    });
}

#[test]
fn the_proof_of_who_neither_waits_nor_belongs_is_not_looked_after() {
    with_club(|node| {
        node.applies(RELIEF);
        node.claims(RELIEF);
        node.publishes_the_token();
        node.passes(2 * MINUTE);
        node.acts_for(RELIEF, "withdraw-application", json!({"application": 0}));
        node.passes(95 * DAY);
        assert_eq!(node.asked(), 1);
    });
}
