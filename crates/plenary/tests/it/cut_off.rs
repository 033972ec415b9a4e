//! Commands that are cut off: what they leave is whole, or says what to do, or is carried through by the same call.

use crate::kept::{BOTH, Kept, On};
use crate::run::{Ran, plenary, root};
use assembly::moment::Moment;
use house::{House, Salts, Stored};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use store::Store;

/// A backup of the story, its key's file, and the key as it is printed.
struct Saved {
    backup: String,
    signing: String,
    key: String,
    /// Keeps the files.
    _kept: Kept,
}

fn saved() -> Saved {
    let kept = Kept::rehearsed(On::Folder);
    let (_, key) = kept.exported("before", &[]);
    let backup = kept.scratch.path("backup");
    kept.done(&["backup"], &["--out", &backup]);
    Saved {
        backup,
        signing: format!("{}/signing.key", kept.keys()),
        key,
        _kept: kept,
    }
}

impl Saved {
    fn restored_into(&self, kept: &Kept) -> Ran {
        let more = ["--from", &*self.backup, "--key", &self.signing];
        kept.run(&["restore"], &more)
    }

    #[track_caller]
    fn goes_on_and_holds(&self, kept: &Kept) {
        let ran = self.restored_into(kept);
        assert_eq!(ran.code, 0, "{:?}: {}{}", kept.on, ran.out, ran.err);
        let (bundle, _) = kept.exported("bundle", &[]);
        let audit = plenary(&["audit", &bundle, "--key", &self.key]);
        assert_eq!(audit.code, 0, "{:?}: {}{}", kept.on, audit.out, audit.err);
        let shown = kept.done(&["record", "show"], &[]).out;
        assert_eq!(shown.matches("epoch").count(), 2, "{shown}");
        // Once is enough.
        let before = kept.size();
        assert_eq!(self.restored_into(kept).code, 2);
        assert_eq!(kept.size(), before);
    }
}

fn store_in(kept: &Kept) -> Arc<dyn Store> {
    let address = match kept.on {
        On::Database => kept.data(),
        On::Folder => {
            std::fs::create_dir_all(kept.data()).expect("a folder");
            format!("{}/plenary.sqlite", kept.data())
        }
    };
    store::open(&address).expect("it opens")
}

fn next_origin(origin: &str) -> Option<String> {
    Some(format!("{}2", origin.strip_suffix('1')?))
}

#[test]
fn a_restore_that_was_cut_off_before_the_copy_is_called_again() {
    let saved = saved();
    for on in BOTH {
        let kept = Kept::empty(on);
        drop(store_in(&kept));
        saved.goes_on_and_holds(&kept);
    }
}

#[test]
fn nothing_is_written_under_the_old_origin_after_a_restore_that_was_cut_off() {
    let saved = saved();
    for on in BOTH {
        for with_key in [false, true] {
            let kept = Kept::empty(on);
            let restored = store_in(&kept).restore(Path::new(&saved.backup), &[], &next_origin);
            restored.expect("an empty place");
            if with_key {
                std::fs::create_dir_all(kept.keys()).expect("a folder");
                std::fs::copy(&saved.signing, format!("{}/signing.key", kept.keys()))
                    .expect("readable");
            }
            let list = kept.scratch.path("list.csv");
            std::fs::write(&list, "name,class,kind\nRoof,individual,Person\n").expect("writable");
            let bundle = kept.scratch.path("never");
            let import = ["import", "members", &list, "--body", "association"];
            for (command, more) in [
                (&import[..], &["--commit"][..]),
                (&["record", "export"], &["--out", &bundle]),
                (&["record", "show"], &[]),
            ] {
                let ran = kept.run(command, more);
                assert_eq!(ran.code, 2, "{command:?} {}", ran.out);
                assert!(ran.err.contains("call `plenary restore`"), "{}", ran.err);
            }
            saved.goes_on_and_holds(&kept);
        }
    }
}

