//! The reader of electorates: who votes, with which weight, frozen when.

use super::condition;
use super::fields::Fields;
use super::member::before;
use super::rules::name_or_empty;
use crate::*;
use tally::Exact;

pub(super) fn electorate(f: &mut Fields<'_>) -> Electorate {
    const PARTS: &[&str] = &["members", "members-of", "holders", "collective"];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let mut of = Vec::new();
    for word in PARTS {
        of.extend(f.each(word).into_iter().map(voters));
    }
    let mut without = Vec::new();
    for mut child in f.each("without") {
        for word in PARTS {
            without.extend(child.each(word).into_iter().map(voters));
        }
        child.done();
    }
    let (published_before, contestable) = f.child("published").map(published).unwrap_or_default();
    Electorate {
        name,
        of,
        without,
        weight: f.child("weight").map_or(WeightRule::Class, weight),
        frozen_before: before(f, "frozen"),
        published_before,
        contestable,
        contact_until_before: before(f, "contact-until"),
        split: f.mark("split"),
        instructed: f.mark("instructed"),
        proxies: f.child("proxies").and_then(proxies),
        alternates: f.child("alternates").map(alternates),
    }
}

fn voters(mut f: Fields<'_>) -> Voters {
    let voters = match f.word() {
        "members-of" => {
            Voters::MembersOf(name_or_empty(f.need_argument(), |v| v.refer(Kind::Body)))
        }
        "holders" => {
            let body = f.property("body").map(|v| v.refer(Kind::Body));
            Voters::Holders {
                office: name_or_empty(f.need_argument(), |v| {
                    v.refer_in(Kind::Office, body.as_ref())
                }),
                body,
                replaced_by: f.property("replaced-by").map(|v| v.refer(Kind::Body)),
            }
        }
        "collective" => Voters::Collective {
            name: name_or_empty(f.need_argument(), |v| v.name()),
            class: name_or_empty(f.need_property("class"), |v| v.refer(Kind::Class)),
            votes: f
                .property("votes")
                .and_then(|v| v.exact())
                .unwrap_or(Exact::ONE),
        },
        _ => {
            let classes = f.properties("class").into_iter();
            let classes = classes.map(|v| v.refer(Kind::Class)).collect();
            let standings = f.properties("standing").into_iter();
            Voters::Members {
                classes,
                standings: standings.map(|v| v.refer(Kind::Standing)).collect(),
                when: match f.has_block() {
                    true => condition::content(&mut f),
                    false => None,
                },
            }
        }
    };
    f.done();
    voters
}

fn published(mut f: Fields<'_>) -> (Option<Length>, Option<Length>) {
    let before = f.need_property("before").and_then(|v| v.length());
    let contestable = f.property("contestable").and_then(|v| v.length());
    f.done();
    (before, contestable)
}

fn weight(mut f: Fields<'_>) -> WeightRule {
    const KINDS: &[(&str, u8)] = &[
        ("class", 0),
        ("equal", 1),
        ("country-share", 2),
        ("lowest", 3),
    ];
    let kind = f.need_argument().and_then(|v| v.choice(KINDS));
    let total = |f: &mut Fields<'_>| {
        let total = f.property("total").and_then(|v| v.exact());
        total.unwrap_or(Exact::ONE)
    };
    let rule = match kind {
        Some(1) => WeightRule::Equal,
        Some(2) => WeightRule::CountryShare {
            total: total(&mut f),
        },
        Some(3) => WeightRule::Lowest {
            class: name_or_empty(f.need_property("class"), |v| v.refer(Kind::Class)),
            total: total(&mut f),
        },
        _ => WeightRule::Class,
    };
    f.done();
    rule
}

fn proxies(mut f: Fields<'_>) -> Option<ProxyRule> {
    let at_most = f.need_property("at-most").and_then(|v| v.positive());
    let holders = f.property("held-by");
    let voters_only = holders
        .and_then(|v| v.choice(&[("voter", true), ("member", false), ("anyone", false)]))
        .unwrap_or(true);
    let rule = ProxyRule {
        at_most: at_most.unwrap_or(1),
        voters_only,
        instructed: f.flag("instructed", false),
        lasts: f.property("lasts").and_then(|v| v.length()),
        counts: f.flag("counts", false),
    };
    f.done();
    at_most.map(|_| rule)
}

fn alternates(mut f: Fields<'_>) -> AlternateRule {
    let rule = AlternateRule {
        lasts: f.property("lasts").and_then(|v| v.length()),
        counts: f.flag("counts", true),
        outside: f.flag("outside", false),
    };
    f.done();
    rule
}
