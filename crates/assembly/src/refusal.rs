//! Refusals: answers to a person, with the clause, the facts and the path. A refusal is not an error and leaves no trace.
//! Each room has its own reasons, declared with `refusals!`; the words are in the catalogues.

use crate::entry::Ground;
use crate::ids::BodyId;
use crate::moment::Moment;
use crate::reason::Reasons;
use serde::Serialize;

/// Why an act was not accepted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// The message of the catalogue: `refusal-already-member`.
    pub id: &'static str,
    /// What the message is filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// The field of the act it is about, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
    /// The body whose rules refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// The clause that refused, and the path within it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The conditions as evaluated: what held, what did not, what was not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Reasons>,
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A word or name.
    Text(String),
    /// A number.
    Number(i64),
    /// A moment.
    Moment(Moment),
    /// Names of which one would do.
    AnyOf(Vec<String>),
    /// Another message of the catalogue, with its own values.
    Said {
        /// Which.
        id: &'static str,
        /// What it is filled with.
        args: Vec<(&'static str, Arg)>,
    },
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}
impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Arg {
        Arg::AnyOf(names)
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(i64::from(number))
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<Moment> for Arg {
    fn from(moment: Moment) -> Arg {
        Arg::Moment(moment)
    }
}

impl Refusal {
    /// A refusal with no clause yet; [`Refusal::by`] and [`Refusal::because`] add what led to it.
    #[must_use]
    pub fn new(id: &'static str, args: Vec<(&'static str, Arg)>) -> Refusal {
        Refusal {
            id,
            args,
            field: None,
            body: None,
            ground: None,
            reasons: None,
        }
    }

    /// The clause that refused.
    #[must_use]
    pub fn by(mut self, body: BodyId, ground: Ground) -> Refusal {
        self.body = Some(body);
        self.ground = Some(ground);
        self
    }

    /// The conditions that led to it.
    #[must_use]
    pub fn because(mut self, reasons: Reasons) -> Refusal {
        self.reasons = Some(reasons);
        self
    }

    /// The field it is about.
    #[must_use]
    pub fn at_field(mut self, field: &'static str) -> Refusal {
        self.field = Some(field);
        self
    }
}

/// Declares a room's refusals: an enum, its message ids and its arguments.
///
/// ```ignore
/// refusals! {
///     /// Why an application is refused.
///     pub enum MembershipRefusal {
///         /// The party is already a member.
///         AlreadyMember { since: Moment } = "refusal-already-member",
///         /// The application is decided.
///         AlreadyDecided {} = "refusal-already-decided",
///     }
/// }
/// ```
macro_rules! refusals {
    ($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$vdoc:meta])* $variant:ident { $($field:ident : $type:ty),* $(,)? } = $id:literal),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $($(#[$vdoc])* $variant { $(
                #[doc = concat!("The `", stringify!($field), "` of the message.")]
                $field: $type
            ),* }),*
        }

        impl From<$name> for $crate::refusal::Refusal {
            fn from(why: $name) -> Self {
                match why {
                    $($name::$variant { $($field),* } => $crate::refusal::Refusal::new(
                        $id, vec![$((stringify!($field), $crate::refusal::Arg::from($field))),*],
                    )),*
                }
            }
        }

        impl $name {
            /// The message ids of this room, for the test that walks the catalogues.
            pub const IDS: &'static [&'static str] = &[$($id),*];
        }
    };
}
pub(crate) use refusals;

refusals! {
    /// Refusals that any act can meet.
    pub enum Plain {
        /// Nobody gives this power here: the charter has no rule for it.
        NoSuchPower { power: String, body: String } = "refusal-no-such-power",
        /// The actor does not hold the power.
        NoMandate { power: String, holder: String } = "refusal-no-mandate",
        /// The organ acts by a motion, and none was cited.
        NeedsMotion { organ: String } = "refusal-needs-motion",
        /// The motion cited did not carry, or is of another organ.
        MotionDoesNotCarry { organ: String } = "refusal-motion-does-not-carry",
        /// There is no such thing.
        Unknown { what: String } = "refusal-unknown",
        /// A text that must be given is missing.
        TextMissing { field: String } = "refusal-text-missing",
        /// A text is too long.
        TextTooLong { field: String, limit: usize } = "refusal-text-too-long",
        /// The body has no charter in force.
        NoCharter { body: String } = "refusal-no-charter",
        /// A charter has no rule of this kind.
        NoRule { rule: String, body: String } = "refusal-no-rule",
        /// The person may not act for that organization.
        NotTheirs { } = "refusal-not-theirs",
        /// Only the operator may, and only while a community moves in.
        OperatorOnly { } = "refusal-operator-only",
        /// The moment lies before the newest entry.
        BeforeTheRecord { newest: Moment } = "refusal-before-the-record",
        /// The motion cited asks for something else, or does not say for what.
        MotionAsksOtherwise { } = "refusal-motion-asks-otherwise",
        /// The motion cited was used.
        MotionSpent { } = "refusal-motion-spent",
        /// Nobody decides in their own case.
        OwnCase { } = "refusal-own-case",
        /// A value of the act is outside its range.
        OutOfRange { field: String, why: Bounds } = "refusal-out-of-range",
        /// What the record would say is longer than an entry may be, in bytes.
        EntryTooLarge { size: usize, limit: usize } = "refusal-entry-too-large",
    }
}

/// What a value of an act must be. The words are the catalogues'.
#[derive(Clone, Debug, PartialEq)]
pub enum Bounds {
    /// It may not lie in the future.
    NotLaterThanNow,
    /// It must lie after a moment.
    After(Moment),
    /// So many items.
    Items {
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// At most so many items, each once.
    EachOnce {
        /// The most.
        most: usize,
    },
    /// From one byte up to so many.
    Bytes {
        /// The most.
        most: usize,
    },
    /// A year up to this one.
    Year {
        /// The last.
        last: i16,
    },
    /// A new verifier key of at most so many bytes.
    VerifierKey {
        /// The most.
        most: usize,
    },
}

impl From<Bounds> for Arg {
    fn from(bounds: Bounds) -> Arg {
        let (id, args) = match bounds {
            Bounds::NotLaterThanNow => ("refusal-range-not-later", Vec::new()),
            Bounds::After(moment) => ("refusal-range-after", vec![("moment", moment.into())]),
            Bounds::Items { least, most } => (
                "refusal-range-items",
                vec![("least", least.into()), ("most", most.into())],
            ),
            Bounds::EachOnce { most } => ("refusal-range-each-once", vec![("most", most.into())]),
            Bounds::Bytes { most } => ("refusal-range-bytes", vec![("most", most.into())]),
            Bounds::Year { last } => (
                "refusal-range-year",
                vec![("last", last.to_string().into())],
            ),
            Bounds::VerifierKey { most } => ("refusal-range-key", vec![("most", most.into())]),
        };
        Arg::Said { id, args }
    }
}

impl Plain {
    /// The refusal of a field's value, saying what it must be.
    pub(crate) fn out_of_range(field: &'static str, why: Bounds) -> Refusal {
        let refusal = Plain::OutOfRange {
            field: field.to_owned(),
            why,
        };
        Refusal::from(refusal).at_field(field)
    }

    /// The refusal of a moment that has not come yet.
    pub(crate) fn later_than_now(field: &'static str) -> Refusal {
        Plain::out_of_range(field, Bounds::NotLaterThanNow)
    }
}
