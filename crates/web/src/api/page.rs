//! The page that describes the API to people: how to ask, each operation, each kind of problem. What operations are for is
//! said in English, as in the description that programs read.

use super::openapi::describe;
use super::problem::Kind;
use crate::page::{self, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde_json::Value;
use std::sync::{Arc, OnceLock};

#[derive(Template)]
#[template(path = "api/page.html")]
struct ApiPage<'v> {
    v: &'v View,
    groups: &'static [Group],
    problems: Vec<ProblemShown>,
}

/// Operations under one heading.
struct Group {
    tag: String,
    operations: Vec<Shown>,
}

/// An operation as the page shows it.
struct Shown {
    id: String,
    method: String,
    path: String,
    about: String,
    fields: Vec<Field>,
}

/// A parameter, or a field of an act.
struct Field {
    name: String,
    place: String,
    is_required: bool,
    about: String,
}

struct ProblemShown {
    word: &'static str,
    status: u16,
    title: String,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::public(site, visit, |v| {
        let problems = Kind::ALL.iter().map(|kind| ProblemShown {
            word: kind.word(),
            status: kind.status().as_u16(),
            title: v.say(&kind.title()),
        });
        html(&ApiPage {
            v,
            groups: groups(),
            problems: problems.collect(),
        })
    })
    .await
}

/// Made once: the description does not change while the program runs.
fn groups() -> &'static [Group] {
    static MADE: OnceLock<Vec<Group>> = OnceLock::new();
    MADE.get_or_init(|| {
        let described = describe();
        let tags = described["tags"].as_array().into_iter().flatten();
        let tags = tags.filter_map(|tag| tag["name"].as_str());
        tags.map(|tag| Group {
            tag: tag.to_owned(),
            operations: operations(&described, tag),
        })
        .collect()
    })
}

fn operations(described: &Value, tag: &str) -> Vec<Shown> {
    let paths = described["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, one)| (path, method, one))
    });
    // Whether an act would be accepted is asked in the same way for each: said once, in words.
    let shown = all.filter(|(path, _, one)| one["tags"][0] == tag && !path.ends_with("/could"));
    shown
        .map(|(path, method, one)| {
            let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
            Shown {
                id: text("operationId"),
                method: method.to_uppercase(),
                path: path.clone(),
                about: text("summary"),
                fields: fields(described, one),
            }
        })
        .collect()
}

fn fields(described: &Value, one: &Value) -> Vec<Field> {
    let params = one["parameters"].as_array().into_iter().flatten();
    let params = params.map(|param| Field {
        name: param["name"].as_str().unwrap_or_default().to_owned(),
        place: param["in"].as_str().unwrap_or_default().to_owned(),
        is_required: param["required"] == true,
        about: param["description"].as_str().unwrap_or_default().to_owned(),
    });
    let place = one.pointer("/requestBody/content/application~1json/schema/$ref");
    let place = place
        .and_then(Value::as_str)
        .and_then(|place| place.strip_prefix('#'));
    let schema = place.and_then(|place| described.pointer(place));
    let of_body = schema.into_iter().flat_map(|schema| {
        let required = schema["required"].as_array();
        let is_required = move |name: &String| {
            required.is_some_and(|named| named.iter().any(|one| one == name.as_str()))
        };
        let fields = schema["properties"].as_object().into_iter().flatten();
        fields.map(move |(name, field)| Field {
            name: name.clone(),
            place: "body".to_owned(),
            is_required: is_required(name),
            about: field["description"].as_str().unwrap_or_default().to_owned(),
        })
    });
    params.chain(of_body).collect()
}
