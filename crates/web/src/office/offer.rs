//! What can be done with a membership now, each as a form made from the charter: only what the reader may do, with the
//! reason where that is not possible yet. What is for others is not shown.

use super::case::{Case, Refused, change_said, changes};
use super::doing::act_fields;
use crate::page::NoPage;
use crate::view::{View, plain_words};
use assembly::membership::DepartureStatus;
use assembly::motions::MotionStatus;
use assembly::refusal::Refusal;
use charter::{Charter, StandingState};
use std::collections::BTreeMap;
use words::Value;

/// The most carried motions to choose from, the newest.
const MOST_MOTIONS: usize = 30;
/// A text in the place of one that is not written yet, to ask whether an act would be accepted.
const SOMETHING: &str = "…";

/// A form for an act.
pub(super) struct Offer {
    pub(super) act: &'static str,
    /// The number of the hearing or the end that it is about; empty where it is about the membership.
    pub(super) subject: String,
    pub(super) label: String,
    pub(super) lead: Option<String>,
    pub(super) tone: &'static str,
    pub(super) fields: Vec<Field>,
    /// Why not now.
    pub(super) why_not: Option<String>,
    /// Why it was refused when it was sent, and by which clause.
    pub(super) refused: Option<(String, Option<String>)>,
    /// The field that this is about.
    pub(super) wrong_at: Option<String>,
}

/// A field of a form.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) kind: Kind,
    pub(super) value: String,
}

/// What can be chosen: value and label.
type Choices = Vec<(String, String)>;

/// Kinds of field.
pub(super) enum Kind {
    /// One of these.
    Choice(Choices),
    /// A text; whether it must be written.
    Text(bool),
    /// A line.
    Line,
    /// A day.
    Day,
}

/// A refusal of these is told in the place of the form; by any other the act is not for the reader, or not for now.
const TOLD: [&str; 10] = [
    "refusal-needs-motion",
    "refusal-not-yet-heard",
    "refusal-seen-since",
    "refusal-still-eligible",
    "refusal-already-leaving",
    "refusal-own-case",
    "refusal-class-not-met",
    "refusal-move-not-met",
    "refusal-appeal-over",
    "refusal-witness-missing",
];

/// A form before it was asked whether it is for the reader.
struct Draft {
    act: &'static str,
    subject: String,
    lead: Option<String>,
    tone: &'static str,
    /// The field whose choices are asked one by one, its label and the choices.
    by: Option<(&'static str, &'static str, Choices)>,
    fields: Vec<Field>,
}

/// Everything the reader can do here.
pub(super) fn offers(
    v: &View,
    case: &Case,
    refused: Option<&Refused>,
) -> Result<Vec<Offer>, NoPage> {
    let Some(bylaws) = v.bylaws(case.body()) else {
        return Ok(Vec::new());
    };
    let mut list = Vec::new();
    for draft in drafts(v, case, &bylaws.rules) {
        if let Some(offer) = offered(v, case, draft, refused)? {
            list.push(offer);
        }
    }
    // A form that is no longer offered still says why it was refused.
    if let Some(refused) = refused
        && !list.iter().any(|offer| offer.refused.is_some())
        && let Some(first) = list.first_mut()
    {
        first.refused = Some((refused.why.clone(), refused.clause.clone()));
    }
    Ok(list)
}

fn drafts(v: &View, case: &Case, rules: &Charter) -> Vec<Draft> {
    let mut list = Vec::new();
    if case.row.ended.is_none() {
        standings(v, rules, &mut list);
        endings(v, rules, &mut list);
        list.push(edit(v));
    }
    cases(v, case, &mut list);
    list.push(correction(v, case, rules));
    list
}

fn draft(act: &'static str, fields: Vec<Field>) -> Draft {
    Draft {
        act,
        subject: String::new(),
        lead: None,
        tone: "",
        by: None,
        fields,
    }
}

fn text(v: &View, name: &'static str, label: &str, required: bool) -> Field {
    Field {
        name,
        label: v.say(label),
        kind: Kind::Text(required),
        value: String::new(),
    }
}

fn standings(v: &View, rules: &Charter, list: &mut Vec<Draft>) {
    let states = rules.standing.iter().flat_map(|rule| &rule.states);
    let states: Vec<&StandingState> = states.collect();
    let named = |fits: &dyn Fn(&StandingState) -> bool| -> Vec<(String, String)> {
        let fitting = states.iter().filter(|state| fits(state));
        fitting.map(|state| choice(&state.name)).collect()
    };
    let withholds = named(&|state| !(state.votes && state.stands));
    let votes = named(&|state| state.votes);
    let all = named(&|_| true);
    for (act, choices, tone, reason) in [
        ("suspend", withholds, "bad", "office-reason-closed"),
        ("reinstate", votes, "", "office-reason-closed"),
        ("change-standing", all, "second", "office-reason-public"),
    ] {
        list.push(Draft {
            tone,
            by: Some(("standing", "web-standing", choices)),
            ..draft(act, vec![text(v, "reason", reason, false)])
        });
    }
    let classes = rules.classes.iter().map(|class| choice(&class.name));
    list.push(Draft {
        tone: "second",
        by: Some(("class", "web-class", classes.collect())),
        ..draft(
            "change-class",
            vec![text(v, "reason", "office-reason-public", false)],
        )
    });
}

