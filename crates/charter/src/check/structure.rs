//! The body, its zone, languages, regions, calendar, tiers; and the notes of what the drafter assumed.

use std::collections::BTreeMap;

use super::Desk;
use crate::parse::nearest;
use crate::{Charter, Nesting, Place, Problem, Ruled, Visible};

pub(super) fn check(at: &Desk<'_>) {
    check_body(at);
    check_regions(at);
    check_calendar(at);
    check_visible(at);
    note_assumed(at);
}

fn check_body(at: &Desk<'_>) {
    let Some(body) = &at.charter.body else {
        let problem = Problem::error("check-missing-rule").with("word", "body");
        return at.report(Place::default(), problem);
    };
    if body.title.is_empty() {
        let problem = Problem::error("check-missing-child")
            .with("word", "body")
            .with("child", "name");
        at.report(at.word(body, "body", 0), problem);
    }
    if !is_zone(&body.zone) {
        let problem = Problem::error("check-zone").with("zone", body.zone.as_str());
        at.report(at.word(body, "zone", 0), problem);
    } else if let Some(problem) = unknown_zone(&body.zone) {
        at.report(at.word(body, "zone", 0), problem);
    }
    for (nth, language) in body.languages.iter().enumerate() {
        if !is_language(language) {
            let problem = Problem::error("check-language").with("tag", language.as_str());
            at.report(at.word(body, "languages", 0), problem);
        }
        if body.languages[..nth].contains(language) {
            let problem = Problem::warning("check-listed-twice").with("name", language.as_str());
            at.report(at.word(body, "languages", 0), problem);
        }
    }
    for (nth, parent) in body.parents.iter().enumerate() {
        let is_self = parent.body == body.rule.name
            || matches!(&parent.admission, Nesting::ThirdBody(third) if *third == body.rule.name);
        if is_self {
            let problem = Problem::error("check-own-parent").with("body", &body.rule.name);
            at.report(at.word(body, "parent", nth), problem);
        }
    }
}

/// A name that the zone data of this build do not have. Days would end by UTC without a word.
fn unknown_zone(zone: &str) -> Option<Problem> {
    if !zone.contains('/') || jiff::tz::db().get(zone).is_ok() {
        return None;
    }
    let known: Vec<_> = jiff::tz::db().available().collect();
    let known = known.iter().map(jiff::tz::TimeZoneName::as_str);
    let problem = Problem::error("check-zone-unknown").with("zone", zone);
    Some(problem.suggesting(nearest(zone, known)))
}

/// A form that can be a zone.
fn is_zone(zone: &str) -> bool {
    if matches!(zone, "UTC" | "GMT") {
        return true;
    }
    let offset = zone
        .strip_prefix("GMT")
        .or_else(|| zone.strip_prefix("UTC"));
    if let Some(offset) = offset {
        return is_offset(offset);
    }
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_uppercase())
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+'))
    };
    zone.len() <= 64 && zone.contains('/') && zone.split('/').all(part)
}

/// `-11`, `+5:30`: up to fourteen hours.
fn is_offset(offset: &str) -> bool {
    let Some(rest) = offset.strip_prefix(['+', '-']) else {
        return false;
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let number = |text: &str| match text.len() {
        1 | 2 if text.bytes().all(|b| b.is_ascii_digit()) => text.parse::<u8>().ok(),
        _ => None,
    };
    match (number(hours), number(minutes)) {
        (Some(hours), Some(minutes)) => hours <= 14 && minutes < 60 && minutes % 15 == 0,
        _ => false,
    }
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric());
    matches!(first.len(), 2 | 3)
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && letters(part))
}

fn check_regions(at: &Desk<'_>) {
    let Some(scheme) = &at.charter.regions else {
        return;
    };
    if scheme.from.is_some() && !scheme.regions.is_empty() {
        let problem = Problem::error("check-not-both")
            .with("word", "from")
            .with("other", "region");
        at.report(at.word(scheme, "regions", 0), problem);
    }
    let mut seen = BTreeMap::new();
    let mut names = Vec::new();
    for (nth, region) in scheme.regions.iter().enumerate() {
        let place = at.word(scheme, "region", nth);
        if names.contains(&&region.name) {
            let problem = Problem::error("check-name-twice")
                .with("rule", "region")
                .with("name", &region.name);
            at.report(place, problem);
        }
        names.push(&region.name);
        for country in &region.countries {
            if let Some(first) = seen.insert(country.clone(), place) {
                let problem = Problem::error("check-country-twice").with("country", country);
                at.report_with(place, first, problem);
            }
        }
    }
}

fn check_calendar(at: &Desk<'_>) {
    let Some(calendar) = &at.charter.calendar else {
        return;
    };
    for (nth, event) in calendar.events.iter().enumerate() {
        if calendar.events[..nth].iter().any(|e| e.name == event.name) {
            let problem = Problem::error("check-name-twice")
                .with("rule", "event")
                .with("name", &event.name);
            at.report(at.word(calendar, "event", nth), problem);
        }
    }
}

fn check_visible(at: &Desk<'_>) {
    for rule in &at.charter.visible {
        let is_fact = at.charter.facts.iter().any(|f| f.rule.name == rule.field);
        if !is_fact && !Visible::FIELDS.contains(&&*rule.field) {
            let facts = at.charter.facts.iter().map(|f| &*f.rule.name);
            let known = facts.chain(Visible::FIELDS.iter().copied());
            let better = nearest(&rule.field, known);
            let problem = Problem::error("check-unknown-field").with("name", &rule.field);
            at.report(rule.place, problem.suggesting(better));
        }
    }
}

/// What the drafter could not verify is listed, so that it is not forgotten.
fn note_assumed(at: &Desk<'_>) {
    fn all<T>(at: &Desk<'_>, rules: impl IntoIterator<Item = Ruled<T>>) {
        for rule in rules {
            if let Some(note) = rule.assumed {
                let place = at.charter.written.inside(rule.place, "assumed", 0);
                at.report(place, Problem::note("check-assumed").with("note", note));
            }
        }
    }
    fn light<T>(rule: &Ruled<T>) -> Ruled<()> {
        Ruled {
            clause: rule.clause,
            place: rule.place,
            assumed: rule.assumed.clone(),
            rule: (),
        }
    }
    let c: &Charter = at.charter;
    all(at, c.body.iter().map(light));
    all(at, c.version.iter().map(light));
    all(at, c.regions.iter().map(light));
    all(at, c.calendar.iter().map(light));
    all(at, c.tiers.iter().map(light));
    all(at, c.amendment.iter().map(light));
    all(at, c.definitions.iter().map(light));
    all(at, c.organs.iter().map(light));
    all(at, c.powers.iter().map(light));
    all(at, c.sends.iter().map(light));
    all(at, c.facts.iter().map(light));
    all(at, c.evidence.iter().map(light));
    all(at, c.duties.iter().map(light));
    all(at, c.classes.iter().map(light));
    all(at, c.admissions.iter().map(light));
    all(at, c.visible.iter().map(light));
    all(at, c.representation.iter().map(light));
    all(at, c.activities.iter().map(light));
    all(at, c.standing.iter().map(light));
    all(at, c.check_in.iter().map(light));
    all(at, c.endings.iter().map(light));
    all(at, c.fees.iter().map(light));
    all(at, c.electorates.iter().map(light));
    all(at, c.offices.iter().map(light));
    all(at, c.decisions.iter().map(light));
}
