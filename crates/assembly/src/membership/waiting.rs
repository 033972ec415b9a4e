//! Whose turn it is on an application, and until when: what the queue of a body shows. It follows from the rules that the
//! application is decided under; nothing is kept of it.

use super::ask::applicant_lacks;
use super::due::Due;
use super::state::{Application, ApplicationStatus};
use crate::due::Item;
use crate::ids::{ApplicationId, BodyId};
use crate::moment::Moment;
use crate::reason::{Met, Reasons, Subject};
use crate::sitting::Sitting;
use crate::state::Community;
use charter::{Admission, Name, Power};

/// Who must act next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Whoever applied: something is asked, or must still be said or shown.
    Applicant,
    /// Who advises: an office or organ of this body.
    Adviser(Name, BodyId),
    /// Who judges evidence that was sent.
    Judge(Name, BodyId),
    /// Who decides.
    Decider(Name, BodyId),
    /// Who hears the appeal.
    Appeal(Name, BodyId),
    /// Nobody: it is over.
    Nobody,
}

/// How an application waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who must act next.
    pub turn: Turn,
    /// Until when, where the charter sets a time.
    pub until: Option<Moment>,
    /// Whether that time is over.
    pub is_late: bool,
}

/// How an application waits at a moment; none where there is no such application, or closed rooms are not at hand.
#[must_use]
pub fn waiting(community: &Community, id: ApplicationId, now: Moment) -> Option<Waiting> {
    let closed = community.closed.as_ref()?;
    let row = closed.applications.get(id)?;
    let mut at = Sitting::asking(community, now);
    let found = at.under(row.body, row.charter, |at| Ok(turn(at, id, row)));
    let (turn, until) = found.ok()?;
    let is_late = until.is_some_and(|until| until <= now);
    Some(Waiting {
        turn,
        until,
        is_late,
    })
}

fn turn(at: &mut Sitting<'_>, id: ApplicationId, row: &Application) -> (Turn, Option<Moment>) {
    let nobody = (Turn::Nobody, None);
    if row.is_accepted(at.state) {
        return nobody;
    }
    let class = at.state.names.text(row.class);
    let Ok((_, bylaws)) = at.bylaws(row.body) else {
        return nobody;
    };
    let Some(admission) = bylaws.admission(class) else {
        return nobody;
    };
    match row.status {
        ApplicationStatus::AskedForMore => (Turn::Applicant, lapses(at, id)),
        ApplicationStatus::Open => examined(at, id, row, admission),
        ApplicationStatus::Reversed(_) => (decider(at, row, admission), None),
        ApplicationStatus::Appealed(_) => match &admission.appeal {
            Some(appeal) => {
                let place = place(at, appeal.body.as_ref(), row.body);
                (Turn::Appeal(appeal.to.clone(), place), None)
            }
            None => nobody,
        },
        ApplicationStatus::Refused(_)
        | ApplicationStatus::Dismissed(_)
        | ApplicationStatus::Withdrawn(_)
        | ApplicationStatus::Lapsed(_) => nobody,
    }
}

fn examined(
    at: &mut Sitting<'_>,
    id: ApplicationId,
    row: &Application,
    admission: &Admission,
) -> (Turn, Option<Moment>) {
    let (party, body) = (row.party, row.body);
    let rule = at
        .bylaws(body)
        .ok()
        .and_then(|(_, bylaws)| bylaws.class(row.class));
    let requires = rule
        .and_then(|class| at.fitness(class, Subject { party, body }).ok())
        .and_then(|fitness| fitness.requires);
    if requires.as_ref().is_some_and(applicant_lacks) {
        return (Turn::Applicant, lapses(at, id));
    }
    for (number, advice) in (0_u8..).zip(&admission.advice) {
        let until = at.after(body, row.with_body, advice.within);
        let given = row.advice.iter().any(|(rule, _, _)| *rule == number);
        if !given && at.now < until {
            let place = place(at, advice.body.as_ref(), body);
            return (Turn::Adviser(advice.by.clone(), place), Some(until));
        }
    }
    let decides_by = admission.decided_within;
    let decides_by = decides_by.map(|length| at.after(body, row.with_body, length));
    let evidence = requires.as_ref().and_then(unjudged);
    let judge = evidence.and_then(|name| {
        let (_, bylaws) = at.bylaws(body).ok()?;
        let mut rules = bylaws.rules.evidence.iter();
        let rule = rules.find(|rule| *rule.name == *name)?;
        Some(Turn::Judge(rule.judged_by.clone(), body))
    });
    (
        judge.unwrap_or_else(|| decider(at, row, admission)),
        decides_by,
    )
}

/// The first evidence that nobody has judged and on which it still depends.
fn unjudged(reasons: &Reasons) -> Option<&str> {
    match (reasons.met, reasons.kind) {
        (Met::Yes, _) => None,
        (Met::Unknown, "evidence") => Some(&reasons.about),
        _ => reasons.inside.iter().find_map(unjudged),
    }
}

/// Who says yes or no: whom the rule names, else who holds the power there.
fn decider(at: &Sitting<'_>, row: &Application, admission: &Admission) -> Turn {
    let there = place(at, admission.decided_in.as_ref(), row.body);
    let by_power = || {
        let (_, bylaws) = at.bylaws(there).ok()?;
        let rule = bylaws.power(Power::Admit).next()?;
        rule.held_by.first().cloned()
    };
    let named = admission.decided_by.clone().or_else(by_power);
    named.map_or(Turn::Nobody, |name| Turn::Decider(name, there))
}

fn place(at: &Sitting<'_>, name: Option<&Name>, here: BodyId) -> BodyId {
    name.map_or(here, |name| at.state.body_named(name).unwrap_or(here))
}

/// When it lapses if nothing comes.
fn lapses(at: &Sitting<'_>, id: ApplicationId) -> Option<Moment> {
    let closed = at.closed()?;
    let wanted = Item::Membership(Due::Lapse(id));
    let found = closed.due.iter().find(|due| due.item == wanted);
    found.map(|due| due.at)
}
