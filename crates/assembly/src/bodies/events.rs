//! The end of a named event, such as the annual meeting, from which terms run; and its correction.

use super::effect::Effect;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, NameId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records that an event of the calendar has ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordEvent {
    /// The body.
    pub body: BodyId,
    /// The event, as the charter's calendar names it.
    pub event: String,
    /// When it ended; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

impl Deed for RecordEvent {
    const NAME: &'static str = "record-event";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::RecordEvent, self.body, None)?;
        let event = event(at, self.body, &self.event)?;
        let end = self.at.unwrap_or(at.now);
        let ends = at.state.bodies.events.get(&(self.body, event));
        let last = ends.and_then(|ends| ends.last()).copied();
        if end > at.now || last.is_some_and(|last| end <= last) {
            let latest = at.now;
            return Err(Refusal::from(BodyRefusal::EventMoment { latest }).at_field("at"));
        }
        at.effect(Effect::EventEnded {
            body: self.body,
            event,
            at: end,
        });
        crate::offices::terms_at_event(at, self.body, event, end);
        Ok(())
    }
}

/// Corrects the recorded end of an event. What followed from it is corrected by acts of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectEvent {
    /// The body.
    pub body: BodyId,
    /// The event.
    pub event: String,
    /// The end as recorded.
    pub was: Moment,
    /// The end as it was; absent if the event never ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Moment>,
}

impl Deed for CorrectEvent {
    const NAME: &'static str = "correct-event";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "what was wrong").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::Correct, self.body, None)?;
        let event = event(at, self.body, &self.event)?;
        let ends = at.state.bodies.events.get(&(self.body, event));
        if !ends.is_some_and(|ends| ends.contains(&self.was)) {
            let what = "event".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("was"));
        }
        if self.is.is_some_and(|is| is > at.now) {
            let latest = at.now;
            return Err(Refusal::from(BodyRefusal::EventMoment { latest }).at_field("is"));
        }
        at.effect(Effect::EventCorrected {
            body: self.body,
            event,
            was: self.was,
            is: self.is,
        });
        Ok(())
    }
}

/// An event whose end is recorded when it happens.
fn event(at: &mut Sitting<'_>, body: BodyId, name: &str) -> Result<NameId, Refusal> {
    let (charter, bylaws) = at.bylaws(body)?;
    let unknown = || {
        let what = "event".to_owned();
        Refusal::from(Plain::Unknown { what }).at_field("event")
    };
    let calendar = bylaws.rules.calendar.as_ref().ok_or_else(unknown)?;
    let mut events = calendar.events.iter();
    let rule = events
        .find(|rule| &*rule.name == name)
        .ok_or_else(unknown)?;
    let ground = at.rests_on(charter, calendar);
    if rule.on.is_some() {
        let event = name.to_owned();
        return Err(Refusal::from(BodyRefusal::EventIsFixed { event }).by(body, ground));
    }
    at.name(name, "event")
}
