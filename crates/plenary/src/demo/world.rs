//! The world while it is played: the house, an agenda of scenes in time, and what is known of its people. Everything that
//! happens is an act that the house decides; nothing is written past it.

use super::chance::Chance;
use super::names::{Named, Names};
use super::{Progress, Unexpected};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::ids::{BodyId, MemberId, PartyId};
use assembly::membership::Member;
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::state::State;
use house::{Deadline, Fault, House, NotDone, Request};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A minute, in milliseconds.
pub(crate) const MINUTE: i64 = 60_000;
/// A day.
pub(crate) const DAY: i64 = 24 * 60 * MINUTE;

/// Something that happens at its moment.
pub(crate) type Scene = Box<dyn FnOnce(&mut World)>;

/// A person or an organization, as the world knows it beside the record.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Its number in the record.
    pub(crate) party: PartyId,
    /// Its name and place.
    pub(crate) named: Named,
    /// A person's mailbox, or an organization's domain.
    pub(crate) address: String,
    /// Who answers for an organization.
    pub(crate) contact: Option<PartyId>,
}

/// An act that somebody asks for, with its texts.
pub(crate) struct Asking {
    pub(crate) by: Actor,
    pub(crate) act: Act,
    pub(crate) texts: Vec<String>,
}

/// The world.
pub(crate) struct World {
    pub(crate) house: House,
    pub(crate) chance: Chance,
    pub(crate) names: Names,
    /// When the story begins, and when it ends: what is now for the visitor.
    pub(crate) start: Moment,
    pub(crate) end: Moment,
    now: Moment,
    agenda: BTreeMap<(Moment, u64), Scene>,
    planned: u64,
    asked: u64,
    seed: u64,
    /// Everybody, by party.
    pub(crate) known: BTreeMap<PartyId, Known>,
    /// Parties that the story keeps for a role of the visitor, so that nothing else happens to them.
    pub(crate) reserved: Vec<PartyId>,
    /// Refusals that the story did not foresee.
    pub(crate) unexpected: Vec<Unexpected>,
    /// Attempts that might be refused, and were.
    pub(crate) declined: u64,
    fault: Option<Arc<Fault>>,
}

impl World {
    pub(crate) fn new(house: House, seed: u64, (start, end): (Moment, Moment)) -> World {
        World {
            house,
            chance: Chance::new(seed),
            names: Names::new(),
            start,
            end,
            now: start,
            agenda: BTreeMap::new(),
            planned: 0,
            asked: 0,
            seed,
            known: BTreeMap::new(),
            reserved: Vec::new(),
            unexpected: Vec::new(),
            declined: 0,
            fault: None,
        }
    }

    /// The open state as it stands.
    pub(crate) fn state(&self) -> &State {
        &self.house.community().open
    }

    /// The moment of the scene that is played.
    pub(crate) fn now(&self) -> Moment {
        self.now
    }

    /// Plans a scene. What lies after the end of the story, or before its beginning, never happens.
    pub(crate) fn at(&mut self, moment: Moment, scene: impl FnOnce(&mut World) + 'static) {
        if moment < self.now || moment > self.end {
            return;
        }
        self.planned += 1;
        self.agenda.insert((moment, self.planned), Box::new(scene));
    }

    /// Plans a scene so many days from now, at an hour of the day when people work.
    pub(crate) fn in_days(&mut self, days: i64, scene: impl FnOnce(&mut World) + 'static) {
        let hour = self.chance.between(0, 9 * 60) * MINUTE;
        self.at(Moment(self.now.0 + days * DAY + hour), scene);
    }

