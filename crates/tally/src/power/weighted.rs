//! Power where only the sum of ayes matters: coalitions are counted by size and weight, seat by seat, instead of being looked at one
//! by one (the generating functions of I. Mann and L. S. Shapley, 1962, and S. J. Brams and P. J. Affuso, 1976). It serves councils with many different weights.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use crate::exact::Exact;
use crate::judge::judge;
use crate::power::indices::{SwingsBySize, indices};
use crate::power::table::Ballot;
use crate::power::{Council, MAX_ADDITIONS, MinimalCoalitions, Power, Way};
use crate::threshold::Threshold;

/// Power by weight, where the threshold and the size of the numbers allow it.
pub(super) fn by_weight(threshold: &Threshold, council: &Council) -> Option<Power> {
    let ballot = Ballot::of(council);
    // Where chambers are told apart, the sum of ayes does not say all.
    if !sum_says_all(threshold, Chambers::from(ballot.chambers())) {
        return None;
    }
    let game = WeightedGame::of(threshold, council, &ballot)?;
    let coalitions = Coalitions::of(&game);
    let swings = game
        .classes
        .iter()
        .map(|(weight, seats)| (coalitions.swings(*weight, *seats, &game), *seats));
    Some(Power {
        classes: indices(&swings.collect::<Vec<_>>()),
        smallest: game.smallest(),
        minimal: MinimalCoalitions::TooMany,
        way: Way::ByWeight,
    })
}

/// Whole weights with a quota; no quota where nothing wins.
struct WeightedGame {
    classes: Vec<(usize, u32)>,
    seats: usize,
    total: usize,
    quota: Option<usize>,
}

impl WeightedGame {
    /// Brings all weights to one denominator and asks the judge where winning starts.
    fn of(threshold: &Threshold, council: &Council, ballot: &Ballot<'_>) -> Option<WeightedGame> {
        let unit = council.classes.iter().fold(BigInt::one(), |unit, class| {
            unit.lcm(&class.weight.denominator())
        });
        let scale = Exact::from(unit);
        let whole = |weight: &Exact| (weight * &scale).to_count();
        let classes = council
            .classes
            .iter()
            .map(|class| Some((whole(&class.weight)?, class.seats)))
            .collect::<Option<Vec<_>>>()?;
        let seats = usize::try_from(council.seats()).ok()?;
        let mut weights = classes
            .iter()
            .map(|(weight, seats)| weight.checked_mul(*seats as usize));
        let total = weights.try_fold(0, |sum: usize, weight| sum.checked_add(weight?))?;
        // One addition per seat, size and weight.
        let additions = seats
            .checked_mul(seats + 1)?
            .checked_mul(total.checked_add(1)?)?;
        if additions.to_u64()? > MAX_ADDITIONS {
            return None;
        }
        let votes = |units: usize| Exact::count(units).checked_div(&scale);
        let all = votes(total)?;
        let wins = |units: usize| {
            let poll = |ayes| ballot.poll_of_votes(all.clone(), ayes);
            votes(units).is_some_and(|ayes| judge(threshold, &poll(ayes)).holds)
        };
        Some(WeightedGame {
            classes,
            seats,
            total,
            quota: first_true(total, wins),
        })
    }

    /// The heaviest seats win soonest.
    fn smallest(&self) -> Option<u32> {
        let quota = self.quota?;
        let mut heaviest = self.classes.clone();
        heaviest.sort_by(|a, b| b.cmp(a));
        let weights = heaviest
            .iter()
            .flat_map(|(weight, seats)| std::iter::repeat_n(*weight, *seats as usize));
        let mut sum = 0;
        let mut size = 0;
        for weight in weights {
            if sum >= quota {
                break;
            }
            sum += weight;
            size += 1;
        }
        Some(size)
    }
}

/// The least number up to `last` from which on something is so.
fn first_true(last: usize, is_so: impl Fn(usize) -> bool) -> Option<usize> {
    if !is_so(last) {
        return None;
    }
    let (mut low, mut first) = (0, last);
    while low < first {
        let middle = low + (first - low) / 2;
        if is_so(middle) {
            first = middle
        } else {
            low = middle + 1
        }
    }
    Some(first)
}

/// How many coalitions have a size and a weight: `counts[size][weight]`.
struct Coalitions {
    counts: Vec<Vec<BigUint>>,
}

impl Coalitions {
    fn of(game: &WeightedGame) -> Coalitions {
        let mut counts = vec![vec![BigUint::zero(); game.total + 1]; game.seats + 1];
        counts[0][0] = BigUint::one();
        for (weight, seats) in &game.classes {
            for _ in 0..*seats {
                // Downwards, so that a seat joins each coalition once.
                for size in (0..game.seats).rev() {
                    for sum in (0..=game.total - weight).rev() {
                        if !counts[size][sum].is_zero() {
                            let joined = counts[size][sum].clone();
                            counts[size + 1][sum + weight] += joined;
                        }
                    }
                }
            }
        }
        Coalitions { counts }
    }

    /// The swings of one seat of this weight, by size. Coalitions without it are all those of a size and weight, less those
    /// with it, which are those without it that are one smaller and lighter by its weight.
    fn swings(&self, weight: usize, seats: u32, game: &WeightedGame) -> SwingsBySize {
        let mut swings = vec![BigUint::zero(); game.seats];
        let Some(quota) = game.quota.filter(|_| seats > 0) else {
            return swings;
        };
        let turning = quota.saturating_sub(weight)..quota;
        let mut without = vec![BigUint::zero(); game.total + 1];
        for (size, swings) in swings.iter_mut().enumerate() {
            let with = std::mem::take(&mut without);
            without = self.counts[size].clone();
            for (sum, count) in without.iter_mut().enumerate().skip(weight) {
                if size > 0 {
                    *count -= &with[sum - weight];
                }
            }
            *swings = without[turning.clone()].iter().sum();
        }
        swings
    }
}

/// Whether a body's chambers can be told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chambers {
    One,
    Several,
}

impl From<usize> for Chambers {
    fn from(chambers: usize) -> Chambers {
        if chambers == 1 {
            Chambers::One
        } else {
            Chambers::Several
        }
    }
}

/// Whether a threshold looks at the sum of ayes of the whole body and at nothing else. In a body of one chamber, what a
/// chamber reaches is that same sum.
fn sum_says_all(threshold: &Threshold, chambers: Chambers) -> bool {
    let alone = chambers == Chambers::One;
    let inner = |threshold: &Threshold| sum_says_all(threshold, chambers);
    match threshold {
        Threshold::Share { .. }
        | Threshold::Count { .. }
        | Threshold::AyesToNoes { .. }
        | Threshold::MoreAyesThanNoes
        | Threshold::Unanimous { .. }
        | Threshold::NoObjection
        | Threshold::Fails => true,
        Threshold::GroupsAmongAyes { .. } | Threshold::RegionsAmongAyes { .. } => false,
        Threshold::AyeInEachChamber => alone,
        Threshold::EachChamber(threshold)
        | Threshold::AnyChamber(threshold)
        | Threshold::Chamber { threshold, .. } => alone && inner(threshold),
        Threshold::OneAndOther { one, other } => alone && inner(one) && inner(other),
        Threshold::All(list) | Threshold::Any(list) | Threshold::ByRound(list) => {
            list.iter().all(inner)
        }
        Threshold::ByCommitteeSize(steps) => steps.iter().all(|step| inner(&step.threshold)),
        Threshold::ByTurnout(bands) => bands.iter().all(|band| inner(&band.threshold)),
    }
}
