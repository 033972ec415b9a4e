//! Standings that move by themselves (B12): by evidence in the entry that brings it, by time through the clock, with notice
//! where the charter wants one. A move that somebody decides is `change_standing`.

use super::due::Due;
use super::effect::Effect;
use super::horizon::Horizon;
use super::life::Life;
use super::state::ChangeKind;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, MemberId, NameId};
use crate::moment::Moment;
use crate::reason::{Met, Subject};
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::{MoveChecked, Standing, StandingMove};

refusals! {
    /// Why a standing does not change so.
    pub enum StandingRefusal {
        /// It is that already.
        AlreadySo { standing: String } = "refusal-already-in-standing",
        /// To suspend is to withhold something.
        WithholdsNothing { standing: String } = "refusal-standing-withholds-nothing",
        /// To reinstate is to give the vote back.
        WithholdsVote { standing: String } = "refusal-standing-withholds-vote",
        /// The charter ties the move to a condition that does not hold.
        MoveNotMet { standing: String } = "refusal-move-not-met",
        /// The member is not of this body.
        OfAnotherBody { } = "refusal-of-another-body",
        /// Too many at once.
        TooManyMembers { limit: usize } = "refusal-too-many-members",
    }
}

const DAY: i64 = 86_400_000;

/// The number of a standing that an act names.
pub(super) fn named(bylaws: &Bylaws, name: &str) -> Result<NameId, Refusal> {
    bylaws.standing_id(name).ok_or_else(|| {
        let what = "standing".to_owned();
        Refusal::from(Plain::Unknown { what }).at_field("standing")
    })
}

/// Leaves the effects of a move, and of what no longer waits for it.
pub(super) fn moved(at: &mut Sitting<'_>, member: MemberId, kind: ChangeKind) {
    drop_notice(at, member);
    at.effect(Effect::Changed {
        member,
        kind,
        held_from: None,
    });
}

fn drop_notice(at: &mut Sitting<'_>, member: MemberId) {
    if let Some((_, due)) = at.state.membership.notices.get(&member).copied() {
        at.no_longer_due(due, Due::Notice(member));
        at.effect(Life::NoticeOver(member));
    }
}

/// Moves the standing of these members where the rules say so at once, seeing the effects left so far, and plans when the
/// clock is to look again.
pub(super) fn follow_evidence(
    at: &mut Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
    when: &[MoveChecked],
) -> Result<(), Refusal> {
    take_steps(at, body, members, when)?;
    let queued = at.state.membership.looks.get(&body).copied();
    plan(at, body, members, queued)
}

fn take_steps(
    at: &mut Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
    when: &[MoveChecked],
) -> Result<(), Refusal> {
    let (charter, bylaws) = at.bylaws(body)?;
    let Some(rule) = &bylaws.rules.standing else {
        return Ok(());
    };
    let steps = at.foreseen(|ahead| {
        let mut steps = Vec::new();
        for member in members {
            if let Some(index) = step(ahead, bylaws, rule, *member, when)? {
                steps.push((*member, index));
            }
        }
        Ok(steps)
    })?;
    if !steps.is_empty() {
        at.rests_on(charter, rule);
    }
    for (member, index) in steps {
        let told = at.state.membership.notices.contains_key(&member);
        take(at, bylaws, member, &rule.moves[index], told);
    }
    Ok(())
}

/// The first move of a member, in the charter's order, whose condition holds.
fn step(
    at: &mut Sitting<'_>,
    bylaws: &Bylaws,
    rule: &Standing,
    member: MemberId,
    when: &[MoveChecked],
) -> Result<Option<usize>, Refusal> {
    let Ok(row) = at.member(member) else {
        return Ok(None);
    };
    let subject = Subject {
        party: row.party,
        body: row.body,
    };
    for (index, step) in rule.moves.iter().enumerate() {
        if when.contains(&step.checked) && leads_away(at, bylaws, step, row.standing) {
            let holds = match &step.when {
                Some(condition) => at.reasons(condition, subject)?.met == Met::Yes,
                None => true,
            };
            if holds {
                return Ok(Some(index));
            }
        }
    }
    Ok(None)
}

/// Whether it is a move of the clock out of a standing, into another.
fn leads_away(at: &Sitting<'_>, bylaws: &Bylaws, step: &StandingMove, from: NameId) -> bool {
    let from_here = step.from.is_empty()
        || step
            .from
            .iter()
            .any(|name| &**name == at.state.names.text(from));
    &*step.by == "clock" && from_here && bylaws.standing_id(&step.to) != Some(from)
}

