//! From the values of the lower floors to sentences of the catalogues.

use assembly::act::Act;
use assembly::due::Due;
use clap::ValueEnum;
use words::Words;

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
        Words::of(self.language()).plain()
    }

    /// The language itself, for what is no terminal.
    pub(crate) fn language(self) -> words::Language {
        match self {
            Lang::En => words::Language::En,
            Lang::Fr => words::Language::Fr,
            Lang::Ar => words::Language::Ar,
        }
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

/// A line to standard output. A reader that has gone away (`… | head`) is no fault of ours.
pub(crate) fn line(text: std::fmt::Arguments<'_>) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}
