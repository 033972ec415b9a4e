//! Thresholds and quorums as phrases. "More than" and "at least" keep their own words.

use tally::quorum::{Quorum, QuorumBase};
use tally::threshold::{Band, Base, SizeStep, Strictness, Threshold};

use super::saying::{Arg, Saying, count, say, sayings};

/// What must be reached.
pub(crate) fn threshold(what: &Threshold) -> Saying {
    match what {
        Threshold::Share {
            strictness,
            fraction,
            base,
        } => say("charter-needs-share")
            .word("edge", edge(*strictness))
            .with("share", fraction)
            .with("base", base_phrase(*base)),
        Threshold::Count { at_least } => {
            say("charter-needs-votes").with("votes", count("count-votes", *at_least))
        }
        Threshold::AyesToNoes { strictness, times } => say("charter-needs-ratio")
            .word("edge", edge(*strictness))
            .with("times", times),
        Threshold::MoreAyesThanNoes => say("charter-needs-more-ayes"),
        Threshold::Unanimous { base } => {
            say("charter-needs-everybody").with("base", base_phrase(*base))
        }
        Threshold::NoObjection => say("charter-needs-no-objection"),
        Threshold::EachChamber(inner) => over("charter-needs-each-chamber", inner),
        Threshold::AnyChamber(inner) => over("charter-needs-any-chamber", inner),
        Threshold::Chamber { name, threshold } => over("charter-needs-chamber", threshold)
            .with("chamber", Arg::Name(name.as_str().into())),
        Threshold::OneAndOther { one, other } => say("charter-needs-one-and-other")
            .with("one", threshold(one))
            .with("other", threshold(other)),
        Threshold::GroupsAmongAyes { at_least } => say("charter-needs-groups").with("n", *at_least),
        Threshold::RegionsAmongAyes { at_least } => {
            say("charter-needs-regions").with("n", *at_least)
        }
        Threshold::AyeInEachChamber => say("charter-needs-aye-each-chamber"),
        Threshold::All(of) => {
            say("charter-all-of").with("items", sayings(of.iter().map(threshold)))
        }
        Threshold::Any(of) => say("charter-any-of").with("items", any(of.iter().map(threshold))),
        Threshold::ByCommitteeSize(steps) => {
            say("charter-needs-by-size").with("steps", sayings(steps.iter().map(size_step)))
        }
        Threshold::ByTurnout(bands) => {
            say("charter-needs-by-turnout").with("steps", sayings(bands.iter().map(band)))
        }
        Threshold::ByRound(rounds) => {
            let steps = (1_u32..).zip(rounds).map(|(round, needs)| {
                say("charter-step-round")
                    .with("round", round)
                    .with("what", threshold(needs))
            });
            say("charter-needs-by-round").with("steps", sayings(steps))
        }
        Threshold::Fails => say("charter-needs-fails"),
    }
}

fn over(id: &'static str, inner: &Threshold) -> Saying {
    say(id).with("what", threshold(inner))
}

fn any(of: impl Iterator<Item = Saying>) -> Arg {
    Arg::AnyOf(of.map(Arg::Saying).collect())
}

fn size_step(step: &SizeStep) -> Saying {
    say("charter-step-size")
        .with("members", count("count-members", step.from))
        .with("what", threshold(&step.threshold))
}

fn band(band: &Band) -> Saying {
    say("charter-step-turnout")
        .word("edge", edge(band.edge))
        .with("share", &band.from)
        .with("what", threshold(&band.threshold))
}

/// Whether the edge itself is enough, as a key.
pub(crate) fn edge(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::MoreThan => "more-than",
        Strictness::AtLeast => "at-least",
    }
}

fn base_phrase(base: Base) -> Saying {
    match base {
        Base::AverageOfLast(votes) => say("charter-base-average").with("n", votes),
        Base::Allotted => say("charter-base").word("base", "allotted"),
        Base::Eligible => say("charter-base").word("base", "eligible"),
        Base::Present => say("charter-base").word("base", "present"),
        Base::Cast => say("charter-base").word("base", "cast"),
        Base::CastWithoutAbstentions => {
            say("charter-base").word("base", "cast-without-abstentions")
        }
    }
}

/// Of which seats, as a key.
pub(crate) fn quorum_base(base: QuorumBase) -> &'static str {
    match base {
        QuorumBase::Allotted => "allotted",
        QuorumBase::Eligible => "eligible",
    }
}

/// Who must be there.
pub(crate) fn quorum(what: &Quorum) -> Saying {
    match what {
        Quorum::None => say("charter-quorum-none"),
        Quorum::Share {
            strictness,
            fraction,
            base,
        } => say("charter-quorum-share")
            .word("edge", edge(*strictness))
            .with("share", fraction)
            .word("base", quorum_base(*base)),
        Quorum::Count { at_least } => {
            say("charter-quorum-count").with("members", count("count-members", *at_least))
        }
        Quorum::AverageOfLast {
            n,
            strictness,
            share,
        } => say("charter-quorum-average")
            .word("edge", edge(*strictness))
            .with("share", share)
            .with("n", *n),
        Quorum::PerChamber(inner) => say("charter-quorum-per-chamber").with("what", quorum(inner)),
        Quorum::EachGroupPresent => say("charter-quorum-each-group"),
        Quorum::RegionsPresent { at_least } => say("charter-quorum-regions").with("n", *at_least),
        Quorum::All(of) => say("charter-all-of").with("items", sayings(of.iter().map(quorum))),
        Quorum::Any(of) => say("charter-any-of").with("items", any(of.iter().map(quorum))),
    }
}
