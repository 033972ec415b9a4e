//! Nine public instant runoffs: every round, every candidate.

use tally::count::chain::TieBreak;
use tally::count::prepare::SharedRank;
use tally::count::presets::preset;

use super::{by, json, profile, staged_by, winners};

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_instant_runoff_goes_as_it_did() {
    let mut rule = preset("irv").expect("a named rule").rule;
    rule.ballots.shared_rank = SharedRank::Ends;
    for expected in json("irv/expected.json").as_array().expect("elections") {
        let file = expected["file"].as_str().expect("a file");
        let ballots = profile(&format!("irv/{file}"));
        let transcript = staged_by(&ballots, &rule, Some(1), &by(&[TieBreak::Order]));
        assert_eq!(
            winners(&transcript),
            [expected["winner"].as_u64().expect("a winner") as usize]
        );
        let rounds = expected["rounds"].as_array().expect("rounds");
        assert_eq!(transcript.stages.len(), rounds.len(), "{file}");
        let inactive = |at: usize| rounds[at]["inactive"].as_u64().expect("a number");
        for (at, (stage, round)) in transcript.stages.iter().zip(rounds).enumerate() {
            let place = format!("{file}, round {}", at + 1);
            for (candidate, votes) in round["tally"].as_object().expect("a tally") {
                let number: usize = candidate.parse().expect("a number");
                assert_eq!(
                    stage.votes[number - 1].to_string(),
                    votes.to_string(),
                    "{place}"
                );
            }
            // Papers that name nobody at all are blank here and inactive there.
            let ended = stage.non_transferable.value() + &transcript.blank;
            assert_eq!(ended.to_string(), inactive(at).to_string(), "{place}");
            if at > 0 {
                let out = stage.candidates[0] + 1;
                assert_eq!(rounds[at - 1]["eliminated"], out, "{place}");
            }
        }
    }
}
