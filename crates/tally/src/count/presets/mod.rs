//! The named rules: each is a value, with the source of every field that makes it what it is.

mod once;
mod pairs;
mod transfer;

use crate::count::chain::TieBreak;
use crate::count::prepare::BallotRule;
use crate::count::rule::{Method, Rule, RuleRefusal};

/// A named rule with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The rule.
    pub rule: Rule,
    /// Field and source, field by field.
    pub sources: &'static [(&'static str, &'static str)],
}

/// The ids of all named rules.
pub const IDS: [&str; 48] = [
    "plurality",
    "block",
    "block-exact",
    "limited",
    "cumulative",
    "approval",
    "sav",
    "seq-pav",
    "rev-seq-pav",
    "seq-phragmen",
    "equal-shares",
    "score",
    "star",
    "bloc-star",
    "allocated-score",
    "sss",
    "rrv",
    "irv",
    "irv-to-two",
    "irv-to-end",
    "irv-per-seat",
    "multi-round",
    "scottish",
    "wigm",
    "wigm-prf",
    "ers97",
    "northern-ireland",
    "minneapolis",
    "wright",
    "cfer",
    "qpq",
    "meek",
    "meek-1987",
    "meek-2006",
    "meek-prf",
    "warren",
    "schulze-wv",
    "schulze-margin",
    "ranked-pairs-wv",
    "ranked-pairs-margin",
    "minimax-wv",
    "minimax-margin",
    "minimax-opposition",
    "smith",
    "schwartz",
    "debian",
    "ratio",
    "yes-no",
];

/// The rule of that name.
pub fn preset(id: &str) -> Result<Preset, RuleRefusal> {
    let (method, ties, sources) = match id {
        "scottish" => transfer::scottish(),
        "wigm" => transfer::wigm(),
        "wigm-prf" => transfer::wigm_prf(),
        "ers97" => transfer::ers97(),
        "northern-ireland" => transfer::northern_ireland(),
        "minneapolis" => transfer::minneapolis(),
        "wright" => transfer::wright(),
        "cfer" => transfer::cfer(),
        "qpq" => transfer::qpq(),
        "meek" => transfer::meek(),
        "meek-1987" => transfer::meek_1987(),
        "meek-2006" => transfer::meek_2006(),
        "meek-prf" => transfer::meek_prf(),
        "warren" => transfer::warren(),
        "debian" => pairs::debian(),
        _ => once::runoff(id)
            .or_else(|| once::marks(id))
            .or_else(|| once::scores(id))
            .or_else(|| once::support(id))
            .or_else(|| once::committees(id))
            .or_else(|| pairs::pairwise(id))
            .ok_or_else(|| RuleRefusal::UnknownId { id: id.to_owned() })?,
    };
    let rule = Rule {
        id: id.to_owned(),
        method,
        ballots: BallotRule::default(),
        ties: ties.to_vec(),
        constraints: Vec::new(),
        none_of_the_above: None,
    };
    Ok(Preset { rule, sources })
}

type Parts = (
    Method,
    &'static [TieBreak],
    &'static [(&'static str, &'static str)],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_rule_can_be_counted_and_has_sources() {
        for id in IDS {
            let preset = preset(id).expect("sound");
            assert_eq!(preset.rule.check(), Ok(()), "{id}");
            assert!(!preset.sources.is_empty(), "{id}");
        }
        assert_eq!(
            preset("borda"),
            Err(RuleRefusal::UnknownId {
                id: "borda".to_owned()
            })
        );
    }
}
