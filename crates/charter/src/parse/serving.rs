//! The reader of what holds while somebody serves in an office: duties, stepping aside, turns.

use super::condition;
use super::fields::Fields;
use super::rules::name_or_empty;
use crate::*;

/// `duty "statement" { keeps { … }; missed "notice"; missed "vacate" after="90 days" }`.
pub(super) fn duty(mut f: Fields<'_>) -> Option<HolderDuty> {
    const DOES: &[(&str, Missed)] = &[
        ("notice", Missed::Notice),
        ("step-aside", Missed::StepAside),
        ("vacate", Missed::Vacate),
    ];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let keeps = condition::child(&mut f, "keeps");
    let missed = f.each("missed").into_iter().filter_map(|mut step| {
        let does = step.need_argument().and_then(|v| v.choice(DOES));
        let after = step.property("after").and_then(|v| v.length());
        step.done();
        does.map(|does| MissedStep { does, after })
    });
    let missed = missed.collect();
    if keeps.is_none() {
        f.report(
            Problem::error("check-missing-child")
                .with("word", f.word())
                .with("child", "keeps"),
        );
    }
    f.done();
    Some(HolderDuty {
        name,
        keeps: keeps?,
        missed,
    })
}

/// `aside at-most="3 months" by="council" decision="put-aside"`.
pub(super) fn aside(mut f: Fields<'_>) -> AsideRule {
    let rule = AsideRule {
        at_most: f.property("at-most").and_then(|v| v.length()),
        by: f.property("by").map(|v| v.refer(Kind::Holder)),
        decision: f.property("decision").map(|v| v.refer(Kind::Decision)),
    };
    f.done();
    rule
}

/// `rotates "csg" "ncsg" when-late="next"`: the groups, and whether the turn passes on.
pub(super) fn rotates(mut f: Fields<'_>) -> (Vec<Name>, bool) {
    let first = f.need_argument().into_iter();
    let groups: Vec<Name> = first.chain(f.arguments_left()).map(|v| v.name()).collect();
    let passes = f
        .property("when-late")
        .and_then(|v| v.choice(&[("next", true), ("stays", false)]));
    f.done();
    (groups, passes.unwrap_or(false))
}
