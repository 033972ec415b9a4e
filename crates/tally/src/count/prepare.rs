//! Raw papers become papers that a method can count: what a rule makes of skipped ranks, repeated names, several names on one
//! rank, and candidates who withdrew.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::count::papers::{Mark, Papers, PapersBuilder, TooMany};
use crate::count::profile::Profile;
use crate::exact::Exact;

/// What counts as a mark on a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct BallotRule {
    /// Several names on one rank.
    pub shared_rank: SharedRank,
    /// Empty ranks before the next name.
    pub skipped: Skipped,
    /// A name that the paper has already.
    pub repeated: Repeated,
    /// Only so many ranks count; nought is all of them.
    pub max_ranks: u16,
    /// What becomes of candidates who withdrew.
    pub withdrawn: Withdrawn,
}

/// What becomes of candidates who withdrew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withdrawn {
    /// Their names are taken from the papers before these are counted; a paper without other names is blank.
    #[default]
    MoveUp,
    /// They are counted and then excluded together before anybody is elected; their papers are valid, whoever else they name.
    ExcludedFirst,
}

/// What several names on one rank do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SharedRank {
    /// They are level; a method that cannot count level names refuses the ballots.
    #[default]
    Level,
    /// The paper says nothing from there on.
    Ends,
    /// The rank says nothing, the next one counts.
    Skipped,
    /// The paper is divided evenly among all orders of the level names.
    Divided,
    /// The paper ends there where several of them still stand, else it counts for the one who does. Only where papers are read anew in every
    /// round.
    EndsIfSeveralStand,
}

/// What empty ranks do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skipped {
    /// The next name moves up, however many are empty.
    #[default]
    MoveUp,
    /// The paper ends at the first empty rank.
    Ends,
    /// One empty rank is passed over, two in a row end the paper (RCTab's usual setting).
    EndsAfterTwo,
    /// So many empty ranks in a row are passed over; one more ends the paper.
    EndsAfter(u16),
}

impl Skipped {
    /// How many empty ranks in a row are passed over; any number where nothing is said.
    #[must_use]
    pub fn passed_over(self) -> Option<u32> {
        match self {
            Skipped::MoveUp => None,
            Skipped::Ends => Some(0),
            Skipped::EndsAfterTwo => Some(1),
            Skipped::EndsAfter(ranks) => Some(ranks.into()),
        }
    }
}

/// What a repeated name does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repeated {
    /// The later mention says nothing.
    #[default]
    Ignored,
    /// The paper ends at it.
    Ends,
}

/// Orders of level names on one paper beyond this are too many to divide it among.
pub const MAX_ORDERS: u64 = 40_320;

/// Why papers cannot be made ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unready {
    /// A paper has more orders than [`MAX_ORDERS`].
    TooManyOrders,
    /// The parts of a vote become too small.
    TooMany(TooMany),
}

impl Unready {
    /// The id of its sentence in the catalogues.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Unready::TooManyOrders => "count-papers-too-many-orders",
            Unready::TooMany(_) => "count-papers-too-many",
        }
    }
}

/// Papers ready for a method: no withdrawn names, no gaps, no repetitions; level names only where the rule keeps them.
/// Papers left empty are in no total and are counted as blank.
pub fn prepare(profile: &Profile, rule: BallotRule) -> Result<Cow<'_, Papers>, Unready> {
    let papers = &profile.papers;
    let leave = match rule.withdrawn {
        Withdrawn::MoveUp => &profile.withdrawn[..],
        Withdrawn::ExcludedFirst => &[],
    };
    let regular = !papers.is_irregular() && leave.is_empty() && rule.max_ranks == 0;
    if regular {
        return Ok(Cow::Borrowed(papers));
    }
    let mut withdrawn = vec![false; profile.candidates()];
    for candidate in leave {
        withdrawn[*candidate] = true;
    }
    let mut builder = PapersBuilder::default();
    let mut read = Reading::new(rule, withdrawn);
    for kind in 0..papers.kinds() {
        read.paper(papers.marks(kind));
        if read.marks.is_empty() {
            continue;
        }
        let weight = papers.votes(papers.units(kind));
        let divided = rule.shared_rank == SharedRank::Divided
            && read.marks.iter().any(|mark| mark.is_level());
        if divided {
            divide(&mut builder, &read.marks, &weight)?;
        } else {
            builder
                .add_weighted(&read.marks, &weight)
                .map_err(Unready::TooMany)?;
        }
    }
    Ok(Cow::Owned(builder.build()))
}

