//! The named rules: each is a value, with the source of every field that makes it what it is.

use crate::count::arithmetic::Numbers;
use crate::count::chain::TieBreak;
use crate::count::prepare::BallotRule;
use crate::count::rule::{
    ExclusionRule, Method, QuotaRounding, QuotaRule, QuotaSize, Reach, Rule, RuleRefusal,
    SurplusOrder, SurplusRounding, SurplusRule, Together, TransferRule,
};

/// A named rule with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The rule.
    pub rule: Rule,
    /// Field and source, field by field.
    pub sources: &'static [(&'static str, &'static str)],
}

/// The ids of all named rules.
pub const IDS: [&str; 3] = ["scottish", "wigm", "wigm-prf"];

/// The rule of that name.
pub fn preset(id: &str) -> Result<Preset, RuleRefusal> {
    let (method, ties, sources) = match id {
        "scottish" => scottish(),
        "wigm" => wigm(),
        "wigm-prf" => wigm_prf(),
        _ => return Err(RuleRefusal::UnknownId { id: id.to_owned() }),
    };
    let rule = Rule {
        id: id.to_owned(),
        method,
        ballots: BallotRule::default(),
        ties: ties.to_vec(),
    };
    Ok(Preset { rule, sources })
}

type Parts = (
    Method,
    &'static [TieBreak],
    &'static [(&'static str, &'static str)],
);

fn scottish() -> Parts {
    let method = Method::Transfer(TransferRule {
        numbers: Numbers::Decimals { places: 5 },
        quota: QuotaRule {
            size: QuotaSize::SeatsAndOne,
            rounding: QuotaRounding::NextWhole,
            reach: Reach::AtLeast,
        },
        surplus: SurplusRule {
            order: SurplusOrder::Largest,
            rounding: SurplusRounding::Once,
        },
        exclusion: ExclusionRule {
            together: Together::One,
        },
    });
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "SSI 2007/42, Schedule 1, rule 48(3): five decimal places, the remainder ignored",
        ),
        ("quota", "SSI 2007/42, Schedule 1, rule 46"),
        (
            "surplus.order",
            "SSI 2007/42, Schedule 1, rule 49(1) and (2)",
        ),
        ("surplus.rounding", "SSI 2007/42, Schedule 1, rule 48(3)"),
        ("exclusion.together", "SSI 2007/42, Schedule 1, rule 50"),
        (
            "ties",
            "SSI 2007/42, Schedule 1, rules 49(3), 49(4), 51(2) and 51(3)",
        ),
    ];
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

fn wigm() -> Parts {
    let method = Method::Transfer(TransferRule {
        numbers: Numbers::Exact { places: 12 },
        quota: QuotaRule {
            size: QuotaSize::SeatsAndOne,
            rounding: QuotaRounding::None,
            reach: Reach::MoreThan,
        },
        surplus: SurplusRule {
            order: SurplusOrder::Largest,
            rounding: SurplusRounding::Once,
        },
        exclusion: ExclusionRule {
            together: Together::One,
        },
    });
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "no rounding anywhere; printed to twelve places, cut",
        ),
        (
            "quota",
            "Droop's quota without rounding: more than votes / (seats + 1)",
        ),
        (
            "surplus",
            "weighted inclusive Gregory: every paper of the pile, at value × surplus / total",
        ),
        ("exclusion.together", "one at a time"),
        (
            "ties",
            "none stated by the method; earlier stages, then a lot",
        ),
    ];
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

fn wigm_prf() -> Parts {
    let method = Method::Transfer(TransferRule {
        numbers: Numbers::Decimals { places: 4 },
        quota: QuotaRule {
            size: QuotaSize::SeatsAndOne,
            rounding: QuotaRounding::NextStep,
            reach: Reach::AtLeast,
        },
        surplus: SurplusRule {
            order: SurplusOrder::Largest,
            rounding: SurplusRounding::AfterEachStep,
        },
        exclusion: ExclusionRule {
            together: Together::One,
        },
    });
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "PR Foundation, Reference WIGM rule: four places, cut",
        ),
        (
            "quota",
            "PR Foundation, Reference WIGM rule: votes / (seats + 1), cut, and 0.0001",
        ),
        (
            "surplus",
            "PR Foundation, Reference WIGM rule: weight × surplus, then / votes, each cut",
        ),
        (
            "exclusion.together",
            "PR Foundation, Reference WIGM rule: batches are optional; `sure-losers` has them",
        ),
        (
            "ties",
            "PR Foundation, Reference WIGM rule: an order drawn by lot beforehand",
        ),
    ];
    (method, &[TieBreak::Order], sources)
}

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
