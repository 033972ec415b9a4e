//! What changed between two versions of a charter, rule by rule. Rules are matched by what they are (their word and name),
//! not by their text; a clause whose prose alone changed is a change too.

use std::collections::BTreeMap;

use crate::explain::{Saying, Told, tell};
use crate::{Charter, ClauseIx, Name};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The clause in the old text.
    pub clause_old: Option<ClauseIx>,
    /// The clause in the new text.
    pub clause_new: Option<ClauseIx>,
    /// What happened.
    pub kind: ChangeKind,
    /// To what.
    pub subject: Subject,
    /// What the rule said; empty for added rules and for prose.
    pub before: Vec<Saying>,
    /// What it says now; empty for removed rules and for prose.
    pub after: Vec<Saying>,
    /// Whom it touches.
    pub affects: Affects,
}

/// What happened to a rule or clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// New.
    Added,
    /// Gone.
    Removed,
    /// Means something else now, wherever it stands.
    Changed,
    /// Means the same and stands in another clause.
    Moved,
}

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A rule: its word in charters, and the name that tells it from others, which may be empty.
    Rule(&'static str, String),
    /// The prose of a clause, by its number.
    Prose(String),
}

/// Classes, offices and organs that a changed rule names, of the old and the new text, in order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affects {
    /// Classes of members.
    pub classes: Vec<Name>,
    /// Offices.
    pub offices: Vec<Name>,
    /// Organs.
    pub organs: Vec<Name>,
}

/// Every change, in the order of the new text; what is gone comes last, in the order of the old one.
pub fn diff(old: &Charter, new: &Charter) -> Vec<Change> {
    let (before, after) = (keyed(tell(old)), keyed(tell(new)));
    let cast = Cast::of(old, new);
    let mut changes: Vec<Change> = after
        .iter()
        .filter_map(|(key, now)| changed(old, new, find(&before, key), now, &cast))
        .collect();
    changes.extend(prose(old, new));
    changes.sort_by_key(|change| change.clause_new);
    let gone = before.iter().filter(|(key, _)| find(&after, key).is_none());
    changes.extend(gone.map(|(_, rule)| removed(rule, &cast)));
    changes
}

/// Two rules may share a word and a name (a power named twice), so the key counts them.
type Key = (&'static str, String, usize);

fn keyed(rules: Vec<Told>) -> Vec<(Key, Told)> {
    let mut seen: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    let rules = rules.into_iter().map(|rule| {
        let nth = seen.entry((rule.kind, rule.name.clone())).or_default();
        *nth += 1;
        ((rule.kind, rule.name.clone(), *nth), rule)
    });
    rules.collect()
}

fn find<'a>(rules: &'a [(Key, Told)], key: &Key) -> Option<&'a Told> {
    rules
        .iter()
        .find(|(other, _)| other == key)
        .map(|(_, rule)| rule)
}

fn changed(
    old: &Charter,
    new: &Charter,
    was: Option<&Told>,
    now: &Told,
    cast: &Cast,
) -> Option<Change> {
    let kind = match was {
        None => ChangeKind::Added,
        Some(was) if was.meaning != now.meaning => ChangeKind::Changed,
        Some(was) if number(old, was.clause) != number(new, now.clause) => ChangeKind::Moved,
        Some(_) => return None,
    };
    let mut meanings = vec![now];
    meanings.extend(was);
    Some(Change {
        clause_old: was.map(|was| was.clause),
        clause_new: Some(now.clause),
        kind,
        subject: Subject::Rule(now.kind, now.name.clone()),
        before: was.map(|was| was.sayings.clone()).unwrap_or_default(),
        after: now.sayings.clone(),
        affects: cast.named_in(&meanings),
    })
}

fn removed(rule: &Told, cast: &Cast) -> Change {
    Change {
        clause_old: Some(rule.clause),
        clause_new: None,
        kind: ChangeKind::Removed,
        subject: Subject::Rule(rule.kind, rule.name.clone()),
        before: rule.sayings.clone(),
        after: Vec::new(),
        affects: cast.named_in(&[rule]),
    }
}

fn number(charter: &Charter, clause: ClauseIx) -> Option<&str> {
    let clause = charter.clauses.get(usize::from(clause.0))?;
    Some(&clause.number)
}

/// Clauses with the same number whose prose differs, line breaks aside, and clauses that are new or gone.
fn prose(old: &Charter, new: &Charter) -> Vec<Change> {
    let change = |kind, number: &str, clause_old, clause_new| Change {
        clause_old,
        clause_new,
        kind,
        subject: Subject::Prose(number.to_owned()),
        before: Vec::new(),
        after: Vec::new(),
        affects: Affects::default(),
    };
    let mut found = Vec::new();
    for (ix, clause) in (0..).map(ClauseIx).zip(&new.clauses) {
        let was = (0..).map(ClauseIx).zip(&old.clauses).find(|(was_ix, was)| {
            let titles = is_title(old, *was_ix) && is_title(new, ix);
            titles || was.number == clause.number
        });
        match was {
            None => found.push(change(ChangeKind::Added, &clause.number, None, Some(ix))),
            Some((was_ix, was)) => {
                let same = was.title == clause.title && words(&was.prose).eq(words(&clause.prose));
                if !same {
                    let both = (Some(was_ix), Some(ix));
                    found.push(change(ChangeKind::Changed, &clause.number, both.0, both.1));
                }
            }
        }
    }
    for (ix, clause) in (0..).map(ClauseIx).zip(&old.clauses) {
        let titles = is_title(old, ix) && is_title(new, ClauseIx(0));
        if !titles && !new.clauses.iter().any(|now| now.number == clause.number) {
            found.push(change(ChangeKind::Removed, &clause.number, Some(ix), None));
        }
    }
    found
}

/// The heading of the whole document, which has no number: whatever it says, it is the same clause in both texts.
fn is_title(charter: &Charter, ix: ClauseIx) -> bool {
    let clause = charter.clauses.first().filter(|_| ix == ClauseIx(0));
    clause.is_some_and(|clause| clause.depth == 1 && clause.title == charter.title)
}

fn words(prose: &str) -> impl Iterator<Item = &str> {
    prose.split_whitespace()
}

/// The names of both texts that a rule may touch.
struct Cast {
    classes: Vec<Name>,
    offices: Vec<Name>,
    organs: Vec<Name>,
}

impl Cast {
    fn of(old: &Charter, new: &Charter) -> Cast {
        let both = [old, new];
        let sorted = |mut names: Vec<Name>| {
            names.sort();
            names.dedup();
            names
        };
        let all =
            |names: fn(&Charter) -> Vec<Name>| sorted(both.into_iter().flat_map(names).collect());
        Cast {
            classes: all(|c| {
                c.classes
                    .iter()
                    .map(|rule| Name::clone(&rule.name))
                    .collect()
            }),
            offices: all(|c| {
                c.offices
                    .iter()
                    .map(|rule| Name::clone(&rule.name))
                    .collect()
            }),
            organs: all(|c| {
                c.organs
                    .iter()
                    .map(|rule| Name::clone(&rule.name))
                    .collect()
            }),
        }
    }

    /// Names stand in the meaning as JSON text, so quoted ones are whole names.
    fn named_in(&self, rules: &[&Told]) -> Affects {
        let named = |names: &[Name]| {
            let found = names.iter().filter(|name| {
                let quoted = format!("\"{name}\"");
                rules.iter().any(|rule| rule.meaning.contains(&quoted))
            });
            found.cloned().collect()
        };
        Affects {
            classes: named(&self.classes),
            offices: named(&self.offices),
            organs: named(&self.organs),
        }
    }
}
