//! What the record says of a vote by name, or of who was in the meeting, was wrong. The act cites the entry that said it; a
//! result that rests on it is derived again, by the charter, roll and seats of that vote. What was decided before is still
//! judged by what was known then, and what was done under it stands until an act of its own undoes it.

use super::close::{Round, another_round, ask_the_others, not_countable, others};
use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::rollcall::{Judged, counts, there};
use super::state::{Choice, Counts, Motion, MotionStatus};
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::Exact;
use tally::decision::{Outcome, Verdict};
use tally::roll_call::Held;

/// The most votes corrected at once.
const MOST_VOTES: usize = 1_000;

/// Corrects what is recorded of a vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectVote {
    /// The motion.
    pub motion: MotionId,
    /// The position of the entry that was wrong: the one that recorded the votes, or the one that closed the vote where it
    /// left out votes or said wrongly who was there.
    pub entry: u64,
    /// How the votes were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<TrueVote>,
    /// Who was in the meeting besides those who voted; absent leaves the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Vec<PartyId>>,
    /// The motion of an organ that corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<MotionId>,
}

/// A vote as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrueVote {
    /// Whose.
    pub voter: PartyId,
    /// Which way; absent means that none was cast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
}

/// What a vote comes to.
type Derived = (Verdict, Vec<Counts>, Option<Exact>);

impl Deed for CorrectVote {
    const NAME: &'static str = "correct-vote";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what was wrong, and what shows it").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::Correct, motion.body, self.decided_by)?;
        let closed = match motion.status {
            MotionStatus::Open { .. } => false,
            MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Awaiting { .. } => true,
            MotionStatus::Put | MotionStatus::Withdrawn { .. } => {
                return Err(Refusal::from(MotionRefusal::VoteNotOpen {}).at_field("motion"));
            }
        };
        if (self.votes.is_empty() && self.present.is_none()) || self.votes.len() > MOST_VOTES {
            let (least, most) = (1, MOST_VOTES);
            return Err(Plain::out_of_range("votes", Bounds::Items { least, most }));
        }
        if closed && at.state.roll_is_gone(self.motion) {
            return Err(MotionRefusal::TooLateToCorrect {}.into());
        }
        self.cites_its_entry(motion)?;
        for vote in &self.votes {
            let votes = motion.votes.contains_key(&vote.voter)
                || at.state.voted_in(self.motion, vote.voter, at.now);
            if !votes {
                let organ = at.state.names.text(motion.organ).to_owned();
                let why = Refusal::from(MotionRefusal::NotAVoter { organ });
                return Err(why.at_field("votes"));
            }
            at.effect(Effect::VoteCorrected {
                motion: self.motion,
                voter: vote.voter,
                choice: vote.choice,
            });
        }
        if let Some(present) = &self.present {
            at.are_known(present)?;
            at.effect(Effect::PresenceCorrected {
                motion: self.motion,
                present: present.clone(),
            });
        }
        if closed {
            self.derive_again(at, motion)?;
        }
        Ok(())
    }
}

impl CorrectVote {
    /// Each vote was recorded, or left out, by the entry cited, and differs from what it says.
    fn cites_its_entry(&self, motion: &Motion) -> Result<(), Refusal> {
        let nothing = || {
            let entry = i64::try_from(self.entry).unwrap_or(i64::MAX);
            Refusal::from(MotionRefusal::NothingRecorded { entry }).at_field("entry")
        };
        let closing = motion.results.last().map(|result| result.entry);
        let closing = closing.filter(|_| !matches!(motion.status, MotionStatus::Open { .. }));
        let ended = motion.course.meeting_ended;
        if self.present.is_some() && closing != Some(self.entry) && ended != Some(self.entry) {
            return Err(nothing());
        }
        for vote in &self.votes {
            let recorded = motion.votes.get(&vote.voter);
            let said_by = recorded.map(|vote| vote.entry).or(closing);
            if said_by != Some(self.entry) {
                return Err(nothing());
            }
            if recorded.map(|vote| vote.choice) == vote.choice {
                return Err(Refusal::from(MotionRefusal::RecordedSo {}).at_field("votes"));
            }
        }
        Ok(())
    }

    /// The result with the votes as they were, and what follows from it where it is another.
    fn derive_again(&self, at: &mut Sitting<'_>, motion: &Motion) -> Result<(), Refusal> {
        let rule = at.state.rule_of(motion);
        let rule = rule.ok_or_else(|| super::procedure::no_rule(at, motion))?;
        at.rests_on(rule.charter, rule.decision);
        let id = self.motion;
        let (verdict, counts, there) = at.foreseen(|ahead| derived(ahead, id))?;
        let passes = verdict.outcome == Outcome::Passed;
        let passed = motion
            .results
            .last()
            .is_some_and(|result| result.outcome == Outcome::Passed);
        let also = match passes && motion.also.is_empty() {
            true => others(at, rule),
            false => Vec::new(),
        };
        let asks = !also.is_empty();
        at.effect(Effect::ResultCorrected {
            motion: id,
            outcome: verdict.outcome,
            grade: verdict.grade,
            counts,
            there,
            also,
        });
        if asks {
            ask_the_others(at, (id, motion), rule);
        }
        if verdict.outcome == Outcome::AnotherRound {
            // It opens now, as it would have then; who waits for the result is told when it closes.
            if let Some(round) = Round::closed(motion) {
                another_round(at, id, rule, round);
            }
            return Ok(());
        }
        if let Some(waiting) = motion.beside
            && passes != passed
        {
            at.effect(Effect::AlsoDecided {
                motion: waiting,
                organ: motion.organ,
                carried: passes,
            });
        }
        Ok(())
    }
}

fn derived(at: &mut Sitting<'_>, id: MotionId) -> Result<Derived, Refusal> {
    let judged = at.state.judged_again(id);
    let judged = judged.ok_or_else(|| Refusal::from(MotionRefusal::VoteNotOpen {}))?;
    let Judged {
        rule,
        roll,
        verdict,
    } = judged.map_err(not_countable)?;
    let counted_in = rule.decision.rule.rule.quorum.counted_in;
    let in_meeting = roll.held == Held::Meeting;
    let there = in_meeting.then(|| there(&roll, counted_in));
    Ok((verdict, counts(&roll), there))
}
