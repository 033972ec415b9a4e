//! From the fields of a configuration to a rule. What our rules cannot say is refused by the name of the field.

use crate::count::chain::TieBreak;
use crate::count::prepare::{BallotRule, Repeated, SharedRank, Skipped};
use crate::count::profile::Profile;
use crate::count::rule::{
    Fill, Method, QuotaRounding, QuotaRule, QuotaSize, Reach, RoundsRule, Rule,
};
use crate::exact::Exact;
use crate::formats::json::{Json, Value};

use super::config::Config;

/// A field with a value that our rules cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// The field.
    pub field: &'static str,
    /// Its value.
    pub value: String,
}

/// The fields of the rules.
struct Fields<'a>(&'a Json);

impl Fields<'_> {
    fn text(&self, name: &str) -> &str {
        let found = self.0.get(name).and_then(Json::text);
        found.unwrap_or_default().trim()
    }

    fn is_set(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(Json::is_true)
    }

    fn refused(&self, field: &'static str) -> Unsupported {
        let value = match self.0.get(field).map(|told| &told.value) {
            Some(Value::Bool(value)) => value.to_string(),
            _ => self.text(field).to_owned(),
        };
        Unsupported { field, value }
    }

    /// A number; nothing where the field is empty.
    fn number<T: std::str::FromStr>(&self, field: &'static str) -> Result<Option<T>, Unsupported> {
        match self.text(field) {
            "" => Ok(None),
            told => told.parse().map(Some).map_err(|_| self.refused(field)),
        }
    }
}

/// The rule of a configuration for its ballots. The candidate who stands for names that nobody declared cannot win.
pub fn rule(config: &Config, profile: &Profile) -> Result<Rule, Unsupported> {
    let fields = Fields(&config.rules);
    Ok(Rule {
        id: "rctab".to_owned(),
        method: Method::Rounds(rounds(&fields, config.write_ins(profile))?),
        ballots: ballots(&fields, config.max_ranks())?,
        ties: ties(&fields)?,
        constraints: Vec::new(),
        none_of_the_above: None,
    })
}

fn rounds(fields: &Fields<'_>, write_ins: Option<usize>) -> Result<RoundsRule, Unsupported> {
    Ok(RoundsRule {
        fill: match fields.text("winnerElectionMode") {
            "singleWinnerMajority" => Fill::Majority,
            "multiWinnerAllowMultipleWinnersPerRound" => Fill::Quota,
            "multiWinnerAllowOnlyOneWinnerPerRound" => Fill::QuotaOneByOne,
            "bottomsUp" => Fill::LowestLeave,
            "bottomsUpUsingPercentageThreshold" => Fill::LowestLeaveToShare,
            "multiPassIrv" => Fill::Passes,
            _ => return Err(fields.refused("winnerElectionMode")),
        },
        places: fields
            .number("decimalPlacesForVoteArithmetic")?
            .unwrap_or(4),
        quota: quota(fields),
        first_quota_holds: fields.is_set("doesFirstRoundDetermineThreshold"),
        to_two: fields.is_set("continueUntilTwoCandidatesRemain"),
        together: fields.is_set("batchElimination"),
        below_quota_leave: fields.is_set("cutoffElimination"),
        least: fields.number("minimumVoteThreshold")?.unwrap_or_default(),
        share: fields
            .number::<Exact>("multiSeatBottomsUpPercentageThreshold")?
            .and_then(|percent| percent.checked_div(&Exact::whole(100)))
            .unwrap_or_default(),
        rounds: fields.number("stopTabulationEarlyAfterRound")?,
        undeclared: write_ins.map(|one| one + 1).into_iter().collect(),
    })
}

fn quota(fields: &Fields<'_>) -> QuotaRule {
    let (hare, parts) = (
        fields.is_set("hareQuota"),
        fields.is_set("nonIntegerWinningThreshold"),
    );
    QuotaRule {
        size: match hare {
            true => QuotaSize::Seats,
            false => QuotaSize::SeatsAndOne,
        },
        rounding: match (hare, parts) {
            (true, false) => QuotaRounding::UpWhole,
            (true, true) => QuotaRounding::Up,
            (false, false) => QuotaRounding::NextWhole,
            (false, true) => QuotaRounding::NextStep,
        },
        reach: Reach::AtLeast,
    }
}

fn ballots(fields: &Fields<'_>, max_ranks: u16) -> Result<BallotRule, Unsupported> {
    Ok(BallotRule {
        shared_rank: match fields.text("overvoteRule") {
            "exhaustImmediately" => SharedRank::Ends,
            "alwaysSkipToNextRank" => SharedRank::Skipped,
            "exhaustIfMultipleContinuing" => SharedRank::EndsIfSeveralStand,
            _ => return Err(fields.refused("overvoteRule")),
        },
        skipped: match fields.text("maxSkippedRanksAllowed") {
            "unlimited" => Skipped::MoveUp,
            _ => fields
                .number("maxSkippedRanksAllowed")?
                .map_or(Skipped::MoveUp, Skipped::EndsAfter),
        },
        repeated: match fields.is_set("exhaustOnDuplicateCandidate") {
            true => Repeated::Ends,
            false => Repeated::Ignored,
        },
        max_ranks,
        ..BallotRule::default()
    })
}

fn ties(fields: &Fields<'_>) -> Result<Vec<TieBreak>, Unsupported> {
    Ok(match fields.text("tiebreakMode") {
        "random" | "generatePermutation" => vec![TieBreak::Lot],
        "useCandidateOrder" | "usePermutationInConfig" => vec![TieBreak::Order],
        "stopCountingAndAsk" | "interactive" => vec![TieBreak::Answers],
        "previousRoundCountsThenRandom" => vec![TieBreak::Prior, TieBreak::Lot],
        "previousRoundCountsThenAsk" => vec![TieBreak::Prior, TieBreak::Answers],
        _ => return Err(fields.refused("tiebreakMode")),
    })
}
