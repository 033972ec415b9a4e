//! The operator records who holds an office already when a body moves in. Possible only until the body runs by itself.

use super::look::OfficeFound;
use super::refusal::OfficeRefusal;
use super::seating::Seating;
use super::state::SeatedBy;
use super::tenure::{Start, Tenure};
use super::turn::Turn;
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
    /// The year in which it falls due, where it ends with an event; absent means as the charter says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
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
        let found = at.office_named(self.body, &self.office)?;
        let from = self.since.unwrap_or(at.now).min(at.now);
        let tenure = self.tenure(at, &found, from)?;
        let taken: Vec<u16> = at
            .state
            .holders(self.body, found.id, at.now)
            .map(|(_, term)| term.seat)
            .collect();
        let seats = u16::try_from(found.rule.seats).unwrap_or(u16::MAX);
        let Some(seat) = (0..seats).find(|seat| !taken.contains(seat)) else {
            let refusal = InstallRefusal::NoSeatFree {
                office: self.office.clone(),
                seats: found.rule.seats,
            };
            return Err(Refusal::from(refusal).by(self.body, found.ground));
        };
        let by = SeatedBy::MovedIn;
        let turn = Turn {
            holder: self.holder,
            seat,
            by,
            sent_by: None,
        };
        let seating = Seating {
            holder: self.holder,
            by,
            tenure,
            seat,
            sent_by: None,
            turn: at.takes_turn(&found, turn)?,
        };
        at.seat(self.body, found.id, &seating, 0);
        Ok(())
    }
}

impl Install {
    /// From when until when, as given, else by the charter. A term that would be over needs its end told.
    fn tenure(
        &self,
        at: &Sitting<'_>,
        found: &OfficeFound<'_>,
        from: Moment,
    ) -> Result<Tenure, Refusal> {
        if self.until.is_some_and(|until| until <= from) {
            return Err(Refusal::from(InstallRefusal::EndsBeforeItStarts {}).at_field("until"));
        }
        let full = at
            .state
            .full_tenure(self.body, found.rule, Start::At(from), None);
        let tenure = match self.until {
            Some(until) => Tenure {
                from,
                until: Some(until),
                due_year: None,
            },
            None => Tenure {
                due_year: self
                    .due_year
                    .filter(|_| full.due_year.is_some())
                    .or(full.due_year),
                ..full
            },
        };
        let over = tenure.until.is_some_and(|until| until <= at.now);
        if over && self.until.is_none() {
            return Err(found.refused(OfficeRefusal::TermOver {}).at_field("until"));
        }
        Ok(tenure)
    }
}
