//! One application, as its applicant and those who decide see it: each criterion with what was found, what was sent, what
//! has happened, until when what must happen, and what the reader can do now.

use super::files::{self, FileRow};
use crate::account::to;
use crate::acting::fields;
use crate::body::criteria::{Criterion, criteria, rows};
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::ids::ApplicationId;
use assembly::membership::state::{Application, ApplicationStatus};
use assembly::membership::{joining, may_see};
use assembly::moment::Moment;
use assembly::part::PartAddress;
use assembly::refusal::Refusal;
use axum::extract::{Path, State};
use axum::response::Response;
use charter::{Class, Condition, Test};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "joining/application.html")]
struct ApplicationPage<'v> {
    v: &'v View,
    body: BodyLink,
    id: u32,
    applicant: String,
    class: String,
    state: &'static str,
    tone: &'static str,
    filed: Moment,
    criteria: Vec<(usize, Criterion)>,
    proofs: Vec<Proof>,
    is_own: bool,
    history: Vec<Step>,
    doings: Vec<Doing>,
    refused: Option<String>,
    letter_sent: bool,
    key: String,
}

/// Something that happened.
struct Step {
    at: Moment,
    what: String,
    by: String,
    texts: Vec<String>,
    files: Vec<FileRow>,
}

/// Something the reader can do, or could if something were otherwise.
pub(super) struct Doing {
    /// Where the form goes.
    pub(super) act: &'static str,
    pub(super) label: String,
    /// What must be written, and its label.
    pub(super) text: Option<(&'static str, String)>,
    /// Choices that go with it: name, value, label.
    pub(super) choices: Vec<(&'static str, String, String)>,
    pub(super) tone: &'static str,
    /// Why not now.
    pub(super) why_not: Option<String>,
}

impl Doing {
    /// The first choice of a name.
    fn one(&self, name: &str) -> Option<&(&'static str, String, String)> {
        self.choices.iter().find(|(of, _, _)| *of == name)
    }
}

/// An application that the reader may see, and as whom.
pub(super) struct Case {
    pub(super) id: ApplicationId,
    pub(super) row: Application,
    pub(super) actor: Actor,
    pub(super) class: String,
}

/// An application by its number, as an address writes it, if the reader may see it.
pub(super) fn case(v: &View, number: &str) -> Result<Case, NoPage> {
    case_of(
        v,
        ApplicationId(number.parse().map_err(|_| NoPage::NotFound)?),
    )
}

/// An application, if the reader may see it.
pub(super) fn case_of(v: &View, id: ApplicationId) -> Result<Case, NoPage> {
    let closed = v.shown.community.closed.as_ref().ok_or(NoPage::NotFound)?;
    let row = closed.applications.get(id).ok_or(NoPage::NotFound)?.clone();
    let (actor, person) = (
        v.actor().ok_or(NoPage::NotFound)?,
        v.person().ok_or(NoPage::NotFound)?,
    );
    // Whoever answers for the applicant sees it whatever hat is on.
    let actor = if row.party == person {
        Actor {
            on_behalf: None,
            ..actor
        }
    } else if house::accounts::acts_for(v.state(), person, row.party) {
        Actor {
            on_behalf: Some(row.party),
            ..actor
        }
    } else {
        Actor {
            on_behalf: None,
            ..actor
        }
    };
    let sight = may_see(
        &v.shown.community,
        actor,
        (row.party, row.body),
        "application",
        v.now,
    );
    // That there is such an application is nobody else's business.
    if !sight.is_ok_and(|sight| sight.seen) {
        return Err(NoPage::NotFound);
    }
    let class = v.state().names.text(row.class).to_owned();
    Ok(Case {
        id,
        row,
        actor,
        class,
    })
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::own(site, visit, move |v| show(v, &case(v, &number)?, None)).await
}

pub(super) fn show(v: &View, case: &Case, refused: Option<String>) -> Page {
    let row = &case.row;
    let bylaws = v
        .state()
        .bodies
        .charters
        .get(row.charter)
        .ok_or(NoPage::NotFound)?;
    let found = joining(&v.shown.community, row.party, row.body, &case.class, v.now);
    let class = bylaws
        .rules
        .classes
        .iter()
        .find(|class| *class.name == *case.class);
    let criteria = class
        .zip(found.as_ref())
        .map(|(class, found)| rows(criteria(v, bylaws, class, found)));
    let (state, tone) = state(v, row);
    html(&ApplicationPage {
        v,
        body: v.link(row.body),
        id: case.id.0,
        applicant: v.own_name(row.party),
        class: plain_words(&case.class),
        state,
        tone,
        filed: row.filed,
        criteria: criteria.unwrap_or_default(),
        proofs: proofs(v, row)?,
        is_own: case.actor.principal() == Some(row.party),
        history: history(v, case)?,
        doings: doings(v, case, class.map(|class| &class.rule))?,
        refused,
        letter_sent: v.visit.address.ends_with("?letter=sent"),
        key: v.fresh_key()?,
    })
}

/// How it stands, as a message and a colour.
pub(crate) fn state(v: &View, row: &Application) -> (&'static str, &'static str) {
    match row.status {
        _ if row.is_accepted(v.state()) => ("join-state-accepted", "good"),
        ApplicationStatus::Open => ("join-state-open", "warn"),
        ApplicationStatus::AskedForMore => ("join-state-asked", "warn"),
        ApplicationStatus::Refused(_) => ("join-state-refused", "bad"),
        ApplicationStatus::Appealed(_) => ("join-state-appealed", "warn"),
        ApplicationStatus::Reversed(_) => ("join-state-reversed", "good"),
        ApplicationStatus::Dismissed(_) => ("join-state-dismissed", "bad"),
        ApplicationStatus::Withdrawn(_) => ("join-state-withdrawn", ""),
        ApplicationStatus::Lapsed(_) => ("join-state-lapsed", ""),
    }
}

/// A domain that the applicant claims, what to publish there, and what the desk has seen.
struct Proof {
    domain: String,
    /// Where the record goes, where the file goes, and the text of both.
    challenge: Option<(String, String, String)>,
    /// The claim's fingerprint, as forms carry it.
    print: String,
    /// The mailboxes that a letter may go to, where the charter takes this way.
    mailboxes: Vec<String>,
    is_shown: bool,
    seen: Vec<(Moment, String)>,
    /// One looked a moment ago, and does not look again yet.
    is_fresh: bool,
}

/// How many looks of the desk are listed.
const LOOKS: usize = 4;
/// The desk looks once in a minute, however often it is asked.
const FRESH_MS: i64 = 60_000;

fn proofs(v: &View, row: &Application) -> Result<Vec<Proof>, NoPage> {
    let party = row.party;
    let charter = v.state().bodies.charters.get(row.charter);
    let by_letter = charter.is_some_and(|bylaws| {
        charter::proof_ways(&bylaws.rules).contains(&charter::ProofWay::Mail)
    });
    let Some(closed) = &v.shown.community.closed else {
        return Ok(Vec::new());
    };
    let claims = closed.domains.iter().filter(|((_, of), _)| *of == party);
    let mut list = Vec::new();
    for ((print, _), claim) in claims {
        let Some(domain) = v.text(PartAddress {
            position: claim.entry,
            slot: 0,
        }) else {
            continue;
        };
        let desk = v.site.desk.as_ref();
        let challenge = desk.and_then(|desk| desk.challenge(party, *print));
        let letter = desk.filter(|_| by_letter);
        let letter = letter.and_then(|desk| desk.letter(party, *print));
        let seen = desk
            .map(|desk| desk.seen(party, *print))
            .transpose()?
            .unwrap_or_default();
        list.push(Proof {
            domain,
            challenge: challenge.map(|one| (one.record_name(), one.file_url(), one.value)),
            is_shown: !claim.shown.is_empty(),
            print: print.to_hex(),
            mailboxes: letter.map_or_else(Vec::new, |letter| letter.addresses),
            is_fresh: seen.iter().any(|looked| v.now.0 - looked.at.0 < FRESH_MS),
            seen: seen
                .iter()
                .take(LOOKS)
                .map(|looked| {
                    (
                        looked.at,
                        v.words
                            .saying(&house::tell_finding(&looked.observation.finding)),
                    )
                })
                .collect(),
        });
    }
    Ok(list)
}

/// "Look now": the desk asks at once what the applicant published.
pub(crate) async fn look(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let desk = v.site.desk.as_ref().ok_or(NoPage::NotFound)?;
        if let Some(closed) = &v.shown.community.closed {
            for (_, print) in closed
                .domains_of
                .iter()
                .filter(|(of, _)| *of == case.row.party)
            {
                desk.check_now(case.row.party, *print)?;
            }
        }
        Ok(to(&format!("/applications/{number}")))
    })
    .await
}

