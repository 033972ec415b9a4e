//! Where things are written: the places of names and nodes, for the checker's underlines. Not part of any meaning.

use super::*;

/// What a name in a charter refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the rule word itself")]
pub enum Kind {
    Office,
    Organ,
    /// An organ or an office.
    Holder,
    Class,
    Fact,
    Evidence,
    Exception,
    Duty,
    /// `define`.
    Definition,
    Body,
    Activity,
    /// A kind of occasion: an activity with occasions, or the word it gives them.
    Occasion,
    /// A state of `standing`.
    Standing,
    Event,
    Decision,
    Electorate,
    Region,
    /// `charter` or a tier.
    Tier,
}

/// A name that points to a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// To what.
    pub to: Kind,
    /// The name.
    pub name: Name,
    /// In which body; this one if absent.
    pub body: Option<Name>,
    /// Where it is written.
    pub place: Place,
}

/// Places of a parsed charter. Empty in a charter that was not parsed from text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// The file's name.
    pub file: Name,
    /// Every reference, in order of the text.
    pub references: Vec<Reference>,
    /// Every node: its word and place, in order of the text.
    pub words: Vec<(Name, Place)>,
    /// The file could not be read at all, so nothing can be said about what is missing.
    pub unread: bool,
}

impl Written {
    /// The place of the `nth` node called `word` inside a rule; the rule's own place where there is none.
    pub fn inside(&self, rule: Place, word: &str, nth: usize) -> Place {
        let end = rule.offset.saturating_add(rule.length);
        let from = self
            .words
            .partition_point(|(_, place)| place.offset < rule.offset);
        self.words[from..]
            .iter()
            .take_while(|(_, place)| place.offset < end)
            .filter(|(name, _)| &**name == word)
            .nth(nth)
            .map_or(rule, |(_, place)| *place)
    }
}
