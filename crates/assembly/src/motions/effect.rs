//! What entries change about motions.

use super::course::Course;
use super::fixed_roll::Alike;
use super::state::{
    Also, Attendance, Choice, Counts, Motion, MotionStatus, Part, Remedy, RemedyKind, RoundResult,
    Vote,
};
use crate::ids::{BodyId, CharterId, MotionId, NameId, PartyId, RemedyId};
use crate::moment::Moment;
use crate::state::Stage;
use serde::{Deserialize, Serialize};
use tally::Exact;
use tally::decision::Outcome;

/// Changes to motions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A motion is put; its id is the next of the table.
    Put {
        /// The body.
        body: BodyId,
        /// The organ.
        organ: NameId,
        /// The matter.
        matter: NameId,
        /// The charter it is put under.
        charter: CharterId,
        /// By whom.
        by: PartyId,
        /// A vote over time.
        over_time: bool,
        /// The motion for which it is put to another organ.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beside: Option<MotionId>,
        /// The motion that it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<MotionId>,
        /// The motion that is put again with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<MotionId>,
    },
    /// Somebody seconds it.
    Seconded {
        /// Which.
        motion: MotionId,
        /// Who.
        by: PartyId,
    },
    /// It is taken back.
    Withdrawn {
        /// Which.
        motion: MotionId,
    },
    /// The vote opens: charter and roll are fixed.
    Opened {
        /// Which.
        motion: MotionId,
        /// The charter it is decided under, whatever comes into force meanwhile.
        charter: CharterId,
        /// The record instant of the roll.
        roll_at: Moment,
        /// The position up to which the roll is known.
        roll_known: u64,
        /// Until when, in a vote over time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closes: Option<Moment>,
        /// Until when members could change who votes for them, where the charter says it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contacts_at: Option<Moment>,
    },
    /// A vote by name; it replaces an earlier one.
    VoteCast {
        /// On which motion.
        motion: MotionId,
        /// Whose vote.
        voter: PartyId,
        /// Which way.
        choice: Choice,
        /// Who cast it, if not the voter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cast_by: Option<PartyId>,
        /// Under which proxy or alternate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remedy: Option<RemedyId>,
        /// Which kind of abstention, where the charter tells them apart.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        abstention: Option<NameId>,
        /// So many of the voter's votes; absent means all, whatever was cast before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<u32>,
    },
    /// Somebody steps aside; a vote already cast is taken back.
    Recused {
        /// On which motion.
        motion: MotionId,
        /// Who.
        party: PartyId,
    },
    /// A round of voting closes with its result.
    Closed {
        /// Which.
        motion: MotionId,
        /// What was decided.
        outcome: Outcome,
        /// The best grade reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grade: Option<String>,
        /// The votes, by chamber.
        counts: Vec<Counts>,
        /// Who was there, in a meeting, counted as the quorum counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        there: Option<Exact>,
        /// The same meeting has voted before: its attendance is counted once.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        same_meeting: bool,
        /// Other organs that must decide too before it has carried.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<NameId>,
        /// Who was in the meeting besides those who voted there; left out where [`Effect::MeetingEnded`] has said it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        present: Vec<PartyId>,
        /// Motions closed long ago, whose rolls nobody needs any more.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forgets: Vec<MotionId>,
    },
    /// Another round opens, under the same charter and roll.
    RoundOpened {
        /// Which.
        motion: MotionId,
        /// The charter.
        charter: CharterId,
        /// The record instant of the roll.
        roll_at: Moment,
        /// The position up to which the roll is known.
        roll_known: u64,
        /// Until when, in a vote over time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closes: Option<Moment>,
        /// Which round.
        round: u32,
    },
    /// Another organ has decided what must carry there too.
    AlsoDecided {
        /// The motion that waits.
        motion: MotionId,
        /// Which organ.
        organ: NameId,
        /// Whether it carried there.
        carried: bool,
    },
    /// A proxy, alternate or instruction; its id is the next of the table.
    RemedyNamed {
        /// In which body.
        body: BodyId,
        /// Whose vote.
        giver: PartyId,
        /// Who casts it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<PartyId>,
        /// Which kind.
        kind: RemedyKind,
        /// Until when.
        until: Moment,
        /// For one motion alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        motion: Option<MotionId>,
        /// How the vote is to be cast.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instruction: Option<Choice>,
        /// For votes of one organ alone.
        organ: NameId,
        /// It stands for an abstention of this kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        abstention: Option<NameId>,
    },
    /// It is taken back.
    RemedyRevoked {
        /// Which.
        remedy: RemedyId,
    },
    /// The roll of a vote that opens, by the electorate of its organ.
    RollFixed {
        /// Of which.
        motion: MotionId,
        /// Who votes.
        roll: Vec<Alike>,
    },
    /// Who votes, or put or seconded it, was registered twice and has one number from now on.
    VoterReplaced {
        /// Which.
        motion: MotionId,
        /// The number that goes.
        from: PartyId,
        /// The number that stays.
        into: PartyId,
    },
    /// What a motion asks to be done, and that it was.
    Asks(super::asks::Effect),
    /// The mover changes the text: that of this entry counts, and seconds are given anew.
    Amended {
        /// Which.
        motion: MotionId,
        /// Its notice runs anew.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        restarts_notice: bool,
    },
    /// It is put off.
    Deferred {
        /// Which.
        motion: MotionId,
        /// Until when.
        until: Moment,
    },
    /// The meeting breaks off, before the vote on it or during the vote.
    Adjourned {
        /// Which.
        motion: MotionId,
        /// For want of a quorum.
        without_quorum: bool,
    },
    /// The meeting goes on with the open vote.
    Reconvened {
        /// Which.
        motion: MotionId,
    },
    /// The meeting has voted, and those who were absent vote after it.
    MeetingEnded {
        /// On which motion.
        motion: MotionId,
        /// Until when they vote.
        closes: Moment,
        /// Who was there besides those who voted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        present: Vec<PartyId>,
    },
    /// A vote was another, or none.
    VoteCorrected {
        /// On which motion.
        motion: MotionId,
        /// Whose.
        voter: PartyId,
        /// Which way it went; absent where none was cast.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        choice: Option<Choice>,
    },
    /// Others were in the meeting besides those who voted.
    PresenceCorrected {
        /// On which motion.
        motion: MotionId,
        /// Who was.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        present: Vec<PartyId>,
    },
    /// The result of the last round, derived again.
    ResultCorrected {
        /// Of which motion.
        motion: MotionId,
        /// What was decided.
        outcome: Outcome,
        /// The best grade reached.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grade: Option<String>,
        /// The votes, by chamber.
        counts: Vec<Counts>,
        /// Who was there, in a meeting, counted as the quorum counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        there: Option<Exact>,
        /// Other organs that must decide too now.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<NameId>,
    },
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        match self {
            Effect::Put { .. } => self.apply_put(on),
            Effect::Asks(asks) => asks.apply(on),
            Effect::Closed { .. } => self.apply_closed(on),
            Effect::ResultCorrected { .. } => self.apply_corrected(on),
            Effect::RemedyNamed { .. } => self.apply_remedy(on),
            Effect::RemedyRevoked { remedy } => {
                if let Some(remedy) = on.state.motions.remedies.get_mut(*remedy) {
                    remedy.revoked = Some(on.moment);
                }
            }
            Effect::VoterReplaced { motion, from, into } => {
                super::one_voter::replace(on.state, *motion, *from, *into);
            }
            Effect::RollFixed { motion, roll } => {
                on.state.motions.rolls.insert(*motion, roll.clone());
            }
            Effect::VoteCorrected { motion, .. }
            | Effect::PresenceCorrected { motion, .. }
            | Effect::Amended { motion, .. }
            | Effect::Deferred { motion, .. }
            | Effect::Adjourned { motion, .. }
            | Effect::Reconvened { motion }
            | Effect::MeetingEnded { motion, .. }
            | Effect::Seconded { motion, .. }
            | Effect::Withdrawn { motion }
            | Effect::Opened { motion, .. }
            | Effect::VoteCast { motion, .. }
            | Effect::Recused { motion, .. }
            | Effect::RoundOpened { motion, .. }
            | Effect::AlsoDecided { motion, .. } => {
                let (at, entry) = (on.moment, on.position);
                if let Some(motion) = on.state.motions.list.get_mut(*motion) {
                    self.apply_to(motion, at, entry);
                    self.apply_to_course(motion, at, entry);
                }
            }
        }
    }

    fn apply_put(&self, on: &mut Stage<'_>) {
        let Effect::Put {
            body,
            organ,
            matter,
            charter,
            by,
            over_time,
            beside,
            about,
            again,
        } = *self
        else {
            return;
        };
        on.state.motions.list.push(Motion {
            body,
            organ,
            matter,
            charter,
            by,
            entry: on.position,
            put: on.moment,
            seconds: Vec::new(),
            status: MotionStatus::Put,
            votes: imbl::OrdMap::new(),
            recused: Vec::new(),
            over_time,
            results: Vec::new(),
            also: Vec::new(),
            beside,
            course: Course {
                about,
                again,
                ..Course::default()
            },
            contacts_at: None,
            parts: imbl::OrdMap::new(),
        });
    }

    fn apply_to(&self, motion: &mut Motion, at: Moment, entry: u64) {
        match *self {
            Effect::Seconded { by, .. } => motion.seconds.push(by),
            Effect::Withdrawn { .. } => motion.status = MotionStatus::Withdrawn { at },
            Effect::Opened {
                charter,
                roll_at,
                roll_known,
                closes,
                contacts_at,
                ..
            } => {
                motion.charter = charter;
                motion.contacts_at = contacts_at;
                motion.status = MotionStatus::Open {
                    since: at,
                    roll_at,
                    roll_known,
                    closes,
                    round: 1,
                };
            }
            Effect::RoundOpened {
                charter,
                roll_at,
                roll_known,
                closes,
                round,
                ..
            } => {
                motion.charter = charter;
                motion.votes = imbl::OrdMap::new();
                motion.parts = imbl::OrdMap::new();
                motion.status = MotionStatus::Open {
                    since: at,
                    roll_at,
                    roll_known,
                    closes,
                    round,
                };
            }
            Effect::VoteCast {
                voter,
                choice,
                cast_by,
                remedy,
                abstention,
                part,
                ..
            } => {
                let vote = Vote {
                    choice,
                    at,
                    cast_by,
                    remedy,
                    abstention,
                    entry,
                    late: motion.course.meeting_ended.is_some(),
                };
                motion.votes.insert(voter, vote);
                match part {
                    Some(votes) => {
                        let parts = motion.parts.entry(voter).or_default();
                        parts.push(Part { votes, vote });
                    }
                    None => {
                        motion.parts.remove(&voter);
                    }
                }
            }
            Effect::Recused { party, .. } => {
                motion.parts.remove(&party);
                motion.votes.remove(&party);
                motion.recused.push(party);
            }
            Effect::AlsoDecided { organ, carried, .. } => also_decided(motion, organ, carried, at),
            Effect::VoteCorrected { voter, choice, .. } => {
                motion.parts.remove(&voter);
                match (choice, motion.votes.get_mut(&voter)) {
                    (None, _) => {
                        motion.votes.remove(&voter);
                    }
                    (Some(choice), Some(vote)) => {
                        vote.choice = choice;
                        vote.abstention = None;
                        vote.entry = entry;
                    }
                    (Some(choice), None) => {
                        let vote = Vote {
                            choice,
                            at,
                            cast_by: None,
                            remedy: None,
                            abstention: None,
                            entry,
                            late: false,
                        };
                        motion.votes.insert(voter, vote);
                    }
                }
            }
            Effect::Put { .. }
            | Effect::Closed { .. }
            | Effect::RemedyNamed { .. }
            | Effect::RemedyRevoked { .. }
            | Effect::RollFixed { .. }
            | Effect::VoterReplaced { .. }
            | Effect::Asks(_)
            | Effect::Amended { .. }
            | Effect::Deferred { .. }
            | Effect::Adjourned { .. }
            | Effect::Reconvened { .. }
            | Effect::MeetingEnded { .. }
            | Effect::PresenceCorrected { .. }
            | Effect::ResultCorrected { .. } => {}
        }
    }

    fn apply_closed(&self, on: &mut Stage<'_>) {
        let Effect::Closed {
            motion,
            outcome,
            grade,
            counts,
            there,
            same_meeting,
            also,
            present,
            forgets,
        } = self
        else {
            return;
        };
        let at = on.moment;
        let grade = grade.as_deref().map(|grade| on.state.names.intern(grade));
        let motions = &mut on.state.motions;
        for old in forgets {
            motions.rolls.remove(old);
        }
        let Some(row) = motions.list.get_mut(*motion) else {
            return;
        };
        let cast = cast_in(counts);
        let place = (row.body, row.organ);
        let before = motions.participation.entry(place).or_default();
        let closed_before = u32::try_from(before.len()).unwrap_or(u32::MAX);
        before.push(cast);
        if let Some(there) = there {
            let there = there.clone();
            let all = motions.attendance.entry(place).or_default();
            if *same_meeting {
                all.pop();
            }
            all.push(Attendance { at, there });
        }
        if row.course.meeting_ended.is_none() {
            row.course.present.clone_from(present);
        }
        row.also = awaited(also);
        let (since, roll_at, roll_known, round) = match row.status {
            MotionStatus::Open {
                since,
                roll_at,
                roll_known,
                round,
                ..
            } => (since, roll_at, roll_known, round),
            _ => (at, at, on.position, 1),
        };
        row.results.push(RoundResult {
            at,
            outcome: *outcome,
            grade,
            counts: counts.clone(),
            entry: on.position,
            roll_at,
            roll_known,
            since,
            round,
            before: closed_before,
            corrected: None,
        });
        settle(row, at);
    }

    /// The last result is another; so are the votes cast and the attendance that later quorums may look back at.
    fn apply_corrected(&self, on: &mut Stage<'_>) {
        let Effect::ResultCorrected {
            motion,
            outcome,
            grade,
            counts,
            there,
            also,
        } = self
        else {
            return;
        };
        let grade = grade.as_deref().map(|grade| on.state.names.intern(grade));
        let motions = &mut on.state.motions;
        let Some(row) = motions.list.get_mut(*motion) else {
            return;
        };
        let place = (row.body, row.organ);
        let Some(result) = row.results.last_mut() else {
            return;
        };
        result.outcome = *outcome;
        result.grade = grade;
        result.counts.clone_from(counts);
        result.corrected = Some(on.position);
        let (at, before) = (result.at, result.before);
        let past = motions.participation.get_mut(&place);
        let nth = usize::try_from(before).unwrap_or(usize::MAX);
        if let Some(past) = past.and_then(|past| past.get_mut(nth)) {
            *past = cast_in(counts);
        }
        let attended = motions.attendance.get_mut(&place).into_iter().flatten();
        for attendance in attended.filter(|attendance| attendance.at == at) {
            if let Some(there) = there {
                attendance.there = there.clone();
            }
        }
        if !also.is_empty() {
            row.also = awaited(also);
        }
        settle(row, at);
    }

    fn apply_remedy(&self, on: &mut Stage<'_>) {
        let Effect::RemedyNamed {
            body,
            giver,
            holder,
            kind,
            until,
            motion,
            instruction,
            organ,
            abstention,
        } = *self
        else {
            return;
        };
        let motions = &mut on.state.motions;
        let id = motions.remedies.push(Remedy {
            body,
            giver,
            holder,
            kind,
            from: on.moment,
            until,
            motion,
            instruction,
            revoked: None,
            organ,
            abstention,
        });
        motions
            .remedies_of
            .entry((body, giver))
            .or_default()
            .push(id);
        if let Some(holder) = holder {
            motions
                .remedies_held
                .entry((body, holder))
                .or_default()
                .push(id);
        }
    }
}

