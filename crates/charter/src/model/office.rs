//! Offices and terms (rule shapes E1 to E10).

use super::*;

/// An office: seats that people hold for terms.
///
/// ```kdl
/// office "chair" seats=1 {
///     term "1 year" from="end of annual-meeting"       // E1; from="seating" is the default
///     staggered "odd"                                  // odd | even: the year in which it falls due
///     limit consecutive=2 off="1 term" exempt-under="1/2" across="chair" "vice-chair"   // E2
///     limit lifetime=4
///     limit-exception by="council" // special circumstance, with a reason
///     eligible { member-of "npoc" standing="active" }  // E3; who may stand
///     incompatible "councillor" body="gnso-council" cure="30 days" then="vacate"        // vacate | lot | step-aside
///     share at-most=1 per="employer" cure="30 days" then="lot"                          // G1, T13
///     filled-by "election" electorate="voters" { tie "runoff" "lot"; unopposed "vote"; terms "longest-first" { tie "lot" } }   // E8
///     filled-by "appointment" organ="executive-committee" { ratified-by "council" decision="ratify" }   // D9
///     filled-by "ex-officio" office="chair" body="afralo"                                // E6
///     filled-by "delegation" body="ncsg"                                                 // A7: that body's `sends`
///     filled-by "outside" organ="nomcom"
///     vacancy "appointment" by="executive-committee" for="remainder" within="30 days" late-by="council"   // E4
///     interim "vice-chair" "secretary"                                                   // E5; ends in nobody
///     removal cause="neglect" by="members" decision="remove-officer" hearing="14 days"   // E7
///     removal impossible
///     removal automatic cure="30 days" { not { member-of "npoc" } }
///     leave at-most="3 months"                                                           // E9
///     duty "statement" {
///         keeps { soi within="1 year" }
///         missed "notice"; missed "step-aside" after="30 days"; missed "vacate" after="90 days"
///     }
///     aside at-most="3 months" by="council" decision="put-aside"
///     rotates "csg" "ncsg" when-late="next"                                              // E10
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// Name.
    pub name: Name,
    /// Seats.
    pub seats: u32,
    /// Whether holders vote in the organs they sit in.
    pub votes: bool,
    /// Length of a term; absent means until replaced.
    pub term: Option<Length>,
    /// When a term starts.
    pub starts: Anchor,
    /// The years in which it falls due.
    pub stagger: Option<Stagger>,
    /// Limits.
    pub limits: Vec<TermLimit>,
    /// Who may hold it.
    pub eligible: Option<Condition>,
    /// Offices that one person may not hold beside it.
    pub incompatible: Vec<Incompatible>,
    /// Shares per employer, region, country among the holders of this office.
    pub shares: Vec<ShareLimit>,
    /// How it is filled; several ways are alternatives.
    pub filled_by: Vec<Filling>,
    /// What happens when it falls vacant.
    pub vacancy: Option<VacancyRule>,
    /// Offices whose holders act while it is vacant, in order.
    pub interim: Vec<Name>,
    /// Ways to remove a holder.
    pub removal: Vec<Removal>,
    /// The longest leave of absence.
    pub leave: Option<Length>,
    /// Groups that take turns.
    pub rotates: Vec<Name>,
    /// Whether the turn passes to the next group where a vacancy is not filled in time.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub turn_passes: bool,
    /// What holders must keep while they serve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<HolderDuty>,
    /// How a holder steps aside for a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<AsideRule>,
}

/// A duty of the holders of an office (E9), and what follows, step by step, where one misses it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HolderDuty {
    /// Name.
    pub name: Name,
    /// What a holder keeps.
    pub keeps: Condition,
    /// What follows while it is not kept, in order.
    pub missed: Vec<MissedStep>,
}

/// One step of what follows a missed duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissedStep {
    /// What happens.
    pub does: Missed,
    /// So long after the duty was found missed; absent means at once.
    pub after: Option<Length>,
}

/// What happens to who misses a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missed {
    /// The holder is told, and the record says so.
    Notice,
    /// The holder does not act until the duty is kept.
    StepAside,
    /// The seat falls vacant.
    Vacate,
}

/// Stepping aside: a holder keeps the seat and does not act; who stands in acts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AsideRule {
    /// For this long at most; absent means until the holder comes back.
    pub at_most: Option<Length>,
    /// Who may put a holder aside; absent means nobody but the holder.
    pub by: Option<Name>,
    /// The decision whose threshold applies.
    pub decision: Option<Name>,
}