/// Takes a step, or tells the member of it, unless it is told of one already.
fn take(at: &mut Sitting<'_>, bylaws: &Bylaws, member: MemberId, step: &StandingMove, told: bool) {
    let to = bylaws.standing_id(&step.to);
    match (step.notice, to) {
        (Some(notice), Some(to)) if !told => {
            let then = at.after(bylaws.body, at.now, notice);
            at.effect(Life::Noticed(member, to, then));
            at.falls_due(then, Due::Notice(member));
        }
        (Some(_), Some(_)) => {}
        (None, Some(to)) => moved(at, member, ChangeKind::Standing(to)),
        (_, None) => moved(at, member, ChangeKind::Ended),
    }
}

/// The clock looks at all members of a body.
pub(super) fn look(at: &mut Sitting<'_>, body: BodyId) -> Result<(), Refusal> {
    at.effect(Life::LookAt(body, None));
    let members = members_of(at, body);
    take_steps(at, body, &members, &[MoveChecked::Daily])?;
    plan(at, body, &members, None)
}

/// The memberships of a body that have not ended.
pub(super) fn members_of(at: &Sitting<'_>, body: BodyId) -> Vec<MemberId> {
    let all = at.state.membership.of_body.get(&body);
    all.into_iter()
        .flatten()
        .copied()
        .filter(|member| at.member(*member).is_ok())
        .collect()
}

/// Lets the clock look when a move of one of these members may begin to hold, if that is before what is planned.
fn plan(
    at: &mut Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
    queued: Option<Moment>,
) -> Result<(), Refusal> {
    let (_, bylaws) = at.bylaws(body)?;
    let Some(rule) = &bylaws.rules.standing else {
        return Ok(());
    };
    let next = at.foreseen(|ahead| Ok(next_look(ahead, bylaws, rule, members)))?;
    let next = match (next, queued) {
        (Some(next), Some(queued)) if queued <= next => return Ok(()),
        (Some(next), _) => next,
        (None, _) => return Ok(()),
    };
    look_at(at, body, next, queued);
    Ok(())
}

fn look_at(at: &mut Sitting<'_>, body: BodyId, next: Moment, queued: Option<Moment>) {
    if let Some(queued) = queued {
        at.no_longer_due(queued, Due::Standings(body));
    }
    at.effect(Life::LookAt(body, Some(next)));
    at.falls_due(next, Due::Standings(body));
}

fn next_look(
    at: &Sitting<'_>,
    bylaws: &Bylaws,
    rule: &Standing,
    members: &[MemberId],
) -> Option<Moment> {
    let horizon = Horizon { at, bylaws };
    let moments = members.iter().flat_map(|member| {
        let row = at.member(*member).ok();
        let moves = rule.moves.iter().filter_map(move |step| {
            let row = row?;
            let subject = Subject {
                party: row.party,
                body: row.body,
            };
            let waits =
                step.checked == MoveChecked::Daily && leads_away(at, bylaws, step, row.standing);
            step.when
                .as_ref()
                .filter(|_| waits)
                .map(|when| (when, subject))
        });
        moves.collect::<Vec<_>>()
    });
    let horizon = &horizon;
    moments
        .filter_map(|(when, subject)| horizon.of(when, subject, 0))
        .min()
}

/// Has the clock look at a body's standings within a day, where nothing is planned: for members who have just joined.
pub(super) fn watch(at: &mut Sitting<'_>, body: BodyId) {
    let moves = at.state.bylaws_of(body).is_some_and(|bylaws| {
        let rule = bylaws.rules.standing.as_ref();
        rule.is_some_and(|rule| {
            rule.moves
                .iter()
                .any(|step| step.checked == MoveChecked::Daily && &*step.by == "clock")
        })
    });
    let queued = at.state.membership.looks.get(&body).copied();
    let tomorrow = Moment(at.now.0.saturating_add(DAY));
    if moves && queued.is_none_or(|queued| queued > tomorrow) {
        look_at(at, body, tomorrow, queued);
    }
}

