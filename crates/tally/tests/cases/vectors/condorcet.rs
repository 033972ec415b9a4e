//! 45 profiles with their pairwise tables, sets and winners under six rules.

use serde_json::Value;
use tally::count::chain::Ties;
use tally::count::presets::preset;
use tally::count::run::{Compared, NotCounted, Outcome, count};

use super::{json, numbers, profile};

fn compared(path: &str, id: &str) -> Result<Compared, NotCounted> {
    let rule = preset(id).expect("a named rule").rule;
    match count(&profile(path), &rule, None, &Ties::default())? {
        Outcome::Pairwise(compared) => Ok(compared),
        Outcome::Staged(_) => panic!("{id} compares pairs"),
    }
}

fn numbered(candidates: &[usize]) -> Vec<usize> {
    candidates.iter().map(|one| one + 1).collect()
}

fn check_table(file: &str, compared: &Compared, expected: &Value) {
    for (over, row) in expected["pairwise"]
        .as_array()
        .expect("a table")
        .iter()
        .enumerate()
    {
        for (under, wanted) in row.as_array().expect("a row").iter().enumerate() {
            let votes = compared.pairs.units(over, under);
            assert!(
                wanted.is_null() || *wanted == votes,
                "{file}: {over} over {under}"
            );
        }
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_pairwise_rule_finds_its_winners() {
    let mut refused = 0;
    for expected in json("condorcet/expected.json")
        .as_array()
        .expect("profiles")
    {
        let file = expected["file"].as_str().expect("a file");
        let path = format!("condorcet/{file}");
        let smith = compared(&path, "smith").expect("a table");
        check_table(file, &smith, expected);
        assert_eq!(
            smith.valid.to_string(),
            expected["ballots"].to_string(),
            "{file}"
        );
        let winner = smith.condorcet_winner.map(|one| one + 1);
        assert_eq!(
            winner,
            expected["condorcet_winner"]
                .as_u64()
                .map(|one| one as usize),
            "{file}"
        );
        assert_eq!(
            numbered(&smith.smith),
            numbers(&expected["smith"]),
            "{file}"
        );
        assert_eq!(
            numbered(&smith.schwartz),
            numbers(&expected["schwartz"]),
            "{file}"
        );
        for (id, key) in [
            ("smith", "smith"),
            ("schwartz", "schwartz"),
            ("schulze-wv", "schulze_wv"),
            ("schulze-margin", "schulze_margin"),
            ("minimax-wv", "minimax_wv"),
            ("minimax-margin", "minimax_margin"),
            ("minimax-opposition", "minimax_pairwise_opposition"),
            ("ranked-pairs-wv", "ranked_pairs_wv"),
            ("ranked-pairs-margin", "ranked_pairs_margin"),
        ] {
            let wanted = &expected[key];
            match compared(&path, id) {
                Ok(_) if wanted.is_null() => {}
                Ok(found) => {
                    assert_eq!(numbered(&found.order[0]), numbers(wanted), "{file} by {id}")
                }
                Err(_) => {
                    assert!(wanted.is_null(), "{file} by {id} was refused");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused < 10, "{refused} were refused");
}