/// Which years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stagger {
    /// 2025, 2027, …
    Odd,
    /// 2024, 2026, …
    Even,
}

/// A limit on terms (E2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TermLimit {
    /// At most this many.
    pub at_most: u32,
    /// In a row, or ever.
    pub kind: LimitKind,
    /// What ends "in a row".
    pub off: Option<Length>,
    /// A term served for less than this part of its length does not count.
    pub exempt_under: Option<tally::Exact>,
    /// Offices counted together; empty means this one alone.
    pub across: Vec<Name>,
    /// Who may grant a special circumstance.
    pub exception_by: Option<Name>,
}

/// Kinds of limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LimitKind {
    /// Without a break.
    Consecutive,
    /// In a lifetime.
    Lifetime,
}

/// What cannot be held beside it (E3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incompatible {
    /// The other office.
    pub office: Name,
    /// Where; this body if absent.
    pub body: Option<Name>,
    /// Time to cure when it arises during a term; absent means refused at seating and vacated at once after.
    pub cure: Option<Length>,
    /// What happens then.
    pub then: Cure,
}

/// What happens when a cure period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cure {
    /// The seat concerned falls vacant.
    Vacate,
    /// A lot decides which of those concerned leaves.
    Lot,
    /// The holder does not take part until it is mended.
    StepAside,
}

/// A share among holders (G1). `share at-most=1 per="employer"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShareLimit {
    /// Most holders.
    pub at_most: u32,
    /// Of one what.
    pub per: SharePer,
    /// Time to cure when it arises during a term.
    pub cure: Option<Length>,
    /// What happens then.
    pub then: Cure,
    /// May be relaxed with a recorded reason (M6).
    pub soft: bool,
}

/// What a share counts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SharePer {
    /// Primary affiliation.
    Employer,
    /// Region.
    Region,
    /// Country.
    Country,
}

/// How an office is filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Filling {
    /// By an election; its result is recorded.
    Election {
        /// Who votes.
        electorate: Name,
        /// The tie chain (F7).
        tie: Vec<tally::ties::TieStep>,
        /// What happens when nobody stands against (D7).
        unopposed: Unopposed,
        /// Seats whose terms end at different times may be filled on one ballot (E8).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<MixedTerms>,
    },
    /// By an organ.
    Appointment {
        /// Which.
        organ: Name,
        /// Organs that ratify, each with the decision whose threshold applies.
        ratified_by: Vec<(Name, Option<Name>)>,
    },
    /// By holding another office.
    ExOfficio {
        /// Which.
        office: Name,
        /// Where; this body if absent.
        body: Option<Name>,
    },
    /// By another body of this server.
    Delegation {
        /// Which.
        body: Name,
    },
    /// By an outside organ, as reported.
    Outside {
        /// Which organ of this charter.
        organ: Name,
    },
}

/// Terms of different length on one ballot: the longer ones go to those with more votes. `terms "longest-first"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MixedTerms {
    /// The tie chain for who gets the longer term; empty means that of the election.
    pub tie: Vec<tally::ties::TieStep>,
}

/// What an unopposed candidate meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unopposed {
    /// Elected without a vote.
    Acclaimed,
    /// Voted all the same.
    Vote,
    /// A vote to confirm.
    Confirmed,
}

/// A vacancy (E4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VacancyRule {
    /// How it is filled.
    pub how: VacancyHow,
    /// By whom.
    pub by: Option<Name>,
    /// For a full term, not the remainder.
    pub full_term: bool,
    /// Within this time.
    pub within: Option<Length>,
    /// Who may fill it too, once that time has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_by: Option<Name>,
}

/// Ways to fill a vacancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the word itself")]
pub enum VacancyHow {
    ByElection,
    Appointment,
    NextRanked,
    TemporaryAlternate,
    LeftEmpty,
}

/// Removal (E7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Removal {
    /// No way.
    Impossible,
    /// When this holds, the clock removes, after the time to cure if there is one.
    Automatic {
        /// The condition.
        when: Condition,
        /// Time to cure it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cure: Option<Length>,
    },
    /// By an organ.
    By {
        /// For which cause; `any` for none in particular.
        cause: Name,
        /// Which organ.
        organ: Name,
        /// The decision whose threshold applies.
        decision: Option<Name>,
        /// The holder is heard for at least this long.
        hearing: Option<Length>,
    },
}
