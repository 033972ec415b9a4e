//! Memberships that end by decision: the charter's `ending` rules say who decides, after what time, hearing and cure, and
//! whether an appeal keeps the membership meanwhile (B15). Shared by `expel` and `end_membership`.

use super::due::Due;
use super::effect::Effect;
use super::life::Life;
use super::state::{ChangeKind, Leaving, Member};
use crate::entry::Ground;
use crate::ids::{BodyId, CharterId, MemberId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::reason::{Met, Reasons, Subject};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::{Ending, Power, Ruled};

refusals! {
    /// Why a membership does not end so, or a class does not change.
    pub enum LeavingRefusal {
        /// Leaving by oneself has an act of its own.
        OnlyTheMember {} = "refusal-only-the-member",
        /// The member must be heard first.
        NeedsHearing { cause: String } = "refusal-needs-hearing",
        /// There was no such hearing, or its time is not over.
        NotYetHeard { cause: String } = "refusal-not-yet-heard",
        /// There was a sign of life since.
        SeenSince { since: Moment } = "refusal-seen-since",
        /// It meets what its class requires.
        StillEligible {} = "refusal-still-eligible",
        /// It is about to end already.
        AlreadyLeaving { until: Moment } = "refusal-already-leaving",
        /// The motion was on another matter.
        AnotherMatter { matter: String } = "refusal-another-matter",
        /// It is in that class.
        AlreadyInClass { class: String } = "refusal-already-in-class",
        /// It does not meet what the class requires.
        ClassNotMet { class: String } = "refusal-class-not-met",
        /// Nothing is there to appeal against, or the time is over.
        NothingToAppeal {} = "refusal-nothing-to-appeal",
    }
}

/// The `ending` rule of a cause, and that the actor is who decides it.
pub(super) fn decided<'a>(
    at: &mut Sitting<'a>,
    member: MemberId,
    cause: &str,
    power: Power,
    motion: Option<MotionId>,
) -> Result<(&'a Member, &'a Ruled<Ending>, Ground), Refusal> {
    let row = at.member(member)?;
    let (charter, bylaws) = at.bylaws(row.body)?;
    let rule = bylaws
        .rules
        .endings
        .iter()
        .find(|rule| &*rule.cause == cause);
    let Some(rule) = rule else {
        let body = at.state.names.text(at.body(row.body)?.name).to_owned();
        let rule = format!("ending {cause}");
        return Err(Refusal::from(Plain::NoRule { rule, body }).at_field("cause"));
    };
    let ground = at.rests_on(charter, rule);
    let refused = |why: Refusal| why.by(row.body, ground.clone());
    if &*rule.by == "member" {
        return Err(refused(LeavingRefusal::OnlyTheMember {}.into()));
    }
    at.role_as(&rule.by, row.body, power, motion)
        .map_err(refused)?;
    if let (Some(matter), Some(motion)) = (&rule.decision, motion) {
        let motion = at.motion(motion)?;
        if at.state.names.text(motion.matter) != &**matter {
            let matter = matter.to_string();
            return Err(refused(LeavingRefusal::AnotherMatter { matter }.into()));
        }
    }
    if let Some(leaving) = at.state.membership.leaving.get(&member) {
        let until = leaving.at;
        return Err(LeavingRefusal::AlreadyLeaving { until }.into());
    }
    Ok((row, rule, ground))
}

/// Ends it now, or once the time to cure or to appeal is over.
pub(super) fn ends(
    at: &mut Sitting<'_>,
    member: MemberId,
    body: BodyId,
    rule: &Ending,
) -> Result<(), Refusal> {
    let cause = at.name(&rule.cause, "cause")?;
    let appeal = rule
        .appeal
        .as_ref()
        .filter(|appeal| appeal.keeps_membership);
    let later = [rule.cure, appeal.map(|appeal| appeal.within)];
    let then = later
        .into_iter()
        .flatten()
        .map(|length| at.after(body, at.now, length))
        .max();
    match then.filter(|then| *then > at.now) {
        Some(then) => {
            let leaving = Leaving {
                cause,
                at: then,
                appealed: false,
            };
            at.effect(Life::Leaving(member, leaving));
            at.falls_due(then, Due::Leaves(member));
        }
        None => ended(at, member),
    }
    Ok(())
}

fn ended(at: &mut Sitting<'_>, member: MemberId) {
    at.effect(Effect::Changed {
        member,
        kind: ChangeKind::Ended,
        held_from: None,
    });
}

/// The time is over: the membership ends, unless it was cured or an appeal waits.
pub(super) fn leaves(at: &mut Sitting<'_>, member: MemberId) -> Result<(), Refusal> {
    let leaving = at.state.membership.leaving.get(&member).copied();
    let (Some(leaving), Ok(row)) = (leaving, at.member(member)) else {
        at.effect(Life::NotLeaving(member));
        return Ok(());
    };
    if leaving.appealed {
        return Ok(());
    }
    let (charter, bylaws) = at.bylaws(row.body)?;
    let cause = at.state.names.text(leaving.cause);
    let rule = bylaws
        .rules
        .endings
        .iter()
        .find(|rule| &*rule.cause == cause);
    if let Some(rule) = rule {
        at.rests_on(charter, rule);
    }
    let curable = rule.is_some_and(|rule| rule.cure.is_some());
    at.effect(Life::NotLeaving(member));
    if !curable || lack(at, charter, row.party, row.body, row.class)?.is_some() {
        ended(at, member);
    }
    Ok(())
}

/// What a party lacks for a class: the clause and the conditions that do not hold, if any.
pub(super) fn lack(
    at: &mut Sitting<'_>,
    charter: CharterId,
    party: PartyId,
    body: BodyId,
    class: NameId,
) -> Result<Option<(Ground, Reasons)>, Refusal> {
    let rule = at.state.bodies.charters.get(charter);
    let Some(rule) = rule.and_then(|bylaws| bylaws.class(class)) else {
        return Ok(None);
    };
    let subject = Subject { party, body };
    let mut ground = at.rests_on(charter, rule);
    if let Some(excludes) = &rule.excludes {
        let reasons = at.reasons(excludes, subject)?;
        if reasons.met == Met::Yes {
            return Ok(Some((ground, reasons)));
        }
    }
    if let Some(requires) = &rule.requires {
        let reasons = at.reasons(requires, subject)?;
        if reasons.met != Met::Yes {
            return Ok(Some((ground, reasons)));
        }
        ground.path = reasons.path_taken();
        at.ground(ground);
    }
    Ok(None)
}
