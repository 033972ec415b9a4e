//! Terms as pages tell them: who, from when until when, how it came and how it ended, each with its entry.

use crate::view::{View, plain_words};
use assembly::ids::TermId;
use assembly::moment::Moment;
use assembly::offices::{EndedBy, SeatedBy, Term};
use words::Value;

/// A term, in words.
pub(crate) struct Told {
    pub(crate) party: u32,
    pub(crate) name: String,
    /// The handle and the short name of the body.
    pub(crate) body: (String, String),
    /// The handle of the office, and the same as words.
    pub(crate) office: (String, String),
    pub(crate) seat: usize,
    pub(crate) from: Moment,
    /// It waits for an event before it begins.
    pub(crate) waits: bool,
    /// When it ended or will end.
    pub(crate) until: Option<Moment>,
    /// The event with which it ends, where its end has no day yet.
    pub(crate) due_year: Option<String>,
    pub(crate) seated: String,
    pub(crate) seated_in: u64,
    pub(crate) ended: Option<String>,
    pub(crate) ended_in: Option<u64>,
    /// What else is to be known of it now: on leave, aside.
    pub(crate) marks: Vec<String>,
}

/// A term as a page tells it.
pub(crate) fn told(v: &View, id: TermId, term: &Term) -> Told {
    let body = v.link(term.body);
    let office = v.state().names.text(term.office).to_owned();
    let sent_by = term.sent_by.map(|group| v.link(group).short);
    let seated = match (term.seated_by, sent_by) {
        (SeatedBy::Delegation, Some(group)) => {
            v.say_with("body-seated-sent", &[("group", Value::Text(group))])
        }
        (by, _) => v.say(seated_by(by)),
    };
    // One that waits for an event has no day: its end is known by year at most.
    let known = |moment: &Moment| *moment < Moment::END;
    let over = term.until.filter(|until| *until <= v.now);
    Told {
        party: term.holder.0,
        name: v.name(term.holder),
        body: (body.handle, body.short),
        office: (office.clone(), plain_words(&office)),
        seat: usize::from(term.seat) + 1,
        from: term.from,
        waits: !known(&term.from),
        until: term.ended.map(|(at, _)| at).or(term.until).filter(known),
        due_year: due(v, term),
        seated,
        seated_in: term.entry,
        ended: match (term.ended, over) {
            (Some((_, by)), _) => Some(v.say(ended_by(by))),
            (None, Some(_)) => Some(v.say(ended_by(EndedBy::Expiry))),
            (None, None) => None,
        },
        ended_in: term.ended_in,
        marks: marks(v, id),
    }
}

/// The event with which a term ends, while its end has no day.
fn due(v: &View, term: &Term) -> Option<String> {
    let year = term
        .due_year
        .filter(|_| term.until.is_none() && term.ended.is_none())?;
    let rule = v.bylaws(term.body)?.office(term.office)?;
    let event = v
        .state()
        .event_of(term.body, rule)
        .map(|(_, event)| v.handle(event));
    let year = Value::Verbatim(year.to_string());
    Some(match event {
        Some(event) => v.say_with(
            "body-ends-with",
            &[("event", Value::Text(event)), ("year", year)],
        ),
        None => v.say_with("body-ends-in", &[("year", year)]),
    })
}

fn marks(v: &View, id: TermId) -> Vec<String> {
    let offices = &v.state().offices;
    let mut marks = Vec::new();
    if let Some(until) = offices.leaves.get(&id).filter(|until| v.now < **until) {
        marks.push(v.say_with("body-on-leave", &[("until", Value::utc(until.0))]));
    }
    if v.state().is_aside(id, v.now) {
        marks.push(v.say("body-aside"));
    }
    marks
}

fn seated_by(by: SeatedBy) -> &'static str {
    match by {
        SeatedBy::Election => "body-seated-election",
        SeatedBy::Appointment => "body-seated-appointment",
        SeatedBy::Delegation => "body-seated-delegation",
        SeatedBy::Report => "body-seated-report",
        SeatedBy::Remainder => "body-seated-remainder",
        SeatedBy::Temporary => "body-seated-temporary",
        SeatedBy::MovedIn => "body-seated-moved-in",
    }
}

fn ended_by(by: EndedBy) -> &'static str {
    match by {
        EndedBy::Expiry => "body-ended-expiry",
        EndedBy::Resignation => "body-ended-resignation",
        EndedBy::Removal => "body-ended-removal",
        EndedBy::Rule => "body-ended-rule",
        EndedBy::Lot => "body-ended-lot",
        EndedBy::Death => "body-ended-death",
        EndedBy::Correction => "body-ended-correction",
    }
}
