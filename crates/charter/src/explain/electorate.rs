//! Electorates as sentences.

use super::condition::{condition, named};
use super::saying::{Arg, Saying, in_body, say, sayings};
use crate::{AlternateRule, Electorate, ProxyRule, Voters, WeightRule};

/// Who votes, with which weight, and when that is fixed.
pub(super) fn electorate(rule: &Electorate) -> Vec<Saying> {
    let mut told = vec![
        say("charter-electorate")
            .with("name", &rule.name)
            .with("voters", sayings(rule.of.iter().map(voters))),
    ];
    if !rule.without.is_empty() {
        let without = sayings(rule.without.iter().map(voters));
        told.push(say("charter-electorate-without").with("voters", without));
    }
    told.extend(weight(&rule.weight));
    told.push(match rule.frozen_before {
        Some(length) => say("charter-electorate-frozen").with("length", length),
        None => say("charter-electorate-at-opening"),
    });
    let lengths = [
        ("charter-electorate-published", rule.published_before),
        ("charter-electorate-contestable", rule.contestable),
        ("charter-contact-until", rule.contact_until_before),
    ];
    for (id, length) in lengths {
        told.extend(length.map(|length| say(id).with("length", length)));
    }
    if rule.split {
        told.push(say("charter-electorate-split"));
    }
    if rule.instructed {
        told.push(say("charter-electorate-instructed"));
    }
    told.extend(rule.proxies.iter().flat_map(proxies));
    told.extend(rule.alternates.iter().flat_map(alternates));
    told
}

fn voters(voters: &Voters) -> Saying {
    match voters {
        Voters::Members {
            classes,
            standings,
            when,
        } => {
            let who = named(
                "charter-voters-classes",
                "classes",
                classes,
                say("charter-voters-members"),
            );
            let who = named("charter-voters-standing", "standings", standings, who);
            match when {
                Some(when) => say("charter-voters-when")
                    .with("what", who)
                    .with("condition", condition(when)),
                None => who,
            }
        }
        Voters::MembersOf(body) => say("charter-voters-of").with("body", body),
        Voters::Holders {
            office,
            body,
            replaced_by,
        } => {
            let holders =
                say("charter-voters-holders").with("office", in_body(office, body.as_ref()));
            match replaced_by {
                Some(body) => say("charter-voters-replaced")
                    .with("what", holders)
                    .with("body", body),
                None => holders,
            }
        }
        Voters::Collective { name, class, votes } => say("charter-voters-collective")
            .with("name", name)
            .with("class", class)
            .with("votes", votes),
    }
}

fn weight(weight: &WeightRule) -> Vec<Saying> {
    let country = |total: &tally::Exact| say("charter-weight-country").with("total", total);
    match weight {
        WeightRule::Class => vec![say("charter-weight-class")],
        WeightRule::Equal => vec![say("charter-weight-equal")],
        WeightRule::CountryShare { total } => vec![country(total)],
        WeightRule::Lowest { class, total } => vec![
            country(total),
            say("charter-weight-lowest").with("class", class),
        ],
    }
}

fn proxies(rule: &ProxyRule) -> Vec<Saying> {
    let mut told = vec![
        say("charter-proxies")
            .with("n", rule.at_most)
            .yes("voters", rule.voters_only)
            .yes("instructed", rule.instructed)
            .yes("counts", rule.counts),
    ];
    told.extend(lasts("charter-proxies-last", rule.lasts.map(Arg::from)));
    told
}

fn alternates(rule: &AlternateRule) -> Vec<Saying> {
    let mut told = vec![
        say("charter-alternates")
            .yes("outside", rule.outside)
            .yes("counts", rule.counts),
    ];
    told.extend(lasts("charter-alternates-last", rule.lasts.map(Arg::from)));
    told
}

fn lasts(id: &'static str, length: Option<Arg>) -> Option<Saying> {
    length.map(|length| say(id).with("length", length))
}
