//! Which letters an entry calls for. The state may be ahead of the entry: what has been settled since calls for nothing.

use super::notice::{Calls, Errand, Notice};
use super::whom::{applicants, deciders, holders, persons_of, with_power};
use assembly::act::Act;
use assembly::bodies::Bylaws;
use assembly::closed::{Closed, Effect as OfClosed};
use assembly::due::Item;
use assembly::effect::Effect;
use assembly::entry::Entry;
use assembly::ids::{ApplicationId, BodyId, MemberId, PartyId};
use assembly::membership::{
    Application, ApplicationStatus, ChangeKind, Due as OfMembership, Effect as OfMembers, Life,
};
use assembly::moment::Moment;
use assembly::offices::Effect as OfOffices;
use assembly::{Community, State};
use charter::{Admission, Filling, Power};

/// The letters that an entry calls for, in order.
#[must_use]
pub fn calls_for(entry: &Entry, community: &Community) -> Vec<Errand> {
    let mut looked = Looked {
        entry,
        state: &community.open,
        closed: community.closed.as_ref(),
        calls: Calls::of(entry),
    };
    for effect in &entry.effects {
        match effect {
            Effect::Membership(effect) => looked.members(effect),
            Effect::Closed(effect) => looked.closed(effect),
            Effect::Offices(effect) => looked.offices(effect),
            Effect::Bodies(_) | Effect::People(_) | Effect::Motions(_) | Effect::Due(_) => {}
        }
    }
    if let Some(OfMembership::DecisionLate(application)) = due_of(&entry.act) {
        looked.decision_is_late(*application);
    }
    looked.calls.into_errands()
}

fn due_of(act: &Act) -> Option<&OfMembership> {
    match act {
        Act::Due(due) => match &due.item {
            Item::Membership(item) => Some(item),
            Item::Bodies(_) | Item::Offices(_) | Item::Motions(_) => None,
        },
        _ => None,
    }
}

struct Looked<'a> {
    entry: &'a Entry,
    state: &'a State,
    closed: Option<&'a Closed>,
    calls: Calls,
}

impl<'a> Looked<'a> {
    fn now(&self) -> Moment {
        self.entry.moment
    }

    fn members(&mut self, effect: &OfMembers) {
        match effect {
            OfMembers::Applied { party, body, .. } => self.applied(*party, *body),
            OfMembers::ApplicationMoved {
                application,
                status,
            } => self.application_moved(*application, *status),
            // Whoever was a member before the body moved in knows.
            OfMembers::Joined { party, body, .. } if self.entry.act.name() == "admit" => {
                if let Some((member, _)) = self.state.member_in(*party, *body) {
                    let to = persons_of(self.state, *party, *body);
                    self.calls.tell_all(to, &Notice::Admitted(member));
                }
            }
            OfMembers::Joined { .. } | OfMembers::Advised { .. } => {}
            OfMembers::Changed { member, kind, .. } => self.changed(*member, *kind),
            OfMembers::Life(Life::Noticed(member, standing, at)) => {
                let notice = Notice::StandingMoves(*member, *standing, *at);
                self.tell_member(*member, &notice);
            }
            OfMembers::Life(_) => {}
        }
    }

