//! What members did is recorded: votes, comments, meetings. Standings that follow from it move in the same entry.

use super::life::Life;
use super::standing::{self, StandingRefusal};
use crate::act::Deed;
use crate::ids::{BodyId, MemberId, NameId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{MoveChecked, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most members in one entry.
const MOST: usize = 10_000;

/// Records who did something, as one of the charter's activities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordActivity {
    /// The body.
    pub body: BodyId,
    /// The activity, as the charter names it.
    pub activity: String,
    /// Who did it. On an occasion, everybody else did not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberId>,
    /// When; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Moment>,
}

impl Deed for RecordActivity {
    const NAME: &'static str = "record-activity";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::RecordActivity, self.body, None)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let rule = bylaws
            .rules
            .activities
            .iter()
            .find(|rule| *rule.name == self.activity);
        let Some(rule) = rule else {
            let what = "activity".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("activity"));
        };
        at.rests_on(charter, rule);
        let activity = at.name(&self.activity, "activity")?;
        let when = self.on.unwrap_or(at.now);
        if when > at.now {
            return Err(Plain::later_than_now("on"));
        }
        let members = listed(at, self.body, &self.members, false)?;
        record(at, self.body, activity, when, rule.occasions, &members)
    }
}

/// Members of a body as an act lists them: in order, each once; with `ended`, also those who were members.
pub(super) fn listed(
    at: &Sitting<'_>,
    body: BodyId,
    members: &[MemberId],
    ended: bool,
) -> Result<Vec<MemberId>, Refusal> {
    if members.len() > MOST {
        let limit = MOST;
        return Err(Refusal::from(StandingRefusal::TooManyMembers { limit }).at_field("members"));
    }
    let mut members = members.to_vec();
    members.sort_unstable();
    members.dedup();
    for member in &members {
        let was = at.state.membership.members.get(*member).filter(|_| ended);
        let row = was.map_or_else(|| at.member(*member), Ok)?;
        if row.body != body {
            return Err(Refusal::from(StandingRefusal::OfAnotherBody {}).at_field("members"));
        }
    }
    Ok(members)
}

/// Leaves the effects of something done, and of the standings that follow. For acts of other rooms too: an attendance, a vote.
pub(crate) fn record(
    at: &mut Sitting<'_>,
    body: BodyId,
    activity: NameId,
    when: Moment,
    is_occasion: bool,
    members: &[MemberId],
) -> Result<(), Refusal> {
    let occasion = is_occasion.then(|| at.state.membership.occasions.next_id());
    if is_occasion {
        at.effect(Life::Occasion(body, activity, when));
    }
    if !members.is_empty() {
        at.effect(Life::Did {
            activity,
            at: when,
            occasion,
            members: members.to_vec(),
        });
    }
    // An occasion is also something that others missed.
    if is_occasion {
        let all = standing::members_of(at, body);
        let when = [MoveChecked::EachOccasion, MoveChecked::Daily];
        standing::follow_evidence(at, body, &all, &when)?;
    } else {
        let when = [MoveChecked::EachOccasion, MoveChecked::Daily];
        standing::follow_evidence(at, body, members, &when)?;
    }
    Ok(())
}
