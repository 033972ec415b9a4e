//! A sitting: one act before the community at one moment. `decide` reads the state through it, asks for mandates, and
//! leaves effects, grounds and givens with it. Nothing counts until the whole act is accepted.

mod closed_view;
mod foresight;
mod look;
mod mandate;
mod texts;
mod when;
mod witness;

use crate::act::Act;
use crate::actor::{Actor, Mandate, Who};
use crate::closed::Closed;
use crate::due::{Due, Effect as DueEffect, Item};
use crate::effect::Effect;
use crate::entry::{EDITION, Entry, Given, Ground};
use crate::ids::PartyId;
use crate::ids::{BodyId, CharterId, MotionId};
use crate::moment::Moment;
use crate::part::{PartAddress, PartText};
use crate::refusal::{Plain, Refusal};
use crate::state::{Community, State};
use std::cell::RefCell;
use std::collections::BTreeSet;

pub(crate) use mandate::By;
pub use mandate::Held;
pub use witness::WitnessRefusal;

/// Where old texts are read from. They are not in the state.
pub trait Parts {
    /// What stands in a slot now.
    fn part(&self, address: PartAddress) -> PartText;
}

/// No old texts at all: all of them unseen.
#[derive(Clone, Copy, Debug)]
pub struct NoParts;

impl Parts for NoParts {
    fn part(&self, _: PartAddress) -> PartText {
        PartText::Unseen
    }
}

/// An act as asked.
pub struct Asked<'a> {
    /// Who asks.
    pub actor: Actor,
    /// What, without its texts.
    pub act: &'a Act,
    /// Its texts, one for each slot of its kind.
    pub texts: &'a [PartText],
    /// The moment.
    pub now: Moment,
}

/// What `decide` looks at and writes to.
pub struct Sitting<'a> {
    /// The open rooms, with everything accepted so far.
    pub state: &'a State,
    /// Who acts.
    pub actor: Actor,
    /// The moment of the decision.
    pub now: Moment,
    /// Effects to look ahead to that stand beside the state, not carried out on it.
    ahead: &'a [Effect],
    closed: View<'a>,
    /// What the entry says was found, in an audit.
    recorded: &'a [Given],
    /// Conditions are asked of who holds or seeks an office: a member organization may have sent them (B10).
    pub(crate) of_a_seat: bool,
    /// Conditions are asked as of an earlier moment, as known up to this entry.
    pub(crate) then: Option<u64>,
    pub(crate) act: Option<&'a Act>,
    texts: &'a [PartText],
    parts: &'a dyn Parts,
    mandate: Option<Mandate>,
    given: Vec<Given>,
    grounds: Vec<Ground>,
    effects: Vec<Effect>,
    /// Motions that gave a mandate.
    pub(crate) used: RefCell<BTreeSet<MotionId>>,
}

