//! What other rules would have done with the same ballots.

use crate::count::chain::Ties;
use crate::count::profile::Profile;
use crate::count::rule::Rule;
use crate::count::run::{NotCounted, Outcome, count};

/// What another rule would have done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The id of the rule.
    pub rule: String,
    /// Who would be elected, ascending; nobody where a tie stays open.
    pub elected: Result<Vec<usize>, NotCounted>,
}

/// Who is elected, ascending. Nothing where a tie stopped the count.
#[must_use]
pub fn elected(outcome: &Outcome) -> Option<Vec<usize>> {
    let mut found = match outcome {
        Outcome::Staged(transcript) if !transcript.complete => return None,
        Outcome::Staged(transcript) => {
            let elected = transcript.elected.iter();
            elected.map(|one| one.candidate).collect::<Vec<_>>()
        }
        Outcome::Pairwise(compared) => compared.order.first().cloned().unwrap_or_default(),
    };
    found.sort_unstable();
    Some(found)
}

/// Counts the same ballots by other rules. Each breaks ties by its own chain, with the same seed, order and answers.
#[must_use]
pub fn compare(profile: &Profile, rules: &[Rule], seats: Option<usize>, ties: &Ties) -> Vec<Other> {
    let by = |rule: &Rule| Other {
        rule: rule.id.clone(),
        elected: count(profile, rule, seats, ties)
            .map(|outcome| elected(&outcome).unwrap_or_default()),
    };
    rules.iter().map(by).collect()
}
