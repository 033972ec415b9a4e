//! Options against a default option: each must beat "none of the above" by its own ratio (F4; Debian Constitution A.6.2 and
//! A.6.3, where 3:1 stands for foundation documents). Pure arithmetic on counts; who ranks what is for the counting methods.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::threshold::Strictness;

/// What an option must reach against the default option.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OptionRule {
    /// Whether the ratio itself is enough. In 2015 Debian's text had turned "at least 3:1" into strictly more, so that three
    /// against one no longer passed (trap T3).
    pub strictness: Strictness,
    /// How many times those who prefer the default option.
    pub times: Exact,
    /// How many must prefer the option at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<RootSupport>,
}

/// Support that grows with the square root of the electorate: at least `times` its root (Debian: 3Q with Q half the root of
/// the number of developers, so `times` is 3/2). Compared in squares, as roots are not exact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RootSupport {
    /// How many times the root.
    pub times: Exact,
}

/// How an option stands to the default option, in votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgainstDefault {
    /// Votes that prefer the option.
    pub prefer_option: Exact,
    /// Votes that prefer the default option.
    pub prefer_default: Exact,
}

/// Whether an option stays in the count, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It stays.
    Stays,
    /// Too few prefer it at all (A.6.2).
    TooLittleSupport,
    /// It does not beat the default option by its ratio (A.6.3).
    BelowRatio,
}

/// Holds one option against the default option. An option that nobody prefers never stays.
#[must_use]
pub fn standing(rule: &OptionRule, votes: &AgainstDefault, electorate: &Exact) -> Standing {
    let supported = |support: &RootSupport| {
        let need = &(&support.times * &support.times) * electorate;
        support.times.is_negative() || &votes.prefer_option * &votes.prefer_option >= need
    };
    if !rule.support.as_ref().is_none_or(supported) {
        return Standing::TooLittleSupport;
    }
    let need = &rule.times * &votes.prefer_default;
    let beaten =
        votes.prefer_option > Exact::ZERO && rule.strictness.holds(&votes.prefer_option, &need);
    if beaten {
        Standing::Stays
    } else {
        Standing::BelowRatio
    }
}

/// Holds each option against the default option, each under its own rule, in the order given.
#[must_use]
pub fn standings(options: &[(OptionRule, AgainstDefault)], electorate: &Exact) -> Vec<Standing> {
    options
        .iter()
        .map(|(rule, votes)| standing(rule, votes, electorate))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(strictness: Strictness, times: i64) -> OptionRule {
        OptionRule {
            strictness,
            times: Exact::whole(times),
            support: None,
        }
    }

    fn votes(option: i64, default: i64) -> AgainstDefault {
        AgainstDefault {
            prefer_option: Exact::whole(option),
            prefer_default: Exact::whole(default),
        }
    }

    fn check(rule: &OptionRule, option: i64, default: i64, expected: Standing) {
        assert_eq!(
            standing(rule, &votes(option, default), &Exact::whole(1000)),
            expected
        );
    }

    #[test]
    fn three_against_one_stays_with_at_least_and_falls_with_more_than() {
        check(&rule(Strictness::AtLeast, 3), 3, 1, Standing::Stays);
        check(&rule(Strictness::MoreThan, 3), 3, 1, Standing::BelowRatio);
        check(&rule(Strictness::MoreThan, 3), 4, 1, Standing::Stays);
    }

    #[test]
    fn an_option_nobody_prefers_falls_even_without_opposition() {
        check(&rule(Strictness::AtLeast, 1), 0, 0, Standing::BelowRatio);
        check(&rule(Strictness::MoreThan, 1), 1, 0, Standing::Stays);
    }

    #[test]
    fn each_option_has_its_own_ratio() {
        let options = [
            (rule(Strictness::MoreThan, 1), votes(60, 40)),
            (rule(Strictness::MoreThan, 3), votes(60, 40)),
        ];
        let expected = [Standing::Stays, Standing::BelowRatio];
        assert_eq!(standings(&options, &Exact::whole(100)), expected);
    }

    #[test]
    fn support_of_three_halves_of_the_root_of_1000_is_48() {
        let times = Exact::ratio(3, 2).expect("two is not nought");
        let rule = OptionRule {
            support: Some(RootSupport { times }),
            ..rule(Strictness::MoreThan, 1)
        };
        check(&rule, 47, 0, Standing::TooLittleSupport);
        check(&rule, 48, 0, Standing::Stays);
        check(&rule, 48, 48, Standing::BelowRatio);
    }
}
