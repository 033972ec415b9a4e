//! The smallest change found that alters who is elected: so many papers that put somebody first put somebody else first. Each change is
//! counted again before it is told. It is the smallest of those that were tried, and not always the smallest there is.

use std::cmp::Reverse;

use crate::count::chain::Ties;
use crate::count::papers::{Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::count::rule::{Marked, Method, Rule};
use crate::count::run::{Outcome, count};
use crate::exact::Exact;

use super::compare::elected;
use super::reasons::{exclusions, others};

/// The most times that ballots are counted again, and how many marks may be read for it in all.
const MAX_COUNTS: usize = 400;
const MAX_MARKS: usize = 200_000_000;

/// A change that alters who is elected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Who is put first.
    pub raised: usize,
    /// Who stood first there before.
    pub instead_of: usize,
    /// How many votes change.
    pub votes: Exact,
    /// Paper by paper.
    pub edits: Vec<Edit>,
    /// Who is elected then, ascending.
    pub elected: Vec<usize>,
}

/// Papers that change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// How many votes.
    pub votes: Exact,
    /// What they said.
    pub from: Vec<Mark>,
    /// What they say then.
    pub to: Vec<Mark>,
}

impl Change {
    /// The ballots after the change.
    #[must_use]
    pub fn applied(&self, profile: &Profile) -> Profile {
        let edits = &self.edits;
        let papers = &profile.papers;
        let mut builder = PapersBuilder::default();
        for kind in 0..papers.kinds() {
            let marks = papers.marks(kind);
            let mut votes = papers.votes(papers.units(kind));
            for edit in edits.iter().filter(|edit| edit.from == marks) {
                votes = &votes - &edit.votes;
            }
            if !votes.is_zero() {
                // No more papers, and no finer weights, than there were.
                let _ = builder.add_weighted(marks, &votes);
            }
        }
        for edit in edits {
            let _ = builder.add_weighted(&edit.to, &edit.votes);
        }
        let _ = builder.add_weighted(&[], &papers.votes(papers.blank_units()));
        Profile {
            papers: builder.build(),
            scores: None,
            ..profile.clone()
        }
    }
}

struct Search<'a> {
    profile: &'a Profile,
    rule: &'a Rule,
    seats: Option<usize>,
    ties: &'a Ties,
    elected: Vec<usize>,
    counts: usize,
    best: Option<Change>,
}

/// Looks for the smallest change. Nothing where the rule counts scores, a tie stopped the count, or nothing was found.
#[must_use]
pub fn smallest(
    profile: &Profile,
    rule: &Rule,
    seats: Option<usize>,
    ties: &Ties,
    outcome: &Outcome,
) -> Option<Change> {
    if by_scores(profile, rule) {
        return None;
    }
    let marks = (0..profile.papers.kinds()).map(|kind| profile.papers.marks(kind).len());
    let counts = (MAX_MARKS / marks.sum::<usize>().max(1)).clamp(8, MAX_COUNTS);
    let mut search = Search {
        profile,
        rule,
        seats,
        ties,
        elected: elected(outcome)?,
        counts,
        best: None,
    };
    for (raised, instead_of, open) in pairs(profile, outcome, &search.elected) {
        search.pair(raised, instead_of, &open);
    }
    search.best
}

/// Whether the count reads scores and not the papers.
fn by_scores(profile: &Profile, rule: &Rule) -> bool {
    match &rule.method {
        Method::Score(_) | Method::Support(_) => true,
        Method::Committee(_) => profile.scores.is_some(),
        Method::Marks(marks) => profile.scores.is_some() && marks.marked == Marked::Approved,
        _ => false,
    }
}

/// Who might be raised instead of whom, and who is passed over on the papers then: the closest decisions of the count first.
fn pairs(
    profile: &Profile,
    outcome: &Outcome,
    elected: &[usize],
) -> Vec<(usize, usize, Vec<bool>)> {
    let everybody = (0..profile.candidates())
        .map(|one| !profile.withdrawn.contains(&one))
        .collect::<Vec<_>>();
    let mut found = Vec::new();
    if let Outcome::Staged(transcript) = outcome {
        let mut close = exclusions(profile, transcript)
            .into_iter()
            .filter_map(|one| Some((one.next?, one.candidates, one.stage)))
            .collect::<Vec<_>>();
        close.sort_by(|a, b| a.0.gap.cmp(&b.0.gap));
        for (next, out, stage) in close {
            let open = others(profile, transcript, stage - 1);
            let open = (0..everybody.len()).map(|one| open.contains(&one));
            let open = open.collect::<Vec<_>>();
            for one in out {
                found.push((one, next.candidate, open.clone()));
            }
        }
    }
    let losers = (0..everybody.len()).filter(|one| everybody[*one] && !elected.contains(one));
    for loser in losers {
        for winner in elected {
            found.push((loser, *winner, everybody.clone()));
        }
    }
    found
}

