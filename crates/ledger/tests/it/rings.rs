//! Keys over time: whoever knows an earlier key can follow to the later ones, and nobody else's key slips in.

use ledger::bundle::StatedKey;
use ledger::{
    Checkpoint, Hash, KeyRing, KeyStatement, LogName, NoteFault, Origin, Outcome, RingFault,
    Signer, Slip,
};

fn signer(seed: u8) -> Signer {
    Signer::new("example.org/npoc", &[seed; 32]).expect("a key")
}

fn origin(log: LogName) -> Origin {
    Origin::new("example.org/npoc", log, 1).expect("an origin")
}

fn checkpoint(log: LogName, size: u64, signers: &[&Signer]) -> String {
    let checkpoint = Checkpoint {
        origin: origin(log),
        size,
        root: Hash([5; 32]),
        newest: None,
    };
    checkpoint.sign(signers).expect("a note").to_string()
}

fn statement(key: &Signer, from: u64, handover: Option<String>) -> KeyStatement {
    KeyStatement {
        key: key.verifier().clone(),
        from,
        handover,
    }
}

/// A ring in which key 2 took over from key 1 at size 40.
fn ring() -> KeyRing {
    let (one, two) = (signer(1), signer(2));
    let mut ring = KeyRing::new(one.verifier().clone(), 0);
    let handover = checkpoint(LogName::Record, 40, &[&one, &two]);
    ring.accept(statement(&two, 40, Some(handover)), 0)
        .expect("a handover");
    ring
}

fn check_checkpoint(size: u64, seed: u8, is_believed: bool) {
    let note = checkpoint(LogName::Record, size, &[&signer(seed)]);
    assert_eq!(
        ring().verify_checkpoint(&note, 0).is_ok(),
        is_believed,
        "size {size}, key {seed}"
    );
}

fn check_refused(from: u64, handover: Option<String>, fault: RingFault) {
    let mut ring = KeyRing::new(signer(1).verifier().clone(), 10);
    assert_eq!(
        ring.accept(statement(&signer(2), from, handover), 0),
        Err(fault)
    );
}

#[test]
fn each_key_holds_for_its_sizes_and_both_at_the_handover() {
    check_checkpoint(39, 1, true);
    check_checkpoint(40, 1, true);
    check_checkpoint(41, 1, false);
    check_checkpoint(39, 2, false);
    check_checkpoint(40, 2, true);
    check_checkpoint(1000, 2, true);
    check_checkpoint(1000, 3, false);
}

#[test]
fn a_key_is_handed_over_by_the_one_before_and_by_itself() {
    let (one, two) = (signer(1), signer(2));
    let record = |size, signers: &[&Signer]| Some(checkpoint(LogName::Record, size, signers));
    check_refused(40, None, RingFault::NoHandover);
    check_refused(
        10,
        record(10, &[&one, &two]),
        RingFault::Order { from: 10, last: 10 },
    );
    check_refused(
        40,
        record(41, &[&one, &two]),
        RingFault::HandoverSize {
            found: 41,
            from: 40,
        },
    );
    check_refused(40, record(40, &[&two]), RingFault::Note(NoteFault::Unknown));
    check_refused(40, record(40, &[&one]), RingFault::NotSignedByNewKey);
    check_refused(
        40,
        Some(checkpoint(LogName::Box(3), 40, &[&one, &two])),
        RingFault::HandoverElsewhere,
    );
}

#[test]
fn a_lost_key_is_replaced_by_one_that_is_trusted_anew() {
    let mut ring = ring();
    assert!(ring.trust(signer(3).verifier().clone(), 40).is_err());
    ring.trust(signer(3).verifier().clone(), 90)
        .expect("a later key");
    assert!(
        ring.verify_checkpoint(&checkpoint(LogName::Record, 91, &[&signer(3)]), 0)
            .is_ok()
    );
    assert!(
        ring.verify_checkpoint(&checkpoint(LogName::Record, 91, &[&signer(2)]), 0)
            .is_err()
    );
}

#[test]
fn after_a_restore_sizes_count_from_the_base() {
    let note = checkpoint(LogName::Record, 5, &[&signer(2)]);
    assert!(ring().verify_checkpoint(&note, 0).is_err());
    assert!(ring().verify_checkpoint(&note, 38).is_ok());
}

#[test]
fn a_box_may_be_signed_by_any_key_of_the_ring() {
    assert!(
        ring()
            .verify_checkpoint(&checkpoint(LogName::Box(1), 500, &[&signer(1)]), 0)
            .is_ok()
    );
    assert!(
        ring()
            .verify_checkpoint(&checkpoint(LogName::Box(1), 500, &[&signer(3)]), 0)
            .is_err()
    );
}

#[test]
fn a_slip_is_signed_by_a_key_of_its_time_or_a_later_one() {
    let slip = |outcome| Slip {
        origin: origin(LogName::Record),
        act: [7; 16],
        outcome,
        verdict: "accepted".into(),
        clause: "npoc 3.2".into(),
        moment: -1,
    };
    let check = |outcome, seed, is_believed: bool| {
        let note = slip(outcome)
            .sign(&signer(seed))
            .expect("a note")
            .to_string();
        let read = ring().verify_slip(&note);
        assert_eq!(read.is_ok(), is_believed, "{outcome:?}, key {seed}");
        assert!(read.is_err() || read == Ok(slip(outcome)));
    };
    check(Outcome::Accepted { position: 39 }, 1, true);
    check(Outcome::Accepted { position: 5 }, 2, true);
    check(Outcome::Accepted { position: 40 }, 1, false);
    check(Outcome::Accepted { position: 40 }, 2, true);
    check(Outcome::Refused { size: 41 }, 1, false);
    check(Outcome::Refused { size: 41 }, 2, true);
}

#[test]
fn a_checkpoint_is_not_a_slip_nor_a_slip_a_checkpoint() {
    let note = checkpoint(LogName::Record, 5, &[&signer(1)]);
    assert!(matches!(ring().verify_slip(&note), Err(RingFault::Slip(_))));
}

#[test]
fn a_known_key_is_followed_through_the_statements_of_a_bundle() {
    let stated: Vec<KeyStatement> = ring()
        .statements()
        .iter()
        .map(|statement| StatedKey::from(statement).statement().expect("a key"))
        .collect();
    let follow = |seed, base| KeyRing::follow(signer(seed).verifier(), &stated, |_| base);
    assert_eq!(follow(1, Some(0)), Ok(ring()));
    assert_eq!(
        follow(2, Some(0)).map(|ring| ring.statements().len()),
        Ok(1)
    );
    assert_eq!(follow(3, Some(0)), Err(RingFault::UnknownKey));
    assert_eq!(follow(1, None), Err(RingFault::HandoverElsewhere));
    assert_eq!(
        follow(1, Some(1)),
        Err(RingFault::HandoverSize {
            found: 41,
            from: 40
        })
    );
}
