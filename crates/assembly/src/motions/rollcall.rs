//! From a motion and the votes on it to the roll call that `tally` decides, and back to what the entry says.

use super::ask::RuleOfMotion;
use super::state::{Choice, Counts, Motion, MotionStatus, Vote};
use super::voters::{Voter, Voters};
use crate::bodies::Bylaws;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::moment::Moment;
use crate::motions::RemedyKind;
use crate::state::State;
use tally::Exact;
use tally::decision::Verdict;
use tally::quorum::CountedIn;
use tally::roll_call::{
    Choice as Said, Held, HolderPresence, Presence, RollCall, RollFault, Voice,
};

/// What a roll call is taken of.
#[derive(Clone, Copy)]
pub(super) struct Taking<'a> {
    pub(super) id: MotionId,
    pub(super) motion: &'a Motion,
    pub(super) voters: &'a Voters,
    /// In a meeting: who is there besides those who cast.
    pub(super) present: &'a [PartyId],
    pub(super) round: u32,
    pub(super) now: Moment,
}

/// An open vote as it would be decided now.
pub(super) struct Judged<'s> {
    pub(super) rule: RuleOfMotion<'s>,
    pub(super) roll: RollCall,
    pub(super) verdict: Verdict,
}

impl State {
    /// Takes the roll call of an open vote and decides it, these being there besides those who cast. `None` where no vote is
    /// open, or its charter has lost the rule.
    pub(super) fn judged(
        &self,
        id: MotionId,
        present: &[PartyId],
        now: Moment,
    ) -> Option<Result<Judged<'_>, RollFault>> {
        let motion = self.motions.list.get(id)?;
        let MotionStatus::Open { .. } = motion.status else {
            return None;
        };
        // Once the meeting is over, who was there is known.
        let present = match motion.course.meeting_ended {
            Some(_) => &motion.course.present,
            None => present,
        };
        self.judged_then(id, motion, present, now)
    }

    /// The same of a vote that has closed, with what is recorded of it now, by its own charter, roll and seats.
    pub(super) fn judged_again(&self, id: MotionId) -> Option<Result<Judged<'_>, RollFault>> {
        let motion = self.motions.list.get(id)?;
        let closed = motion.results.last()?.at;
        self.judged_then(id, motion, &motion.course.present, closed)
    }

    fn judged_then(
        &self,
        id: MotionId,
        motion: &Motion,
        present: &[PartyId],
        now: Moment,
    ) -> Option<Result<Judged<'_>, RollFault>> {
        let (_, round) = motion.held(now)?;
        let rule = self.rule_of(motion)?;
        let voters = self.voters_then(id, motion, now)?;
        let taking = Taking {
            id,
            motion,
            voters: &voters,
            present,
            round,
            now,
        };
        let roll = self.roll_call(rule.bylaws, taking);
        let verdict = tally::decision::decide(&rule.deciding(motion), &roll);
        Some(verdict.map(|verdict| Judged {
            rule,
            roll,
            verdict,
        }))
    }

    /// The roll call as it stands.
    pub(super) fn roll_call(&self, bylaws: &Bylaws, taking: Taking<'_>) -> RollCall {
        let place = (taking.motion.body, taking.motion.organ);
        let regions = self.regions_told_apart(bylaws);
        // Earlier meetings and votes: not today's meeting, and not what came after a vote that is looked at again.
        let today = bylaws.local(taking.now).date();
        let past_cast = self.motions.participation.get(&place).into_iter().flatten();
        let past_cast = past_cast.take(match taking.motion.status {
            MotionStatus::Put | MotionStatus::Open { .. } | MotionStatus::Withdrawn { .. } => {
                usize::MAX
            }
            MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Awaiting { .. } => {
                let before = taking.motion.results.last().map(|result| result.before);
                before.map_or(usize::MAX, |before| before as usize)
            }
        });
        RollCall {
            chambers: taking.voters.chambers.clone(),
            groups: taking.voters.groups.clone(),
            voices: taking
                .voters
                .list
                .iter()
                .flat_map(|voter| self.voices(taking, voter, &regions))
                .collect(),
            regions,
            past_attendance: self
                .motions
                .attendance
                .get(&place)
                .into_iter()
                .flatten()
                .filter(|attendance| bylaws.local(attendance.at).date() < today)
                .map(|attendance| attendance.there.clone())
                .collect(),
            past_cast: past_cast.cloned().collect(),
            round: taking.round,
            held: if taking.motion.over_time {
                Held::Asynchronous
            } else {
                Held::Meeting
            },
        }
    }

    /// The voice of a voter; of one who divides the votes, a voice for each part, and one for what is left.
    fn voices(&self, taking: Taking<'_>, voter: &Voter, regions: &[String]) -> Vec<Voice> {
        let whole = self.voice(taking, voter, regions);
        let Some(parts) = taking.motion.parts.get(&voter.party) else {
            return vec![whole];
        };
        let mut left = whole.weight.clone();
        let mut voices = Vec::new();
        for part in parts {
            let weight = Exact::from(part.votes);
            left = &left - &weight;
            voices.push(Voice {
                weight,
                choice: said(&part.vote),
                part: !voices.is_empty(),
                ..whole.clone()
            });
        }
        if left > Exact::ZERO {
            voices.push(Voice {
                weight: left,
                choice: Said::NotCast,
                part: !voices.is_empty(),
                ..whole
            });
        }
        voices
    }

    fn voice(&self, taking: Taking<'_>, voter: &Voter, regions: &[String]) -> Voice {
        let vote = taking.motion.votes.get(&voter.party);
        let recused = taking.motion.recused.contains(&voter.party);
        let region = self
            .people
            .parties
            .get(voter.party)
            .and_then(|party| party.country)
            .and_then(|country| self.region_of(country.code(), taking.motion.body))
            .filter(|region| regions.iter().any(|known| known == region));
        Voice {
            chamber: taking.voters.chambers[voter.chamber].name.clone(),
            group: voter.group.clone(),
            region: region.map(str::to_owned),
            weight: voter.weight.clone(),
            presence: self.presence(taking, voter.party, vote),
            choice: vote.filter(|_| !recused).map_or(Said::NotCast, said),
            part: false,
            exclusion: match (recused, vote) {
                (true, _) => Some(tally::roll_call::Exclusion::Recused),
                // Who votes is back, whatever the list of leaves says.
                (false, Some(_)) => None,
                (false, None) => voter.exclusion,
            },
        }
    }

    /// In person where the voter cast or is listed; else by whoever stands in.
    pub(super) fn presence(
        &self,
        taking: Taking<'_>,
        party: PartyId,
        vote: Option<&Vote>,
    ) -> Presence {
        if vote.is_some_and(|vote| vote.late) {
            return Presence::Absent;
        }
        let there = |party: PartyId| {
            let own = taking.motion.votes.get(&party);
            let voted = own.is_some_and(|vote| vote.remedy.is_none() && !vote.late);
            voted || taking.present.contains(&party)
        };
        let used = vote.and_then(|vote| vote.remedy);
        if used.is_none() && there(party) {
            return Presence::Present;
        }
        let remedy = match used {
            Some(id) => self.motions.remedies.get(id),
            None => self.standing_in(taking.id, taking.motion, party, taking.now),
        };
        let Some((remedy, holder)) = remedy.and_then(|remedy| Some((remedy, remedy.holder?)))
        else {
            return Presence::Absent;
        };
        match remedy.kind {
            RemedyKind::Proxy if there(holder) => Presence::ByProxy {
                holder: HolderPresence::Present,
            },
            RemedyKind::Proxy => Presence::ByProxy {
                holder: HolderPresence::Absent,
            },
            RemedyKind::Alternate if used.is_some() || there(holder) => Presence::ByAlternate,
            RemedyKind::Alternate | RemedyKind::Instruction => Presence::Absent,
        }
    }

    /// The proxy or alternate in force for a voter, the newest first.
    fn standing_in(
        &self,
        id: MotionId,
        motion: &Motion,
        giver: PartyId,
        now: Moment,
    ) -> Option<&super::Remedy> {
        let given = self.motions.remedies_of.get(&(motion.body, giver))?;
        given
            .iter()
            .rev()
            .filter_map(|remedy| self.motions.remedies.get(*remedy))
            .find(|remedy| remedy.holder.is_some() && remedy.serves(id, motion, now))
    }

    /// The regions that a body tells apart, by its own scheme or the one it takes over.
    fn regions_told_apart(&self, bylaws: &Bylaws) -> Vec<String> {
        let names = |place: &Bylaws| {
            let scheme = place.rules.regions.as_ref();
            let regions = scheme.into_iter().flat_map(|scheme| &scheme.regions);
            regions
                .map(|region| region.name.to_string())
                .collect::<Vec<_>>()
        };
        let other: Option<BodyId> = bylaws
            .rules
            .regions
            .as_ref()
            .and_then(|scheme| scheme.from.as_deref())
            .and_then(|name| self.body_named(name));
        match other.and_then(|other| self.bylaws_of(other)) {
            Some(other) => names(other),
            None => names(bylaws),
        }
    }
}

