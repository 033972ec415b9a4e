//! Conditions: AND, OR, NOT and k-of-n over typed evidence (rule shapes B2, B3, B12, E3). Evaluating one gives a tree of
//! reasons, so every node can be named: `path="…"` labels it, else its position does ("path 2").

use super::*;

/// A condition with its label.
///
/// ```kdl
/// requires {
///     all {
///         is "organization"
///         any path="proof" { evidence "registration"; exception "registration" }
///         domain proved-by="dns" or="web" or="mail" exclusive=#true
///         fact "activity" equals="non-commercial"
///         fact "employees" more-than=50
///         accepts "mission"
///         member-of "ncsg" class="organization"
///         holds "chair" body="afralo"
///         held "chair" within="3 years"
///         region "africa" by="judged"
///         soi within="1 year"
///         fees-paid
///         count "vote" at-least=1 last=3 of="election"
///         member-for "30 days"
///         joined-before "01-01"
///         standing "active"
///         checked-in body="ncsg" within="120 days"
///         judged "exceptional" by="executive-committee"
///         not { fact "serves-government" is=#true }
///         at-least 2 { … }
///         defined "active"
///         unrelated-to-member            // no other member of the body is related (B7)
///     }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// What must hold.
    pub test: Test,
    /// The drafter's name for this path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Name>,
    /// Where written.
    #[serde(skip)]
    pub place: Place,
}

/// What a [`Condition`] asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// `all { … }`; true when empty.
    All(Vec<Condition>),
    /// `any { … }`; false when empty.
    Any(Vec<Condition>),
    /// `not { … }`, over all of its content.
    Not(Box<Condition>),
    /// `at-least 2 { … }`.
    AtLeast {
        /// How many must hold.
        k: u32,
        /// Of these.
        of: Vec<Condition>,
    },
    /// `defined "active"`: a `define` of this charter, or of `body`.
    Defined {
        /// Its name.
        name: Name,
        /// Whose definition.
        body: Option<Name>,
    },
    /// `is "organization"` or `is "person"`.
    Is(PartyKind),
    /// `fact "employees" more-than=50`: a declared value.
    Fact {
        /// A `fact` of this charter.
        name: Name,
        /// The comparison.
        is: FactTest,
    },
    /// `evidence "registration"`: an `evidence` of this charter, found met by whoever judges it.
    Evidence(Name),
    /// `exception "registration"`: the organ named by a class's `exception` has granted it (B4).
    Exception(Name),
    /// `domain proved-by="dns" or="web" exclusive=#true`: control over a domain, shown by a finding in one of the ways.
    Domain {
        /// Any of these is enough. Empty means every way.
        ways: Vec<ProofWay>,
        /// No other party holds the same domain.
        exclusive: bool,
    },
    /// `accepts "mission"`: a `duty` the party has accepted.
    Accepts(Name),
    /// `member-of "ncsg" class="…" standing="…"`.
    MemberOf {
        /// The body.
        body: Name,
        /// In this class, where given.
        class: Option<Name>,
        /// In this standing, where given.
        standing: Option<Name>,
    },
    /// `employee-of-member "ncsg"`: the person is declared to be of an organization that is a member there.
    OfMember {
        /// The body.
        body: Name,
    },
    /// `holds "chair" body="afralo"`: now.
    Holds {
        /// The office.
        office: Name,
        /// Where; this body if absent.
        body: Option<Name>,
    },
    /// `held "chair" within="3 years"`: at some instant of the window, even if it began earlier (T12).
    Held {
        /// The office.
        office: Name,
        /// Where; this body if absent.
        body: Option<Name>,
        /// When.
        window: Window,
    },
    /// `region "africa" "asia" by="declared"`.
    Region {
        /// Any of these.
        regions: Vec<Name>,
        /// Declared by the party, or judged by an organ (M7).
        by: RegionSource,
    },
    /// `soi within="1 year"`: a statement of interest as new as that.
    Soi {
        /// Its greatest age.
        within: Length,
    },
    /// `fees-paid`: nothing is due beyond the grace (B16).
    FeesPaid,
    /// `count "vote" at-least=1 within="12 months"`: counted evidence in a window (M2).
    Count {
        /// An `activity` of this charter; of `body` where given.
        activity: Name,
        /// Whose.
        body: Option<Name>,
        /// How many.
        bound: Bound,
        /// Of what time.
        window: Window,
    },
    /// `member-for "6 months"`: waiting time (B14).
    MemberFor(Length),
    /// `joined-before "01-01"`: before the latest such day up to the moment asked.
    JoinedBefore(u8, u8),
    /// `standing "active"`.
    StandingIs(Name),
    /// `checked-in body="ncsg" within="120 days"` (B13, T26).
    CheckedIn {
        /// In which body; this one if absent.
        body: Option<Name>,
        /// How long ago at most.
        within: Length,
    },
    /// `judged "exceptional" by="executive-committee"`: a recorded judgement (M7).
    Judged {
        /// The question.
        question: Name,
        /// Who decides.
        by: Name,
    },
    /// `unrelated-to-member`: no other member of this body is a related party (B7).
    UnrelatedToMember,
}

/// Whether a party is one human being or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartyKind {
    /// A human being.
    Person,
    /// Anything else.
    Organization,
}

/// How control over a domain was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProofWay {
    /// A token in a TXT record.
    Dns,
    /// A token file on the web site.
    Web,
    /// A letter to an address at the domain.
    Mail,
    /// Registration data names the party.
    Registration,
}

/// Whose word a region rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegionSource {
    /// The party declares a country; the region scheme says the rest.
    Declared,
    /// An organ with the power `judge-region` has decided.
    Judged,
}

/// A comparison with a declared value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactTest {
    /// `is=#true`.
    Yes(bool),
    /// `equals="non-commercial"`, several as further arguments: any of.
    OneOf(Vec<Name>),
    /// Numbers.
    Number(Bound),
    /// `declared`: anything at all was given.
    Declared,
}

/// Bounds on a count or number. Both may be given. "More than" and "at least" are different words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// `at-least=n`; `more-than=n` is stored as n + 1.
    pub at_least: Option<i64>,
    /// `at-most=n`; `less-than=n` is stored as n − 1.
    pub at_most: Option<i64>,
}

impl Bound {
    /// Whether a value lies within.
    pub fn admits(&self, value: i64) -> bool {
        self.at_least.is_none_or(|low| value >= low)
            && self.at_most.is_none_or(|high| value <= high)
    }
}
