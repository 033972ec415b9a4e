//! Options against a default option (Debian Constitution A.5): those that too few prefer to it, or that do not beat it by their
//! ratio, are dropped before any circle is looked at; then the weakest defeats within the Schwartz set are dropped until none is
//! left there.

use crate::count::pairs::Pairs;
use crate::count::rule::DefaultRule;
use crate::exact::Exact;
use crate::ratio::{AgainstDefault, OptionRule, Standing, standing};

/// What became of the options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgainstTheDefault {
    /// The default option.
    pub default: usize,
    /// Each other option: whether it stays.
    pub standings: Vec<(usize, Standing)>,
    /// The Schwartz set of those that stay, the default included.
    pub schwartz: Vec<usize>,
    /// What is left when no defeat is left in it; several where people must choose.
    pub winners: Vec<usize>,
}

/// Counts.
pub(crate) fn count(
    rule: &DefaultRule,
    pairs: &Pairs,
    among: &[usize],
) -> Option<AgainstTheDefault> {
    let default = match rule.default {
        Some(number) => number.checked_sub(1).filter(|one| among.contains(one))?,
        None => *among.last()?,
    };
    let options = among.iter().copied().filter(|one| *one != default);
    let standings = options
        .map(|option| (option, stands(rule, pairs, option, default)))
        .collect::<Vec<_>>();
    let mut staying = standings
        .iter()
        .filter(|(_, standing)| *standing == Standing::Stays)
        .map(|(option, _)| *option)
        .chain([default])
        .collect::<Vec<_>>();
    staying.sort_unstable();
    let schwartz = pairs.schwartz(&staying);
    let winners = drop_defeats(pairs, schwartz.clone());
    Some(AgainstTheDefault {
        default,
        standings,
        schwartz,
        winners,
    })
}

fn stands(rule: &DefaultRule, pairs: &Pairs, option: usize, default: usize) -> Standing {
    let votes = AgainstDefault {
        prefer_option: pairs.votes(option, default),
        prefer_default: pairs.votes(default, option),
    };
    if votes.prefer_option < rule.quorum {
        return Standing::TooLittleSupport;
    }
    let times = rule.ratios.get(&(option + 1));
    let against = OptionRule {
        strictness: rule.strictness,
        times: times.cloned().unwrap_or(Exact::ONE),
        support: rule.support.clone(),
    };
    let electorate = rule.electorate.clone().unwrap_or_default();
    standing(&against, &votes, &electorate)
}

/// A.5.4 to A.5.8: the weakest defeats among the Schwartz set are dropped, and the set is looked at again.
fn drop_defeats(pairs: &Pairs, start: Vec<usize>) -> Vec<usize> {
    let mut set = start;
    let mut defeats = Vec::new();
    for over in &set {
        for under in &set {
            if pairs.beats(*over, *under) {
                defeats.push((*over, *under));
            }
        }
    }
    loop {
        set = pairs.undominated(&set, |over, under| defeats.contains(&(over, under)));
        defeats.retain(|(over, under)| set.contains(over) && set.contains(under));
        // Weaker: fewer votes for it, or as many for and more against.
        let key = |defeat: &(usize, usize)| {
            let (over, under) = *defeat;
            (
                pairs.units(over, under),
                std::cmp::Reverse(pairs.units(under, over)),
            )
        };
        let Some(weakest) = defeats.iter().map(key).min() else {
            return set;
        };
        defeats.retain(|defeat| key(defeat) != weakest);
    }
}
