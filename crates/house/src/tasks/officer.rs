//! What waits for somebody as a holder of office: the end of a term, a duty missed, an application, a seat to fill. Who has
//! neither an office nor a delegation is asked nothing.

use super::member::ground;
use super::{Look, What};
use crate::followers::{deciders, holders, with_power};
use assembly::entry::Ground;
use assembly::ids::{ApplicationId, BodyId, NameId};
use assembly::membership::ApplicationStatus;
use assembly::moment::Moment;
use charter::{Filling, Power};

/// From how long before its end on a term is told of, in milliseconds: sixty days.
const SOON_MS: i64 = 60 * 86_400_000;

impl Look<'_> {
    pub(super) fn as_holder(&mut self) {
        let (state, person, now) = (&self.community.open, self.wardrobe.person, self.now);
        for (id, term) in state.terms_of(person) {
            if !term.runs_at(now) {
                continue;
            }
            let place = (term.body, person);
            let rule = self.office_rule(term.body, term.office);
            let soon = |until: &Moment| until.0.saturating_sub(now.0) <= SOON_MS;
            if let Some(until) = term.until.filter(soon) {
                self.waits(What::TermEnds(id), place, Some(until), rule.clone());
            }
            for ((_, duty), _) in state.offices.missed.range((id, 0)..=(id, u16::MAX)) {
                self.waits(What::Misses(id, *duty), place, None, rule.clone());
            }
        }
    }

    fn office_rule(&self, body: BodyId, office: NameId) -> Option<Ground> {
        let state = &self.community.open;
        let charter = state.bodies.list.get(body)?.charter?;
        let rule = state.bodies.charters.get(charter)?.office(office)?;
        Some(ground(charter, rule.clause))
    }

    /// Whether the person may be among those who decide anything.
    fn acts(&self) -> bool {
        let person = self.wardrobe.person;
        let mut delegated = self.community.open.bodies.delegations.keys();
        !self.wardrobe.offices.is_empty() || delegated.any(|(_, _, to)| *to == person)
    }

    pub(super) fn as_officer(&mut self) {
        if !self.acts() {
            return;
        }
        for id in &self.common.pending {
            self.on_application(*id);
        }
        let (state, person) = (&self.community.open, self.wardrobe.person);
        for ((body, office, seat), vacancy) in &state.offices.vacant {
            if self.fills(*body, *office) {
                let (what, rule) = (
                    What::FillSeat(*office, *seat),
                    self.office_rule(*body, *office),
                );
                self.waits(what, (*body, person), Some(vacancy.due), rule);
            }
        }
    }

    fn on_application(&mut self, id: ApplicationId) {
        let Some((row, bylaws, admission)) = self.application(id) else {
            return;
        };
        let (state, person, now) = (&self.community.open, self.wardrobe.person, self.now);
        // Nobody decides in an own case.
        if self.parties().contains(&row.party) {
            return;
        }
        let place = (row.body, person);
        let why = Some(ground(row.charter, admission.clause));
        let named = |name: Option<&str>| match name {
            Some(name) => state.body_named(name),
            None => Some(row.body),
        };
        if matches!(row.status, ApplicationStatus::Appealed(_)) {
            let rule = admission.appeal.as_ref();
            let hears = rule.is_some_and(|rule| {
                let there = named(rule.body.as_deref());
                there.is_some_and(|there| self.is_among(there, &rule.to))
            });
            if hears {
                self.waits(What::HearAppeal(id), place, None, why);
            }
            return;
        }
        for (number, rule) in (0..).zip(&admission.advice) {
            let given = row.advice.iter().any(|(given, _, _)| *given == number);
            let until = bylaws.after(row.with_body, rule.within);
            let there = named(rule.body.as_deref());
            let asked = there.is_some_and(|there| self.is_among(there, &rule.by));
            if asked && !given && until.is_none_or(|until| now < until) {
                self.waits(What::Advise(id, number), place, until, why.clone());
            }
        }
        // Who was asked for more has the word.
        if row.status == ApplicationStatus::AskedForMore {
            return;
        }
        if deciders(state, row, admission, now).contains(&person) {
            let rule = admission.decided_within;
            let until = rule.and_then(|within| bylaws.after(row.with_body, within));
            self.waits(What::Decide(id), place, until, why);
        }
    }

    fn is_among(&self, body: BodyId, holder: &str) -> bool {
        let all = holders(&self.community.open, body, holder, self.now);
        all.contains(&self.wardrobe.person)
    }

    /// Whether the person sees to it that a seat of this office is filled.
    fn fills(&self, body: BodyId, office: NameId) -> bool {
        let (state, person) = (&self.community.open, self.wardrobe.person);
        let by_power = [Power::Appoint, Power::RecordElection]
            .into_iter()
            .any(|power| with_power(state, body, power, self.now).contains(&person));
        let rule = state
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.office(office));
        let mut ways = rule.into_iter().flat_map(|rule| &rule.filled_by);
        by_power
            || ways.any(|way| match way {
                Filling::Appointment { organ, .. } => self.is_among(body, organ),
                _ => false,
            })
    }
}
