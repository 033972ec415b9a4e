//! A member says that it is still there.

use super::life::Life;
use super::open_check_in::CheckInRefusal;
use super::standing;
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{MemberId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::MoveChecked;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Answers the check-in of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// The membership.
    pub member: MemberId,
}

impl Deed for CheckIn {
    const NAME: &'static str = "check-in";
    const PARTS: &'static [PartSpec] = &[PartSpec::private(
        "contact-details",
        "addresses, telephone, where they changed",
    )];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        if at.actor.principal() != Some(row.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        let (charter, bylaws) = at.bylaws(row.body)?;
        let rule = bylaws.rules.check_in.as_ref();
        if let Some(rule) = rule {
            at.rests_on(charter, rule);
        }
        let silent = rule.and_then(|rule| bylaws.standing_id(&rule.silence)) == Some(row.standing);
        let Some((opened, _)) = at.state.open_round(row.body) else {
            // A late answer brings back who lost a standing by silence, and is nothing to others.
            let answer = rule.and_then(|rule| bylaws.standing_id(&rule.answer));
            let Some(answer) = answer.filter(|_| silent) else {
                return Err(CheckInRefusal::NoRoundOpen {}.into());
            };
            at.effect(Life::CheckedIn(row.party, row.body));
            standing::moved(at, self.member, ChangeKind::Standing(answer));
            return Ok(());
        };
        let last = at.state.membership.checked_in.get(&(row.party, row.body));
        if last.is_some_and(|last| *last >= opened) {
            return Err(CheckInRefusal::AlreadyAnswered {}.into());
        }
        at.effect(Life::CheckedIn(row.party, row.body));
        standing::follow_evidence(at, row.body, &[self.member], &[MoveChecked::Daily])
    }
}
