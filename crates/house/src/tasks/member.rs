//! What waits for somebody as a member, an applicant, a voter, or in a membership that is about to change.

use super::{Look, What};
use assembly::act::Act;
use assembly::bodies::Bylaws;
use assembly::closed::Fingerprint;
use assembly::entry::Ground;
use assembly::ids::{ApplicationId, CharterId, MemberId, MotionId, PartyId};
use assembly::membership::{Application, ApplicationStatus, Member};
use assembly::motions::{CastVote, Choice, MotionStatus};
use assembly::part::PartText;
use assembly::{Asked, NoParts, decide};
use charter::{Admission, ClauseIx, Ruled};

pub(super) fn ground(charter: CharterId, clause: ClauseIx) -> Ground {
    Ground {
        charter,
        clause,
        path: Vec::new(),
    }
}

impl<'a> Look<'a> {
    fn in_force(&self, member: &Member) -> Option<(CharterId, &'a Bylaws)> {
        let state = &self.community.open;
        let charter = state.bodies.list.get(member.body)?.charter?;
        Some((charter, state.bodies.charters.get(charter)?))
    }

    pub(super) fn as_member(&mut self, id: MemberId, member: &Member) {
        if member.ended.is_some() {
            return;
        }
        let place = (member.body, member.party);
        self.check_in(id, member);
        let state = &self.community.open;
        if let Some((standing, at)) = state.membership.notices.get(&id) {
            let rule = self.in_force(member).and_then(|(charter, bylaws)| {
                Some(ground(charter, bylaws.rules.standing.as_ref()?.clause))
            });
            self.waits(What::StandingMoves(id, *standing), place, Some(*at), rule);
        }
        let Some(closed) = &self.community.closed else {
            return;
        };
        let heard = self.common.hearings.get(&id);
        if let Some(row) = heard.and_then(|id| closed.hearings.get(*id)) {
            let why = self.ending(row.charter, row.cause);
            self.waits(What::Hearing(id, row.cause), place, Some(row.earliest), why);
        }
        let departure = closed.departs.get(&id);
        let departure = departure.and_then(|id| closed.departures.get(*id));
        if let Some(row) = departure.filter(|row| row.is_open()) {
            let why = self.ending(row.charter, row.cause);
            self.waits(What::Leaving(id, row.cause), place, Some(row.ends), why);
        }
    }

    /// The clause on an ending for a cause.
    fn ending(&self, charter: CharterId, cause: assembly::ids::NameId) -> Option<Ground> {
        let state = &self.community.open;
        let rules = &state.bodies.charters.get(charter)?.rules;
        let cause = state.names.text(cause);
        let rule = rules.endings.iter().find(|rule| *rule.cause == *cause)?;
        Some(ground(charter, rule.clause))
    }

    fn check_in(&mut self, id: MemberId, member: &Member) {
        let Some((charter, bylaws)) = self.in_force(member) else {
            return;
        };
        let Some(rule) = &bylaws.rules.check_in else {
            return;
        };
        let (place, why) = ((member.body, member.party), ground(charter, rule.clause));
        let answers = &self.community.open.membership.checked_in;
        let answer = answers.get(&(member.party, member.body));
        match self.common.rounds.get(&member.body) {
            // Who joined since is not asked.
            Some((opened, closes))
                if member.joined <= *opened && answer.is_none_or(|at| at < opened) =>
            {
                self.waits(What::CheckIn(id), place, Some(*closes), Some(why));
            }
            None if bylaws.standing_id(&rule.silence) == Some(member.standing) => {
                self.waits(What::CheckInLate(id), place, None, Some(why));
            }
            Some(_) | None => {}
        }
    }

    /// An application with the rule of its admission.
    pub(super) fn application(
        &self,
        id: ApplicationId,
    ) -> Option<(&'a Application, &'a Bylaws, &'a Ruled<Admission>)> {
        let state = &self.community.open;
        let row = self.community.closed.as_ref()?.applications.get(id)?;
        let bylaws = state.bodies.charters.get(row.charter)?;
        let admission = bylaws.admission(state.names.text(row.class))?;
        Some((row, bylaws, admission))
    }