/// Reads one paper after another under a rule.
struct Reading {
    rule: BallotRule,
    withdrawn: Vec<bool>,
    seen: Vec<u32>,
    number: u32,
    marks: Vec<Mark>,
}

impl Reading {
    fn new(rule: BallotRule, withdrawn: Vec<bool>) -> Reading {
        Reading {
            rule,
            seen: vec![0; withdrawn.len()],
            withdrawn,
            number: 0,
            marks: Vec::new(),
        }
    }

    fn paper(&mut self, marks: &[Mark]) {
        self.number += 1;
        self.marks.clear();
        let (mut rank, mut empty, mut at) = (0_u32, 0_u32, 0);
        while at < marks.len() {
            let end = at
                + 1
                + marks[at + 1..]
                    .iter()
                    .take_while(|mark| mark.is_level())
                    .count();
            let names = &marks[at..end];
            at = end;
            rank += 1;
            if self.rule.max_ranks != 0 && rank > u32::from(self.rule.max_ranks) {
                return;
            }
            let nobody = names.iter().all(|mark| mark.is_skipped());
            // Several marks of which nobody knows whose they are make a shared rank, no empty one, where shared ranks do something.
            let keeps_level = matches!(
                self.rule.shared_rank,
                SharedRank::Level | SharedRank::Divided
            );
            if nobody && (names.len() == 1 || keeps_level) {
                empty += 1;
                if self
                    .rule
                    .skipped
                    .passed_over()
                    .is_some_and(|most| empty > most)
                {
                    return;
                }
                continue;
            }
            empty = 0;
            if names.len() > 1 {
                match self.rule.shared_rank {
                    SharedRank::Ends | SharedRank::EndsIfSeveralStand => return,
                    SharedRank::Skipped => continue,
                    SharedRank::Level | SharedRank::Divided => {}
                }
            }
            if !self.rank(names) {
                return;
            }
        }
    }

    /// Takes over one rank; whether the paper goes on.
    fn rank(&mut self, names: &[Mark]) -> bool {
        let mut first = true;
        for name in names.iter().filter(|name| !name.is_skipped()) {
            let candidate = name.candidate();
            if self.seen[candidate] == self.number {
                match self.rule.repeated {
                    Repeated::Ignored => continue,
                    Repeated::Ends => return false,
                }
            }
            self.seen[candidate] = self.number;
            if self.withdrawn[candidate] {
                continue;
            }
            let mark = Mark::of(candidate);
            self.marks.push(if first { mark } else { mark.level() });
            first = false;
        }
        true
    }
}

/// Divides a paper evenly among all orders of its level names.
fn divide(builder: &mut PapersBuilder, marks: &[Mark], weight: &Exact) -> Result<(), Unready> {
    let mut orders = 1_u64;
    let mut run = 1_u64;
    for mark in marks {
        run = if mark.is_level() { run + 1 } else { 1 };
        orders = orders.saturating_mul(run);
    }
    if orders > MAX_ORDERS {
        return Err(Unready::TooManyOrders);
    }
    let part = weight
        .checked_div(&Exact::whole(orders as i64))
        .unwrap_or_default();
    let mut order: Vec<Mark> = Vec::with_capacity(marks.len());
    all_orders(marks, &mut order, &mut |order| {
        builder.add_weighted(order, &part).map_err(Unready::TooMany)
    })
}

