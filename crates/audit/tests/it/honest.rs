//! What the audit says of an honest record, and of whom it believes it.

use crate::forger::{Record, knowing_the_key};
use crate::scene::{Club, signer, stranger};
use assembly::Community;
use audit::{Known, Overall, Reason, Report, Verdict};
use house::Keys;
use ledger::bundle::Scope;

#[track_caller]
fn check_overall(known: &Known, expected: Overall, exit_code: u8) {
    for scope in [Scope::Public, Scope::Full] {
        let report = Club::honest().record().audited(scope, known);
        assert_eq!(report.overall, expected, "{scope:?}: {report:#?}");
        assert_eq!(report.overall.exit_code(), exit_code);
    }
}

#[test]
fn without_a_key_the_record_is_consistent_and_its_origin_is_not_proven() {
    check_overall(&Known::default(), Overall::OriginNotProven, 3);
}

#[test]
fn with_the_key_it_holds() {
    check_overall(&knowing_the_key(), Overall::Holds, 0);
}

#[test]
fn with_another_key_it_does_not_hold() {
    let key = Some(stranger().verifier().clone());
    let known = Known {
        key,
        ..Known::default()
    };
    check_overall(&known, Overall::DoesNotHold, 1);
}

#[track_caller]
fn check_earlier(kept: &Record, size: usize, expected: Overall, exit_code: u8) {
    let checkpoint = Some(kept.checkpoint(size));
    let known = Known {
        checkpoint,
        ..Known::default()
    };
    check_overall(&known, expected, exit_code);
}

#[test]
fn an_earlier_checkpoint_proves_the_origin_too() {
    check_earlier(&Club::honest().record(), 7, Overall::Holds, 0);
}

#[test]
fn a_checkpoint_of_another_history_contradicts() {
    let other = Club::honest()
        .record()
        .changed(3, |entry| entry.moment.0 += 1);
    check_earlier(&other, 7, Overall::DoesNotHold, 1);
}

#[test]
fn a_checkpoint_of_a_longer_record_contradicts() {
    let record = Club::honest().record();
    let size = record.sheets.len() + 1;
    let longer = record.with(
        "2024-03-02",
        assembly::actor::Actor::server(),
        crate::scene::person(),
    );
    check_earlier(&longer, size, Overall::DoesNotHold, 1);
}

#[test]
fn a_checkpoint_of_another_log_contradicts() {
    let record = Club::honest().record();
    let mut checkpoint = record.checkpoint(7);
    checkpoint.origin =
        ledger::Origin::new("other.example", ledger::LogName::Record, 1).expect("an origin");
    let known = Known {
        checkpoint: Some(checkpoint),
        ..Known::default()
    };
    check_overall(&known, Overall::DoesNotHold, 1);
}

fn both(club: &Club) -> (Report, Report) {
    let record = club.record();
    let of = |scope| record.audited(scope, &knowing_the_key());
    (of(Scope::Full), of(Scope::Public))
}

#[test]
fn the_public_sees_less_and_reaches_the_same_open_state() {
    let club = Club::honest();
    let (full, public) = both(&club);
    let live = assembly::entry::Hex(&club.house.community().open.digest()).to_string();
    assert_eq!((&full.state, &public.state), (&live, &live));
    assert_eq!(full.holds_given, 0, "{:#?}", full.findings);
    assert_eq!(public.closed, 2);
    assert!(public.holds_given > public.closed, "{:#?}", public.findings);
}

#[test]
fn the_houses_own_bundle_is_the_one_that_the_scene_writes() {
    let club = Club::honest();
    for scope in [Scope::Public, Scope::Full] {
        let mut bytes = Vec::new();
        house::export(
            &club.house,
            &Keys::first(signer()),
            scope,
            &mut bytes,
            &mut |_| (),
        )
        .expect("a bundle");
        let report = audit::audit(bytes.as_slice(), &knowing_the_key(), &mut |_| ());
        assert_eq!(report.overall, Overall::Holds, "{report:#?}");
        assert_eq!(
            report.root,
            club.record().audited(scope, &Known::default()).root
        );
    }
}

#[test]
fn with_every_erasable_part_gone_the_state_is_the_same_and_the_bundle_still_audits() {
    let club = Club::honest();
    let before = club.house.community().open.digest();
    let mut record = club.record();
    for at in 1..record.sheets.len() {
        let specs = record.entry(at).map_or(&[][..], |entry| entry.act.parts());
        for (part, spec) in record.sheets[at].parts.iter_mut().zip(specs) {
            if spec.erasable {
                *part = None;
            }
        }
    }
    let again = replayed(&record, record.sheets.len());
    assert_eq!(again.open.digest(), before);
    for scope in [Scope::Public, Scope::Full] {
        let report = record.audited(scope, &knowing_the_key());
        assert_eq!(report.overall, Overall::Holds, "{scope:?}: {report:#?}");
        assert_eq!(report.state, assembly::entry::Hex(&before).to_string());
    }
}

/// A community to which the first entries of a record are applied, as the house does when it loads.
fn replayed(record: &Record, size: usize) -> Community {
    let mut community = Community::new();
    for at in 1..size {
        let entry = record.entry(at).expect("only the first leaf is no entry");
        community.apply(&entry);
    }
    community
}

