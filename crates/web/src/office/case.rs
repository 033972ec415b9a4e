//! One membership, as the member and those who work for the body see it: how it stands, what changed it and by which entry,
//! hearings and ends that were decided, and what the reader can do now, each as a form.

use super::export::{contact, sees};
use super::offer::{Offer, offers};
use super::tables::standing_said;
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::actor::Actor;
use assembly::ids::{BodyId, MemberId};
use assembly::membership::{Change, ChangeKind, DepartureStatus, Member, may_see_case};
use assembly::moment::Moment;
use assembly::part::PartAddress;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::Value;

/// The most changes that are listed, the newest.
const MOST_CHANGES: usize = 100;

#[derive(Template)]
#[template(path = "office/case.html")]
struct CasePage<'v> {
    v: &'v View,
    body: BodyLink,
    id: u32,
    name: String,
    facts: Vec<(String, String)>,
    is_office: bool,
    ended: Option<Moment>,
    hearings: Vec<Told>,
    departures: Vec<Told>,
    history: Vec<Step>,
    offers: Vec<Offer>,
    key: String,
}

/// Something that changed the membership.
struct Step {
    at: Moment,
    what: String,
    entry: u64,
}

/// A hearing, or an end that was decided.
struct Told {
    cause: String,
    state: String,
    tone: &'static str,
    lines: Vec<String>,
    texts: Vec<String>,
}

/// A membership that the reader may see, and as whom.
pub(super) struct Case {
    pub(super) id: MemberId,
    pub(super) row: Member,
    pub(super) actor: Actor,
    pub(super) is_office: bool,
}

impl Case {
    pub(super) fn body(&self) -> BodyId {
        self.row.body
    }
}

/// A membership by its number, as an address writes it: for the member, who acts for it, and who works for the body.
pub(super) fn case(v: &View, number: &str) -> Result<Case, NoPage> {
    let id = MemberId(number.parse().map_err(|_| NoPage::NotFound)?);
    let row = v.state().membership.members.get(id);
    let row = row.ok_or(NoPage::NotFound)?.clone();
    let (actor, person) = (
        v.actor().ok_or(NoPage::NotFound)?,
        v.person().ok_or(NoPage::NotFound)?,
    );
    let is_own = row.party == person;
    let for_it = house::accounts::acts_for(v.state(), person, row.party);
    let is_office = v.works_for(row.body);
    if !is_own && !for_it && !is_office {
        return Err(NoPage::NotFound);
    }
    // Whoever answers for the member acts for it here, whatever hat is on; an officer acts as the person.
    let actor = Actor {
        on_behalf: (for_it && !is_own).then_some(row.party),
        ..actor
    };
    Ok(Case {
        id,
        row,
        actor,
        is_office,
    })
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::own(site, visit, move |v| show(v, &case(v, &number)?, None)).await
}

/// What a form said that was refused.
pub(super) struct Refused {
    pub(super) act: String,
    pub(super) subject: String,
    pub(super) typed: BTreeMap<String, String>,
    pub(super) why: String,
    pub(super) clause: Option<String>,
    pub(super) field: Option<String>,
}

pub(super) fn show(v: &View, case: &Case, refused: Option<&Refused>) -> Page {
    let sees_case = may_see_case(&v.shown.community, case.actor, case.id, v.now);
    html(&CasePage {
        v,
        body: v.link(case.body()),
        id: case.id.0,
        name: v.own_name(case.row.party),
        facts: facts(v, case)?,
        is_office: case.is_office,
        ended: case.row.ended,
        hearings: if sees_case {
            hearings(v, case)
        } else {
            Vec::new()
        },
        departures: if sees_case {
            departures(v, case)
        } else {
            Vec::new()
        },
        history: history(v, case),
        offers: offers(v, case, refused)?,
        key: v.fresh_key()?,
    })
}

fn facts(v: &View, case: &Case) -> Result<Vec<(String, String)>, NoPage> {
    let row = &case.row;
    let mut facts = vec![(v.say("web-class"), v.handle(row.class))];
    let standing = standing_said(v, row.standing);
    if !standing.is_empty() {
        facts.push((v.say("web-standing"), standing));
    }
    facts.push((v.say("web-since"), v.day(&row.joined)));
    if let Some(primary) = row.primary
        && sees(v, row.party, row.body, "representative")
    {
        facts.push((v.say("office-representative"), v.own_name(primary)));
    }
    let others = v.state().membership.representatives.get(&case.id);
    for (person, _) in others.into_iter().flatten() {
        if sees(v, row.party, row.body, "representative") {
            facts.push((v.say("office-other-representative"), v.own_name(*person)));
        }
    }
    let party = v.state().people.parties.get(row.party);
    if let Some(country) = party.and_then(|party| party.country)
        && sees(v, row.party, row.body, "country")
    {
        facts.push((v.say("web-country"), country.code().to_owned()));
    }
    if let Some(text) = contact(v, row.party, row.body)? {
        facts.push((v.say("office-contact"), text));
    }
    if let Some(seen) = party.map(|party| party.seen_at) {
        facts.push((v.say("office-seen"), v.day(&seen)));
    }
    Ok(facts)
}

