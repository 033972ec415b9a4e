//! A vote closes: one entry with the result, however many votes it counts. By an officer in a meeting, by the clock over time.

use super::ask::RuleOfMotion;
use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::rollcall::{Judged, counts, there};
use super::state::{Motion, MotionStatus};
use crate::ids::{MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::motions::Due;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use tally::decision::{Outcome, Verdict};
use tally::roll_call::{Held, RollCall, RollFault};

/// An open vote as it would be decided now. `present` are those who are in the meeting besides those who cast.
pub(super) fn judged<'s>(
    at: &Sitting<'s>,
    id: MotionId,
    present: &[PartyId],
) -> Result<Judged<'s>, Refusal> {
    let judged = at.state.judged(id, present, at.now);
    let judged = judged.ok_or_else(|| Refusal::from(MotionRefusal::VoteNotOpen {}))?;
    judged.map_err(not_countable)
}

/// A roll call that does not fit the charter's chambers and seats.
pub(super) fn not_countable(fault: RollFault) -> Refusal {
    match fault {
        RollFault::MoreVotesThanAllotted {
            voices, allotted, ..
        } => {
            let (voices, allotted) = (voices.to_string(), allotted.to_string());
            MotionRefusal::MoreVotesThanSeats { voices, allotted }.into()
        }
        RollFault::NoChamber
        | RollFault::RoundNought
        | RollFault::ChamberTwice { .. }
        | RollFault::TooManyVoices { .. }
        | RollFault::UnknownChamber { .. }
        | RollFault::UnknownGroup { .. }
        | RollFault::UnknownRegion { .. }
        | RollFault::NegativeWeight { .. }
        | RollFault::ExcludedVoiceCast { .. } => MotionRefusal::NotCountable {}.into(),
    }
}

/// Records what was decided, and what follows from it.
pub(super) fn close(
    at: &mut Sitting<'_>,
    id: MotionId,
    judged: Judged<'_>,
    present: &[PartyId],
) -> Result<(), Refusal> {
    let motion = at.motion(id)?;
    let Judged {
        rule,
        roll,
        verdict,
    } = judged;
    at.rests_on(rule.charter, rule.decision);
    record(at, (id, motion), rule, (&roll, &verdict), present);
    match verdict.outcome {
        Outcome::Passed => ask_the_others(at, (id, motion), rule),
        Outcome::Failed | Outcome::NoQuorum => {}
        Outcome::AnotherRound => {
            if let Some(round) = Round::open(motion) {
                another_round(at, id, rule, round);
            }
        }
    }
    if let Some(waiting) = motion.beside
        && verdict.outcome != Outcome::AnotherRound
    {
        at.effect(Effect::AlsoDecided {
            motion: waiting,
            organ: motion.organ,
            carried: verdict.outcome == Outcome::Passed,
        });
    }
    Ok(())
}

fn record(
    at: &mut Sitting<'_>,
    (id, motion): (MotionId, &Motion),
    rule: RuleOfMotion<'_>,
    (roll, verdict): (&RollCall, &Verdict),
    present: &[PartyId],
) {
    let in_meeting = roll.held == Held::Meeting;
    let last = at
        .state
        .motions
        .attendance
        .get(&(motion.body, motion.organ));
    let day = |moment| rule.bylaws.local(moment).date();
    let same_meeting = last
        .and_then(|all| all.last())
        .is_some_and(|last| day(last.at) == day(at.now));
    let also = if verdict.outcome == Outcome::Passed {
        others(at, rule)
    } else {
        Vec::new()
    };
    at.effect(Effect::Closed {
        motion: id,
        outcome: verdict.outcome,
        grade: verdict.grade.clone(),
        counts: counts(roll),
        there: in_meeting.then(|| there(roll, rule.decision.rule.rule.quorum.counted_in)),
        same_meeting: in_meeting && same_meeting,
        also,
        forgets: at.state.rolls_to_forget(at.now),
        present: match motion.course.meeting_ended {
            Some(_) => Vec::new(),
            None => present.to_vec(),
        },
    });
}

/// The other organs that must decide too, in the order of the charter.
pub(super) fn others(at: &Sitting<'_>, rule: RuleOfMotion<'_>) -> Vec<NameId> {
    let organs = rule.decision.also_in.iter();
    organs
        .filter_map(|(organ, _)| at.state.names.id(organ))
        .collect()
}

/// Puts the motion to the other organs on this server; outside ones answer by report.
pub(super) fn ask_the_others(
    at: &mut Sitting<'_>,
    (id, motion): (MotionId, &Motion),
    rule: RuleOfMotion<'_>,
) {
    for (organ, matter) in &rule.decision.also_in {
        let here = rule
            .bylaws
            .organ(organ)
            .is_some_and(|organ| organ.kind != charter::OrganKind::Outside);
        let names = at.state.names.id(organ).zip(at.state.names.id(matter));
        if let Some((organ, matter)) = names.filter(|_| here) {
            at.effect(Effect::Put {
                body: motion.body,
                organ,
                matter,
                charter: rule.charter,
                by: motion.by,
                over_time: motion.over_time,
                beside: Some(id),
                about: None,
                again: None,
            });
        }
    }
}

/// A round of voting that leads to another.
#[derive(Clone, Copy)]
pub(super) struct Round {
    roll_at: Moment,
    roll_known: u64,
    round: u32,
    /// How long it was open, in milliseconds, where it closes by itself.
    lasted: Option<i64>,
}

impl Round {
    /// The round that is open.
    fn open(motion: &Motion) -> Option<Round> {
        let MotionStatus::Open {
            since,
            roll_at,
            roll_known,
            closes,
            round,
        } = motion.status
        else {
            return None;
        };
        Some(Round {
            roll_at,
            roll_known,
            round,
            lasted: closes.map(|closes| closes.0.saturating_sub(since.0)),
        })
    }

    /// The round that closed last.
    pub(super) fn closed(motion: &Motion) -> Option<Round> {
        let last = motion.results.last()?;
        let by_itself = motion.over_time || motion.course.meeting_ended.is_some();
        Some(Round {
            roll_at: last.roll_at,
            roll_known: last.roll_known,
            round: last.round,
            lasted: by_itself.then(|| last.at.0.saturating_sub(last.since.0)),
        })
    }
}

/// Another round, under the same charter and roll (H7).
pub(super) fn another_round(
    at: &mut Sitting<'_>,
    id: MotionId,
    rule: RuleOfMotion<'_>,
    round: Round,
) {
    // As long as the charter says, else as long as the round before.
    let closes = round.lasted.map(|lasted| {
        let by_rule = rule.decision.open_for;
        by_rule
            .and_then(|length| rule.bylaws.after(at.now, length))
            .unwrap_or(Moment(at.now.0.saturating_add(lasted)))
    });
    at.effect(Effect::RoundOpened {
        motion: id,
        charter: rule.charter,
        roll_at: round.roll_at,
        roll_known: round.roll_known,
        closes,
        round: round.round.saturating_add(1),
    });
    if let Some(closes) = closes {
        at.falls_due(closes, Due::VoteCloses(id));
    }
}