fn choice(name: &str) -> (String, String) {
    (name.to_owned(), plain_words(name))
}

fn endings(v: &View, rules: &Charter, list: &mut Vec<Draft>) {
    let causes = |fits: &dyn Fn(&charter::Ending) -> bool| -> Vec<(String, String)> {
        let by_others = rules.endings.iter().filter(|rule| &*rule.by != "member");
        let fitting = by_others.filter(|rule| fits(rule));
        fitting.map(|rule| choice(&rule.cause)).collect()
    };
    let gives_time = |rule: &charter::Ending| rule.cure.is_some() || rule.appeal.is_some();
    list.push(Draft {
        tone: "bad",
        lead: Some(v.say("office-lead-open-hearing")),
        by: Some((
            "cause",
            "office-cause",
            causes(&|rule| rule.hearing.is_some()),
        )),
        ..draft(
            "open-hearing",
            vec![
                text(v, "case", "office-case-text", true),
                text(v, "evidence", "office-evidence", false),
            ],
        )
    });
    list.push(Draft {
        tone: "bad",
        lead: Some(v.say("office-lead-announce-ending")),
        by: Some((
            "cause",
            "office-cause",
            causes(&|rule| rule.hearing.is_none() && gives_time(rule)),
        )),
        ..draft(
            "announce-ending",
            vec![text(v, "reason", "office-found", true)],
        )
    });
    list.push(Draft {
        tone: "bad",
        lead: Some(v.say("office-lead-end-membership")),
        by: Some((
            "cause",
            "office-cause",
            causes(&|rule| rule.hearing.is_none() && !gives_time(rule)),
        )),
        ..draft(
            "end-membership",
            vec![text(v, "reason", "office-found", false)],
        )
    });
}

/// What is known of the party, changed in the name of the body.
fn edit(v: &View) -> Draft {
    let name = Field {
        name: "name",
        label: v.say("office-new-name"),
        kind: Kind::Line,
        value: String::new(),
    };
    let country = Field {
        name: "country",
        label: v.say("office-new-country"),
        kind: Kind::Line,
        value: String::new(),
    };
    Draft {
        tone: "second",
        ..draft(
            "edit-party",
            vec![
                name,
                country,
                text(v, "contact-details", "office-new-contact", false),
            ],
        )
    }
}

/// Hearings and ends that are not over.
fn cases(v: &View, case: &Case, list: &mut Vec<Draft>) {
    let Some(closed) = &v.shown.community.closed else {
        return;
    };
    let about = |cause| {
        let cause = ("cause", Value::Text(v.handle(cause)));
        Some(v.say_with("office-about", &[cause]))
    };
    let hearings = closed.hearings.iter();
    for (id, row) in hearings.filter(|(_, row)| row.member == case.id && !row.over) {
        for (act, tone, required) in [("expel", "bad", true), ("drop-hearing", "second", false)] {
            list.push(Draft {
                subject: id.0.to_string(),
                lead: about(row.cause),
                tone,
                ..draft(
                    act,
                    vec![text(v, "reason", "office-reason-closed", required)],
                )
            });
        }
    }
    let departures = closed.departures.iter();
    for (id, row) in departures.filter(|(_, row)| row.member == case.id) {
        list.push(Draft {
            subject: id.0.to_string(),
            lead: about(row.cause),
            ..draft(
                "appeal-ending",
                vec![text(v, "grounds", "office-appeal-grounds", true)],
            )
        });
        if matches!(row.status, DepartureStatus::Appealed(_)) {
            let choices = vec![
                ("yes".to_owned(), v.say("office-it-ends")),
                ("no".to_owned(), v.say("office-it-stays")),
            ];
            list.push(Draft {
                subject: id.0.to_string(),
                lead: about(row.cause),
                by: Some(("ends", "office-decision", choices)),
                ..draft(
                    "decide-ending",
                    vec![text(v, "reason", "office-reason-closed", true)],
                )
            });
        }
    }
}

fn correction(v: &View, case: &Case, rules: &Charter) -> Draft {
    let mut entries: Vec<(String, String)> = Vec::new();
    for change in changes(v, &case.row) {
        let number = change.known_from.to_string();
        if entries.iter().any(|(known, _)| *known == number) {
            continue;
        }
        let label = v.say_with(
            "office-entry-label",
            &[
                ("number", Value::Verbatim(number.clone())),
                ("what", Value::Text(change_said(v, change.kind))),
                ("moment", Value::utc(change.held_from.0)),
            ],
        );
        entries.push((number, label));
    }
    let mut choices = Vec::new();
    for class in &rules.classes {
        let name = ("name", Value::Text(plain_words(&class.name)));
        let label = v.say_with("office-true-class", &[name]);
        choices.push((format!("class.{}", class.name), label));
    }
    for state in rules.standing.iter().flat_map(|rule| &rule.states) {
        let name = ("name", Value::Text(plain_words(&state.name)));
        let label = v.say_with("office-true-standing", &[name]);
        choices.push((format!("standing.{}", state.name), label));
    }
    for word in ["joined", "ended", "resumed", "void"] {
        choices.push((word.to_owned(), v.say(&format!("office-true-{word}"))));
    }
    let field = |name, label: &str, kind| Field {
        name,
        label: v.say(label),
        kind,
        value: String::new(),
    };
    Draft {
        tone: "second",
        lead: Some(v.say("office-lead-correct-membership")),
        by: Some(("correction", "office-what-is-true", choices)),
        ..draft(
            "correct-membership",
            vec![
                field("entry", "office-which-entry", Kind::Choice(entries)),
                field("held-from", "office-true-since", Kind::Day),
                text(v, "reason", "office-what-shows", true),
            ],
        )
    }
}

