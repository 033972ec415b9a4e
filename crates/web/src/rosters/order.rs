//! The members of a body in order of their names, and what lists are filtered by. It lies close together in memory: of a
//! million members it takes some tens of megabytes.

use super::names::names;
use super::{AsOf, memberships};
use crate::view::View;
use assembly::ids::{BodyId, MemberId, NameId, PartyId};
use assembly::moment::Moment;
use assembly::people::Country;
use house::ShelfFault;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use words::{Language, Words, name_terms};

/// The members in order.
pub(crate) struct Order {
    pub(super) as_of: AsOf,
    words: Words,
    rows: Vec<Listed>,
    /// Their names, one after another in the same order.
    names: String,
    /// The same as they are looked for: each word after a space, without case and accents.
    folded: String,
}

/// A member, as lists are filtered.
#[derive(Clone, Copy)]
pub(crate) struct Listed {
    /// Which membership.
    pub(crate) member: MemberId,
    /// Its class.
    pub(crate) class: NameId,
    /// Where its party is.
    pub(crate) country: Option<Country>,
    name_from: u32,
    folded_from: u32,
}

/// A member that is to be listed, with its name.
struct Fresh {
    name: String,
    row: Listed,
}

impl Order {
    pub(super) fn new(v: &View, body: BodyId, language: Language) -> Result<Order, ShelfFault> {
        let mut as_of = AsOf::new(v);
        let all: Vec<MemberId> = memberships(v, body).collect();
        all.iter().for_each(|id| as_of.look_ahead(*id));
        let words = Words::of(language);
        let empty = Order {
            as_of,
            words,
            rows: Vec::new(),
            names: String::new(),
            folded: String::new(),
        };
        Ok(empty.merged(&BTreeSet::new(), fresh(v, v.now, all.into_iter(), words)?))
    }

    pub(super) fn renewed(&self, v: &View, body: BodyId) -> Result<Order, ShelfFault> {
        let touched = self.as_of.touched(v, body);
        let as_of = self.as_of.moved(v, &touched);
        let fresh = fresh(v, as_of.at, touched.iter().copied(), self.words)?;
        Ok(Order {
            as_of,
            ..self.merged(&touched, fresh)
        })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The members in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &Listed)> {
        self.rows.iter().enumerate()
    }

    /// The member at a place.
    pub(crate) fn get(&self, place: usize) -> Option<&Listed> {
        self.rows.get(place)
    }

    /// Whether the words of somebody's name begin as these do.
    pub(crate) fn is_called(&self, place: usize, begins: &[String]) -> bool {
        let from = |row: &Listed| row.folded_from as usize;
        let start = self.rows.get(place).map_or(0, from);
        let end = self.rows.get(place + 1).map_or(self.folded.len(), from);
        let folded = &self.folded[start..end];
        begins.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Where somebody with this name would stand.
    pub(crate) fn place_of(&self, name: &str) -> usize {
        self.place_before(name, MemberId(0))
    }

    fn name(&self, place: usize) -> &str {
        let from = |row: &Listed| row.name_from as usize;
        let start = self.rows.get(place).map_or(self.names.len(), from);
        let end = self.rows.get(place + 1).map_or(self.names.len(), from);
        &self.names[start..end]
    }

    fn place_before(&self, name: &str, member: MemberId) -> usize {
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let order = compare(self.words, self.name(middle), name)
                .then(self.rows[middle].member.cmp(&member));
            match order {
                Ordering::Less => low = middle + 1,
                Ordering::Equal | Ordering::Greater => high = middle,
            }
        }
        low
    }

    /// The same without those that were touched, and with the fresh ones, which are in order.
    fn merged(&self, touched: &BTreeSet<MemberId>, fresh: Vec<Fresh>) -> Order {
        let most = touched.last().map_or(0, |last| last.0 as usize + 1);
        let mut gone = vec![false; most];
        touched.iter().for_each(|id| gone[id.0 as usize] = true);
        let is_gone = |id: MemberId| gone.get(id.0 as usize).is_some_and(|gone| *gone);
        let mut order = Order {
            as_of: self.as_of.clone(),
            words: self.words,
            rows: Vec::with_capacity(self.rows.len() + fresh.len()),
            names: String::with_capacity(self.names.len() + 64),
            folded: String::with_capacity(self.folded.len() + 64),
        };
        let mut from = 0;
        for one in fresh {
            let place = self.place_before(&one.name, one.row.member);
            order.copy(self, from..place, &is_gone);
            from = place;
            order.push(one);
        }
        order.copy(self, from..self.rows.len(), &is_gone);
        order
    }

