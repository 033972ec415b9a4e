//! "May I join?": a short test without an account. The questions are the charter's own; the answer is the charter's, clause
//! by clause. Nothing that is answered here is kept.

use super::Tab;
use super::asks::{Asks, Question, Tick, questions, read};
use super::criteria::{Criterion, criteria, rows};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::ids::BodyId;
use assembly::membership::{Joining, Said, Supposed, suppose};
use assembly::people::Country;
use assembly::reason::Met;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::{Class, PartyKind};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/join.html")]
struct Join<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    classes: Vec<ClassChoice>,
    chosen: Option<Asked>,
    verdict: Option<Verdict>,
}

struct ClassChoice {
    name: String,
    label: String,
    of: String,
    here: bool,
}

/// The questions of a class.
struct Asked {
    class: String,
    clause: String,
    questions: Vec<Question>,
    duties: Vec<Tick>,
    domain: bool,
    shows_domain: bool,
    country: String,
    asks_country: bool,
}

struct Verdict {
    tone: &'static str,
    text: String,
    criteria: Vec<(usize, Criterion)>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(answers): Query<BTreeMap<String, String>>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let bylaws = v.bylaws(id).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let tabs = v.tabs(&body, Tab::Join);
        let (classes, class) = classes(v, bylaws, answers.get("class"));
        let mut chosen = class.map(|class| asked(v, bylaws, class, &answers));
        let answered = answers.len() > 1;
        let verdict = match (class, &mut chosen) {
            (Some(class), Some(chosen)) if answered => {
                verdict(v, id, bylaws, class, &answers, chosen)
            }
            _ => None,
        };
        html(&Join {
            v,
            body,
            tabs,
            classes,
            chosen,
            verdict,
        })
    })
    .await
}

fn classes<'b>(
    v: &View,
    bylaws: &'b Bylaws,
    wanted: Option<&String>,
) -> (Vec<ClassChoice>, Option<&'b charter::Ruled<Class>>) {
    let all = &bylaws.rules.classes;
    let found = all
        .iter()
        .find(|class| wanted.is_some_and(|wanted| *wanted == *class.name));
    let chosen = if all.len() == 1 { all.first() } else { found };
    let list = all.iter().map(|class| ClassChoice {
        name: class.name.to_string(),
        label: plain_words(&class.name),
        of: match class.of {
            Some(PartyKind::Person) => v.say("join-for-persons"),
            Some(PartyKind::Organization) => v.say("join-for-organizations"),
            None => String::new(),
        },
        here: chosen.is_some_and(|chosen| chosen.name == class.name),
    });
    (list.collect(), chosen)
}

fn asked(
    v: &View,
    bylaws: &Bylaws,
    class: &charter::Ruled<Class>,
    answers: &BTreeMap<String, String>,
) -> Asked {
    let asks = Asks::of(bylaws, class);
    let (questions, duties) = questions(v, bylaws, Some(class), answers, "");
    let clause = bylaws.rules.clauses.get(usize::from(class.clause.0));
    Asked {
        class: class.name.to_string(),
        clause: clause.map_or_else(String::new, |clause| clause.number.clone()),
        questions,
        duties,
        domain: asks.domain,
        shows_domain: answers.contains_key("domain"),
        country: answers.get("country").cloned().unwrap_or_default(),
        asks_country: asks.country,
    }
}

fn verdict(
    v: &View,
    body: BodyId,
    bylaws: &Bylaws,
    class: &Class,
    answers: &BTreeMap<String, String>,
    asked: &mut Asked,
) -> Option<Verdict> {
    let mut facts = Vec::new();
    for (question, rule) in asked.questions.iter_mut().filter_map(|question| {
        let name = question.name.strip_prefix("fact.")?.to_owned();
        let rule = bylaws.rules.facts.iter().find(|rule| *rule.name == *name)?;
        Some((question, rule))
    }) {
        if question.value.trim().is_empty() {
            continue;
        }
        match read(rule.kind, question.value.trim()) {
            Some(value) => facts.push((
                body,
                Said {
                    fact: rule.name.to_string(),
                    value: Some(value),
                },
            )),
            None => question.wrong = Some(v.say("join-cannot-read")),
        }
    }
    let duties = answers.keys().filter_map(|key| key.strip_prefix("duty."));
    let duties = duties.filter(|name| bylaws.rules.duties.iter().any(|duty| *duty.name == **name));
    let supposed = Supposed {
        kind: class.of.unwrap_or(PartyKind::Organization),
        country: answers
            .get("country")
            .and_then(|code| Country::parse(code.trim())),
        facts,
        duties: duties.map(|name| (body, name.to_owned())).collect(),
        shows_domain: asked.shows_domain,
    };
    match suppose(&v.shown.community, &supposed, body, &class.name, v.now) {
        Ok(found) => found.map(|found| said(v, bylaws, class, &found)),
        Err(refusal) => Some(Verdict {
            tone: "bad",
            text: house::said::refusal(v.words, &refusal),
            criteria: Vec::new(),
        }),
    }
}

fn said(v: &View, bylaws: &Bylaws, class: &Class, found: &Joining) -> Verdict {
    let (tone, id) = match found.met() {
        Met::Yes => ("good", "join-verdict-yes"),
        Met::Unknown => ("warn", "join-verdict-open"),
        Met::No => ("bad", "join-verdict-no"),
    };
    Verdict {
        tone,
        text: v.say(id),
        criteria: rows(criteria(v, bylaws, class, found)),
    }
}