#[test]
fn a_key_that_was_still_to_be_announced_after_a_restore_is_announced_by_the_next_call() {
    let saved = saved();
    for on in BOTH {
        let kept = Kept::empty(on);
        let store = store_in(&kept);
        let restored = store.restore(Path::new(&saved.backup), &[], &next_origin);
        let id = restored.expect("an empty place").communities[0].0.id;
        let shelf = Arc::new(Stored::new(store, id));
        let mut house = House::open(shelf, Salts::System).expect("opens");
        let now: Moment = house.community().newest();
        house.begin_epoch(now, None).expect("a new epoch");
        drop(house);
        let signer = ledger::Signer::new("rehearsal.example", &[9; 32]).expect("a key");
        let other = kept.scratch.path("other.key");
        std::fs::write(&other, signer.to_secret_text()).expect("writable");
        let more = ["--from", &*saved.backup, "--key", &other];
        kept.done(&["restore"], &more);
        let (bundle, key) = kept.exported("bundle", &[]);
        assert_eq!(key, signer.verifier().to_string());
        assert_eq!(plenary(&["audit", &bundle, "--key", &key]).code, 0);
        // A record that lives is no restore that was cut off, whatever key is brought.
        kept.done(&["record", "rotate-key"], &[]);
        let before = kept.size();
        let elsewhere = kept.scratch.path("elsewhere");
        let data = kept.data();
        let more = ["--data", &*data, "--keys", &elsewhere];
        let ran = plenary(
            &[
                &["restore", "--from", &saved.backup, "--key", &saved.signing],
                &more[..],
            ]
            .concat(),
        );
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert_eq!(kept.size(), before);
    }
}

#[test]
fn a_restore_killed_at_any_moment_is_called_again() {
    let saved = saved();
    for on in BOTH {
        let kept = Kept::empty(on);
        let (data, keys) = (kept.data(), kept.keys());
        for ms in [1, 3, 6, 10, 15, 21, 28, 36] {
            let mut restore = Command::new(env!("CARGO_BIN_EXE_plenary"))
                .args(["restore", "--from", &saved.backup, "--key", &saved.signing])
                .args(["--data", &data, "--keys", &keys])
                .current_dir(root())
                .stderr(Stdio::null())
                .spawn()
                .expect("the command was built for this test");
            std::thread::sleep(Duration::from_millis(ms));
            let _ = restore.kill();
            restore.wait().expect("it ends");
        }
        let ran = saved.restored_into(&kept);
        // One of them may have come to its end before it was killed.
        assert!(ran.code == 0 || ran.err.contains("already"), "{}", ran.err);
        let (bundle, _) = kept.exported("bundle", &[]);
        assert_eq!(plenary(&["audit", &bundle, "--key", &saved.key]).code, 0);
        let shown = kept.done(&["record", "show"], &[]).out;
        assert_eq!(shown.matches("epoch").count(), 2, "{shown}");
    }
}

#[test]
fn an_export_that_fails_leaves_the_bundle_before_it_as_it_was() {
    let kept = Kept::rehearsed(On::Folder);
    let (bundle, _) = kept.exported("bundle", &[]);
    let whole = std::fs::read(&bundle).expect("readable");
    let in_the_way = format!("{bundle}.partial");
    assert!(!Path::new(&in_the_way).exists());
    std::fs::create_dir(&in_the_way).expect("writable");
    let ran = kept.run(&["record", "export"], &["--out", &bundle]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert_eq!(std::fs::read(&bundle).expect("readable"), whole);
    let pipe = kept.done(&["record", "export"], &["--out", "/dev/stdout"]);
    assert!(
        pipe.out.len() > whole.len() / 2,
        "what is no file is written to as it is"
    );
}

#[test]
fn a_command_that_brought_much_leaves_a_snapshot() {
    for on in BOTH {
        let kept = Kept::rehearsed(on);
        let list = kept.scratch.path("list.csv");
        let rows = (0..1_300).map(|row| format!("Member {row},individual,Person\n"));
        let text = format!("name,class,kind\n{}", rows.collect::<String>());
        std::fs::write(&list, text).expect("writable");
        let import = ["import", "members", &list, "--body", "association"];
        kept.done(&import, &["--commit"]);
        let store = store_in(&kept);
        let id = store.communities().expect("answers")[0].id;
        let newest = store.newest_snapshot(id, house::snapshot_format(), u64::MAX >> 1);
        let position = newest.expect("answers").map(|newest| newest.place.position);
        assert_eq!(position, Some(store.head(id).expect("answers").size));
    }
}