impl Search<'_> {
    /// Looks for the fewest papers with `instead_of` first among the open that must put `raised` first.
    fn pair(&mut self, raised: usize, instead_of: usize, open: &[bool]) {
        let piles = self.piles(raised, instead_of, open);
        let units = piles.iter().map(|(_, units)| units).sum::<u64>();
        let per_vote = self.profile.papers.units_per_vote();
        let mut most = units / per_vote;
        if let Some(best) = &self.best {
            // Fewer votes than the best, or it is of no use.
            let best = best.votes.numerator() / best.votes.denominator();
            most = most.min(u64::try_from(best).unwrap_or(u64::MAX).saturating_sub(1));
        }
        if most == 0 || !self.alters(raised, instead_of, &piles, most) {
            return;
        }
        // What is known to alter the result, and what is known not to.
        let (mut enough, mut few) = (most, 0);
        let mut step = 1;
        while few + step < enough {
            if self.alters(raised, instead_of, &piles, few + step) {
                enough = few + step;
                break;
            }
            few += step;
            step *= 4;
        }
        while enough - few > 1 {
            let middle = few + (enough - few) / 2;
            match self.alters(raised, instead_of, &piles, middle) {
                true => enough = middle,
                false => few = middle,
            }
        }
    }

    /// Kinds of papers that may change, the most numerous first, with their units.
    fn piles(&self, raised: usize, instead_of: usize, open: &[bool]) -> Vec<(usize, u64)> {
        let papers = &self.profile.papers;
        let is_first = |kind: &usize| {
            let marks = papers.marks(*kind).iter().filter(|mark| !mark.is_skipped());
            let mut standing = marks.map(|mark| mark.candidate());
            let first = standing.find(|one| open[*one] || *one == raised);
            first == Some(instead_of)
        };
        let kinds = (0..papers.kinds()).filter(is_first);
        let mut kinds = kinds
            .map(|kind| (kind, papers.units(kind)))
            .collect::<Vec<_>>();
        kinds.sort_by_key(|(kind, units)| (Reverse(*units), *kind));
        kinds
    }

    /// Whether so many votes changed alter who is elected; keeps the change where it is the smallest.
    fn alters(
        &mut self,
        raised: usize,
        instead_of: usize,
        piles: &[(usize, u64)],
        votes: u64,
    ) -> bool {
        if self.counts == 0 {
            return false;
        }
        self.counts -= 1;
        let papers = &self.profile.papers;
        let mut left = votes.saturating_mul(papers.units_per_vote());
        let mut edits = Vec::new();
        for (kind, units) in piles {
            let taken = left.min(*units);
            left -= taken;
            if taken > 0 {
                edits.push(Edit {
                    votes: papers.votes(taken),
                    from: papers.marks(*kind).to_vec(),
                    to: with_first(papers.marks(*kind), raised),
                });
            }
        }
        let mut change = Change {
            raised,
            instead_of,
            votes: Exact::from(num_bigint::BigInt::from(votes)),
            edits,
            elected: Vec::new(),
        };
        let applied = change.applied(self.profile);
        let outcome = count(&applied, self.rule, self.seats, self.ties);
        let Some(now) = outcome.ok().and_then(|outcome| elected(&outcome)) else {
            return false;
        };
        if now == self.elected {
            return false;
        }
        change.elected = now;
        let is_smaller = self
            .best
            .as_ref()
            .is_none_or(|best| change.votes < best.votes);
        if is_smaller {
            self.best = Some(change);
        }
        true
    }
}

/// The same paper with somebody before all others.
fn with_first(marks: &[Mark], first: usize) -> Vec<Mark> {
    let mut found = vec![Mark::of(first)];
    for rank in marks.chunk_by(|_, next| next.is_level()) {
        let others = rank
            .iter()
            .filter(|mark| mark.is_skipped() || mark.candidate() != first);
        for (at, mark) in others.enumerate() {
            let mark = mark.alone();
            found.push(if at == 0 { mark } else { mark.level() });
        }
    }
    found
}
