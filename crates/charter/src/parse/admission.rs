//! The reader of admissions, and of appeals wherever they stand.

use super::fields::Fields;
use super::rules::name_or_empty;
use crate::*;

pub(super) fn admission(f: &mut Fields<'_>) -> Admission {
    let classes = f.arguments_left().into_iter();
    let mut rule = Admission {
        classes: classes.map(|v| v.refer(Kind::Class)).collect(),
        completes_within: f.value("completes-within").and_then(|v| v.length()),
        advice: f.each("advice").into_iter().filter_map(advice).collect(),
        decided_by: None,
        decided_in: None,
        decided_within: None,
        appeal: f.child("appeal").and_then(appeal),
        shared_with: Vec::new(),
        automatic: f.each("automatic").into_iter().map(automatic).collect(),
    };
    let shared = f.values("shared-with").into_iter();
    rule.shared_with = shared.map(|v| v.refer(Kind::Body)).collect();
    if let Some(mut decided) = f.child("decided-by") {
        let by = decided.need_argument();
        rule.decided_by = by.map(|v| v.refer(Kind::Holder));
        rule.decided_within = decided.property("within").and_then(|v| v.length());
        decided.done();
    }
    if let Some(mut decided) = f.child("decided-in") {
        if rule.decided_by.is_some() {
            decided.report(
                Problem::error("check-not-both")
                    .with("word", "decided-by")
                    .with("other", "decided-in"),
            );
        }
        let body = name_or_empty(decided.need_argument(), |v| v.refer(Kind::Body));
        let by = decided.need_property("by");
        rule.decided_by = by.map(|v| v.refer_in(Kind::Holder, Some(&body)));
        rule.decided_within = decided.property("within").and_then(|v| v.length());
        rule.decided_in = Some(body);
        decided.done();
    }
    rule
}

fn advice(mut f: Fields<'_>) -> Option<AdviceRule> {
    const SILENCE: &[(&str, Silence)] = &[
        ("favourable", Silence::Favourable),
        ("unfavourable", Silence::Unfavourable),
        ("none", Silence::NoAdvice),
    ];
    let body = f.property("from").map(|v| v.refer(Kind::Body));
    let by = name_or_empty(f.need_property("organ"), |v| {
        v.refer_in(Kind::Holder, body.as_ref())
    });
    let within = f.need_property("within").and_then(|v| v.length());
    let silence = f.need_property("silence").and_then(|v| v.choice(SILENCE));
    f.done();
    Some(AdviceRule {
        body,
        by,
        within: within?,
        silence: silence?,
    })
}

pub(super) fn appeal(mut f: Fields<'_>) -> Option<AppealRule> {
    let body = f.property("body").map(|v| v.refer(Kind::Body));
    let to = name_or_empty(f.need_property("to"), |v| {
        v.refer_in(Kind::Holder, body.as_ref())
    });
    let within = f.need_property("within").and_then(|v| v.length());
    let decision = f
        .property("decision")
        .map(|v| v.refer_in(Kind::Decision, body.as_ref()));
    let meanwhile = f
        .property("meanwhile")
        .and_then(|v| v.choice(&[("member", true), ("not-member", false)]));
    f.done();
    Some(AppealRule {
        to,
        body,
        within: within?,
        decision,
        keeps_membership: meanwhile.unwrap_or(false),
    })
}

fn automatic(mut f: Fields<'_>) -> Automatic {
    let from = name_or_empty(f.need_property("from"), |v| v.refer(Kind::Body));
    let rule = Automatic {
        from_class: f
            .property("from-class")
            .map(|v| v.refer_in(Kind::Class, Some(&from))),
        class: name_or_empty(f.need_property("class"), |v| v.refer(Kind::Class)),
        from,
    };
    f.done();
    rule
}
