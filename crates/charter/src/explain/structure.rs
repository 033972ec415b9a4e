//! Bodies, versions, regions, calendars, texts, organs and powers as sentences.

use super::condition::condition;
use super::membership::voted_under;
use super::saying::{Arg, Saying, count, holder, in_body, list, say, sayings, year_day};
use super::threshold::threshold;
use crate::{
    ActsBy, Amendment, BodyRule, CalendarRule, Chamber, Definition, Group, Meaning, Name, Nesting,
    Organ, OrganKind, PowerRule, RegionScheme, Sends, Tier, VersionRule,
};

pub(super) fn body(body: &BodyRule) -> Vec<Saying> {
    let mut told = vec![
        say("charter-body")
            .with("title", Arg::Text(body.title.clone()))
            .with("kind", kind_of_body(&body.kind))
            .with("name", &body.name),
    ];
    if let Some(short) = &body.short {
        told.push(say("charter-body-short").with("short", Arg::Text(short.clone())));
    }
    for parent in &body.parents {
        told.push(match &parent.admission {
            Nesting::ParentFirst => say("charter-parent-first"),
            Nesting::ChildFirst => say("charter-parent-child-first"),
            Nesting::ThirdBody(by) => say("charter-parent-third").with("by", by),
            Nesting::Independent => say("charter-parent-independent"),
        });
        let last = told.pop().map(|saying| saying.with("body", &parent.body));
        told.extend(last);
    }
    if !body.languages.is_empty() {
        let tags: Vec<Name> = body
            .languages
            .iter()
            .map(|tag| tag.as_str().into())
            .collect();
        told.push(say("charter-body-languages").names("languages", &tags));
    }
    told.push(say("charter-body-zone").with("zone", Arg::Name(body.zone.as_str().into())));
    told
}

/// The kinds of body that have a word in every language; a drafter's own word is shown as it is written.
const KINDS: &[&str] = &[
    "association",
    "committee",
    "constituency",
    "council",
    "house",
    "regional-organization",
    "stakeholder-group",
    "working-group",
];

fn kind_of_body(kind: &Name) -> Arg {
    match KINDS.iter().find(|known| **known == &**kind) {
        Some(known) => say("charter-kind-of-body").word("kind", known).into(),
        None => kind.into(),
    }
}

pub(super) fn version(version: &VersionRule) -> Vec<Saying> {
    let mut told = vec![say("charter-text").with("label", &version.label)];
    let days = [
        ("charter-text-adopted", &version.adopted),
        ("charter-text-approved", &version.approved),
        ("charter-text-effective", &version.effective),
    ];
    for (id, day) in days {
        told.extend(day.as_ref().map(|day| say(id).with("day", day)));
    }
    if let Some(old) = &version.supersedes {
        told.push(say("charter-text-supersedes").with("label", old));
    }
    if version.restarts_term_counters {
        told.push(say("charter-text-restarts"));
    }
    told
}

pub(super) fn regions(scheme: &RegionScheme) -> Vec<Saying> {
    if let Some(from) = &scheme.from {
        return vec![say("charter-regions-from").with("body", from)];
    }
    let regions = scheme.regions.iter().map(|region| {
        say("charter-region")
            .with("title", Arg::Text(region.title.clone()))
            .names("countries", &region.countries)
    });
    vec![say("charter-regions").with("regions", sayings(regions))]
}

pub(super) fn calendar(calendar: &CalendarRule) -> Vec<Saying> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut told = Vec::new();
    if !calendar.working_days.is_empty() {
        let days = calendar.working_days.iter().filter_map(|day| {
            let word = DAYS.get(usize::from(*day).checked_sub(1)?)?;
            Some(say("charter-weekday").word("day", word))
        });
        told.push(say("charter-working-days").with("days", sayings(days)));
    }
    if !calendar.holidays.is_empty() {
        told.push(say("charter-holidays").with("days", list(&calendar.holidays)));
    }
    for event in &calendar.events {
        told.push(match event.on {
            Some((month, day)) => say("charter-event-on")
                .with("event", &event.name)
                .with("day", year_day(month, day)),
            None => say("charter-event").with("event", &event.name),
        });
    }
    told
}

