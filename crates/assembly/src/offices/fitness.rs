//! Who may take a seat: conditions, limits, offices that do not go together, shares. Asked before a seating, and by people
//! who wonder whether they may stand.

use super::limits::LimitFound;
use super::refusal::OfficeRefusal;
use super::tenure::Start;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, NameId, PartyId};
use crate::part::PartText;
use crate::reason::{Met, Reasons, Subject};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Office, Power, ShareLimit, SharePer};

/// What speaks for or against somebody's standing for an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitness {
    /// The conditions, where there are any.
    pub reasons: Option<Reasons>,
    /// The limits.
    pub limits: Vec<LimitFound>,
    /// An office held that may not be held beside it.
    pub incompatible: Option<String>,
}

impl Fitness {
    /// Whether nothing speaks against it.
    #[must_use]
    pub fn may_stand(&self) -> bool {
        let met = |reasons: &Reasons| reasons.met == Met::Yes;
        self.reasons.as_ref().is_none_or(met)
            && !self.limits.iter().any(LimitFound::is_reached)
            && self.incompatible.is_none()
    }
}

/// A seating to be judged.
pub(super) struct Candidate<'r> {
    pub(super) party: PartyId,
    pub(super) body: BodyId,
    pub(super) office: NameId,
    pub(super) rule: &'r Office,
    pub(super) ground: Ground,
    pub(super) start: Start,
    /// The motion by which an organ granted an exception from the limits.
    pub(super) exception: Option<MotionId>,
    /// Others seated by the same act.
    pub(super) beside: &'r [PartyId],
}

impl Sitting<'_> {
    /// What speaks for or against a party's standing for an office now.
    ///
    /// # Errors
    /// There is no such body, charter or office.
    pub fn may_stand(
        &mut self,
        party: PartyId,
        body: BodyId,
        office: NameId,
    ) -> Result<Fitness, Refusal> {
        let rules = self.bylaws(body)?.1;
        let rule = rules.office(office).ok_or_else(|| {
            Refusal::from(Plain::Unknown {
                what: "office".to_owned(),
            })
        })?;
        let start = self.state.natural_start(body, rule, self.now);
        let reasons = match &rule.eligible {
            Some(condition) => Some(self.reasons_of_a_seat(condition, Subject { party, body })?),
            None => None,
        };
        Ok(Fitness {
            reasons,
            limits: self.state.limits(party, body, office, start, self.now),
            incompatible: self.held_beside(party, body, rule, start),
        })
    }

    /// Refuses a candidate who may not take the seat. `relaxed` is the reason given for passing over a soft share.
    pub(super) fn is_fit(
        &mut self,
        candidate: &Candidate<'_>,
        relaxed: &PartText,
    ) -> Result<(), Refusal> {
        let Candidate {
            party, body, rule, ..
        } = *candidate;
        let office = rule.name.to_string();
        let by = |why: OfficeRefusal| Refusal::from(why).by(body, candidate.ground.clone());
        self.party(party)?;
        let fitness = self.may_stand(party, body, candidate.office)?;
        if let Some(reasons) = fitness.reasons {
            if reasons.met != Met::Yes {
                return Err(by(OfficeRefusal::NotEligible { office }).because(reasons));
            }
            let path = reasons.path_taken();
            self.ground(Ground {
                path,
                ..candidate.ground.clone()
            });
        }
        let limits = self
            .state
            .limits(party, body, candidate.office, candidate.start, self.now);
        for limit in limits.iter().filter(|limit| limit.is_reached()) {
            let granted = rule.limits[limit.index].exception_by.as_deref();
            let excepted = match (granted, candidate.exception) {
                (Some(organ), Some(motion)) => self
                    .role_as(organ, body, Power::GrantException, Some(motion))
                    .is_ok(),
                _ => false,
            };
            if !excepted {
                let terms = limit.at_most;
                return Err(by(OfficeRefusal::LimitReached { office, terms }));
            }
        }
        if let Some(other) = self.held_beside(party, body, rule, candidate.start) {
            return Err(by(OfficeRefusal::Incompatible { office, other }));
        }
        for share in &rule.shares {
            let same = self.same_share(candidate, share);
            let relaxed = share.soft && matches!(relaxed, PartText::Known(_) | PartText::Unseen);
            if same >= share.at_most && !relaxed {
                let most = share.at_most;
                return Err(by(OfficeRefusal::ShareReached { office, most }));
            }
        }
        Ok(())
    }

    /// An office that the charter does not let stand beside this one, held when the term would start. One with a time to
    /// cure does not stand in the way of a seating; the clock looks at it afterwards.
    fn held_beside(
        &self,
        party: PartyId,
        body: BodyId,
        rule: &Office,
        start: Start,
    ) -> Option<String> {
        let hard = rule
            .incompatible
            .iter()
            .filter(|other| other.cure.is_none());
        hard.filter(|other| {
            let seat = self
                .state
                .seat_named(&other.office, other.body.as_deref(), body);
            seat.is_some_and(|(place, office)| {
                let mut terms = self.state.terms_of(party);
                terms.any(|(_, term)| {
                    term.body == place
                        && term.office == office
                        && self.state.overlaps(term, start, self.now)
                })
            })
        })
        .map(|other| other.office.to_string())
        .next()
    }

    fn same_share(&self, candidate: &Candidate<'_>, share: &ShareLimit) -> u32 {
        let Candidate {
            party,
            body,
            office,
            start,
            beside,
            ..
        } = *candidate;
        let ids = self.state.offices.of_office.get(&(body, office));
        let terms = ids
            .into_iter()
            .flatten()
            .filter_map(|id| self.state.offices.terms.get(*id));
        let sitting = terms
            .filter(|term| self.state.overlaps(term, start, self.now))
            .map(|term| term.holder);
        let same = sitting.chain(beside.iter().copied()).filter(|other| {
            *other != party && self.state.share_alike(*other, party, body, share.per)
        });
        u32::try_from(same.count()).unwrap_or(u32::MAX)
    }
}

impl State {
    /// Whether two parties count against the same share. What is not known of somebody counts against none.
    #[must_use]
    pub fn share_alike(&self, one: PartyId, other: PartyId, body: BodyId, per: SharePer) -> bool {
        let (Some(a), Some(b)) = (self.people.parties.get(one), self.people.parties.get(other))
        else {
            return false;
        };
        match per {
            SharePer::Employer => a.affiliation.is_some() && a.affiliation == b.affiliation,
            SharePer::Country => a.country.is_some() && a.country == b.country,
            SharePer::Region => {
                let theirs = self.regions_of(other, body);
                self.regions_of(one, body)
                    .iter()
                    .any(|region| theirs.contains(region))
            }
        }
    }

    /// The regions of a party in a body: as judged, else by its country.
    #[must_use]
    pub fn regions_of(&self, party: PartyId, body: BodyId) -> Vec<&str> {
        if let Some(judged) = self.people.judged_regions.get(&(body, party)) {
            return judged.iter().map(|id| self.names.text(*id)).collect();
        }
        let country = self
            .people
            .parties
            .get(party)
            .and_then(|party| party.country.as_ref());
        country
            .and_then(|country| self.region_of(country.code(), body))
            .into_iter()
            .collect()
    }
}
