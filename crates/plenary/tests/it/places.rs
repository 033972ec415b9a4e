//! The same stories in a folder and in a PostgreSQL database.

use crate::kept::{BOTH, Kept, On};
use crate::run::plenary;

/// The exit code of an audit with a known key.
fn audited(bundle: &str, key: &str) -> i32 {
    plenary(&["audit", bundle, "--key", key]).code
}

#[test]
fn a_record_holds_with_its_key_and_without_it_says_what_is_not_proven() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        for more in [&[][..], &["--full"]] {
            let (bundle, key) = kept.exported("bundle", more);
            assert_eq!(plenary(&["audit", &bundle]).code, 3);
            assert_eq!(audited(&bundle, &key), 0);
            let other = key.replacen(char::is_numeric, "x", 1);
            assert_ne!(audited(&bundle, &other), 0);
        }
    }
}

#[test]
fn entries_are_shown_alike_wherever_they_are_kept() {
    let shown = BOTH.map(|on| {
        let kept = Kept::rehearsed(on);
        kept.done(&["record", "show"], &["--format", "json"]).out
    });
    assert_eq!(shown[0], shown[1]);
    assert!(shown[0].lines().count() > 3, "{}", shown[0]);
}

#[test]
fn a_backup_comes_back_in_a_new_epoch_that_audits_in_either_place() {
    for from in BOTH {
        let kept = Kept::rehearsed(from);
        let (_, key) = kept.exported("before", &[]);
        let (backup, erasures) = (kept.scratch.path("backup"), kept.scratch.path("erasures"));
        kept.done(&["backup"], &["--out", &backup, "--erasures", &erasures]);
        let signing = format!("{}/signing.key", kept.keys());
        for to in BOTH {
            let again = Kept::empty(to);
            let more = [
                "--from",
                &backup,
                "--erasures",
                &erasures,
                "--key",
                &signing,
            ];
            again.done(&["restore"], &more);
            let (bundle, _) = again.exported("bundle", &[]);
            assert_eq!(audited(&bundle, &key), 0, "from {from:?} to {to:?}");
            // The new epoch names the checkpoint that went out last: how far the record was shown.
            let shown = std::fs::read(&bundle).expect("readable");
            let known = format!("rehearsal.example/record/1\n{}\n", kept.size());
            let known = known.as_bytes();
            assert!(shown.windows(known.len()).any(|window| window == known));
        }
    }
}

#[test]
fn a_place_that_holds_a_community_is_never_filled_again() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let backup = kept.scratch.path("backup");
        let erasures = kept.scratch.path("erasures");
        kept.done(&["backup"], &["--out", &backup, "--erasures", &erasures]);
        let before = kept.done(&["record", "show"], &[]).out;
        let story = kept.story();
        assert_eq!(kept.run(&["rehearse", &story], &[]).code, 2);
        let signing = format!("{}/signing.key", kept.keys());
        let restore = kept.run(&["restore"], &["--from", &backup, "--key", &signing]);
        assert_eq!(restore.code, 2, "{}{}", restore.out, restore.err);
        assert_eq!(kept.done(&["record", "show"], &[]).out, before);
    }
}

#[test]
fn charters_that_can_found_nothing_leave_no_trace() {
    for on in BOTH {
        let kept = Kept::empty(on);
        let story = kept.story();
        let text = std::fs::read_to_string(&story).expect("readable");
        let wrong = text.replace("charters/association", "bad.md");
        std::fs::write(&story, wrong).expect("writable");
        let bad = "# Club\n\n## 1 Club\n\n```rule\ncastle \"club\"\n```\n";
        std::fs::write(kept.scratch.path("bad.md"), bad).expect("writable");
        let ran = kept.run(&["rehearse", &story], &[]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains("line 1"), "{}", ran.err);
        kept.done(&["rehearse", &kept.story()], &[]);
    }
}

