//! The dates of a term are corrected, or the term is struck: it never was. Earlier decisions keep what was known then.

use super::due::Due;
use super::effect::Effect;
use super::state::EndedBy;
use crate::act::Deed;
use crate::ids::{MotionId, TermId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Corrects a term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectTerm {
    /// The term.
    pub term: TermId,
    /// It never was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub void: bool,
    /// From when it ran; absent leaves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// Until when it runs; absent leaves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The year in which it falls due; absent leaves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
    /// The motion of an organ that corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CorrectTerm {
    const NAME: &'static str = "correct-term";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "what was wrong").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let term = at.term(self.term)?;
        at.mandate(Power::Correct, term.body, self.motion)?;
        if self.void {
            at.end(self.term, EndedBy::Correction);
            return Ok(());
        }
        let (from, until) = (self.from.unwrap_or(term.from), self.until.or(term.until));
        if until.is_some_and(|until| until <= from) {
            return Err(Plain::out_of_range("until", Bounds::After(from)));
        }
        at.effect(Effect::Dated {
            term: self.term,
            from,
            until,
            due_year: self.due_year.or(term.due_year),
        });
        if let (Some(until), None) = (self.until, term.ended) {
            at.falls_due(until.max(at.now), Due::TermEnds(self.term));
        }
        Ok(())
    }
}
