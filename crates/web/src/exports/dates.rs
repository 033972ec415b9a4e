//! What has a date: terms that end, votes and check-ins that close, seats to be filled, charters that come into force; and,
//! for one who applied, until when what must happen. From these calendars are made.

use crate::page::NoPage;
use crate::view::View;
use assembly::due::Item;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::Due as OfMembership;
use assembly::moment::Moment;
use assembly::motions::MotionStatus;
use std::collections::BTreeSet;
use words::Value;

/// Something with a date.
pub(super) struct Dated {
    /// The same thing has the same word in every file.
    pub(super) id: String,
    pub(super) at: Moment,
    pub(super) title: String,
    /// The page that says more, as a path.
    pub(super) page: String,
}

/// How long what has passed stays in a calendar, in milliseconds: a year.
const STAYS_MS: i64 = 366 * 24 * 60 * 60 * 1_000;

impl View {
    /// What is dated in a body; of terms, only those of some, where `of` says whose.
    pub(super) fn dated(&self, body: BodyId, of: Option<&BTreeSet<PartyId>>) -> Vec<Dated> {
        let mut all = Vec::new();
        self.terms_ending(body, of, &mut all);
        self.closing(body, &mut all);
        if of.is_none() {
            self.to_be_filled(body, &mut all);
        }
        all.retain(|one| one.at.0 >= self.now.0 - STAYS_MS);
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        all
    }

    fn terms_ending(&self, body: BodyId, of: Option<&BTreeSet<PartyId>>, all: &mut Vec<Dated>) {
        let link = self.link(body);
        let state = self.state();
        for (id, term) in state.offices.terms.iter() {
            let is_one = term.body == body && of.is_none_or(|of| of.contains(&term.holder));
            // One that was cut short ended when it did: that is no date to wait for.
            let (true, None, Some(until)) = (is_one, term.ended, term.until) else {
                continue;
            };
            let office = Value::Text(self.handle(term.office));
            let name = Value::Text(self.name(term.holder));
            let args = [
                ("office", office),
                ("name", name),
                ("body", Value::Text(link.short.clone())),
            ];
            all.push(Dated {
                id: format!("term-{}", id.0),
                at: until,
                title: self.words.plain().say("api-event-term", &args),
                page: format!("/bodies/{}/people", link.handle),
            });
        }
    }

    fn closing(&self, body: BodyId, all: &mut Vec<Dated>) {
        let (link, state, words) = (self.link(body), self.state(), self.words.plain());
        let short = || Value::Text(link.short.clone());
        for (id, motion) in state
            .motions
            .list
            .iter()
            .filter(|(_, row)| row.body == body)
        {
            let MotionStatus::Open {
                closes: Some(at),
                round,
                ..
            } = motion.status
            else {
                continue;
            };
            let matter = Value::Text(self.handle(motion.matter));
            all.push(Dated {
                id: format!("vote-{}-{round}", id.0),
                at,
                title: words.say("api-event-vote", &[("matter", matter), ("body", short())]),
                page: format!("/bodies/{}", link.handle),
            });
        }
        let rounds = state.membership.rounds.iter();
        for (id, round) in rounds.filter(|(_, round)| round.body == body && !round.done) {
            all.push(Dated {
                id: format!("check-in-{}", id.0),
                at: round.closes,
                title: words.say("api-event-check-in", &[("body", short())]),
                page: format!("/bodies/{}", link.handle),
            });
        }
        let adopted = state.bodies.charters.iter();
        for (id, bylaws) in adopted.filter(|(_, bylaws)| bylaws.body == body) {
            if let Some(at) = bylaws.effective.filter(|at| *at > self.now) {
                all.push(Dated {
                    id: format!("charter-{}", id.0),
                    at,
                    title: words.say("api-event-charter", &[("body", short())]),
                    page: format!("/bodies/{}/charter", link.handle),
                });
            }
        }
    }

    fn to_be_filled(&self, body: BodyId, all: &mut Vec<Dated>) {
        let link = self.link(body);
        let vacant = self.state().offices.vacant.iter();
        for ((_, office, seat), vacancy) in vacant.filter(|((of, ..), _)| *of == body) {
            let args = [
                ("office", Value::Text(self.handle(*office))),
                ("body", Value::Text(link.short.clone())),
            ];
            all.push(Dated {
                id: format!("vacancy-{}-{}-{seat}-{}", body.0, office.0, vacancy.since.0),
                at: vacancy.due,
                title: self.words.plain().say("api-event-vacancy", &args),
                page: format!("/bodies/{}/people", link.handle),
            });
        }
    }

    /// What is dated for a person: of the bodies in which it or an organization it acts for has a place, and of their
    /// applications.
    pub(super) fn dated_for(&self, person: PartyId) -> Result<Vec<Dated>, NoPage> {
        let state = self.state();
        let tasks = &self.site.tasks;
        let hats = tasks.wardrobe(&self.shown, person, self.now)?;
        let parties: BTreeSet<PartyId> = hats.organizations.into_iter().chain([person]).collect();
        let bodies: BTreeSet<BodyId> = parties
            .iter()
            .flat_map(|one| state.places_of(*one))
            .collect();
        let mut all: Vec<Dated> = bodies
            .into_iter()
            .flat_map(|body| self.dated(body, Some(&parties)))
            .collect();
        self.own_applications(&parties, &mut all);
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        Ok(all)
    }

    fn own_applications(&self, parties: &BTreeSet<PartyId>, all: &mut Vec<Dated>) {
        let Some(closed) = &self.shown.community.closed else {
            return;
        };
        for due in &closed.due {
            let (id, word) = match due.item {
                Item::Membership(OfMembership::Lapse(id)) => (id, "api-event-lapse"),
                Item::Membership(OfMembership::DecisionLate(id)) => (id, "api-event-decision"),
                _ => continue,
            };
            let row = closed.applications.get(id);
            let Some(row) = row.filter(|row| parties.contains(&row.party)) else {
                continue;
            };
            let body = Value::Text(self.link(row.body).short);
            all.push(Dated {
                id: format!("{word}-{}", id.0),
                at: due.at,
                title: self.words.plain().say(word, &[("body", body)]),
                page: format!("/applications/{}", id.0),
            });
        }
    }
}
