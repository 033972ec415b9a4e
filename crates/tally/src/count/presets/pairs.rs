//! Methods that compare pairs, and options against a default option.

use std::collections::BTreeMap;

use super::Parts;
use crate::count::chain::TieBreak;
use crate::count::rule::{DefaultRule, Method, PairwiseMethod, PairwiseRule, Strength};
use crate::exact::Exact;
use crate::threshold::Strictness;

/// The methods that compare pairs.
pub(super) fn pairwise(id: &str) -> Option<Parts> {
    use PairwiseMethod::{Minimax, RankedPairs, Schulze, Schwartz, Smith};
    use Strength::{Margins, Opposition, WinningVotes};
    let (method, strength, sources): (_, _, &[(&str, &str)]) = match id {
        "schulze" | "schulze-wv" => (
            Schulze,
            WinningVotes,
            &[(
                "method",
                "Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent method (2011), winning votes",
            )],
        ),
        "schulze-margin" => (Schulze, Margins, &[("method", "Schulze (2011), margins")]),
        "ranked-pairs" | "ranked-pairs-wv" => (
            RankedPairs,
            WinningVotes,
            &[(
                "method",
                "Tideman, Independence of clones as a criterion for voting rules (1987), winning votes, then fewer against; the winners of every order of level defeats",
            )],
        ),
        "ranked-pairs-margin" => (
            RankedPairs,
            Margins,
            &[(
                "method",
                "Tideman (1987), margins; the winners of every order of level defeats",
            )],
        ),
        "minimax" | "minimax-wv" => (
            Minimax,
            WinningVotes,
            &[(
                "method",
                "Simpson (1969), Kramer (1977): the mildest worst defeat, in winning votes",
            )],
        ),
        "minimax-margin" => (
            Minimax,
            Margins,
            &[("method", "the mildest worst defeat, in margins")],
        ),
        "minimax-opposition" => (
            Minimax,
            Opposition,
            &[(
                "method",
                "the fewest votes against in any pair, also where it is won",
            )],
        ),
        "smith" => (
            Smith,
            WinningVotes,
            &[(
                "method",
                "Smith, Aggregation of preferences with variable electorate (1973)",
            )],
        ),
        "schwartz" => (
            Schwartz,
            WinningVotes,
            &[(
                "method",
                "Schwartz, Rationality and the myth of the maximum (1972)",
            )],
        ),
        _ => return None,
    };
    let rule = PairwiseRule { method, strength };
    Some((Method::Pairwise(rule), &[TieBreak::Lot], sources))
}

pub(super) fn debian() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "default",
            "Debian Constitution A.2.4: the default option; the last where nothing is said",
        ),
        (
            "quorum",
            "Debian Constitution A.5.2: votes over the default option, as many as needed are enough",
        ),
        (
            "ratios",
            "Debian Constitution A.5.3: N:1 where a supermajority is asked, 1:1 else",
        ),
        (
            "strictness",
            "Debian Constitution A.5.3: strictly more (`at-least` for votes before the wording changed)",
        ),
    ];
    let rule = DefaultRule {
        default: None,
        quorum: Exact::ZERO,
        electorate: None,
        support: None,
        ratios: BTreeMap::new(),
        strictness: Strictness::MoreThan,
    };
    (Method::Default(rule), &[TieBreak::Lot], sources)
}