fn said(vote: &Vote) -> Said {
    match vote.choice {
        Choice::Aye => Said::Aye,
        Choice::No => Said::No,
        Choice::Abstain => Said::Abstain,
    }
}

/// The votes by chamber, recused and other uncounted seats left out.
pub(super) fn counts(roll: &RollCall) -> Vec<Counts> {
    let of = |chamber: &str| {
        let mut counts = Counts::default();
        let counted = |voice: &&Voice| voice.chamber == chamber && voice.exclusion.is_none();
        for voice in roll.voices.iter().filter(counted) {
            let sum = match voice.choice {
                Said::Aye => &mut counts.ayes,
                Said::No => &mut counts.noes,
                Said::Abstain => &mut counts.abstentions,
                Said::NotCast => &mut counts.not_cast,
            };
            *sum += &voice.weight;
        }
        counts
    };
    roll.chambers
        .iter()
        .map(|chamber| of(&chamber.name))
        .collect()
}

/// Who was there in person or by an alternate, counted as the quorum counts.
pub(super) fn there(roll: &RollCall, counted_in: CountedIn) -> Exact {
    let present = |voice: &&Voice| {
        voice.exclusion.is_none()
            && matches!(voice.presence, Presence::Present | Presence::ByAlternate)
    };
    let voices = roll.voices.iter().filter(present);
    match counted_in {
        CountedIn::Heads => Exact::count(voices.filter(|voice| !voice.part).count()),
        CountedIn::Votes => voices.map(|voice| &voice.weight).sum(),
    }
}
