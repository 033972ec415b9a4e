//! Offices and terms with the rule and the clause they stand under, as the acts of this room look them up.

use super::refusal::OfficeRefusal;
use super::state::Term;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, NameId, TermId};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{Name, Office, Ruled};

/// An office of a body, by the charter in force.
pub(super) struct OfficeFound<'a> {
    pub(super) body: BodyId,
    pub(super) id: NameId,
    pub(super) rule: &'a Ruled<Office>,
    pub(super) ground: Ground,
}

/// A term, with its office by the charter in force.
pub(super) struct TermFound<'a> {
    pub(super) term: &'a Term,
    pub(super) office: OfficeFound<'a>,
}

impl OfficeFound<'_> {
    /// The office's own name.
    pub(super) fn name(&self) -> String {
        self.rule.name.to_string()
    }

    /// A refusal by the clause of the office.
    pub(super) fn refused(&self, why: OfficeRefusal) -> Refusal {
        Refusal::from(why).by(self.body, self.ground.clone())
    }
}

fn unknown_office() -> Refusal {
    Refusal::from(Plain::Unknown {
        what: "office".to_owned(),
    })
    .at_field("office")
}

impl<'a> Sitting<'a> {
    /// The office of a body that an act names. Its clause is a ground.
    pub(super) fn office_named(
        &mut self,
        body: BodyId,
        name: &str,
    ) -> Result<OfficeFound<'a>, Refusal> {
        let (_, bylaws) = self.bylaws(body)?;
        let id = bylaws.office_id(name).ok_or_else(unknown_office)?;
        self.office_of(body, id)
    }

    fn office_of(&mut self, body: BodyId, id: NameId) -> Result<OfficeFound<'a>, Refusal> {
        let (charter, bylaws) = self.bylaws(body)?;
        let rule = bylaws.office(id).ok_or_else(unknown_office)?;
        let ground = self.rests_on(charter, rule);
        Ok(OfficeFound {
            body,
            id,
            rule,
            ground,
        })
    }

    /// A term and its office. The office's clause is a ground.
    pub(super) fn term_with_office(&mut self, id: TermId) -> Result<TermFound<'a>, Refusal> {
        let term = self.term(id)?;
        let office = self.office_of(term.body, term.office)?;
        Ok(TermFound { term, office })
    }

    /// Refuses a motion that was on another matter than the one the charter wants.
    pub(super) fn on_the_matter(
        &self,
        decision: Option<&Name>,
        motion: Option<MotionId>,
    ) -> Result<(), Refusal> {
        let (Some(decision), Some(motion)) = (decision, motion) else {
            return Ok(());
        };
        let matter = self.state.names.text(self.motion(motion)?.matter);
        if matter == &**decision {
            return Ok(());
        }
        let matter = decision.to_string();
        Err(OfficeRefusal::MotionOnAnotherMatter { matter }.into())
    }
}