#[test]
fn every_prefix_replays_to_the_state_that_the_house_had_then() {
    let club = Club::honest();
    let record = club.record();
    assert!(club.digests.len() > 15);
    for (size, digest) in &club.digests {
        let size = usize::try_from(*size).expect("small");
        let again = replayed(&record, size);
        assert_eq!(again.open.digest(), *digest, "at size {size}");
        let report = record
            .clone()
            .until(size)
            .audited(Scope::Public, &knowing_the_key());
        assert_eq!(
            report.overall,
            Overall::Holds,
            "at size {size}: {report:#?}"
        );
        let hex = assembly::entry::Hex(digest).to_string();
        assert_eq!(report.state, hex, "at size {size}");
    }
}

#[track_caller]
fn check_newest(scope: Scope, later: i64, expected: Overall) {
    let club = Club::honest();
    let mut record = club.record();
    record.newest = Some(club.house.community().newest().0 + later);
    let report = record.audited(scope, &knowing_the_key());
    assert_eq!(report.overall, expected, "{:?}", report.problems);
}

#[test]
fn a_checkpoint_must_say_the_newest_moment_as_far_as_the_reader_sees_it() {
    for scope in [Scope::Full, Scope::Public] {
        check_newest(scope, 0, Overall::Holds);
        check_newest(scope, -1, Overall::DoesNotHold);
    }
    check_newest(Scope::Full, 1, Overall::DoesNotHold);
    // Perhaps a closed entry came last.
    check_newest(Scope::Public, 1, Overall::Holds);
}

#[test]
fn a_checkpoint_kept_from_before_a_restore_still_proves_the_origin() {
    let mut club = Club::honest();
    let kept = club.record().checkpoint(3);
    let now = crate::scene::moment("2024-04-01");
    club.house.begin_epoch(now, None).expect("a new epoch");
    // The new log reaches the size of the one that was kept.
    club.registers("2024-04-02", "Eve");
    club.registers("2024-04-03", "Fay");
    for scope in [Scope::Public, Scope::Full] {
        let mut bytes = Vec::new();
        house::export(
            &club.house,
            &Keys::first(signer()),
            scope,
            &mut bytes,
            &mut |_| (),
        )
        .expect("a bundle");
        let known = Known {
            checkpoint: Some(kept.clone()),
            ..Known::default()
        };
        let report = audit::audit(bytes.as_slice(), &known, &mut |_| ());
        assert_eq!(report.overall, Overall::Holds, "{scope:?}: {report:#?}");
    }
}

/// Takes the parts of a record away, as if they had been erased: all that may be.
fn without_texts(record: &Record) -> Record {
    let mut record = record.clone();
    for sheet in &mut record.sheets {
        for part in &mut sheet.parts {
            if part.as_ref().is_some_and(|part| part.mark.is_erasable()) {
                *part = None;
            }
        }
    }
    record
}

#[test]
fn what_a_text_said_stands_in_the_entry_and_is_right_without_the_text() {
    let mut club = Club::honest();
    club.edits("2024-03-02", "Ana the Great");
    club.edits("2024-03-03", "");
    let record = club.record();
    for scope in [Scope::Full, Scope::Public] {
        let before = record.audited(scope, &knowing_the_key());
        let after = without_texts(&record).audited(scope, &knowing_the_key());
        assert_eq!(after.overall, Overall::Holds, "{:#?}", after.findings);
        assert_eq!(
            after.state, before.state,
            "an erasure changes nothing that follows"
        );
    }
}

#[test]
fn a_text_that_is_gone_without_an_erasure_is_reported() {
    let record = Club::honest().record();
    let at = record.first("vote");
    let mut gone = record.clone();
    gone.sheets[at].parts[0] = None;
    let report = gone.audited(Scope::Public, &knowing_the_key());
    assert_eq!(report.overall, Overall::Holds, "the decision stands");
    let unsaid = |report: &Report| {
        let all = report.findings.iter();
        all.filter(|one| one.reason == Reason::ErasedUnsaid { slot: 0 })
            .map(|one| (one.position, one.verdict))
            .collect::<Vec<_>>()
    };
    assert_eq!(unsaid(&report), [(at as u64, Verdict::HoldsGiven)]);
    // One that an entry erased is not.
    let mut club = Club::honest();
    club.edits("2024-03-02", "Ana the Great");
    let edited = club.record().first("edit-party") as u64;
    club.erases("2024-03-03", edited);
    let report = club.record().audited(Scope::Public, &knowing_the_key());
    assert!(report.findings.iter().any(|one| one.position == edited));
    assert_eq!(unsaid(&report), []);
}

#[test]
fn how_many_entries_rest_on_the_word_of_the_operator_is_said() {
    let record = Club::honest().record();
    let asked = (0..record.sheets.len())
        .filter_map(|at| record.entry(at))
        .filter(|entry| entry.actor.party().is_some())
        .count();
    let report = record.audited(Scope::Full, &knowing_the_key());
    assert_eq!(report.on_word.get("link"), Some(&(asked as u64)));
    assert_eq!(
        report.on_word.len(),
        1,
        "the clock, the server and the operator ask nobody"
    );
}
