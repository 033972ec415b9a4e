//! What the record says members did was wrong: somebody is listed who did not do it, somebody is missing, the day is another,
//! or it never was. The act cites the entry. Standings are derived again from what is now known; what was decided before is
//! still judged by what was known then.

use super::correct_membership::CorrectionRefusal;
use super::life::Life;
use super::record_activity::listed;
use super::standing;
use crate::act::Deed;
use crate::ids::{BodyId, MemberId, MotionId, NameId, OccasionId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::State;
use charter::{MoveChecked, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Corrects what an entry says members did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectActivity {
    /// The body.
    pub body: BodyId,
    /// The position of the entry that was wrong.
    pub entry: u64,
    /// Who did it, all of them, members of then too; absent leaves who did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<MemberId>>,
    /// When it was; absent leaves the moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Moment>,
    /// It never was: nobody did it, and there was no such occasion.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub void: bool,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// What an entry says was done, as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Recorded {
    body: BodyId,
    activity: NameId,
    at: Moment,
    occasion: Option<OccasionId>,
    /// In order, each once.
    members: Vec<MemberId>,
}

impl Deed for CorrectActivity {
    const NAME: &'static str = "correct-activity";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what was wrong, and what shows it").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::Correct, self.body, self.motion)?;
        let recorded = at.state.recorded_as_done(self.entry);
        let Some(recorded) = recorded.filter(|recorded| recorded.body == self.body) else {
            let entry = i64::try_from(self.entry).unwrap_or(i64::MAX);
            let refusal = CorrectionRefusal::NothingThere { entry };
            return Err(Refusal::from(refusal).at_field("entry"));
        };
        let moved = self.on.is_some_and(|on| on != recorded.at);
        if self.on.is_some_and(|on| on > at.now) {
            return Err(Plain::later_than_now("on"));
        }
        let is = match &self.members {
            _ if self.void => Vec::new(),
            Some(members) => listed(at, self.body, members, true)?,
            None => recorded.members.clone(),
        };
        if !self.void && !moved && is == recorded.members {
            let refusal = CorrectionRefusal::RecordedSo {};
            return Err(Refusal::from(refusal).at_field("members"));
        }
        match self.void || moved {
            true => self.anew(at, &recorded, &is),
            false => self.others(at, &recorded, &is),
        }
        let concerned = match recorded.occasion {
            // An occasion is also something that others missed.
            Some(_) => standing::members_of(at, self.body),
            None => {
                let mut both = [recorded.members, is].concat();
                both.sort_unstable();
                both.dedup();
                both.retain(|member| at.member(*member).is_ok());
                both
            }
        };
        standing::derive_again(at, self.body, &concerned, self.entry)?;
        let when = [MoveChecked::EachOccasion, MoveChecked::Daily];
        standing::follow_evidence(at, self.body, &concerned, &when)
    }
}

impl CorrectActivity {
    /// It was at another moment, or never: all of it is struck, and recorded at its moment.
    fn anew(&self, at: &mut Sitting<'_>, recorded: &Recorded, is: &[MemberId]) {
        self.strike(at, recorded.members.clone());
        if let Some(occasion) = recorded.occasion {
            at.effect(Life::NotHeld(occasion));
        }
        let Some(on) = self.on.filter(|_| !self.void) else {
            return;
        };
        let occasion = recorded
            .occasion
            .map(|_| at.state.membership.occasions.next_id());
        if occasion.is_some() {
            at.effect(Life::Occasion(self.body, recorded.activity, on));
        }
        did(at, recorded, (on, occasion), is.to_vec());
    }

    /// Others did it, at the same moment.
    fn others(&self, at: &mut Sitting<'_>, recorded: &Recorded, is: &[MemberId]) {
        let without = |of: &[MemberId], those: &[MemberId]| {
            let kept = of.iter().filter(|member| !those.contains(member));
            kept.copied().collect::<Vec<_>>()
        };
        self.strike(at, without(&recorded.members, is));
        let added = without(is, &recorded.members);
        did(at, recorded, (recorded.at, recorded.occasion), added);
    }

    fn strike(&self, at: &mut Sitting<'_>, members: Vec<MemberId>) {
        if !members.is_empty() {
            let entry = self.entry;
            at.effect(Life::Struck { entry, members });
        }
    }
}

fn did(
    at: &mut Sitting<'_>,
    recorded: &Recorded,
    (when, occasion): (Moment, Option<OccasionId>),
    members: Vec<MemberId>,
) {
    if !members.is_empty() {
        at.effect(Life::Did {
            activity: recorded.activity,
            at: when,
            occasion,
            members,
        });
    }
}

impl State {
    /// What an entry says was done, less what was struck since. `None` where it says nothing of the kind, or several things.
    fn recorded_as_done(&self, entry: u64) -> Option<Recorded> {
        let room = &self.membership;
        let done = room.done.after_those(|done| done.entry < entry);
        let mut done = done.take_while(|(_, done)| done.entry == entry).peekable();
        let occasions = room
            .occasions
            .after_those(|occasion| occasion.entry < entry);
        let held = occasions.take_while(|(_, occasion)| occasion.entry == entry);
        let held = held
            .filter(|(id, _)| !room.not_held.contains_key(id))
            .last();
        let mut recorded = match (done.peek(), held) {
            (Some((_, first)), _) => Recorded {
                body: room.members.get(first.member)?.body,
                activity: first.activity,
                at: first.at,
                occasion: first.occasion,
                members: Vec::new(),
            },
            (None, Some((id, occasion))) => Recorded {
                body: occasion.body,
                activity: occasion.kind,
                at: occasion.at,
                occasion: Some(id),
                members: Vec::new(),
            },
            (None, None) => return None,
        };
        let gone = recorded
            .occasion
            .is_some_and(|id| room.not_held.contains_key(&id));
        let (what, mut any) = ((recorded.activity, recorded.at, recorded.occasion), false);
        for (id, done) in done {
            if (done.activity, done.at, done.occasion) != what {
                return None;
            }
            if !self.is_struck(id, u64::MAX) {
                any = true;
                recorded.members.push(done.member);
            }
        }
        recorded.members.sort_unstable();
        // Of what was struck altogether nothing is left to correct, unless the occasion stands.
        let stands = any || recorded.occasion.is_some();
        (stands && !gone).then_some(recorded)
    }
}
