//! The rules that catalogues keep, each as a line of report where it is broken. A translator reads these lines.

use crate::facts::{CATEGORIES, Facts};
use fluent_syntax::ast::Entry;
use icu::locale::Locale;
use icu::plurals::{PluralRuleType, PluralRules, PluralRulesOptions};
use std::collections::{BTreeMap, BTreeSet};

/// One language: its tag, and topic with text.
pub(crate) struct Catalogue<'a> {
    pub(crate) tag: &'a str,
    pub(crate) files: Vec<(&'a str, &'a str)>,
}

/// The messages of one language, by id, with their topic.
type Messages = BTreeMap<String, (String, Facts)>;

/// Everything that is wrong in these catalogues; the first is the one that the others follow.
pub(crate) fn report(catalogues: &[Catalogue<'_>], same: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let read: Vec<Messages> = catalogues
        .iter()
        .map(|catalogue| read(catalogue, &mut lines))
        .collect();
    let Some((reference, others)) = read.split_first() else {
        return lines;
    };
    let mut allowed: BTreeSet<(&str, &str)> = same
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .collect();

    for (catalogue, messages) in catalogues.iter().zip(&read) {
        for (id, (topic, facts)) in messages {
            let at = format!("{}/{topic}: {id}", catalogue.tag);
            check_categories(catalogue.tag, &at, facts, &mut lines);
            check_typography(catalogue.tag, &at, facts, &mut lines);
        }
    }
    for (catalogue, messages) in catalogues.iter().skip(1).zip(others) {
        compare(catalogue.tag, reference, messages, &mut allowed, &mut lines);
    }
    lines.extend(
        allowed
            .iter()
            .map(|(tag, id)| format!("same.txt: {tag} {id} is no longer the same")),
    );
    lines
}

fn read(catalogue: &Catalogue<'_>, lines: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    for (topic, text) in &catalogue.files {
        let at = format!("{}/{topic}", catalogue.tag);
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(resource, errors)| {
            lines.extend(errors.iter().map(|error| {
                let line = text[..error.pos.start].lines().count().max(1);
                format!("{at}: line {line} cannot be read: {error}")
            }));
            resource
        });
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                lines.push(format!(
                    "{at}: -{} is a term, which nobody says",
                    term.id.name
                ));
            }
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            if *topic != "common" && !id.starts_with(&format!("{topic}-")) {
                lines.push(format!("{at}: {id} does not begin with {topic}-"));
            }
            if !message.attributes.is_empty() {
                lines.push(format!("{at}: {id} has attributes, which nobody says"));
            }
            let Some(pattern) = &message.value else {
                continue;
            };
            if let Some((first, _)) =
                messages.insert(id.to_owned(), ((*topic).to_owned(), Facts::of(pattern)))
            {
                lines.push(format!("{at}: {id} is also in {first}"));
            }
        }
    }
    messages
}

/// A count needs exactly the categories that its language uses: one too few is bad grammar, one too many is never said.
fn check_categories(tag: &str, at: &str, facts: &Facts, lines: &mut Vec<String>) {
    let kinds = [
        (&facts.counted, PluralRuleType::Cardinal),
        (&facts.ranked, PluralRuleType::Ordinal),
    ];
    for (choices, kind) in kinds {
        for (variable, has) in choices {
            let needs = categories(tag, kind);
            let has: BTreeSet<&str> = has.iter().map(String::as_str).collect();
            for category in needs.everyday.difference(&has) {
                lines.push(format!("{at}: ${variable} lacks [{category}]"));
            }
            for category in has.difference(&needs.all) {
                lines.push(format!("{at}: ${variable} never reaches [{category}]"));
            }
        }
    }
}

/// Which categories a language has: those that everyday numbers reach, and those that any number does (French has a
/// form for whole millions, which a catalogue may leave out).
struct Categories {
    everyday: BTreeSet<&'static str>,
    all: BTreeSet<&'static str>,
}

