//! Readers of what a member declares, is and may do: facts, evidence, duties, classes, visibility, representation,
//! activities.

use super::condition;
use super::fields::Fields;
use super::rules::{name_or_empty, text_or_empty};
use crate::*;
use tally::Exact;

pub(super) const AUDIENCES: &[(&str, Audience)] = &[
    ("public", Audience::Public),
    ("members", Audience::Members),
    ("officers", Audience::Officers),
    ("concerned", Audience::Concerned),
];

pub(super) fn fact(f: &mut Fields<'_>) -> FactRule {
    const KINDS: &[(&str, FactKind)] = &[
        ("yes-no", FactKind::YesNo),
        ("number", FactKind::Number),
        ("choice", FactKind::Choice),
        ("country", FactKind::Country),
        ("day", FactKind::Day),
    ];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let kind = f.need_property("type").and_then(|v| v.choice(KINDS));
    if let Some(to) = f.value("visible").and_then(|v| v.choice(AUDIENCES)) {
        let field = name.clone();
        f.reader.visible.borrow_mut().push(Visible { field, to });
    }
    let options = f.values("option").into_iter().map(|v| v.name()).collect();
    FactRule {
        name,
        kind: kind.unwrap_or(FactKind::YesNo),
        options,
        ask: ask(f),
    }
}

fn ask(f: &mut Fields<'_>) -> String {
    text_or_empty(f.value("ask"))
}

pub(super) fn evidence(f: &mut Fields<'_>) -> EvidenceRule {
    EvidenceRule {
        name: name_or_empty(f.need_argument(), |v| v.name()),
        judged_by: name_or_empty(f.need_property("judged-by"), |v| v.refer(Kind::Holder)),
        ask: ask(f),
    }
}

pub(super) fn duty(f: &mut Fields<'_>) -> DutyRule {
    DutyRule {
        name: name_or_empty(f.need_argument(), |v| v.name()),
        ask: ask(f),
    }
}

pub(super) fn class(f: &mut Fields<'_>) -> Class {
    const KINDS: &[(&str, PartyKind)] = &[
        ("person", PartyKind::Person),
        ("organization", PartyKind::Organization),
    ];
    const RIGHTS: &[(&str, Right)] = &[
        ("speak", Right::Speak),
        ("nominate", Right::Nominate),
        ("stand", Right::Stand),
        ("vote", Right::Vote),
        ("propose", Right::Propose),
        ("petition", Right::Petition),
        ("see", Right::See),
    ];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let of = f.property("of").and_then(|v| v.choice(KINDS));
    let rights = f.values("rights").into_iter();
    let rights = rights.filter_map(|v| v.choice(RIGHTS)).collect();
    let exceptions = f.each("exception").into_iter().map(exception).collect();
    Class {
        name,
        of,
        rights,
        weight: f
            .value("weight")
            .and_then(|v| v.exact())
            .unwrap_or(Exact::ONE),
        requires: condition::child(f, "requires"),
        excludes: condition::child(f, "excludes"),
        exceptions,
        cap: f.child("cap").and_then(cap),
        waiting: f.value("waiting").and_then(|v| v.length()),
        review: f.value("review").and_then(|v| v.length()),
    }
}

fn exception(mut f: Fields<'_>) -> ExceptionRule {
    let rule = ExceptionRule {
        name: name_or_empty(f.need_argument(), |v| v.name()),
        by: name_or_empty(f.need_property("by"), |v| v.refer(Kind::Holder)),
        when: match f.has_block() {
            true => condition::content(&mut f),
            false => None,
        },
    };
    f.done();
    rule
}

fn cap(mut f: Fields<'_>) -> Option<u32> {
    let most = f.need_argument().and_then(|v| v.positive());
    let per = f.need_property("per");
    per.and_then(|v| v.choice(&[("organization", ())]));
    f.done();
    most
}

pub(super) fn visible(f: &mut Fields<'_>) -> Option<Visible> {
    let field = name_or_empty(f.need_argument(), |v| v.name());
    let to = f.need_property("to").and_then(|v| v.choice(AUDIENCES))?;
    Some(Visible { field, to })
}

pub(super) fn representation(f: &mut Fields<'_>) -> Representation {
    const KINDS: &[(&str, RepresentativeKind)] = &[
        ("primary", RepresentativeKind::Primary),
        ("alternate", RepresentativeKind::Alternate),
        ("other", RepresentativeKind::Other),
    ];
    let count = |f: &mut Fields<'_>, key, usual| {
        let value = f.property(key);
        value.and_then(|v| v.count()).unwrap_or(usual)
    };
    Representation {
        primary: count(f, "primary", 1),
        alternates: count(f, "alternates", 0),
        others: count(f, "others", 0),
        named_by: f.value("named-by").map_or_else(
            || "member".into(),
            |v| v.refer_or(&["member"], Kind::Holder),
        ),
        contact_until_before: before(f, "contact-until"),
        may_stand: f
            .values("may-stand")
            .into_iter()
            .filter_map(|v| v.choice(KINDS))
            .collect(),
    }
}

/// A child of the form `frozen before="30 days"`.
pub(super) fn before(f: &mut Fields<'_>, word: &'static str) -> Option<Length> {
    let mut child = f.child(word)?;
    let length = child.need_property("before").and_then(|v| v.length());
    child.done();
    length
}

pub(super) fn activity(f: &mut Fields<'_>) -> ActivityRule {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let (occasions, occasion) = match f.property("occasions") {
        None => (false, None),
        Some(v) if matches!(v.value, kdl::KdlValue::Bool(_)) => (v.yes().unwrap_or(false), None),
        Some(v) => (true, Some(v.name())),
    };
    ActivityRule {
        name,
        occasions,
        occasion,
    }
}
