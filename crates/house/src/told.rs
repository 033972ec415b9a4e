//! What an entry says, as messages of the catalogues with ids in them: what was done, what it changed, and whom and what it
//! concerns. Whoever shows it gives the names; whoever lists entries by subject asks only for the ids.

mod bodies;
mod clock;
mod concerns;
mod membership;
mod motions;
mod offices;
mod people;

use assembly::State;
use assembly::act::Act;
use assembly::effect::Effect;
use assembly::entry::Entry;
use assembly::ids::{BodyId, CharterId, GroupId, MemberId, MotionId, NameId, PartyId, TermId};
use assembly::moment::Moment;
use tally::Exact;

pub use concerns::{Concern, concerns};

/// Something of which an entry tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A person or an organization.
    Party(PartyId),
    /// Several.
    Parties(Vec<PartyId>),
    /// A body.
    Body(BodyId),
    /// A version of a charter.
    Charter(CharterId),
    /// A group below a body.
    Group(GroupId),
    /// A motion.
    Motion(MotionId),
    /// A name that a charter gives.
    Name(NameId),
    /// Several.
    Names(Vec<NameId>),
    /// Another entry.
    Entry(u64),
    /// A moment.
    Moment(Moment),
    /// A whole number.
    Number(i64),
    /// An exact number.
    Exact(Exact),
    /// A word by which a message chooses its form.
    Word(&'static str),
    /// Text as it stands in the entry.
    Text(String),
}

/// A message about an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Its id in the catalogues.
    pub id: &'static str,
    /// What stands in it, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// From when it holds, where that is not the moment of the entry.
    pub since: Option<Moment>,
    /// Whom and what it concerns beside what stands in it.
    pub beside: Vec<Arg>,
}

impl Telling {
    pub(crate) fn new(id: &'static str) -> Telling {
        Telling {
            id,
            args: Vec::new(),
            since: None,
            beside: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, arg: Arg) -> Telling {
        self.args.push((name, arg));
        self
    }

    pub(crate) fn since(self, since: Option<Moment>) -> Telling {
        Telling { since, ..self }
    }

    pub(crate) fn beside(mut self, arg: Arg) -> Telling {
        self.beside.push(arg);
        self
    }

    pub(crate) fn party(self, party: PartyId) -> Telling {
        self.with("party", Arg::Party(party))
    }

    pub(crate) fn body(self, body: BodyId) -> Telling {
        self.with("body", Arg::Body(body))
    }

    pub(crate) fn motion(self, motion: MotionId) -> Telling {
        self.with("motion", Arg::Motion(motion))
    }

    pub(crate) fn name(self, what: &'static str, name: NameId) -> Telling {
        self.with(what, Arg::Name(name))
    }

    pub(crate) fn moment(self, what: &'static str, moment: Moment) -> Telling {
        self.with(what, Arg::Moment(moment))
    }

    /// Whose membership it is, and of what.
    pub(crate) fn member(self, state: &State, member: MemberId) -> Telling {
        match state.membership.members.get(member) {
            Some(row) => self.party(row.party).body(row.body),
            None => self,
        }
    }

    /// Whose term it is, in which office of which body.
    pub(crate) fn term(self, state: &State, term: TermId) -> Telling {
        match state.offices.terms.get(term) {
            Some(row) => self
                .party(row.holder)
                .name("office", row.office)
                .body(row.body),
            None => self,
        }
    }
}

/// What was done: the kind of act, or of what fell due. Ids of open kinds are in the catalogue `entry`.
#[must_use]
pub fn title(act: &Act) -> String {
    match act {
        Act::Due(due) => format!("entry-due-{}", clock::word(&due.item)),
        Act::Bodies(_)
        | Act::People(_)
        | Act::Membership(_)
        | Act::Offices(_)
        | Act::Motions(_) => {
            format!("entry-act-{}", act.name())
        }
    }
}

/// What an open entry changed, an item for each effect that anybody would speak of. Of closed rooms it tells nothing.
#[must_use]
pub fn changes(state: &State, entry: &Entry) -> Vec<Telling> {
    let told = entry.effects.iter().flat_map(|effect| match effect {
        Effect::Bodies(effect) => bodies::told(state, effect),
        Effect::People(effect) => people::told(state, entry, effect),
        Effect::Membership(effect) => membership::told(state, entry, effect),
        Effect::Offices(effect) => offices::told(state, effect),
        Effect::Motions(effect) => motions::told(state, entry, effect),
        Effect::Due(effect) => clock::told(effect),
        Effect::Closed(_) => Vec::new(),
    });
    told.collect()
}
