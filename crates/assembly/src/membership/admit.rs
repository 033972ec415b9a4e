//! Whoever decides says yes, and the applicant is a member at once. The entry is open: it says what the closed rooms
//! answered, so that anyone can follow why this party is on the roll without seeing the application.

use super::application::JoiningRefusal;
use super::brought::joins;
use crate::act::Deed;
use crate::entry::{Answer, Ground, Question};
use crate::ids::{ApplicationId, BodyId, CharterId, MotionId, NameId, PartyId};
use crate::moment::Moment;
use crate::reason::Subject;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{AdviceRule, Class, Ruled};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Admits a party to a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Admit {
    /// The application.
    pub application: ApplicationId,
    /// Who is admitted.
    pub party: PartyId,
    /// To which body.
    pub body: BodyId,
    /// In which class, as the charter names it.
    pub class: String,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// Questions of this act to the closed rooms.
mod asks {
    /// The number of the charter under which an application that fits the act is to be decided; no, if there is none.
    pub(super) const CHARTER: u16 = 0;
    /// From here on, one for each advice rule: whether it is favourable, or since when it has been waited for.
    pub(super) const ADVICE: u16 = 16;
}

impl Deed for Admit {
    const NAME: &'static str = "admit";
    const PARTS: &'static [crate::part::PartSpec] = &[crate::part::PartSpec::public(
        "remark",
        "a word to the public, if one is wanted",
    )];

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.party(self.party)?;
        at.body(self.body)?;
        let charter = self.charter(at)?;
        let class = at.under(self.body, charter, |at| self.admits(at))?;
        // The class is the one applied for; what begins with the membership is what the rules now in force begin with.
        let (_, bylaws) = at.bylaws(self.body)?;
        joins(at, self.party, self.body, class, bylaws);
        Ok(())
    }
}

impl Admit {
    /// Whether the charter in force when the application was filed admits, and to which class.
    fn admits(&self, at: &mut Sitting<'_>) -> Result<NameId, Refusal> {
        let (charter, bylaws) = at.bylaws(self.body)?;
        let class = at.class_of(self.body, bylaws, &self.class)?;
        let rule = bylaws.class(class).ok_or_else(unknown_class)?;
        let admission = bylaws.admission(&self.class).ok_or_else(unknown_class)?;
        let ground = Ground {
            charter,
            clause: admission.clause,
            path: Vec::new(),
        };
        at.may_decide(self.body, admission, &ground, self.motion)?;
        at.is_not_concerned(self.party, self.body, &ground)?;
        at.is_no_member(self.party, self.body)?;
        at.parents_came_first(self.party, self.body, &[])?;
        let class_ground = at.rests_on(charter, rule);
        at.is_of_kind(rule, self.subject(), &class_ground)?;
        self.cap_allows(class, rule, class_ground, at)?;
        for (index, advice) in admission.advice.iter().enumerate() {
            self.advice_is_in(index, advice, &ground, at)?;
        }
        let fits = at.fitness(rule, self.subject())?;
        let path = fits.admits(self.subject(), rule, charter)?;
        at.ground(path);
        Ok(class)
    }
}

fn unknown_class() -> Refusal {
    Refusal::from(Plain::Unknown {
        what: "class".to_owned(),
    })
    .at_field("class")
}

impl Admit {
    fn subject(&self) -> Subject {
        Subject {
            party: self.party,
            body: self.body,
        }
    }

    /// The charter under which the application is decided.
    fn charter(&self, at: &mut Sitting<'_>) -> Result<CharterId, Refusal> {
        let state = at.state;
        let class = state.names.id(&self.class);
        let answer = at.given(Question::Own(asks::CHARTER), |closed| {
            let row = closed.applications.get(self.application);
            let fits = row.filter(|row| {
                row.party == self.party
                    && row.body == self.body
                    && Some(row.class) == class
                    && row.is_open(state)
            });
            fits.map_or(Answer::No, |row| Answer::Number(i64::from(row.charter.0)))
        })?;
        match answer {
            Answer::Number(number) => u32::try_from(number).map(CharterId).ok(),
            _ => None,
        }
        .ok_or_else(|| Refusal::from(JoiningRefusal::NotOpen {}).at_field("application"))
    }

    /// Most members of one organization (B7).
    fn cap_allows(
        &self,
        class: NameId,
        rule: &Ruled<Class>,
        ground: Ground,
        at: &Sitting<'_>,
    ) -> Result<(), Refusal> {
        match rule.cap {
            Some(cap) if at.relatives(self.party, self.body, class) >= cap => {
                Err(Refusal::from(JoiningRefusal::CapReached { cap }).by(self.body, ground))
            }
            _ => Ok(()),
        }
    }

    /// Advice binds nobody, but its time must be over or its word be in. Silence then means what the rule says: that too
    /// is advice or none, and the decision is free.
    fn advice_is_in(
        &self,
        index: usize,
        advice: &AdviceRule,
        ground: &Ground,
        at: &mut Sitting<'_>,
    ) -> Result<(), Refusal> {
        let rule = u8::try_from(index).unwrap_or(u8::MAX);
        let question = Question::Own(asks::ADVICE.saturating_add(u16::from(rule)));
        let answer = at.given(question, |closed| {
            let Some(row) = closed.applications.get(self.application) else {
                return Answer::Unknown;
            };
            match row.advice.iter().find(|(given, _, _)| *given == rule) {
                Some((_, true, _)) => Answer::Yes,
                Some((_, false, _)) => Answer::No,
                None => Answer::Moment(row.with_body),
            }
        })?;
        match answer {
            Answer::Moment(since) => self.silence_is_over(since, advice, ground, at),
            _ => Ok(()),
        }
    }

    fn silence_is_over(
        &self,
        since: Moment,
        advice: &AdviceRule,
        ground: &Ground,
        at: &Sitting<'_>,
    ) -> Result<(), Refusal> {
        let until = at.after(self.body, since, advice.within);
        if at.now < until {
            let refusal = Refusal::from(JoiningRefusal::AdviceOpen { until });
            return Err(refusal.by(self.body, ground.clone()));
        }
        Ok(())
    }
}
