//! The result of an election is recorded: candidates in order of rank, with their votes. The first of them take the free
//! seats, the longer terms before the shorter. Where votes are level at a place that matters, the record says how the
//! charter's tie chain settled it.

use super::fitness::Candidate;
use super::look::OfficeFound;
use super::refusal::OfficeRefusal;
use super::seating::{FreeSeat, Seating};
use super::state::SeatedBy;
use super::tenure::{Start, Tenure};
use super::ties::{Settled, TieSettled};
use super::turn::Turn;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::{Filling, MixedTerms, Office, Power, Unopposed, VacancyHow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::ties::TieStep;

/// Most candidates of one election.
const MAX_RESULTS: usize = 500;

/// Records the result of an election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordElection {
    /// The body.
    pub body: BodyId,
    /// The office, as its charter names it.
    pub office: String,
    /// The candidates, best first.
    pub results: Vec<Ranked>,
    /// How many are elected; absent means as many as there are free seats and candidates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elected: Option<u32>,
    /// How a tie at the last seat was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<TieSettled>,
    /// How a tie over a longer term was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_tie: Option<TieSettled>,
    /// From when, if the terms do not start as the charter lets them start by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// A by-election: those elected serve what is left of another's term.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remainder: bool,
    /// The motion by which an organ granted an exception from a limit on terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<MotionId>,
}

/// A candidate with the votes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// Who.
    pub party: PartyId,
    /// How many votes; absent where no vote was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<u64>,
    /// The year in which a shorter term falls due, where several seats end in different years. Seats that another left
    /// early have their year already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
}

/// How the charter elects to the office.
struct Way<'r> {
    tie: &'r [TieStep],
    unopposed: Unopposed,
    terms: Option<&'r MixedTerms>,
}

/// A seat with the term that goes with it.
#[derive(Clone, Copy)]
struct Place {
    seat: u16,
    tenure: Tenure,
}

impl Place {
    /// When it ends, for comparing: what ends with no year and no moment ends last.
    fn ends(&self) -> (i16, Moment) {
        let Tenure {
            until, due_year, ..
        } = self.tenure;
        (due_year.unwrap_or(i16::MAX), until.unwrap_or(Moment::END))
    }
}

impl Deed for RecordElection {
    const NAME: &'static str = "record-election";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("reason", "why a soft share is passed over"),
        PartSpec::public("evidence", "the count, or where it can be read"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::RecordElection, self.body, None)?;
        let found = at.office_named(self.body, &self.office)?;
        let by = |why: OfficeRefusal| found.refused(why);
        let way = self.way(found.rule).map_err(by)?;
        let start = match (self.from, self.remainder) {
            (Some(from), _) => Start::At(from),
            (None, true) => Start::At(at.now),
            (None, false) => at.state.natural_start(self.body, found.rule, at.now),
        };
        let free = at.free_seats(&found, start);
        let elected = self.elected(found.rule, free.len()).map_err(by)?;
        self.votes_are_right(elected, way.unopposed).map_err(by)?;
        let places = self.places(at, &found, &way, (start, &free[..], elected))?;
        self.ties_are_settled(at, &places, &way).map_err(by)?;
        let mut seated: Vec<PartyId> = Vec::new();
        for (ranked, place) in self.results.iter().zip(&places) {
            let candidate = Candidate {
                party: ranked.party,
                body: self.body,
                office: found.id,
                rule: found.rule,
                ground: found.ground.clone(),
                start,
                exception: self.exception,
                beside: &seated,
            };
            at.holds_no_seat_yet(&candidate)?;
            at.is_fit(&candidate, at.text(0))?;
            let turn = Turn {
                holder: ranked.party,
                seat: place.seat,
                by: match self.remainder {
                    true => SeatedBy::Remainder,
                    false => SeatedBy::Election,
                },
                sent_by: None,
            };
            let seating = Seating {
                holder: ranked.party,
                by: SeatedBy::Election,
                tenure: place.tenure,
                seat: place.seat,
                sent_by: None,
                turn: at.takes_turn(&found, turn)?,
            };
            at.seat(self.body, found.id, &seating, seated.len());
            seated.push(ranked.party);
        }
        Ok(())
    }
}

