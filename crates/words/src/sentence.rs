//! A message of a catalogue becomes a sentence: variables are filled in, variants chosen.
//!
//! The files are Fluent's and so is the parser; the choosing is ours, because the library that usually does it holds
//! numbers in floating point, and its Arabic plural forms are wrong from 103 on. ICU chooses here, from whole numbers.
//! Of Fluent we leave out terms, attributes and functions other than `NUMBER($n, type: "ordinal")`.

use crate::catalogue::{MAX_REFERENCES, Text, text};
use crate::formats::Formats;
use crate::say::unsaid;
use crate::{Output, Value, Words};
use fluent_syntax::ast::{Expression, InlineExpression, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::borrow::Cow;

/// One message being said.
pub(crate) struct Sentence<'a> {
    pub(crate) words: Words,
    /// How many sayings may still nest in its values.
    pub(crate) depth: usize,
    pub(crate) values: Vec<(&'a str, &'a Value)>,
}

/// By what a variant is chosen.
enum Choice<'a> {
    Number { n: i128, category: &'static str },
    Word(&'a str),
    Default,
}

/// Where in a message we are.
#[derive(Clone, Copy)]
struct Place {
    /// How many messages may still be referred to.
    references: usize,
    /// Whether what comes next is all that the message says.
    is_whole: bool,
}

impl Sentence<'_> {
    pub(crate) fn say(&self, text: &'static Text) -> String {
        self.text(
            text,
            Place {
                references: MAX_REFERENCES,
                is_whole: true,
            },
        )
    }

    fn text(&self, text: &'static Text, place: Place) -> String {
        let place = Place {
            is_whole: place.is_whole && text.elements.len() == 1,
            ..place
        };
        let parts = text.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Cow::Borrowed(*value),
            PatternElement::Placeable { expression } => self.expression(expression, place).into(),
        });
        parts.collect()
    }

    fn expression(&self, expression: &'static Expression<&'static str>, place: Place) -> String {
        match expression {
            Expression::Inline(inline) => self.inline(inline, place),
            Expression::Select { selector, variants } => {
                let choice = self.choice(selector);
                let chosen = variants.iter().find(|variant| choice.takes(&variant.key));
                let chosen = chosen.or_else(|| default_of(variants));
                chosen
                    .map(|variant| self.text(&variant.value, place))
                    .unwrap_or_default()
            }
        }
    }

    fn inline(&self, inline: &'static InlineExpression<&'static str>, place: Place) -> String {
        match inline {
            InlineExpression::StringLiteral { value } => {
                unescape_unicode_to_string(value).into_owned()
            }
            InlineExpression::NumberLiteral { value } => (*value).to_owned(),
            InlineExpression::VariableReference { id } => match self.value(id.name) {
                Some(value) => self.marked(self.words.show_at(self.depth, value), place),
                None => format!("{{${}}}", id.name),
            },
            InlineExpression::Placeable { expression } => self.expression(expression, place),
            InlineExpression::MessageReference { id, .. } => {
                let found = text(self.words.language, id.name);
                match found.zip(place.references.checked_sub(1)) {
                    Some((text, references)) => self.text(
                        text,
                        Place {
                            references,
                            ..place
                        },
                    ),
                    None => unsaid(id.name),
                }
            }
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::TermReference { id, .. } => unsaid(id.name),
        }
    }

    /// A value may be of another script than the sentence around it.
    fn marked(&self, value: String, place: Place) -> String {
        match self.words.output {
            Output::Marked if !place.is_whole => format!("\u{2068}{value}\u{2069}"),
            Output::Marked | Output::Plain => value,
        }
    }

    fn choice(&self, selector: &InlineExpression<&'static str>) -> Choice<'_> {
        match selector {
            InlineExpression::VariableReference { id } => {
                self.choice_by(id.name, Formats::category)
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                match arguments.positional.first() {
                    Some(InlineExpression::VariableReference { id }) => {
                        self.choice_by(id.name, Formats::rank)
                    }
                    _ => Choice::Default,
                }
            }
            _ => Choice::Default,
        }
    }

    fn choice_by(&self, name: &str, category: fn(&Formats, i128) -> &'static str) -> Choice<'_> {
        let Some(value) = self.value(name) else {
            return Choice::Default;
        };
        match (value.count(), value) {
            (Some(n), _) => Choice::Number {
                n,
                category: category(Formats::of(self.words), n),
            },
            (None, Value::Text(word)) => Choice::Word(word),
            (None, _) => Choice::Default,
        }
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.values
            .iter()
            .find(|(other, _)| *other == name)
            .map(|(_, value)| *value)
    }
}

impl Choice<'_> {
    fn takes(&self, key: &VariantKey<&str>) -> bool {
        match (self, key) {
            (Choice::Number { category, .. }, VariantKey::Identifier { name }) => name == category,
            (Choice::Number { n, .. }, VariantKey::NumberLiteral { value }) => {
                value.parse() == Ok(*n)
            }
            (Choice::Word(word), VariantKey::Identifier { name }) => name == word,
            (Choice::Word(_), VariantKey::NumberLiteral { .. }) | (Choice::Default, _) => false,
        }
    }
}

