//! Conditions as phrases: each says what is true of the party asked about, and groups hold their parts in brackets.

use super::saying::{Arg, Saying, any_name, in_body, list, say, sayings, year_day};
use crate::{Bound, Condition, FactTest, PartyKind, ProofWay, RegionSource, Test, Window};

/// A condition as a phrase, with the name of its path where the drafter gave one.
pub fn condition(condition: &Condition) -> Saying {
    let phrase = test(&condition.test);
    match &condition.path {
        Some(path) => say("charter-path").with("path", path).with("what", phrase),
        None => phrase,
    }
}

fn test(test: &Test) -> Saying {
    match test {
        Test::All(of) => group("charter-all-of", of),
        Test::Any(of) => say("charter-any-of").with("items", any(of)),
        Test::Not(of) => say("charter-not").with("what", condition(of)),
        Test::AtLeast { k, of } => group("charter-some-of", of).with("k", *k),
        Test::Defined { name, body } => {
            say("charter-if-defined").with("name", in_body(name, body.as_ref()))
        }
        Test::Is(kind) => say("charter-if-is").word("kind", party_kind(*kind)),
        Test::Fact { name, is } => fact(is).with("fact", name),
        Test::Evidence(name) => say("charter-if-evidence").with("name", name),
        Test::Exception(name) => say("charter-if-exception").with("name", name),
        Test::Domain { ways, exclusive } => domain(ways, *exclusive),
        Test::Accepts(name) => say("charter-if-accepts").with("name", name),
        Test::MemberOf {
            body,
            class,
            standing,
        } => {
            let mut phrase = say("charter-if-member").with("body", body);
            if let Some(class) = class {
                phrase = say("charter-with-class")
                    .with("what", phrase)
                    .with("class", class);
            }
            if let Some(standing) = standing {
                phrase = say("charter-with-standing")
                    .with("what", phrase)
                    .with("standing", standing);
            }
            phrase
        }
        Test::OfMember { body } => say("charter-if-of-member").with("body", body),
        Test::Holds { office, body } => {
            say("charter-if-holds").with("office", in_body(office, body.as_ref()))
        }
        Test::Held {
            office,
            body,
            window,
        } => say("charter-if-held")
            .with("office", in_body(office, body.as_ref()))
            .with("window", window_phrase(window)),
        Test::Region { regions, by } => say("charter-if-region")
            .with("regions", any_name(regions))
            .word("by", region_source(*by)),
        Test::Soi { within } => say("charter-if-soi").with("length", *within),
        Test::FeesPaid => say("charter-if-fees-paid"),
        Test::Count {
            activity,
            body,
            bound,
            window,
        } => say("charter-if-count")
            .with("activity", in_body(activity, body.as_ref()))
            .with("bound", bound_phrase(bound))
            .with("window", window_phrase(window)),
        Test::MemberFor(length) => say("charter-if-member-for").with("length", *length),
        Test::JoinedBefore(month, day) => {
            say("charter-if-joined-before").with("day", year_day(*month, *day))
        }
        Test::StandingIs(name) => say("charter-if-standing").with("standing", name),
        Test::CheckedIn { body, within } => match body {
            Some(body) => say("charter-if-checked-in-body")
                .with("body", body)
                .with("length", *within),
            None => say("charter-if-checked-in").with("length", *within),
        },
        Test::Judged { question, by } => say("charter-if-judged")
            .with("question", question)
            .with("by", by),
        Test::UnrelatedToMember => say("charter-if-unrelated"),
    }
}

fn group(id: &'static str, of: &[Condition]) -> Saying {
    say(id).with("items", sayings(of.iter().map(condition)))
}

fn any(of: &[Condition]) -> Arg {
    Arg::AnyOf(of.iter().map(|one| condition(one).into()).collect())
}

fn fact(is: &FactTest) -> Saying {
    match is {
        FactTest::Yes(yes) => say("charter-if-fact-yes").yes("answer", *yes),
        FactTest::OneOf(options) => {
            say("charter-if-fact-one-of").with("options", any_name(options))
        }
        FactTest::Number(bound) => say("charter-if-fact-number").with("bound", bound_phrase(bound)),
        FactTest::Declared => say("charter-if-fact-declared"),
    }
}

fn domain(ways: &[ProofWay], exclusive: bool) -> Saying {
    let shown = if ways.is_empty() {
        say("charter-if-domain")
    } else {
        let ways = ways
            .iter()
            .map(|way| say("charter-proof-way").word("way", proof_way(*way)).into());
        say("charter-if-domain-by").with("ways", Arg::AnyOf(ways.collect()))
    };
    if exclusive {
        say("charter-exclusive").with("what", shown)
    } else {
        shown
    }
}

/// A person or an organization, as a key.
pub(crate) fn party_kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Person => "person",
        PartyKind::Organization => "organization",
    }
}

fn proof_way(way: ProofWay) -> &'static str {
    match way {
        ProofWay::Dns => "dns",
        ProofWay::Web => "web",
        ProofWay::Mail => "mail",
        ProofWay::Registration => "registration",
    }
}

fn region_source(by: RegionSource) -> &'static str {
    match by {
        RegionSource::Declared => "declared",
        RegionSource::Judged => "judged",
    }
}

/// A bound in figures: at least, at most, exactly, or between.
fn bound_phrase(bound: &Bound) -> Saying {
    let number = Arg::Number;
    match (bound.at_least, bound.at_most) {
        (Some(low), Some(high)) if low == high => {
            say("charter-bound-exactly").with("n", number(low))
        }
        (Some(low), Some(high)) => say("charter-bound-between")
            .with("low", number(low))
            .with("high", number(high)),
        (Some(low), None) => say("charter-bound-at-least").with("n", number(low)),
        (None, Some(0)) => say("charter-bound-none"),
        (None, Some(high)) => say("charter-bound-at-most").with("n", number(high)),
        (None, None) => say("charter-bound-any"),
    }
}

fn window_phrase(window: &Window) -> Saying {
    match window {
        Window::Within(length) => say("charter-window-within").with("length", *length),
        Window::Last { n, of } => say("charter-window-last").with("n", *n).with("of", of),
        Window::Fixed { from, to } => say("charter-window-fixed")
            .with("from", from)
            .with("to", to),
        Window::Ever => say("charter-window-ever"),
    }
}

/// Classes, or standings, as a list; used where a condition names several.
pub(crate) fn named(
    id: &'static str,
    key: &'static str,
    names: &[crate::Name],
    what: Saying,
) -> Saying {
    if names.is_empty() {
        what
    } else {
        say(id).with("what", what).with(key, list(names))
    }
}