/// A record was corrected: whom a rule of the clock moved by it has not been moved after all, where the rule would not have
/// moved them by what is now known. `since` is the entry that was wrong. Only the newest change of a member is undone so;
/// what somebody decided stands.
pub(super) fn derive_again(
    at: &mut Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
    since: u64,
) -> Result<(), Refusal> {
    let (_, bylaws) = at.bylaws(body)?;
    let moved: Vec<(MemberId, Move)> = members
        .iter()
        .filter_map(|member| Some((*member, newest_move(at, *member, since)?)))
        .collect();
    let mut by_rule = Vec::new();
    for (member, was) in moved {
        let known_at = at.state.position.saturating_sub(1);
        if holds_then(at, bylaws, (member, was), known_at)? {
            by_rule.push((member, was));
        }
    }
    let undone = at.foreseen(|ahead| {
        let mut undone = Vec::new();
        for (member, was) in &by_rule {
            let known_at = ahead.state.position;
            if !holds_then(ahead, bylaws, (*member, *was), known_at)? {
                undone.push((*member, *was));
            }
        }
        Ok(undone)
    })?;
    for (member, was) in undone {
        drop_notice(at, member);
        at.effect(Effect::Changed {
            member,
            kind: ChangeKind::Standing(was.from),
            held_from: Some(was.when),
        });
    }
    Ok(())
}

/// A change of standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Move {
    from: NameId,
    to: NameId,
    when: Moment,
}

/// The newest change of a member, where it is one of standing that was known after an entry.
fn newest_move(at: &Sitting<'_>, member: MemberId, since: u64) -> Option<Move> {
    let row = at.member(member).ok()?;
    let mut changes = at.state.changes_of(row);
    let newest = changes.next().filter(|change| change.known_from > since)?;
    let ChangeKind::Standing(to) = newest.kind else {
        return None;
    };
    let from = changes.find_map(|change| match change.kind {
        ChangeKind::Standing(standing) | ChangeKind::Joined(_, standing) => Some(standing),
        _ => None,
    })?;
    let when = newest.held_from;
    Some(Move { from, to, when })
}

/// Whether a rule of the clock would have moved the member so at that moment, by what an entry knew.
fn holds_then(
    at: &mut Sitting<'_>,
    bylaws: &Bylaws,
    (member, was): (MemberId, Move),
    known_at: u64,
) -> Result<bool, Refusal> {
    let row = at.member(member)?;
    let subject = Subject {
        party: row.party,
        body: row.body,
    };
    let rules = bylaws.rules.standing.iter();
    for step in rules.flat_map(|rule| &rule.moves) {
        let leads_there = bylaws.standing_id(&step.to) == Some(was.to);
        if leads_there && leads_away(at, bylaws, step, was.from) {
            let met = match &step.when {
                Some(condition) => {
                    at.reasons_then(condition, subject, (was.when, known_at))?
                        .met
                }
                None => Met::Yes,
            };
            if met == Met::Yes {
                return Ok(true);
            }
        }
    }
    let fees = bylaws.rules.fees.as_ref();
    let to_arrears = fees.is_some_and(|fees| bylaws.standing_id(&fees.standing) == Some(was.to));
    Ok(
        to_arrears
            && !at.looking_back((was.when, known_at), |at| at.fees_paid(row.party, row.body)),
    )
}

/// A notice is over: the move takes effect, or the member has mended what it was about.
pub(super) fn notice_over(at: &mut Sitting<'_>, member: MemberId) -> Result<(), Refusal> {
    let told = at.state.membership.notices.get(&member).copied();
    at.effect(Life::NoticeOver(member));
    let (Some((to, _)), Ok(row)) = (told, at.member(member)) else {
        return Ok(());
    };
    let (charter, bylaws) = at.bylaws(row.body)?;
    let Some(rule) = &bylaws.rules.standing else {
        return Ok(());
    };
    at.rests_on(charter, rule);
    let any = [
        MoveChecked::Daily,
        MoveChecked::EachOccasion,
        MoveChecked::AtCheckIn,
    ];
    let found = step(at, bylaws, rule, member, &any)?;
    let still = found.is_some_and(|index| bylaws.standing_id(&rule.moves[index].to) == Some(to));
    if still {
        at.effect(Effect::Changed {
            member,
            kind: ChangeKind::Standing(to),
            held_from: None,
        });
        // What leads on from there may hold already, and no later moment would say so.
        let daily = [MoveChecked::Daily];
        let next = at.foreseen(|ahead| step(ahead, bylaws, rule, member, &daily))?;
        if let Some(index) = next {
            take(at, bylaws, member, &rule.moves[index], false);
        }
    }
    let queued = at.state.membership.looks.get(&row.body).copied();
    plan(at, row.body, &[member], queued)
}
