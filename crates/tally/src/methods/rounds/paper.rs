//! One paper read under a rule, with those who still stand.

use super::{Place, Why};
use crate::count::papers::Mark;
use crate::count::prepare::{BallotRule, Repeated, SharedRank};

/// Reads papers.
pub(super) struct Reader {
    rule: BallotRule,
    seen: Vec<usize>,
}

impl Reader {
    pub(super) fn new(rule: BallotRule) -> Reader {
        Reader {
            rule,
            seen: Vec::new(),
        }
    }

    /// Whose the paper is, or why it is nobody's. The reasons are looked for in this order: empty ranks, a repeated name, several
    /// names (RCTab #121).
    pub(super) fn read(&mut self, marks: &[Mark], stands: &[bool]) -> Place {
        self.seen.clear();
        let (mut rank, mut last, mut at) = (0_u32, 0_u32, 0);
        while at < marks.len() {
            let level = marks[at + 1..].iter().take_while(|mark| mark.is_level());
            let end = at + 1 + level.count();
            let names = &marks[at..end];
            at = end;
            rank += 1;
            if self.rule.max_ranks != 0 && rank > u32::from(self.rule.max_ranks) {
                break;
            }
            if names.len() == 1 && names[0].is_skipped() {
                continue;
            }
            let empty = rank - last - 1;
            if self
                .rule
                .skipped
                .passed_over()
                .is_some_and(|most| empty > most)
            {
                return Place::Inactive(Why::EmptyRanks);
            }
            last = rank;
            if self.rule.repeated == Repeated::Ends && self.repeats(names) {
                return Place::Inactive(Why::Repeated);
            }
            match self.says(names, stands) {
                Says::Nothing => {}
                Says::Ends => return Place::Inactive(Why::SeveralNames),
                Says::One(candidate) => return Place::With(candidate),
            }
        }
        Place::Inactive(Why::Exhausted)
    }

    fn repeats(&mut self, names: &[Mark]) -> bool {
        for name in names.iter().filter(|name| !name.is_skipped()) {
            let candidate = name.candidate();
            if self.seen.contains(&candidate) {
                return true;
            }
            self.seen.push(candidate);
        }
        false
    }

    /// What one rank says.
    fn says(&self, names: &[Mark], stands: &[bool]) -> Says {
        // Two marks that name nobody: several were marked, and nobody knows who.
        let unknown = names[0].is_skipped();
        let mut standing = names
            .iter()
            .filter(|name| !name.is_skipped() && stands[name.candidate()])
            .map(|name| name.candidate());
        let first = standing.next().map_or(Says::Nothing, Says::One);
        if names.len() == 1 {
            return first;
        }
        match self.rule.shared_rank {
            SharedRank::Ends => Says::Ends,
            // The rule of rounds refuses the others.
            SharedRank::Skipped | SharedRank::Level | SharedRank::Divided => Says::Nothing,
            SharedRank::EndsIfSeveralStand if unknown || standing.next().is_some() => Says::Ends,
            SharedRank::EndsIfSeveralStand => first,
        }
    }
}

enum Says {
    Nothing,
    Ends,
    One(usize),
}
