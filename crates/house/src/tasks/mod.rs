//! What a person has to do now, under all hats, and where the person has a place. Derived from the state and nothing else;
//! what everybody's answer shares is kept by position (`index`), each answer until the record moves or time may change it.

mod index;
mod member;
mod officer;

use crate::accounts::{Wardrobe, offices_of};
use crate::door::{Door, Shown};
use crate::shelf::ShelfFault;
use assembly::Community;
use assembly::actor::Actor;
use assembly::entry::Ground;
use assembly::ids::{ApplicationId, BodyId, MemberId, MotionId, NameId, PartyId, TermId};
use assembly::moment::Moment;
use index::{Index, Now};
use std::sync::{Arc, Mutex, PoisonError};

/// How old an answer may get by time alone, in milliseconds: as old as the pages that everybody sees.
const AGE_MS: i64 = 5_000;
/// How many answers are kept at hand.
const AT_HAND: u64 = 4_096;

/// Something that waits for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What.
    pub what: What,
    /// In which body.
    pub body: BodyId,
    /// For whom: the person, or an organization it answers for.
    pub party: PartyId,
    /// Until when, where there is a time.
    pub until: Option<Moment>,
    /// Whether that time is over.
    pub late: bool,
    /// The clause that asks for it.
    pub ground: Option<Ground>,
}

/// Kinds of tasks. Those of members come first, then those of holders of office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// To answer the check-in that is open.
    CheckIn(MemberId),
    /// To answer one that has closed: the answer still brings the standing back.
    CheckInLate(MemberId),
    /// To answer what was asked about an application.
    Answer(ApplicationId),
    /// To show control over a domain that an application rests on.
    ShowDomain(ApplicationId),
    /// One may appeal against a refusal.
    MayAppeal(ApplicationId),
    /// The standing moves to this one unless something is done.
    StandingMoves(MemberId, NameId),
    /// Somebody asks that the membership ends, for this cause: there is a hearing.
    Hearing(MemberId, NameId),
    /// The membership is to end, for this cause.
    Leaving(MemberId, NameId),
    /// To vote on a motion, on the seat of another where one is named.
    Vote(MotionId, Option<PartyId>),
    /// A term ends soon.
    TermEnds(TermId),
    /// A duty of an office is missed: its number in the rule.
    Misses(TermId, u16),
    /// To advise on an application, by this advice rule.
    Advise(ApplicationId, u8),
    /// To decide an application.
    Decide(ApplicationId),
    /// To decide on an appeal.
    HearAppeal(ApplicationId),
    /// To fill a seat of an office.
    FillSeat(NameId, u16),
}

/// What a person sees of itself: what waits, and where it has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// What waits, what ends first coming first.
    pub tasks: Vec<Task>,
    /// The hats.
    pub wardrobe: Wardrobe,
    /// The memberships of the person and of those it answers for, ended ones last.
    pub memberships: Vec<MemberId>,
    /// The applications of the same, the newest first.
    pub applications: Vec<ApplicationId>,
}

/// Answers who asks what waits for them.
pub struct Tasks {
    door: Arc<Door>,
    index: Mutex<Index>,
    boards: moka::sync::Cache<(PartyId, u64), (Arc<Board>, Moment)>,
}

impl Tasks {
    /// For a community behind its door.
    #[must_use]
    pub fn new(door: Arc<Door>) -> Tasks {
        Tasks {
            door,
            index: Mutex::default(),
            boards: moka::sync::Cache::builder().max_capacity(AT_HAND).build(),
        }
    }

    /// The hats of a person.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub fn wardrobe(
        &self,
        shown: &Shown,
        person: PartyId,
        now: Moment,
    ) -> Result<Wardrobe, ShelfFault> {
        let organizations = self.known(shown)?.organizations(shown, person);
        Ok(Wardrobe {
            person,
            organizations,
            offices: offices_of(&shown.community.open, person, now),
        })
    }

    /// What waits for a person, and where it has a place.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub fn board(
        &self,
        shown: &Shown,
        person: PartyId,
        now: Moment,
    ) -> Result<Arc<Board>, ShelfFault> {
        let key = (person, shown.position());
        if let Some((board, at)) = self.boards.get(&key)
            && (0..AGE_MS).contains(&(now.0 - at.0))
        {
            return Ok(board);
        }
        let board = Arc::new(self.look(shown, person, now)?);
        self.boards.insert(key, (board.clone(), now));
        Ok(board)
    }

    fn look(&self, shown: &Shown, person: PartyId, now: Moment) -> Result<Board, ShelfFault> {
        let (organizations, mut applications, common) = {
            let index = self.known(shown)?;
            let organizations = index.organizations(shown, person);
            let parties = std::iter::once(&person).chain(&organizations);
            let applications: Vec<ApplicationId> = parties
                .flat_map(|party| index.applications(shown, *party))
                .collect();
            (organizations, applications, index.common())
        };
        applications.sort_unstable_by_key(|id| std::cmp::Reverse(id.0));
        applications.dedup();
        let state = &shown.community.open;
        let wardrobe = Wardrobe {
            person,
            organizations,
            offices: offices_of(state, person, now),
        };
        let mut look = Look {
            community: &shown.community,
            common: &common,
            wardrobe: &wardrobe,
            now,
            tasks: Vec::new(),
        };
        let mut memberships = Vec::new();
        for party in look.parties() {
            for (id, member) in state.memberships_of(party) {
                memberships.push((member.ended.is_some(), member.body, id));
                look.as_member(id, member);
            }
        }
        memberships.sort_unstable_by_key(|(over, body, id)| (*over, body.0, id.0));
        for id in &applications {
            look.as_applicant(*id);
        }
        look.as_voter();
        look.as_holder();
        look.as_officer();
        let mut tasks = look.tasks;
        // What has no end waits for those that have one; the order of finding decides the rest.
        tasks.sort_by_key(|task| task.until.map_or(i64::MAX, |until| until.0));
        Ok(Board {
            tasks,
            memberships: memberships.into_iter().map(|(_, _, id)| id).collect(),
            applications,
            wardrobe,
        })
    }

    /// The index, as far as what is shown.
    fn known(&self, shown: &Shown) -> Result<std::sync::MutexGuard<'_, Index>, ShelfFault> {
        let mut index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        index.follow(shown, &**self.door.shelf())?;
        Ok(index)
    }
}

/// One look at what waits for somebody.
struct Look<'a> {
    community: &'a Community,
    common: &'a Now,
    wardrobe: &'a Wardrobe,
    now: Moment,
    tasks: Vec<Task>,
}

impl Look<'_> {
    /// The person and those it answers for.
    fn parties(&self) -> Vec<PartyId> {
        let organizations = self.wardrobe.organizations.iter().copied();
        std::iter::once(self.wardrobe.person)
            .chain(organizations)
            .collect()
    }

    /// The person as it acts for a party.
    fn actor(&self, party: PartyId) -> Actor {
        let person = self.wardrobe.person;
        Actor {
            on_behalf: (party != person).then_some(party),
            ..Actor::person(person)
        }
    }

    fn waits(
        &mut self,
        what: What,
        (body, party): (BodyId, PartyId),
        until: Option<Moment>,
        ground: Option<Ground>,
    ) {
        self.tasks.push(Task {
            what,
            body,
            party,
            until,
            late: until.is_some_and(|until| until <= self.now),
            ground,
        });
    }
}