    fn closed(&mut self, effect: &OfClosed) {
        let Some(closed) = self.closed else { return };
        match *effect {
            OfClosed::HearingOpened { member, .. } => {
                let mut hearings = closed.hearings.iter().rev();
                let opened = |notified, of| notified == self.now() && of == member;
                let found = hearings.find(|(_, row)| opened(row.notified, row.member));
                if let Some((hearing, _)) = found {
                    self.tell_member(member, &Notice::Hearing(hearing));
                }
            }
            OfClosed::DepartureDecided { member, .. } => {
                if let Some(departure) = closed.departs.get(&member) {
                    self.tell_member(member, &Notice::Leaving(*departure));
                }
            }
            OfClosed::DomainFound(party, print, _, false) => {
                // Whoever only applies sees it on the page of the application, where the proof is asked for.
                let claim = closed.domains.get(&(print, party));
                let lost = claim.filter(|claim| claim.shown.is_empty());
                let mut memberships = self.state.memberships_of(party);
                let current = memberships.find(|(_, member)| member.ended.is_none());
                if let (Some(claim), Some((_, member))) = (lost, current) {
                    let to = persons_of(self.state, party, member.body);
                    let notice = Notice::DomainLost(party, claim.entry, self.now());
                    self.calls.tell(to, &notice);
                }
            }
            OfClosed::FactDeclared(..)
            | OfClosed::JudgementMade(..)
            | OfClosed::DutyAccepted(..)
            | OfClosed::DomainClaimed(..)
            | OfClosed::DomainFound(..)
            | OfClosed::DomainDropped(..)
            | OfClosed::HearingOver(_)
            | OfClosed::DepartureMoved(..)
            | OfClosed::RefusedOn(..)
            | OfClosed::MotionUsed(_)
            | OfClosed::TextKept(..)
            | OfClosed::TextsErased(..) => {}
        }
    }

    fn offices(&mut self, effect: &OfOffices) {
        let (seat, notice) = match *effect {
            OfOffices::Vacant {
                body, office, seat, ..
            } => ((body, office), Notice::SeatVacant(body, office, seat)),
            OfOffices::VacancyLate { body, office, seat } => {
                ((body, office), Notice::SeatLate(body, office, seat))
            }
            _ => return,
        };
        let (body, office) = seat;
        let mut to = with_power(self.state, body, Power::Appoint, self.now());
        to.extend(with_power(
            self.state,
            body,
            Power::RecordElection,
            self.now(),
        ));
        let rule = self
            .state
            .bylaws_of(body)
            .and_then(|rules| rules.office(office));
        for way in rule.into_iter().flat_map(|rule| &rule.filled_by) {
            if let Filling::Appointment { organ, .. } = way {
                to.extend(holders(self.state, body, organ, self.now()));
            }
        }
        self.calls.tell(to, &notice);
    }

    /// An application with the rule of its admission.
    fn application(&self, id: ApplicationId) -> Option<(&'a Application, &'a Admission)> {
        let row = self.closed?.applications.get(id)?;
        let bylaws: &Bylaws = self.state.bodies.charters.get(row.charter)?;
        let admission = bylaws.admission(self.state.names.text(row.class))?;
        Some((row, &admission.rule))
    }

    fn applied(&mut self, party: PartyId, body: BodyId) {
        // The effect makes a row and does not name it.
        let filed = self.now();
        let found = self.closed.and_then(|closed| {
            let mut rows = closed.applications.iter().rev();
            rows.find(|(_, row)| (row.party, row.body, row.filed) == (party, body, filed))
        });
        let Some((id, row)) = found else { return };
        let to = applicants(self.state, row);
        self.calls.tell_all(to, &Notice::Applied(id));
        self.waits(id);
        self.wants_advice(id);
    }

    fn application_moved(&mut self, id: ApplicationId, status: ApplicationStatus) {
        let Some((row, admission)) = self.application(id) else {
            return;
        };
        let to = applicants(self.state, row);
        match status {
            // A question was answered.
            ApplicationStatus::Open => self.waits(id),
            ApplicationStatus::AskedForMore => self.calls.tell_all(to, &Notice::MoreWanted(id)),
            ApplicationStatus::Refused(_) => self.calls.tell_all(to, &Notice::Refused(id)),
            ApplicationStatus::Lapsed(_) => self.calls.tell_all(to, &Notice::Lapsed(id)),
            ApplicationStatus::Dismissed(_) => self.calls.tell_all(to, &Notice::Dismissed(id)),
            ApplicationStatus::Appealed(_) => {
                self.calls.tell_all(to, &Notice::Appealed(id));
                if let Some(rule) = &admission.appeal {
                    let place = match &rule.body {
                        Some(name) => self.state.body_named(name),
                        None => Some(row.body),
                    };
                    let hear = place.map(|place| holders(self.state, place, &rule.to, self.now()));
                    let hear = hear.unwrap_or_default();
                    self.calls.tell(hear, &Notice::AppealWaits(id));
                }
            }
            ApplicationStatus::Reversed(_) => {
                self.calls.tell_all(to, &Notice::Upheld(id));
                self.waits(id);
            }
            // Who withdraws knows, and nothing is left to do.
            ApplicationStatus::Withdrawn(_) => {}
        }
    }