/// The changes of a membership, the newest first.
pub(super) fn changes(v: &View, row: &Member) -> Vec<Change> {
    let mut list = Vec::new();
    let mut next = Some(row.last_change);
    while let Some(change) = next.and_then(|id| v.state().membership.changes.get(id)) {
        list.push(*change);
        next = change.before;
        if list.len() == MOST_CHANGES {
            break;
        }
    }
    list
}

/// What a change was, as people say it.
pub(super) fn change_said(v: &View, kind: ChangeKind) -> String {
    let named = |id: &str, name| v.say_with(id, &[("name", Value::Text(name))]);
    match kind {
        ChangeKind::Joined(class, _) => named("office-change-joined", v.handle(class)),
        ChangeKind::Class(class) => named("office-change-class", v.handle(class)),
        ChangeKind::Standing(standing) => {
            named("office-change-standing", standing_said(v, standing))
        }
        ChangeKind::Primary(Some(person)) | ChangeKind::Represented(person, Some(_)) => {
            named("office-change-representative", v.name(person))
        }
        ChangeKind::Primary(None) => v.say("office-change-no-representative"),
        ChangeKind::Represented(person, None) => {
            named("office-change-represents-no-more", v.name(person))
        }
        ChangeKind::Ended => v.say("office-change-ended"),
        ChangeKind::Resumed => v.say("office-change-resumed"),
        ChangeKind::Void => v.say("office-change-void"),
        ChangeKind::Party(_, party) => named("office-change-party", v.name(party)),
    }
}

fn history(v: &View, case: &Case) -> Vec<Step> {
    let changes = changes(v, &case.row).into_iter();
    changes
        .map(|change| Step {
            at: change.held_from,
            what: change_said(v, change.kind),
            entry: change.known_from,
        })
        .collect()
}

/// The texts of an entry that the reader may see.
fn texts(v: &View, entry: u64, slots: u8) -> Vec<String> {
    (0..slots)
        .filter_map(|slot| {
            v.text(PartAddress {
                position: entry,
                slot,
            })
        })
        .collect()
}

fn hearings(v: &View, case: &Case) -> Vec<Told> {
    let Some(closed) = &v.shown.community.closed else {
        return Vec::new();
    };
    let mine = closed
        .hearings
        .iter()
        .filter(|(_, row)| row.member == case.id);
    mine.map(|(_, row)| {
        let notified = ("moment", Value::utc(row.notified.0));
        let earliest = ("moment", Value::utc(row.earliest.0));
        let (state, tone) = if row.over {
            ("office-hearing-over", "")
        } else {
            ("office-hearing-open", "warn")
        };
        Told {
            cause: v.handle(row.cause),
            state: v.say(state),
            tone,
            lines: vec![
                v.say_with("office-hearing-notified", &[notified]),
                v.say_with("office-hearing-earliest", &[earliest]),
            ],
            // The case, and what shows it.
            texts: texts(v, row.entry, 2),
        }
    })
    .collect()
}

fn departures(v: &View, case: &Case) -> Vec<Told> {
    let Some(closed) = &v.shown.community.closed else {
        return Vec::new();
    };
    let mine = closed
        .departures
        .iter()
        .filter(|(_, row)| row.member == case.id);
    mine.map(|(_, row)| {
        let (state, tone, line) = match row.status {
            DepartureStatus::Pending => (
                "office-departure-pending",
                "warn",
                ("office-ends-on", row.ends),
            ),
            DepartureStatus::Appealed(at) => (
                "office-departure-appealed",
                "warn",
                ("office-appealed-on", at),
            ),
            DepartureStatus::Final(at) => {
                ("office-departure-final", "bad", ("office-ended-on", at))
            }
            DepartureStatus::Averted(at) => (
                "office-departure-averted",
                "good",
                ("office-averted-on", at),
            ),
        };
        let moment = |at: Moment| [("moment", Value::utc(at.0))];
        Told {
            cause: v.handle(row.cause),
            state: v.say(state),
            tone,
            lines: vec![
                v.say_with("office-decided-on", &moment(row.decided)),
                v.say_with(line.0, &moment(line.1)),
            ],
            texts: texts(v, row.entry, 1),
        }
    })
    .collect()
}
