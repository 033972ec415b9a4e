//! Decisions as sentences.

use tally::quorum::{
    AlternatePresence, BelowFloor, CountedIn, ProxyPresence, Quorum, QuorumMoment, QuorumRule,
    TurnoutFloor,
};
use tally::threshold::Graded;

use super::saying::{Arg, Saying, holder, say, sayings};
use super::threshold::{edge, quorum, quorum_base, threshold};
use crate::Decision;

/// A matter and how it is decided.
pub(super) fn decision(rule: &Decision) -> Vec<Saying> {
    let organ = holder(&rule.organ);
    let mut told = vec![match &*rule.name {
        "default" => say("charter-decision-default").with("organ", organ),
        _ => say("charter-decision")
            .with("organ", organ)
            .with("name", &rule.name),
    }];
    for grade in &rule.rule.grades.0 {
        let needs = threshold(&grade.threshold);
        told.push(if grade.name == Graded::PLAIN {
            say("charter-grade-passed").with("needs", needs)
        } else {
            say("charter-grade")
                .with("grade", Arg::Name(grade.name.as_str().into()))
                .with("needs", needs)
        });
    }
    quorum_rule(&rule.rule.quorum, &mut told);
    if let Some(second) = &rule.second_quorum {
        told.push(say("charter-quorum-second").with("needs", quorum(second)));
    }
    if let Some(rule) = &rule.rule.floor {
        told.push(floor(rule));
    }
    if let Some(length) = rule.notice {
        told.push(say("charter-decision-notice").with("length", length));
    }
    if rule.seconds > 0 {
        told.push(say("charter-decision-seconds").with("n", rule.seconds));
    }
    if let Some(length) = rule.open_for {
        told.push(say("charter-decision-open-for").with("length", length));
    }
    told.push(say("charter-decision-voting").yes("secret", rule.secret));
    for (organ, decision) in &rule.also_in {
        told.push(
            say("charter-decision-also")
                .with("organ", holder(organ))
                .with("decision", decision),
        );
    }
    told
}

fn quorum_rule(rule: &QuorumRule, told: &mut Vec<Saying>) {
    if rule.quorum == Quorum::None {
        told.push(say("charter-without-quorum"));
        return;
    }
    told.push(say("charter-quorum-rule").with("needs", quorum(&rule.quorum)));
    let moments = rule.checked.iter().map(|moment| {
        say("charter-quorum-moment").word(
            "moment",
            match moment {
                QuorumMoment::Start => "start",
                QuorumMoment::Reconvening => "reconvening",
                QuorumMoment::Vote => "vote",
            },
        )
    });
    told.push(say("charter-quorum-checked").with("moments", sayings(moments)));
    told.push(say("charter-quorum-counted").word(
        "in",
        match rule.counted_in {
            CountedIn::Heads => "heads",
            CountedIn::Votes => "votes",
        },
    ));
    if rule.deemed_present_in_asynchronous {
        told.push(say("charter-quorum-deemed"));
    }
    told.push(say("charter-quorum-proxies").word(
        "how",
        match rule.proxies {
            ProxyPresence::Counts => "counts",
            ProxyPresence::CountsWithHolder => "counts-with-holder",
            ProxyPresence::DoesNotCount => "does-not-count",
        },
    ));
    told.push(say("charter-quorum-alternates").yes(
        "counts",
        match rule.alternates {
            AlternatePresence::Counts => true,
            AlternatePresence::DoesNotCount => false,
        },
    ));
}

fn floor(floor: &TurnoutFloor) -> Saying {
    say("charter-floor")
        .word("edge", edge(floor.strictness))
        .with("share", &floor.fraction)
        .word("base", quorum_base(floor.base))
        .with("rounds", floor.rounds)
        .word(
            "below",
            match floor.below {
                BelowFloor::AnotherRound => "another-round",
                BelowFloor::Fails => "fails",
            },
        )
}
