//! Rules of real bodies, written once for all cases.

use tally::Exact;
use tally::quorum::{Quorum, QuorumBase};
use tally::threshold::{Band, Base, Grade, Graded, Strictness, Threshold};

pub(crate) fn exact(text: &str) -> Exact {
    text.parse().expect("the cases write numbers well")
}

pub(crate) fn more_than(fraction: &str, base: Base) -> Threshold {
    Threshold::Share {
        strictness: Strictness::MoreThan,
        fraction: exact(fraction),
        base,
    }
}

pub(crate) fn at_least(fraction: &str, base: Base) -> Threshold {
    Threshold::Share {
        strictness: Strictness::AtLeast,
        fraction: exact(fraction),
        base,
    }
}

pub(crate) fn each(threshold: Threshold) -> Threshold {
    Threshold::EachChamber(Box::new(threshold))
}

pub(crate) fn one(threshold: Threshold) -> Threshold {
    Threshold::AnyChamber(Box::new(threshold))
}

pub(crate) fn house(name: &str, threshold: Threshold) -> Threshold {
    Threshold::Chamber {
        name: name.to_owned(),
        threshold: Box::new(threshold),
    }
}

pub(crate) fn one_and_other(one: Threshold, other: Threshold) -> Threshold {
    Threshold::OneAndOther {
        one: Box::new(one),
        other: Box::new(other),
    }
}

pub(crate) fn allotted_more_than(fraction: &str) -> Threshold {
    more_than(fraction, Base::Allotted)
}

pub(crate) fn allotted_at_least(fraction: &str) -> Threshold {
    at_least(fraction, Base::Allotted)
}

/// GNSO: 2/3 of each House, or 3/4 of one House and a majority of the other.
pub(crate) fn supermajority() -> Threshold {
    Threshold::Any(vec![
        each(allotted_at_least("2/3")),
        one_and_other(allotted_at_least("3/4"), allotted_more_than("1/2")),
    ])
}

/// GNSO: a majority of each House and a councillor of at least three groups.
pub(crate) fn recommendation() -> Threshold {
    Threshold::All(vec![
        each(allotted_more_than("1/2")),
        Threshold::GroupsAmongAyes { at_least: 3 },
    ])
}

/// GNSO: a recommendation passes by either, and the Board is told which.
pub(crate) fn graded_recommendation() -> Graded {
    Graded(vec![
        Grade {
            name: "supermajority".to_owned(),
            threshold: supermajority(),
        },
        Grade {
            name: "majority".to_owned(),
            threshold: recommendation(),
        },
    ])
}

/// GNSO: a majority of each House and somebody of each Stakeholder Group.
pub(crate) fn council_quorum() -> Quorum {
    Quorum::All(vec![
        Quorum::PerChamber(Box::new(Quorum::Share {
            strictness: Strictness::MoreThan,
            fraction: exact("1/2"),
            base: QuorumBase::Allotted,
        })),
        Quorum::EachGroupPresent,
    ])
}

/// W3C member appeal: below 5% it fails; to 15% approvals more than three times rejections; to 20% more than twice; then more.
pub(crate) fn appeal() -> Threshold {
    let band = |edge, from, threshold| Band {
        edge,
        from: exact(from),
        threshold,
    };
    let times = |times| Threshold::AyesToNoes {
        strictness: Strictness::MoreThan,
        times: exact(times),
    };
    Threshold::ByTurnout(vec![
        band(Strictness::AtLeast, "0", Threshold::Fails),
        band(Strictness::AtLeast, "5%", times("3")),
        band(Strictness::MoreThan, "15%", times("2")),
        band(Strictness::AtLeast, "20%", times("1")),
    ])
}

/// CA/Browser Forum: 2/3 of the issuers voting, more than half of the consumers voting, one yes in each.
pub(crate) fn forum_ballot() -> Threshold {
    Threshold::All(vec![
        house("issuers", at_least("2/3", Base::CastWithoutAbstentions)),
        house("consumers", more_than("1/2", Base::CastWithoutAbstentions)),
        Threshold::AyeInEachChamber,
    ])
}
