//! The charters that come with the project: a small whole one here, and those in the folder.

use super::*;
use std::path::Path;

/// The smallest association that can admit, elect and decide.
const ASSOCIATION: &str = r#"# Charter of the Garden Society

## 1 The society

```rule
body "garden" kind="association" {
    name "Garden Society"
    languages "en"
    zone "Europe/Paris"
}
calendar { event "annual-meeting" }
power "record-event" held-by="chair"
```

## 2 Members

```rule
class "member" of="person" { rights "speak" "stand" "vote" "see"; requires { accepts "mission" } }
duty "mission" { ask "Will you tend the garden?" }
admission "member" { decided-by "chair" within="30 days"; appeal to="members" within="30 days" }
power "admit" held-by="chair"
power "decide-appeal" held-by="members"
ending "resignation" by="member"
```

## 3 Deciding

```rule
electorate "voters" { members class="member"; weight "equal"; frozen before="7 days" }
organ "members" kind="whole" { electorate "voters" }
decision "default" in="members" {
    threshold { more-ayes-than-noes }
    quorum { at-least "1/5" of="eligible" }
    open-for "7 days"
}
```

## 4 The Chair

```rule
office "chair" {
    term "1 year" from="end of annual-meeting"
    limit consecutive=2 off="1 term"
    eligible { member-of "garden" }
    filled-by "election" electorate="voters" { tie "runoff" "lot"; unopposed "vote" }
    vacancy "by-election"
    removal by="members" decision="default" hearing="14 days"
}
power "record-election" held-by="chair"
power "remove" held-by="members"
```
"#;

#[test]
fn a_small_association_is_sound() {
    let checked = read_one(ASSOCIATION);
    let found: Vec<_> = checked.problems.iter().map(|p| p.code).collect();
    assert_eq!(found, [""; 0]);
    let charter = &checked.charters[0];
    assert_eq!(charter.offices[0].limits.len(), 1);
    assert_eq!(
        charter.clauses[usize::from(charter.offices[0].clause.0)].number,
        "4"
    );
    let quorum = &charter.decisions[0].rule.rule.quorum;
    assert_eq!(quorum.checked, [tally::quorum::QuorumMoment::Vote]);
}

#[test]
fn many_mistakes_come_in_one_run() {
    let broken = ASSOCIATION
        .replace("zone \"Europe/Paris\"", "zone \"Paris\"")
        .replace("accepts \"mission\"", "acepts \"mission\"")
        .replace("appeal to=\"members\"", "appeal to=\"chair\"")
        .replace("more-ayes-than-noes", "at-least \"6/5\" of=\"cast\"")
        .replace("\"runoff\" \"lot\"", "\"runoff\"")
        .replace("end of annual-meeting", "end of annual-meting");
    let checked = read_one(&broken);
    let found: Vec<_> = checked.problems.iter().map(|p| p.code).collect();
    assert_eq!(
        found,
        [
            "check-zone",
            "check-unknown-test",
            "check-appeal-to-the-same",
            "check-expected-fraction",
            "check-unresolved",
            "check-tie-endless",
        ]
    );
}

fn charters(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of charters")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            charters(&path, into);
        } else if path.extension().is_some_and(|ext| ext == "md") {
            let bytes = std::fs::read(&path).expect("a charter");
            into.push((path.display().to_string(), bytes));
        }
    }
}

#[test]
fn the_charters_of_the_project_have_no_errors() {
    let mut files = Vec::new();
    charters(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters"),
        &mut files,
    );
    assert!(files.len() >= 15, "{}", files.len());
    let checked = read_set(files);
    let errors: Vec<String> = checked
        .problems
        .iter()
        .inspect(|problem| catalogue::check_sentence(problem))
        .filter(|problem| problem.severity == charter::Severity::Error)
        .map(|problem| format!("{} {:?}", problem.file, problem))
        .collect();
    assert_eq!(errors, [""; 0]);
    assert!(
        checked
            .problems
            .iter()
            .all(|problem| problem.code != "check-not-tried")
    );
    let offices: usize = checked.charters.iter().map(|c| c.offices.len()).sum();
    assert!(offices > 100, "{offices}");
}
