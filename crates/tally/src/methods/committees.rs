//! Committees from approvals, one seat after another: sequential proportional approval and its reverse, Phragmén's sequential rule,
//! the method of equal shares. Loads, budgets and weights are exact fractions.

use crate::count::figure::Figure;
use crate::count::papers::Papers;
use crate::count::rule::{CommitteeMethod, CommitteeRule};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::exact::Exact;
use crate::methods::choose::best;
use crate::methods::given::{Given, Unbroken};

/// Places of printed figures.
const PLACES: u8 = 12;

struct Count<'a> {
    given: &'a Given<'a>,
    /// Votes of each kind of paper, and whom it approves.
    kinds: Vec<(Exact, Vec<usize>)>,
    /// Who may still be chosen, or removed.
    left: Vec<usize>,
    transcript: Transcript,
}

/// Counts; the papers of `given` hold the approved of each.
pub(crate) fn count(rule: &CommitteeRule, given: &Given<'_>) -> Transcript {
    let papers: &Papers = given.papers;
    let approved = |kind| {
        papers
            .marks(kind)
            .iter()
            .map(|mark| mark.candidate())
            .collect()
    };
    let mut count = Count {
        given,
        kinds: (0..papers.kinds())
            .map(|kind| (papers.votes(papers.units(kind)), approved(kind)))
            .collect(),
        left: (0..given.candidates)
            .filter(|one| given.stands[*one])
            .collect(),
        transcript: given.transcript(),
    };
    let done = match rule.method {
        CommitteeMethod::SequentialProportional => count.sequential_proportional(),
        CommitteeMethod::ReverseProportional => count.reverse_proportional(),
        CommitteeMethod::Phragmen => {
            let loads = vec![Exact::ZERO; count.kinds.len()];
            count.phragmen(loads)
        }
        CommitteeMethod::EqualShares => count.equal_shares(),
    };
    count.transcript.complete = done.is_ok();
    count.transcript
}

fn one_of(number: usize) -> Exact {
    Exact::ONE
        .checked_div(&Exact::count(number))
        .unwrap_or_default()
}

