//! The description of the API (OpenAPI 3.1), made from the operations, the acts and the questions themselves. An act's
//! fields come from the same type as those of `docs/acts.md`; nothing is written here twice.

use super::acts;
use super::answer::{KEY, POSITION};
use super::operation::{Needs, Operation, Place};
use super::problem::{Kind as ProblemKind, Told};
use super::{operations, questions};
use assembly::act::{Act, Kind as ActKind};
use assembly::part::Audience;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use house::questions::QUESTIONS;
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// What an answer may differ by.
pub(super) const VARIES: &str = "Accept-Encoding, Accept-Language, Authorization, Cookie";

/// Where schemas stand that several places share.
const SHARED: &str = "/components/schemas";

pub(crate) async fn document() -> Response {
    static MADE: OnceLock<bytes::Bytes> = OnceLock::new();
    let made = MADE.get_or_init(|| describe().to_string().into());
    let heads = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (heads, made.clone()).into_response()
}

/// The whole description.
pub(crate) fn describe() -> Value {
    let mut all = SchemaSettings::draft2020_12()
        .with(|settings| {
            settings.definitions_path = SHARED.into();
            settings.meta_schema = None;
        })
        .into_generator();
    let problem = all.subschema_for::<Told>();
    let mut paths = Map::new();
    let mut tags = Vec::new();
    for operation in operations() {
        let tag = json!({"name": operation.tag});
        if !tags.contains(&tag) {
            tags.push(tag);
        }
        for (path, described) in described(operation, &mut all) {
            let at = paths.entry(path).or_insert_with(|| json!({}));
            at[operation.method.to_lowercase()] = described;
        }
    }
    let mut schemas = all.take_definitions(true);
    for kind in Act::kinds() {
        add_act(&mut schemas, &kind);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Plenary",
            "version": "1",
            "summary": "The acts and the public reads of a community, as data.",
            "description": "Lists are read a page at a time: `next` is the address of the next one. An answer names in `Record-Position` how many leaves the record had. Refusals and everything else that is wrong are problems (RFC 9457), in the language that Accept-Language asks for.",
            "license": {"name": "Apache-2.0 OR MIT"},
        },
        "servers": [{"url": "/"}],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": {"Problem": {
                "description": "A problem (RFC 9457).",
                "content": {"application/problem+json": {"schema": problem}},
            }},
            "securitySchemes": {"token": {
                "type": "http",
                "scheme": "bearer",
                "description": "An access token, made on the page of one's account.",
            }},
        },
    })
}

/// An operation with its paths: one, or one for each act or question.
fn described(operation: &Operation, all: &mut SchemaGenerator) -> Vec<(String, Value)> {
    match operation.path {
        acts::PATH | acts::COULD => Act::kinds()
            .iter()
            .map(|kind| {
                let about = json!({"$ref": format!("#{SHARED}/{}", schema_name(kind))});
                let mut one = plain(
                    operation,
                    (&named(operation.id, kind.name), &about_act(kind)),
                    all,
                );
                one["requestBody"] = json!({
                    "required": true,
                    "content": {"application/json": {"schema": about}},
                });
                (operation.path.replace("{act}", kind.name), one)
            })
            .collect(),
        questions::PATH => QUESTIONS
            .iter()
            .map(|question| {
                let mut one = plain(
                    operation,
                    (&named(operation.id, question.name), question.about),
                    all,
                );
                let fields = (question.fields)(all);
                one["parameters"] = parameters_of(fields, all);
                let shape = (question.shape)(all);
                one["responses"]["200"] = answered("The answer.", &shape);
                (operation.path.replace("{question}", question.name), one)
            })
            .collect(),
        path => vec![(
            path.to_owned(),
            plain(operation, (operation.id, operation.about), all),
        )],
    }
}

fn plain(operation: &Operation, (id, about): (&str, &str), all: &mut SchemaGenerator) -> Value {
    let params = operation.params.iter();
    let params = params.filter(|param| !["act", "question"].contains(&param.name));
    let params: Vec<Value> = params
        .map(|param| {
            let (place, required) = match param.place {
                Place::Path => ("path", true),
                Place::Query => ("query", false),
                Place::Header => ("header", true),
            };
            let name = if param.name == KEY { "Idempotency-Key" } else { param.name };
            json!({"name": name, "in": place, "required": required, "description": param.about, "schema": param.kind.schema()})
        })
        .collect();
    let shape = (operation.shape)(all);
    let mut one = json!({
        "operationId": id,
        "tags": [operation.tag],
        "summary": about,
        "parameters": params,
        "responses": responses(operation, &shape),
        "security": match operation.needs {
            Needs::Nothing => json!([{}, {"token": []}]),
            Needs::Reading | Needs::Acting => json!([{"token": []}]),
        },
    });
    if operation.path == acts::PATH {
        one["responses"]["201"] = answered("It was accepted, and stands in the record.", &shape);
        one["responses"]["200"]["description"] =
            "It had been accepted before, with the same key.".into();
    }
    one
}

fn answered(about: &str, shape: &Schema) -> Value {
    json!({
        "description": about,
        "headers": {POSITION: {
            "description": "How many leaves the record had.",
            "schema": {"type": "integer"},
        }},
        "content": {"application/json": {"schema": shape}},
    })
}