#[test]
fn a_list_is_previewed_then_taken_over_once() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let list = kept.scratch.path("list.csv");
        let command = ["import", "members", &list, "--body", "association"];
        let good = "name,class,kind,country\nRoof,organization,Organization,fr\n";
        std::fs::write(&list, format!("{good}Mist,wizard,Person,DE\n")).expect("writable");
        let ran = kept.run(&command, &["--commit"]);
        assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
        assert!(ran.out.contains("list.csv:3:"), "{}", ran.out);
        std::fs::write(&list, good).expect("writable");
        let preview = kept.done(&command, &[]);
        assert!(preview.out.contains("taken over: 1;"), "{}", preview.out);
        kept.done(&command, &["--commit"]);
        let again = kept.done(&command, &["--commit"]);
        assert!(again.out.contains("before: 1;"), "{}", again.out);
    }
}

#[test]
fn a_key_known_before_a_rotation_proves_the_record_after_it() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let (_, first) = kept.exported("before", &[]);
        let old = format!("{}/signing.key", kept.keys());
        let secret = std::fs::read_to_string(&old).expect("readable");
        let mut known = vec![first];
        for round in 0..2 {
            let rotated = kept.done(&["record", "rotate-key"], &[]);
            let key = rotated.out.trim().strip_prefix("key ").expect("printed");
            let (bundle, printed) = kept.exported(&format!("after-{round}"), &[]);
            assert_eq!(printed, key);
            assert!(!known.contains(&printed), "a new key");
            known.push(printed);
            for key in &known {
                assert_eq!(audited(&bundle, key), 0, "{on:?}, round {round}, {key}");
            }
        }
        // The key before is gone, and would sign nothing any more.
        assert_ne!(std::fs::read_to_string(&old).expect("readable"), secret);
        std::fs::write(&old, &secret).expect("writable");
        let bundle = kept.scratch.path("never");
        let ran = kept.run(&["record", "export"], &["--out", &bundle]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("does not sign this record"), "{}", ran.err);
    }
}

#[test]
fn a_rotation_that_was_cut_off_is_carried_through() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let (_, first) = kept.exported("before", &[]);
        let (old, next) = (
            format!("{}/signing.key", kept.keys()),
            format!("{}/signing.key.next", kept.keys()),
        );
        let secret = std::fs::read_to_string(&old).expect("readable");
        kept.done(&["record", "rotate-key"], &[]);
        // As if it had been killed when the record had the new key, and the folder did not.
        std::fs::rename(&old, &next).expect("movable");
        std::fs::write(&old, &secret).expect("writable");
        let (bundle, key) = kept.exported("after", &[]);
        assert_ne!(key, first);
        assert_eq!(audited(&bundle, &first), 0);
        let shown = kept.done(&["record", "show"], &[]).out;
        assert_eq!(shown.matches("rotate-key").count(), 1, "{shown}");
        // As if it had been killed before that: the next key is used, and no other one made.
        let again = Kept::rehearsed(on);
        let signer = ledger::Signer::new("rehearsal.example", &[9; 32]).expect("a key");
        let waiting = format!("{}/signing.key.next", again.keys());
        std::fs::write(&waiting, signer.to_secret_text()).expect("writable");
        let rotated = again.done(&["record", "rotate-key"], &[]);
        assert_eq!(rotated.out.trim(), format!("key {}", signer.verifier()));
    }
}

/// A body whose secretary may change the key.
const CLUB: &str = r#"# Club

## 1 The club

```rule
body "club" kind="association" { name "Club"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
office "secretary" seats=1 { filled-by "appointment" organ="members" }
class "person" of="person" { rights "speak" "vote" "stand" }
admission { decided-by "secretary" }
power "admit" held-by="secretary"
power "appoint" held-by="members"
power "rotate-key" held-by="secretary"
electorate "voters" { members }
decision "default" in="members" { threshold { more-ayes-than-noes }; quorum { none }; voting "roll-call" }
```
"#;