    pub(super) fn as_applicant(&mut self, id: ApplicationId) {
        let Some((row, bylaws, admission)) = self.application(id) else {
            return;
        };
        let (place, why) = (
            (row.body, row.party),
            Some(ground(row.charter, admission.clause)),
        );
        let lapses = self.common.deadlines.get(&id).and_then(|both| both.0);
        match row.status {
            ApplicationStatus::AskedForMore if row.is_open(&self.community.open) => {
                self.waits(What::Answer(id), place, lapses, why);
            }
            ApplicationStatus::Open if row.is_open(&self.community.open) => {
                let closed = self.community.closed.as_ref();
                let unproved = closed.is_some_and(|closed| {
                    let all = |byte| (row.party, Fingerprint([byte; 16]));
                    let mut mine = closed.domains_of.range(all(0)..=all(0xff));
                    mine.any(|(party, print)| {
                        let claim = closed.domains.get(&(*print, *party));
                        claim.is_some_and(|claim| claim.shown.is_empty())
                    })
                });
                if unproved {
                    self.waits(What::ShowDomain(id), place, lapses, why);
                }
            }
            ApplicationStatus::Refused(at) => {
                let rule = admission.appeal.as_ref();
                let until = rule.and_then(|rule| bylaws.after(at, rule.within));
                if let Some(until) = until.filter(|until| self.now < *until) {
                    self.waits(What::MayAppeal(id), place, Some(until), why);
                }
            }
            ApplicationStatus::Open
            | ApplicationStatus::AskedForMore
            | ApplicationStatus::Appealed(_)
            | ApplicationStatus::Reversed(_)
            | ApplicationStatus::Dismissed(_)
            | ApplicationStatus::Withdrawn(_)
            | ApplicationStatus::Lapsed(_) => {}
        }
    }

    /// Votes not cast yet: one's own, those of organizations, and on seats of others by a proxy or as their alternate.
    pub(super) fn as_voter(&mut self) {
        let (state, common) = (&self.community.open, self.common);
        for id in &common.motions {
            let Some(motion) = state.motions.list.get(*id) else {
                continue;
            };
            let MotionStatus::Open { closes, .. } = motion.status else {
                continue;
            };
            let why = state.rule_of(motion);
            let why = why.map(|rule| ground(rule.charter, rule.decision.clause));
            for party in self.parties() {
                let held = state.motions.remedies_held.get(&(motion.body, party));
                let held = held.into_iter().flatten();
                let seats = held.filter_map(|remedy| {
                    let remedy = state.motions.remedies.get(*remedy)?;
                    remedy.serves(*id, motion, self.now).then_some(remedy.giver)
                });
                let seats: Vec<Option<PartyId>> =
                    std::iter::once(None).chain(seats.map(Some)).collect();
                for seat in seats {
                    let voter = seat.unwrap_or(party);
                    if !motion.votes.contains_key(&voter) && self.may_vote(*id, party, seat) {
                        let what = What::Vote(*id, seat);
                        self.waits(what, (motion.body, party), closes, why.clone());
                    }
                }
            }
        }
    }

    /// Whether a vote would be taken, one way or another: an instruction leaves one way only.
    fn may_vote(&self, motion: MotionId, party: PartyId, seat: Option<PartyId>) -> bool {
        [Choice::Aye, Choice::No].into_iter().any(|choice| {
            let act = Act::from(CastVote {
                motion,
                choice,
                seat,
                abstention: None,
                votes: None,
            });
            let asked = Asked {
                actor: self.actor(party),
                act: &act,
                texts: &[PartText::Empty],
                now: self.now,
            };
            decide(self.community, &asked, &NoParts).is_ok()
        })
    }
}
