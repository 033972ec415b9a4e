//! Who is a member of each body now: counted, and in order of names. Kept from one state to the next, so that an entry costs
//! what it touches and not what the body has: a list of a million members is put in order once.

mod names;
mod order;
mod tally;

use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::State;
use assembly::ids::{BodyId, MemberId};
use assembly::moment::Moment;
use house::{ShelfFault, Shown};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use words::Language;

pub(crate) use names::names;
pub(crate) use order::{Order, begins, compare};
pub(crate) use tally::Tally;

/// Up to how many members a list is in the order of the reader's language. A longer one is in one order for everybody: English
/// has no rules of its own, so its order is that of the root of all languages (CLDR).
pub(crate) const IN_OWN_ORDER: usize = 5_000;
/// The order of long lists.
const ROOT: Language = Language::En;

/// The rosters of all bodies.
#[derive(Default)]
pub(crate) struct Rosters {
    tallies: Kept<BodyId, Tally>,
    orders: Kept<(BodyId, Language), Order>,
    /// Who goes through a whole long list.
    long: Mutex<()>,
}

/// What was derived last, one by one: who comes while it is derived anew waits for it, and those who want another do not.
type Kept<Key, Value> = Mutex<BTreeMap<Key, Arc<Mutex<Option<Arc<Value>>>>>>;

/// The state and the moment that something was derived from.
#[derive(Clone)]
pub(super) struct AsOf {
    shown: Arc<Shown>,
    at: Moment,
    /// When memberships change by what is recorded already.
    ahead: BTreeSet<(Moment, MemberId)>,
}

impl Rosters {
    /// Puts long lists in order before anybody asks for them: the first time all names are read.
    pub(crate) fn warm(site: Arc<Site>) {
        let visit = Visit {
            language: ROOT,
            address: "/".to_owned(),
            at_least: None,
            signed_in: None,
        };
        let v = View::new(site, visit);
        let bodies = v.state().bodies.list.iter().map(|(id, _)| id);
        let long = |id: &BodyId| v.site.rosters.tally(&v, *id).members > IN_OWN_ORDER;
        for body in bodies.filter(long) {
            if let Err(fault) = v.site.rosters.order(&v, body) {
                tracing::warn!(%fault, "a list was not put in order ahead; who asks for it waits");
            }
        }
    }

    /// Waits for the turn to go through a whole long list: one at a time, so that many who ask for other days do not take all
    /// threads. None where the list is short.
    pub(crate) fn turn(&self, members: usize) -> Option<MutexGuard<'_, ()>> {
        (members > IN_OWN_ORDER).then(|| self.long.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How many members a body has now.
    pub(crate) fn tally(&self, v: &View, body: BodyId) -> Arc<Tally> {
        let made = renewed(&self.tallies, body, |kept: Option<&Tally>| match kept {
            Some(kept) if kept.as_of.is_at(v) => Ok::<_, Infallible>(None),
            Some(kept) => Ok(Some(kept.renewed(v, body))),
            None => Ok(Some(Tally::new(v, body))),
        });
        match made {
            Ok(tally) => tally,
        }
    }

    /// The members of a body now, in order of their names.
    ///
    /// # Errors
    /// When the names cannot be read.
    pub(crate) fn order(&self, v: &View, body: BodyId) -> Result<Arc<Order>, ShelfFault> {
        let count = self.tally(v, body).members;
        let language = match count > IN_OWN_ORDER {
            true => ROOT,
            false => v.visit.language,
        };
        renewed(
            &self.orders,
            (body, language),
            |kept: Option<&Order>| match kept {
                Some(kept) if kept.as_of.is_at(v) => Ok(None),
                Some(kept) => kept.renewed(v, body).map(Some),
                None => Order::new(v, body, language).map(Some),
            },
        )
    }
}

fn renewed<Key: Ord, Value, Why>(
    all: &Kept<Key, Value>,
    key: Key,
    renew: impl FnOnce(Option<&Value>) -> Result<Option<Value>, Why>,
) -> Result<Arc<Value>, Why> {
    let place = {
        let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(key).or_default().clone()
    };
    let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(match (renew(place.as_deref())?, &*place) {
        (None, Some(kept)) => kept.clone(),
        (None, None) => unreachable!("where nothing is kept, something is made"),
        (Some(new), _) => place.insert(Arc::new(new)).clone(),
    })
}

impl AsOf {
    fn new(v: &View) -> AsOf {
        AsOf {
            shown: v.shown.clone(),
            at: v.now,
            ahead: BTreeSet::new(),
        }
    }

    fn state(&self) -> &State {
        &self.shown.community.open
    }

    /// Whether nothing has happened since, by an entry or by time. What is newer than the look serves it too.
    fn is_at(&self, v: &View) -> bool {
        let in_time = self.ahead.first().is_none_or(|(at, _)| v.now < *at);
        v.shown.position() < self.shown.position()
            || (Arc::ptr_eq(&self.shown, &v.shown) && in_time)
    }

    /// The members of a body of whom something may have changed since: an entry touched them or their party, or a moment came.
    fn touched(&self, v: &View, body: BodyId) -> BTreeSet<MemberId> {
        let (now, before) = (v.state(), self.state());
        let of_body = |id: &MemberId| {
            let row = now.membership.members.get(*id);
            row.is_some_and(|row| row.body == body)
        };
        let members = &now.membership.members;
        let mut touched: BTreeSet<MemberId> = members
            .touched_since(&before.membership.members)
            .into_iter()
            .collect();
        for party in now.people.parties.touched_since(&before.people.parties) {
            touched.extend(now.memberships_of(party).map(|(id, _)| id));
        }
        let come = self.ahead.iter().take_while(|(at, _)| *at <= v.now);
        touched.extend(come.map(|(_, id)| *id));
        touched.retain(of_body);
        touched
    }

    /// The same for a newer look.
    fn moved(&self, v: &View, touched: &BTreeSet<MemberId>) -> AsOf {
        let mut ahead = self.ahead.clone();
        ahead.retain(|(_, id)| !touched.contains(id));
        // Of two who look at once the one that looked first may come last: time does not go back for that.
        let mut as_of = AsOf {
            shown: v.shown.clone(),
            at: v.now.max(self.at),
            ahead,
        };
        touched.iter().for_each(|id| as_of.look_ahead(*id));
        as_of
    }

    /// Remembers when a membership changes next by itself.
    fn look_ahead(&mut self, member: MemberId) {
        let next = self.state().next_change(member, self.at);
        self.ahead.extend(next.map(|at| (at, member)));
    }
}

/// The memberships of a body, ended ones too.
fn memberships(v: &View, body: BodyId) -> impl Iterator<Item = MemberId> + '_ {
    let all = v.state().membership.of_body.get(&body);
    all.into_iter().flatten().copied()
}
