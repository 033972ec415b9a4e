//! The rules of one charter, as values. The parser makes them, the checker judges them, `assembly` runs them.
//!
//! Each type shows the words a drafter writes for it. Names refer to other rules of the same charter unless a `body`
//! is given; references between charters are names too and are checked over the whole set.

mod condition;
mod decision;
mod electorate;
mod membership;
mod motions;
mod office;
mod structure;
mod time;
mod written;

pub use condition::*;
pub use decision::*;
pub use electorate::*;
pub use membership::*;
pub use motions::*;
pub use office::*;
pub use structure::*;
pub use time::*;
pub use written::*;

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A name a drafter gave: of a body, class, office, decision, fact. Lower case, digits and hyphens.
pub type Name = Arc<str>;

/// Which clause of its charter a rule belongs to: an index into [`Charter::clauses`].
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct ClauseIx(pub u16);

/// A place in the source: byte offset and length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Bytes from the start of the file.
    pub offset: u32,
    /// Bytes.
    pub length: u32,
}

/// A rule with the clause it stands in. Everything a verdict cites comes from here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ruled<T> {
    /// The clause.
    pub clause: ClauseIx,
    /// Where it is written. Not part of the meaning, so not encoded.
    #[serde(skip)]
    pub place: Place,
    /// The note of `assumed "…"`: the drafter could not verify this rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// The rule itself.
    pub rule: T,
}

impl<T> std::ops::Deref for Ruled<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.rule
    }
}

/// One clause: a heading of the document and the prose below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clause {
    /// As written before the title: `4.2`, `A`, or the title's slug where it has no number.
    pub number: String,
    /// The heading without the number.
    pub title: String,
    /// Heading depth, 1 to 6.
    pub depth: u8,
    /// The prose of the clause, Markdown, without its rule blocks.
    #[serde(skip)]
    pub prose: String,
}

/// A whole charter: text by clause and the rules inside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Charter {
    /// Title of the document.
    pub title: String,
    /// Clauses in order of the text.
    pub clauses: Vec<Clause>,
    /// `body`: exactly one. `None` only in a charter that failed the check.
    pub body: Option<Ruled<BodyRule>>,
    /// `version`.
    pub version: Option<Ruled<VersionRule>>,
    /// `regions`: closed list of regions and their countries.
    pub regions: Option<Ruled<RegionScheme>>,
    /// `calendar`: working days, holidays, named yearly events.
    pub calendar: Option<Ruled<CalendarRule>>,
    /// `tier`: texts below the charter with an amendment rule of their own.
    pub tiers: Vec<Ruled<Tier>>,
    /// `amendment`.
    pub amendment: Option<Ruled<Amendment>>,
    /// `define`: named conditions and thresholds.
    pub definitions: Vec<Ruled<Definition>>,
    /// `organ`: committees, councils, the whole, the secretariat, outside organs.
    pub organs: Vec<Ruled<Organ>>,
    /// `power`: who may do what.
    pub powers: Vec<Ruled<PowerRule>>,
    /// `sends`: seats elsewhere that this body fills.
    pub sends: Vec<Ruled<Sends>>,
    /// `fact`: what an applicant or member declares.
    pub facts: Vec<Ruled<FactRule>>,
    /// `evidence`: what somebody must judge or a finding must show.
    pub evidence: Vec<Ruled<EvidenceRule>>,
    /// `duty`: what an applicant accepts.
    pub duties: Vec<Ruled<DutyRule>>,
    /// `class`.
    pub classes: Vec<Ruled<Class>>,
    /// `admission`.
    pub admissions: Vec<Ruled<Admission>>,
    /// `visible`: who sees which field.
    pub visible: Vec<Ruled<Visible>>,
    /// `representation`.
    pub representation: Option<Ruled<Representation>>,
    /// `activity`: kinds of counted evidence.
    pub activities: Vec<Ruled<ActivityRule>>,
    /// `standing`: the state machine of a member.
    pub standing: Option<Ruled<Standing>>,
    /// `check-in`.
    pub check_in: Option<Ruled<CheckIn>>,
    /// `ending`: how membership ends.
    pub endings: Vec<Ruled<Ending>>,
    /// `fees`.
    pub fees: Option<Ruled<Fees>>,
    /// `electorate`.
    pub electorates: Vec<Ruled<Electorate>>,
    /// `office`.
    pub offices: Vec<Ruled<Office>>,
    /// `decision`: matters, thresholds, quorum, procedure.
    pub decisions: Vec<Ruled<Decision>>,
    /// `motions`: what an organ does with its motions before and after the vote.
    pub motions: Vec<Ruled<MotionsRule>>,
    /// Where names and words are written.
    #[serde(skip)]
    pub written: Written,
}
