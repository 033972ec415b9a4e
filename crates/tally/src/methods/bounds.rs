//! Constraints in a count: who is in none of the committees that are still possible (*doomed*), and who is in all of them (*guarded*).
//! Asked again after every election and every exclusion (trap 32). Candidates of the same groups are alike, so committees are looked for
//! by how many of each kind they have.

use std::collections::BTreeSet;

use crate::count::rule::{Constraint, RuleRefusal};
use crate::methods::given::Unbroken;

/// Half-filled committees that are looked at before the bounds are too entangled.
const MAX_LOOKED: usize = 2_000_000;

/// Bounds on the candidates of one count.
pub(crate) struct Bounds {
    /// Of each group, how many must and may be elected.
    limits: Vec<(usize, usize)>,
    /// Of each candidate, the groups it is in.
    groups: Vec<Vec<usize>>,
}

/// What the bounds leave open.
pub(crate) struct Look {
    /// In no possible committee.
    pub(crate) doomed: Vec<usize>,
    /// In every possible committee.
    pub(crate) guarded: Vec<usize>,
}

/// Candidates of the same groups: how many have seats, and how many continue.
struct Alike<'a> {
    groups: &'a [usize],
    elected: usize,
    free: usize,
}

impl Bounds {
    /// The bounds of some constraints on so many candidates; none where there are no constraints.
    pub(crate) fn of(
        constraints: &[Constraint],
        stands: &[bool],
        seats: usize,
    ) -> Result<Option<Bounds>, RuleRefusal> {
        if constraints.is_empty() {
            return Ok(None);
        }
        for constraint in constraints {
            let known = |number: &usize| (1..=stands.len()).contains(number);
            let kept = constraint
                .at_most
                .is_none_or(|most| most >= constraint.at_least);
            if !constraint.members.iter().all(known) || !kept {
                let name = constraint.name.clone();
                return Err(RuleRefusal::Constraint { name });
            }
        }
        let standing = (0..stands.len())
            .filter(|one| stands[*one])
            .collect::<Vec<_>>();
        let possible = |some: &[&Constraint]| {
            let bounds = Bounds::new(some, stands.len())?;
            bounds.possible(&[], &standing, seats).map_err(|_| ())
        };
        let mut conflict = constraints.iter().collect::<Vec<_>>();
        match possible(&conflict) {
            Ok(true) => return Ok(Bounds::new(&conflict, stands.len()).ok()),
            Ok(false) => {}
            Err(())
                if conflict
                    .iter()
                    .all(|one| one.at_most.is_none_or(|most| most >= one.incumbents)) =>
            {
                return Err(RuleRefusal::ConstraintsEntangled);
            }
            Err(()) => {}
        }
        // What can be left out of the conflict without ending it is no part of it.
        for constraint in constraints {
            let mut fewer = conflict.clone();
            fewer.retain(|one| *one != constraint);
            if !fewer.is_empty() && possible(&fewer) != Ok(true) {
                conflict = fewer;
            }
        }
        let names = conflict.into_iter().map(|one| one.name.clone());
        Err(RuleRefusal::ConstraintsConflict {
            names: names.collect(),
        })
    }

    /// An error where incumbents alone are more than a group may have.
    fn new(constraints: &[&Constraint], candidates: usize) -> Result<Bounds, ()> {
        let limit = |one: &&Constraint| {
            let most = match one.at_most {
                Some(most) => most.checked_sub(one.incumbents).ok_or(())?,
                None => candidates,
            };
            Ok((one.at_least.saturating_sub(one.incumbents), most))
        };
        let groups = |candidate: usize| {
            let of = |group: &usize| constraints[*group].members.contains(&(candidate + 1));
            (0..constraints.len()).filter(of).collect()
        };
        Ok(Bounds {
            limits: constraints.iter().map(limit).collect::<Result<_, ()>>()?,
            groups: (0..candidates).map(groups).collect(),
        })
    }

    /// Who is doomed and who is guarded among the continuing.
    pub(crate) fn look(
        &self,
        elected: &[usize],
        continuing: &[usize],
        seats_left: usize,
    ) -> Result<Look, Unbroken> {
        let mut look = Look {
            doomed: Vec::new(),
            guarded: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for candidate in continuing {
            if !seen.insert(&self.groups[*candidate]) {
                continue;
            }
            let alike = continuing.iter().copied();
            let alike = alike.filter(|one| self.groups[*one] == self.groups[*candidate]);
            let without = continuing.iter().copied().filter(|one| one != candidate);
            let without = without.collect::<Vec<_>>();
            let with = elected
                .iter()
                .chain([candidate])
                .copied()
                .collect::<Vec<_>>();
            // Who has no seat left to take is not kept out by the bounds.
            if seats_left > 0 && !self.possible(&with, &without, seats_left - 1)? {
                look.doomed.extend(alike);
            } else if !self.possible(elected, &without, seats_left)? || without.len() < seats_left {
                look.guarded.extend(alike);
            }
        }
        look.doomed.sort_unstable();
        Ok(look)
    }

    /// Whether some of the continuing can fill so many seats, or all of them where they are fewer, within the bounds.
    pub(crate) fn possible(
        &self,
        elected: &[usize],
        continuing: &[usize],
        seats: usize,
    ) -> Result<bool, Unbroken> {
        let mut alike: Vec<Alike<'_>> = Vec::new();
        let all = elected.iter().map(|one| (one, 1, 0));
        for (one, sits, free) in all.chain(continuing.iter().map(|one| (one, 0, 1))) {
            let groups = &self.groups[*one][..];
            match alike.iter_mut().find(|kind| kind.groups == groups) {
                Some(kind) => {
                    kind.elected += sits;
                    kind.free += free;
                }
                None => alike.push(Alike {
                    groups,
                    elected: sits,
                    free,
                }),
            }
        }
        let mut sums = vec![0; self.limits.len()];
        for kind in &alike {
            for group in kind.groups {
                sums[*group] += kind.elected;
            }
        }
        let mut search = Search {
            bounds: self,
            alike: &alike,
            failed: BTreeSet::new(),
        };
        search.fills(0, seats.min(continuing.len()), &mut sums)
    }
}

struct Search<'a> {
    bounds: &'a Bounds,
    alike: &'a [Alike<'a>],
    /// Half-filled committees that no choice among the rest completes.
    failed: BTreeSet<(usize, usize, Vec<usize>)>,
}

