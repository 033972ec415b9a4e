//! The catalogues: the `.ftl` files, read once, and the ids and variables in them.
//! Saying a message is `sentence`; that the files of all languages agree is what the tests check.

use crate::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The files of one language. A new topic is one word here and one file in each folder.
macro_rules! sources {
    ($language:literal) => { sources!($language: "common" "charter" "check" "refusal" "record" "command" "count" "letters" "web" "entry" "finding" "join" "signin" "desk" "demo" "me" "body" "api" "office") };
    ($language:literal: $($topic:literal)+) => {
        &[$(($topic, include_str!(concat!("../catalogues/", $language, "/", $topic, ".ftl")))),+]
    };
}
pub(crate) use sources;

/// A pattern of a catalogue, which lives as long as the program.
pub(crate) type Text = Pattern<&'static str>;

/// How many messages deep a message may refer to others.
pub(crate) const MAX_REFERENCES: usize = 8;

/// One language: topic and messages in the order of the files, and the same by id.
struct Catalogue {
    topics: Vec<(&'static str, Vec<Message<&'static str>>)>,
    places: BTreeMap<&'static str, (usize, usize)>,
}

/// The topics, each a file in every language.
pub fn topics() -> impl Iterator<Item = &'static str> {
    Language::En.sources().iter().map(|(topic, _)| *topic)
}

/// Every message id of a topic, as the English file has them; nothing for an unknown topic.
///
/// Outside `common` an id begins with its topic (`refusal-already-decided`). A crate that says things tests with this
/// that each id it uses exists.
pub fn ids(topic: &str) -> impl Iterator<Item = &'static str> {
    let found = catalogue(Language::En)
        .topics
        .iter()
        .find(|(name, _)| *name == topic);
    found
        .into_iter()
        .flat_map(|(_, messages)| messages)
        .map(|message| message.id.name)
}

/// The variables (`$name`, without the sign) that a message needs, those of the messages it refers to included; none
/// where there is no such message.
pub fn variables(id: &str) -> Option<BTreeSet<&'static str>> {
    let mut found = BTreeSet::new();
    collect(text(Language::En, id)?, &mut found, MAX_REFERENCES);
    Some(found)
}

/// The text of a message in one language.
pub(crate) fn text(language: Language, id: &str) -> Option<&'static Text> {
    let catalogue = catalogue(language);
    let &(topic, message) = catalogue.places.get(id)?;
    catalogue.topics[topic].1[message].value.as_ref()
}

fn catalogue(language: Language) -> &'static Catalogue {
    const LANGUAGES: usize = Language::ALL.len();
    static READ: [OnceLock<Catalogue>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];
    READ[language.index()].get_or_init(|| read(language.sources()))
}

fn read(sources: &'static [(&'static str, &'static str)]) -> Catalogue {
    let topics: Vec<_> = sources
        .iter()
        .map(|&(topic, source)| (topic, messages(source)))
        .collect();
    let mut places = BTreeMap::new();
    for (topic, (_, messages)) in topics.iter().enumerate() {
        for (place, message) in messages.iter().enumerate() {
            // The first of two messages with one id stands; the tests report the second.
            places.entry(message.id.name).or_insert((topic, place));
        }
    }
    Catalogue { topics, places }
}

/// What cannot be read is left out, and so shows as missing; the tests name it.
fn messages(source: &'static str) -> Vec<Message<&'static str>> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    });
    messages.collect()
}

fn collect(text: &'static Text, found: &mut BTreeSet<&'static str>, depth: usize) {
    for element in &text.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => {
                collect_expression(expression, found, depth)
            }
        }
    }
}

type Found<'a> = &'a mut BTreeSet<&'static str>;

fn collect_expression(
    expression: &'static Expression<&'static str>,
    found: Found<'_>,
    depth: usize,
) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found, depth),
        Expression::Select { selector, variants } => {
            collect_inline(selector, found, depth);
            variants
                .iter()
                .for_each(|variant| collect(&variant.value, found, depth));
        }
    }
}

fn collect_inline(inline: &'static InlineExpression<&'static str>, found: Found<'_>, depth: usize) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|argument| collect_inline(argument, found, depth));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, found, depth),
        InlineExpression::MessageReference { id, .. } => {
            if let (Some(text), Some(depth)) = (text(Language::En, id.name), depth.checked_sub(1)) {
                collect(text, found, depth);
            }
        }
        InlineExpression::TermReference { .. }
        | InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_lists_its_ids() {
        assert!(ids("common").any(|id| id == "duration-day"));
        assert_eq!(ids("no-such-topic").count(), 0);
    }

    #[test]
    fn a_message_tells_which_variables_it_needs() {
        let needs: Vec<&str> = variables("moment-in-zone")
            .expect("it exists")
            .into_iter()
            .collect();
        assert_eq!(needs, ["date", "time", "utc", "zone"]);
        assert_eq!(variables("no-such-message"), None);
    }
}
