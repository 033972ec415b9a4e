//! Which members a list shows: now or on a day that has passed, as known then or later, filtered, in order of names.

use crate::rosters::{Order, begins, compare, names};
use crate::view::View;
use assembly::ids::{BodyId, MemberId, NameId, PartyId};
use assembly::membership::ChangeKind;
use assembly::membership::roll::Enrolled;
use assembly::moment::Moment;
use assembly::people::Country;
use house::ShelfFault;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a list is narrowed to. Of what is absent, everything is shown.
#[derive(Default)]
pub(super) struct Filter {
    pub(super) class: Option<NameId>,
    pub(super) region: Option<String>,
    pub(super) country: Option<Country>,
    pub(super) language: Option<String>,
    /// How the words of the name begin.
    pub(super) called: Vec<String>,
}

impl Filter {
    /// Narrows it to names in which a word begins as each of these words does.
    pub(super) fn called(text: &str) -> Vec<String> {
        begins(text)
    }

    fn is_open(&self) -> bool {
        self.class.is_none()
            && self.region.is_none()
            && self.country.is_none()
            && self.language.is_none()
            && self.called.is_empty()
    }
}

/// The members that a list shows, in order.
pub(super) enum Roll {
    /// All of them, now.
    All(Arc<Order>),
    /// Some, or those of another day.
    Some(Vec<Enrolled>),
}

impl Roll {
    pub(super) fn len(&self) -> usize {
        match self {
            Roll::All(order) => order.len(),
            Roll::Some(list) => list.len(),
        }
    }

    /// A page of them.
    pub(super) fn page(&self, v: &View, from: usize, most: usize) -> Vec<Enrolled> {
        match self {
            Roll::All(order) => (from..from + most)
                .map_while(|place| order.get(place))
                .filter_map(|row| v.state().enrolled(row.member, v.now, v.shown.position()))
                .collect(),
            Roll::Some(list) => list.iter().skip(from).take(most).copied().collect(),
        }
    }
}

/// The roll of a body at a moment as the record knew it up to a position, narrowed. None asks for now, with all that is known.
pub(super) fn roll(
    v: &View,
    body: BodyId,
    then: Option<(Moment, u64)>,
    filter: &Filter,
) -> Result<Roll, ShelfFault> {
    let order = v.site.rosters.order(v, body)?;
    if then.is_none() && filter.is_open() {
        return Ok(Roll::All(order));
    }
    let _turn = v.site.rosters.turn(order.len());
    let regions = Regions::of(v, body);
    let Some((held_at, known_at)) = then else {
        let chosen = order.iter().filter(|(place, row)| {
            let is_named = filter.called.is_empty() || order.is_called(*place, &filter.called);
            is_named
                && filter.class.is_none_or(|class| class == row.class)
                && filter
                    .country
                    .is_none_or(|country| Some(country) == row.country)
        });
        let enrolled = chosen.filter_map(|(_, row)| {
            let enrolled = v.state().enrolled(row.member, v.now, v.shown.position())?;
            regions.fits(filter, &enrolled).then_some(enrolled)
        });
        return Ok(Roll::Some(enrolled.collect()));
    };
    let found = v.state().roll(body, held_at, known_at);
    let mut found: BTreeMap<MemberId, Enrolled> = found
        .filter(|enrolled| {
            let party = v.state().people.parties.get(enrolled.party);
            let country = party.and_then(|party| party.country);
            filter.class.is_none_or(|class| class == enrolled.class)
                && filter.country.is_none_or(|wanted| Some(wanted) == country)
                && regions.fits(filter, enrolled)
        })
        .map(|enrolled| (enrolled.member, enrolled))
        .collect();
    // Those who are still there are in order already; the others are put between them.
    let mut list: Vec<(usize, u8, Enrolled)> = Vec::with_capacity(found.len());
    for (place, row) in order.iter() {
        if let Some(enrolled) = found.remove(&row.member)
            && (filter.called.is_empty() || order.is_called(place, &filter.called))
        {
            list.push((place, 1, enrolled));
        }
    }
    let gone = found
        .values()
        .map(|enrolled| (enrolled.member, enrolled.party));
    let mut gone = names(v, gone.collect())?;
    gone.sort_by(|left, right| compare(v.words, &left.0, &right.0).then(left.1.cmp(&right.1)));
    for (name, member) in gone {
        let folded = begins(&name).concat();
        let is_called = filter
            .called
            .iter()
            .all(|word| folded.contains(word.as_str()));
        if let Some(enrolled) = found.get(&member).filter(|_| is_called) {
            list.push((order.place_of(&name), 0, *enrolled));
        }
    }
    list.sort_by_key(|(place, after, _)| (*place, *after));
    Ok(Roll::Some(
        list.into_iter().map(|(_, _, enrolled)| enrolled).collect(),
    ))
}