    fn copy(
        &mut self,
        from: &Order,
        places: std::ops::Range<usize>,
        gone: &dyn Fn(MemberId) -> bool,
    ) {
        let mut start = places.start;
        while start < places.end {
            let rest = &from.rows[start..places.end];
            let kept = rest.iter().take_while(|row| !gone(row.member)).count();
            self.copy_all(from, start..start + kept);
            start += kept + 1;
        }
    }

    /// Copies neighbours as one piece.
    fn copy_all(&mut self, from: &Order, places: std::ops::Range<usize>) {
        let Some(first) = from.rows.get(places.start).filter(|_| !places.is_empty()) else {
            return;
        };
        let end = from.rows.get(places.end);
        let names_end = end.map_or(from.names.len(), |row| row.name_from as usize);
        let folded_end = end.map_or(from.folded.len(), |row| row.folded_from as usize);
        let (name_at, folded_at) = (offset(&self.names), offset(&self.folded));
        let moved = from.rows[places].iter().map(|row| Listed {
            name_from: row.name_from - first.name_from + name_at,
            folded_from: row.folded_from - first.folded_from + folded_at,
            ..*row
        });
        self.rows.extend(moved);
        self.names
            .push_str(&from.names[first.name_from as usize..names_end]);
        self.folded
            .push_str(&from.folded[first.folded_from as usize..folded_end]);
    }

    fn push(&mut self, one: Fresh) {
        self.rows.push(Listed {
            name_from: offset(&self.names),
            folded_from: offset(&self.folded),
            ..one.row
        });
        self.names.push_str(&one.name);
        for term in name_terms(&one.name) {
            self.folded.push(' ');
            self.folded.push_str(&term);
        }
    }
}

/// Where the next name begins. Names of one body beyond four gigabytes are not there: a record has fewer bytes of texts.
fn offset(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

/// The words of a question, as [`Order::is_called`] takes them.
pub(crate) fn begins(text: &str) -> Vec<String> {
    let terms = name_terms(text).into_iter();
    terms.map(|term| format!(" {term}")).collect()
}

/// Who has no name that can be seen comes last.
pub(crate) fn compare(words: Words, left: &str, right: &str) -> Ordering {
    let unseen = left.is_empty().cmp(&right.is_empty());
    unseen.then_with(|| words.compare(left, right))
}

/// Those of some members who are members now, in order of their names.
fn fresh(
    v: &View,
    at: Moment,
    members: impl Iterator<Item = MemberId>,
    words: Words,
) -> Result<Vec<Fresh>, ShelfFault> {
    let state = v.state();
    let enrolled: Vec<(Listed, PartyId)> = members
        .filter_map(|id| {
            let enrolled = state.enrolled(id, at, v.shown.position())?;
            let party = state.people.parties.get(enrolled.party);
            let row = Listed {
                member: id,
                class: enrolled.class,
                country: party.and_then(|party| party.country),
                name_from: 0,
                folded_from: 0,
            };
            Some((row, enrolled.party))
        })
        .collect();
    let named = names(
        v,
        enrolled
            .iter()
            .map(|(row, party)| (row.member, *party))
            .collect(),
    )?;
    let mut rows: Vec<Listed> = enrolled.into_iter().map(|(row, _)| row).collect();
    rows.sort_by_key(|row| row.member);
    let mut fresh: Vec<Fresh> = named
        .into_iter()
        .filter_map(|(name, member)| {
            let at = rows.binary_search_by_key(&member, |row| row.member).ok()?;
            Some(Fresh {
                name,
                row: rows[at],
            })
        })
        .collect();
    fresh.sort_by(|left, right| {
        compare(words, &left.name, &right.name).then(left.row.member.cmp(&right.row.member))
    });
    Ok(fresh)
}
