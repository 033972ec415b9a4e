//! Every name must lead somewhere, and every rule have a name of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, is_of, names};
use crate::parse::nearest;
use crate::{Charter, Kind, Meaning, Name, Place, Problem, Reference, Ruled};

pub(super) fn check(at: &Desk<'_>) {
    let mut absent = BTreeSet::new();
    let mut known = Known::new();
    for reference in &at.charter.written.references {
        if reference.to == Kind::Body {
            check_body(at, reference, &mut absent);
        } else {
            check_name(at, reference, &mut known);
        }
    }
    check_twice(at);
}

/// A body that is not in the set may well exist: it is only noted, and once.
fn check_body(at: &Desk<'_>, reference: &Reference, absent: &mut BTreeSet<Name>) {
    let is_here = at.set.iter().any(|charter| is_of(charter, &reference.name));
    if !is_here && absent.insert(reference.name.clone()) {
        let bodies = at.set.iter().filter_map(|c| c.body.as_ref());
        let known = nearest(&reference.name, bodies.map(|b| &*b.rule.name));
        let problem = Problem::note("check-body-not-here").with("name", &reference.name);
        at.report(reference.place, problem.suggesting(known));
    }
}

/// Names by kind and body; nothing where they stand in a charter that is not here.
type Known = BTreeMap<(Kind, Option<Name>), Option<BTreeSet<Name>>>;

fn known_names(at: &Desk<'_>, kind: Kind, body: Option<&Name>) -> Option<BTreeSet<Name>> {
    let charters = at.of_body(body);
    if charters.is_empty() {
        return None;
    }
    let mut known = BTreeSet::new();
    for charter in charters {
        known.extend(names_of(at, charter, kind)?);
    }
    Some(known)
}

fn check_name(at: &Desk<'_>, reference: &Reference, known: &mut Known) {
    let body = reference.body.as_ref();
    let known = known
        .entry((reference.to, body.cloned()))
        .or_insert_with(|| known_names(at, reference.to, body));
    let Some(known) = known else {
        return;
    };
    // Looking for the nearest name takes time, and a full list shows no more of them.
    if known.contains(&reference.name) || !at.has_room() {
        return;
    }
    let better = nearest(&reference.name, known.iter().map(|name| &**name));
    let problem = match (reference.to, &reference.body) {
        (Kind::Holder, None) => Problem::error("check-unresolved-holder"),
        (Kind::Holder, Some(body)) => {
            Problem::error("check-unresolved-holder-there").with("body", body)
        }
        (kind, None) => Problem::error("check-unresolved").with("rule", rule_word(kind)),
        (kind, Some(body)) => Problem::error("check-unresolved-there")
            .with("rule", rule_word(kind))
            .with("body", body),
    };
    let problem = problem.with("name", &reference.name).suggesting(better);
    at.report(reference.place, problem);
}

/// The rule word that gives such a name.
fn rule_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Office => "office",
        Kind::Organ => "organ",
        Kind::Holder => "organ",
        Kind::Class => "class",
        Kind::Fact => "fact",
        Kind::Evidence => "evidence",
        Kind::Exception => "exception",
        Kind::Duty => "duty",
        Kind::Definition => "define",
        Kind::Body => "body",
        Kind::Activity => "activity",
        Kind::Occasion => "activity occasions=",
        Kind::Standing => "standing state",
        Kind::Event => "calendar event",
        Kind::Decision => "decision",
        Kind::Electorate => "electorate",
        Kind::Region => "regions region",
        Kind::Tier => "tier",
    }
}

