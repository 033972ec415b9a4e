//! The operator records who holds an office already when a body moves in. Possible only until the body runs by itself.

use super::effect::Effect;
use super::state::SeatedBy;
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::{BodyId, PartyId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records a holder of office of a body that moves in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Install {
    /// The body.
    pub body: BodyId,
    /// The office, as its charter names it.
    pub office: String,
    /// Who holds it.
    pub holder: PartyId,
    /// Since when; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// Until when; absent means as the charter says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

refusals! {
    /// Why a holder cannot be recorded so.
    pub enum InstallRefusal {
        /// The body runs by itself now.
        MovedIn { body: String } = "refusal-moved-in",
        /// All seats of the office are taken.
        NoSeatFree { office: String, seats: u32 } = "refusal-no-seat-free",
        /// The term would end before it starts.
        EndsBeforeItStarts {} = "refusal-ends-before-it-starts",
    }
}

impl Deed for Install {
    const NAME: &'static str = "install";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.actor.who != Who::Operator {
            return Err(Plain::OperatorOnly {}.into());
        }
        let body = at.body(self.body)?;
        if !body.moving_in {
            return Err(InstallRefusal::MovedIn {
                body: at.state.names.text(body.name).to_owned(),
            }
            .into());
        }
        at.party(self.holder)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let unknown = || {
            Refusal::from(Plain::Unknown {
                what: "office".to_owned(),
            })
            .at_field("office")
        };
        let office = bylaws.office_id(&self.office).ok_or_else(unknown)?;
        let rule = bylaws.office(office).ok_or_else(unknown)?;
        let from = self.since.unwrap_or(at.now).min(at.now);
        if self.until.is_some_and(|until| until <= from) {
            return Err(Refusal::from(InstallRefusal::EndsBeforeItStarts {}).at_field("until"));
        }
        let taken: Vec<u16> = at
            .state
            .holders(self.body, office, at.now)
            .map(|(_, term)| term.seat)
            .collect();
        let seats = u16::try_from(rule.seats).unwrap_or(u16::MAX);
        let ground = at.rests_on(charter, rule);
        let Some(seat) = (0..seats).find(|seat| !taken.contains(seat)) else {
            let refusal = InstallRefusal::NoSeatFree {
                office: self.office.clone(),
                seats: rule.seats,
            };
            return Err(Refusal::from(refusal).by(self.body, ground));
        };
        at.effect(Effect::Seated {
            body: self.body,
            office,
            holder: self.holder,
            from,
            until: self.until,
            due_year: None,
            by: SeatedBy::MovedIn,
            seat,
            sent_by: None,
        });
        Ok(())
    }
}
