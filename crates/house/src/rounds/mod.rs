//! The rounds of the desk: it looks at claims to domains when their time has come, and records what that showed as the
//! server. Beside the writer and never in its way: a name server that takes its time delays nobody who acts. Nodes share
//! the rounds; whoever takes one has it alone for a while, and a finding has the same key on each.

mod cadence;
mod claims;
mod pursuit;
mod record;
mod running;
mod tell;

pub use running::Running;
pub use tell::{tell_finding, tell_no_domain};

use crate::door::Door;
use crate::request::{Answer, NotDone};
use crate::shelf::ShelfFault;
use assembly::closed::Fingerprint;
use assembly::ids::PartyId;
use assembly::membership::FindingWay;
use assembly::moment::Moment;
use cadence::{At, Next};
use claims::Known;
use desk::{Challenge, Domain, Look, Observation, Outside, Secret};
use pursuit::{pursuit, way_of};
use record::{Found, finding_way};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use store::{CommunityId, Round, Seen, Store};

/// How many claims are looked at in one round, and how many of them at once.
const AT_ONCE: usize = 16;
const THREADS: usize = 4;
/// For so long a round is its taker's alone: longer than any look may take.
const LEASE_MS: i64 = 120_000;
/// "Check now" asks again after so long, and shows until then what came last time.
const FRESH_MS: i64 = 60_000;
/// How long what was seen is kept.
const KEPT_MS: i64 = 90 * 24 * 60 * 60 * 1_000;
/// The most bytes of an observation in the record and beside it.
const OBSERVATION_BYTES: usize = 9_000;
/// How many observations of a claim are shown.
const SHOWN_OBSERVATIONS: usize = 50;
/// The name of the cursor, and of the secret.
const NAME: &str = "desk";
/// What can be chosen about the rounds.
#[derive(Clone, Copy, Debug)]
pub struct Cadence {
    /// After how many days the proof of a member is looked for again; never, if none.
    pub again_days: Option<u16>,
    /// Whether names below `.example` and `.test` are names here: only in a world that is invented.
    pub invented: bool,
}

impl Default for Cadence {
    fn default() -> Cadence {
        Cadence {
            again_days: Some(90),
            invented: false,
        }
    }
}

/// The desk of a community.
pub struct DeskRounds {
    door: Arc<Door>,
    store: Arc<dyn Store>,
    community: CommunityId,
    outside: Arc<dyn Outside>,
    secret: Secret,
    cadence: Cadence,
    /// Up to which entry claims were noted.
    noted: AtomicU64,
    /// The claims that somebody asks about at this moment.
    asking: Mutex<BTreeSet<u64>>,
}

/// What a look brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// When it was made.
    pub at: Moment,
    /// By which way.
    pub look: Look,
    /// What came, and what it says.
    pub observation: Observation,
}

/// A letter about a claim: what it must say, and where it may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLetter {
    /// The name.
    pub domain: Domain,
    /// The mailboxes of whoever runs the name.
    pub addresses: Vec<String>,
    /// Who brings it back has read the letter.
    pub code: String,
}