/// How closed rooms are seen.
#[derive(Clone)]
enum View<'a> {
    /// All of them.
    Whole(&'a Closed),
    /// Not at all: what was found is taken from the entry, in order.
    Recorded { given: &'a [Given], next: usize },
}

impl<'a> View<'a> {
    fn of(community: &'a Community) -> View<'a> {
        match &community.closed {
            Some(closed) => View::Whole(closed),
            None => View::Recorded {
                given: &[],
                next: 0,
            },
        }
    }

    /// How many recorded answers were taken.
    fn next(&self) -> usize {
        match self {
            View::Whole(_) => 0,
            View::Recorded { next, .. } => *next,
        }
    }

    fn stand_at(&mut self, answer: usize) {
        if let View::Recorded { next, .. } = self {
            *next = answer;
        }
    }
}

/// Decides an act: the entry it would be, or the refusal. Changes nothing.
///
/// # Errors
/// The refusal, an answer to the one who asked.
pub fn decide(
    community: &Community,
    asked: &Asked<'_>,
    parts: &dyn Parts,
) -> Result<Entry, Refusal> {
    if asked.now < community.newest() {
        return Err(Plain::BeforeTheRecord {
            newest: community.newest(),
        }
        .into());
    }
    sit(&community.open, View::of(community), asked, &[], parts)
}

/// Decides an act again as an audit does: texts that it does not see any more, and closed rooms where it has none, are taken
/// from what the entry says was found.
///
/// # Errors
/// The refusal, or one that says where the entry's givens do not fit the questions.
pub fn decide_again(
    community: &Community,
    asked: &Asked<'_>,
    given: &[Given],
    parts: &dyn Parts,
) -> Result<Entry, Refusal> {
    if community.closed.is_none() {
        return decide_given(&community.open, asked, given, parts);
    }
    if asked.now < community.newest() {
        let newest = community.newest();
        return Err(Plain::BeforeTheRecord { newest }.into());
    }
    sit(&community.open, View::of(community), asked, given, parts)
}

/// Decides an act again as an audit does that sees no closed rooms: answers of closed rooms are taken from the entry.
///
/// # Errors
/// The refusal, or one that says where the entry's givens do not fit the questions.
pub fn decide_given(
    state: &State,
    asked: &Asked<'_>,
    given: &[Given],
    parts: &dyn Parts,
) -> Result<Entry, Refusal> {
    sit(
        state,
        View::Recorded { given, next: 0 },
        asked,
        given,
        parts,
    )
}

fn sit(
    state: &State,
    closed: View<'_>,
    asked: &Asked<'_>,
    recorded: &[Given],
    parts: &dyn Parts,
) -> Result<Entry, Refusal> {
    texts_fit(asked)?;
    let mut sitting = Sitting {
        state,
        actor: asked.actor,
        now: asked.now,
        ahead: &[],
        closed,
        recorded,
        of_a_seat: false,
        then: None,
        act: Some(asked.act),
        texts: asked.texts,
        parts,
        mandate: None,
        given: Vec::new(),
        grounds: Vec::new(),
        effects: Vec::new(),
        used: RefCell::default(),
    };
    sitting.actor_is_known(asked.act)?;
    asked.act.decide(&mut sitting)?;
    sitting.texts_follow(asked.act)?;
    if asked.actor.witness.is_some() && sitting.mandate.is_none() {
        return Err(WitnessRefusal::WitnessNotAsked {}.into());
    }
    if !asked.act.is_closed() {
        sitting.memberships_follow();
        sitting.offices_follow();
    }
    sitting.motions_are_used();
    debug_assert!(
        sitting
            .effects
            .iter()
            .all(|effect| effect.is_closed() == asked.act.is_closed()),
        "an open act changes open rooms, a closed one closed rooms: {}",
        asked.act.name()
    );
    Ok(Entry {
        position: state.position,
        moment: asked.now,
        actor: asked.actor,
        edition: EDITION,
        mandate: sitting.mandate,
        act: asked.act.clone(),
        given: sitting.given,
        grounds: sitting.grounds,
        effects: sitting.effects,
        parts: Vec::new(),
    })
}

fn texts_fit(asked: &Asked<'_>) -> Result<(), Refusal> {
    for (slot, spec) in asked.act.parts().iter().enumerate() {
        match asked.texts.get(slot) {
            Some(PartText::Known(text)) if text.len() > spec.limit => {
                let (field, limit) = (spec.name.to_owned(), spec.limit);
                return Err(Refusal::from(Plain::TextTooLong { field, limit }).at_field(spec.name));
            }
            text if spec.required && text.is_none_or(PartText::is_empty) => {
                return Err(Refusal::from(Plain::TextMissing {
                    field: spec.name.to_owned(),
                })
                .at_field(spec.name));
            }
            _ => {}
        }
    }
    Ok(())
}

impl<'a> Sitting<'a> {
    /// A sitting on no act: for questions that leave no entry.
    pub(crate) fn asking(community: &'a Community, now: Moment) -> Sitting<'a> {
        Sitting {
            state: &community.open,
            actor: Actor::server(),
            now,
            ahead: &[],
            closed: View::of(community),
            recorded: &[],
            of_a_seat: false,
            then: None,
            act: None,
            texts: &[],
            parts: &NoParts,
            mandate: None,
            given: Vec::new(),
            grounds: Vec::new(),
            effects: Vec::new(),
            used: RefCell::default(),
        }
    }

    /// Decides as if a charter of a body were the one in force: the one that an application or a case was begun under. All
    /// of it counts then: its definitions, who judges, who decides. What the closure leaves is left here.
    ///
    /// # Errors
    /// What the closure refuses, or there is no such body or charter.
    pub(crate) fn under<T>(
        &mut self,
        body: BodyId,
        charter: CharterId,
        decide: impl FnOnce(&mut Sitting<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        if self.bylaws(body)?.0 == charter {
            return decide(self);
        }
        self.charter(charter)?;
        let mut state = self.state.clone();
        if let Some(row) = state.bodies.list.get_mut(body) {
            row.charter = Some(charter);
        }
        let mut then = Sitting {
            effects: std::mem::take(&mut self.effects),
            used: self.used.take().into(),
            ..self.on(&state, self.ahead)
        };
        let found = decide(&mut then);
        self.mandate = then.mandate;
        self.effects = std::mem::take(&mut then.effects);
        self.used = then.used.take().into();
        self.take_back(then);
        found
    }

    /// A sitting on another state, with this one's view of closed rooms, texts and findings. [`Sitting::take_back`] ends it.
    fn on<'s>(&mut self, state: &'s State, ahead: &'s [Effect]) -> Sitting<'s>
    where
        'a: 's,
    {
        Sitting {
            state,
            actor: self.actor,
            now: self.now,
            ahead,
            closed: self.closed.clone(),
            recorded: self.recorded,
            of_a_seat: self.of_a_seat,
            then: self.then,
            act: self.act,
            texts: self.texts,
            parts: self.parts,
            mandate: self.mandate,
            given: std::mem::take(&mut self.given),
            grounds: std::mem::take(&mut self.grounds),
            effects: Vec::new(),
            used: RefCell::default(),
        }
    }

    /// Takes over what a sitting on another state found.
    fn take_back(&mut self, other: Sitting<'_>) {
        self.closed.stand_at(other.closed.next());
        (self.given, self.grounds) = (other.given, other.grounds);
    }

    /// Leaves an effect.
    pub fn effect(&mut self, effect: impl Into<Effect>) {
        self.effects.push(effect.into());
    }

    /// The effects left so far.
    pub(crate) fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Leaves a ground: a clause that the answer rests on.
    pub fn ground(&mut self, ground: Ground) {
        if !self.grounds.contains(&ground) {
            self.grounds.push(ground);
        }
    }

    /// Lets something fall due.
    pub fn falls_due(&mut self, at: Moment, item: impl Into<Item>) {
        self.effect(DueEffect::Set(Due {
            at,
            item: item.into(),
        }));
    }

    /// Takes something out of the queue, if it is there.
    pub fn no_longer_due(&mut self, at: Moment, item: impl Into<Item>) {
        let due = Due {
            at,
            item: item.into(),
        };
        let queued = match &self.closed {
            View::Whole(closed) if due.is_closed() => closed.due.contains(&due),
            View::Whole(_) | View::Recorded { .. } => self.state.due.contains(&due),
        };
        if queued {
            self.effect(DueEffect::Dropped(due));
        }
    }

    /// What the act says in a slot.
    #[must_use]
    pub fn text(&self, slot: usize) -> &'a PartText {
        let text = self.texts.get(slot).unwrap_or(&PartText::Empty);
        if text.is_empty() {
            &PartText::Empty
        } else {
            text
        }
    }

    /// What an old entry says in a slot.
    #[must_use]
    pub fn old_text(&self, address: PartAddress) -> PartText {
        self.parts.part(address)
    }

    /// Refuses a clock act that is not due.
    pub(crate) fn is_due(&self, due: &Due) -> Result<(), Refusal> {
        let queued = match (&self.closed, due.is_closed()) {
            (View::Whole(closed), true) => closed.due.contains(due),
            (View::Recorded { .. }, true) => true,
            (_, false) => self.state.due.contains(due),
        };
        if queued {
            return self.is_time(due);
        }
        Err(Sitting::nothing_due())
    }

    /// Refuses what is not the clock's, or comes before its time.
    pub(crate) fn is_time(&self, due: &Due) -> Result<(), Refusal> {
        if self.actor.who == Who::Clock && due.at <= self.now {
            return Ok(());
        }
        Err(Sitting::nothing_due())
    }

    /// The refusal of a clock act that is not due.
    pub(crate) fn nothing_due() -> Refusal {
        let what = "due".to_owned();
        Plain::Unknown { what }.into()
    }

    /// An act needs a known actor; a representative must be one.
    fn actor_is_known(&self, act: &Act) -> Result<(), Refusal> {
        if let Who::Person(party) = self.actor.who {
            self.party(party)?;
        }
        if matches!(act, Act::Due(_)) != (self.actor.who == Who::Clock) {
            return Err(Plain::NotTheirs {}.into());
        }
        if let Some(witness) = self.actor.witness {
            self.party(witness)?;
        }
        let Some(organization) = self.actor.on_behalf else {
            return Ok(());
        };
        self.party(organization)?;
        if self.may_act_for(organization) || self.still_votes_for(organization, act) {
            return Ok(());
        }
        Err(Plain::NotTheirs {}.into())
    }

    /// Whether the act is a vote that the actor still casts for an organization, having been named in time.
    fn still_votes_for(&self, organization: PartyId, act: &Act) -> bool {
        let Act::Motions(crate::motions::Act::CastVote(vote)) = act else {
            return false;
        };
        let me = self.actor.party();
        me.is_some_and(|me| self.was_fixed_for(vote.motion, organization, me))
    }
}