impl Search<'_> {
    fn fills(&mut self, at: usize, need: usize, sums: &mut Vec<usize>) -> Result<bool, Unbroken> {
        let rest = &self.alike[at..];
        if need > rest.iter().map(|kind| kind.free).sum::<usize>() {
            return Ok(false);
        }
        for (group, (least, most)) in self.bounds.limits.iter().enumerate() {
            let open = rest.iter().filter(|kind| kind.groups.contains(&group));
            let open = open.map(|kind| kind.free).sum::<usize>().min(need);
            if sums[group] > *most || sums[group] + open < *least {
                return Ok(false);
            }
        }
        let Some(kind) = rest.first() else {
            return Ok(true);
        };
        let state = (at, need, sums.clone());
        if self.failed.contains(&state) {
            return Ok(false);
        }
        if self.failed.len() >= MAX_LOOKED {
            return Err(Unbroken);
        }
        for taken in (0..=kind.free.min(need)).rev() {
            for group in kind.groups {
                sums[*group] += taken;
            }
            let fills = self.fills(at + 1, need - taken, sums)?;
            for group in kind.groups {
                sums[*group] -= taken;
            }
            if fills {
                return Ok(true);
            }
        }
        self.failed.insert(state);
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, members: &[usize], at_least: usize, at_most: usize) -> Constraint {
        Constraint {
            name: name.to_owned(),
            members: members.to_vec(),
            at_least,
            at_most: Some(at_most),
            incumbents: 0,
        }
    }

    /// Who is doomed and who is guarded, by number, when some of five candidates have seats.
    fn check(
        groups: &[Constraint],
        elected: &[usize],
        left: &[usize],
        seats: usize,
        expected: (&[usize], &[usize]),
    ) {
        let bounds = Bounds::of(groups, &[true; 5], elected.len() + seats);
        let bounds = bounds.expect("possible").expect("bounds");
        let from_nought = |some: &[usize]| some.iter().map(|one| one - 1).collect::<Vec<_>>();
        let look = bounds
            .look(&from_nought(elected), &from_nought(left), seats)
            .expect("few committees");
        assert_eq!(
            (look.doomed, look.guarded),
            (from_nought(expected.0), from_nought(expected.1))
        );
    }

    #[test]
    fn a_full_group_dooms_the_rest_of_it() {
        check(
            &[group("a", &[1, 2, 3], 0, 1)],
            &[1],
            &[2, 3, 4, 5],
            2,
            (&[2, 3], &[4, 5]),
        );
    }

    #[test]
    fn who_alone_can_meet_a_minimum_is_guarded() {
        check(
            &[group("a", &[4, 5], 1, 2)],
            &[1],
            &[2, 3, 5],
            1,
            (&[2, 3], &[5]),
        );
        check(
            &[group("a", &[4, 5], 1, 2)],
            &[],
            &[1, 2, 5],
            2,
            (&[], &[5]),
        );
    }

    #[test]
    fn two_groups_together_can_doom_who_is_in_neither() {
        let groups = [group("a", &[1, 2], 1, 1), group("b", &[3, 4], 1, 1)];
        check(&groups, &[], &[1, 2, 3, 4, 5], 2, (&[5], &[]));
    }

    #[test]
    fn the_bounds_that_contradict_each_other_are_named() {
        let groups = [
            group("young", &[1, 2], 0, 2),
            group("north", &[1, 2, 3], 2, 3),
            group("south", &[4, 5], 2, 2),
        ];
        let refused = Bounds::of(&groups, &[true; 5], 3).err();
        let names = vec!["north".to_owned(), "south".to_owned()];
        assert_eq!(refused, Some(RuleRefusal::ConstraintsConflict { names }));
    }

    #[test]
    fn incumbents_count_and_can_be_too_many_by_themselves() {
        let with = |incumbents| Constraint {
            incumbents,
            ..group("a", &[1, 2], 0, 2)
        };
        check(&[with(1)], &[1], &[2, 3, 4], 1, (&[2], &[]));
        let refused = Bounds::of(&[with(3)], &[true; 5], 2).err();
        let names = vec!["a".to_owned()];
        assert_eq!(refused, Some(RuleRefusal::ConstraintsConflict { names }));
    }
}
