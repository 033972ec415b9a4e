//! Formats of other programs: what each says, and where a fault is.

use super::reading::{check, check_fault, place, told};
use tally::count::profile::Profile;
use tally::formats::rctab::{Config, Unsupported, rule};
use tally::formats::{Format, detect, read};

#[test]
fn cef_ranks_with_its_own_signs_and_counts_weights_only_where_allowed() {
    check(
        "#/Candidates: Ana ; Bo B. ; Cy\n#/Number of Seats: 2\n# told\nmail || Cy > Ana = Bo B. ^3 * 2 # why\n/EMPTY_RANKING/ * 4\n",
        "2 Ana,Bo B.,Cy 2[3, 1, =2] ",
    );
    check(
        "#/Weight Allowed: true\nA > B ^3 * 2\nB\n",
        "0 A,B 6[1, 2] 1[2] ",
    );
    // A name may look like the papers of another format.
    check(
        "#/Candidates: 15:A ; B\n15:A > B * 1\n",
        "0 15:A,B 1[1, 2] ",
    );
    check("A > B * 2\nB * 1\n", "0 A,B 2[1, 2] 1[2] ");
    check_fault("#/Candidates: A;B\nA > X\n", "2:5 count-expected-declared");
    check_fault("A > B * many\n", "1:8 count-expected-count");
    check_fault("A > > B\n", "1:5 count-expected-name");
    check_fault("#/Number of Seats: 0\n", "1:19 count-expected-seats");
    check_fault(
        "#/Implicit Ranking: true\n",
        "2:1 count-expected-candidates",
    );
}

#[test]
fn stv_files_give_names_or_ranks_by_an_order() {
    check(
        "title=Board\nseats=2\ncandidate=a Ana A.\ncandidate=b Bo\nwithdrawn=b\nballots=3\n2X a b\nb\na=b\nend\nwhat follows is no paper\n",
        "2 Ana A.,Bo -2 2[1, 2] 1[2] 1[1, =2] Board",
    );
    check(
        "seats=1\ncandidate=a Ana\ncandidate=b Bo\ncandidate=c Cy\norder=c b a\nballots=2\n1 - 2\n3X - 1 1\nend\n",
        "1 Ana,Bo,Cy 1[3, 1] 3[1, =2] ",
    );
    check(
        "method=blt\ntitle=Board\nballots=blt\n2 1\n3 2 1 0\n0\n\"A\"\n\"B\"\n",
        "1 A,B 3[2, 1] Board",
    );
    check_fault(
        "candidate=a A\nballots=1\nx\n",
        "3:1 count-expected-declared",
    );
    check_fault(
        "method=blt\nballots=blt\n2 1\n3 9 0\n0\n",
        "4:3 count-expected-candidate",
    );
    check_fault(
        "candidate=a A\norder=a\nballots=1\n1 1\n",
        "4:1 count-expected-ranks",
    );
    check_fault(
        "candidate=a A\norder=a\nballots=1\nx\n",
        "4:1 count-expected-rank",
    );
}

#[test]
fn widj_has_scores_and_jabmod_ranks_or_ratings() {
    let text = r#"{"candidates": {"b": {"display_name": "Bo"}, "a": {"display_name": "Ana"}},
 "inline_ballots": [{"qty": 3, "vote": {"a": 6, "b": 5}}, {"vote": {"b": 1}}]}"#;
    check(text, "0 Bo,Ana 3[2, 1] 1[1] ");
    let scores = read(text).expect("a small file").scores.expect("scores");
    assert_eq!((scores.score(0, 1), scores.score(1, 1)), (Some(6), None));
    check(
        r#"{"metadata": {"title": "Board"}, "candidates": {"A": "Ana", "B": "Bo"},
 "votelines": [{"qty": 2, "prefs": {"A": {"rank": 1}, "B": {"rank": "1"}}}, {"qty": 1, "prefs": {"A": {"rating": "2"}, "B": {"rating": 5}}}]}"#,
        "0 Ana,Bo 2[1, =2] 1[2, 1] Board",
    );
    check_fault(
        "{\"votelines\": [{\"qty\": 1}]}",
        "1:16 count-expected-field",
    );
    check_fault(
        "{\"inline_ballots\": [\n{\"qty\": \"x\", \"vote\": {}}]}",
        "2:9 count-expected-count",
    );
    check_fault(
        "{\"inline_ballots\": [{\"vote\": {\"A\": true}}]}",
        "1:36 count-expected-score",
    );
    check_fault("{\"inline_ballots\": [}", "1:21 count-expected-json");
}

