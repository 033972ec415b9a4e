//! Two lists of members held side by side: who is on both, who on one only, and in what those on both differ. It says what
//! it found and by what; whether two are the same is for people to say where only their names are alike.

use std::collections::{BTreeMap, BTreeSet};
use words::name_terms;

/// Somebody on a list, as far as it can be compared. What a list does not have is left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The number of the party, where the list is of this community.
    pub party: Option<u32>,
    /// The name, as the list writes it.
    pub name: String,
    /// Domain names, in any case.
    pub domains: Vec<String>,
    /// Who represents it, by name.
    pub representative: Option<String>,
    /// The two letters of its country.
    pub country: Option<String>,
}

/// By what two were found to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They are one party of this community.
    Party,
    /// They have a domain in common that nobody else on either list has.
    Domain,
    /// Their names are the same but for case, accents and signs.
    Name,
    /// All words of the one name are in the other. Perhaps they are the same.
    Words,
}

/// In what two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// The name is written otherwise.
    Name,
    /// No domain in common, though both lists have one.
    Domain,
    /// Another representative, or one list has none.
    Representative,
    /// Another country.
    Country,
}

/// A difference, as both lists have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub what: Differs,
    /// On the first list; empty where it has nothing.
    pub first: String,
    /// On the second.
    pub second: String,
}

/// Two lists held side by side. Numbers are places in the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Who is on both: where, by what they were found to be the same, and in what they differ.
    pub both: Vec<(usize, usize, Likeness, Vec<Difference>)>,
    /// Who is on the first only.
    pub first_only: Vec<usize>,
    /// Who is on the second only.
    pub second_only: Vec<usize>,
}

/// Holds two lists side by side. The surest likeness goes first: one party, then a domain, then the name, then its words.
#[must_use]
pub fn reconcile(first: &[Listed], second: &[Listed]) -> Reconciled {
    let mut pairs = Pairs::default();
    pairs.by(first, second, Likeness::Party, |one| {
        one.party
            .map(|party| party.to_string())
            .into_iter()
            .collect()
    });
    pairs.by(first, second, Likeness::Domain, |one| {
        one.domains.iter().map(|name| domain(name)).collect()
    });
    pairs.by(first, second, Likeness::Name, |one| {
        let terms = name_terms(&one.name);
        (!terms.is_empty())
            .then(|| terms.join(" "))
            .into_iter()
            .collect()
    });
    pairs.by_words(first, second);
    let mut both: Vec<_> = pairs
        .found
        .iter()
        .map(|(one, (other, likeness))| {
            let differs = differences(&first[*one], &second[*other]);
            (*one, *other, *likeness, differs)
        })
        .collect();
    // What there is to do comes first: perhaps the same, then those that differ most.
    both.sort_by_key(|(one, _, likeness, differs)| {
        (
            *likeness != Likeness::Words,
            std::cmp::Reverse(differs.len()),
            *one,
        )
    });
    Reconciled {
        first_only: (0..first.len())
            .filter(|at| !pairs.found.contains_key(at))
            .collect(),
        second_only: (0..second.len())
            .filter(|at| !pairs.taken.contains(at))
            .collect(),
        both,
    }
}

fn domain(name: &str) -> String {
    name.trim().trim_end_matches('.').to_lowercase()
}

/// Pairs found so far: the place on the first list, with that on the second.
#[derive(Default)]
struct Pairs {
    found: BTreeMap<usize, (usize, Likeness)>,
    taken: BTreeSet<usize>,
}

impl Pairs {
    fn pair(&mut self, one: usize, other: usize, likeness: Likeness) {
        if !self.found.contains_key(&one) && self.taken.insert(other) {
            self.found.insert(one, (other, likeness));
        }
    }

    fn is_free(&self, one: usize) -> bool {
        !self.found.contains_key(&one)
    }

