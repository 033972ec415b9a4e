//! Admission, endings and appeals: somebody decides, and an appeal goes to somebody else.

use super::Desk;
use crate::{AppealRule, Name, Place, Problem};

pub(super) fn check(at: &Desk<'_>) {
    for rule in &at.charter.admissions {
        if rule.decided_by.is_none() && rule.automatic.is_empty() {
            let problem = Problem::error("check-nobody-admits");
            at.report(at.word(rule, "admission", 0), problem);
        }
        if let (Some(appeal), Some(by)) = (&rule.appeal, &rule.decided_by) {
            let same_body = appeal.body == rule.decided_in;
            check_appeal(at, appeal, by, same_body, at.word(rule, "appeal", 0));
        }
        check_within(at, rule);
    }
    for rule in &at.charter.endings {
        if let Some(appeal) = &rule.appeal {
            let same_body = appeal.body.is_none();
            check_appeal(at, appeal, &rule.by, same_body, at.word(rule, "appeal", 0));
        }
    }
    check_classes(at);
}

fn check_appeal(at: &Desk<'_>, appeal: &AppealRule, by: &Name, same_body: bool, place: Place) {
    if same_body && appeal.to == *by && !by.is_empty() {
        let problem = Problem::warning("check-appeal-to-the-same").with("name", by);
        at.report(place, problem);
    }
}

/// Advice that may come after the decision is due helps nobody.
fn check_within(at: &Desk<'_>, rule: &crate::Ruled<crate::Admission>) {
    let Some(decided) = rule.decided_within else {
        return;
    };
    for (nth, advice) in rule.advice.iter().enumerate() {
        if advice.within.unit == decided.unit && advice.within.n > decided.n {
            let problem = Problem::warning("check-advice-too-late");
            at.report(at.word(rule, "advice", nth), problem);
        }
    }
}

/// A class that no admission is for is never entered by applying.
fn check_classes(at: &Desk<'_>) {
    let admissions = &at.charter.admissions;
    let covers_all = admissions.iter().any(|rule| rule.classes.is_empty());
    if covers_all {
        return;
    }
    for class in &at.charter.classes {
        let name = &class.rule.name;
        let entered = admissions.iter().any(|rule| {
            rule.classes.contains(name) || rule.automatic.iter().any(|a| a.class == *name)
        });
        if !entered {
            let problem = Problem::warning("check-class-without-admission").with("name", name);
            at.report(at.word(class, "class", 0), problem);
        }
    }
}
