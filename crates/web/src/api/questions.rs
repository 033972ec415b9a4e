//! Questions: what rehearsals ask, asked of the community as it stands. A question's fields are the query; a body may be
//! named by its handle.

use super::answer::Answer;
use super::look::{Look, body_of};
use super::operation::{Kind, Needs, Operation, Param};
use super::problem::Problem;
use crate::routes::Does;
use house::questions::{self, Asking, QUESTIONS, Unanswered};
use schemars::{SchemaGenerator, json_schema};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The address of all questions. The description has one for each.
pub(super) const PATH: &str = "/api/v1/questions/{question}";

pub(super) const OPERATIONS: &[Operation] = &[Operation {
    method: "GET",
    path: PATH,
    id: "ask",
    tag: "questions",
    about: "Asks a question.",
    does: Does::Public,
    needs: Needs::Nothing,
    params: &[Param::path("question", Kind::Word, "The question.")],
    shape: |_| json_schema!({"type": "object"}),
    answer,
}];

/// The fields of a question: each with whether it is a number.
fn fields_of(question: &str) -> Option<&'static BTreeMap<String, bool>> {
    static ALL: OnceLock<BTreeMap<&'static str, BTreeMap<String, bool>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let of = |question: &questions::Question| {
            let mut all = SchemaGenerator::default();
            let schema = (question.fields)(&mut all);
            let schemas = super::openapi::resolved(schema, &mut all);
            let fields = schemas.iter().map(|(name, field)| {
                let is_text = field.to_string().contains("\"string\"");
                (name.clone(), !is_text)
            });
            (question.name, fields.collect())
        };
        QUESTIONS.iter().map(of).collect()
    });
    all.get(question)
}

/// Whether a word of the query is a field of the question that the path names.
pub(super) fn takes(operation: &Operation, path: &BTreeMap<String, String>, name: &str) -> bool {
    operation.path == PATH
        && path
            .get("question")
            .and_then(|question| fields_of(question))
            .is_some_and(|fields| fields.contains_key(name))
}

fn answer(look: &Look) -> Result<Answer, Problem> {
    let name = look.word("question").unwrap_or_default();
    let known = fields_of(name);
    let known = known.ok_or_else(|| Problem::not_there("question").about("question"))?;
    let mut fields = Map::new();
    for (field, is_number) in known {
        let Some(said) = look.word(field) else {
            continue;
        };
        let bad = || Problem::malformed(format!("`{field}` is no number")).about(field);
        let value = match field.as_str() {
            "body" => {
                let body = body_of(&look.v, said);
                body.ok_or_else(|| Problem::not_there("body").about("body"))?
                    .0
                    .into()
            }
            _ if *is_number => said.parse::<u64>().map_err(|_| bad())?.into(),
            _ => Value::from(said),
        };
        fields.insert(field.clone(), value);
    }
    let asking = Asking {
        community: &look.v.shown.community,
        actor: look.looker(),
        now: look.v.now,
        sees_all: false,
        handle: &|_| None,
    };
    match questions::answer(&asking, name, fields) {
        Ok(value) => Answer::json(&value),
        Err(Unanswered::Fields(why)) => Err(Problem::malformed(why)),
        Err(Unanswered::NotThere(why) | Unanswered::NoQuestion(why)) => {
            Err(Problem::not_there("thing").with_error(why))
        }
        Err(Unanswered::Refused(refusal)) => Err(Problem::refused(look, &refusal)),
    }
}