#[test]
fn nameq_is_a_form_a_line() {
    check(
        "Ana+A.=2&B%26o=1&Cy=2\nCy=1&Ana+A.=3\n",
        "0 Ana A.,B&o,Cy 1[2, 1, =3] 1[3, 1] ",
    );
    check_fault("A=1&B=2\nA=first\n", "2:3 count-expected-rank");
}

const REPORT: &str = r#"{"@type": "CVR.CastVoteRecordReport",
 "Election": [{"Candidate": [{"@id": "c1", "Name": "Ana"}, {"@id": "c2", "Name": "Bo"}],
  "Contest": [{"@id": "k", "Name": "Board", "NumberElected": 1,
   "ContestSelection": [{"@id": "s2", "CandidateIds": ["c2"]}, {"@id": "s1", "CandidateIds": ["c1"]}]}]}],
 "CVR": [
  {"CurrentSnapshotId": "n", "CVRSnapshot": [{"@id": "o"}, {"@id": "n", "CVRContest": [{"ContestId": "k", "CVRContestSelection": [
   {"ContestSelectionId": "s1", "SelectionPosition": [{"Rank": 3}]},
   {"ContestSelectionId": "s2", "SelectionPosition": [{"Rank": 1, "IsAllocable": "yes"}, {"Rank": 2, "IsAllocable": "no"}]}]}]}]}]}"#;

#[test]
fn cast_vote_records_are_read_from_the_current_snapshot() {
    check(REPORT, "1 Bo,Ana 1[1, -, 2] Board");
    check_fault(
        &REPORT.replace("\"Rank\": 3", "\"Rank\": 0"),
        "7:64 count-expected-rank",
    );
    check_fault(
        &REPORT.replace("\"s1\", \"Sel", "\"s9\", \"Sel"),
        "7:4 count-expected-declared",
    );
}

const CONFIG: &str = r#"{"outputSettings": {"contestName": "Board"},
 "cvrFileSources": [{"filePath": "x.csv", "provider": "ess", "overvoteDelimiter": "|", "overvoteLabel": "over", "skippedRankLabel": "under", "undeclaredWriteInLabel": "UWI"}],
 "candidates": [{"name": "Ana", "excluded": false, "aliases": ["A"]}, {"name": "Bo", "excluded": true}],
 "rules": {"winnerElectionMode": "singleWinnerMajority", "tiebreakMode": "useCandidateOrder", "overvoteRule": "exhaustImmediately",
  "numberOfWinners": "1", "maxSkippedRanksAllowed": "1", "maxRankingsAllowed": "3"}}"#;

/// What the configuration makes of a text of ballots.
fn configured(ballots: &str) -> String {
    let config = Config::read(CONFIG).expect("a sound configuration");
    match config.ballots(&[(&config.sources[0], ballots)]) {
        Ok(profile) => told(&profile),
        Err((_, fault)) => place(&fault),
    }
}

#[test]
fn a_configuration_says_how_the_cells_of_its_ballots_are_read() {
    assert_eq!(
        configured("count,rank1,rank2,rank3,rank4\n2,under,A,Bo|Ana,junk\n1,over,UWI,,\n"),
        "1 Ana,Bo,Undeclared Write-ins -2 2[-, 1, 2, =1] 1[-, =-, 3] Board"
    );
    assert_eq!(
        configured(REPORT),
        "1 Ana,Bo,Undeclared Write-ins -2 1[2, -, 1] Board"
    );
    assert_eq!(
        configured("count,rank1\n1,Cy\n"),
        "2:3 count-expected-declared"
    );
    assert_eq!(configured("A,B\n1,2\n"), "1:1 count-expected-known-format");
    assert_eq!(detect(CONFIG), Some(Format::Rctab));
    check_fault(CONFIG, "1:1 count-expected-ballots");
}

#[test]
fn a_rule_that_a_configuration_asks_for_and_we_cannot_say_is_refused_by_its_field() {
    let refused = |from: &str, to: &str| {
        let config = Config::read(&CONFIG.replace(from, to)).expect("sound");
        rule(&config, &Profile::default()).err()
    };
    assert_eq!(refused("", ""), None);
    let found = |field, value: &str| {
        Some(Unsupported {
            field,
            value: value.to_owned(),
        })
    };
    assert_eq!(
        refused("exhaustImmediately", "askTheVoter"),
        found("overvoteRule", "askTheVoter")
    );
    assert_eq!(
        refused(
            "\"maxSkippedRanksAllowed\": \"1\"",
            "\"maxSkippedRanksAllowed\": \"few\""
        ),
        found("maxSkippedRanksAllowed", "few")
    );
    assert_eq!(
        refused("useCandidateOrder", "wait"),
        found("tiebreakMode", "wait")
    );
}