/// In which she does.
const ROTATED: &str = r#"{"charters": ["club.md"], "start": "2026-03-01", "seed": 3}
{"by": "server", "act": "register-party", "kind": "Person", "name": "Ana", "as": "ana"}
{"act": "install", "body": "club", "office": "secretary", "holder": "$ana"}
{"by": "ana", "act": "rotate-key", "body": "club", "key": "KEY"}
"#;

#[test]
fn a_key_that_an_office_holder_announced_signs_when_its_file_is_brought() {
    for on in BOTH {
        let kept = Kept::empty(on);
        let signer = ledger::Signer::new("rehearsal.example", &[9; 32]).expect("a key");
        std::fs::write(kept.scratch.path("club.md"), CLUB).expect("writable");
        let story = kept.scratch.path("rotated.jsonl");
        let lines = ROTATED.replace("KEY", &signer.verifier().to_string());
        std::fs::write(&story, lines).expect("writable");
        kept.done(&["rehearse", &story], &[]);
        let shown = kept.done(&["record", "show"], &[]).out;
        assert!(shown.contains("rotate-key"), "{shown}");
        let bundle = kept.scratch.path("never");
        let ran = kept.run(&["record", "export"], &["--out", &bundle]);
        assert_eq!(ran.code, 2);
        let next = format!("{}/signing.key.next", kept.keys());
        assert!(ran.err.contains(&next), "{}", ran.err);
        let before = ledger::Signer::parse(
            std::fs::read_to_string(format!("{}/signing.key", kept.keys()))
                .expect("readable")
                .trim(),
        );
        let before = before.expect("a key").verifier().to_string();
        std::fs::write(&next, signer.to_secret_text()).expect("writable");
        let (bundle, key) = kept.exported("bundle", &[]);
        assert_eq!(key, signer.verifier().to_string());
        for known in [before, key] {
            assert_eq!(audited(&bundle, &known), 0, "{on:?}, {known}");
        }
    }
}

#[test]
fn a_key_that_was_announced_and_lost_is_left_behind_and_proves_nothing() {
    for on in BOTH {
        let kept = Kept::empty(on);
        let lost = ledger::Signer::new("rehearsal.example", &[9; 32]).expect("a key");
        let lost = lost.verifier().to_string();
        std::fs::write(kept.scratch.path("club.md"), CLUB).expect("writable");
        let story = kept.scratch.path("rotated.jsonl");
        std::fs::write(&story, ROTATED.replace("KEY", &lost)).expect("writable");
        kept.done(&["rehearse", &story], &[]);
        let secret = std::fs::read_to_string(format!("{}/signing.key", kept.keys()));
        let before = ledger::Signer::parse(secret.expect("readable").trim()).expect("a key");
        let printed = kept.done(&["record", "rotate-key"], &["--lost"]).out;
        let (bundle, key) = kept.exported("bundle", &[]);
        assert_eq!(printed.trim(), format!("key {key}"));
        assert_eq!(audited(&bundle, &key), 0, "{on:?}");
        for earlier in [&before.verifier().to_string(), &lost] {
            assert_eq!(
                audited(&bundle, earlier),
                3,
                "{on:?}: no signature leads on"
            );
        }
        // Nothing is lost any more.
        let again = kept.run(&["record", "rotate-key"], &["--lost"]);
        assert_eq!(again.code, 2, "{}", again.err);
        kept.done(&["record", "rotate-key"], &[]);
        let (bundle, _) = kept.exported("rotated", &[]);
        assert_eq!(audited(&bundle, &key), 0, "{on:?}");
    }
}

#[test]
fn a_restore_with_a_key_that_the_backup_does_not_know_says_so_in_the_record() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let (_, first) = kept.exported("before", &[]);
        let (backup, erasures) = (kept.scratch.path("backup"), kept.scratch.path("erasures"));
        kept.done(&["backup"], &["--out", &backup, "--erasures", &erasures]);
        kept.done(&["record", "rotate-key"], &[]);
        let signing = format!("{}/signing.key", kept.keys());
        let again = Kept::empty(on);
        again.done(&["restore"], &["--from", &backup, "--key", &signing]);
        let (bundle, key) = again.exported("bundle", &[]);
        assert_eq!(audited(&bundle, &key), 0);
        // From the first key no signature leads to the second one in this history: not proven.
        assert_eq!(audited(&bundle, &first), 3);
    }
}

