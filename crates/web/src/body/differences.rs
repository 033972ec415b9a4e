//! What differs between two versions of a charter, clause by clause, and whom each change touches.

use super::Tab;
use super::charter::version_of;
use super::versions::label;
use super::worded::{Kind, Piece, worded};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::ids::BodyId;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::diff::{Change, ChangeKind, Subject, diff};
use charter::{Charter, Clause, ClauseIx};
use serde::Deserialize;
use std::sync::Arc;
use words::Value;

#[derive(Template)]
#[template(path = "body/differences.html")]
struct Differences<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    from: (u32, String),
    to: (u32, String),
    touched: Vec<String>,
    clauses: Vec<Touched>,
}

/// A clause in which something changed.
struct Touched {
    number: String,
    /// Whether it has a number; a heading without one has a word made from its title.
    is_numbered: bool,
    title: String,
    /// The version that has it.
    version: u32,
    changes: Vec<Told>,
}

struct Told {
    tone: &'static str,
    kind: String,
    subject: String,
    before: Vec<String>,
    after: Vec<String>,
    prose: Vec<Piece>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct Between {
    from: String,
    to: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(between): Query<Between>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let version = |number: &str| version_of(v, id, number).ok_or(NoPage::NotFound);
        let ((from, old), (to, new)) = (version(&between.from)?, version(&between.to)?);
        let changes = diff(&old.rules, &new.rules);
        let body = v.link(id);
        html(&Differences {
            v,
            tabs: v.tabs(&body, Tab::Charter),
            from: (from.0, label(old)),
            to: (to.0, label(new)),
            touched: touched(v, id, &changes),
            clauses: clauses(v, (from.0, old), (to.0, new), &changes),
            body,
        })
    })
    .await
}

/// Classes, offices and organs of which some changed rule speaks, with how many that are now.
fn touched(v: &View, body: BodyId, changes: &[Change]) -> Vec<String> {
    let tally = v.site.rosters.tally(v, body);
    let named = |names: fn(&Change) -> &[charter::Name]| {
        let mut all: Vec<&charter::Name> = changes.iter().flat_map(names).collect();
        all.sort();
        all.dedup();
        all
    };
    let mut told = Vec::new();
    for class in named(|change| &change.affects.classes) {
        let count = v
            .state()
            .names
            .id(class)
            .and_then(|id| tally.classes.get(&id));
        let n = Value::from(count.copied().unwrap_or(0) as i64);
        let name = Value::Text(plain_words(class));
        told.push(v.say_with("body-touched-class", &[("class", name), ("n", n)]));
    }
    for office in named(|change| &change.affects.offices) {
        let holders = v.state().names.id(office).into_iter();
        let holders = holders.flat_map(|id| v.state().who_holds(body, id, v.now));
        let holders: Vec<Value> = holders
            .map(|acting| Value::Text(v.name(acting.party)))
            .collect();
        let name = Value::Text(plain_words(office));
        told.push(match holders.is_empty() {
            true => v.say_with("body-touched-vacant", &[("office", name)]),
            false => v.say_with(
                "body-touched-office",
                &[("office", name), ("holders", Value::List(holders))],
            ),
        });
    }
    for organ in named(|change| &change.affects.organs) {
        let name = Value::Text(plain_words(organ));
        told.push(v.say_with("body-touched-organ", &[("organ", name)]));
    }
    told
}

fn clauses(
    v: &View,
    (from, old): (u32, &Bylaws),
    (to, new): (u32, &Bylaws),
    changes: &[Change],
) -> Vec<Touched> {
    let mut list: Vec<Touched> = Vec::new();
    let (there, gone): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|change| change.clause_new.is_some());
    for change in there.into_iter().chain(gone) {
        // What is gone is told under the clause it stood in.
        let place = match (change.clause_new, change.clause_old) {
            (Some(ix), _) => clause(&new.rules, ix).map(|clause| (to, clause)),
            (None, Some(ix)) => clause(&old.rules, ix).map(|clause| (from, clause)),
            (None, None) => None,
        };
        let Some((version, clause)) = place else {
            continue;
        };
        let told = told(v, old, new, change);
        match list.last_mut() {
            Some(last) if last.number == clause.number && last.version == version => {
                last.changes.push(told);
            }
            _ => list.push(Touched {
                is_numbered: clause.number.starts_with(|c: char| c.is_ascii_digit()),
                number: clause.number.clone(),
                title: clause.title.clone(),
                version,
                changes: vec![told],
            }),
        }
    }
    list
}

fn clause(charter: &Charter, ix: ClauseIx) -> Option<&Clause> {
    charter.clauses.get(usize::from(ix.0))
}

fn told(v: &View, old: &Bylaws, new: &Bylaws, change: &Change) -> Told {
    let (tone, kind) = match change.kind {
        ChangeKind::Added => ("good", "body-change-added"),
        ChangeKind::Removed => ("bad", "body-change-removed"),
        ChangeKind::Changed => ("warn", "body-change-changed"),
        ChangeKind::Moved => ("", "body-change-moved"),
    };
    let said = |list: &[charter::explain::Saying]| {
        let said = list
            .iter()
            .map(|saying| house::said::reading(v.words, saying));
        said.collect::<Vec<_>>()
    };
    let (subject, prose) = match &change.subject {
        Subject::Rule(word, name) => {
            let word = Value::Verbatim((*word).to_owned());
            let name = Value::Text(plain_words(name));
            (
                v.say_with("body-change-rule", &[("word", word), ("name", name)]),
                Vec::new(),
            )
        }
        Subject::Prose(_) => {
            let text = |charter: &Charter, ix: Option<ClauseIx>| {
                let clause = ix.and_then(|ix| clause(charter, ix));
                clause.map_or_else(String::new, |clause| clause.prose.clone())
            };
            let before = text(&old.rules, change.clause_old);
            let after = text(&new.rules, change.clause_new);
            (v.say("body-change-text"), worded(&before, &after))
        }
    };
    // A rule that only moved says what it said.
    let moved = change.kind == ChangeKind::Moved;
    Told {
        tone,
        kind: v.say(kind),
        subject,
        before: if moved {
            Vec::new()
        } else {
            said(&change.before)
        },
        after: said(&change.after),
        prose,
    }
}
