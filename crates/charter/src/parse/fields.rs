//! A KDL node as a form to read: arguments, properties and children are asked for by name. Whatever nobody asked for is
//! reported at the end, with the nearest of the names that were asked for.

use kdl::{KdlEntry, KdlNode};

use super::block::SourceMap;
use super::value::Val;
use super::{nearest, reader::Reader};
use crate::{Arg, Place, Problem};

/// A node being read. `done` must be called when nothing more is wanted.
pub(super) struct Fields<'a> {
    pub(super) reader: &'a Reader,
    node: &'a KdlNode,
    source: &'a SourceMap,
    next_argument: usize,
    properties: Vec<&'static str>,
    children: Vec<&'static str>,
    all_children: bool,
    all_arguments: bool,
}

impl<'a> Fields<'a> {
    pub(super) fn new(reader: &'a Reader, node: &'a KdlNode, source: &'a SourceMap) -> Fields<'a> {
        let fields = Fields {
            reader,
            node,
            source,
            next_argument: 0,
            properties: Vec::new(),
            children: Vec::new(),
            all_children: false,
            all_arguments: false,
        };
        reader.note_word(fields.word(), fields.head());
        if let Some(ty) = node.ty() {
            let place = fields.span(ty.span().offset(), ty.span().len());
            reader.report(place, Problem::error("check-type-annotation"));
        }
        fields
    }

    fn span(&self, offset: usize, length: usize) -> Place {
        self.source.place(offset..offset + length)
    }

    /// The node's own word.
    pub(super) fn word(&self) -> &'a str {
        self.node.name().value()
    }

    /// The whole node.
    pub(super) fn place(&self) -> Place {
        let span = self.node.span();
        self.span(span.offset(), span.len())
    }

    /// The word alone.
    pub(super) fn head(&self) -> Place {
        let span = self.node.name().span();
        self.span(span.offset(), span.len())
    }

    pub(super) fn report(&self, problem: Problem) {
        self.reader.report(self.head(), problem);
    }

    fn val(&self, entry: &'a KdlEntry) -> Val<'a> {
        // A property's span begins at its key; the value is what follows the sign.
        let span = entry.span();
        let place = self.span(span.offset(), span.len());
        let place = match entry.name() {
            Some(key) => {
                let skipped = u32::try_from(key.span().len() + 1).unwrap_or(0);
                let skipped = skipped.min(place.length.saturating_sub(1));
                Place {
                    offset: place.offset + skipped,
                    length: place.length - skipped,
                }
            }
            None => place,
        };
        Val {
            reader: self.reader,
            value: entry.value(),
            place,
        }
    }

    fn arguments(&self) -> impl Iterator<Item = &'a KdlEntry> + use<'a> {
        self.node
            .entries()
            .iter()
            .filter(|entry| entry.name().is_none())
    }

    /// The next argument, if there is one.
    pub(super) fn argument(&mut self) -> Option<Val<'a>> {
        let entry = self.arguments().nth(self.next_argument)?;
        self.next_argument += 1;
        Some(self.val(entry))
    }

