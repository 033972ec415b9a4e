//! Membership and standing as sentences.

use super::condition::{condition, party_kind};
use super::saying::{Arg, Saying, count, holder, in_body, list, say, sayings, year_day};
use crate::{
    ActivityRule, Admission, AppealRule, Audience, CheckIn, Class, DutyRule, Ending, EvidenceRule,
    FactKind, FactRule, Fees, MoveChecked, Name, Representation, RepresentativeKind, Right,
    Silence, Standing, StandingMove, Visible,
};

/// Under which decision something is voted.
pub(super) fn voted_under(decision: &Name) -> Saying {
    say("charter-voted-under").with("decision", decision)
}

fn asks(text: &str) -> Option<Saying> {
    (!text.is_empty()).then(|| say("charter-asks").with("text", Arg::Text(text.to_owned())))
}

pub(super) fn fact(fact: &FactRule) -> Vec<Saying> {
    let kind = match fact.kind {
        FactKind::YesNo => "yes-no",
        FactKind::Number => "number",
        FactKind::Choice => "choice",
        FactKind::Country => "country",
        FactKind::Day => "day",
    };
    let mut told = vec![
        say("charter-fact")
            .with("name", &fact.name)
            .word("kind", kind),
    ];
    if !fact.options.is_empty() {
        told.push(say("charter-fact-options").names("options", &fact.options));
    }
    told.extend(asks(&fact.ask));
    told
}

pub(super) fn evidence(rule: &EvidenceRule) -> Vec<Saying> {
    let told = say("charter-evidence").with("name", &rule.name);
    let told = told.with("by", holder(&rule.judged_by));
    std::iter::once(told).chain(asks(&rule.ask)).collect()
}

pub(super) fn duty(rule: &DutyRule) -> Vec<Saying> {
    let told = say("charter-duty").with("name", &rule.name);
    std::iter::once(told).chain(asks(&rule.ask)).collect()
}

pub(super) fn class(class: &Class) -> Vec<Saying> {
    let of = class.of.map_or("any", party_kind);
    let mut told = vec![
        say("charter-class")
            .with("name", &class.name)
            .word("of", of),
    ];
    told.push(if class.rights.is_empty() {
        say("charter-class-no-rights")
    } else {
        let rights = class.rights.iter();
        let rights = rights.map(|one| say("charter-right").word("right", right(*one)));
        say("charter-class-rights").with("rights", sayings(rights))
    });
    told.push(say("charter-class-weight").with("weight", &class.weight));
    if let Some(requires) = &class.requires {
        told.push(say("charter-class-requires").with("condition", condition(requires)));
    }
    if let Some(excludes) = &class.excludes {
        told.push(say("charter-class-excludes").with("condition", condition(excludes)));
    }
    for exception in &class.exceptions {
        told.push(
            say("charter-class-exception")
                .with("by", holder(&exception.by))
                .with("name", &exception.name),
        );
        if let Some(when) = &exception.when {
            told.push(say("charter-class-exception-when").with("condition", condition(when)));
        }
    }
    if let Some(cap) = class.cap {
        told.push(say("charter-class-cap").with("members", count("count-members", cap)));
    }
    if let Some(length) = class.waiting {
        told.push(say("charter-class-waiting").with("length", length));
    }
    if let Some(length) = class.review {
        told.push(say("charter-class-review").with("length", length));
    }
    told
}

fn right(right: Right) -> &'static str {
    match right {
        Right::Speak => "speak",
        Right::Nominate => "nominate",
        Right::Stand => "stand",
        Right::Vote => "vote",
        Right::Propose => "propose",
        Right::Petition => "petition",
        Right::See => "see",
    }
}

pub(super) fn admission(rule: &Admission) -> Vec<Saying> {
    let mut told = vec![if rule.classes.is_empty() {
        say("charter-admission-all")
    } else {
        say("charter-admission-classes").names("classes", &rule.classes)
    }];
    if let Some(length) = rule.completes_within {
        told.push(say("charter-admission-completes").with("length", length));
    }
    for advice in &rule.advice {
        let silence = match advice.silence {
            Silence::Favourable => "favourable",
            Silence::Unfavourable => "unfavourable",
            Silence::NoAdvice => "none",
        };
        told.push(
            say("charter-advice")
                .with("by", in_body(&advice.by, advice.body.as_ref()))
                .with("length", advice.within)
                .word("silence", silence),
        );
    }
    if let Some(by) = &rule.decided_by {
        let by = in_body(by, rule.decided_in.as_ref());
        told.push(say("charter-admission-decided").with("by", by));
    }
    if let Some(length) = rule.decided_within {
        told.push(say("charter-admission-within").with("length", length));
    }
    told.extend(rule.appeal.iter().flat_map(appeal));
    if !rule.shared_with.is_empty() {
        told.push(say("charter-admission-shared").names("bodies", &rule.shared_with));
    }
    for automatic in &rule.automatic {
        let told_one = match &automatic.from_class {
            Some(class) => say("charter-automatic-class").with("from-class", class),
            None => say("charter-automatic"),
        };
        told.push(
            told_one
                .with("from", &automatic.from)
                .with("class", &automatic.class),
        );
    }
    told
}

