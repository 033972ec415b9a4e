//! Slips that somebody kept, against the record.

use crate::forger::{Record, knowing_the_key};
use crate::scene::{Club, signer, stranger};
use audit::{KeptSlip, Known, Overall, SlipVerdict};
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
    let report = audited(&record, &slip.sign(&signer()).expect("a slip").to_string());
    assert_eq!(report.overall, expected, "{:?}", report.problems);
}

fn audited(record: &Record, slip: &str) -> audit::Report {
    let known = Known {
        slip: Some(KeptSlip::parse(slip).expect("a slip")),
        ..knowing_the_key()
    };
    record.audited(Scope::Public, &known)
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
fn a_slip_for_another_clause_contradicts() {
    let rests_on = "club/1.md#1";
    check(|slip| slip.clause = rests_on.into(), Overall::Holds);
    let another = "club/1.md#4";
    check(|slip| slip.clause = another.into(), Overall::DoesNotHold);
}

#[test]
fn a_slip_of_a_stranger_is_worth_nothing() {
    let record = Club::honest().record();
    let text = slip(&record).sign(&stranger()).expect("a slip").to_string();
    let report = audited(&record, &text);
    assert!(matches!(report.slip, Some(SlipVerdict::Invalid(_))));
    assert_eq!(report.overall, Overall::DoesNotHold);
    let letter = KeptSlip::parse("Dear all,\n");
    assert!(matches!(letter, Err(SlipVerdict::Invalid(_))));
}