    /// Plays everything that is planned, in order of time, and what that plans.
    ///
    /// # Errors
    /// A fault of the house; what was played before it stands.
    pub(crate) fn play(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<(), Arc<Fault>> {
        while let Some(((moment, _), scene)) = self.agenda.pop_first() {
            self.now = self.now.max(moment);
            // In quiet weeks nobody else lets votes close: a scene that looks must see what fell due before it.
            self.house.tick(self.now).map_err(Arc::new)?;
            scene(self);
            if let Some(fault) = self.fault.take() {
                return Err(fault);
            }
            progress(self.progress());
        }
        self.now = self.end;
        self.house.tick(self.end).map_err(Arc::new)
    }

    fn progress(&self) -> Progress {
        let span = (self.end.0 - self.start.0).max(1);
        let percent = (self.now.0 - self.start.0).max(0) * 100 / span;
        Progress {
            percent: u8::try_from(percent).unwrap_or(100),
            entries: self.house.community().open.position,
        }
    }

    /// Performs an act that the charters must accept; a refusal is kept as unexpected. Returns whether it was accepted.
    pub(crate) fn act(&mut self, by: Actor, act: impl Into<Act>, texts: &[&str]) -> bool {
        let act = act.into();
        let name = act.name();
        match self.perform(by, act, texts) {
            Ok(()) => true,
            Err(None) => false,
            Err(Some(refusal)) => {
                let at = self.now;
                self.unexpected.push(Unexpected {
                    at,
                    act: name,
                    refusal,
                });
                false
            }
        }
    }

    /// Performs an act that may be refused: a vote of somebody who perhaps has none. Returns whether it was accepted.
    pub(crate) fn attempt(&mut self, by: Actor, act: impl Into<Act>, texts: &[&str]) -> bool {
        match self.perform(by, act.into(), texts) {
            Ok(()) => true,
            Err(why) => {
                self.declined += u64::from(why.is_some());
                false
            }
        }
    }

    /// Whether an act would be accepted now.
    pub(crate) fn could(&mut self, by: Actor, act: impl Into<Act>, texts: &[&str]) -> bool {
        let request = self.request(by, act.into(), texts);
        self.house.could(&request).is_ok()
    }

    /// Performs acts in one batch, at this moment; each must be accepted.
    pub(crate) fn act_together(&mut self, all: Vec<Asking>) {
        let mut names = Vec::with_capacity(all.len());
        let mut requests = Vec::with_capacity(all.len());
        for Asking { by, act, texts } in all {
            names.push(act.name());
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            requests.push(self.request(by, act, &texts));
        }
        let answers = self.house.perform(&requests);
        for (act, answer) in names.into_iter().zip(answers) {
            match answer {
                Ok(_) => {}
                Err(NotDone::Refused(refused)) => {
                    let (at, refusal) = (self.now, format!("{:?}", refused.refusal));
                    self.unexpected.push(Unexpected { at, act, refusal });
                }
                Err(NotDone::Fault(fault)) => self.fault = Some(fault),
            }
        }
    }

    /// Whether the house has answered so far.
    pub(crate) fn has_no_fault(&self) -> bool {
        self.fault.is_none()
    }

    fn perform(&mut self, by: Actor, act: Act, texts: &[&str]) -> Result<(), Option<String>> {
        if self.fault.is_some() {
            return Err(None);
        }
        let request = self.request(by, act, texts);
        match self.house.perform_one(request) {
            Ok(_) => {
                // People do one thing after another.
                let pause = self.chance.between(10, 240) * 1_000;
                self.now = Moment(self.now.0 + pause).min(self.end);
                Ok(())
            }
            Err(NotDone::Refused(refused)) => Err(Some(format!("{:?}", refused.refusal))),
            Err(NotDone::Fault(fault)) => {
                self.fault = Some(fault);
                Err(None)
            }
        }
    }

    fn request(&mut self, actor: Actor, act: Act, texts: &[&str]) -> Request {
        self.asked += 1;
        let mut key = [0; 16];
        key[..8].copy_from_slice(&self.seed.to_be_bytes());
        key[8..].copy_from_slice(&self.asked.to_be_bytes());
        let slots = act.parts().len();
        let mut texts: Vec<PartText> = texts.iter().map(|text| part(text)).collect();
        texts.resize(slots, PartText::Empty);
        Request {
            key,
            actor,
            act,
            texts,
            now: self.now,
            deadline: Deadline::default(),
        }
    }

    /// A body by the name of its charter. One that was not founded yet has none of its acts accepted.
    pub(crate) fn body(&self, name: &str) -> BodyId {
        self.state().body_named(name).unwrap_or(BodyId(u32::MAX))
    }

    /// Who holds an office now, in order of seats.
    pub(crate) fn holders(&self, body: BodyId, office: &str) -> Vec<PartyId> {
        let Some(office) = self.state().names.id(office) else {
            return Vec::new();
        };
        let held = self.state().acting_holders(body, office, self.now);
        held.map(|(_, term)| term.holder).collect()
    }

    /// The first of these offices that somebody holds, as an actor.
    pub(crate) fn officer(&self, body: BodyId, offices: &[&str]) -> Option<Actor> {
        let mut all = offices.iter().flat_map(|office| self.holders(body, office));
        all.next().map(Actor::person)
    }

    /// The memberships of a body that have not ended, in order of joining.
    pub(crate) fn members(&self, body: BodyId) -> Vec<(MemberId, Member)> {
        let state = self.state();
        let ids = state.membership.of_body.get(&body);
        let rows = ids.into_iter().flatten().filter_map(|id| {
            let row = state.membership.members.get(*id)?;
            row.ended.is_none().then(|| (*id, row.clone()))
        });
        rows.collect()
    }

    /// The name of a member's standing.
    pub(crate) fn standing(&self, member: &Member) -> &str {
        self.state().names.text(member.standing)
    }

    /// Who acts for a member: itself, or its representative for it.
    pub(crate) fn acts_for(&self, member: &Member) -> Option<Actor> {
        let row = self.state().people.parties.get(member.party)?;
        match row.kind {
            charter::PartyKind::Person => Some(Actor::person(member.party)),
            charter::PartyKind::Organization => Some(Actor {
                on_behalf: Some(member.party),
                ..Actor::person(member.primary.or(row.contact)?)
            }),
        }
    }

    /// Whether the record still knows a party as somebody who acts.
    pub(crate) fn is_there(&self, party: PartyId) -> bool {
        let row = self.state().people.parties.get(party);
        row.is_some_and(|row| row.ceased.is_none() && row.merged_into.is_none())
    }
}

fn part(text: &str) -> PartText {
    match text {
        "" => PartText::Empty,
        text => PartText::Known(text.into()),
    }
}