    /// Pairs those who share a key that nobody else has on either list.
    fn by(
        &mut self,
        first: &[Listed],
        second: &[Listed],
        likeness: Likeness,
        keys: impl Fn(&Listed) -> Vec<String>,
    ) {
        let (left, right) = (indexed(first, &keys), indexed(second, &keys));
        for (key, here) in left {
            if let (Some(one), Some(Some(other))) = (here, right.get(&key)) {
                self.pair(one, *other, likeness);
            }
        }
    }

    /// Pairs those of whom one name has all words of the other, two at least, where there is one such only.
    fn by_words(&mut self, first: &[Listed], second: &[Listed]) {
        let words = |one: &Listed| name_terms(&one.name).into_iter().collect::<BTreeSet<_>>();
        let rest: Vec<(usize, BTreeSet<String>)> = second
            .iter()
            .enumerate()
            .filter(|(at, _)| !self.taken.contains(at))
            .map(|(at, one)| (at, words(one)))
            .collect();
        let mut with_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, (_, words)) in rest.iter().enumerate() {
            for word in words {
                with_word.entry(word).or_default().push(place);
            }
        }
        for (at, one) in first
            .iter()
            .enumerate()
            .filter(|(at, _)| self.is_free(*at))
            .collect::<Vec<_>>()
        {
            let mine = words(one);
            let near: BTreeSet<usize> = mine
                .iter()
                .filter_map(|word| with_word.get(word.as_str()))
                .filter(|places| places.len() <= MOST_SHARING)
                .flatten()
                .copied()
                .collect();
            let alike: Vec<usize> = near
                .into_iter()
                .filter(|place| {
                    let theirs = &rest[*place].1;
                    mine.len().min(theirs.len()) >= 2
                        && (mine.is_subset(theirs) || theirs.is_subset(&mine))
                })
                .collect();
            if let [place] = alike[..] {
                self.pair(at, rest[place].0, Likeness::Words);
            }
        }
    }
}

/// A word that more names than this have says nothing about who they are.
const MOST_SHARING: usize = 50;

/// The place of each key; none where several have it.
fn indexed(
    list: &[Listed],
    keys: impl Fn(&Listed) -> Vec<String>,
) -> BTreeMap<String, Option<usize>> {
    let mut index: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (at, one) in list.iter().enumerate() {
        for key in keys(one) {
            index
                .entry(key)
                .and_modify(|place| *place = place.filter(|known| *known == at))
                .or_insert(Some(at));
        }
    }
    index
}

