//! Slips that somebody kept, against the record.

use crate::forger::{Record, knowing_the_key};
use crate::scene::{Club, signer, stranger};
use audit::{Known, Overall, SlipVerdict, check_slip};
use ledger::bundle::Scope;
use ledger::{Outcome, Slip};

/// The slip that the first vote's voter got.
fn slip(record: &Record) -> Slip {
    let at = record.first("vote");
    Slip {
        origin: record.checkpoint(1).origin,
        act: [3; 16],
        outcome: Outcome::Accepted {
            position: at as u64,
        },
        verdict: "accepted".into(),
        clause: String::new(),
        moment: record.entry(at).expect("a vote").moment.0,
    }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Slip), expected: Overall) {
    let record = Club::honest().record();
    let mut slip = slip(&record);
    change(&mut slip);
    let text = slip.sign(&signer()).expect("a slip").to_string();
    let slip = check_slip(&text, &[signer().verifier().clone()]).expect("signed");
    let known = Known {
        slip: Some(slip),
        ..knowing_the_key()
    };
    let report = record.audited(Scope::Public, &known);
    assert_eq!(report.overall, expected, "{:?}", report.problems);
}

#[test]
fn an_accepted_slip_agrees() {
    check(|_| (), Overall::Holds);
}

#[test]
fn a_slip_for_another_position_contradicts() {
    let outcome = Outcome::Accepted { position: 3 };
    check(|slip| slip.outcome = outcome, Overall::DoesNotHold);
}

#[test]
fn a_slip_for_a_position_beyond_the_end_contradicts() {
    let outcome = Outcome::Accepted { position: 999 };
    check(|slip| slip.outcome = outcome, Overall::DoesNotHold);
}

#[test]
fn a_slip_for_the_epoch_contradicts() {
    let outcome = Outcome::Accepted { position: 0 };
    check(|slip| slip.outcome = outcome, Overall::DoesNotHold);
}

#[test]
fn a_slip_with_another_moment_contradicts() {
    check(|slip| slip.moment += 1, Overall::DoesNotHold);
}

#[test]
fn a_slip_of_another_community_contradicts() {
    let origin = ledger::Origin::new("other.example", ledger::LogName::Record, 1);
    let origin = origin.expect("an origin");
    check(|slip| slip.origin = origin, Overall::DoesNotHold);
}

#[test]
fn a_refusal_at_a_size_that_was_agrees_and_at_one_that_never_was_contradicts() {
    let refused = |size| Outcome::Refused { size };
    check(|slip| slip.outcome = refused(5), Overall::Holds);
    check(|slip| slip.outcome = refused(999), Overall::DoesNotHold);
}

#[test]
fn a_slip_of_a_stranger_is_worth_nothing() {
    let text = slip(&Club::honest().record())
        .sign(&stranger())
        .expect("a slip")
        .to_string();
    let verdict = check_slip(&text, &[signer().verifier().clone()]);
    assert!(matches!(verdict, Err(SlipVerdict::Invalid(_))));
}