/// Why the desk could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DeskFault {
    /// There is no such claim, or its name was erased.
    #[error("there is no such claim")]
    NoClaim,
    /// The code is not the letter's.
    #[error("this is not the code of the letter")]
    WrongCode,
    /// The finding could not be recorded.
    #[error("recording a finding: {0:?}")]
    NotDone(NotDone),
    /// The store does not answer.
    #[error("the desk's rounds: {0}")]
    Store(#[from] store::Fault),
    /// The shelf does not answer.
    #[error(transparent)]
    Shelf(#[from] ShelfFault),
    /// No randomness.
    #[error("drawing the secret of the desk: {0}")]
    Random(getrandom::Error),
}

impl DeskRounds {
    /// The desk of a community that is open here. Its secret is the one that the nodes share, or a new one.
    ///
    /// # Errors
    /// When the store does not answer, or there is no randomness.
    pub fn new(
        door: Arc<Door>,
        (store, community): (Arc<dyn Store>, CommunityId),
        outside: Arc<dyn Outside>,
        cadence: Cadence,
    ) -> Result<DeskRounds, DeskFault> {
        let fresh = Secret::random().map_err(DeskFault::Random)?;
        let secret = Secret::new(store.secret(community, NAME, fresh.bytes())?);
        let noted = AtomicU64::new(store.cursor(community, NAME)?.unwrap_or(0));
        Ok(DeskRounds {
            door,
            store,
            community,
            outside,
            secret,
            cadence,
            noted,
            asking: Mutex::default(),
        })
    }

    /// What a party publishes for a claim. None where there is no such claim.
    #[must_use]
    pub fn challenge(&self, party: PartyId, print: Fingerprint) -> Option<Challenge> {
        let known = self.known(party, print)?;
        Some(self.claim_of(&known).challenge(&self.secret))
    }

    /// What a letter to the domain says, and where it may go. None where there is no such claim.
    #[must_use]
    pub fn letter(&self, party: PartyId, print: Fingerprint) -> Option<ProofLetter> {
        let known = self.known(party, print)?;
        let claim = self.claim_of(&known);
        Some(ProofLetter {
            addresses: claim.letter_addresses(),
            code: claim.letter_code(&self.secret),
            domain: known.domain,
        })
    }

    /// Somebody brings the code of the letter back: control is shown by it. How often it may be tried, the caller limits.
    ///
    /// # Errors
    /// When there is no such claim, the code is another, or the finding could not be recorded.
    pub fn letter_came_back(
        &self,
        party: PartyId,
        print: Fingerprint,
        code: &str,
    ) -> Result<Answer, DeskFault> {
        let known = self.known(party, print).ok_or(DeskFault::NoClaim)?;
        if !self.claim_of(&known).is_letter_code(&self.secret, code) {
            return Err(DeskFault::WrongCode);
        }
        let finding = Found {
            way: FindingWay::Mail,
            shown: true,
            // A code is right once for ever: repeating it is the same finding.
            number: 0,
            text: format!("the code of the letter to {} came back", known.domain),
        };
        self.record(&known, finding)
    }

    /// What was seen of a claim, the newest first.
    ///
    /// # Errors
    /// When there is no such claim, or the store does not answer.
    pub fn seen(&self, party: PartyId, print: Fingerprint) -> Result<Vec<Looked>, DeskFault> {
        let known = self.known(party, print).ok_or(DeskFault::NoClaim)?;
        let kept =
            self.store
                .observations(self.community, known.claim.entry, SHOWN_OBSERVATIONS)?;
        let read = kept.into_iter().filter_map(|kept| {
            Some(Looked {
                at: Moment(kept.at_ms),
                look: Look::named(&kept.way)?,
                // What an older program kept in another form is not shown.
                observation: Observation::from_json(&kept.content).ok()?,
            })
        });
        Ok(read.collect())
    }

    /// Looks at once, because somebody asks: the newest look by each way. One younger than a minute is not repeated, nor
    /// one that another node makes at this moment.
    ///
    /// # Errors
    /// When there is no such claim, a finding could not be recorded, or the store does not answer.
    pub fn check_now(&self, party: PartyId, print: Fingerprint) -> Result<Vec<Looked>, DeskFault> {
        let known = self.known(party, print).ok_or(DeskFault::NoClaim)?;
        self.enrol(&[(&known.claim, party, print)])?;
        if self.begin_asking(known.claim.entry) {
            let asked = self.ask_now(&known);
            self.end_asking(known.claim.entry);
            asked?;
        }
        self.newest(party, print)
    }

    fn ask_now(&self, known: &Known) -> Result<(), DeskFault> {
        let ways = pursuit(&self.door.shown().community, known.party).ways;
        let rounds = self.store.rounds_of(self.community, known.claim.entry)?;
        // After the rounds: who looked since they were read has moved them.
        let newest = self.newest(known.party, known.print)?;
        let now = self.door.now().0;
        for mut round in rounds {
            let Some(look) = Look::named(&round.plan.way).filter(|look| ways.contains(look)) else {
                continue;
            };
            let last = newest.iter().find(|looked| looked.look == look);
            let is_fresh = last.is_some_and(|last| (0..FRESH_MS).contains(&(now - last.at.0)));
            if !is_fresh && self.take(&mut round, now)? {
                self.look(&round, true)?;
            }
        }
        Ok(())
    }

    /// Whether nobody here asks about this claim at the moment: many may press the button, and one look is enough.
    fn begin_asking(&self, claim: u64) -> bool {
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        asking.insert(claim)
    }

    fn end_asking(&self, claim: u64) {
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        asking.remove(&claim);
    }

    /// Looks at every claim whose time has come, at most so many as one round takes. Says how many.
    ///
    /// # Errors
    /// When the store does not answer. A look that failed on our side is repeated when its lease is over.
    pub fn go_round(&self) -> Result<usize, DeskFault> {
        self.note_new_claims()?;
        let now = self.door.now().0;
        let rounds =
            self.store
                .take_rounds(self.community, now, now.saturating_add(LEASE_MS), AT_ONCE)?;
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..THREADS.min(rounds.len()) {
                scope.spawn(|| {
                    while let Some(round) = rounds.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if let Err(fault) = self.look(round, false) {
                            tracing::error!(%fault, claim = round.plan.claim, "looking at a claim; it is tried again");
                        }
                    }
                });
            }
        });
        Ok(rounds.len())
    }

    /// Forgets what was seen long ago, but the newest of each claim.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn tidy(&self) -> Result<u64, DeskFault> {
        let before = self.door.now().0.saturating_sub(KEPT_MS);
        Ok(self.store.forget_observations(self.community, before)?)
    }

    /// One look by one way, and what follows from it.
    fn look(&self, round: &Round, is_asked: bool) -> Result<(), DeskFault> {
        let (party, print) = (
            PartyId(round.plan.party),
            Fingerprint(round.plan.fingerprint),
        );
        if self.is_gone(party, print, round.plan.claim)? {
            // It was given up, or its name was erased: what was seen of it goes too.
            self.store.forget_claim(self.community, round.plan.claim)?;
            return Ok(());
        }
        let Some(known) = self.known(party, print) else {
            // A name that nobody could prove here; perhaps another setting will let it in.
            let next = self.door.now().0.saturating_add(cadence::LATER);
            self.store.move_round(self.community, round, next)?;
            return Ok(());
        };
        let Some(look) = Look::named(&round.plan.way) else {
            return Ok(());
        };
        let pursuit = pursuit(&self.door.shown().community, party);
        let at = self.at(round, &known, look, pursuit.applies);
        if !is_asked && (!pursuit.ways.contains(&look) || at.rests(pursuit.belongs)) {
            let next = at.next_look();
            self.store.move_round(self.community, round, next)?;
            return Ok(());
        }
        let challenge = self.claim_of(&known).challenge(&self.secret);
        let observation = desk::look(&*self.outside, &challenge, look);
        let text = observation.to_json(OBSERVATION_BYTES);
        let Next {
            record,
            missed,
            next,
        } = at.after(&observation.finding);
        if let Some(shown) = record {
            let finding = Found {
                way: finding_way(look),
                shown,
                number: round.looks + 1,
                text: text.clone(),
            };
            self.record(&known, finding)?;
        }
        let seen = Seen {
            at_ms: at.now,
            content: text.into_bytes(),
            missed,
            next_ms: next,
        };
        self.store.keep_seen(self.community, round, &seen)?;
        Ok(())
    }

    fn at(&self, round: &Round, known: &Known, look: Look, applies: bool) -> At {
        let way = way_of(look);
        let again = self.cadence.again_days;
        At {
            now: self.door.now().0,
            since: round.plan.since_ms,
            claim: round.plan.claim,
            proved: known.claim.shown.iter().any(|(shown, _)| *shown == way),
            proved_otherwise: known.claim.shown.iter().any(|(shown, _)| *shown != way),
            applies,
            missed: round.missed,
            again: again.map(|days| i64::from(days) * 24 * 60 * 60 * 1_000),
        }
    }

    /// Takes a round before its time. False if another node has it, or looked meanwhile.
    fn take(&self, round: &mut Round, now: i64) -> Result<bool, DeskFault> {
        let until = now.saturating_add(LEASE_MS);
        let taken = self.store.move_round(self.community, round, until)?;
        round.plan.next_ms = until;
        Ok(taken)
    }

    /// The newest look by each way.
    fn newest(&self, party: PartyId, print: Fingerprint) -> Result<Vec<Looked>, DeskFault> {
        let all = self.seen(party, print)?;
        let newest = Look::ALL.map(|look| all.iter().find(|looked| looked.look == look).cloned());
        Ok(newest.into_iter().flatten().collect())
    }
}
