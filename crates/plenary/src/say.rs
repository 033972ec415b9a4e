//! From the values of the lower floors to sentences of the catalogues.

use assembly::act::Act;
use assembly::due::Due;
use assembly::refusal::{Arg, Refusal};
use clap::ValueEnum;
use words::{Value, Words};

/// Languages of the command line.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

impl Lang {
    /// Its sentences, without marks around values: terminals show them as boxes.
    pub(crate) fn words(self) -> Words {
        let language = match self {
            Lang::En => words::Language::En,
            Lang::Fr => words::Language::Fr,
            Lang::Ar => words::Language::Ar,
        };
        Words::of(language).plain()
    }
}

/// Output for people or for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// The name of an act; of the clock's, what fell due.
pub(crate) fn act_name(act: &Act) -> String {
    match act {
        Act::Due(due) => due_name(due),
        act => act.name().to_owned(),
    }
}

/// What fell due, named as acts are: `vote-closes`.
pub(crate) fn due_name(due: &Due) -> String {
    let value = serde_json::to_value(&due.item).unwrap_or_default();
    // The room, and in it the item, alone or with what it is about.
    let item = value.as_object().and_then(|room| room.values().next());
    let item = item.and_then(|item| match item {
        serde_json::Value::String(name) => Some(name.as_str()),
        item => item.as_object()?.keys().next().map(String::as_str),
    });
    let mut name = String::new();
    for letter in item.unwrap_or("due").chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// A refusal in words.
pub(crate) fn refusal(words: &Words, refusal: &Refusal) -> String {
    let args: Vec<(&str, Value)> = refusal
        .args
        .iter()
        .map(|(name, arg)| (*name, value(arg)))
        .collect();
    words.say(refusal.id, &args)
}

fn value(arg: &Arg) -> Value {
    match arg {
        Arg::Text(text) => Value::Text(text.clone()),
        Arg::Number(number) => Value::from(*number),
        Arg::Moment(moment) => Value::utc(moment.0),
        Arg::AnyOf(names) => Value::AnyOf(names.iter().cloned().map(Value::Text).collect()),
    }
}

/// A problem of a charter in words.
pub(crate) fn problem(words: &Words, id: &str, args: &[(&str, charter::Arg)]) -> String {
    let args: Vec<(&str, Value)> = args
        .iter()
        .map(|(name, arg)| (*name, charter_value(arg)))
        .collect();
    words.say(id, &args)
}

fn charter_value(arg: &charter::Arg) -> Value {
    match arg {
        charter::Arg::Word(word) => Value::Verbatim(word.clone()),
        charter::Arg::Number(number) => Value::from(*number),
        charter::Arg::AnyOf(list) => {
            Value::AnyOf(list.iter().cloned().map(Value::Verbatim).collect())
        }
    }
}

/// A sentence of a charter's reading.
pub(crate) fn reading(words: &Words, told: &charter::explain::Saying) -> String {
    words.saying(&saying(told))
}

fn saying(told: &charter::explain::Saying) -> words::Saying {
    let start = words::Saying::new(told.id);
    told.args.iter().fold(start, |saying, (name, arg)| {
        saying.with(*name, reading_value(arg))
    })
}

fn reading_value(arg: &charter::explain::Arg) -> Value {
    use charter::explain::Arg as Told;
    match arg {
        Told::Text(text) => Value::Text(text.clone()),
        Told::Word(word) => (*word).into(),
        Told::Number(number) => (*number).into(),
        Told::Exact(num, den) => Value::Exact {
            num: *num,
            den: *den,
        },
        Told::Length(n, unit) => match unit_of(*unit) {
            Some(unit) => Value::Duration {
                n: (*n).into(),
                unit,
            },
            None => (*n).into(),
        },
        Told::Day(day) => Value::Date {
            y: day.year.into(),
            m: day.month,
            d: day.day,
        },
        Told::Name(name) => words::Saying::new("charter-name")
            .with("name", Value::Verbatim(name.to_string()))
            .into(),
        Told::Saying(inner) => saying(inner).into(),
        Told::List(items) => Value::List(items.iter().map(reading_value).collect()),
        Told::AnyOf(items) => Value::AnyOf(items.iter().map(reading_value).collect()),
    }
}

/// Units that are lengths of time; meetings, elections and terms come as sentences of their own.
fn unit_of(unit: charter::Unit) -> Option<words::Unit> {
    match unit {
        charter::Unit::Hours => Some(words::Unit::Hour),
        charter::Unit::Days => Some(words::Unit::Day),
        charter::Unit::WorkingDays => Some(words::Unit::WorkingDay),
        charter::Unit::Weeks => Some(words::Unit::Week),
        charter::Unit::Months => Some(words::Unit::Month),
        charter::Unit::Years => Some(words::Unit::Year),
        charter::Unit::Meetings | charter::Unit::Elections | charter::Unit::Terms => None,
    }
}

/// A line to standard output. A reader that has gone away (`… | head`) is no fault of ours.
pub(crate) fn line(text: std::fmt::Arguments<'_>) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
