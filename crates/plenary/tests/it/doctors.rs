//! `plenary doctor`: what is missing or wrong is said, with what to do, and nothing is changed.

use crate::kept::{BOTH, Kept, On};
use crate::run::{Scratch, plenary};
use crate::serving::founded;
use serde_json::Value;
use std::path::Path;
use testkit::relay::{Mood, Relay};
use testkit::site::Authority;

/// What it says, by what it looked at: the worst of each.
struct Said {
    code: i32,
    all: Vec<Value>,
}

impl Said {
    #[track_caller]
    fn check(&self, look: &str, grade: &str, told: &str) {
        let found = self
            .all
            .iter()
            .find(|one| one["look"] == look && one["grade"] == grade);
        let found = found.unwrap_or_else(|| panic!("{look} is not {grade}: {:#?}", self.all));
        let text = found["told"].as_str().expect("text");
        assert!(text.contains(told), "{text}");
        assert_eq!(found.get("todo").is_some(), grade != "good", "{found}");
    }
}

fn asks(arguments: &[&str]) -> Said {
    let mut all = vec!["doctor", "--format", "json"];
    all.extend(arguments);
    let ran = plenary(&all);
    let lines = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    Said {
        code: ran.code,
        all: lines.collect(),
    }
}

/// A configuration in a scratch folder.
fn written(scratch: &Scratch, text: &str) -> String {
    let file = scratch.path("plenary.toml");
    std::fs::write(&file, text).expect("writable");
    file
}

#[test]
fn a_place_that_is_well_is_said_to_be() {
    for on in BOTH {
        let kept = Kept::empty(on);
        founded(&kept);
        let before = kept.size();
        let said = asks(&["--data", &kept.data(), "--keys", &kept.keys()]);
        said.check("data", "good", "club.example");
        said.check("key", "good", "signs");
        said.check("clock", "good", "off the database");
        said.check("followers", "good", "none");
        said.check("letters", "good", "0 wait");
        // No relay is named, and no address.
        said.check("relay", "look", "nobody gets them");
        assert!([1, 3].contains(&said.code));
        assert_eq!(kept.size(), before, "nothing is changed");
    }
}

#[test]
fn what_is_not_there_is_wrong() {
    let scratch = Scratch::new();
    let said = asks(&["--data", &scratch.path("nowhere")]);
    said.check("data", "wrong", "holds no community");
    assert_eq!(said.code, 1);
    assert!(!Path::new(&scratch.path("nowhere/plenary.sqlite")).exists());
    asks(&[]).check("data", "wrong", "nothing says");
    asks(&["--data", "postgres://ana:secret@127.0.0.1:9/db"]).check("data", "wrong", "ana:***@");
    let file = written(&scratch, "\n\nlisten = 80\n");
    asks(&["--config", &file]).check("configuration", "wrong", "line 3");
}

#[test]
fn a_key_that_is_gone_or_open_to_all_is_wrong() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let key = format!("{}/signing.key", kept.data());
    let mode = |mode: &str| {
        let done = std::process::Command::new("chmod")
            .args([mode, &key])
            .status();
        assert!(done.expect("there is a chmod").success());
    };
    mode("644");
    asks(&["--data", &kept.data()]).check("key", "wrong", "others on this machine");
    mode("600");
    let other = ledger::Signer::new("club.example", &[9; 32]).expect("a key");
    std::fs::write(&key, other.to_secret_text()).expect("writable");
    asks(&["--data", &kept.data()]).check("key", "wrong", "does not sign");
    std::fs::remove_file(&key).expect("there");
    asks(&["--data", &kept.data()]).check("key", "wrong", "no signing key");
}

#[test]
fn a_relay_is_asked_whether_it_lets_us_in() {
    let scratch = Scratch::new();
    let relay = Relay::start();
    let port = relay.port();
    let text =
        format!("[letters]\nrelay = \"smtp://127.0.0.1:{port}\"\nsender = \"desk@club.example\"\n");
    let file = written(&scratch, &text);
    asks(&["--config", &file]).check("relay", "good", "lets us in");
    relay.will([Mood::AtGreeting(554)]);
    asks(&["--config", &file]).check("relay", "wrong", "554");
    assert!(relay.taken().is_empty(), "no letter is sent for that");
    let file = written(
        &scratch,
        &format!("[letters]\nrelay = \"smtp://127.0.0.1:{port}\"\n"),
    );
    asks(&["--config", &file]).check("relay", "wrong", "localhost.localdomain");
}

#[test]
fn a_certificate_is_looked_at_before_it_ends() {
    let scratch = Scratch::new();
    let authority = Authority::new();
    let file = written(
        &scratch,
        "[tls]\ncertificate = \"c.pem\"\nkey = \"k.pem\"\n",
    );
    let check = |until: (i32, u8, u8), grade: &str, told: &str| {
        let pem = authority.pem(&["localhost"], until);
        std::fs::write(scratch.path("c.pem"), pem.certificate).expect("writable");
        std::fs::write(scratch.path("k.pem"), pem.key).expect("writable");
        asks(&["--config", &file]).check("certificate", grade, told);
    };
    asks(&["--config", &file]).check("certificate", "wrong", "c.pem");
    check((2096, 1, 1), "good", "days");
    check((2020, 1, 1), "wrong", "has ended");
    let soon = jiff::Zoned::now()
        .date()
        .checked_add(jiff::Span::new().days(9))
        .expect("a day");
    let soon = (
        soon.year().into(),
        soon.month().unsigned_abs(),
        soon.day().unsigned_abs(),
    );
    check(soon, "look", "days");
    let other = authority.pem(&["localhost"], (2096, 1, 1));
    std::fs::write(scratch.path("k.pem"), other.key).expect("writable");
    asks(&["--config", &file]).check("certificate", "wrong", "k.pem");
}

#[test]
fn older_and_newer_data_are_told_apart_and_left_alone() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let file = Path::new(&kept.data()).join("plenary.sqlite");
    let newest = store::SCHEMA;
    testkit::sqlite::meddle(
        &file,
        &format!("DELETE FROM migration WHERE number = {newest}"),
    );
    asks(&["--data", &kept.data()]).check("data", "look", "older form");
    let form = "SELECT max(number) FROM migration";
    assert_eq!(testkit::sqlite::number(&file, form), newest - 1);
    let newer = format!(
        "INSERT INTO migration (number, applied_ms) VALUES ({}, 0)",
        newest + 1
    );
    testkit::sqlite::meddle(&file, &newer);
    asks(&["--data", &kept.data()]).check("data", "wrong", "newer program");
}