/// What happened, as the closed entries say it: for those who may see the application.
fn history(v: &View, case: &Case) -> Result<Vec<Step>, NoPage> {
    let mut steps = Vec::new();
    for position in &case.row.entries {
        let Some(sheet) = v.site.door.sheet(*position)? else {
            continue;
        };
        let Some(entry) = sheet
            .entry()
            .map_err(|why| NoPage::Fault(why.to_string()))?
        else {
            continue;
        };
        let texts = entry
            .act
            .parts()
            .iter()
            .enumerate()
            .filter_map(|(slot, _)| {
                let slot = u8::try_from(slot).ok()?;
                v.text(PartAddress {
                    position: *position,
                    slot,
                })
            });
        let (mut written, mut brought) = (Vec::new(), Vec::new());
        for text in texts {
            let (text, files) = files::apart(v, text, *position)?;
            written.extend(Some(text).filter(|text| !text.is_empty()));
            brought.extend(files);
        }
        let what = match &entry.act {
            Act::Due(_) => v.say("join-step-due"),
            act => v.words.say(&format!("join-step-{}", act.name()), &[]),
        };
        steps.push(Step {
            at: entry.moment,
            what,
            by: entry
                .actor
                .principal()
                .map_or_else(String::new, |party| v.own_name(party)),
            texts: written,
            files: brought,
        });
    }
    Ok(steps)
}

