//! Meek and Warren: the elected keep a share of every paper that reaches them, and the shares are adjusted until each elected
//! candidate holds just the quota. Papers are followed by the way they come (`live`), not one by one.

use std::cmp::Ordering;

use crate::count::arithmetic::{Arithmetic, Rounding, extreme};
use crate::count::chain::{Question, Ties};
use crate::count::rule::{IterateRule, KeepRounding, Reach, Share, Together};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::methods::given::{Given, Unbroken};
use crate::methods::live::Live;
use crate::methods::losers::{Below, sure_losers};
use crate::methods::standing::{Standing, Status};

struct Count<'a, A: Arithmetic> {
    rule: &'a IterateRule,
    given: &'a Given<'a>,
    numbers: &'a A,
    standing: Standing,
    keep: Vec<A::Number>,
    live: Live<'a>,
    /// What passes on behind each way, of a whole paper.
    rests: Vec<A::Number>,
    votes: Vec<A::Number>,
    excess: A::Number,
    quota: A::Number,
    surplus: A::Number,
    history: Vec<Vec<A::Number>>,
    transcript: Transcript,
}

/// How an iteration ended.
enum Settled {
    /// These reached the quota, most votes first.
    Elected(Vec<usize>),
    /// The surplus is small, or no longer falls.
    Stable,
    /// These cannot catch up any more.
    SureLosers(Vec<usize>),
}

