//! Elections of the program starvote: who wins, or that a tie stays a tie.

use tally::count::chain::TieBreak;
use tally::count::profile::Profile;

use super::{Ties, by, profile, staged, text, winners};

/// What an expected file says: method and winners, or that nobody could be chosen.
fn expected(path: &str) -> (String, Vec<String>, bool) {
    let told = text(path);
    let mut lines = told.lines();
    let first = lines.next().unwrap_or_default();
    let method = first.trim_matches(['[', ']']).to_owned();
    let section = format!("[{method}: Winner");
    let names = told
        .lines()
        .skip_while(|line| !line.starts_with(&section))
        .skip(1)
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    (method, names, told.contains("Unbreakable Tie"))
}

fn id(method: &str) -> &'static str {
    match method {
        "STAR Voting" => "star",
        "Bloc STAR" => "bloc-star",
        "Allocated Score Voting" => "allocated-score",
        "Sequentially Spent Score" => "sss",
        "Reweighted Range Voting" => "rrv",
        other => panic!("{other} is new"),
    }
}

fn seats(told: &str) -> Option<usize> {
    let line = told.lines().find(|line| line.contains("Want to fill"))?;
    line.split_whitespace().find_map(|word| word.parse().ok())
}

/// The ballots of a file, or of the file that it refers to.
fn ballots(name: &str) -> Option<Profile> {
    let own = super::file(&format!("star/{name}.starvote"));
    let Ok(told) = std::fs::read_to_string(own) else {
        return Some(profile(&format!("star/{name}.csv")));
    };
    let refers = |key: &str| {
        told.lines()
            .find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='))
    };
    if let Some(other) = refers("csv_path") {
        return Some(profile(&format!("star/{}", other.trim())));
    }
    if let Some(other) = refers("starvote_path") {
        let other = other.trim();
        // Two refer to a file that is not among the vectors; its twin for one seat has the same ballots.
        let other = other.replace("all_threes_bloc_star", "all_threes_star");
        let there = super::file(&format!("star/{other}")).exists();
        return there.then(|| profile(&format!("star/{other}")));
    }
    Some(profile(&format!("star/{name}.starvote")))
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn the_score_family_elects_as_starvote_does() {
    let mut counted = 0;
    let folder = std::fs::read_dir(super::file("star")).expect("a folder");
    for entry in folder {
        let file = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a name");
        let Some(name) = file.strip_suffix(".expected.txt") else {
            continue;
        };
        // Lots by a program's own generator cannot be drawn again by a rule; files without a winner test its printing.
        let own_lot = [
            "hashed_ballot",
            "explicit_seed",
            "just_raise",
            "only_heading",
        ];
        if own_lot.iter().any(|part| name.contains(part)) {
            continue;
        }
        let told = text(&format!("star/{file}"));
        let (method, names, tied) = expected(&format!("star/{file}"));
        if method.is_empty() || (names.is_empty() && !tied) {
            continue;
        }
        let Some(ballots) = ballots(name) else {
            continue;
        };
        // Where the file states no order for ties, nothing breaks them.
        let ties = match ballots.order.is_empty() {
            true => Ties::default(),
            false => by(&[TieBreak::Order]),
        };
        let transcript = staged(&ballots, id(&method), seats(&told).or(Some(1)), &ties);

        if tied {
            assert!(!transcript.complete, "{name} is a tie");
        } else {
            let mut found = winners(&transcript)
                .iter()
                .map(|one| ballots.names[one - 1].trim().to_owned())
                .collect::<Vec<_>>();
            let mut names = names.clone();
            found.sort();
            names.sort();
            assert_eq!(found, names, "{name}");
        }
        counted += 1;
    }
    assert!(counted >= 20, "only {counted} were counted");
}
