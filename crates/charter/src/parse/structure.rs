//! Readers of structure and texts: body, version, regions, calendar, tiers, amendment, definitions, organs, powers.

use super::condition;
use super::fields::Fields;
use super::rules::{name_or_empty, text_or_empty};
use crate::*;

pub(super) fn body(f: &mut Fields<'_>) -> BodyRule {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let kind = name_or_empty(f.need_property("kind"), |v| v.name());
    BodyRule {
        name,
        kind,
        title: text_or_empty(f.value("name")),
        short: f.value("short").and_then(|v| v.text()).map(str::to_owned),
        parents: f.each("parent").into_iter().filter_map(parent).collect(),
        languages: f
            .values("languages")
            .into_iter()
            .filter_map(|v| v.text().map(str::to_owned))
            .collect(),
        zone: match f.value("zone") {
            Some(zone) => zone.text().unwrap_or("").to_owned(),
            None => "UTC".to_owned(),
        },
    }
}

fn parent(mut f: Fields<'_>) -> Option<Parent> {
    const PATTERNS: &[(&str, u8)] = &[
        ("parent-first", 0),
        ("child-first", 1),
        ("third-body", 2),
        ("independent", 3),
    ];
    let body = f.need_argument().map(|v| v.refer(Kind::Body));
    let pattern = f
        .need_property("admission")
        .and_then(|v| v.choice(PATTERNS));
    let admission = match pattern {
        Some(0) => Some(Nesting::ParentFirst),
        Some(1) => Some(Nesting::ChildFirst),
        Some(2) => {
            let by = f.need_property("by").map(|v| v.refer(Kind::Body));
            by.map(Nesting::ThirdBody)
        }
        Some(_) => Some(Nesting::Independent),
        None => None,
    };
    f.done();
    Some(Parent {
        body: body?,
        admission: admission?,
    })
}

pub(super) fn version(f: &mut Fields<'_>) -> VersionRule {
    let label = name_or_empty(f.need_argument(), |v| v.label());
    let mut rule = VersionRule {
        label,
        adopted: f.value("adopted").and_then(|v| v.day()),
        approved: f.value("approved").and_then(|v| v.day()),
        effective: f.value("effective").and_then(|v| v.day()),
        supersedes: f.value("supersedes").map(|v| v.label()),
        restarts_term_counters: false,
    };
    if let Some(mut transition) = f.child("transition") {
        let counters = transition.property("term-counters");
        rule.restarts_term_counters = counters
            .and_then(|v| v.choice(&[("restart", true), ("continue", false)]))
            .unwrap_or(false);
        // A vote keeps the text it was opened under; the word only says so aloud.
        let votes = transition.property("open-votes");
        votes.and_then(|v| v.choice(&[("keep-old-text", ())]));
        transition.done();
    }
    rule
}

pub(super) fn regions(f: &mut Fields<'_>) -> RegionScheme {
    let from = f.property("from").map(|v| v.refer(Kind::Body));
    let name = match &from {
        Some(body) => f.argument().map_or_else(|| body.clone(), |v| v.name()),
        None => name_or_empty(f.need_argument(), |v| v.name()),
    };
    let regions = f.each("region").into_iter().map(|mut region| {
        let name = name_or_empty(region.need_argument(), |v| v.name());
        let title = text_or_empty(region.property("title"));
        let countries = region.arguments_left();
        let countries = countries.into_iter().filter_map(|v| v.country()).collect();
        region.done();
        Region {
            title: if title.is_empty() {
                name.to_string()
            } else {
                title
            },
            name,
            countries,
        }
    });
    RegionScheme {
        name,
        from,
        regions: regions.collect(),
    }
}

pub(super) fn calendar(f: &mut Fields<'_>) -> CalendarRule {
    const DAYS: &[(&str, u8)] = &[
        ("mon", 1),
        ("tue", 2),
        ("wed", 3),
        ("thu", 4),
        ("fri", 5),
        ("sat", 6),
        ("sun", 7),
    ];
    let days = f.values("working-days").into_iter();
    let holidays = f.values("holiday").into_iter();
    CalendarRule {
        working_days: days.filter_map(|v| v.choice(DAYS)).collect(),
        holidays: holidays.filter_map(|v| v.day()).collect(),
        events: f
            .each("event")
            .into_iter()
            .map(|mut event| {
                let name = name_or_empty(event.need_argument(), |v| v.name());
                let on = event.property("on").and_then(|v| v.year_day());
                event.done();
                EventRule { name, on }
            })
            .collect(),
    }
}

pub(super) fn tier(f: &mut Fields<'_>) -> Tier {
    Tier {
        name: name_or_empty(f.need_argument(), |v| v.name()),
        below: name_or_empty(f.need_property("below"), |v| v.refer(Kind::Tier)),
        by: name_or_empty(f.need_property("amended-by"), |v| v.refer(Kind::Holder)),
        decision: f.property("decision").map(|v| v.refer(Kind::Decision)),
    }
}