/// A text in the place of one that is not written yet, to ask whether an act would be accepted.
const SOMETHING: &str = "…";

/// The fields of an act on this application.
pub(super) fn act_fields(
    case: &Case,
    act: &str,
    typed: &dyn Fn(&str) -> String,
) -> Option<Map<String, Value>> {
    let application = ("application", json!(case.id));
    let party = || ("party", json!(case.row.party));
    let body = || ("body", json!(case.row.body));
    let text = |name: &'static str| (name, json!(typed(name)));
    let motion = |mut fields: Map<String, Value>| {
        if let Ok(number) = typed("motion").parse::<u32>() {
            fields.insert("motion".to_owned(), json!(number));
        }
        fields
    };
    Some(match act {
        "answer-request" => fields([application, text("answer"), text("evidence")]),
        "withdraw-application" => fields([application, text("reason")]),
        "appeal" => fields([application, text("grounds")]),
        "ask-for-more" => motion(fields([application, text("request")])),
        "advise" => motion(fields([
            application,
            ("favourable", json!(typed("choice") == "yes")),
            text("reason"),
        ])),
        "judge" => {
            let (kind, name) = typed("matter")
                .split_once('.')
                .map(|(kind, name)| (kind.to_owned(), name.to_owned()))?;
            if !["evidence", "exception", "question"].contains(&kind.as_str()) {
                return None;
            }
            let matter = fields([(kind.as_str(), json!(name))]);
            motion(fields([
                body(),
                party(),
                ("matter", Value::Object(matter)),
                ("met", json!(typed("choice") == "yes")),
                text("reason"),
            ]))
        }
        "admit" => motion(fields([
            application,
            party(),
            body(),
            ("class", json!(case.class)),
            text("remark"),
        ])),
        "refuse-application" => motion(fields([
            application,
            ("clause", json!(typed("clause"))),
            text("reason"),
        ])),
        _ => return None,
    })
}

