//! Somebody whom the charter names judges about a party: whether evidence is met, an open question, an exception. Each
//! judgement has an author and a reason, and a later one replaces it.

use super::application::JoiningRefusal;
use crate::act::Deed;
use crate::bodies::Bylaws;
use crate::closed::{Effect, Matter};
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::reason::{Met, Subject, judge_of};
use crate::refusal::{Plain, Refusal};
use crate::sitting::{By, Sitting};
use charter::{ClauseIx, Condition, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Judges about a party in a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// The body.
    pub body: BodyId,
    /// About whom.
    pub party: PartyId,
    /// What is judged.
    pub matter: JudgedMatter,
    /// Met, or granted; or not.
    pub met: bool,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// What can be judged, by its name in the charter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JudgedMatter {
    /// An `evidence` rule.
    Evidence(String),
    /// A `judged` question.
    Question(String),
    /// An `exception` of a class.
    Exception(String),
}

/// Where the charter says who judges.
struct Rule<'b> {
    by: &'b str,
    clause: ClauseIx,
    when: Option<&'b Condition>,
    power: Power,
}

impl Deed for Judge {
    const NAME: &'static str = "judge";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.party(self.party)?;
        // Who waits for a decision is judged by the charter under which it will be taken.
        let pending = at.pending(self.party, self.body).map(|row| row.charter);
        let charter = match pending {
            Some(charter) => charter,
            None => at.bylaws(self.body)?.0,
        };
        at.under(self.body, charter, |at| self.judged(at))
    }
}

impl Judge {
    fn judged(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let by = at.actor.party().ok_or(Plain::NotTheirs {})?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let (name, rule) = self.rule(bylaws);
        let Some(rule) = rule else {
            let (name, body) = (name.to_owned(), at.name_of(self.body));
            return Err(Refusal::from(JoiningRefusal::NotAsked { name, body }).at_field("matter"));
        };
        let ground = Ground {
            charter,
            clause: rule.clause,
            path: Vec::new(),
        };
        let judge = By {
            holder: rule.by,
            place: self.body,
            power: rule.power,
            motion: self.motion,
        };
        at.mandate_by(&judge, self.body, &ground)?;
        // The power's own clause is cited where there is one; the rule that names the judge is enough without it.
        let _ = at.mandate(rule.power, self.body, self.motion);
        at.is_not_concerned(self.party, self.body, &ground)?;
        if let (Some(when), true) = (rule.when, self.met) {
            let (party, body) = (self.party, self.body);
            let reasons = at.reasons(when, Subject { party, body })?;
            if reasons.met != Met::Yes {
                let what = name.to_owned();
                return Err(Refusal::from(JoiningRefusal::NotMet { what })
                    .by(body, ground)
                    .because(reasons));
            }
        }
        let name = at.name(name, "matter")?;
        let matter = match &self.matter {
            JudgedMatter::Evidence(_) => Matter::Evidence(name),
            JudgedMatter::Question(_) => Matter::Question(name),
            JudgedMatter::Exception(_) => Matter::Exception(name),
        };
        at.effect(Effect::JudgementMade(
            self.party, self.body, matter, self.met, by,
        ));
        Ok(())
    }
}

impl Judge {
    fn rule<'b>(&'b self, bylaws: &'b Bylaws) -> (&'b str, Option<Rule<'b>>) {
        let rules = &bylaws.rules;
        match &self.matter {
            JudgedMatter::Evidence(name) => {
                let found = rules.evidence.iter().find(|rule| *rule.name == **name);
                let rule = found.map(|rule| Rule {
                    by: &rule.judged_by,
                    clause: rule.clause,
                    when: None,
                    power: Power::Judge,
                });
                (name, rule)
            }
            JudgedMatter::Question(name) => {
                let rule = judge_of(rules, name).map(|(by, clause)| Rule {
                    by,
                    clause,
                    when: None,
                    power: Power::Judge,
                });
                (name, rule)
            }
            JudgedMatter::Exception(name) => {
                let rule = rules.classes.iter().find_map(|class| {
                    let found = class.exceptions.iter().find(|rule| *rule.name == **name)?;
                    Some(Rule {
                        by: &found.by,
                        clause: class.clause,
                        when: found.when.as_ref(),
                        power: Power::GrantException,
                    })
                });
                (name, rule)
            }
        }
    }
}
