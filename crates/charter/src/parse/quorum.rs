//! The reader of quorums and turnout floors.

use tally::quorum::{
    AlternatePresence, BelowFloor, CountedIn, ProxyPresence, Quorum, QuorumBase, QuorumMoment,
    QuorumRule, TurnoutFloor,
};
use tally::threshold::Strictness;

use super::fields::Fields;
use super::nearest;
use super::threshold::average;
use crate::Problem;

/// Every word a quorum can begin with.
pub const QUORUM_WORDS: &[&str] = &[
    "more-than",
    "at-least",
    "at-least-members",
    "per-chamber",
    "each-group-present",
    "regions-present",
    "all",
    "any",
    "none",
];

const BASES: &[(&str, QuorumBase)] = &[
    ("allotted", QuorumBase::Allotted),
    ("eligible", QuorumBase::Eligible),
];

/// The quorum of a decision, from its children `quorum`, `quorum-checked`, `deemed-present`, `proxies`, `alternates` and
/// `counted-in`.
pub(super) fn rule(f: &mut Fields<'_>) -> QuorumRule {
    const MOMENTS: &[(&str, QuorumMoment)] = &[
        ("start", QuorumMoment::Start),
        ("reconvening", QuorumMoment::Reconvening),
        ("vote", QuorumMoment::Vote),
    ];
    const PROXIES: &[(&str, ProxyPresence)] = &[
        ("count", ProxyPresence::Counts),
        ("counts", ProxyPresence::Counts),
        ("counts-with-holder", ProxyPresence::CountsWithHolder),
        ("do-not-count", ProxyPresence::DoesNotCount),
    ];
    const ALTERNATES: &[(&str, AlternatePresence)] = &[
        ("count", AlternatePresence::Counts),
        ("counts", AlternatePresence::Counts),
        ("do-not-count", AlternatePresence::DoesNotCount),
    ];
    const COUNTED: &[(&str, CountedIn)] =
        &[("heads", CountedIn::Heads), ("votes", CountedIn::Votes)];
    let quorum = f.child("quorum").and_then(block);
    let mut rule = QuorumRule::at_the_vote(quorum.unwrap_or(Quorum::None));
    let moments: Vec<QuorumMoment> = f
        .values("quorum-checked")
        .into_iter()
        .filter_map(|v| v.choice(MOMENTS))
        .collect();
    if !moments.is_empty() {
        rule.checked = moments;
    }
    rule.deemed_present_in_asynchronous = f.mark("deemed-present");
    if let Some(proxies) = f.value("proxies").and_then(|v| v.choice(PROXIES)) {
        rule.proxies = proxies;
    }
    if let Some(alternates) = f.value("alternates").and_then(|v| v.choice(ALTERNATES)) {
        rule.alternates = alternates;
    }
    if let Some(counted) = f.value("counted-in").and_then(|v| v.choice(COUNTED)) {
        rule.counted_in = counted;
    }
    rule
}

/// What stands in the block of a quorum.
pub(super) fn block(mut f: Fields<'_>) -> Option<Quorum> {
    let quorum = content(&mut f);
    f.done();
    quorum
}

fn content(f: &mut Fields<'_>) -> Option<Quorum> {
    let children = f.every();
    if children.is_empty() {
        f.report(Problem::error("check-empty-block").with("word", f.word()));
        return None;
    }
    let mut all: Vec<Quorum> = children.into_iter().filter_map(quorum).collect();
    match all.len() {
        // What could not be read was reported.
        0 => None,
        1 => all.pop(),
        _ => Some(Quorum::All(all)),
    }
}

fn quorum(mut f: Fields<'_>) -> Option<Quorum> {
    let read = read_word(&mut f);
    if QUORUM_WORDS.contains(&f.word()) {
        f.done();
    }
    read
}

fn read_word(f: &mut Fields<'_>) -> Option<Quorum> {
    let list = |f: &mut Fields<'_>| f.every().into_iter().filter_map(quorum).collect();
    Some(match f.word() {
        "more-than" => share(f, Strictness::MoreThan)?,
        "at-least" => share(f, Strictness::AtLeast)?,
        "at-least-members" => Quorum::Count {
            at_least: f.need_argument()?.positive()?,
        },
        "per-chamber" => Quorum::PerChamber(Box::new(content(f)?)),
        "each-group-present" => Quorum::EachGroupPresent,
        "regions-present" => Quorum::RegionsPresent {
            at_least: f.need_argument()?.positive()?,
        },
        "all" => Quorum::All(list(f)),
        "any" => Quorum::Any(list(f)),
        "none" => Quorum::None,
        word => {
            let known = nearest(word, QUORUM_WORDS.iter().copied());
            let problem = Problem::error("check-unknown-quorum").with("word", word);
            f.report(problem.suggesting(known));
            return None;
        }
    })
}

fn share(f: &mut Fields<'_>, strictness: Strictness) -> Option<Quorum> {
    let fraction = f.need_argument().and_then(|v| v.fraction());
    let of = f.need_property("of")?;
    if let Some(n) = of.value.as_string().and_then(average) {
        return Some(Quorum::AverageOfLast {
            n,
            strictness,
            share: fraction?,
        });
    }
    let base = of.choice(BASES);
    Some(Quorum::Share {
        strictness,
        fraction: fraction?,
        base: base?,
    })
}

/// `floor at-least="1/2" of="eligible" rounds=1 below="another-round"`.
pub(super) fn floor(mut f: Fields<'_>) -> Option<TurnoutFloor> {
    const BELOW: &[(&str, BelowFloor)] = &[
        ("another-round", BelowFloor::AnotherRound),
        ("fails", BelowFloor::Fails),
    ];
    let (strictness, edge) = match (f.property("at-least"), f.property("more-than")) {
        (Some(edge), None) => (Strictness::AtLeast, edge),
        (None, Some(edge)) => (Strictness::MoreThan, edge),
        _ => {
            f.report(Problem::error("check-one-edge").with("word", f.word()));
            return None;
        }
    };
    let base = f
        .property("of")
        .map_or(Some(QuorumBase::Eligible), |v| v.choice(BASES));
    let rounds = f.property("rounds").map_or(Some(1), |v| v.positive());
    let below = f
        .property("below")
        .map_or(Some(BelowFloor::Fails), |v| v.choice(BELOW));
    f.done();
    Some(TurnoutFloor {
        strictness,
        fraction: edge.fraction()?,
        base: base?,
        rounds: rounds?,
        below: below?,
    })
}