fn categories(tag: &str, kind: PluralRuleType) -> Categories {
    let locale: Locale = tag.parse().expect("a tag");
    let options = PluralRulesOptions::default().with_type(kind);
    let rules = PluralRules::try_new((&locale).into(), options).expect("ICU knows the language");
    let name = |category| CATEGORIES[category as usize];
    let everyday: BTreeSet<_> = (0..=200_u32)
        .map(|n| name(rules.category_for(n)))
        .chain(["other"])
        .collect();
    let all = everyday
        .iter()
        .copied()
        .chain(rules.categories().map(name))
        .collect();
    Categories { everyday, all }
}

fn compare(
    tag: &str,
    reference: &Messages,
    messages: &Messages,
    allowed: &mut BTreeSet<(&str, &str)>,
    lines: &mut Vec<String>,
) {
    for (id, (topic, facts)) in messages {
        match reference.get(id) {
            Some((there, _)) if there == topic => {}
            Some((there, _)) => lines.push(format!("{tag}/{topic}: {id} belongs in {there}")),
            None => lines.push(format!("{tag}/{topic}: {id} is not in English")),
        }
        let Some((_, english)) = reference.get(id) else {
            continue;
        };
        compare_message(tag, &format!("{tag}/{topic}: {id}"), english, facts, lines);
        let is_same = english.has_letters() && english.shape == facts.shape;
        let is_allowed = is_same && allowed.iter().any(|entry| *entry == (tag, id.as_str()));
        if is_allowed {
            allowed.retain(|entry| *entry != (tag, id.as_str()));
        } else if is_same {
            lines.push(format!("{tag}/{topic}: {id} reads as in English"));
        }
    }
    for (id, (topic, _)) in reference
        .iter()
        .filter(|(id, _)| !messages.contains_key(*id))
    {
        lines.push(format!("{tag}/{topic}: {id} is missing"));
    }
}

fn compare_message(tag: &str, at: &str, english: &Facts, facts: &Facts, lines: &mut Vec<String>) {
    for variable in english.variables.symmetric_difference(&facts.variables) {
        let side = if english.variables.contains(variable) {
            "lacks"
        } else {
            "should not have"
        };
        lines.push(format!("{at}: {side} ${variable}"));
    }
    let one_form = categories(tag, PluralRuleType::Cardinal).everyday.len() == 1;
    for variable in english
        .counted
        .keys()
        .filter(|variable| !one_form && !facts.counted.contains_key(*variable))
    {
        lines.push(format!("{at}: does not choose by the number ${variable}"));
    }
    for (variable, words) in &english.chosen {
        if facts.chosen.get(variable) != Some(words) {
            lines.push(format!(
                "{at}: does not choose by ${variable} as English does"
            ));
        }
    }
}

/// What a careful reader of the language would correct at once.
fn check_typography(tag: &str, at: &str, facts: &Facts, lines: &mut Vec<String>) {
    for text in &facts.text {
        match tag {
            "fr" => {
                if text.contains('\'') {
                    lines.push(format!("{at}: a straight apostrophe"));
                }
                if [" ;", " :", " !", " ?", " »", "« ", " %"]
                    .iter()
                    .any(|pair| text.contains(pair))
                {
                    lines.push(format!(
                        "{at}: a plain space beside a sign that needs a narrow one"
                    ));
                }
            }
            "ar" => {
                if text.contains([',', ';', '?']) {
                    lines.push(format!("{at}: a Latin comma, semicolon or question mark"));
                }
                if text
                    .split(|sign: char| !sign.is_ascii_alphabetic())
                    .any(is_latin_word)
                {
                    lines.push(format!("{at}: a word in Latin letters"));
                }
            }
            _ => {}
        }
    }
}

/// Abbreviations such as UTC stay as they are.
fn is_latin_word(word: &str) -> bool {
    word.len() > 1 && word.bytes().any(|byte| byte.is_ascii_lowercase())
}
