//! "May I join?": a short test without an account. The questions are the charter's own; the answer is the charter's, clause
//! by clause. Nothing that is answered here is kept.

use super::Tab;
use super::criteria::{Criterion, criteria, rows};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::ids::BodyId;
use assembly::membership::{Joining, Said, Supposed, Value as Answer, suppose};
use assembly::people::Country;
use assembly::reason::Met;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::{Class, Condition, FactKind, Meaning, PartyKind, Test};
use std::collections::{BTreeMap, BTreeSet};
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

struct Question {
    name: String,
    ask: String,
    kind: &'static str,
    options: Vec<Choice>,
    value: String,
    wrong: Option<String>,
}

struct Choice {
    value: String,
    label: String,
    here: bool,
}

struct Tick {
    name: String,
    ask: String,
    ticked: bool,
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

/// What the conditions of a class ask somebody: facts, duties, a domain, a country.
#[derive(Default)]
struct Asks {
    facts: BTreeSet<String>,
    duties: BTreeSet<String>,
    domain: bool,
    country: bool,
}

impl Asks {
    fn of(bylaws: &Bylaws, class: &Class) -> Asks {
        let mut asks = Asks::default();
        for condition in [&class.requires, &class.excludes].into_iter().flatten() {
            asks.look(bylaws, condition);
        }
        asks
    }

    fn look(&mut self, bylaws: &Bylaws, condition: &Condition) {
        match &condition.test {
            Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
                of.iter().for_each(|one| self.look(bylaws, one))
            }
            Test::Not(of) => self.look(bylaws, of),
            Test::Defined { name, body: None } => {
                let definition = bylaws
                    .rules
                    .definitions
                    .iter()
                    .find(|definition| definition.name == *name);
                if let Some(Meaning::Condition(condition)) =
                    definition.map(|definition| &definition.means)
                {
                    self.look(bylaws, condition);
                }
            }
            Test::Fact { name, .. } => drop(self.facts.insert(name.to_string())),
            Test::Accepts(name) => drop(self.duties.insert(name.to_string())),
            Test::Domain { .. } => self.domain = true,
            Test::Region { .. } => self.country = true,
            _ => {}
        }
    }
}

fn asked(
    v: &View,
    bylaws: &Bylaws,
    class: &charter::Ruled<Class>,
    answers: &BTreeMap<String, String>,
) -> Asked {
    let asks = Asks::of(bylaws, class);
    let given = |name: &str| answers.get(name).cloned().unwrap_or_default();
    // In the order of the charter, as its drafter thought them out.
    let facts = bylaws
        .rules
        .facts
        .iter()
        .filter(|fact| asks.facts.contains(&*fact.name));
    let questions = facts.map(|fact| {
        let value = given(&format!("fact.{}", fact.name));
        let choice = |name: &str, label: String| Choice {
            value: name.to_owned(),
            label,
            here: value == name,
        };
        Question {
            name: format!("fact.{}", fact.name),
            ask: if fact.ask.is_empty() {
                plain_words(&fact.name)
            } else {
                fact.ask.clone()
            },
            kind: match fact.kind {
                FactKind::YesNo | FactKind::Choice => "choice",
                FactKind::Number => "number",
                FactKind::Country => "country",
                FactKind::Day => "date",
            },
            options: match fact.kind {
                FactKind::YesNo => vec![choice("yes", v.say("yes")), choice("no", v.say("no"))],
                FactKind::Choice => fact
                    .options
                    .iter()
                    .map(|option| choice(option, plain_words(option)))
                    .collect(),
                FactKind::Number | FactKind::Country | FactKind::Day => Vec::new(),
            },
            value,
            wrong: None,
        }
    });
    let duties = bylaws
        .rules
        .duties
        .iter()
        .filter(|duty| asks.duties.contains(&*duty.name));
    let duties = duties.map(|duty| Tick {
        name: format!("duty.{}", duty.name),
        ask: if duty.ask.is_empty() {
            plain_words(&duty.name)
        } else {
            duty.ask.clone()
        },
        ticked: answers.contains_key(&format!("duty.{}", duty.name)),
    });
    let clause = bylaws.rules.clauses.get(usize::from(class.clause.0));
    Asked {
        class: class.name.to_string(),
        clause: clause.map_or_else(String::new, |clause| clause.number.clone()),
        questions: questions.collect(),
        duties: duties.collect(),
        domain: asks.domain,
        shows_domain: answers.contains_key("domain"),
        country: given("country"),
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

fn read(kind: FactKind, text: &str) -> Option<Answer> {
    match kind {
        FactKind::YesNo => match text {
            "yes" => Some(Answer::YesNo(true)),
            "no" => Some(Answer::YesNo(false)),
            _ => None,
        },
        FactKind::Number => text
            .parse()
            .ok()
            .filter(|number| *number >= 0)
            .map(Answer::Number),
        FactKind::Choice => Some(Answer::Choice(text.to_owned())),
        FactKind::Country => Country::parse(text).map(Answer::Country),
        FactKind::Day => text
            .parse::<jiff::civil::Date>()
            .ok()
            .map(|day| Answer::Day(day.to_string())),
    }
}
