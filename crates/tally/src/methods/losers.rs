//! Candidates who cannot catch up any more and may leave together.

use crate::count::arithmetic::Arithmetic;

/// Whether the group must stay below the next candidate, or may be level with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Below {
    /// Below.
    Only,
    /// Below or level; a group is never cut between candidates who are level.
    OrLevel,
}

/// The largest group of lowest candidates who together, with the surplus that is still to come, stay below the next one, and who
/// are no more than may leave. In file order.
pub(crate) fn sure_losers<A: Arithmetic>(
    numbers: &A,
    votes: &[A::Number],
    mut continuing: Vec<usize>,
    surplus: &A::Number,
    at_most: usize,
    below: Below,
) -> Vec<usize> {
    continuing.sort_by(|a, b| votes[*a].cmp(&votes[*b]).then(a.cmp(b)));
    let mut sum = surplus.clone();
    let mut sure = 0;
    for (at, candidate) in continuing.iter().enumerate().take(at_most) {
        numbers.add(&mut sum, &votes[*candidate]);
        let Some(next) = continuing.get(at + 1).map(|next| &votes[*next]) else {
            break;
        };
        let stays = match below {
            Below::Only => sum < *next,
            Below::OrLevel => sum <= *next && votes[*candidate] < *next,
        };
        if stays {
            sure = at + 1;
        }
    }
    continuing.truncate(sure);
    continuing.sort_unstable();
    continuing
}