fn default_of<'a>(variants: &'a [Variant<&'static str>]) -> Option<&'a Variant<&'static str>> {
    variants.iter().find(|variant| variant.default)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use fluent_syntax::ast::Entry;

    /// Says the first message of a text of its own. The text is leaked: catalogues live as long as the program.
    fn check(source: &'static str, words: Words, value: impl Into<Value>, expected: &str) {
        let resource = fluent_syntax::parser::parse(source).expect("the case is well formed");
        let resource = Box::leak(Box::new(resource));
        let Some(Entry::Message(message)) = resource.body.first() else {
            panic!("the case begins with a message");
        };
        let value = value.into();
        let sentence = Sentence {
            words,
            depth: 4,
            values: vec![("x", &value)],
        };
        assert_eq!(
            sentence.say(message.value.as_ref().expect("it says something")),
            expected
        );
    }

    fn english() -> Words {
        Words::of(Language::En)
    }

    const STATE: &str = "a = { $x ->\n [open] It is open.\n *[closed] It is closed.\n }\n";
    const FIGURES: &str = "a = { $x ->\n [0] none\n [one] one\n *[other] { $x } of them\n }\n";

    #[test]
    fn a_word_chooses_its_variant_and_an_unknown_word_the_default() {
        check(STATE, english(), "open", "It is open.");
        check(STATE, english(), "ajar", "It is closed.");
        check(
            STATE,
            english(),
            Value::Verbatim("open".to_owned()),
            "It is closed.",
        );
    }

    #[test]
    fn a_figure_is_matched_exactly_and_a_category_by_the_language() {
        check(FIGURES, english(), 0, "none");
        check(FIGURES, english(), 1, "one");
        check(FIGURES, english().plain(), 1_000, "1,000 of them");
        // The text "one" is a word and not a number; it happens to be the name of a variant.
        check(FIGURES, english(), "one", "one");
    }

    #[test]
    fn a_value_is_marked_unless_it_is_all_that_is_said() {
        check("a = { $x }\n", english(), "Ana", "Ana");
        check("a = { $x }!\n", english(), "Ana", "\u{2068}Ana\u{2069}!");
        check(
            "a = { $x ->\n *[other] { $x }\n }\n",
            english(),
            "Ana",
            "Ana",
        );
        check(
            "a = Oh { $x ->\n *[other] { $x }\n }\n",
            english(),
            "Ana",
            "Oh \u{2068}Ana\u{2069}",
        );
    }

    #[test]
    fn a_message_may_refer_to_another_of_its_language() {
        check(
            "a = { at-least }\n",
            english().plain(),
            3,
            "at least {$amount}",
        );
        check(
            "a = { yes }, { \"{\" }\n",
            Words::of(Language::Fr),
            3,
            "oui, {",
        );
        check(
            "a = { no-such-message }\n",
            english(),
            3,
            "⟦no-such-message⟧",
        );
    }

    #[test]
    fn what_we_leave_out_of_fluent_is_seen() {
        check("a = { -term }\n", english(), 3, "⟦term⟧");
        check("a = { DATETIME($x) }\n", english(), 3, "⟦DATETIME⟧");
    }
}
