//! The reader of what an organ does with its motions.

use super::fields::Fields;
use super::rules::name_or_empty;
use crate::*;

pub(super) fn motions(f: &mut Fields<'_>) -> MotionsRule {
    MotionsRule {
        organ: name_or_empty(f.need_property("in"), |v| v.refer(Kind::Organ)),
        waiver: f.child("waiver").and_then(waiver),
        deferral: f.child("deferral").and_then(deferral),
        amendable: f.child("amendable").map(amendable),
        absentee: f.child("absentee").and_then(absentee),
        abstentions: f.each("abstention").into_iter().map(abstention).collect(),
    }
}

fn waiver(mut f: Fields<'_>) -> Option<Waiver> {
    let notice = f.need_property("notice").and_then(|v| v.length());
    let decision = f.need_property("decision").map(|v| v.refer(Kind::Decision));
    f.done();
    Some(Waiver {
        notice: notice?,
        decision: decision?,
    })
}

fn deferral(mut f: Fields<'_>) -> Option<Deferral> {
    let times = f.need_property("times").and_then(|v| v.positive());
    let longest = f.property("longest").and_then(|v| v.length());
    f.done();
    Some(Deferral {
        times: times?,
        longest,
    })
}

fn amendable(mut f: Fields<'_>) -> Amendable {
    let restarts_notice = f.flag("restarts-notice", false);
    f.done();
    Amendable { restarts_notice }
}

fn absentee(mut f: Fields<'_>) -> Option<AbsenteeRule> {
    let open_for = f.need_argument().and_then(|v| v.length());
    let shortest = f.property("shortest").and_then(|v| v.length());
    let longest = f.property("longest").and_then(|v| v.length());
    let set_by = f.property("set-by").map(|v| v.refer(Kind::Office));
    let agreed_by = f.values("agreed-by").into_iter();
    let agreed_by = agreed_by.map(|v| v.refer(Kind::Office)).collect();
    let matters = f.values("matter").into_iter();
    let matters: Vec<Name> = matters.map(|v| v.refer(Kind::Decision)).collect();
    if matters.is_empty() {
        let problem = Problem::error("check-missing-child")
            .with("word", f.word())
            .with("child", "matter");
        f.report(problem);
    }
    f.done();
    Some(AbsenteeRule {
        open_for: open_for?,
        shortest,
        longest,
        set_by,
        agreed_by,
        matters,
    })
}

fn abstention(mut f: Fields<'_>) -> AbstentionRule {
    const REMEDIES: &[(&str, RemedyWord)] = &[
        ("proxy", RemedyWord::Proxy),
        ("alternate", RemedyWord::Alternate),
        ("instruction", RemedyWord::Instruction),
    ];
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let reason = f.flag("reason", false);
    let remedies = f.properties("remedy").into_iter();
    let remedies = remedies.filter_map(|v| v.choice(REMEDIES)).collect();
    f.done();
    AbstentionRule {
        name,
        reason,
        remedies,
    }
}
