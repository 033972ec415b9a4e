//! A record whose key was changed, and what is believed of it by whom.

use crate::scene::{Club, signer, stranger};
use audit::{KeptSlip, Known, Overall, SlipVerdict, audit};
use house::Keys;
use ledger::bundle::Scope;
use ledger::{KeyStatement, Note, Signer, VerifierKey};

/// The key after the club's first.
fn second() -> Signer {
    Signer::new(crate::scene::ADDRESS, &[17; 32]).expect("a key")
}

/// A club that has handed its record over to its second key, and that key's place in the record.
struct HandedOver {
    club: Club,
    from: u64,
}

impl HandedOver {
    fn new() -> HandedOver {
        let mut club = Club::honest();
        club.announces("2024-05-01", &second());
        let from = club.house.community().open.position;
        club.registers("2024-05-02", "Eve");
        HandedOver { club, from }
    }

    /// The keys as the club states them, signing with the second.
    fn keys(&self) -> Keys {
        let signers = [&signer(), &second()];
        let handover = self.club.house.handover(self.from, &signers);
        let statement = KeyStatement {
            key: second().verifier().clone(),
            from: self.from,
            handover: Some(handover.expect("a checkpoint")),
        };
        let mut keys = Keys::first(signer());
        keys.statements.push(statement);
        keys.signer = second();
        keys
    }

    #[track_caller]
    fn check(&self, keys: &Keys, known: Option<&Signer>, expected: Overall) {
        let known = Known {
            key: known.map(|known| known.verifier().clone()),
            ..Known::default()
        };
        let report = self.audited(keys, &known);
        assert_eq!(report.overall, expected, "{:?}", report.problems);
    }

    fn audited(&self, keys: &Keys, known: &Known) -> audit::Report {
        let mut bundle = Vec::new();
        let house = &self.club.house;
        house::export(house, keys, Scope::Public, &mut bundle, &mut |_| ()).expect("a bundle");
        audit(bundle.as_slice(), known, &mut |_| ())
    }
}

#[test]
fn a_key_known_before_the_rotation_proves_the_origin_after_it() {
    let it = HandedOver::new();
    it.check(&it.keys(), Some(&signer()), Overall::Holds);
    it.check(&it.keys(), Some(&second()), Overall::Holds);
    it.check(&it.keys(), None, Overall::OriginNotProven);
    it.check(&it.keys(), Some(&stranger()), Overall::DoesNotHold);
}

#[test]
fn the_key_before_signs_nothing_after_the_handover() {
    let it = HandedOver::new();
    let mut keys = it.keys();
    keys.signer = signer();
    it.check(&keys, Some(&signer()), Overall::DoesNotHold);
    it.check(&keys, None, Overall::DoesNotHold);
}

#[test]
fn a_key_that_the_record_announces_must_be_stated() {
    let it = HandedOver::new();
    it.check(
        &Keys::first(signer()),
        Some(&signer()),
        Overall::DoesNotHold,
    );
}

#[test]
fn a_key_that_the_record_does_not_announce_is_not_believed() {
    let mut it = HandedOver::new();
    it.club = Club::honest();
    it.from = it.club.house.community().open.position;
    it.check(&it.keys(), Some(&signer()), Overall::DoesNotHold);
}

#[test]
fn a_handover_without_the_key_before_is_none() {
    let it = HandedOver::new();
    let mut keys = it.keys();
    let alone = it.club.house.handover(it.from, &[&second()]);
    keys.statements[1].handover = Some(alone.expect("a checkpoint"));
    it.check(&keys, Some(&signer()), Overall::DoesNotHold);
}

#[test]
fn a_handover_of_another_tree_is_none() {
    let (it, mut other) = (HandedOver::new(), HandedOver::new());
    let mut club = Club::honest();
    club.announces("2024-04-30", &second());
    other.club = club;
    it.check(&other.keys(), Some(&signer()), Overall::DoesNotHold);
}

#[test]
fn after_a_lost_key_the_old_one_proves_nothing_and_the_new_one_does() {
    let it = HandedOver::new();
    let mut keys = it.keys();
    keys.statements[1].handover = None;
    it.check(&keys, Some(&signer()), Overall::OriginNotProven);
    it.check(&keys, Some(&second()), Overall::Holds);
}

#[test]
fn a_restored_record_is_handed_over_in_its_new_epoch() {
    let mut it = HandedOver::new();
    it.club = Club::honest();
    let now = crate::scene::moment("2024-04-01");
    it.club.house.begin_epoch(now, None).expect("a new epoch");
    it.club.announces("2024-05-01", &second());
    it.from = it.club.house.community().open.position;
    it.club.registers("2024-05-02", "Eve");
    it.check(&it.keys(), Some(&signer()), Overall::Holds);
}

/// A slip for the entry that announced the key, signed by a key.
fn slip(it: &HandedOver, by: &Signer) -> KeptSlip {
    let answer = house::Answer {
        position: it.from - 1,
        again: true,
    };
    let slip = it.club.house.slip(by, [1; 16], &Ok(answer));
    KeptSlip::parse(&slip.expect("signs").expect("an answer")).expect("a slip")
}

#[test]
fn a_slip_is_believed_from_the_key_of_its_time_and_from_a_later_one() {
    let it = HandedOver::new();
    let check = |known: &VerifierKey, by: &Signer, expected: &SlipVerdict| {
        let known = Known {
            key: Some(known.clone()),
            slip: Some(slip(&it, by)),
            ..Known::default()
        };
        let report = it.audited(&it.keys(), &known);
        let same = std::mem::discriminant(expected);
        let found = report.slip.expect("a verdict on the slip");
        assert_eq!(std::mem::discriminant(&found), same, "{found:?}");
    };
    let invalid = SlipVerdict::Invalid(String::new());
    check(signer().verifier(), &signer(), &SlipVerdict::Agrees);
    check(signer().verifier(), &second(), &SlipVerdict::Agrees);
    check(second().verifier(), &second(), &SlipVerdict::Agrees);
    check(second().verifier(), &signer(), &invalid);
    check(signer().verifier(), &stranger(), &invalid);
}

#[test]
fn a_handover_bears_both_signatures() {
    let it = HandedOver::new();
    let keys = it.keys();
    let handover = keys.statements[1].handover.as_deref().expect("there");
    let note = Note::parse(handover).expect("a note");
    assert_eq!(note.signatures().len(), 2);
}
