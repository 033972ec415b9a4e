//! Terms: one holder's time in a seat. Who holds an office by holding another one (ex officio) is computed, not recorded.

use super::cure::Conflict;
use super::vacancy::Seat;
use crate::ids::{BodyId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::state::State;
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// Everything about offices.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Offices {
    /// Terms, ended ones too.
    pub terms: Table<TermId, Term>,
    /// Terms of one office, in order of seating.
    pub of_office: imbl::OrdMap<(BodyId, NameId), Vec<TermId>>,
    /// Leaves of absence.
    pub leaves: imbl::OrdMap<TermId, Moment>,
    /// From when terms count for limits: a charter may start the counters again.
    pub counters_from: imbl::OrdMap<BodyId, Moment>,
    /// Holders who are aside: they keep the seat and do not use it.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub aside: imbl::OrdMap<TermId, Aside>,
    /// Lots that must be drawn: among the holders of an office, how many must leave.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub lots: imbl::OrdMap<(BodyId, NameId), AwaitedLot>,
    /// Seats that fell vacant and must be filled within a time.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub vacant: imbl::OrdMap<Seat, Vacancy>,
    /// Conflicts that may be cured until a moment.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub curing: imbl::OrdMap<(TermId, Conflict), Moment>,
    /// Duties that holders miss.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub missed: imbl::OrdMap<(TermId, u16), MissedDuty>,
    /// When the clock looks next at the seats of a party, because time alone may change what they rest on.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub looks: imbl::OrdMap<PartyId, Moment>,
}

/// Why and since when a holder is aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Why.
    pub why: AsideWhy,
    /// Since when.
    pub since: Moment,
    /// Until when; absent means until it is mended or the holder comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// Why a holder is aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AsideWhy {
    /// A conflict was not cured in time.
    Conflict,
    /// The duty with this number in the office's rule is missed.
    Duty(u16),
    /// By the holder's own wish.
    Own,
    /// Whoever may has put the holder aside.
    Put,
}

/// A seat that must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vacancy {
    /// Since when it is vacant.
    pub since: Moment,
    /// Until when it is to be filled.
    pub due: Moment,
    /// Whether that time has passed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

/// A duty that a holder misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissedDuty {
    /// Since when it was found missed.
    pub since: Moment,
    /// How many of the steps that follow were taken.
    pub steps: u16,
}

/// A lot that must be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwaitedLot {
    /// The terms in the hat.
    pub terms: Vec<TermId>,
    /// How many of them end.
    pub leave: u32,
}

/// One holder's time in a seat.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Term {
    /// The body.
    pub body: BodyId,
    /// The office.
    pub office: NameId,
    /// Who.
    pub holder: PartyId,
    /// From when.
    pub from: Moment,
    /// Until when it runs, where that is known. Terms that end with an event learn it when the event happens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The calendar year in which it falls due, where it ends with an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
    /// When and how it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(Moment, EndedBy)>,
    /// How the holder came to it.
    pub seated_by: SeatedBy,
    /// The seat within the office, from 0.
    pub seat: u16,
    /// The group that sent the holder, where the office is filled by delegation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<BodyId>,
    /// The group whose turn it was, where groups take turns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<NameId>,
    /// The holder's term before this one, of any office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<TermId>,
    /// The entry that seated the holder.
    pub entry: u64,
    /// The entry that ended it; absent while it runs, and where it ran out by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_in: Option<u64>,
}

/// How somebody came to a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeatedBy {
    /// By an election, whose recorded result says so.
    Election,
    /// By an organ.
    Appointment,
    /// By another body.
    Delegation,
    /// By an outside organ, as reported.
    Report,
    /// For the remainder of another's term.
    Remainder,
    /// For a short time, until the seat is filled.
    Temporary,
    /// Held it when the body moved in.
    MovedIn,
}

/// How a term ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndedBy {
    /// It ran out.
    Expiry,
    /// The holder resigned.
    Resignation,
    /// The holder was removed.
    Removal,
    /// A rule ended it (a condition no longer held, a cure period passed).
    Rule,
    /// A lot decided.
    Lot,
    /// The holder died or ceased.
    Death,
    /// A correction: it never was.
    Correction,
}

impl Term {
    /// Whether its holder holds the seat at a moment.
    #[must_use]
    pub fn runs_at(&self, moment: Moment) -> bool {
        self.from <= moment
            && self.until.is_none_or(|until| moment < until)
            && self.ended.is_none_or(|(ended, _)| moment < ended)
    }

    /// Whether it has ended, or run out, by a moment. One that has not started is not over.
    #[must_use]
    pub fn is_over(&self, moment: Moment) -> bool {
        self.until.is_some_and(|until| until <= moment)
            || self.ended.is_some_and(|(ended, _)| ended <= moment)
    }
}

impl State {
    /// The terms of an office that run at a moment, in order of seats.
    pub fn holders(
        &self,
        body: BodyId,
        office: NameId,
        moment: Moment,
    ) -> impl Iterator<Item = (TermId, &Term)> {
        let terms = self
            .offices
            .of_office
            .get(&(body, office))
            .map_or(&[][..], Vec::as_slice);
        terms.iter().filter_map(move |id| {
            let term = self.offices.terms.get(*id)?;
            term.runs_at(moment).then_some((*id, term))
        })
    }

    /// The holders who act at a moment: those who are aside do not.
    pub fn acting_holders(
        &self,
        body: BodyId,
        office: NameId,
        moment: Moment,
    ) -> impl Iterator<Item = (TermId, &Term)> {
        self.holders(body, office, moment)
            .filter(move |(id, _)| !self.is_aside(*id, moment))
    }

    /// Whether a holder is aside at a moment, as far as the state remembers: since the newest step aside.
    #[must_use]
    pub fn is_aside(&self, term: TermId, moment: Moment) -> bool {
        let aside = self.offices.aside.get(&term);
        aside.is_some_and(|aside| {
            aside.since <= moment && aside.until.is_none_or(|until| moment < until)
        })
    }
}