/// The names of a kind that a charter gives; nothing where they stand in a charter that is not here.
fn names_of(at: &Desk<'_>, charter: &Charter, kind: Kind) -> Option<Vec<Name>> {
    let offices = || charter.offices.iter().map(|rule| &rule.rule.name);
    let organs = || charter.organs.iter().map(|rule| &rule.rule.name);
    Some(match kind {
        Kind::Office => names(offices()),
        Kind::Organ => names(organs()),
        Kind::Holder => names(organs().chain(offices())),
        Kind::Class => names(charter.classes.iter().map(|rule| &rule.rule.name)),
        Kind::Fact => names(charter.facts.iter().map(|rule| &rule.rule.name)),
        Kind::Evidence => names(charter.evidence.iter().map(|rule| &rule.rule.name)),
        Kind::Exception => {
            let exceptions = charter
                .classes
                .iter()
                .flat_map(|rule| &rule.rule.exceptions);
            names(exceptions.map(|exception| &exception.name))
        }
        Kind::Duty => names(charter.duties.iter().map(|rule| &rule.rule.name)),
        Kind::Definition => {
            let of_conditions = charter.definitions.iter();
            let of_conditions =
                of_conditions.filter(|rule| matches!(rule.means, Meaning::Condition(_)));
            names(of_conditions.map(|rule| &rule.rule.name))
        }
        Kind::Body => return None,
        Kind::Activity => names(charter.activities.iter().map(|rule| &rule.rule.name)),
        Kind::Occasion => {
            let occasions = charter.activities.iter().filter(|rule| rule.occasions);
            let all = occasions
                .flat_map(|rule| std::iter::once(&rule.rule.name).chain(&rule.rule.occasion));
            names(all)
        }
        Kind::Standing => names(
            charter
                .standing
                .iter()
                .flat_map(|rule| &rule.rule.states)
                .map(|state| &state.name),
        ),
        Kind::Event => names(
            charter
                .calendar
                .iter()
                .flat_map(|rule| &rule.rule.events)
                .map(|event| &event.name),
        ),
        Kind::Decision => names(charter.decisions.iter().map(|rule| &rule.rule.name)),
        Kind::Electorate => names(charter.electorates.iter().map(|rule| &rule.rule.name)),
        Kind::Region => regions_of(at, charter)?,
        Kind::Tier => {
            let mut all = names(charter.tiers.iter().map(|rule| &rule.rule.name));
            all.push(Name::from("charter"));
            all
        }
    })
}

/// The regions a charter uses, its own or those of the body it takes them from.
pub(super) fn regions_of(at: &Desk<'_>, charter: &Charter) -> Option<Vec<Name>> {
    let Some(scheme) = &charter.regions else {
        return Some(Vec::new());
    };
    let Some(from) = &scheme.from else {
        return Some(names(scheme.regions.iter().map(|region| &region.name)));
    };
    let theirs = at.set.iter().find(|other| is_of(other, from))?;
    // A scheme taken from one that is itself taken is not followed further.
    let scheme = theirs.regions.as_ref()?;
    Some(names(scheme.regions.iter().map(|region| &region.name)))
}

fn check_twice(at: &Desk<'_>) {
    let c = at.charter;
    twice(at, "tier", &c.tiers, |r| r.name.to_string());
    twice(at, "define", &c.definitions, |r| r.name.to_string());
    twice(at, "fact", &c.facts, |r| r.name.to_string());
    twice(at, "evidence", &c.evidence, |r| r.name.to_string());
    twice(at, "duty", &c.duties, |r| r.name.to_string());
    twice(at, "class", &c.classes, |r| r.name.to_string());
    twice(at, "activity", &c.activities, |r| r.name.to_string());
    twice(at, "ending", &c.endings, |r| r.cause.to_string());
    twice(at, "electorate", &c.electorates, |r| r.name.to_string());
    twice(at, "decision", &c.decisions, |r| {
        format!("{} {}", r.name, r.organ)
    });
    twice(at, "visible", &c.visible, |r| r.field.to_string());
    twice(at, "organ", &c.organs, |r| r.name.to_string());
    twice(at, "office", &c.offices, |r| r.name.to_string());
    // `by="…"` may name an organ or an office. One name for both is clear only where the office is in the organ.
    for office in &c.offices {
        let name = &office.rule.name;
        if let Some(organ) = at.organ(name)
            && !organ.offices.contains(name)
        {
            let problem = Problem::error("check-organ-and-office").with("name", name);
            at.report_with(
                at.word(office, "office", 0),
                at.word(organ, "organ", 0),
                problem,
            );
        }
    }
}

fn twice<T>(at: &Desk<'_>, word: &str, rules: &[Ruled<T>], key: impl Fn(&T) -> String) {
    let mut seen = BTreeMap::new();
    for rule in rules {
        second(at, &mut seen, word, key(&rule.rule), rule.place);
    }
}

fn second(
    at: &Desk<'_>,
    seen: &mut BTreeMap<String, Place>,
    word: &str,
    key: String,
    place: Place,
) {
    // An empty name was reported already.
    if key.is_empty() {
        return;
    }
    match seen.get(&key) {
        Some(first) => {
            let place = at.charter.written.inside(place, word, 0);
            let first = at.charter.written.inside(*first, word, 0);
            let problem = Problem::error("check-name-twice")
                .with("rule", word)
                .with("name", key);
            at.report_with(place, first, problem);
        }
        None => {
            seen.insert(key, place);
        }
    }
}