/// What the reader can do here now. What only others can do is not shown; what is the reader's but not possible yet is shown
/// with the reason.
fn doings(v: &View, case: &Case, class: Option<&Class>) -> Result<Vec<Doing>, NoPage> {
    let mut list = Vec::new();
    let mut offer = |act: &'static str,
                     text: Option<(&'static str, &str)>,
                     choices: Vec<(&'static str, String, String)>,
                     tone: &'static str|
     -> Result<(), NoPage> {
        let first = |name: &str| match choices.iter().find(|(of, _, _)| *of == name) {
            Some((_, value, _)) => value.clone(),
            None if name == "motion" => String::new(),
            None => SOMETHING.to_owned(),
        };
        let Some(fields) = act_fields(case, act, &first) else {
            return Ok(());
        };
        let why_not = match v.could_as(case.actor, act, fields)? {
            Ok(()) => None,
            Err(refusal) if !TOLD.contains(&act) || is_for_others(&refusal) => return Ok(()),
            Err(refusal) => Some(house::said::refusal(v.words, &refusal)),
        };
        list.push(Doing {
            act,
            label: v.say(&format!("join-do-{act}")),
            text: text.map(|(name, label)| (name, v.say(label))),
            choices: choices.clone(),
            tone,
            why_not,
        });
        Ok(())
    };
    let yes_no = |yes: &str, no: &str| {
        vec![
            ("choice", "yes".to_owned(), v.say(yes)),
            ("choice", "no".to_owned(), v.say(no)),
        ]
    };
    offer(
        "answer-request",
        Some(("answer", "join-your-answer")),
        Vec::new(),
        "",
    )?;
    for matter in class.into_iter().flat_map(matters) {
        let mut choices = yes_no("join-is-met", "join-is-not-met");
        let (kind, name) = matter.split_once('.').unwrap_or_default();
        let name = words::Value::Text(plain_words(name));
        let label = v.say_with(&format!("join-matter-{kind}"), &[("name", name)]);
        choices.insert(0, ("matter", matter, label));
        offer("judge", Some(("reason", "join-reason")), choices, "")?;
    }
    offer(
        "advise",
        Some(("reason", "join-reason")),
        yes_no("join-in-favour", "join-against"),
        "",
    )?;
    offer(
        "ask-for-more",
        Some(("request", "join-what-is-missing")),
        Vec::new(),
        "second",
    )?;
    offer("admit", Some(("remark", "join-remark")), Vec::new(), "")?;
    offer(
        "refuse-application",
        Some(("reason", "join-reason-for-applicant")),
        clauses(v, case),
        "bad",
    )?;
    offer("appeal", Some(("grounds", "join-grounds")), Vec::new(), "")?;
    offer(
        "withdraw-application",
        Some(("reason", "join-reason-if-any")),
        Vec::new(),
        "second",
    )?;
    Ok(list)
}

/// Of these it is told why not yet; the others come and go with the state of the application.
const TOLD: [&str; 3] = ["admit", "judge", "refuse-application"];

/// Whether a refusal says that this is not for the reader, or not for now at all.
fn is_for_others(refusal: &Refusal) -> bool {
    [
        "refusal-no-mandate",
        "refusal-not-theirs",
        "refusal-not-open",
        "refusal-nothing-asked",
    ]
    .contains(&refusal.id)
}

/// The clauses on which an application can fail, the class's own first.
fn clauses(v: &View, case: &Case) -> Vec<(&'static str, String, String)> {
    let Some(bylaws) = v.state().bodies.charters.get(case.row.charter) else {
        return Vec::new();
    };
    let own = bylaws
        .rules
        .classes
        .iter()
        .find(|class| *class.name == *case.class)
        .map(|class| class.clause);
    let numbered = bylaws
        .rules
        .clauses
        .iter()
        .enumerate()
        .filter(|(_, clause)| clause.number.starts_with(|c: char| c.is_ascii_digit()));
    let mut list: Vec<_> = numbered
        .map(|(ix, clause)| (Some(ix) != own.map(|own| usize::from(own.0)), clause))
        .collect();
    list.sort_by_key(|(later, _)| *later);
    list.into_iter()
        .map(|(_, clause)| {
            (
                "clause",
                clause.number.clone(),
                format!("{} {}", clause.number, clause.title),
            )
        })
        .collect()
}

/// What somebody must judge of a class: evidence, exceptions, questions.
fn matters(class: &Class) -> BTreeSet<String> {
    fn look(condition: &Condition, found: &mut BTreeSet<String>) {
        match &condition.test {
            Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
                of.iter().for_each(|one| look(one, found))
            }
            Test::Not(of) => look(of, found),
            Test::Evidence(name) => drop(found.insert(format!("evidence.{name}"))),
            Test::Exception(name) => drop(found.insert(format!("exception.{name}"))),
            Test::Judged { question, .. } => drop(found.insert(format!("question.{question}"))),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for condition in [&class.requires, &class.excludes].into_iter().flatten() {
        look(condition, &mut found);
    }
    for exception in &class.exceptions {
        if let Some(condition) = &exception.when {
            look(condition, &mut found);
        }
    }
    found
}
