//! What the rules need to know of one message: its variables, its choices, its own text.

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::collections::{BTreeMap, BTreeSet};

/// The plural categories, as Fluent names them.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The facts of one message.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Variables, without the sign.
    pub(crate) variables: BTreeSet<String>,
    /// Variables by whose number the message chooses, and the categories that it has.
    pub(crate) counted: BTreeMap<String, BTreeSet<String>>,
    /// The same for places in order: 1st, 2nd.
    pub(crate) ranked: BTreeMap<String, BTreeSet<String>>,
    /// Variables by whose word the message chooses, and the words.
    pub(crate) chosen: BTreeMap<String, BTreeSet<String>>,
    /// Its own words, without what stands between backquotes (commands, words of the charter language).
    pub(crate) text: Vec<String>,
    /// The whole pattern, for comparing.
    pub(crate) shape: String,
}

impl Facts {
    pub(crate) fn of(pattern: &Pattern<&str>) -> Facts {
        let mut facts = Facts {
            shape: format!("{pattern:?}"),
            ..Facts::default()
        };
        facts.pattern(pattern);
        facts
    }

    pub(crate) fn has_letters(&self) -> bool {
        self.text
            .iter()
            .any(|text| text.chars().any(char::is_alphabetic))
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        // Backquotes may enclose a placeable, so the pieces are joined before they are stripped.
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push('\u{fffc}');
                    self.expression(expression);
                }
            }
        }
        self.text.push(
            text.split('`')
                .step_by(2)
                .collect::<Vec<_>>()
                .join("\u{fffc}"),
        );
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let words = variants.iter().filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } => Some(name.to_owned()),
                    VariantKey::NumberLiteral { .. } => None,
                });
                self.choice(selector, words.collect());
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, words: BTreeSet<String>) {
        let is_count = words.iter().all(|word| CATEGORIES.contains(&word.as_str()));
        match selector {
            // Only `other` beside figures such as [1] and [2] is a choice that each language makes for itself.
            InlineExpression::VariableReference { .. } if is_count && words.len() == 1 => {}
            InlineExpression::VariableReference { id } if is_count => {
                self.counted
                    .entry(id.name.to_owned())
                    .or_default()
                    .extend(words);
            }
            InlineExpression::VariableReference { id } => {
                self.chosen
                    .entry(id.name.to_owned())
                    .or_default()
                    .extend(words);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                self.ranked
                    .entry(first_variable(arguments))
                    .or_default()
                    .extend(words);
            }
            _ => {}
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

fn first_variable(arguments: &CallArguments<&str>) -> String {
    match arguments.positional.first() {
        Some(InlineExpression::VariableReference { id }) => id.name.to_owned(),
        _ => String::new(),
    }
}
