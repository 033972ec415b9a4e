//! A holder of office leaves it. Nobody has to agree.

use super::due::Due;
use super::effect::Effect;
use super::refusal::OfficeRefusal;
use super::state::EndedBy;
use crate::act::Deed;
use crate::ids::{PartyId, TermId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Ends the actor's own term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResignOffice {
    /// The term.
    pub term: TermId,
    /// From when; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

impl Deed for ResignOffice {
    const NAME: &'static str = "resign-office";
    const PARTS: &'static [PartSpec] = &[PartSpec::public(
        "reason",
        "why, if the holder wants to say",
    )];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let term = at.term(self.term)?;
        if at.actor.principal() != Some(term.holder) {
            return Err(Plain::NotTheirs {}.into());
        }
        if term.is_over(at.now) {
            return Err(OfficeRefusal::TermOver {}.into());
        }
        let sooner = |day: &Moment| term.until.is_none_or(|until| *day < until);
        match self.at.filter(|day| *day > at.now).filter(sooner) {
            None => at.end(self.term, EndedBy::Resignation),
            Some(until) => {
                at.effect(Effect::Dated {
                    term: self.term,
                    from: term.from,
                    until: Some(until),
                    due_year: term.due_year,
                });
                at.falls_due(until, Due::TermEnds(self.term));
            }
        }
        Ok(())
    }
}