fn responses(operation: &Operation, shape: &Schema) -> Value {
    let mut responses = Map::new();
    responses.insert("200".to_owned(), answered("The answer.", shape));
    if operation.method == "GET" {
        let same = json!({"description": "Nothing has changed since the ETag that was sent."});
        responses.insert("304".to_owned(), same);
    }
    for kind in ProblemKind::ALL {
        use ProblemKind as P;
        let of_acts = match kind {
            P::TooLarge | P::NotJson | P::NoKey | P::KeyTaken | P::NoHat => true,
            P::Refused => operation.method == "POST" || operation.path == questions::PATH,
            P::Malformed | P::NoToken | P::BadToken | P::Scope | P::NotThere => false,
            P::TooOften | P::Fault | P::Busy => false,
        };
        let is_question = kind == P::Refused && operation.path == questions::PATH;
        if !of_acts || operation.method == "POST" || is_question {
            let status = kind.status().as_u16().to_string();
            responses.insert(status, json!({"$ref": "#/components/responses/Problem"}));
        }
    }
    Value::Object(responses)
}

/// A name for programs: `act` and `register-party` are `actRegisterParty`.
fn named(start: &str, name: &str) -> String {
    name.split('-').fold(start.to_owned(), |mut made, word| {
        let mut chars = word.chars();
        made.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        made.push_str(chars.as_str());
        made
    })
}

fn schema_name(kind: &ActKind) -> String {
    named("Act", kind.name)
}

fn about_act(kind: &ActKind) -> String {
    let schema = (kind.schema)().to_value();
    let about = schema.get("description").and_then(Value::as_str);
    let closed = if kind.closed {
        " Its entry is closed."
    } else {
        ""
    };
    format!("{}{closed}", about.unwrap_or(kind.name))
}

/// The fields of an act with its texts, which the act's own type does not have.
fn add_act(schemas: &mut Map<String, Value>, kind: &ActKind) {
    let mut schema = (kind.schema)().to_value();
    let shared = schema.as_object_mut().and_then(|schema| {
        schema.remove("$schema");
        schema.remove("$defs")
    });
    if let Some(Value::Object(shared)) = shared {
        for (name, mut one) in shared {
            lift(&mut one);
            schemas.entry(name).or_insert(one);
        }
    }
    lift(&mut schema);
    for part in kind.parts {
        let audience = match part.audience {
            Audience::Public => "Everybody may read it.",
            Audience::Members => "Members may read it.",
            Audience::Officers => "Holders of office may read it.",
            Audience::Concerned => "Those concerned may read it.",
        };
        let about = format!(
            "Text: {}. {audience} At most {} bytes.",
            part.about, part.limit
        );
        let least = usize::from(part.required);
        let field = json!({"type": "string", "minLength": least, "maxLength": part.limit, "description": about});
        schema["properties"][part.name] = field;
        if part.required {
            let named = &mut schema["required"];
            if named.is_null() {
                *named = json!([]);
            }
            if let Some(named) = named.as_array_mut() {
                named.push(part.name.into());
            }
        }
    }
    schema["title"] = kind.name.into();
    schemas.insert(schema_name(kind), schema);
}

/// Lets references lead to where shared schemas stand here.
fn lift(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                match value {
                    Value::String(place) if name == "$ref" => {
                        *place = place.replace("#/$defs/", &format!("#{SHARED}/"));
                    }
                    other => lift(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(lift),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The fields of a schema, each as it is written out.
pub(super) fn resolved(schema: Schema, all: &mut SchemaGenerator) -> Map<String, Value> {
    let mut schema = schema.to_value();
    let definitions = Value::Object(all.definitions().clone());
    let find = |value: &Value| {
        let place = value.get("$ref").and_then(Value::as_str)?;
        definitions.get(place.rsplit('/').next()?).cloned()
    };
    if let Some(found) = find(&schema) {
        schema = found;
    }
    let fields = schema.get("properties").and_then(Value::as_object);
    let fields = fields.cloned().unwrap_or_default();
    let written = fields.into_iter().map(|(name, mut field)| {
        let inner = find(&field).or_else(|| find(field.pointer("/anyOf/0")?));
        if let (Some(inner), Some(own)) = (inner, field.as_object_mut()) {
            own.remove("$ref");
            own.remove("anyOf");
            for (key, value) in inner.as_object().into_iter().flatten() {
                own.entry(key.clone()).or_insert_with(|| value.clone());
            }
        }
        (name, field)
    });
    written.collect()
}

/// The fields of a question as parameters of the query.
fn parameters_of(fields: Schema, all: &mut SchemaGenerator) -> Value {
    let required = required_of(&fields, all);
    let params = resolved(fields, all).into_iter().map(|(name, field)| {
        let about = field.get("description").and_then(Value::as_str).unwrap_or("");
        let schema = match field.to_string() {
            _ if name == "body" => super::operation::Kind::Body.schema(),
            written if written.contains("\"string\"") => {
                json!({"type": "string", "maxLength": 200})
            }
            _ => super::operation::Kind::Number.schema(),
        };
        json!({"name": name, "in": "query", "required": required.contains(&name), "description": about, "schema": schema})
    });
    params.collect()
}

fn required_of(schema: &Schema, all: &SchemaGenerator) -> Vec<String> {
    let value = schema.clone().to_value();
    let place = value.get("$ref").and_then(Value::as_str);
    let named = place.and_then(|place| all.definitions().get(place.rsplit('/').next()?));
    let required = named
        .unwrap_or(&value)
        .get("required")
        .and_then(Value::as_array);
    let names = required.into_iter().flatten().filter_map(Value::as_str);
    names.map(str::to_owned).collect()
}
