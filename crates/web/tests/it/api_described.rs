//! The description of the API: it has every operation of the table, every act and every question, and leads nowhere else.

use crate::api::{Program, society};
use serde_json::Value;
use std::collections::BTreeSet;

fn description(program: &Program<'_>) -> Value {
    let (status, described) = program.get("/api/v1/openapi.json");
    assert!(status.is_success());
    described
}

/// Each operation: its method, path and description.
fn operations(described: &Value) -> Vec<(String, String, Value)> {
    let paths = described["paths"].as_object().expect("paths").iter();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().expect("methods").iter();
        methods.map(|(method, one)| (method.to_uppercase(), path.clone(), one.clone()))
    });
    all.collect()
}

#[test]
fn every_operation_of_the_table_is_described_and_nothing_else() {
    let here = society();
    let described = description(&Program::stranger(&here));
    let in_table: BTreeSet<String> = web::table()
        .iter()
        .filter(|route| route.path.starts_with("/api/v1/") && !route.path.contains("openapi"))
        .filter(|route| !route.path.contains("{*"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let said: BTreeSet<String> = operations(&described)
        .into_iter()
        .map(|(method, path, one)| {
            let path = match one["tags"][0].as_str() {
                Some("acts") if path.ends_with("/could") => "/api/v1/acts/{act}/could".to_owned(),
                Some("acts") => "/api/v1/acts/{act}".to_owned(),
                Some("questions") => "/api/v1/questions/{question}".to_owned(),
                _ => path,
            };
            format!("{method} {path}")
        })
        .collect();
    assert_eq!(said, in_table);
    let acts = described["paths"].as_object().expect("paths").keys();
    let acts = acts.filter(|path| path.starts_with("/api/v1/acts/") && !path.ends_with("/could"));
    assert_eq!(acts.count(), assembly::act::Act::kinds().len());
    let ids: Vec<Value> = operations(&described)
        .iter()
        .map(|(.., one)| one["operationId"].clone())
        .collect();
    let names: BTreeSet<String> = ids.iter().map(Value::to_string).collect();
    assert_eq!(names.len(), ids.len(), "each has a name of its own");
}

#[test]
fn every_reference_in_the_description_leads_somewhere() {
    fn walk(whole: &Value, here: &Value) {
        match here {
            Value::Object(fields) => {
                if let Some(place) = here["$ref"].as_str() {
                    let found = whole.pointer(place.trim_start_matches('#'));
                    assert!(found.is_some(), "{place}");
                }
                fields.values().for_each(|inner| walk(whole, inner));
            }
            Value::Array(items) => items.iter().for_each(|inner| walk(whole, inner)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let here = society();
    let described = description(&Program::stranger(&here));
    assert_eq!(described["openapi"], "3.1.0");
    walk(&described, &described);
}
