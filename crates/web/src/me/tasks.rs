//! What I have to do, under all hats: until when, by which clause, and the way to do it; then my memberships, my offices and
//! my applications.

use crate::joining::state as application_state;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::entry::Ground;
use assembly::ids::{ApplicationId, MemberId, MotionId, PartyId, TermId};
use assembly::moment::Moment;
use assembly::offices::ActsAs;
use assembly::part::PartAddress;
use axum::extract::State;
use axum::response::Response;
use house::tasks::{Board, Task, What};
use std::sync::Arc;
use words::Value;

#[derive(Template)]
#[template(path = "me/tasks.html")]
struct Mine<'v> {
    v: &'v View,
    key: String,
    is_person: bool,
    tasks: Vec<Row>,
    memberships: Vec<Membership>,
    former: Vec<Membership>,
    offices: Vec<(String, Option<u32>)>,
    applications: Vec<Application>,
    organizations: Vec<(u32, String)>,
    person: u32,
}

/// Something that waits.
struct Row {
    text: String,
    until: Option<Moment>,
    late: bool,
    clause: Option<Clause>,
    /// Where it is done, and what the way there is called.
    way: Option<(String, String)>,
    /// A form that does it at once: its address.
    form: Option<String>,
    /// The organization it is for, where it is not the person.
    for_whom: Option<String>,
}

/// A clause of a charter, with the page on which it stands.
pub(super) struct Clause {
    pub(super) address: String,
    pub(super) said: String,
}

struct Membership {
    id: u32,
    body: String,
    party: String,
    class: String,
    standing: Option<String>,
    since: Moment,
    until: Option<Moment>,
}

struct Application {
    id: u32,
    body: String,
    party: String,
    state: &'static str,
    tone: &'static str,
    filed: Moment,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let board = match v.person() {
            Some(person) => Some(v.site.tasks.board(&v.shown, person, v.now)?),
            None => None,
        };
        let Some(board) = board else {
            return html(&Mine {
                v,
                key: String::new(),
                is_person: false,
                tasks: Vec::new(),
                memberships: Vec::new(),
                former: Vec::new(),
                offices: Vec::new(),
                applications: Vec::new(),
                organizations: Vec::new(),
                person: 0,
            });
        };
        let person = board.wardrobe.person;
        let all = board.memberships.iter();
        let (memberships, former) = all
            .filter_map(|id| membership(v, *id))
            .partition(|one| one.until.is_none());
        html(&Mine {
            v,
            key: v.fresh_key()?,
            is_person: true,
            tasks: board
                .tasks
                .iter()
                .map(|task| row(v, person, task))
                .collect(),
            memberships,
            former,
            offices: offices(v, &board),
            applications: applications(v, &board)?,
            organizations: board
                .wardrobe
                .organizations
                .iter()
                .map(|party| (party.0, v.own_name(*party)))
                .collect(),
            person: person.0,
        })
    })
    .await
}

/// The offices that the person acts in, and those that it keeps while it is aside; each with its term, if it is one's own.
fn offices(v: &View, board: &Board) -> Vec<(String, Option<u32>)> {
    let name = |body, office| {
        let office = Value::Text(v.handle(office));
        let body = Value::Text(v.link(body).short);
        v.say_with("signin-office", &[("office", office), ("body", body)])
    };
    let held = board.wardrobe.offices.iter().map(|held| {
        let term = match held.how {
            ActsAs::Holder(term) => Some(term.0),
            ActsAs::ExOfficio(..) | ActsAs::Interim(_) => None,
        };
        (name(held.body, held.office), term)
    });
    let terms = v.state().terms_of(board.wardrobe.person);
    let aside = terms.filter(|(id, term)| term.runs_at(v.now) && v.state().is_aside(*id, v.now));
    let aside = aside.map(|(id, term)| (name(term.body, term.office), Some(id.0)));
    held.chain(aside).collect()
}

fn membership(v: &View, id: MemberId) -> Option<Membership> {
    let row = v.state().membership.members.get(id)?;
    let bylaws = v.bylaws(row.body);
    let standing = bylaws.and_then(|bylaws| bylaws.standing(row.standing));
    Some(Membership {
        id: id.0,
        body: v.link(row.body).short,
        party: v.own_name(row.party),
        class: v.handle(row.class),
        standing: standing.map(|standing| plain_words(&standing.name)),
        since: row.joined,
        until: row.ended,
    })
}

fn applications(v: &View, board: &Board) -> Result<Vec<Application>, NoPage> {
    let closed = v.shown.community.closed.as_ref().ok_or(NoPage::NotFound)?;
    let all = board.applications.iter();
    let rows = all.filter_map(|id| Some((*id, closed.applications.get(*id)?)));
    Ok(rows
        .map(|(id, row)| {
            let (state, tone) = application_state(v, row);
            Application {
                id: id.0,
                body: v.link(row.body).short,
                party: v.own_name(row.party),
                state,
                tone,
                filed: row.filed,
            }
        })
        .collect())
}

