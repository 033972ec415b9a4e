//! How long a term runs: from its start, by the office's length, anchor and stagger. A term that starts with an event is
//! seated before its moment is known, and learns it when the event is recorded; until then it starts at [`Moment::END`].

use super::state::Term;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, NameId};
use crate::moment::Moment;
use crate::state::State;
use charter::{Anchor, Length, Office, Stagger, Unit};

/// When a term starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At a moment.
    At(Moment),
    /// At the next end of a named event, expected in this year.
    Event(i16),
}

/// When a term starts and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// From when.
    pub from: Moment,
    /// Until when, where that is known.
    pub until: Option<Moment>,
    /// The year in which it falls due, where it ends with an event.
    pub due_year: Option<i16>,
}

impl State {
    /// The event that starts and ends the terms of an office, where one does.
    #[must_use]
    pub fn event_of(&self, body: BodyId, office: &Office) -> Option<(BodyId, NameId)> {
        let Anchor::EndOf { event, body: other } = &office.starts else {
            return None;
        };
        let place = match other {
            Some(name) => self.body_named(name)?,
            None => body,
        };
        Some((place, self.names.id(event)?))
    }

    /// The year in which an event is expected next: this one until it has been recorded, then the next.
    #[must_use]
    pub fn next_event_year(&self, event: (BodyId, NameId), now: Moment) -> i16 {
        let year = |moment| self.year_in(event.0, moment);
        let last = self
            .bodies
            .events
            .get(&event)
            .and_then(|ends| ends.iter().max());
        let this = year(now);
        last.map_or(this, |last| this.max(year(*last) + 1))
    }

    /// The calendar year of a moment on the wall of a body.
    #[must_use]
    pub fn year_in(&self, body: BodyId, moment: Moment) -> i16 {
        self.bylaws_of(body)
            .map_or(1970, |bylaws| bylaws.local(moment).year())
    }

    /// When a term starts that is given now and that nobody dates otherwise.
    #[must_use]
    pub fn natural_start(&self, body: BodyId, office: &Office, now: Moment) -> Start {
        if let Some(event) = self.event_of(body, office) {
            return Start::Event(self.next_event_year(event, now));
        }
        match (&office.starts, self.bylaws_of(body)) {
            (Anchor::YearDay(month, day), Some(bylaws)) => {
                let next = bylaws.after(now, ONE_YEAR).unwrap_or(now);
                Start::At(bylaws.latest_year_day(next, *month, *day).unwrap_or(now))
            }
            (Anchor::YearDay(..) | Anchor::Seating | Anchor::EndOf { .. }, _) => Start::At(now),
        }
    }

    /// When a full term ends that starts so. `length` stands for the office's own, where another body sets it.
    #[must_use]
    pub fn full_tenure(
        &self,
        body: BodyId,
        office: &Office,
        start: Start,
        length: Option<Length>,
    ) -> Tenure {
        let open = |from| Tenure {
            from,
            until: None,
            due_year: None,
        };
        let from = match start {
            Start::At(from) => from,
            Start::Event(_) => Moment::END,
        };
        let (Some(length), Some(bylaws)) = (length.or(office.term), self.bylaws_of(body)) else {
            return open(from);
        };
        if let Some((place, _)) = self.event_of(body, office) {
            let year = match start {
                Start::At(from) => self.year_in(place, from),
                Start::Event(year) => year,
            };
            let due = in_turn(year.saturating_add(years(length)), year, office.stagger);
            return Tenure {
                due_year: Some(due),
                ..open(from)
            };
        }
        let Some(until) = bylaws.after(from, length) else {
            return open(from);
        };
        let (first, last) = (bylaws.local(from).year(), bylaws.local(until).year());
        let turn = in_turn(last, first, office.stagger);
        let until = match turn.cmp(&last) {
            std::cmp::Ordering::Less => bylaws.before(until, ONE_YEAR),
            std::cmp::Ordering::Equal => Some(until),
            std::cmp::Ordering::Greater => bylaws.after(until, ONE_YEAR),
        };
        Tenure {
            until,
            ..open(from)
        }
    }

    /// Whether a term still stands in the way of one that starts so: it runs or waits, and does not end by then.
    #[must_use]
    pub fn overlaps(&self, term: &Term, start: Start, now: Moment) -> bool {
        let over = term
            .ended
            .is_some_and(|(at, _)| at <= now.max(start.moment()))
            || term.until.is_some_and(|until| until <= now);
        if over {
            return false;
        }
        match start {
            Start::At(from) => term.until.is_none_or(|until| from < until),
            Start::Event(year) => {
                let due = term
                    .due_year
                    .or_else(|| term.until.map(|until| self.year_in(term.body, until)));
                due.is_none_or(|due| due > year)
            }
        }
    }
}

impl Start {
    fn moment(self) -> Moment {
        match self {
            Start::At(from) => from,
            Start::Event(_) => Moment::START,
        }
    }
}

impl Bylaws {
    /// How much of a full term of an office two moments make up.
    #[must_use]
    pub fn part_of_term(
        &self,
        office: &Office,
        from: Moment,
        until: Moment,
    ) -> Option<tally::Exact> {
        let full = self.after(from, office.term?)?;
        tally::Exact::ratio(
            until.0.saturating_sub(from.0),
            full.0.saturating_sub(from.0),
        )
    }
}

pub(super) const ONE_YEAR: Length = Length {
    n: 1,
    unit: Unit::Years,
};

/// A length in whole years, a started one counting: a term that ends with a yearly event can end in no other way.
pub(super) fn years(length: Length) -> i16 {
    let n = match length.unit {
        Unit::Years | Unit::Meetings | Unit::Elections | Unit::Terms => length.n,
        Unit::Months => length.n.div_ceil(12),
        Unit::Weeks => length.n.div_ceil(53),
        Unit::Days | Unit::WorkingDays => length.n.div_ceil(366),
        Unit::Hours => length.n.div_ceil(366 * 24),
    };
    i16::try_from(n).unwrap_or(i16::MAX)
}

/// The year nearest to `due`, rather before than after it, in which the office falls due.
fn in_turn(due: i16, start: i16, stagger: Option<Stagger>) -> i16 {
    let odd = due.rem_euclid(2) == 1;
    let fits = match stagger {
        None => true,
        Some(Stagger::Odd) => odd,
        Some(Stagger::Even) => !odd,
    };
    match fits {
        true => due,
        false if due.saturating_sub(1) > start => due - 1,
        false => due.saturating_add(1),
    }
}
