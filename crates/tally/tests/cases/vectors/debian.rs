//! Twenty votes of the Debian project, with the tables, standings and winners of their result pages.

use serde_json::Value;
use tally::count::chain::Ties;
use tally::count::presets::preset;
use tally::count::rule::{DefaultRule, Method};
use tally::count::run::{Outcome, count};
use tally::ratio::Standing;
use tally::threshold::Strictness;

use super::{json, numbers, profile};

fn rule(expected: &Value) -> DefaultRule {
    let preset = preset("debian").expect("a named rule").rule;
    let Method::Default(mut rule) = preset.method else {
        panic!("debian has a default option");
    };
    rule.default = expected["default_option"].as_u64().map(|one| one as usize);
    for (option, quorum) in expected["quorum"].as_object().expect("quorums") {
        let needed = quorum["needed"].as_f64().expect("a number");
        rule.quorum = format!("{needed:.9}").parse().expect("decimals");
        let majority = &expected["majority"][option];
        if let Some(ratio) = majority["ratio"].as_str() {
            let option = option.parse().expect("a number");
            rule.ratios.insert(option, ratio.parse().expect("a ratio"));
        }
        if majority["test"] == ">=" {
            rule.strictness = Strictness::AtLeast;
        }
    }
    rule
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_debian_vote_ends_as_it_did() {
    let mut votes = 0;
    for expected in json("debian/expected_official.json")
        .as_array()
        .expect("votes")
    {
        let file = expected["file"].as_str().expect("a file");
        let mut whole = preset("debian").expect("a named rule").rule;
        whole.method = Method::Default(rule(expected));
        let ballots = profile(&format!("debian/{file}"));
        let Ok(Outcome::Pairwise(found)) = count(&ballots, &whole, None, &Ties::default()) else {
            panic!("{file} compares pairs");
        };
        for (over, row) in expected["pairwise"]
            .as_array()
            .expect("a table")
            .iter()
            .enumerate()
        {
            for (under, wanted) in row.as_array().expect("a row").iter().enumerate() {
                let votes = found.pairs.units(over, under);
                assert!(
                    wanted.is_null() || *wanted == votes,
                    "{file}: {over} over {under}"
                );
            }
        }
        let against = found.against_default.expect("a default option");
        for (option, standing) in &against.standings {
            let number = (option + 1).to_string();
            let reached = &expected["quorum"][&number]["reached"];
            assert_eq!(
                *reached,
                *standing != Standing::TooLittleSupport,
                "{file}: {number}"
            );
            if *standing != Standing::TooLittleSupport {
                let passes = &expected["majority"][&number]["passes"];
                assert_eq!(*passes, *standing == Standing::Stays, "{file}: {number}");
            }
        }
        let numbered = |set: &[usize]| set.iter().map(|one| one + 1).collect::<Vec<_>>();
        assert_eq!(
            numbered(&against.schwartz),
            numbers(&expected["schwartz"]),
            "{file}"
        );
        assert_eq!(
            numbered(&against.winners),
            numbers(&expected["winners"]),
            "{file}"
        );
        votes += 1;
    }
    assert_eq!(votes, 20);
}
