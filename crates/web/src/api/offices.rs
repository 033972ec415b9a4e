//! Offices, their seats, and everybody's terms. Who holds office is public, with the name.

use super::answer::{Answer, Paged};
use super::look::Look;
use super::operation::{AFTER, BODY, Kind, LIMIT, Operation, Param};
use super::problem::Problem;
use super::shape::{BodyRef, PartyRef};
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, NameId, TermId};
use assembly::moment::Moment;
use assembly::offices::{ActsAs, EndedBy, SeatedBy};
use charter::{Office as Rule, Ruled};
use schemars::JsonSchema;
use serde::Serialize;

const TAG: &str = "offices";

const OFFICE: Param = Param::query(
    "office",
    Kind::Word,
    "Of one office alone, as the charter names it.",
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "/api/v1/bodies/{body}/offices",
        ("listOffices", TAG),
        "The offices of a body by the charter in force: who acts in each, and each seat with its term or its vacancy.",
        &[BODY],
        (|all| all.subschema_for::<Vec<Office>>(), offices),
    ),
    Operation::read(
        "/api/v1/bodies/{body}/terms",
        ("listTerms", TAG),
        "Terms of office in a body, ended ones too, in the order of seating.",
        &[BODY, OFFICE, AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<Term>>(), terms),
    ),
];

/// An office.
#[derive(Serialize, JsonSchema)]
struct Office {
    /// As the charter names it.
    name: String,
    /// The clause, as in `npoc/2024.md#3.1`.
    clause: Option<String>,
    /// Who acts in it now.
    acting: Vec<Acting>,
    /// Its seats.
    seats: Vec<Seat>,
}

/// Somebody who acts in an office.
#[derive(Serialize, JsonSchema)]
struct Acting {
    /// Who.
    party: PartyRef,
    /// `holder`, `ex-officio` by another office, or `interim` while it is vacant.
    how: &'static str,
}

/// A seat of an office.
#[derive(Serialize, JsonSchema)]
struct Seat {
    /// Which, from 0.
    seat: u16,
    /// The term that runs in it.
    term: Option<Term>,
    /// Since when it is vacant, where that counts.
    vacant_since: Option<Moment>,
    /// Until when it must be filled.
    to_be_filled_by: Option<Moment>,
}

fn offices(look: &Look) -> Result<Answer, Problem> {
    let body = look.of_body()?;
    let bylaws = look.v.bylaws(body);
    let bylaws = bylaws.ok_or_else(|| Problem::not_there("charter"))?;
    let all = bylaws.rules.offices.iter();
    let all = all.filter_map(|rule| office(look, body, bylaws, rule));
    Answer::json(&all.collect::<Vec<Office>>())
}

fn office(look: &Look, body: BodyId, bylaws: &Bylaws, rule: &Ruled<Rule>) -> Option<Office> {
    let state = look.v.state();
    let id = bylaws.office_id(&rule.name)?;
    let clause = bylaws.rules.clauses.get(usize::from(rule.clause.0));
    let acting = state.who_holds(body, id, look.v.now);
    let acting = acting.into_iter().map(|acting| Acting {
        party: PartyRef::public(look, acting.party),
        how: match acting.how {
            ActsAs::Holder(_) => "holder",
            ActsAs::ExOfficio(..) => "ex-officio",
            ActsAs::Interim(_) => "interim",
        },
    });
    let running: Vec<(TermId, u16)> = state
        .holders(body, id, look.v.now)
        .map(|(id, term)| (id, term.seat))
        .collect();
    let highest = running.iter().map(|(_, seat)| u32::from(*seat) + 1).max();
    let seats = rule
        .seats
        .max(highest.unwrap_or(0))
        .min(u32::from(u16::MAX));
    let seats = (0..seats).filter_map(|seat| {
        let seat = u16::try_from(seat).ok()?;
        Some(self::seat(look, (body, id, seat), &running))
    });
    Some(Office {
        name: rule.name.to_string(),
        clause: clause.map(|clause| format!("{}#{}", bylaws.file, clause.number)),
        acting: acting.collect(),
        seats: seats.collect(),
    })
}

fn seat(look: &Look, place: (BodyId, NameId, u16), running: &[(TermId, u16)]) -> Seat {
    let mut of_seat = running.iter().filter(|(_, seat)| *seat == place.2);
    let vacancy = look.v.state().offices.vacant.iter();
    let mut vacancy = vacancy.filter(|(seat, _)| **seat == place);
    let vacancy = vacancy.next().map(|(_, vacancy)| *vacancy);
    Seat {
        seat: place.2,
        term: of_seat.next().and_then(|(id, _)| term(look, *id)),
        vacant_since: vacancy.map(|vacancy| vacancy.since),
        to_be_filled_by: vacancy.map(|vacancy| vacancy.due),
    }
}

/// One holder's time in a seat.
#[derive(Serialize, JsonSchema)]
pub(super) struct Term {
    /// Its number.
    id: TermId,
    /// Of which body.
    body: BodyRef,
    /// The office, as the charter names it.
    office: String,
    /// The seat within the office, from 0.
    seat: u16,
    /// Who.
    holder: PartyRef,
    /// From when.
    from: Moment,
    /// Until when it runs, where that is known.
    until: Option<Moment>,
    /// The year in which it falls due, where it ends with an event.
    due_year: Option<i16>,
    /// When it ended.
    ended: Option<Moment>,
    /// How it ended: `expiry`, `resignation`, `removal`, `rule`, `lot`, `death`, `correction`.
    ended_by: Option<&'static str>,
    /// How the holder came to it: `election`, `appointment`, `delegation`, `report`, `remainder`, `temporary`, `moved-in`.
    seated_by: &'static str,
    /// The group that sent the holder.
    sent_by: Option<BodyRef>,
}

pub(super) fn term(look: &Look, id: TermId) -> Option<Term> {
    let row = look.v.state().offices.terms.get(id)?;
    Some(Term {
        id,
        body: BodyRef::of(look, row.body),
        office: look.v.state().names.text(row.office).to_owned(),
        seat: row.seat,
        holder: PartyRef::public(look, row.holder),
        from: row.from,
        until: row.until,
        due_year: row.due_year,
        ended: row.ended.map(|(at, _)| at),
        ended_by: row.ended.map(|(_, how)| match how {
            EndedBy::Expiry => "expiry",
            EndedBy::Resignation => "resignation",
            EndedBy::Removal => "removal",
            EndedBy::Rule => "rule",
            EndedBy::Lot => "lot",
            EndedBy::Death => "death",
            EndedBy::Correction => "correction",
        }),
        seated_by: match row.seated_by {
            SeatedBy::Election => "election",
            SeatedBy::Appointment => "appointment",
            SeatedBy::Delegation => "delegation",
            SeatedBy::Report => "report",
            SeatedBy::Remainder => "remainder",
            SeatedBy::Temporary => "temporary",
            SeatedBy::MovedIn => "moved-in",
        },
        sent_by: row.sent_by.map(|body| BodyRef::of(look, body)),
    })
}

fn terms(look: &Look) -> Result<Answer, Problem> {
    let (body, after) = (look.of_body()?, look.number("after")?);
    let office = look.word("office");
    let state = look.v.state();
    let rows = state.offices.terms.iter();
    let rows = rows.filter(|(id, row)| {
        row.body == body
            && after.is_none_or(|after| id.0 > after)
            && office.is_none_or(|office| state.names.text(row.office) == office)
    });
    let terms = rows.filter_map(|(id, _)| term(look, id));
    Answer::json(&look.page(terms, |term| term.id.0.into())?)
}
