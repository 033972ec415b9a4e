//! What all readers of one charter share: the list of problems, the places of names, the notes of `assumed`.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::limits;
use crate::{Charter, Kind, Name, Place, Problem, Reference, Visible, Written};

/// Collects while the readers go through a charter.
pub(crate) struct Reader {
    file: Arc<str>,
    problems: RefCell<Vec<Problem>>,
    cut: Cell<bool>,
    /// The file is no text, or too long.
    pub(super) unread: Cell<bool>,
    references: RefCell<Vec<Reference>>,
    words: RefCell<Vec<(Name, Place)>>,
    assumed: RefCell<Option<String>>,
    /// `visible` inside a fact, which becomes a rule of its own.
    pub(super) visible: RefCell<Vec<Visible>>,
}

impl Reader {
    pub(super) fn new(file: Arc<str>) -> Reader {
        Reader {
            file,
            problems: RefCell::default(),
            cut: Cell::new(false),
            unread: Cell::new(false),
            references: RefCell::default(),
            words: RefCell::default(),
            assumed: RefCell::default(),
            visible: RefCell::default(),
        }
    }

    /// Files a problem. Past the limit only one more is filed, which says so.
    pub(super) fn report(&self, place: Place, problem: Problem) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < limits::PROBLEMS {
            problems.push(problem.at(&self.file, place));
        } else if !self.cut.replace(true) {
            let last = Problem::error("check-too-many-problems").with("limit", limits::PROBLEMS);
            problems.push(last.at(&self.file, place));
        }
    }

    /// A problem that also shows the place `near`.
    pub(super) fn report_with(&self, place: Place, near: Place, problem: Problem) {
        self.report(place, problem.near(&self.file, near));
    }

    pub(super) fn refer(&self, to: Kind, name: &Name, body: Option<Name>, place: Place) {
        // An empty name was reported already.
        if !name.is_empty() {
            self.references.borrow_mut().push(Reference {
                to,
                name: Arc::clone(name),
                body,
                place,
            });
        }
    }

    pub(super) fn note_word(&self, word: &str, place: Place) {
        self.words.borrow_mut().push((Arc::from(word), place));
    }

    pub(super) fn note_assumed(&self, note: &str) {
        let mut assumed = self.assumed.borrow_mut();
        match assumed.as_mut() {
            Some(first) => {
                first.push_str("; ");
                first.push_str(note);
            }
            None => *assumed = Some(note.to_owned()),
        }
    }

    pub(super) fn take_assumed(&self) -> Option<String> {
        self.assumed.take()
    }

    pub(super) fn finish(self, mut charter: Charter) -> (Charter, Vec<Problem>) {
        let mut references = self.references.into_inner();
        references.sort_by_key(|reference| reference.place.offset);
        let mut words = self.words.into_inner();
        words.sort_by_key(|(_, place)| place.offset);
        charter.written = Written {
            file: self.file,
            references,
            words,
            unread: self.unread.get(),
        };
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.place.offset);
        (charter, problems)
    }
}