/// The regions of a body and who is in which: by country, unless an organ has judged otherwise.
pub(super) struct Regions<'v> {
    v: &'v View,
    body: BodyId,
    /// Their handles and titles, in the order of the charter.
    pub(super) list: Vec<(String, String)>,
    by_country: BTreeMap<Country, &'v str>,
}

impl<'v> Regions<'v> {
    pub(super) fn of(v: &'v View, body: BodyId) -> Regions<'v> {
        let scheme = |body: BodyId| v.bylaws(body)?.rules.regions.as_ref();
        let own = scheme(body);
        let other = own
            .and_then(|own| own.from.as_deref())
            .and_then(|other| scheme(v.body(other)?));
        let regions = other.or(own).map_or(&[][..], |scheme| &scheme.regions);
        let countries = regions.iter().flat_map(|region| {
            let codes = region
                .countries
                .iter()
                .filter_map(|code| Country::parse(code));
            codes.map(|code| (code, &*region.name))
        });
        Regions {
            v,
            body,
            by_country: countries.collect(),
            list: regions
                .iter()
                .map(|region| (region.name.to_string(), region.title.clone()))
                .collect(),
        }
    }

    /// The regions of a party, by their handles.
    pub(super) fn of_party(&self, party: PartyId) -> Vec<&'v str> {
        let state = self.v.state();
        if let Some(judged) = state.people.judged_regions.get(&(self.body, party)) {
            return judged.iter().map(|id| state.names.text(*id)).collect();
        }
        let row = state.people.parties.get(party);
        let country = row.and_then(|row| row.country);
        let region = country.and_then(|country| self.by_country.get(&country));
        region.copied().into_iter().collect()
    }

    /// What a region is called.
    pub(super) fn title(&self, handle: &str) -> String {
        let known = self.list.iter().find(|(name, _)| name == handle);
        known.map_or_else(
            || crate::view::plain_words(handle),
            |(_, title)| title.clone(),
        )
    }

    /// How many members each region has now, in the order of the charter; a member of several counts in each.
    pub(super) fn counts(&self) -> Vec<usize> {
        let tally = self.v.site.rosters.tally(self.v, self.body);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (country, count) in &tally.countries {
            let region = country.and_then(|country| self.by_country.get(&country));
            *counts.entry(region.copied().unwrap_or("")).or_default() += count;
        }
        let state = self.v.state();
        let judged = state
            .people
            .judged_regions
            .range((self.body, PartyId(0))..=(self.body, PartyId(u32::MAX)));
        for ((_, party), regions) in judged {
            let of_body = |(id, row): (MemberId, &assembly::membership::Member)| {
                row.body == self.body
                    && state
                        .enrolled(id, self.v.now, self.v.shown.position())
                        .is_some()
            };
            if !state.memberships_of(*party).any(of_body) {
                continue;
            }
            let country = state.people.parties.get(*party).and_then(|row| row.country);
            let by_country = country.and_then(|country| self.by_country.get(&country));
            let count = counts.entry(by_country.copied().unwrap_or("")).or_default();
            *count = count.saturating_sub(1);
            for region in regions {
                *counts.entry(state.names.text(*region)).or_default() += 1;
            }
        }
        let count = |(name, _): &(String, String)| counts.get(name.as_str()).copied().unwrap_or(0);
        self.list.iter().map(count).collect()
    }

    /// Whether somebody is in the region and reads the language that are asked for.
    fn fits(&self, filter: &Filter, enrolled: &Enrolled) -> bool {
        let in_region = |region: &String| self.of_party(enrolled.party).contains(&region.as_str());
        let reads = |language: &String| {
            let row = self.v.state().people.parties.get(enrolled.party);
            let all = row.map_or(&[][..], |row| &row.languages);
            all.iter().any(|tag| {
                let tag = tag.as_str();
                let main = tag.split('-').next().unwrap_or(tag);
                tag.eq_ignore_ascii_case(language) || main.eq_ignore_ascii_case(language)
            })
        };
        filter.region.as_ref().is_none_or(in_region) && filter.language.as_ref().is_none_or(reads)
    }
}

/// The entry by which a membership came on the roll.
pub(crate) fn joined_by(v: &View, member: MemberId) -> Option<u64> {
    let membership = &v.state().membership;
    let mut next = Some(membership.members.get(member)?.last_change);
    let mut joined = None;
    while let Some(change) = next.and_then(|id| membership.changes.get(id)) {
        if let ChangeKind::Joined(..) = change.kind {
            joined = Some(change.known_from);
        }
        next = change.before;
    }
    joined
}