pub(super) fn amendment(f: &mut Fields<'_>) -> Amendment {
    let adopted = f.child("adopted-by").map(|mut adopted| {
        let by = name_or_empty(adopted.need_argument(), |v| v.refer(Kind::Organ));
        let decision = adopted.property("decision");
        let decision = decision.map(|v| v.refer(Kind::Decision));
        adopted.done();
        (by, decision)
    });
    if adopted.is_none() {
        f.report(
            Problem::error("check-missing-child")
                .with("word", f.word())
                .with("child", "adopted-by"),
        );
    }
    let (by, decision) = adopted.unwrap_or_default();
    let approved = f.values("approved-by").into_iter();
    Amendment {
        by,
        decision,
        consultation: f.value("consultation").and_then(|v| v.length()),
        approved_by: approved.map(|v| v.refer(Kind::Organ)).collect(),
    }
}

pub(super) fn define(f: &mut Fields<'_>) -> Option<Definition> {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    Some(Definition {
        name,
        means: Meaning::Condition(condition::content(f)?),
    })
}

pub(super) fn organ(f: &mut Fields<'_>) -> Organ {
    const KINDS: &[(&str, OrganKind)] = &[
        ("whole", OrganKind::Whole),
        ("committee", OrganKind::Committee),
        ("council", OrganKind::Council),
        ("secretariat", OrganKind::Secretariat),
        ("outside", OrganKind::Outside),
    ];
    const WAYS: &[(&str, ActsBy)] = &[
        ("motion", ActsBy::Motion),
        ("chair", ActsBy::Chair),
        ("any-member", ActsBy::AnyMember),
        ("report", ActsBy::Report),
    ];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let kind = f.need_property("kind").and_then(|v| v.choice(KINDS));
    let kind = kind.unwrap_or(OrganKind::Committee);
    let usual = match kind {
        OrganKind::Whole | OrganKind::Committee | OrganKind::Council => ActsBy::Motion,
        OrganKind::Secretariat => ActsBy::AnyMember,
        OrganKind::Outside => ActsBy::Report,
    };
    let offices = f.values("office").into_iter();
    Organ {
        name,
        kind,
        electorate: f.value("electorate").map(|v| v.refer(Kind::Electorate)),
        offices: offices.map(|v| v.refer(Kind::Office)).collect(),
        at_most: f.value("at-most").and_then(|v| v.positive()),
        acts_by: f
            .value("acts-by")
            .and_then(|v| v.choice(WAYS))
            .unwrap_or(usual),
        chair: f.value("chair").map(|v| v.refer(Kind::Office)),
        reported_by: f.value("reported-by").map(|v| v.refer(Kind::Holder)),
        chambers: f.each("chamber").into_iter().map(chamber).collect(),
    }
}

fn chamber(mut f: Fields<'_>) -> Chamber {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let mut groups = Vec::new();
    for mut child in f.every() {
        let named = match child.word() {
            "group" => true,
            "seat" => false,
            _ => {
                child.is_none_of("chamber", &["group", "seat"]);
                continue;
            }
        };
        let name = name_or_empty(child.need_argument(), |v| v.name());
        let seats = child.property("seats").and_then(|v| v.positive());
        let office = name_or_empty(child.need_property("office"), |v| v.refer(Kind::Office));
        child.done();
        groups.push(Group {
            name: named.then_some(name),
            seats: seats.unwrap_or(1),
            office,
        });
    }
    f.done();
    Chamber { name, groups }
}

pub(super) fn power(f: &mut Fields<'_>) -> Option<PowerRule> {
    let powers = Power::NAMES;
    let power = f.need_argument().and_then(|v| v.choice(powers));
    let of_body = f.property("of-body").map(|v| v.refer(Kind::Body));
    // Several holders: as the property's further values.
    let mut held = f.properties("held-by");
    if held.is_empty() {
        held.extend(f.need_property("held-by"));
    }
    held.extend(f.arguments_left());
    let held_by = held.into_iter().map(|v| match &of_body {
        Some(body) => v.refer_in(Kind::Holder, Some(body)),
        None => v.refer_or(&["member", "anyone"], Kind::Holder),
    });
    let held_by = held_by.collect();
    let delegable = f.flag("delegable", false);
    let witnessed_by = f.property("witnessed-by").map(|v| match &of_body {
        Some(body) => v.refer_in(Kind::Holder, Some(body)),
        None => v.refer(Kind::Holder),
    });
    Some(PowerRule {
        power: power?,
        held_by,
        of_body,
        delegable,
        witnessed_by,
    })
}

pub(super) fn sends(f: &mut Fields<'_>) -> Sends {
    let to = name_or_empty(f.need_argument(), |v| v.refer(Kind::Body));
    Sends {
        office: name_or_empty(f.need_property("office"), |v| {
            v.refer_in(Kind::Office, Some(&to))
        }),
        by: name_or_empty(f.need_property("by"), |v| v.refer(Kind::Holder)),
        term: f.property("term").and_then(|v| v.length()),
        to,
    }
}
