//! Whom and what an open entry concerns: for lists of entries by subject, and for the ways from one entry to others.

use super::{Arg, Telling, changes};
use assembly::State;
use assembly::act::Act;
use assembly::actor::Role;
use assembly::due::Item;
use assembly::entry::{Entry, Question};
use assembly::ids::{BodyId, MotionId, PartyId};
use assembly::{membership, motions};
use std::collections::BTreeSet;

/// A subject of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// It happened in this body, or to it.
    Body(BodyId),
    /// A person or an organization acted or is concerned.
    Party(PartyId),
    /// It is about this motion, or rests on it.
    Motion(MotionId),
    /// It cites this entry.
    Entry(u64),
    /// It is an act of this kind.
    Act(String),
}

impl Concern {
    /// Its key in an index.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Concern::Body(body) => format!("body.{}", body.0),
            Concern::Party(party) => format!("party.{}", party.0),
            Concern::Motion(motion) => format!("motion.{}", motion.0),
            Concern::Entry(position) => format!("entry.{position}"),
            Concern::Act(name) => format!("act.{name}"),
        }
    }
}

/// Whom and what an open entry concerns. A closed one concerns nobody whom the public should know.
#[must_use]
pub fn concerns(state: &State, entry: &Entry) -> BTreeSet<Concern> {
    let mut found = BTreeSet::new();
    if entry.act.is_closed() {
        return found;
    }
    found.insert(Concern::Act(entry.act.name().to_owned()));
    let actors = [
        entry.actor.party(),
        entry.actor.on_behalf,
        entry.actor.witness,
    ];
    found.extend(actors.into_iter().flatten().map(Concern::Party));
    if let Some(mandate) = &entry.mandate {
        found.insert(Concern::Body(mandate.body));
        found.extend(body_of(mandate.role).map(Concern::Body));
    }
    for ground in &entry.grounds {
        let bylaws = state.bodies.charters.get(ground.charter);
        found.extend(bylaws.map(|bylaws| Concern::Body(bylaws.body)));
    }
    for given in &entry.given {
        found.extend(asked_of(&given.question).map(Concern::Party));
    }
    for telling in changes(state, entry) {
        of_telling(&telling, &mut found);
    }
    of_act(&entry.act, &mut found);
    found.remove(&Concern::Entry(entry.position));
    found
}

fn of_telling(telling: &Telling, found: &mut BTreeSet<Concern>) {
    let said = telling.args.iter().map(|(_, arg)| arg);
    for arg in said.chain(&telling.beside) {
        match arg {
            Arg::Party(party) => _ = found.insert(Concern::Party(*party)),
            Arg::Parties(parties) => {
                found.extend(parties.iter().copied().map(Concern::Party));
            }
            Arg::Body(body) => _ = found.insert(Concern::Body(*body)),
            Arg::Motion(motion) => _ = found.insert(Concern::Motion(*motion)),
            Arg::Entry(position) => _ = found.insert(Concern::Entry(*position)),
            Arg::Charter(_)
            | Arg::Group(_)
            | Arg::Name(_)
            | Arg::Names(_)
            | Arg::Moment(_)
            | Arg::Number(_)
            | Arg::Exact(_)
            | Arg::Word(_)
            | Arg::Text(_) => {}
        }
    }
}

fn body_of(role: Role) -> Option<BodyId> {
    match role {
        Role::Member(body)
        | Role::Office(body, _)
        | Role::Interim(body, _)
        | Role::Delegate(body)
        | Role::Alternate(body, _) => Some(body),
        Role::Anyone | Role::Operator | Role::Clock | Role::Server => None,
    }
}

fn asked_of(question: &Question) -> Option<PartyId> {
    match question {
        Question::Fact(party, _)
        | Question::Evidence(party, ..)
        | Question::Exception(party, ..)
        | Question::Domain(party)
        | Question::Duty(party, ..)
        | Question::Judgement(party, ..) => Some(*party),
        Question::Own(_) | Question::Said(_) => None,
    }
}

/// The motion and the entry that an act names: the fields are called the same in every act.
fn of_act(act: &Act, found: &mut BTreeSet<Concern>) {
    if let Act::Due(due) = act {
        match &due.item {
            Item::Membership(
                membership::Due::Departed { entry, .. } | membership::Due::Restored { entry, .. },
            ) => _ = found.insert(Concern::Entry(*entry)),
            Item::Motions(motions::Due::VoteCloses(motion)) => {
                found.insert(Concern::Motion(*motion));
            }
            Item::Membership(_) | Item::Bodies(_) | Item::Offices(_) => {}
        }
        return;
    }
    let Ok(value) = serde_json::to_value(act) else {
        return;
    };
    // Room, then kind, then the fields.
    let fields = value
        .as_object()
        .and_then(|room| room.values().next())
        .and_then(|room| room.as_object())
        .and_then(|kind| kind.values().next())
        .and_then(|kind| kind.as_object());
    let number = |name: &str| fields.and_then(|fields| fields.get(name)?.as_u64());
    if let Some(motion) = number("motion").and_then(|motion| u32::try_from(motion).ok()) {
        found.insert(Concern::Motion(MotionId(motion)));
    }
    if let Some(entry) = number("entry") {
        found.insert(Concern::Entry(entry));
    }
}