fn appeal(rule: &AppealRule) -> Vec<Saying> {
    let mut told = vec![
        say("charter-appeal")
            .with("to", in_body(&rule.to, rule.body.as_ref()))
            .with("length", rule.within)
            .yes("keeps", rule.keeps_membership),
    ];
    told.extend(rule.decision.as_ref().map(voted_under));
    told
}

pub(super) fn visible(rule: &Visible) -> Vec<Saying> {
    let to = match rule.to {
        Audience::Public => "public",
        Audience::Members => "members",
        Audience::Officers => "officers",
        Audience::Concerned => "concerned",
    };
    vec![
        say("charter-visible")
            .with("field", &rule.field)
            .word("to", to),
    ]
}

pub(super) fn representation(rule: &Representation) -> Vec<Saying> {
    let mut told = vec![
        say("charter-representation")
            .with("primary", rule.primary)
            .with("alternates", rule.alternates)
            .with("others", rule.others),
    ];
    told.push(match &*rule.named_by {
        "member" => say("charter-representation-by-member"),
        _ => say("charter-representation-by").with("by", holder(&rule.named_by)),
    });
    if let Some(length) = rule.contact_until_before {
        told.push(say("charter-contact-until").with("length", length));
    }
    if !rule.may_stand.is_empty() {
        let kinds = rule.may_stand.iter().map(|kind| {
            let kind = match kind {
                RepresentativeKind::Primary => "primary",
                RepresentativeKind::Alternate => "alternate",
                RepresentativeKind::Other => "other",
            };
            say("charter-representative").word("kind", kind)
        });
        told.push(say("charter-representation-stand").with("kinds", sayings(kinds)));
    }
    told
}

pub(super) fn activity(rule: &ActivityRule) -> Vec<Saying> {
    let mut told = vec![say("charter-activity").with("name", &rule.name)];
    match &rule.occasion {
        Some(word) => told.push(say("charter-activity-occasion").with("word", word)),
        None if rule.occasions => told.push(say("charter-activity-occasions")),
        None => {}
    }
    told
}

pub(super) fn standing(rule: &Standing) -> Vec<Saying> {
    let mut told = vec![say("charter-standing-starts").with("standing", &rule.starts)];
    told.extend(rule.states.iter().map(|state| {
        say("charter-standing-state")
            .with("standing", &state.name)
            .yes("votes", state.votes)
            .yes("counts", state.counts)
            .yes("stands", state.stands)
    }));
    rule.moves.iter().for_each(|one| movement(one, &mut told));
    told
}

fn movement(rule: &StandingMove, told: &mut Vec<Saying>) {
    let from = if rule.from.is_empty() {
        say("charter-standing-any").into()
    } else {
        list(&rule.from)
    };
    let by = holder(&rule.by);
    told.push(if &*rule.to == "ended" {
        say("charter-standing-ended")
            .with("from", from)
            .with("by", by)
    } else {
        say("charter-standing-move")
            .with("from", from)
            .with("to", &rule.to)
            .with("by", by)
    });
    if let Some(when) = &rule.when {
        told.push(say("charter-standing-when").with("condition", condition(when)));
        let how = match rule.checked {
            MoveChecked::Daily => "daily",
            MoveChecked::EachOccasion => "each-occasion",
            MoveChecked::AtCheckIn => "at-check-in",
        };
        told.push(say("charter-standing-checked").word("how", how));
    }
    if let Some(length) = rule.notice {
        told.push(say("charter-standing-notice").with("length", length));
    }
}

pub(super) fn check_in(rule: &CheckIn) -> Vec<Saying> {
    let mut told = vec![
        say("charter-check-in").with("length", rule.window),
        say("charter-check-in-effect")
            .with("answer", &rule.answer)
            .with("silence", &rule.silence),
    ];
    told.extend(rule.accepts.iter().map(|(body, within)| {
        say("charter-check-in-accepts")
            .with("body", body)
            .with("length", *within)
    }));
    if let Some(passive) = &rule.passive {
        told.push(say("charter-check-in-passive").with("condition", condition(passive)));
    }
    told.push(say("charter-check-in-reminders").with("n", rule.reminders));
    told
}

pub(super) fn ending(rule: &Ending) -> Vec<Saying> {
    let mut told = vec![match &*rule.by {
        "member" => say("charter-ending-by-member").with("cause", &rule.cause),
        _ => say("charter-ending")
            .with("cause", &rule.cause)
            .with("by", holder(&rule.by)),
    }];
    let lengths = [
        ("charter-ending-after", rule.after),
        ("charter-ending-hearing", rule.hearing),
        ("charter-ending-cure", rule.cure),
    ];
    for (id, length) in lengths {
        told.extend(length.map(|length| say(id).with("length", length)));
    }
    told.extend(rule.decision.as_ref().map(voted_under));
    told.extend(rule.appeal.iter().flat_map(appeal));
    told
}

pub(super) fn fees(rule: &Fees) -> Vec<Saying> {
    let mut told = vec![say("charter-fees").with("day", year_day(rule.due.0, rule.due.1))];
    told.extend(rule.amounts.iter().map(|amount| {
        let (whole, rest) = (amount.minor / 100, amount.minor % 100);
        let money = format!("{whole}.{rest:02} {}", amount.currency);
        say("charter-fee")
            .with("class", &amount.class)
            .with("amount", Arg::Text(money))
    }));
    told.push(
        say("charter-fees-arrears")
            .with("length", rule.grace)
            .with("standing", &rule.standing),
    );
    told
}