fn differences(first: &Listed, second: &Listed) -> Vec<Difference> {
    let mut list = Vec::new();
    let mut differ = |what, first: &str, second: &str| {
        list.push(Difference {
            what,
            first: first.to_owned(),
            second: second.to_owned(),
        });
    };
    if first.name.trim() != second.name.trim() {
        differ(Differs::Name, &first.name, &second.name);
    }
    let of = |one: &Listed| {
        one.domains
            .iter()
            .map(|name| domain(name))
            .collect::<BTreeSet<_>>()
    };
    let (left, right) = (of(first), of(second));
    if !left.is_empty() && !right.is_empty() && left.is_disjoint(&right) {
        differ(
            Differs::Domain,
            &first.domains.join(", "),
            &second.domains.join(", "),
        );
    }
    let person = |name: &Option<String>| name.as_deref().map(|name| name_terms(name).join(" "));
    if person(&first.representative) != person(&second.representative) {
        let shown = |name: &Option<String>| name.clone().unwrap_or_default();
        differ(
            Differs::Representative,
            &shown(&first.representative),
            &shown(&second.representative),
        );
    }
    if let (Some(here), Some(there)) = (&first.country, &second.country)
        && !here.eq_ignore_ascii_case(there)
    {
        differ(Differs::Country, here, there);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list as a test writes it: `name [@domain] [/representative] [#party] [+CC]`, divided by semicolons.
    fn list(text: &str) -> Vec<Listed> {
        let mut rows = Vec::new();
        for row in text.split(';').map(str::trim).filter(|row| !row.is_empty()) {
            let mut one = Listed::default();
            let mut name = Vec::new();
            for word in row.split(' ') {
                match word.split_at_checked(1) {
                    Some(("@", domain)) => one.domains.push(domain.to_owned()),
                    Some(("/", person)) => one.representative = Some(person.to_owned()),
                    Some(("#", party)) => one.party = Some(party.parse().expect("a number")),
                    Some(("+", country)) => one.country = Some(country.to_owned()),
                    _ => name.push(word),
                }
            }
            one.name = name.join(" ");
            rows.push(one);
        }
        rows
    }

    #[track_caller]
    fn check(first: &str, second: &str, expected: &str) {
        let (first, second) = (list(first), list(second));
        let found = reconcile(&first, &second);
        let mut told: Vec<String> = found
            .both
            .iter()
            .map(|(one, other, likeness, differs)| {
                let differs: Vec<String> = differs
                    .iter()
                    .map(|one| format!("{:?}", one.what))
                    .collect();
                let (one, other) = (&first[*one].name, &second[*other].name);
                let line = format!("{one} = {other} by {likeness:?} {}", differs.join(" "));
                line.trim().to_owned()
            })
            .collect();
        told.extend(
            found
                .first_only
                .iter()
                .map(|at| format!("first {}", first[*at].name)),
        );
        told.extend(
            found
                .second_only
                .iter()
                .map(|at| format!("second {}", second[*at].name)),
        );
        assert_eq!(told.join("; "), expected);
    }

    #[test]
    fn who_is_on_both_lists_is_found_by_the_surest_likeness() {
        check("Wells #1", "Springs #1", "Wells = Springs by Party Name");
        check(
            "Wells @wells.example",
            "Clean Wells Trust @WELLS.example.",
            "Wells = Clean Wells Trust by Domain Name",
        );
        check(
            "Clean Wells",
            "CLEAN  WELLS",
            "Clean Wells = CLEAN  WELLS by Name Name",
        );
        check(
            "Société d’Eau",
            "Societe d'Eau",
            "Société d’Eau = Societe d'Eau by Name Name",
        );
        check(
            "Clean Wells",
            "Clean Wells Foundation",
            "Clean Wells = Clean Wells Foundation by Words Name",
        );
    }

    #[test]
    fn one_word_in_common_is_not_enough() {
        check(
            "Wells",
            "Wells Foundation",
            "first Wells; second Wells Foundation",
        );
        check(
            "Clean Wells",
            "Deep Wells",
            "first Clean Wells; second Deep Wells",
        );
    }

    #[test]
    fn what_two_on_a_list_have_alike_decides_nothing() {
        check(
            "Ama @shared.example; Bo @shared.example",
            "Cy @shared.example",
            "first Ama; first Bo; second Cy",
        );
        check("Ama; Ama", "Ama", "first Ama; first Ama; second Ama");
        check(
            "Clean Wells",
            "Clean Wells North; Clean Wells South",
            "first Clean Wells; second Clean Wells North; second Clean Wells South",
        );
    }

    #[test]
    fn nobody_is_paired_twice() {
        check(
            "Wells #1 @wells.example; Other Wells @wells2.example",
            "Wells #1 @wells2.example",
            "Wells = Wells by Party Domain; first Other Wells",
        );
    }

    #[test]
    fn differences_are_told_and_the_most_come_first() {
        check(
            "Ama /Bo +GH; Wells @a.example /Cy +FR",
            "Ama /bo +gh; Wells @b.example /Di +DE",
            "Wells = Wells by Name Domain Representative Country; Ama = Ama by Name",
        );
        check("Ama /Bo", "Ama", "Ama = Ama by Name Representative");
        // A list that says nothing of domains or countries says nothing against them.
        check("Ama @a.example +GH", "Ama", "Ama = Ama by Name");
    }

    #[test]
    fn empty_lists_are_lists() {
        check("", "", "");
        check("Ama", "", "first Ama");
        check("", "Ama", "second Ama");
    }
}
