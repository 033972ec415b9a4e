//! From values of the lower floors to what the catalogues say: refusals, problems of charters, readings of their rules. Every
//! face that a person reads (terminal, page, letter) says them with these.

use assembly::refusal::{Arg, Refusal};
use words::{Value, Words};

/// A refusal in words.
#[must_use]
pub fn refusal(words: Words, refusal: &Refusal) -> String {
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
        Arg::Said { id, args } => {
            let said = words::Saying::new(*id);
            let said = args
                .iter()
                .fold(said, |said, (name, arg)| said.with(*name, value(arg)));
            said.into()
        }
    }
}

/// A problem of a charter in words.
#[must_use]
pub fn problem(words: Words, id: &str, args: &[(&str, charter::Arg)]) -> String {
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
#[must_use]
pub fn reading(words: Words, told: &charter::explain::Saying) -> String {
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
