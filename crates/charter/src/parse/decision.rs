//! The reader of decisions: a matter, its threshold, quorum and procedure.

use tally::rule::DecisionRule;
use tally::threshold::{Grade, Graded, Threshold};

use super::fields::Fields;
use super::quorum;
use super::rules::name_or_empty;
use super::threshold::Thresholds;
use crate::*;

pub(super) fn decision<'r>(f: &mut Fields<'r>, thresholds: &mut Thresholds<'r>) -> Decision {
    let name = name_or_empty(f.need_argument(), |v| v.name());
    let organ = name_or_empty(f.need_property("in"), |v| v.refer(Kind::Organ));
    let grades = Graded(grades(f, thresholds));
    let quorum = quorum::rule(f);
    let floor = f.child("floor").and_then(quorum::floor);
    Decision {
        name,
        organ,
        rule: DecisionRule {
            quorum,
            floor,
            grades,
        },
        notice: f.value("notice").and_then(|v| v.length()),
        seconds: f.value("seconds").and_then(|v| v.count()).unwrap_or(0),
        open_for: f.value("open-for").and_then(|v| v.length()),
        secret: f
            .value("voting")
            .and_then(|v| v.choice(&[("roll-call", false), ("secret", true)]))
            .unwrap_or(false),
        also_in: f.each("also-in").into_iter().map(also_in).collect(),
        second_quorum: f.child("quorum-at-second-meeting").and_then(quorum::block),
    }
}

/// Grades best first as written, then the plain threshold.
fn grades<'r>(f: &mut Fields<'r>, thresholds: &mut Thresholds<'r>) -> Vec<Grade> {
    let mut grades = Vec::new();
    for mut grade in f.each("grade") {
        let name = name_or_empty(grade.need_argument(), |v| v.name()).to_string();
        let threshold = thresholds.content(&mut grade).unwrap_or(Threshold::Fails);
        grade.done();
        grades.push(Grade { name, threshold });
    }
    match f.child("threshold") {
        Some(mut plain) => {
            let threshold = thresholds.content(&mut plain).unwrap_or(Threshold::Fails);
            plain.done();
            grades.push(Grade {
                name: Graded::PLAIN.to_owned(),
                threshold,
            });
        }
        None => f.report(
            Problem::error("check-missing-child")
                .with("word", f.word())
                .with("child", "threshold"),
        ),
    }
    grades
}

fn also_in(mut f: Fields<'_>) -> (Name, Name) {
    let organ = name_or_empty(f.need_argument(), |v| v.refer(Kind::Organ));
    let decision = name_or_empty(f.need_property("decision"), |v| v.refer(Kind::Decision));
    f.done();
    (organ, decision)
}
