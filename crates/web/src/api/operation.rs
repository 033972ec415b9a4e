//! An operation of the API: where it is, what it takes, what it answers. Everything that checks or describes an operation
//! reads it from here.

use super::answer::Answer;
use super::look::Look;
use super::problem::Problem;
use crate::routes::Does;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The most items of one page of a list.
pub(crate) const MOST: u32 = 200;
/// How many items a page of a list has where nobody says.
pub(crate) const USUAL: u32 = 50;
/// The longest word in an address, in bytes.
const LONGEST_WORD: usize = 200;
/// Numbers above this are no numbers in many languages of programs (2^53 - 1).
const LARGEST: u64 = (1 << 53) - 1;

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A body: its handle, or its number.
    Body,
    /// The number of something.
    Number,
    /// A position in the record.
    Position,
    /// A day, or a moment.
    Moment,
    /// How many items a page has.
    Limit,
    /// A name of a charter, or another short word.
    Word,
}

impl Kind {
    /// As the description says it.
    pub(crate) fn schema(self) -> Value {
        match self {
            Kind::Body | Kind::Word => {
                json!({"type": "string", "minLength": 1, "maxLength": LONGEST_WORD})
            }
            Kind::Number => json!({"type": "integer", "minimum": 0, "maximum": u32::MAX}),
            Kind::Position => json!({"type": "integer", "minimum": 0, "maximum": LARGEST}),
            Kind::Moment => {
                json!({"type": "string", "maxLength": LONGEST_WORD, "examples": ["2026-03-02", "2026-03-02T10:00:00Z"]})
            }
            Kind::Limit => {
                json!({"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL})
            }
        }
    }
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Param {
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    pub(crate) about: &'static str,
}

impl Param {
    pub(crate) const fn path(name: &'static str, kind: Kind, about: &'static str) -> Param {
        Param {
            name,
            place: Place::Path,
            kind,
            about,
        }
    }

    pub(crate) const fn query(name: &'static str, kind: Kind, about: &'static str) -> Param {
        Param {
            name,
            place: Place::Query,
            kind,
            about,
        }
    }
}

/// Which body: of most addresses.
pub(crate) const BODY: Param = Param::path(
    "body",
    Kind::Body,
    "The body: its handle, as in the addresses of its pages, or its number.",
);
/// From where on a list goes on.
pub(crate) const AFTER: Param = Param::query(
    "after",
    Kind::Number,
    "Items after this one. `next` of an answer has it filled in.",
);
/// How many items a page of a list has.
pub(crate) const LIMIT: Param = Param::query("limit", Kind::Limit, "How many items, at most.");

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Anybody; who shows a token must have the scope to read.
    Nothing,
    /// A token with the scope to read.
    Reading,
    /// A token with the scope of the act's room.
    Acting,
}

/// The type of an answer, as its schema.
pub(crate) type Shape = fn(&mut SchemaGenerator) -> Schema;
/// How an operation is answered.
pub(crate) type Answers = fn(&Look) -> Result<Answer, Problem>;

/// An operation.
pub(crate) struct Operation {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// Its name for programs.
    pub(crate) id: &'static str,
    /// The heading that it stands under.
    pub(crate) tag: &'static str,
    pub(crate) about: &'static str,
    pub(crate) does: Does,
    pub(crate) needs: Needs,
    pub(crate) params: &'static [Param],
    pub(crate) shape: Shape,
    pub(crate) answer: Answers,
}

impl Operation {
    /// A read that everybody may ask.
    pub(crate) const fn read(
        path: &'static str,
        (id, tag): (&'static str, &'static str),
        about: &'static str,
        params: &'static [Param],
        (shape, answer): (Shape, Answers),
    ) -> Operation {
        Operation {
            method: "GET",
            path,
            id,
            tag,
            about,
            does: Does::Public,
            needs: Needs::Nothing,
            params,
            shape,
            answer,
        }
    }
}
