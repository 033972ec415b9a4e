//! Electorates and weights (rule shapes C1 to C8).

use super::*;

/// Who votes, with which weight, and when that is fixed.
///
/// ```kdl
/// electorate "voters" {
///     members class="organization" class="individual" standing="active" { … condition … }
///     holders "chair" body="afralo" replaced-by="afralo"      // C2: office holders, and who names a replacement
///     members-of "alac"
///     without { holders "evaluator" }
///     collective "individuals" class="individual" votes=1     // C6: one voter for many, chosen by themselves
///     weight "class"                        // class | equal | country-share | lowest
///     weight "country-share" total=1        // C3: votes of a country, divided among its members
///     frozen before="30 days"               // C1: the record instant, before the vote opens
///     published before="30 days" contestable="14 days"
///     contact-until before="7 days"
///     split                                 // C4
///     instructed                            // C7
///     proxies at-most=1 held-by="voter" lasts="3 months" instructed=#true counts=#false     // C8
///     alternates lasts="3 months" counts=#true outside=#true
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Electorate {
    /// Name.
    pub name: Name,
    /// United; nobody counts twice.
    pub of: Vec<Voters>,
    /// Taken out.
    pub without: Vec<Voters>,
    /// How votes are weighed.
    pub weight: WeightRule,
    /// The record instant is this long before the vote opens; absent means at opening.
    pub frozen_before: Option<Length>,
    /// The roll is published this long before the vote opens.
    pub published_before: Option<Length>,
    /// It may be contested for this long after publication.
    pub contestable: Option<Length>,
    /// The contact person may change until this long before the vote opens.
    pub contact_until_before: Option<Length>,
    /// A voter may split the entitlement.
    pub split: bool,
    /// Voters are bound by a recorded instruction.
    pub instructed: bool,
    /// Proxies.
    pub proxies: Option<ProxyRule>,
    /// Temporary alternates.
    pub alternates: Option<AlternateRule>,
}

/// One part of the set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Voters {
    /// Members of this body.
    Members {
        /// In these classes; empty means all that have the right to vote.
        classes: Vec<Name>,
        /// In these standings; empty means all that vote.
        standings: Vec<Name>,
        /// Who also meet this.
        when: Option<Condition>,
    },
    /// Members of another body.
    MembersOf(Name),
    /// Holders of an office.
    Holders {
        /// The office.
        office: Name,
        /// Where; this body if absent.
        body: Option<Name>,
        /// The body that names a replacement where the holder already votes, or the office is vacant.
        replaced_by: Option<Name>,
    },
    /// One voter that stands for many (NARALO individuals).
    Collective {
        /// Name of the collective voter.
        name: Name,
        /// The class whose members it stands for.
        class: Name,
        /// Its votes.
        votes: tally::Exact,
    },
}

/// How votes are weighed (C3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WeightRule {
    /// As the member's class says.
    Class,
    /// One each.
    Equal,
    /// Each country has the same total, divided equally among its voters.
    CountryShare {
        /// Votes of one country.
        total: tally::Exact,
    },
    /// As many as the lowest-weighted of the others, for voters of this class; the others by country share.
    Lowest {
        /// The class that gets the lowest weight.
        class: Name,
        /// Votes of one country for the others.
        total: tally::Exact,
    },
}

/// Proxies (C8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProxyRule {
    /// Most proxies one person may hold.
    pub at_most: u32,
    /// The holder must be a voter of the same electorate.
    pub voters_only: bool,
    /// Must be instructed.
    pub instructed: bool,
    /// Expires after this long at most.
    pub lasts: Option<Length>,
    /// Whether the absent giver counts to quorum.
    pub counts: bool,
}

/// Temporary alternates (C8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlternateRule {
    /// Expires after this long at most.
    pub lasts: Option<Length>,
    /// Whether the alternate counts to quorum.
    pub counts: bool,
    /// Whether somebody outside the organ may be one.
    pub outside: bool,
}
