//! Limits on terms (E2): how many terms of a party count against each, and whether one more would be too many.

use super::state::{EndedBy, SeatedBy, Term};
use super::tenure::{Start, years};
use crate::ids::{BodyId, NameId, PartyId};
use crate::moment::Moment;
use crate::state::State;
use charter::{Length, LimitKind, Office, TermLimit, Unit};
use serde::Serialize;

/// A limit, and how far a party is from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LimitFound {
    /// Which limit of the office, in the order of its charter.
    pub index: usize,
    /// At most so many terms.
    pub at_most: u32,
    /// So many count already.
    pub counted: u32,
    /// In a row, or ever.
    pub lifetime: bool,
}

impl LimitFound {
    /// Whether another term would be too many.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.counted >= self.at_most
    }
}

impl State {
    /// Every limit of an office, for a party whose next term would start so.
    #[must_use]
    pub fn limits(
        &self,
        party: PartyId,
        body: BodyId,
        office: NameId,
        start: Start,
        now: Moment,
    ) -> Vec<LimitFound> {
        let Some(rule) = self
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.office(office))
        else {
            return Vec::new();
        };
        let found = rule.limits.iter().enumerate().map(|(index, limit)| {
            let counted = self.counted(party, body, (office, rule), limit, start, now);
            LimitFound {
                index,
                at_most: limit.at_most,
                counted,
                lifetime: limit.kind == LimitKind::Lifetime,
            }
        });
        found.collect()
    }

    fn counted(
        &self,
        party: PartyId,
        body: BodyId,
        (office, rule): (NameId, &Office),
        limit: &TermLimit,
        start: Start,
        now: Moment,
    ) -> u32 {
        let mut edge = Edge::Starts(start);
        let mut counted = 0;
        for (_, term) in self.terms_of(party) {
            let same = term.office == office
                || limit
                    .across
                    .iter()
                    .any(|name| self.names.id(name) == Some(term.office));
            if term.body != body || !same || !self.counts(term, rule, limit, now) {
                continue;
            }
            if limit.kind == LimitKind::Consecutive && self.is_broken(term, edge, rule, limit.off) {
                break;
            }
            edge = Edge::Began(term.from);
            counted += 1;
        }
        counted
    }

    /// Terms from before a restart of the counters, corrected and temporary ones, and short parts do not count.
    fn counts(&self, term: &Term, rule: &Office, limit: &TermLimit, now: Moment) -> bool {
        let since = self.offices.counters_from.get(&term.body).copied();
        let void = matches!(term.ended, Some((_, EndedBy::Correction)));
        let before_restart = since.is_some_and(|since| term.from < since);
        if void || before_restart || term.seated_by == SeatedBy::Temporary {
            return false;
        }
        let Some(exempt) = &limit.exempt_under else {
            return true;
        };
        let end = term.ended.map(|(at, _)| at).or(term.until);
        let part = match end {
            Some(end) => self
                .bylaws_of(term.body)
                .and_then(|bylaws| bylaws.part_of_term(rule, term.from, end)),
            // Whoever sits until an event serves the term out, as far as anybody can tell now, by years.
            None => term.due_year.and_then(|due| {
                let first = self.year_in(term.body, term.from.min(now));
                let full = rule.term.map_or(1, years).max(1);
                tally::Exact::ratio(i64::from(due - first), i64::from(full))
            }),
        };
        part.is_none_or(|part| part >= *exempt)
    }

    /// Whether enough time lay between a term and what followed it to end "in a row".
    fn is_broken(&self, term: &Term, next: Edge, rule: &Office, off: Option<Length>) -> bool {
        let Some(ended) = term.ended.map(|(at, _)| at).or(term.until) else {
            // It runs until an event: what follows starts there, unless the office is left out for a while.
            let (Some(due), Edge::Starts(Start::Event(year))) = (term.due_year, next) else {
                return false;
            };
            return year.saturating_sub(due) >= self.off_years(rule, off);
        };
        let began = match next {
            Edge::Starts(Start::Event(year)) => {
                return year.saturating_sub(self.year_in(term.body, ended))
                    >= self.off_years(rule, off);
            }
            Edge::Starts(Start::At(at)) | Edge::Began(at) => at,
        };
        // Yearly events wander within the year: between two of them, years are counted and not days.
        if self.event_of(term.body, rule).is_some() && off.is_none_or(|off| off.unit == Unit::Terms)
        {
            let gap = self.year_in(term.body, began) - self.year_in(term.body, ended);
            return gap >= self.off_years(rule, off);
        }
        let off = match off {
            Some(Length {
                n,
                unit: Unit::Terms,
            }) => rule.term.map(|term| Length {
                n: term.n.saturating_mul(n),
                ..term
            }),
            None => rule.term,
            Some(other) => Some(other),
        };
        let back = self
            .bylaws_of(term.body)
            .zip(off)
            .and_then(|(bylaws, off)| bylaws.after(ended, off));
        back.is_some_and(|back| back <= began)
    }

    /// The time off in years; one term of the office where the charter names none.
    fn off_years(&self, rule: &Office, off: Option<Length>) -> i16 {
        let term = rule.term.map_or(1, years);
        match off {
            None => term,
            Some(Length {
                n,
                unit: Unit::Terms,
            }) => term.saturating_mul(i16::try_from(n).unwrap_or(i16::MAX)),
            Some(length) => years(length),
        }
    }
}

/// What comes after a term, when looking back from a new one.
#[derive(Clone, Copy)]
enum Edge {
    Starts(Start),
    Began(Moment),
}
