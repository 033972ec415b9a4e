//! A holder is removed from office by the organ that may, for a cause the charter knows, after being heard (E7). Where the
//! charter says that nobody can, the refusal cites it.

use super::refusal::OfficeRefusal;
use super::state::EndedBy;
use crate::act::Deed;
use crate::entry::{Answer, Question};
use crate::ids::{MotionId, TermId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::{By, Sitting};
use charter::{Power, Removal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Removes a holder of office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveOfficer {
    /// The term.
    pub term: TermId,
    /// The cause, as the charter names it.
    pub cause: String,
    /// The motion that decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for RemoveOfficer {
    const NAME: &'static str = "remove-officer";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let found = at.term_with_office(self.term)?;
        let (term, rule) = (found.term, found.office.rule);
        if term.is_over(at.now) {
            return Err(OfficeRefusal::TermOver {}.into());
        }
        let office = found.office.name();
        let by = |why: OfficeRefusal| found.office.refused(why);
        let (_, bylaws) = at.bylaws(term.body)?;
        if rule.removal.contains(&Removal::Impossible) {
            return Err(by(OfficeRefusal::CannotBeRemoved { office }));
        }
        let named = |wanted: &str| {
            rule.removal.iter().find_map(|removal| match removal {
                Removal::By {
                    cause,
                    organ,
                    decision,
                    hearing,
                } if &**cause == wanted => Some((organ, decision, hearing)),
                Removal::By { .. } | Removal::Impossible | Removal::Automatic { .. } => None,
            })
        };
        match named(&self.cause).or_else(|| named("any")) {
            Some((organ, decision, hearing)) => {
                let removes = By {
                    holder: organ,
                    place: term.body,
                    power: Power::Remove,
                    motion: self.motion,
                };
                at.mandate_by(&removes, term.body, &found.office.ground)?;
                at.on_the_matter(decision.as_ref(), self.motion)
                    .map_err(|why| why.by(term.body, found.office.ground.clone()))?;
                if let Some(length) = *hearing {
                    let (now, members) = (at.now, &at.state.membership.members);
                    let heard = at.given(Question::Own(0), |closed| {
                        let long_enough = closed.hearings.rows().any(|hearing| {
                            let of = members.get(hearing.member);
                            of.is_some_and(|row| (row.party, row.body) == (term.holder, term.body))
                                && !hearing.over
                                && bylaws
                                    .after(hearing.notified, length)
                                    .is_some_and(|earliest| earliest <= now)
                        });
                        if long_enough { Answer::Yes } else { Answer::No }
                    })?;
                    if heard != Answer::Yes {
                        return Err(by(OfficeRefusal::NotHeard { office }));
                    }
                }
            }
            // The text is silent about removal: whoever holds the power has it.
            None if rule.removal.is_empty() => {
                at.mandate(Power::Remove, term.body, self.motion)?;
            }
            None => {
                let cause = self.cause.clone();
                return Err(by(OfficeRefusal::NoSuchCause { cause }).at_field("cause"));
            }
        }
        at.end(self.term, EndedBy::Removal);
        Ok(())
    }
}