#[test]
fn every_actor_can_have_a_slip_and_hold_it_against_the_record() {
    for on in BOTH {
        let kept = Kept::empty(on);
        let (story, folder) = (kept.story(), kept.scratch.path("slips"));
        kept.done(&["rehearse", &story], &["--slips", &folder]);
        let (bundle, key) = kept.exported("bundle", &[]);
        let mut names = Vec::new();
        for file in std::fs::read_dir(&folder).expect("made") {
            let path = file
                .expect("readable")
                .path()
                .to_string_lossy()
                .into_owned();
            let ran = plenary(&["audit", &bundle, "--key", &key, "--slip", &path]);
            assert_eq!(ran.code, 0, "{path}: {}{}", ran.out, ran.err);
            assert!(ran.out.contains("The slip agrees"), "{}", ran.out);
            let slip = std::fs::read_to_string(&path).expect("readable");
            assert!(!slip.contains("Ana") && !slip.contains("Barn"), "{slip}");
            names.push(path.rsplit('/').next().expect("a name").to_owned());
            check_forged(&kept, &bundle, &key, &slip);
        }
        names.sort();
        assert_eq!(
            names,
            [
                "00002-register-party.slip",
                "00003-install.slip",
                "00004-register-party.slip",
                "00005-install.slip"
            ]
        );
        let refused = std::fs::read_to_string(format!("{folder}/{}", names[3])).expect("readable");
        let told = format!("\nrefused at size {}\nverdict ", kept.size());
        assert!(refused.contains(&told), "{refused}");
    }
}

/// A slip in which one letter was changed is worth nothing.
fn check_forged(kept: &Kept, bundle: &str, key: &str, slip: &str) {
    let forged = kept.scratch.path("forged");
    let other = slip.replacen("moment 1", "moment 2", 1);
    assert_ne!(other, slip);
    std::fs::write(&forged, other).expect("writable");
    let ran = plenary(&["audit", bundle, "--key", key, "--slip", &forged]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("The slip is worth nothing"), "{}", ran.out);
}

#[test]
fn a_password_is_never_told() {
    let secret = "tops3cret";
    let check = |arguments: &[&str], expected: &str| {
        let ran = plenary(arguments);
        let told = format!("{}{}", ran.out, ran.err);
        assert_eq!(ran.code, 2, "{told}");
        assert!(!told.contains(secret), "{told}");
        assert!(told.contains(expected), "{told}");
    };
    let nobody = format!("postgres://ana:{secret}@127.0.0.1:9/db");
    let shown = "postgres://ana:***@127.0.0.1:9/db";
    check(&["record", "show", "--data", &nobody], shown);
    check(&["record", "show", &nobody], shown);
    let option = format!("postgres://127.0.0.1:9/db?password={secret}");
    check(&["record", "show", "--data", &option], "password=***");
    let strange = format!("postgres://ana:{secret}@127.0.0.1:port/db");
    check(
        &["record", "show", "--data", &strange],
        "postgres://ana:***@",
    );
    let kept = Kept::empty(On::Database);
    let absent = format!("{}-absent", kept.data());
    check(&["record", "show", "--data", &absent], "does not exist");
}

#[test]
fn what_signs_asks_for_the_folder_of_its_key() {
    let kept = Kept::rehearsed(On::Database);
    let (data, bundle) = (kept.data(), kept.scratch.path("bundle"));
    let ran = plenary(&["record", "export", "--data", &data, "--out", &bundle]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--keys DIR"), "{}", ran.err);
    let ran = plenary(&["record", "show", "--data", &data]);
    assert_eq!(ran.code, 0, "who only reads needs no key: {}", ran.err);
}
