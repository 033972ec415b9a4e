//! A party declares facts about itself and accepts duties, as the charter of a body asks. What is declared counts in every
//! body that asks for a fact of the same name; a duty is accepted in one body.

use super::application::JoiningRefusal;
use crate::act::Deed;
use crate::bodies::Bylaws;
use crate::closed::{Effect, FactValue};
use crate::ids::BodyId;
use crate::moment::Moment;
use crate::people::Country;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::{FactKind, FactRule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most facts, and most duties, in one act.
const MOST: usize = 64;

/// Declares facts of the actor, or of the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declare {
    /// The body that asks.
    pub body: BodyId,
    /// The facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Said>,
    /// The duties accepted, as the charter names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<String>,
}

/// A fact and what is said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The fact, as the charter names it.
    pub fact: String,
    /// Its value; absent takes it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// A declared value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Yes or no.
    YesNo(bool),
    /// A whole number, not negative.
    Number(i64),
    /// One of the options of a choice.
    Choice(String),
    /// A country code: `FR`.
    Country(Country),
    /// A day: `2024-06-01`.
    Day(String),
}

impl Deed for Declare {
    const NAME: &'static str = "declare";
    const CLOSED: bool = true;

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        at.party(party)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        for (field, count) in [("facts", self.facts.len()), ("duties", self.duties.len())] {
            if count > MOST {
                let (least, most) = (0, MOST);
                return Err(Plain::out_of_range(field, Bounds::Items { least, most }));
            }
        }
        let body = at.name_of(self.body);
        let not_asked = |name: &str, field| {
            let (name, body) = (name.to_owned(), body.clone());
            Refusal::from(JoiningRefusal::NotAsked { name, body }).at_field(field)
        };
        for said in &self.facts {
            let rule = bylaws
                .rules
                .facts
                .iter()
                .find(|rule| *rule.name == said.fact);
            let rule = rule.ok_or_else(|| not_asked(&said.fact, "facts"))?;
            let ground = at.rests_on(charter, rule);
            let name = at.name(&said.fact, "fact")?;
            let value = match &said.value {
                None => None,
                Some(value) => Some(read(value, rule, at).ok_or_else(|| {
                    let (fact, kind) = (said.fact.clone(), kind_word(rule.kind).to_owned());
                    Refusal::from(JoiningRefusal::WrongValue { fact, kind })
                        .by(self.body, ground)
                        .at_field("facts")
                })?),
            };
            at.effect(Effect::FactDeclared(party, name, value));
        }
        for duty in &self.duties {
            let rule = find_duty(bylaws, duty).ok_or_else(|| not_asked(duty, "duties"))?;
            at.rests_on(charter, rule);
            let name = at.name(duty, "duty")?;
            at.effect(Effect::DutyAccepted(party, self.body, name));
        }
        Ok(())
    }
}

fn find_duty<'b>(bylaws: &'b Bylaws, name: &str) -> Option<&'b charter::Ruled<charter::DutyRule>> {
    bylaws.rules.duties.iter().find(|rule| &*rule.name == name)
}

/// The value as rules compare it, if it is of the kind that the fact asks for.
fn read(value: &Value, rule: &FactRule, at: &Sitting<'_>) -> Option<FactValue> {
    match (rule.kind, value) {
        (FactKind::YesNo, Value::YesNo(yes)) => Some(FactValue::YesNo(*yes)),
        (FactKind::Number, Value::Number(number)) if *number >= 0 => {
            Some(FactValue::Number(*number))
        }
        (FactKind::Choice, Value::Choice(option)) => {
            let known = rule.options.iter().any(|known| **known == *option);
            let id = at.state.names.id(option).filter(|_| known)?;
            Some(FactValue::Name(id))
        }
        (FactKind::Country, Value::Country(country)) => {
            let id = at.state.names.id(country.code());
            Some(id.map_or(FactValue::Other, FactValue::Name))
        }
        // A day is the number of days since 1970, so that bounds on numbers compare days.
        (FactKind::Day, Value::Day(day)) => {
            let day = Moment::parse(day).filter(|_| day.len() == "2024-06-01".len())?;
            Some(FactValue::Number(day.0.div_euclid(86_400_000)))
        }
        (
            FactKind::YesNo
            | FactKind::Number
            | FactKind::Choice
            | FactKind::Country
            | FactKind::Day,
            _,
        ) => None,
    }
}

fn kind_word(kind: FactKind) -> &'static str {
    match kind {
        FactKind::YesNo => "yes-no",
        FactKind::Number => "number",
        FactKind::Choice => "choice",
        FactKind::Country => "country",
        FactKind::Day => "day",
    }
}
