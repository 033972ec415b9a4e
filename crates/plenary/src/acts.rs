//! `plenary acts`: describes every act and question, from the types themselves. `docs/acts.md` is its output.

use crate::rehearse::COULD;
use anyhow::Result;
use assembly::act::{Act, Kind};
use assembly::part::Audience;
use house::questions::QUESTIONS;
use serde_json::{Map, Value};
use std::fmt::Write;
use std::process::ExitCode;

/// Prints the description.
pub(crate) fn print() -> Result<ExitCode> {
    tell!("{}", describe()?.trim_end());
    Ok(ExitCode::SUCCESS)
}

/// The description as Markdown.
pub(crate) fn describe() -> Result<String> {
    let mut text = String::from(HEAD);
    for kind in Act::kinds() {
        describe_kind(&mut text, &kind)?;
    }
    text.push_str(
        "\n# Questions\n\nA question is a line with `ask` in place of `act`. It changes nothing.\n",
    );
    let all = QUESTIONS
        .iter()
        .map(|question| (question.name, question.about));
    for (name, about) in all.chain([COULD]) {
        write!(text, "\n## {name}\n\n{about}\n")?;
    }
    Ok(text)
}

const HEAD: &str = "# Acts and questions

Made from the code by `plenary acts`; do not edit.

A rehearsal is a file with one JSON object a line. The first line names the charters, the moment of founding and a seed:
`{\"charters\": [\"charters/npoc\"], \"start\": \"2024-06-01\", \"seed\": 1}`. Each other line is an act,
`{\"at\": …, \"by\": …, \"act\": …, …fields, \"as\": …, \"expect\": {…}}`, or a question with `ask`.

- `at`: a moment (`2024-06-01T12:00:00Z`), a day, or a length after the line before (`+3 days`, `+2 hours`). Absent: the same moment.
- `by`: a handle, `operator` (also when absent), `server`, or `{\"person\": …, \"for\": organization, \"with\": witness, \"way\": link|passkey|letter|paper|command|token}`.
- `as`: a handle for what the act makes. Later fields refer to it by `\"$handle\"`, to the second thing made by `\"$handle.2\"`, to the
  entry's position by `\"$handle.entry\"`. Every body is known by its own name, `\"$npoc\"`; in a field `body` the bare name will do.
- `expect`: `accepted`, `clause` (its number, or file and number), `refusal`, `lacks`, `result`, or any field of the answer.

Before a line is played, the clock does what fell due until then; each such entry is shown before the line, as done by `clock`.

# Acts
";

fn describe_kind(text: &mut String, kind: &Kind) -> Result<()> {
    let schema = (kind.schema)().to_value();
    write!(text, "\n## {}\n\n", kind.name)?;
    if let Some(about) = schema.get("description").and_then(Value::as_str) {
        write!(text, "{about}\n\n")?;
    }
    if kind.closed {
        text.push_str("Its entry is closed.\n\n");
    }
    let none = Map::new();
    let fields = schema
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&none);
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    for (name, field) in fields {
        let about = field
            .get("description")
            .and_then(Value::as_str)
            .unwrap_or("");
        let optional = if required.contains(&name.as_str()) {
            ""
        } else {
            ", optional"
        };
        writeln!(
            text,
            "- `{name}` ({}{optional}): {}",
            type_of(field),
            about.replace('\n', " ")
        )?;
    }
    for part in kind.parts {
        let audience = match part.audience {
            Audience::Public => "public text",
            Audience::Members => "text for members",
            Audience::Officers => "text for officers",
            Audience::Concerned => "text for those concerned",
        };
        let optional = if part.required { "" } else { ", optional" };
        writeln!(
            text,
            "- `{}` ({audience}{optional}): {}",
            part.name, part.about
        )?;
    }
    Ok(())
}

fn type_of(field: &Value) -> String {
    match field.get("type") {
        Some(Value::String(name)) => name.clone(),
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .filter(|name| *name != "null")
            .collect::<Vec<_>>()
            .join(" or "),
        _ => match field
            .get("$ref")
            .or_else(|| field.pointer("/anyOf/0/$ref"))
            .and_then(Value::as_str)
        {
            Some(reference) => reference.rsplit('/').next().unwrap_or("value").to_owned(),
            None => "value".to_owned(),
        },
    }
}