fn all_orders(
    left: &[Mark],
    order: &mut Vec<Mark>,
    found: &mut impl FnMut(&[Mark]) -> Result<(), Unready>,
) -> Result<(), Unready> {
    if left.is_empty() {
        return found(order);
    }
    let level = 1 + left[1..].iter().take_while(|mark| mark.is_level()).count();
    for chosen in 0..level {
        order.push(left[chosen].alone());
        let mut rest = left.to_vec();
        rest.remove(chosen);
        // What is left of the rank begins it anew.
        if level > 1 {
            rest[0] = rest[0].alone();
        }
        all_orders(&rest, order, found)?;
        order.pop();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::papers::tests::marks;

    /// What one paper of five candidates, of whom the fifth withdrew, becomes under a rule.
    fn check(rule: BallotRule, paper: &str, expected: &str) {
        let mut builder = PapersBuilder::default();
        builder.add(&marks(paper), 1).expect("sound");
        let profile = Profile {
            names: ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec(),
            withdrawn: vec![4],
            papers: builder.build(),
            ..Profile::default()
        };
        let papers = prepare(&profile, rule).expect("sound");
        let lines = (0..papers.kinds())
            .map(|kind| {
                let weight = papers.votes(papers.units(kind));
                format!("{weight}: {:?}", papers.marks(kind))
            })
            .collect::<Vec<_>>();
        assert_eq!(lines.join("; "), expected, "{paper}");
    }

    #[test]
    fn a_withdrawn_name_is_passed_over_and_the_paper_moves_up() {
        let rule = BallotRule::default();
        check(rule, "5 2 1", "1: [2, 1]");
        check(rule, "5", "");
        check(rule, "5 =2 1", "1: [2, 1]");
    }

    #[test]
    fn gaps_move_up_or_end_the_paper() {
        let ends = BallotRule {
            skipped: Skipped::Ends,
            ..BallotRule::default()
        };
        let two = BallotRule {
            skipped: Skipped::EndsAfterTwo,
            ..BallotRule::default()
        };
        check(BallotRule::default(), "1 - - 2", "1: [1, 2]");
        check(ends, "1 - 2", "1: [1]");
        check(two, "1 - 2 - - 3", "1: [1, 2]");
    }

    #[test]
    fn a_repeated_name_says_nothing_or_ends_the_paper() {
        let ends = BallotRule {
            repeated: Repeated::Ends,
            ..BallotRule::default()
        };
        check(BallotRule::default(), "1 2 1 3", "1: [1, 2, 3]");
        check(ends, "1 2 1 3", "1: [1, 2]");
    }

    #[test]
    fn names_on_one_rank_are_level_or_end_the_paper_or_are_passed_over() {
        let rule = |shared_rank| BallotRule {
            shared_rank,
            ..BallotRule::default()
        };
        check(rule(SharedRank::Level), "1 2 =3 4", "1: [1, 2, =3, 4]");
        check(rule(SharedRank::Ends), "1 2 =3 4", "1: [1]");
        check(rule(SharedRank::Skipped), "1 2 =3 4", "1: [1, 4]");
        check(rule(SharedRank::Level), "1 - =- 4", "1: [1, 4]");
        check(rule(SharedRank::Ends), "1 - =- 4", "1: [1]");
        check(rule(SharedRank::Skipped), "1 - =- 4", "1: [1, 4]");
    }

    #[test]
    fn a_divided_paper_is_spread_over_all_orders() {
        let rule = BallotRule {
            shared_rank: SharedRank::Divided,
            ..BallotRule::default()
        };
        check(rule, "1 2 =3", "1/2: [1, 2, 3]; 1/2: [1, 3, 2]");
        check(
            rule,
            "1 =2 =3",
            "1/6: [1, 2, 3]; 1/6: [1, 3, 2]; 1/6: [2, 1, 3]; 1/6: [2, 3, 1]; 1/6: [3, 1, 2]; 1/6: [3, 2, 1]",
        );
    }

    #[test]
    fn only_so_many_ranks_count() {
        let rule = BallotRule {
            max_ranks: 2,
            ..BallotRule::default()
        };
        check(rule, "1 2 3", "1: [1, 2]");
        check(rule, "1 - 3", "1: [1]");
    }
}
