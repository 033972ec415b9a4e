//! Absentee votes (J3): when a meeting has voted on a matter that the charter lists, those who were absent vote for some time
//! after it. The quorum stays that of the meeting. Its chair may set another length, where those agree who must.

use super::ask::RuleOfMotion;
use super::close_vote::CloseVote;
use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::rollcall::{Judged, Taking};
use super::state::{Motion, MotionStatus};
use crate::ids::{MotionId, PartyId};
use crate::moment::Moment;
use crate::motions::Due;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{AbsenteeRule, MotionsRule, Ruled};
use tally::decision::Outcome;
use tally::roll_call::{Choice, Presence, RollCall};

/// The rule of the charter that gives a matter votes after the meeting.
fn absentee_rule<'s>(
    at: &Sitting<'s>,
    motion: &Motion,
    rule: RuleOfMotion<'s>,
) -> Option<(&'s Ruled<MotionsRule>, &'s AbsenteeRule)> {
    let procedure = rule.procedure()?;
    let absentee = procedure.absentee.as_ref()?;
    let matter = at.state.names.text(motion.matter);
    let listed = absentee.matters.iter().any(|listed| &**listed == matter);
    (listed && !motion.over_time && motion.course.meeting_ended.is_none())
        .then_some((procedure, absentee))
}

/// Lets those vote who were absent, where the charter gives them time, the meeting had its quorum and somebody was absent.
/// False where the vote closes with the meeting.
pub(super) fn opens(
    at: &mut Sitting<'_>,
    act: &CloseVote,
    motion: &Motion,
    judged: &Judged<'_>,
) -> Result<bool, Refusal> {
    let rule = judged.rule;
    let Some((procedure, absentee)) = absentee_rule(at, motion, rule) else {
        return match act.absentee_until {
            Some(_) => {
                Err(Refusal::from(MotionRefusal::NoAbsenteeWindow {}).at_field("absentee_until"))
            }
            None => Ok(false),
        };
    };
    if judged.verdict.outcome == Outcome::NoQuorum || !anybody_absent(&judged.roll) {
        return Ok(false);
    }
    let ground = at.rests_on(rule.charter, procedure);
    let usual = rule.bylaws.after(at.now, absentee.open_for);
    let closes = match (act.absentee_until, usual) {
        (None, Some(usual)) => usual,
        (None, None) => return Ok(false),
        (Some(until), _) => {
            let fits = fits(at, act, motion, (rule, absentee), until);
            fits.map_err(|why| why.by(motion.body, ground))?;
            until
        }
    };
    at.effect(Effect::MeetingEnded {
        motion: act.motion,
        closes,
        present: act.present.clone(),
    });
    at.falls_due(closes, Due::VoteCloses(act.motion));
    Ok(true)
}

fn anybody_absent(roll: &RollCall) -> bool {
    roll.voices.iter().any(|voice| {
        let away = matches!(voice.presence, Presence::Absent | Presence::ByProxy { .. });
        away && voice.choice == Choice::NotCast && voice.exclusion.is_none()
    })
}

/// Another length is set by whom the charter names, within its bounds, and those agree who are there.
fn fits(
    at: &Sitting<'_>,
    act: &CloseVote,
    motion: &Motion,
    (rule, absentee): (RuleOfMotion<'_>, &AbsenteeRule),
    until: Moment,
) -> Result<(), Refusal> {
    let holds = |office: &str| {
        let office = rule.bylaws.office_id(office)?;
        at.holds(at.actor.party()?, motion.body, office)
    };
    let may_set = absentee
        .set_by
        .as_deref()
        .is_some_and(|by| holds(by).is_some());
    if !may_set {
        let by = absentee.set_by.as_deref().unwrap_or("nobody").to_owned();
        return Err(
            Refusal::from(MotionRefusal::WindowNotTheirs { office: by }).at_field("absentee_until")
        );
    }
    let bound = |length: Option<charter::Length>| {
        let length = length.unwrap_or(absentee.open_for);
        rule.bylaws.after(at.now, length).unwrap_or(until)
    };
    let (earliest, latest) = (bound(absentee.shortest), bound(absentee.longest));
    if until < earliest || until > latest {
        let why = MotionRefusal::WindowLength { earliest, latest };
        return Err(Refusal::from(why).at_field("absentee_until"));
    }
    if absentee.agreed_by.is_empty() {
        return Ok(());
    }
    let offices = absentee.agreed_by.iter();
    let holders = offices.filter_map(|name| rule.bylaws.office_id(name));
    let there: Vec<PartyId> = holders
        .flat_map(|office| at.state.seated(motion.body, office, at.now))
        .filter(|party| {
            let voted = motion.votes.get(party);
            act.present.contains(party) || voted.is_some_and(|vote| vote.remedy.is_none())
        })
        .collect();
    if there.is_empty() || !there.iter().all(|party| act.agreed.contains(party)) {
        let offices = absentee.agreed_by.join(", ");
        let why = MotionRefusal::WindowNotAgreed { offices };
        return Err(Refusal::from(why).at_field("agreed"));
    }
    Ok(())
}

impl State {
    /// Whether somebody took part in a meeting that has voted already, so that the votes after it are not for them.
    pub(super) fn was_there(&self, id: MotionId, voter: PartyId, now: Moment) -> bool {
        let Some(motion) = self.motions.list.get(id) else {
            return false;
        };
        let (Some(_), MotionStatus::Open { round, .. }) =
            (motion.course.meeting_ended, &motion.status)
        else {
            return false;
        };
        let vote = motion.votes.get(&voter);
        if vote.is_some_and(|vote| !vote.late) {
            return true;
        }
        let taking = Taking {
            id,
            motion,
            voters: &super::voters::Voters::default(),
            present: &motion.course.present,
            round: *round,
            now,
        };
        match self.presence(taking, voter, vote) {
            Presence::Present | Presence::ByAlternate => true,
            Presence::ByProxy { .. } | Presence::Absent => false,
        }
    }
}
