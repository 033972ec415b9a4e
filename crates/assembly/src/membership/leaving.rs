//! Memberships that end by decision: the charter's `ending` rules say who decides, after what time, hearing and cure, and
//! whether an appeal keeps the membership meanwhile (B15). Shared by the acts that decide it.

use super::effect::Effect;
use super::state::{ChangeKind, Member};
use crate::closed::Effect as OnClosed;
use crate::entry::Ground;
use crate::ids::{BodyId, CharterId, MemberId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::reason::{Met, Reasons, Subject};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::{By, Sitting};
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
        /// The cause gives the member time, which is announced and not shown.
        NeedsNotice { cause: String } = "refusal-needs-notice",
        /// The cause gives the member no time: the membership ends at once.
        EndsAtOnce { cause: String } = "refusal-ends-at-once",
        /// The case was decided or dropped.
        HearingIsOver {} = "refusal-hearing-over",
    }
}

/// A membership with the rule on the end that is asked for.
pub(super) struct Case<'a> {
    pub(super) row: &'a Member,
    pub(super) charter: CharterId,
    pub(super) rule: &'a Ruled<Ending>,
    pub(super) cause: NameId,
    pub(super) ground: Ground,
}

impl Case<'_> {
    /// A refusal by the clause on this end.
    pub(super) fn refuses(&self, why: impl Into<Refusal>) -> Refusal {
        why.into().by(self.row.body, self.ground.clone())
    }
}

/// The `ending` rule of a cause, in the charter that counts here.
pub(super) fn case<'a>(
    at: &mut Sitting<'a>,
    member: MemberId,
    cause: &str,
) -> Result<Case<'a>, Refusal> {
    let row = at.state.membership.members.get(member);
    let row = row.ok_or_else(|| Refusal::from(unknown("member")).at_field("member"))?;
    let (charter, bylaws) = at.bylaws(row.body)?;
    let mut rules = bylaws.rules.endings.iter();
    let Some(rule) = rules.find(|rule| &*rule.cause == cause) else {
        let body = at.state.names.text(at.body(row.body)?.name).to_owned();
        let rule = format!("ending {cause}");
        return Err(Refusal::from(Plain::NoRule { rule, body }).at_field("cause"));
    };
    Ok(Case {
        row,
        charter,
        rule,
        cause: at.name(cause, "cause")?,
        ground: at.rests_on(charter, rule),
    })
}

fn unknown(what: &str) -> Plain {
    let what = what.to_owned();
    Plain::Unknown { what }
}

/// Refuses whoever does not decide on this end, whoever decides on themselves, a motion on another matter, and a membership
/// that has ended.
pub(super) fn may_end(
    at: &mut Sitting<'_>,
    member: MemberId,
    case: &Case<'_>,
    power: Power,
    motion: Option<MotionId>,
) -> Result<(), Refusal> {
    at.member(member)?;
    if &*case.rule.by == "member" {
        return Err(case.refuses(LeavingRefusal::OnlyTheMember {}));
    }
    let by = By {
        holder: &case.rule.by,
        place: case.row.body,
        power,
        motion,
    };
    at.mandate_by(&by, case.row.body, &case.ground)?;
    at.is_not_concerned(case.row.party, case.row.body, &case.ground)?;
    is_on(at, case, case.rule.decision.as_deref(), motion)
}

/// Refuses a motion on another matter than the one that the rule names.
pub(super) fn is_on(
    at: &Sitting<'_>,
    case: &Case<'_>,
    matter: Option<&str>,
    motion: Option<MotionId>,
) -> Result<(), Refusal> {
    if let (Some(matter), Some(motion)) = (matter, motion)
        && at.state.names.text(at.motion(motion)?.matter) != matter
    {
        let matter = matter.to_owned();
        return Err(case.refuses(LeavingRefusal::AnotherMatter { matter }));
    }
    Ok(())
}

/// Refuses a cause that has not yet lasted as long as the rule says.
pub(super) fn has_lasted(at: &Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
    let Some(after) = case.rule.after else {
        return Ok(());
    };
    let since = at.party(case.row.party)?.seen_at;
    if at.after(case.row.body, since, after) > at.now {
        return Err(case.refuses(LeavingRefusal::SeenSince { since }));
    }
    Ok(())
}

/// Whether the rule gives the member time between the decision and the end, or a way to have it reversed: then the decision
/// is nobody's business but theirs.
pub(super) fn gives_time(rule: &Ending) -> bool {
    rule.cure.is_some() || rule.appeal.is_some()
}

/// Closed: the membership is to end, once the time to cure or to appeal is over.
pub(super) fn decides(
    at: &mut Sitting<'_>,
    member: MemberId,
    case: &Case<'_>,
) -> Result<(), Refusal> {
    let pending = at.closed().and_then(|closed| {
        let newest = closed.departs.get(&member)?;
        let row = closed.departures.get(*newest)?;
        row.is_open().then_some(row.ends)
    });
    if let Some(until) = pending {
        return Err(case.refuses(LeavingRefusal::AlreadyLeaving { until }));
    }
    let appeal = case.rule.appeal.as_ref();
    let kept = appeal.filter(|appeal| appeal.keeps_membership);
    let times = [case.rule.cure, kept.map(|appeal| appeal.within)];
    let ends = times
        .into_iter()
        .flatten()
        .map(|length| at.after(case.row.body, at.now, length))
        .max()
        .unwrap_or(at.now);
    let next = at.closed().map_or(0, |closed| closed.departures.len());
    at.effect(OnClosed::DepartureDecided {
        member,
        cause: case.cause,
        charter: case.charter,
        ends,
    });
    super::departure::waits(at, next.into(), ends);
    Ok(())
}

/// The membership ends now.
pub(super) fn ends(at: &mut Sitting<'_>, member: MemberId) {
    at.effect(Effect::Changed {
        member,
        kind: ChangeKind::Ended,
        held_from: None,
    });
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
