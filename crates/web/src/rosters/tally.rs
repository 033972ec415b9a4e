//! How many members a body has now, by class and by country.

use super::{AsOf, memberships};
use crate::view::View;
use assembly::State;
use assembly::ids::{BodyId, MemberId, NameId};
use assembly::moment::Moment;
use assembly::people::Country;
use std::collections::BTreeMap;

/// How many there are.
pub(crate) struct Tally {
    pub(super) as_of: AsOf,
    /// In all.
    pub(crate) members: usize,
    /// In each class.
    pub(crate) classes: BTreeMap<NameId, usize>,
    /// In each country; of some none is known.
    pub(crate) countries: BTreeMap<Option<Country>, usize>,
}

impl Tally {
    pub(super) fn new(v: &View, body: BodyId) -> Tally {
        let mut tally = Tally {
            as_of: AsOf::new(v),
            members: 0,
            classes: BTreeMap::new(),
            countries: BTreeMap::new(),
        };
        for id in memberships(v, body) {
            tally.add(v.state(), id, v.now, v.shown.position());
            tally.as_of.look_ahead(id);
        }
        tally
    }

    pub(super) fn renewed(&self, v: &View, body: BodyId) -> Tally {
        let touched = self.as_of.touched(v, body);
        let mut tally = Tally {
            as_of: self.as_of.moved(v, &touched),
            members: self.members,
            classes: self.classes.clone(),
            countries: self.countries.clone(),
        };
        let (before, known) = (self.as_of.state(), self.as_of.shown.position());
        let at = tally.as_of.at;
        for id in touched {
            tally.take(before, id, self.as_of.at, known);
            tally.add(v.state(), id, at, v.shown.position());
        }
        tally
    }

    fn add(&mut self, state: &State, id: MemberId, at: Moment, known: u64) {
        if let Some((class, country)) = facts(state, id, at, known) {
            self.members += 1;
            *self.classes.entry(class).or_default() += 1;
            *self.countries.entry(country).or_default() += 1;
        }
    }

    fn take(&mut self, state: &State, id: MemberId, at: Moment, known: u64) {
        if let Some((class, country)) = facts(state, id, at, known) {
            self.members -= 1;
            less(&mut self.classes, class);
            less(&mut self.countries, country);
        }
    }
}

fn less<Key: Ord>(counts: &mut BTreeMap<Key, usize>, key: Key) {
    if let Some(count) = counts.get_mut(&key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&key);
        }
    }
}

fn facts(state: &State, id: MemberId, at: Moment, known: u64) -> Option<(NameId, Option<Country>)> {
    let enrolled = state.enrolled(id, at, known)?;
    let party = state.people.parties.get(enrolled.party);
    Some((enrolled.class, party.and_then(|party| party.country)))
}