/// A clause as a link to the charter in force; one of an older charter is cited without.
pub(super) fn clause(v: &View, ground: &Ground) -> Option<Clause> {
    let bylaws = v.state().bodies.charters.get(ground.charter)?;
    let clause = bylaws.rules.clauses.get(usize::from(ground.clause.0))?;
    let handle = v.link(bylaws.body).handle;
    Some(Clause {
        address: format!("/bodies/{handle}/charter#{}", clause.number),
        said: v.say_with("clause", &[("clause", Value::Text(clause.number.clone()))]),
    })
}

fn row(v: &View, person: PartyId, task: &Task) -> Row {
    let body = task.body;
    let (word, way, form) = told(v, task);
    let mut args = vec![("body", Value::Text(v.link(body).short))];
    args.extend(extra(v, task));
    Row {
        text: v.say_with(&format!("me-do-{word}"), &args),
        until: task.until,
        late: task.late,
        clause: task.ground.as_ref().and_then(|ground| clause(v, ground)),
        way: way.map(|way| (way, v.say(&format!("me-way-{word}")))),
        form,
        for_whom: (task.party != person).then(|| v.own_name(task.party)),
    }
}

/// The word of a task's messages, where it is done, and the form that does it at once.
fn told(v: &View, task: &Task) -> (&'static str, Option<String>, Option<String>) {
    let application = |id: &ApplicationId| Some(format!("/applications/{}", id.0));
    let membership = |id: &MemberId| Some(format!("/me/memberships/{}", id.0));
    let check_in = |id: &MemberId| Some(format!("/me/memberships/{}/check-in", id.0));
    let vote = |id: &MotionId| Some(format!("/me/votes/{}", id.0));
    let office = |id: &TermId| Some(format!("/me/offices/{}", id.0));
    let people = || Some(format!("/bodies/{}/people", v.link(task.body).handle));
    match &task.what {
        What::CheckIn(id) => ("check-in", membership(id), check_in(id)),
        What::CheckInLate(id) => ("check-in-late", membership(id), check_in(id)),
        What::Answer(id) => ("answer", application(id), None),
        What::ShowDomain(id) => ("domain", application(id), None),
        What::MayAppeal(id) => ("appeal", application(id), None),
        What::StandingMoves(id, _) => ("standing", membership(id), None),
        What::Hearing(id, _) => ("hearing", membership(id), None),
        What::Leaving(id, _) => ("leaving", membership(id), None),
        What::Vote(id, None) => ("vote", vote(id), None),
        What::Vote(id, Some(_)) => ("vote-seat", vote(id), None),
        What::TermEnds(id) => ("term", office(id), None),
        What::Misses(id, _) => ("misses", office(id), None),
        What::Advise(id, _) => ("advise", application(id), None),
        What::Decide(id) => ("decide", application(id), None),
        What::HearAppeal(id) => ("hear", application(id), None),
        What::FillSeat(..) => ("fill", people(), None),
    }
}

/// What a task's message says beside the body.
fn extra(v: &View, task: &Task) -> Vec<(&'static str, Value)> {
    let state = v.state();
    let word = |id| Value::Text(v.handle(id));
    let applicant = |id: &ApplicationId| {
        let closed = v.shown.community.closed.as_ref();
        let row = closed.and_then(|closed| closed.applications.get(*id));
        let name = row.map_or_else(String::new, |row| v.own_name(row.party));
        vec![("applicant", Value::Text(name))]
    };
    match &task.what {
        What::CheckIn(_) | What::CheckInLate(_) | What::Answer(_) => Vec::new(),
        What::ShowDomain(_) | What::MayAppeal(_) => Vec::new(),
        What::StandingMoves(_, standing) => vec![("standing", word(*standing))],
        What::Hearing(_, cause) | What::Leaving(_, cause) => vec![("cause", word(*cause))],
        What::Vote(id, seat) => {
            let title = state.motions.list.get(*id).and_then(|motion| {
                v.text(PartAddress {
                    position: motion.entry,
                    slot: 0,
                })
            });
            let title = title.unwrap_or_else(|| {
                let matter = state.motions.list.get(*id).map(|motion| motion.matter);
                matter.map_or_else(String::new, |matter| v.handle(matter))
            });
            let seat = seat.map(|seat| ("seat", Value::Text(v.name(seat))));
            let mut all = vec![("title", Value::Text(title))];
            all.extend(seat);
            all
        }
        What::TermEnds(term) | What::Misses(term, _) => {
            let office = state.offices.terms.get(*term).map(|term| word(term.office));
            office
                .into_iter()
                .map(|office| ("office", office))
                .collect()
        }
        What::Advise(id, _) | What::Decide(id) | What::HearAppeal(id) => applicant(id),
        What::FillSeat(office, _) => vec![("office", word(*office))],
    }
}
