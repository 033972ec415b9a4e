//! Papers with several names on a rank, as stv-rs counts them with `--equalize`: over every order of the level names.

use tally::count::chain::TieBreak;
use tally::count::prepare::SharedRank;
use tally::count::presets::preset;

use super::{by, profile, staged_by, text, winners};

/// Who is elected at the end of a log.
fn elected(log: &str) -> Vec<String> {
    let end = log
        .rsplit("Action: Count Complete")
        .next()
        .unwrap_or_default();
    let lines = end
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Elected:"));
    let mut names = lines
        .map(|line| line.split('(').next().unwrap_or_default().trim().to_owned())
        .collect::<Vec<_>>();
    names.sort();
    names
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn level_names_divided_over_all_orders_elect_as_stv_rs_does() {
    let mut rule = preset("meek-prf").expect("a named rule").rule;
    rule.ballots.shared_rank = SharedRank::Divided;
    for name in [
        "equal_preference/always_behind",
        "equal_preference/equal_preference",
        "equal_preference/equal_preference_droop",
        "equal_preference/equal_preference_equalize",
        "negative_surplus/below_quota",
        "ties/tie_break_explicit",
        "ties/tie_break_implicit",
    ] {
        let path = format!("equal_rankings_stvrs/{name}");
        let ballots = profile(&format!("{path}.blt"));
        let transcript = staged_by(&ballots, &rule, None, &by(&[TieBreak::Order]));
        let mut found = winners(&transcript)
            .iter()
            .map(|one| ballots.names[one - 1].clone())
            .collect::<Vec<_>>();
        found.sort();
        let log = text(&format!("{path}.equalize.fixed9.log"));
        assert_eq!(found, elected(&log), "{name}");
    }
}
