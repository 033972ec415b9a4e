//! Files of ballots: any bytes are read or refused with a place, and what was read is the same after writing and reading.

use tally::count::profile::Profile;
use tally::formats::rctab::{self, Config};
use tally::formats::write::{Target, write};
use tally::formats::{FormatFault, read, text_of};

/// Beyond this a profile is not written: a few bytes may stand for very many papers, each a record of its own in some formats.
const MAX_WRITTEN: u64 = 10_000;

/// Between a configuration and its ballots.
const BETWEEN: &str = "\n---\n";

/// Reads bytes by one parser, and writes what it found in every format that can carry it.
pub fn check(bytes: &[u8], parser: fn(&str) -> Result<Profile, FormatFault>) {
    match parser(&text_of(bytes)) {
        Ok(profile) => written(&profile),
        Err(fault) => assert!(fault.line > 0 && fault.column > 0),
    }
}

/// A configuration and ballots for each of its sources.
pub fn check_configured(bytes: &[u8]) {
    let text = text_of(bytes);
    let (config, ballots) = text.split_once(BETWEEN).unwrap_or((&text, ""));
    let Ok(config) = Config::read(config) else {
        return;
    };
    let texts = config.sources.iter().map(|source| (source, ballots));
    let Ok(profile) = config.ballots(&texts.collect::<Vec<_>>()) else {
        return;
    };
    if let Ok(rule) = rctab::rule(&config, &profile) {
        let _ = rule.check();
    }
    written(&profile);
}

fn papers(profile: &Profile) -> (u64, u64, u64) {
    let papers = &profile.papers;
    (papers.total_units(), papers.blank_units(), papers.units_per_vote())
}

fn written(profile: &Profile) {
    let (units, blank, _) = papers(profile);
    if units.saturating_add(blank) > MAX_WRITTEN || profile.candidates() > 100 {
        return;
    }
    for target in Target::ALL {
        if let Ok(found) = write(profile, target) {
            let again = read(&found.text).unwrap_or_else(|fault| panic!("{target:?}: {fault:?}"));
            assert_eq!(again.names, profile.names, "{target:?}");
            if target != Target::Scores {
                let (units, blank, per_vote) = papers(profile);
                let (units2, blank2, per_vote2) = papers(&again);
                // In votes: a file may have said the same in finer units.
                assert_eq!(
                    (units + blank) * per_vote2,
                    (units2 + blank2) * per_vote,
                    "{target:?}"
                );
            }
        }
    }
}

/// A small election in every format, with the target that reads it.
pub fn seeds() -> Vec<(&'static str, String)> {
    let text = "title,A board\nseats,2\ncandidates,Ana,Bo B.,Cy\ncount,rank1,rank2,rank3\n3,Ana,Cy,Bo B.\n2,Cy,Bo B.,Ana\n1,Bo B.,Ana,Cy\n";
    let scored = "candidates,Ana,Bo,Cy\ncount,Ana,Bo,Cy\n3,5,0,2\n2,,1,4\n";
    let ranks = read(text).expect("our own text");
    let scores = read(scored).expect("our own text");
    let told = |profile: &Profile, target| write(profile, target).expect("carried").text;
    vec![
        ("blt", told(&ranks, Target::Blt)),
        ("blt", told(&ranks, Target::BltNick)),
        ("abif", told(&ranks, Target::Abif)),
        ("abif", told(&scores, Target::Abif)),
        ("preflib", told(&ranks, Target::Soc)),
        ("ballots_csv", text.to_owned()),
        ("ballots_csv", scored.to_owned()),
        ("scot_elex", told(&ranks, Target::ScotElex)),
        ("cef", told(&ranks, Target::Cef)),
        ("cast_records", told(&ranks, Target::Cdf)),
        ("starvote", "[options]\nseats = 2\n[ballots]\n2 ballots:\nAna = 5\nBo = 0\n\nCy = 3\n".to_owned()),
        ("stv", "title=A board\nseats=1\ncandidate=a Ana\ncandidate=b Bo\nballots=3\n2X a b\nb\nend\n".to_owned()),
        ("stv", "seats=1\ncandidate=a Ana\ncandidate=b Bo\norder=b a\nballots=1\n2 1\nend\n".to_owned()),
        ("stv", "method=blt\nballots=blt\n2 1\n3 2 1 0\n0\n\"A\"\n\"B\"\n".to_owned()),
        ("widj", r#"{"candidates": {"a": {"display_name": "Ana"}}, "inline_ballots": [{"qty": 3, "vote": {"a": 6, "b": 5}}]}"#.to_owned()),
        ("widj", r#"{"candidates": {"A": "Ana"}, "votelines": [{"qty": 2, "prefs": {"A": {"rank": 1, "rating": "5"}}}]}"#.to_owned()),
        ("nameq", "Ana=1&Bo=2&Cy+C=2\nCy%20C=1&Ana=2\n".to_owned()),
        ("rctab", format!(
            "{{\"outputSettings\": {{\"contestName\": \"B\"}}, \"cvrFileSources\": [{{\"overvoteLabel\": \"over\", \"overvoteDelimiter\": \"|\", \"undeclaredWriteInLabel\": \"UWI\", \"provider\": \"genericCsv\"}}], \"candidates\": [{{\"name\": \"A\", \"aliases\": [\"a\"]}}, {{\"name\": \"B\", \"excluded\": true}}], \"rules\": {{\"winnerElectionMode\": \"singleWinnerMajority\", \"overvoteRule\": \"exhaustImmediately\", \"tiebreakMode\": \"random\", \"numberOfWinners\": \"1\"}}}}{BETWEEN}count,rank1,rank2\n2,A|B,UWI\n1,over,\n"
        )),
    ]
}