/// The form, if it is for the reader.
fn offered(
    v: &View,
    case: &Case,
    draft: Draft,
    refused: Option<&Refused>,
) -> Result<Option<Offer>, NoPage> {
    let sent =
        refused.filter(|refused| refused.act == draft.act && refused.subject == draft.subject);
    let mut fields = draft.fields;
    let (mut why_not, mut needs_motion, mut is_open) = (None, false, false);
    let mut ask = |chosen: Option<(&str, &str)>| -> Result<bool, NoPage> {
        let answer = could(v, case, draft.act, &draft.subject, &fields, chosen)?;
        Ok(match answer {
            Ok(()) => {
                is_open = true;
                true
            }
            Err(refusal) if TOLD.contains(&refusal.id) => {
                needs_motion |= refusal.id == "refusal-needs-motion";
                why_not.get_or_insert_with(|| house::said::refusal(v.words, &refusal));
                true
            }
            Err(_) => false,
        })
    };
    match draft.by {
        Some((name, label, choices)) => {
            let mut kept = Vec::new();
            for (value, said) in choices {
                if ask(Some((name, &value)))? {
                    kept.push((value, said));
                }
            }
            if kept.is_empty() {
                return Ok(None);
            }
            let field = Field {
                name,
                label: v.say(label),
                kind: Kind::Choice(kept),
                value: String::new(),
            };
            fields.insert(0, field);
        }
        None if !ask(None)? => return Ok(None),
        None => {}
    }
    if needs_motion {
        let motions = motions(v, case);
        if !motions.is_empty() {
            // With one of these it may be possible: the act says so.
            is_open = true;
            fields.push(Field {
                name: "motion",
                label: v.say("office-by-motion-of"),
                kind: Kind::Choice(motions),
                value: String::new(),
            });
        }
    }
    for field in &mut fields {
        let typed = sent.and_then(|sent| sent.typed.get(field.name));
        field.value = typed.cloned().unwrap_or_default();
    }
    Ok(Some(Offer {
        label: v.say(&format!("office-do-{}", draft.act)),
        act: draft.act,
        subject: draft.subject,
        lead: draft.lead,
        tone: draft.tone,
        fields,
        why_not: why_not.filter(|_| !is_open),
        refused: sent.map(|sent| (sent.why.clone(), sent.clause.clone())),
        wrong_at: sent.and_then(|sent| sent.field.clone()),
    }))
}

/// Whether the act would be accepted with this choice, the others being filled with what is at hand.
fn could(
    v: &View,
    case: &Case,
    act: &str,
    subject: &str,
    fields: &[Field],
    chosen: Option<(&str, &str)>,
) -> Result<Result<(), Box<Refusal>>, NoPage> {
    let mut typed: BTreeMap<String, String> = fields
        .iter()
        .map(|field| {
            let value = match &field.kind {
                Kind::Choice(choices) => choices.first().map_or(String::new(), |one| one.0.clone()),
                Kind::Text(_) => SOMETHING.to_owned(),
                Kind::Line => String::new(),
                Kind::Day => v.now.to_string(),
            };
            (field.name.to_owned(), value)
        })
        .collect();
    typed.insert("subject".to_owned(), subject.to_owned());
    if let Some((name, value)) = chosen {
        typed.insert(name.to_owned(), value.to_owned());
    }
    match act_fields(case, act, &typed) {
        Ok(fields) => v.could_as(case.actor, act, fields),
        // A form with nothing to choose from is not offered.
        Err(_) => Ok(Err(Box::new(Refusal::new("refusal-unknown", Vec::new())))),
    }
}

/// The motions that the body's organs carried, the newest first.
fn motions(v: &View, case: &Case) -> Vec<(String, String)> {
    let all = v.state().motions.list.iter().rev();
    let carried = all.filter(|(_, row)| {
        row.body == case.body() && matches!(row.status, MotionStatus::Carried { .. })
    });
    carried
        .take(MOST_MOTIONS)
        .map(|(id, row)| {
            let label = v.say_with(
                "office-motion",
                &[
                    ("number", Value::Verbatim(id.0.to_string())),
                    ("matter", Value::Text(v.handle(row.matter))),
                    ("organ", Value::Text(v.handle(row.organ))),
                ],
            );
            (id.0.to_string(), label)
        })
        .collect()
}
