//! A member is told of a case against it, and from when it may be decided (closed). Until then the member can be heard.

use super::life::Life;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens the hearing of a member before its membership may end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenHearing {
    /// The membership.
    pub member: MemberId,
    /// The cause, as an `ending` rule of the charter names it.
    pub cause: String,
    /// The motion by which an organ decided to open it, where it acts by motion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for OpenHearing {
    const NAME: &'static str = "open-hearing";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::private("case", "what the member is said to have done").required(),
        PartSpec::private("evidence", "what shows it"),
    ];
    const CLOSED: bool = true;

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        let (charter, bylaws) = at.bylaws(row.body)?;
        let mut rules = bylaws.rules.endings.iter();
        let found = rules.find(|rule| *rule.cause == self.cause);
        let Some((rule, time)) = found.and_then(|rule| Some((rule, rule.hearing?))) else {
            let body = at.state.names.text(at.body(row.body)?.name).to_owned();
            let rule = format!("hearing for {}", self.cause);
            return Err(Refusal::from(Plain::NoRule { rule, body }).at_field("cause"));
        };
        at.rests_on(charter, rule);
        let cause = at.name(&self.cause, "cause")?;
        at.mandate(Power::Expel, row.body, self.motion)?;
        let earliest = at.after(row.body, at.now, time);
        at.effect(Life::HearingOpened(row.party, row.body, cause, earliest));
        Ok(())
    }
}