/// Counts.
pub(crate) fn count<A: Arithmetic>(
    rule: &IterateRule,
    given: &Given<'_>,
    numbers: &A,
) -> Transcript {
    let keep = given
        .stands
        .iter()
        .map(|stands| numbers.whole(u64::from(*stands)))
        .collect();
    let standing = Standing::of(&given.stands, given.seats);
    let mut count = Count {
        rule,
        given,
        numbers,
        live: Live::of(given.papers, standing.all()),
        standing,
        keep,
        rests: Vec::new(),
        votes: Vec::new(),
        excess: numbers.nought(),
        quota: numbers.nought(),
        surplus: numbers.nought(),
        history: Vec::new(),
        transcript: given.transcript(),
    };
    count.distribute();
    count.transcript.quota = Some(numbers.figure(&count.quota));
    if !given.first_out.is_empty() {
        count.exclude(given.first_out.clone());
    }
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

impl<A: Arithmetic> Count<'_, A> {
    fn run(&mut self) -> Result<(), Unbroken> {
        loop {
            if self.standing.seats_left() == 0 {
                return Ok(());
            }
            if self.standing.fill_the_rest() {
                self.elect_the_rest();
                return Ok(());
            }
            let continuing = self.standing.continuing().collect::<Vec<_>>();
            let look = self.given.look(&self.transcript, &continuing)?;
            if let Some(look) = look.filter(|look| !look.doomed.is_empty()) {
                self.exclude(look.doomed);
                if let Some(stage) = self.transcript.stages.last_mut() {
                    stage.doomed = true;
                }
                continue;
            }
            match self.settle() {
                // One by one: two who reach it together may break a bound together (trap 33).
                Settled::Elected(reached) if self.given.bounds.is_some() => {
                    let first = extreme(&self.votes, reached.into_iter(), Ordering::Greater);
                    let first = self.one_of(first, Question::Surplus)?;
                    self.elect(vec![first]);
                }
                Settled::Elected(reached) => self.elect(reached),
                Settled::SureLosers(out) => self.exclude(out),
                Settled::Stable => {
                    self.close_stage(Kind::Stable, Vec::new());
                    let lowest = self.lowest()?;
                    self.exclude(vec![lowest]);
                }
            }
        }
    }

    /// Those of the continuing who reach the quota, most votes first.
    fn reached(&self) -> Vec<usize> {
        let reached = |votes: &A::Number| match self.rule.quota.reach {
            Reach::AtLeast => *votes >= self.quota,
            Reach::MoreThan => *votes > self.quota,
        };
        let mut found = self
            .standing
            .continuing()
            .filter(|one| reached(&self.votes[*one]))
            .collect::<Vec<_>>();
        found.sort_by(|a, b| self.votes[*b].cmp(&self.votes[*a]));
        found.truncate(self.standing.seats_left());
        found
    }

    /// Adjusts the shares until somebody is elected or the surplus is spent.
    fn settle(&mut self) -> Settled {
        let numbers = self.numbers;
        let enough = numbers.part(&self.rule.settled_below);
        let mut before = numbers.whole(self.given.papers.total_units());
        loop {
            self.distribute();
            let reached = self.reached();
            if !reached.is_empty() {
                return Settled::Elected(reached);
            }
            let mut surplus = numbers.nought();
            for candidate in self.standing.elected() {
                numbers.add(
                    &mut surplus,
                    &numbers.minus(&self.votes[candidate], &self.quota),
                );
            }
            self.surplus = surplus.max(numbers.nought());
            // Fixed digits may stall above any bound: a surplus that no longer falls has settled as well (trap 13).
            if self.surplus < enough || self.surplus >= before {
                return Settled::Stable;
            }
            let out = self.losers();
            if !out.is_empty() {
                return Settled::SureLosers(out);
            }
            before.clone_from(&self.surplus);
            self.adjust();
        }
    }

    /// Who cannot catch up whatever becomes of the surplus, as far as the rule looks for them.
    fn losers(&self) -> Vec<usize> {
        let at_most = match self.rule.exclusion.together {
            Together::One => return Vec::new(),
            Together::SureLoser => 1,
            Together::SureLosers | Together::DefeatSet => self.standing.spare(),
        };
        // What cannot be told apart from level may yet be level.
        let margin = self.numbers.part(&self.rule.level_within);
        let hope = self.numbers.plus(&self.surplus, &margin);
        let continuing = self.standing.continuing().collect();
        sure_losers(
            self.numbers,
            &self.votes,
            continuing,
            &hope,
            at_most,
            Below::Only,
        )
    }

    /// New shares: share × quota / votes, rounded up.
    fn adjust(&mut self) {
        let numbers = self.numbers;
        let elected = self.standing.elected().collect::<Vec<_>>();
        for candidate in elected {
            let (keep, votes) = (&self.keep[candidate], &self.votes[candidate]);
            // The product is rounded as a number of votes, whatever the units.
            let vote = numbers.whole(self.given.papers.units_per_vote());
            let product = numbers.share(keep, &self.quota, &vote, Rounding::Up);
            let share = numbers.share(&product, &vote, votes, Rounding::Up);
            self.keep[candidate] = numbers.cut_share(share);
        }
    }

    /// Passes every living paper through the shares, and sets votes, excess and quota.
    fn distribute(&mut self) {
        let numbers = self.numbers;
        let one = numbers.whole(1);
        self.votes = vec![numbers.nought(); self.given.candidates];
        self.excess = numbers.whole(self.live.spent());
        self.rests.clear();
        for way in self.live.ways() {
            let left = way.from.map_or(&one, |from| &self.rests[from]);
            let (kept, rest) = match self.standing.is(way.candidate, Status::Continuing) {
                true => (left.clone(), numbers.nought()),
                false => self.divide(left, way.candidate),
            };
            numbers.add(
                &mut self.votes[way.candidate],
                &numbers.times(&kept, way.units),
            );
            if way.ended > 0 {
                numbers.add(&mut self.excess, &numbers.times(&rest, way.ended));
            }
            self.rests.push(rest);
        }
        let active = numbers.sum(self.votes.iter());
        self.quota = self.given.quota_of(self.rule.quota, numbers, &active);
    }

    /// What an elected candidate keeps of the rest of a paper, and what passes on.
    fn divide(&self, left: &A::Number, candidate: usize) -> (A::Number, A::Number) {
        let numbers = self.numbers;
        let share = &self.keep[candidate];
        match (self.rule.share, self.rule.rounding) {
            (Share::OfTheRest, KeepRounding::UpThenRest) => {
                let kept = numbers.product(left, share, Rounding::Up);
                let rest = numbers.minus(left, &kept);
                (kept, rest)
            }
            (Share::OfTheRest, KeepRounding::DownBoth) => {
                let passing = numbers.minus(&numbers.whole(1), share);
                (
                    numbers.product(left, share, Rounding::Down),
                    numbers.product(left, &passing, Rounding::Down),
                )
            }
            (Share::OfThePaper, _) => {
                let kept = share.min(left).clone();
                let rest = numbers.minus(left, &kept);
                (kept, rest)
            }
        }
    }

    fn elect(&mut self, reached: Vec<usize>) {
        for candidate in reached {
            self.standing.elect(candidate, false);
            self.close_stage(Kind::Elect, vec![candidate]);
            self.enter(candidate, Grounds::Quota);
            self.live.elect(candidate, self.standing.all());
        }
    }

    fn elect_the_rest(&mut self) {
        let mut rest = self.standing.continuing().collect::<Vec<_>>();
        rest.sort_by(|a, b| self.votes[*b].cmp(&self.votes[*a]));
        for candidate in rest {
            self.standing.elect(candidate, false);
            self.enter(candidate, Grounds::Remaining);
        }
    }

    fn enter(&mut self, candidate: usize, because: Grounds) {
        self.transcript.elected.push(Elected {
            candidate,
            // Where everybody is elected at once there was no stage: it was certain from the first.
            stage: self.transcript.stages.len().max(1),
            because,
        });
    }

    fn lowest(&mut self) -> Result<usize, Unbroken> {
        let numbers = self.numbers;
        let mut may_leave = self.standing.continuing().collect::<Vec<_>>();
        if let Some(look) = self.given.look(&self.transcript, &may_leave)? {
            may_leave.retain(|one| !look.guarded.contains(one));
        }
        let lowest = extreme(&self.votes, may_leave.iter().copied(), Ordering::Less);
        let Some(first) = lowest.first() else {
            return Err(Unbroken);
        };
        // What the surplus could still bring level is level.
        let margin = numbers.part(&self.rule.level_within);
        let reach = numbers.plus(&self.votes[*first], (&self.surplus).max(&margin));
        let level = may_leave
            .into_iter()
            .filter(|one| self.votes[*one] <= reach)
            .collect::<Vec<_>>();
        self.one_of(level, Question::Exclude)
    }

    fn one_of(&mut self, level: Vec<usize>, question: Question) -> Result<usize, Unbroken> {
        let ties: &Ties = self.given.ties;
        let stage = self.transcript.stages.len() + 1;
        self.transcript
            .one_of(ties, question, stage, level, &self.history)
    }

    fn exclude(&mut self, out: Vec<usize>) {
        self.standing.exclude(&out);
        for candidate in &out {
            self.keep[*candidate] = self.numbers.nought();
        }
        self.live.exclude(&out, self.standing.all());
        self.distribute();
        self.close_stage(Kind::Exclude, out);
    }

    fn close_stage(&mut self, kind: Kind, candidates: Vec<usize>) {
        let numbers = self.numbers;
        let mut lost = numbers.whole(self.given.papers.total_units());
        numbers.take(&mut lost, &numbers.sum(self.votes.iter()));
        numbers.take(&mut lost, &self.excess);
        let figures = |column: &[A::Number]| column.iter().map(|one| numbers.figure(one)).collect();
        let shares = self
            .keep
            .iter()
            .map(|share| numbers.figure(&numbers.times(share, self.given.papers.units_per_vote())));
        self.transcript.stages.push(Stage {
            candidates,
            votes: figures(&self.votes),
            non_transferable: numbers.figure(&self.excess),
            lost: numbers.figure(&lost),
            quota: Some(numbers.figure(&self.quota)),
            keep: Some(shares.collect()),
            excess: Some(numbers.figure(&self.excess)),
            ..Stage::bare(kind, 0)
        });
        // Votes that differ by less than the margin are the same votes, also for those who look back.
        let margin = numbers.part(&self.rule.level_within);
        let rounded = self.votes.iter().map(|one| numbers.nearest(one, &margin));
        self.history.push(rounded.collect());
    }
}
