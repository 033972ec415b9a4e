//! An officer steps aside for a time, or is put aside, as one who is accused or who stands for another office: the seat
//! stays theirs, and who stands in for them acts. And comes back.

use super::due::Due;
use super::effect::Effect;
use super::look::TermFound;
use super::refusal::OfficeRefusal;
use super::state::{Aside, AsideWhy};
use crate::act::Deed;
use crate::ids::{MotionId, PartyId, TermId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::{By, Sitting};
use charter::{AsideRule, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Steps aside from an office, or puts its holder aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepAside {
    /// The term.
    pub term: TermId,
    /// Until when; absent means as long as the charter allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The motion of the organ that puts the holder aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// Ends the time aside: the holder acts again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComeBack {
    /// The term.
    pub term: TermId,
    /// The motion of the organ that put the holder aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for StepAside {
    const NAME: &'static str = "step-aside";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.term(self.term).ok().map(|term| term.holder)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let found = at.term_with_office(self.term)?;
        if !found.term.runs_at(at.now) {
            return Err(OfficeRefusal::TermOver {}.into());
        }
        let office = || found.office.name();
        let rule = found.office.rule.aside.as_ref();
        let rule = rule.ok_or_else(|| {
            found
                .office
                .refused(OfficeRefusal::NoAside { office: office() })
        })?;
        if at.state.offices.aside.contains_key(&self.term) {
            return Err(OfficeRefusal::AlreadyAside { office: office() }.into());
        }
        let why = match at.actor.principal() == Some(found.term.holder) {
            true => AsideWhy::Own,
            false => {
                may_put_aside(at, &found, rule, self.motion)?;
                AsideWhy::Put
            }
        };
        let longest = rule
            .at_most
            .map(|most| at.after(found.term.body, at.now, most));
        let until = self.until.or(longest);
        if let (Some(until), Some(longest)) = (until, longest)
            && until > longest
        {
            let why = OfficeRefusal::AsideTooLong { until: longest };
            return Err(found.office.refused(why).at_field("until"));
        }
        if until.is_some_and(|until| until <= at.now) {
            return Err(Refusal::from(OfficeRefusal::NeedsAnEnd {}).at_field("until"));
        }
        at.effect(Effect::Aside {
            term: self.term,
            why: Some(why),
            until,
        });
        if let Some(until) = until {
            at.falls_due(until, Due::AsideEnds(self.term));
        }
        Ok(())
    }
}

impl Deed for ComeBack {
    const NAME: &'static str = "come-back";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.term(self.term).ok().map(|term| term.holder)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let found = at.term_with_office(self.term)?;
        let office = || found.office.name();
        let aside = at.state.offices.aside.get(&self.term);
        let aside = *aside.ok_or_else(|| OfficeRefusal::NotAside { office: office() })?;
        match (aside.why, found.office.rule.aside.as_ref()) {
            (AsideWhy::Own, _) if at.actor.principal() == Some(found.term.holder) => {}
            (AsideWhy::Own, _) => return Err(Plain::NotTheirs {}.into()),
            (AsideWhy::Put, Some(rule)) => may_put_aside(at, &found, rule, self.motion)?,
            // The rule was taken out of the charter since: nothing keeps the holder aside.
            (AsideWhy::Put, None) => {}
            (AsideWhy::Conflict | AsideWhy::Duty(_), _) => {
                let why = OfficeRefusal::AsideUntilMended { office: office() };
                return Err(found.office.refused(why));
            }
        }
        at.comes_back(self.term, aside);
        Ok(())
    }
}

/// The organ or office that the charter lets put a holder aside, on the matter it wants.
fn may_put_aside(
    at: &mut Sitting<'_>,
    found: &TermFound<'_>,
    rule: &AsideRule,
    motion: Option<MotionId>,
) -> Result<(), Refusal> {
    let puts = By {
        holder: rule.by.as_deref().ok_or(Plain::NotTheirs {})?,
        place: found.term.body,
        power: Power::Remove,
        motion,
    };
    at.mandate_by(&puts, found.term.body, &found.office.ground)?;
    at.on_the_matter(rule.decision.as_ref(), motion)
        .map_err(|why| why.by(found.term.body, found.office.ground.clone()))
}

impl Sitting<'_> {
    /// A holder acts again. What the seat rests on may have changed meanwhile.
    pub(super) fn comes_back(&mut self, term: TermId, aside: Aside) {
        self.effect(Effect::Aside {
            term,
            why: None,
            until: None,
        });
        if let Some(until) = aside.until {
            self.no_longer_due(until, Due::AsideEnds(term));
        }
        if let Some(row) = self.state.offices.terms.get(term) {
            super::cure::look_again(self, row.holder);
        }
    }

    /// The time aside is over.
    pub(super) fn aside_ends(&mut self, term: TermId) {
        let aside = self.state.offices.aside.get(&term).copied();
        if let Some(aside) =
            aside.filter(|aside| aside.until.is_some_and(|until| until <= self.now))
        {
            self.comes_back(term, aside);
        }
    }
}
