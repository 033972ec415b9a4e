//! For RCTab: the common data format of cast vote records, and a configuration that names such a file.

use std::fmt::Write as _;

use super::{LeftOut, Target, Unwritable, carries, left_out, papers};
use crate::count::profile::Profile;
use crate::formats::json::quoted;

/// A configuration and the ballots that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rctab {
    /// The configuration.
    pub config: String,
    /// The ballots, as cast vote records.
    pub ballots: String,
    /// What had no place.
    pub left_out: Vec<LeftOut>,
}

/// How to count, besides seats: several names on a rank end a paper, gaps do not, and people are asked about ties.
const RULES: &str = r#""tiebreakMode": "stopCountingAndAsk", "overvoteRule": "exhaustImmediately",
    "decimalPlacesForVoteArithmetic": "4", "minimumVoteThreshold": "0", "maxSkippedRanksAllowed": "unlimited",
    "maxRankingsAllowed": "max", "nonIntegerWinningThreshold": false, "hareQuota": false, "batchElimination": false,
    "continueUntilTwoCandidatesRemain": false, "exhaustOnDuplicateCandidate": false"#;

/// The id of the one contest.
const CONTEST: &str = "contest-1";

/// A report of cast vote records: a record a paper.
pub(super) fn cdf(profile: &Profile) -> String {
    let mut out =
        String::from("{\n  \"@type\": \"CVR.CastVoteRecordReport\",\n  \"Version\": \"1.0.0\",\n");
    out.push_str("  \"GeneratedDate\": \"1970-01-01T00:00:00Z\",\n  \"ReportGeneratingDeviceIds\": [\"rd-1\"],\n");
    out.push_str("  \"ReportingDevice\": [{\"@id\": \"rd-1\", \"@type\": \"CVR.ReportingDevice\", \"Application\": \"plenary\"}],\n");
    out.push_str(
        "  \"GpUnit\": [{\"@id\": \"gpu-1\", \"@type\": \"CVR.GpUnit\", \"Type\": \"other\"}],\n",
    );
    out.push_str("  \"Election\": [{\"@id\": \"election-1\", \"@type\": \"CVR.Election\", \"ElectionScopeId\": \"gpu-1\",\n");
    let each = |told: &dyn Fn(usize, &str) -> String| {
        let all = profile.names.iter().enumerate();
        all.map(|(at, name)| told(at + 1, &quoted(name)))
            .collect::<Vec<_>>()
            .join(",\n      ")
    };
    let people = each(&|number, name| {
        format!(
            "{{\"@id\": \"candidate-{number}\", \"@type\": \"CVR.Candidate\", \"Name\": {name}}}"
        )
    });
    let choices = each(&|number, _| {
        format!(
            "{{\"@id\": \"cs-{number}\", \"@type\": \"CVR.CandidateSelection\", \"CandidateIds\": [\"candidate-{number}\"]}}"
        )
    });
    let seats = profile
        .seats
        .map(|seats| format!("\"NumberElected\": {seats}, "));
    let _ = writeln!(out, "    \"Candidate\": [\n      {people}],");
    let _ = writeln!(
        out,
        "    \"Contest\": [{{\"@id\": \"contest-1\", \"@type\": \"CVR.CandidateContest\", {}\"Name\": {}, \"ContestSelection\": [\n      {choices}]}}]}}],",
        seats.unwrap_or_default(),
        quoted(&profile.title)
    );
    out.push_str("  \"CVR\": [");
    let mut number = 0;
    for (votes, marks) in papers(profile) {
        let selections = selections(marks);
        // Only whole papers come here.
        let papers = u64::try_from(votes.numerator()).unwrap_or(0);
        for _ in 0..papers {
            number += 1;
            let comma = if number == 1 { "" } else { "," };
            let _ = write!(
                out,
                "{comma}\n    {{\"@type\": \"CVR.CVR\", \"ElectionId\": \"election-1\", \"CurrentSnapshotId\": \"s-{number}\", \"CVRSnapshot\": [{{\"@id\": \"s-{number}\", \"@type\": \"CVR.CVRSnapshot\", \"Type\": \"original\", \"CVRContest\": [{{\"@type\": \"CVR.CVRContest\", \"ContestId\": \"contest-1\", \"CVRContestSelection\": [{selections}]}}]}}]}}"
            );
        }
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn selections(marks: &[crate::count::papers::Mark]) -> String {
    let mut rank = 0;
    let mut told = Vec::new();
    for mark in marks {
        rank += u64::from(!mark.is_level());
        if !mark.is_skipped() {
            told.push(format!(
                "{{\"@type\": \"CVR.CVRContestSelection\", \"ContestSelectionId\": \"cs-{}\", \"SelectionPosition\": [{{\"@type\": \"CVR.SelectionPosition\", \"HasIndication\": \"yes\", \"NumberVotes\": 1, \"Rank\": {rank}}}]}}",
                mark.candidate() + 1
            ));
        }
    }
    told.join(", ")
}

/// A configuration for an instant runoff, or for several seats, with its ballots as cast vote records in a file of that name.
pub fn rctab(profile: &Profile, ballots: &str) -> Result<Rctab, Unwritable> {
    let mut carried = carries(Target::Cdf);
    carried.withdrawn = true;
    carried.check(profile)?;
    let people = profile.names.iter().enumerate().map(|(candidate, name)| {
        let excluded = profile.withdrawn.contains(&candidate);
        let name = quoted(name);
        format!("    {{\"name\": {name}, \"excluded\": {excluded}, \"aliases\": []}}")
    });
    let seats = profile.seats.unwrap_or(1);
    let mode = match seats {
        1 => "singleWinnerMajority",
        _ => "multiWinnerAllowMultipleWinnersPerRound",
    };
    let contest = match profile.title.as_str() {
        "" => CONTEST,
        title => title,
    };
    let config = format!(
        "{{\n  \"tabulatorVersion\": \"2.0.0\",\n  \"outputSettings\": {{\"contestName\": {}, \"outputDirectory\": \"output\"}},\n  \"cvrFileSources\": [{{\"filePath\": {}, \"contestId\": {}, \"provider\": \"cdf\", \"overvoteLabel\": \"\", \"overvoteDelimiter\": \"\", \"skippedRankLabel\": \"\", \"undeclaredWriteInLabel\": \"\", \"treatBlankAsUndeclaredWriteIn\": false}}],\n  \"candidates\": [\n{}\n  ],\n  \"rules\": {{\"winnerElectionMode\": \"{mode}\", \"numberOfWinners\": \"{seats}\", {RULES}}}\n}}\n",
        quoted(&profile.title),
        quoted(ballots),
        quoted(contest),
        people.collect::<Vec<_>>().join(",\n"),
    );
    Ok(Rctab {
        config,
        ballots: cdf(profile),
        left_out: left_out(profile, Target::Cdf),
    })
}