    /// The next argument, which must be there.
    pub(super) fn need_argument(&mut self) -> Option<Val<'a>> {
        let found = self.argument();
        if found.is_none() {
            self.report(Problem::error("check-missing-argument").with("word", self.word()));
        }
        found
    }

    /// All arguments that are left.
    pub(super) fn arguments_left(&mut self) -> Vec<Val<'a>> {
        self.all_arguments = true;
        let left = self.arguments().skip(self.next_argument);
        left.map(|entry| self.val(entry)).collect()
    }

    /// All values of a property that may be repeated.
    pub(super) fn properties(&mut self, key: &'static str) -> Vec<Val<'a>> {
        self.properties.push(key);
        let entries = self.node.entries().iter();
        entries
            .filter(|entry| entry.name().is_some_and(|name| name.value() == key))
            .map(|entry| self.val(entry))
            .collect()
    }

    /// A property that may stand once.
    pub(super) fn property(&mut self, key: &'static str) -> Option<Val<'a>> {
        let all = self.properties(key);
        if let [first, second, ..] = all[..] {
            let problem = Problem::error("check-duplicate-property").with("word", key);
            self.reader.report_with(second.place, first.place, problem);
        }
        all.into_iter().next()
    }

    /// A property that must be there.
    pub(super) fn need_property(&mut self, key: &'static str) -> Option<Val<'a>> {
        let found = self.property(key);
        if found.is_none() {
            self.report(
                Problem::error("check-missing-property")
                    .with("word", self.word())
                    .with("property", key),
            );
        }
        found
    }

    /// Whether the property is `#true`; `otherwise` where it is not written.
    pub(super) fn flag(&mut self, key: &'static str, otherwise: bool) -> bool {
        self.property(key)
            .and_then(|value| value.yes())
            .unwrap_or(otherwise)
    }

    fn nodes(&self) -> &'a [KdlNode] {
        self.node
            .children()
            .map_or(&[], |document| document.nodes())
    }

    fn fields(&self, node: &'a KdlNode) -> Fields<'a> {
        Fields::new(self.reader, node, self.source)
    }

    /// Whether the node has a block at all, empty or not.
    pub(super) fn has_block(&self) -> bool {
        self.node.children().is_some()
    }

    /// All children of a name.
    pub(super) fn each(&mut self, word: &'static str) -> Vec<Fields<'a>> {
        self.children.push(word);
        let nodes = self.nodes().iter();
        nodes
            .filter(|node| node.name().value() == word)
            .map(|node| self.fields(node))
            .collect()
    }

    /// A child that may stand once.
    pub(super) fn child(&mut self, word: &'static str) -> Option<Fields<'a>> {
        let mut all = self.each(word);
        if let [first, second, ..] = &all[..] {
            let problem = Problem::error("check-duplicate-child").with("word", word);
            self.reader
                .report_with(second.head(), first.head(), problem);
        }
        if all.is_empty() {
            None
        } else {
            Some(all.swap_remove(0))
        }
    }

    /// A child with nothing in it, such as `split`.
    pub(super) fn mark(&mut self, word: &'static str) -> bool {
        let found = self.child(word);
        let is_there = found.is_some();
        if let Some(fields) = found {
            fields.done();
        }
        is_there
    }

    /// The one argument of a child that may stand once.
    pub(super) fn value(&mut self, word: &'static str) -> Option<Val<'a>> {
        let mut fields = self.child(word)?;
        let value = fields.need_argument();
        fields.done();
        value
    }

    /// The arguments of all children of a name, taken together.
    pub(super) fn values(&mut self, word: &'static str) -> Vec<Val<'a>> {
        let mut values = Vec::new();
        for mut fields in self.each(word) {
            values.extend(fields.need_argument());
            values.extend(fields.arguments_left());
            fields.done();
        }
        values
    }

    /// Every child in order, except `assumed`.
    pub(super) fn every(&mut self) -> Vec<Fields<'a>> {
        self.all_children = true;
        let nodes = self.nodes().iter();
        nodes
            .filter(|node| node.name().value() != "assumed")
            .map(|node| self.fields(node))
            .collect()
    }

    /// Reports what nobody asked for.
    pub(super) fn done(self) {
        for entry in self.node.entries() {
            if let Some(name) = entry.name()
                && !self.properties.contains(&name.value())
            {
                let place = self.span(name.span().offset(), name.span().len());
                let known = self.properties.iter().copied();
                let problem = match self.properties.is_empty() {
                    true => Problem::error("check-no-property"),
                    false => Problem::error("check-unknown-property")
                        .with("words", Arg::any_of(self.properties.iter().copied())),
                };
                let problem = problem
                    .with("word", self.word())
                    .with("property", name.value())
                    .suggesting(nearest(name.value(), known));
                self.reader.report(place, problem);
            }
        }
        if !self.all_arguments
            && let Some(extra) = self.arguments().nth(self.next_argument)
        {
            let problem = Problem::error("check-extra-argument").with("word", self.word());
            self.val(extra).report(problem);
        }
        for node in self.nodes() {
            self.done_with_child(node);
        }
    }

    fn done_with_child(&self, node: &'a KdlNode) {
        let word = node.name().value();
        if word == "assumed" {
            let mut fields = self.fields(node);
            let note = fields.need_argument().and_then(|note| note.text());
            fields.done();
            self.reader.note_assumed(note.unwrap_or(""));
        } else if !self.all_children && !self.children.contains(&word) {
            let fields = self.fields(node);
            if self.children.is_empty() {
                let problem = Problem::error("check-unexpected-child").with("word", word);
                fields.report(problem.with("parent", self.word()));
            } else {
                fields.is_none_of(self.word(), &self.children);
            }
        }
    }

    /// Reports a word that is none of those that can stand inside a parent.
    pub(super) fn is_none_of(&self, parent: &str, known: &[&'static str]) {
        let problem = Problem::error("check-unknown-child")
            .with("word", self.word())
            .with("parent", parent)
            .with("words", Arg::any_of(known.iter().copied()));
        self.report(problem.suggesting(nearest(self.word(), known.iter().copied())));
    }
}
