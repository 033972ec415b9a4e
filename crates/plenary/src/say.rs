//! From the values of the lower floors to sentences of the catalogues.

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
