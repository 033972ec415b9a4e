//! 374 Scottish wards: every candidate at every stage, digit for digit, as three independent programs have it.

use serde_json::Value;
use tally::count::chain::TieBreak;
use tally::count::transcript::Stage;

use super::{by, numbers, profile, staged, text, texts};

fn check_stage(file: &str, at: usize, stage: &Stage, expected: &Value) {
    let place = format!("{file}, stage {}", at + 1);
    assert_eq!(stage.kind.word(), expected[0], "{place}");
    let candidate = stage.candidates.first().map(|one| one + 1);
    assert_eq!(
        candidate,
        expected[1].as_u64().map(|one| one as usize),
        "{place}"
    );
    let votes = stage
        .votes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    assert_eq!(votes, texts(&expected[2]), "{place}");
    assert_eq!(stage.non_transferable.to_string(), expected[3], "{place}");
    let parts = stage
        .votes
        .iter()
        .chain([&stage.non_transferable, &stage.lost]);
    let sum = parts.map(|one| one.value()).sum::<tally::Exact>();
    assert!(sum.is_whole(), "{place}: the columns add up to {sum}");
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_scottish_ward_is_counted_as_it_was() {
    let mut wards = 0;
    for line in text("scottish/expected.jsonl").lines() {
        let expected: Value = serde_json::from_str(line).expect("a line of JSON");
        let file = expected["file"].as_str().expect("a file");
        let year = if file.contains("_2007_") {
            "2007"
        } else {
            "2012"
        };
        let ward = profile(&format!("scottish/{year}/{file}"));
        // Titles in doubled quotes, with commas, are told otherwise by every reader.
        let title = expected["ward"].as_str().expect("a title");
        assert!(
            ward.title == title || title.contains('"'),
            "{file}: {}",
            ward.title
        );
        // The chain ends at earlier stages: a lot would be an error here.
        let transcript = staged(&ward, "scottish", None, &by(&[TieBreak::Prior]));
        assert!(transcript.complete && transcript.ties.is_empty(), "{file}");
        assert_eq!(Value::from(transcript.seats), expected["seats"], "{file}");
        assert_eq!(
            transcript.valid.to_string(),
            expected["valid"].to_string(),
            "{file}"
        );
        let quota = transcript.quota.as_ref().expect("a quota").value();
        assert_eq!(quota.to_string(), expected["quota"].to_string(), "{file}");
        let elected = transcript
            .elected
            .iter()
            .map(|one| vec![one.candidate + 1, one.stage]);
        let wanted = expected["elected"]
            .as_array()
            .expect("the elected")
            .iter()
            .map(numbers);
        assert_eq!(
            elected.collect::<Vec<_>>(),
            wanted.collect::<Vec<_>>(),
            "{file}"
        );
        let stages = expected["stages"].as_array().expect("stages");
        assert_eq!(transcript.stages.len(), stages.len(), "{file}");
        for (at, (stage, wanted)) in transcript.stages.iter().zip(stages).enumerate() {
            check_stage(file, at, stage, wanted);
        }
        wards += 1;
    }
    assert_eq!(wards, 374);
}