impl Count<'_> {
    fn seats_left(&self) -> usize {
        self.given
            .seats
            .saturating_sub(self.transcript.elected.len())
    }

    /// Each paper counts as 1, 1/2, 1/3 … by how many of its approved are elected.
    fn sequential_proportional(&mut self) -> Result<(), Unbroken> {
        let mut weights = vec![1_usize; self.kinds.len()];
        while self.seats_left() > 0 && !self.left.is_empty() {
            let votes = self.sums(|kind| one_of(weights[kind]));
            let winner = self.elect_best(&votes, false)?;
            for (kind, (_, approved)) in self.kinds.iter().enumerate() {
                weights[kind] += usize::from(approved.contains(&winner));
            }
        }
        Ok(())
    }

    /// From all candidates the one is removed whose loss costs least, until the seats are left.
    fn reverse_proportional(&mut self) -> Result<(), Unbroken> {
        while self.left.len() > self.given.seats {
            let still = |approved: &[usize]| {
                approved
                    .iter()
                    .filter(|one| self.left.contains(one))
                    .count()
            };
            let shares = self
                .kinds
                .iter()
                .map(|(_, approved)| one_of(still(approved)));
            let shares = shares.collect::<Vec<_>>();
            let votes = self.sums(|kind| shares[kind].clone());
            self.stage(Kind::Exclude, &votes);
            let keep = self.left.len() - 1;
            let kept = self.choose(&votes, keep)?;
            let out = self.left.iter().position(|one| !kept.contains(one));
            let out = self.left.remove(out.unwrap_or(0));
            if let Some(stage) = self.transcript.stages.last_mut() {
                stage.candidates = vec![out];
            }
        }
        if self.transcript.stages.is_empty() {
            let votes = self.sums(|_| Exact::ONE);
            self.stage(Kind::First, &votes);
        }
        let stage = self.transcript.stages.len();
        for candidate in std::mem::take(&mut self.left) {
            self.transcript.elected.push(Elected {
                candidate,
                stage,
                because: Grounds::Remaining,
            });
        }
        Ok(())
    }

    /// A seat costs one, borne by those who approve of it; who makes the highest load rise least is elected.
    fn phragmen(&mut self, mut loads: Vec<Exact>) -> Result<(), Unbroken> {
        while self.seats_left() > 0 && !self.left.is_empty() {
            let borne = self.sums(|kind| loads[kind].clone());
            let supporters = self.sums(|_| Exact::ONE);
            let load = |one: &usize| (Exact::ONE + &borne[*one]).checked_div(&supporters[*one]);
            let rises = (0..self.given.candidates)
                .map(|one| load(&one))
                .collect::<Vec<_>>();
            let Some(winner) = self.elect_least(&rises)? else {
                return self.elect_without_support();
            };
            let new = rises[winner].clone().unwrap_or_default();
            for (kind, (_, approved)) in self.kinds.iter().enumerate() {
                if approved.contains(&winner) {
                    loads[kind].clone_from(&new);
                }
            }
        }
        Ok(())
    }

    /// Every voter has the same budget; a seat costs one; who can be paid for with the smallest share a voter is elected. What
    /// the budgets do not fill is filled by Phragmén's rule, the rests counting as loads below nought.
    fn equal_shares(&mut self) -> Result<(), Unbroken> {
        let voters: Exact = self.kinds.iter().map(|(votes, _)| votes).sum();
        let seats = Exact::count(self.given.seats);
        let budget = seats.checked_div(&voters).unwrap_or_default();
        let mut budgets = vec![budget; self.kinds.len()];
        while self.seats_left() > 0 && !self.left.is_empty() {
            let prices = (0..self.given.candidates).map(|one| self.price(one, &budgets));
            let prices = prices.collect::<Vec<_>>();
            let Some(winner) = self.elect_least(&prices)? else {
                break;
            };
            let price = prices[winner].clone().unwrap_or_default();
            for (kind, (_, approved)) in self.kinds.iter().enumerate() {
                if approved.contains(&winner) {
                    let paid = price.clone().min(budgets[kind].clone());
                    budgets[kind] = &budgets[kind] - &paid;
                }
            }
        }
        let loads = budgets.iter().map(|rest| -rest).collect();
        self.phragmen(loads)
    }

    /// The least `q` with which supporters who pay `q`, or all they have, pay one together; none where they cannot.
    fn price(&self, candidate: usize, budgets: &[Exact]) -> Option<Exact> {
        let mut supporters = self
            .kinds
            .iter()
            .zip(budgets)
            .filter(|((_, approved), _)| approved.contains(&candidate))
            .map(|((votes, _), budget)| (budget, votes))
            .collect::<Vec<_>>();
        supporters.sort_by(|a, b| a.0.cmp(b.0));
        let mut unpaid = Exact::ONE;
        let mut voters: Exact = supporters.iter().map(|(_, votes)| *votes).sum();
        for (budget, votes) in supporters {
            let share = unpaid.checked_div(&voters)?;
            if share <= *budget {
                return Some(share);
            }
            unpaid -= &(budget * votes);
            voters -= votes;
        }
        None
    }

    /// For each candidate the sum over approving papers of what each is worth.
    fn sums(&self, worth: impl Fn(usize) -> Exact) -> Vec<Exact> {
        let mut sums = vec![Exact::ZERO; self.given.candidates];
        for (kind, (votes, approved)) in self.kinds.iter().enumerate() {
            let worth = worth(kind) * votes;
            for candidate in approved {
                sums[*candidate] += &worth;
            }
        }
        sums
    }

    fn choose(&mut self, votes: &[Exact], need: usize) -> Result<Vec<usize>, Unbroken> {
        let column = |some: &[usize]| some.iter().map(|one| votes[*one].clone()).collect();
        best(
            self.given,
            &mut self.transcript,
            &self.left,
            need,
            &[&column],
        )
    }

    /// Elects who has most, or the first of the negated where less is better.
    fn elect_best(&mut self, votes: &[Exact], negated: bool) -> Result<usize, Unbroken> {
        if let Some(look) = self.given.look(&self.transcript, &self.left)? {
            self.left.retain(|one| !look.doomed.contains(one));
        }
        match negated {
            true => self.stage(
                Kind::Elect,
                &votes.iter().map(|one| -one).collect::<Vec<_>>(),
            ),
            false => self.stage(Kind::Elect, votes),
        }
        let winner = self.choose(votes, 1)?[0];
        if let Some(stage) = self.transcript.stages.last_mut() {
            stage.candidates = vec![winner];
        }
        self.left.retain(|one| *one != winner);
        self.transcript.elected.push(Elected {
            candidate: winner,
            stage: self.transcript.stages.len(),
            because: Grounds::Most,
        });
        Ok(winner)
    }

    /// Elects who has the least of those who have a number at all.
    fn elect_least(&mut self, numbers: &[Option<Exact>]) -> Result<Option<usize>, Unbroken> {
        let all = std::mem::take(&mut self.left);
        let (able, unable): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| numbers[*one].is_some());
        self.left = able;
        if self.left.is_empty() {
            self.left = unable;
            return Ok(None);
        }
        let least = numbers
            .iter()
            .map(|number| number.as_ref().map_or(Exact::ZERO, |number| -number))
            .collect::<Vec<_>>();
        let winner = self.elect_best(&least, true);
        self.left.extend(unable);
        self.left.sort_unstable();
        winner.map(Some)
    }

    /// Nobody left has a supporter: all of them are level.
    fn elect_without_support(&mut self) -> Result<(), Unbroken> {
        while self.seats_left() > 0 && !self.left.is_empty() {
            let votes = vec![Exact::ZERO; self.given.candidates];
            self.elect_best(&votes, false)?;
        }
        Ok(())
    }

    fn stage(&mut self, kind: Kind, votes: &[Exact]) {
        let figure = |value: &Exact| Figure::Exact {
            value: value.clone(),
            places: PLACES,
        };
        self.transcript.stages.push(Stage {
            votes: votes.iter().map(figure).collect(),
            ..Stage::bare(kind, PLACES)
        });
    }
}