/// Votes cast, for and against and for neither.
fn cast_in(counts: &[Counts]) -> Exact {
    let counts = counts.iter();
    counts
        .map(|counts| &(&counts.ayes + &counts.noes) + &counts.abstentions)
        .sum()
}

fn awaited(organs: &[NameId]) -> Vec<Also> {
    let organs = organs.iter().map(|organ| Also {
        organ: *organ,
        carried: None,
    });
    organs.collect()
}

fn also_decided(motion: &mut Motion, organ: NameId, carried: bool, at: Moment) {
    if let Some(also) = motion.also.iter_mut().find(|also| also.organ == organ) {
        also.carried = Some(carried);
        settle(motion, at);
    }
}

/// How a motion stands by its last result and what other organs decided: all must carry it, and the first that does not
/// ends it.
fn settle(motion: &mut Motion, at: Moment) {
    let Some(last) = motion.results.last() else {
        return;
    };
    let said = |carried| motion.also.iter().any(|also| also.carried == carried);
    motion.status = match (last.outcome, last.grade) {
        (Outcome::Passed, Some(_)) if said(Some(false)) => MotionStatus::Failed {
            at,
            no_quorum: false,
        },
        (Outcome::Passed, Some(grade)) if said(None) => MotionStatus::Awaiting { since: at, grade },
        (Outcome::Passed, Some(grade)) => MotionStatus::Carried { at, grade },
        (outcome, _) => MotionStatus::Failed {
            at,
            no_quorum: outcome == Outcome::NoQuorum,
        },
    };
}