    fn waits(&mut self, id: ApplicationId) {
        if let Some((row, admission)) = self.open_application(id) {
            let to = deciders(self.state, row, admission, self.now());
            self.calls.tell(to, &Notice::Waits(id));
        }
    }

    fn decision_is_late(&mut self, id: ApplicationId) {
        if let Some((row, admission)) = self.open_application(id) {
            let to = deciders(self.state, row, admission, self.now());
            self.calls.tell(to, &Notice::WaitsLate(id, self.now()));
        }
    }

    fn wants_advice(&mut self, id: ApplicationId) {
        let Some((row, admission)) = self.open_application(id) else {
            return;
        };
        for (number, rule) in (0..).zip(&admission.advice) {
            let place = match &rule.body {
                Some(name) => self.state.body_named(name),
                None => Some(row.body),
            };
            let to = place.map(|place| holders(self.state, place, &rule.by, self.now()));
            let notice = Notice::AdviceWanted(id, number);
            self.calls.tell(to.unwrap_or_default(), &notice);
        }
    }

    fn open_application(&self, id: ApplicationId) -> Option<(&'a Application, &'a Admission)> {
        let found = self.application(id)?;
        found.0.is_open(self.state).then_some(found)
    }

    fn changed(&mut self, member: MemberId, kind: ChangeKind) {
        match kind {
            ChangeKind::Standing(standing) => {
                let closes = matches!(due_of(&self.entry.act), Some(OfMembership::Round(_)));
                let answered = closes && !self.is_silence(member, standing);
                // Who answered, here or elsewhere, hears of a new standing on the page.
                if answered || self.is_own(member) {
                    return;
                }
                let notice = match closes {
                    true => Notice::CheckInMissed(member, standing, self.now()),
                    false => Notice::StandingMoved(member, standing, self.now()),
                };
                self.tell_member(member, &notice);
            }
            ChangeKind::Ended if !self.is_own(member) => {
                self.tell_member(member, &Notice::Ended(member));
            }
            ChangeKind::Ended
            | ChangeKind::Joined(..)
            | ChangeKind::Class(_)
            | ChangeKind::Primary(_)
            | ChangeKind::Resumed
            | ChangeKind::Void
            | ChangeKind::Represented(..)
            | ChangeKind::Party(..) => {}
        }
    }

    fn is_silence(&self, member: MemberId, standing: assembly::ids::NameId) -> bool {
        let row = self.state.membership.members.get(member);
        let bylaws = row.and_then(|row| self.state.bylaws_of(row.body));
        let rule = bylaws.and_then(|bylaws| bylaws.rules.check_in.as_ref());
        rule.is_some_and(|rule| *rule.silence == *self.state.names.text(standing))
    }

    /// Whether the member itself did it.
    fn is_own(&self, member: MemberId) -> bool {
        let row = self.state.membership.members.get(member);
        row.is_some_and(|row| self.entry.actor.principal() == Some(row.party))
    }

    fn tell_member(&mut self, member: MemberId, notice: &Notice) {
        if let Some(row) = self.state.membership.members.get(member) {
            let to = persons_of(self.state, row.party, row.body);
            self.calls.tell(to, notice);
        }
    }
}