pub(super) fn tier(tier: &Tier) -> Vec<Saying> {
    let mut told = vec![
        say("charter-tier")
            .with("below", &tier.below)
            .with("name", &tier.name)
            .with("by", holder(&tier.by)),
    ];
    told.extend(tier.decision.as_ref().map(voted_under));
    told
}

pub(super) fn amendment(rule: &Amendment) -> Vec<Saying> {
    let mut told = vec![say("charter-amendment").with("by", holder(&rule.by))];
    told.extend(rule.decision.as_ref().map(voted_under));
    if let Some(length) = rule.consultation {
        told.push(say("charter-amendment-consultation").with("length", length));
    }
    if !rule.approved_by.is_empty() {
        told.push(say("charter-amendment-approved").names("organs", &rule.approved_by));
    }
    told
}

pub(super) fn definition(rule: &Definition) -> Vec<Saying> {
    let means = match &rule.means {
        Meaning::Condition(means) => condition(means),
        Meaning::Threshold(means) => threshold(means),
    };
    let told = say("charter-define").with("name", &rule.name);
    vec![told.with("means", means)]
}

pub(super) fn organ(organ: &Organ) -> Vec<Saying> {
    let kind = match organ.kind {
        OrganKind::Whole => "whole",
        OrganKind::Committee => "committee",
        OrganKind::Council => "council",
        OrganKind::Secretariat => "secretariat",
        OrganKind::Outside => "outside",
    };
    let mut told = vec![
        say("charter-organ")
            .with("name", &organ.name)
            .word("kind", kind),
    ];
    if let Some(electorate) = &organ.electorate {
        told.push(say("charter-organ-electorate").with("electorate", electorate));
    }
    if !organ.offices.is_empty() {
        told.push(say("charter-organ-offices").names("offices", &organ.offices));
    }
    told.extend(organ.chambers.iter().map(chamber));
    if let Some(most) = organ.at_most {
        told.push(say("charter-organ-at-most").with("members", count("count-members", most)));
    }
    let how = match organ.acts_by {
        ActsBy::Motion => "motion",
        ActsBy::Chair => "chair",
        ActsBy::AnyMember => "any-member",
        ActsBy::Report => "report",
    };
    told.push(say("charter-organ-acts").word("how", how));
    if let Some(chair) = &organ.chair {
        told.push(say("charter-organ-chair").with("office", chair));
    }
    if let Some(by) = &organ.reported_by {
        told.push(say("charter-organ-reported").with("by", holder(by)));
    }
    told
}

fn chamber(chamber: &Chamber) -> Saying {
    let all = chamber.groups.iter().map(|group| group.seats);
    say("charter-chamber")
        .with("name", &chamber.name)
        .with(
            "seats",
            count("count-seats", all.fold(0, u32::saturating_add)),
        )
        .with("groups", sayings(chamber.groups.iter().map(group)))
}

fn group(group: &Group) -> Saying {
    let told = match &group.name {
        Some(name) => say("charter-group").with("group", name),
        None => say("charter-group-none"),
    };
    told.with("seats", count("count-seats", group.seats))
        .with("office", &group.office)
}

pub(super) fn power(rule: &PowerRule) -> Vec<Saying> {
    let holders = rule.held_by.iter();
    let holders = holders.map(|name| in_body(name, rule.of_body.as_ref()));
    let mut told = vec![
        say("charter-power")
            .word("power", rule.power.word())
            .with("holders", Arg::List(holders.collect())),
    ];
    if let Some(by) = &rule.witnessed_by {
        told.push(say("charter-power-witnessed").with("by", in_body(by, rule.of_body.as_ref())));
    }
    if rule.delegable {
        told.push(say("charter-power-delegable"));
    }
    told
}

pub(super) fn sends(rule: &Sends) -> Vec<Saying> {
    let mut told = vec![
        say("charter-sends")
            .with("office", in_body(&rule.office, Some(&rule.to)))
            .with("by", holder(&rule.by)),
    ];
    told.extend(
        rule.term
            .map(|length| say("charter-term").with("length", length)),
    );
    told
}