impl RecordElection {
    /// How the office is filled by election, where it is.
    fn way<'r>(&self, rule: &'r Office) -> Result<Way<'r>, OfficeRefusal> {
        let by_election = rule.vacancy.as_ref().is_some_and(|rule| {
            matches!(rule.how, VacancyHow::ByElection | VacancyHow::NextRanked)
        });
        let found = rule.filled_by.iter().find_map(|way| match way {
            Filling::Election {
                tie,
                unopposed,
                terms,
                ..
            } => Some(Way {
                tie,
                unopposed: *unopposed,
                terms: terms.as_ref(),
            }),
            Filling::Appointment { .. }
            | Filling::ExOfficio { .. }
            | Filling::Delegation { .. }
            | Filling::Outside { .. } => None,
        });
        match found {
            Some(found) => Ok(found),
            None if by_election && self.remainder => Ok(Way {
                tie: &[],
                unopposed: Unopposed::Acclaimed,
                terms: None,
            }),
            None => Err(OfficeRefusal::NotFilledSo {
                office: self.office.clone(),
            }),
        }
    }

    fn elected(&self, rule: &Office, free: usize) -> Result<usize, OfficeRefusal> {
        if self.results.is_empty() || self.results.len() > MAX_RESULTS {
            return Err(OfficeRefusal::ResultsOutOfOrder {});
        }
        let wanted = self.elected.map_or(free.max(1), |wanted| wanted as usize);
        let wanted = wanted.min(self.results.len());
        if wanted > free {
            return Err(OfficeRefusal::AllSeatsTaken {
                office: self.office.clone(),
                seats: rule.seats,
            });
        }
        Ok(wanted)
    }

    /// Votes fall from rank to rank, and a vote is held where there must be one.
    fn votes_are_right(&self, elected: usize, unopposed: Unopposed) -> Result<(), OfficeRefusal> {
        let mut pairs = self.results.windows(2);
        if !pairs.all(|pair| pair[0].votes >= pair[1].votes) {
            return Err(OfficeRefusal::ResultsOutOfOrder {});
        }
        let opposed = self.results.len() > elected;
        let voted = self.results.iter().all(|ranked| ranked.votes.is_some());
        match unopposed {
            Unopposed::Acclaimed if !opposed => Ok(()),
            Unopposed::Acclaimed | Unopposed::Vote | Unopposed::Confirmed if voted => Ok(()),
            Unopposed::Acclaimed | Unopposed::Vote | Unopposed::Confirmed => {
                Err(OfficeRefusal::NeedsAVote {
                    office: self.office.clone(),
                })
            }
        }
    }

    /// The seats that are filled, with their terms, one for each who is elected: longer terms for higher ranks (E8).
    fn places(
        &self,
        at: &Sitting<'_>,
        found: &OfficeFound<'_>,
        way: &Way<'_>,
        (start, free, elected): (Start, &[FreeSeat], usize),
    ) -> Result<Vec<Place>, Refusal> {
        let full = at.state.full_tenure(self.body, found.rule, start, None);
        let for_full_term = found
            .rule
            .vacancy
            .as_ref()
            .is_some_and(|rule| rule.full_term);
        let tenure = |free: &FreeSeat| match (self.remainder, way.terms.is_some()) {
            (true, _) if for_full_term => Some(full),
            (true, _) => free.left,
            (false, true) if !for_full_term => Some(free.left.unwrap_or(full)),
            (false, _) => Some(full),
        };
        let mut places: Vec<Place> = free
            .iter()
            .filter_map(|free| {
                let (seat, tenure) = (free.seat, tenure(free)?);
                Some(Place { seat, tenure })
            })
            .collect();
        if places.len() < elected {
            let office = found.name();
            return Err(found.refused(OfficeRefusal::NothingRemains { office }));
        }
        places.sort_by_key(|place| (std::cmp::Reverse(place.ends()), place.seat));
        places.truncate(elected);
        for (place, ranked) in places.iter_mut().zip(&self.results) {
            if let (Some(due), Some(year)) = (place.tenure.due_year, ranked.due_year) {
                place.tenure.due_year = Some(due.min(year));
            }
        }
        let mut pairs = places.windows(2);
        if !pairs.all(|pair| pair[0].ends() >= pair[1].ends()) {
            return Err(found.refused(OfficeRefusal::ResultsOutOfOrder {}));
        }
        let mixed = places.first().map(Place::ends) != places.last().map(Place::ends);
        if mixed && way.terms.is_none() {
            let office = found.name();
            return Err(found.refused(OfficeRefusal::TermsNotMixed { office }));
        }
        Ok(places)
    }

    /// Where those before and after a place that matters are level, the tie is settled in a way of the chain: of the
    /// election at the last seat, of the longer terms where the one before has the longer one.
    fn ties_are_settled(
        &self,
        at: &Sitting<'_>,
        places: &[Place],
        way: &Way<'_>,
    ) -> Result<(), OfficeRefusal> {
        for (after, pair) in self.results.windows(2).enumerate() {
            if pair[0].votes.is_none() || pair[0].votes != pair[1].votes {
                continue;
            }
            let (before, after) = (places.get(after), places.get(after + 1));
            let (chain, tie) = match (before, after) {
                (Some(_), None) => (way.tie, &self.tie),
                (Some(one), Some(other)) if one.ends() != other.ends() => {
                    let own = way.terms.map(|terms| terms.tie.as_slice());
                    let own = own.filter(|chain| !chain.is_empty());
                    (own.unwrap_or(way.tie), &self.terms_tie)
                }
                _ => continue,
            };
            let tied: Vec<PartyId> = self
                .results
                .iter()
                .filter(|other| other.votes == pair[0].votes)
                .map(|other| other.party)
                .collect();
            let office = || self.office.clone();
            let Some(tie) = tie else {
                return Err(OfficeRefusal::TieNotSettled { office: office() });
            };
            let settled = Settled {
                body: self.body,
                tie,
                tied: &tied,
            };
            if !settled.fits(at, chain) {
                return Err(OfficeRefusal::TieNotSettledSo { office: office() });
            }
        }
        Ok(())
    }
}
