//! One community at work. One writer: it decides a batch against the head, applies it, and hands it to the shelf; where
//! somebody else was first it drops the head, catches up and decides again. Nothing is answered before it is on the shelf.

use crate::deadline::Deadline;
use crate::keeper::Keeper;
use crate::request::{Answer, Fault, NotDone, Refused, Request};
use crate::salts::Salts;
use crate::shelf::{Erased, Outcome, Sheet, Shelf, ShelfFault, Tray};
use crate::start::Start;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::{Entry, PartDigest};
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use assembly::refusal::Refusal;
use assembly::{Asked, Community, Parts, decide};
use ledger::{
    Checkpoint, Epoch, Frontier, Leaf, LogName, Mark, Opening, Origin, Part, Restored, Signer,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How often a batch is put on the shelf in the hope that nobody was faster. After that the writer takes a turn: it keeps
/// the others from appending while it catches up and decides.
const ROUNDS_BEFORE_A_TURN: u32 = 2;
/// Most things that fall due in one append. A community that slept for years catches up in several.
const DUE_AT_ONCE: usize = 5_000;

/// A community, loaded.
pub struct House {
    pub(crate) shelf: Arc<dyn Shelf>,
    pub(crate) origin: Origin,
    pub(crate) community: Community,
    pub(crate) frontier: Frontier,
    pub(crate) epochs: Vec<(Origin, u64)>,
    pub(crate) salts: Salts,
    pub(crate) real_clock: bool,
    /// What this node's clock showed when it was last asked for something.
    pub(crate) asked_at: Moment,
    pub(crate) keeper: Keeper,
    pub(crate) start: Start,
    /// How many parts this process has seen erased: texts kept at hand from before are not shown any more.
    pub(crate) erased: u64,
}

/// Reads old texts from the shelf, and this batch's own from the tray.
struct Texts<'h> {
    shelf: &'h dyn Shelf,
    base: u64,
    tray: &'h [Sheet],
}

/// What is settled of an act while its batch is decided again.
#[derive(Clone, Copy)]
enum Settled {
    /// Nothing.
    Open,
    /// It was accepted before, at this position.
    Known(u64),
    /// Its deadline has passed.
    Late { lost: u32 },
}

impl Settled {
    fn after_a_lost_round(
        self,
        request: &Request,
        known: Option<([u8; 16], u64)>,
        lost: u32,
    ) -> Settled {
        match (self, known) {
            (Settled::Known(_) | Settled::Late { .. }, _) => self,
            (Settled::Open, Some((key, position))) if key == request.key => {
                Settled::Known(position)
            }
            (Settled::Open, _) if request.deadline.has_passed() => Settled::Late { lost },
            (Settled::Open, _) => Settled::Open,
        }
    }
}

impl Parts for Texts<'_> {
    fn part(&self, address: PartAddress) -> PartText {
        match address
            .position
            .checked_sub(self.base)
            .and_then(|at| self.tray.get(usize::try_from(at).ok()?))
        {
            Some(sheet) => match sheet.parts.get(usize::from(address.slot)) {
                Some(part) => crate::shelf::text_of(part.as_ref()),
                None => PartText::Empty,
            },
            None => self.shelf.text(address),
        }
    }
}

impl House {
    /// Begins a record on an empty shelf: its epoch leaf.
    ///
    /// # Errors
    /// When the address cannot stand in an origin, or the shelf does not answer or is not empty.
    pub fn begin(
        shelf: Arc<dyn Shelf>,
        address: &str,
        now: Moment,
        salts: Salts,
    ) -> Result<House, Fault> {
        let origin = Origin::new(address, LogName::Record, 1)
            .map_err(|why| Fault::Origin(why.to_string()))?;
        let epoch = Epoch {
            origin,
            moment: now.0,
            position: 0,
            restored: None,
        };
        let sheet = Sheet {
            leaf: Leaf::epoch(&epoch),
            opening: None,
            parts: Vec::new(),
        };
        let tray = Tray {
            sheets: vec![sheet],
            newest: now.0,
            ..Tray::default()
        };
        match shelf.append(0, tray)? {
            Outcome::Kept => House::open(shelf, salts),
            Outcome::Conflict | Outcome::Known { .. } => Err(Fault::NoEpoch),
        }
    }

    /// From now on each batch carries this node's clock, and the store refuses it where the two are too far apart.
    #[must_use]
    pub fn with_real_clock(mut self) -> House {
        self.real_clock = true;
        self
    }

    /// The community as committed.
    #[must_use]
    pub fn community(&self) -> &Community {
        &self.community
    }

    /// Where its sheets lie.
    #[must_use]
    pub fn shelf(&self) -> &Arc<dyn Shelf> {
        &self.shelf
    }

    /// The origin of its record.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The epochs of its record, each with the position of its first leaf.
    #[must_use]
    pub fn epochs(&self) -> &[(Origin, u64)] {
        &self.epochs
    }

    /// Begins a new epoch after a restore: a history that the old origin's checkpoints do not bind, and that says where it
    /// left the old one. `newest_known` is the newest checkpoint of the old epoch that is known anywhere.
    ///
    /// # Errors
    /// When the shelf does not answer, or somebody else writes to it.
    pub fn begin_epoch(&mut self, now: Moment, newest_known: Option<String>) -> Result<(), Fault> {
        let old = &self.origin;
        let origin = Origin::new(old.community(), LogName::Record, old.epoch() + 1);
        let restored = Restored {
            origin: old.clone(),
            size: self.frontier.size(),
            root: self.frontier.root(),
            newest_known,
        };
        let epoch = Epoch {
            origin: origin.map_err(|why| Fault::Origin(why.to_string()))?,
            moment: now.max(self.community.newest()).0,
            position: self.community.open.position,
            restored: Some(restored),
        };
        let sheet = Sheet {
            leaf: Leaf::epoch(&epoch),
            opening: None,
            parts: Vec::new(),
        };
        let next_due = self.community.next_due().map(|due| due.at.0);
        let tray = Tray {
            sheets: vec![sheet],
            newest: epoch.moment,
            next_due,
            ..Tray::default()
        };
        match self.shelf.append(self.community.open.position, tray)? {
            Outcome::Kept => self.catch_up(),
            Outcome::Conflict | Outcome::Known { .. } => Err(Fault::Late { lost: 1 }),
        }
    }

    /// Performs acts together: one durable append. Each gets its own answer; those after one that is refused are decided
    /// as if it had never been asked.
    ///
    /// # Errors
    /// Each act's own: refused, or a fault of ours that all of the batch share.
    pub fn perform(&mut self, requests: &[Request]) -> Vec<Result<Answer, NotDone>> {
        match self.try_perform(requests) {
            Ok(answers) => answers,
            Err(fault) => {
                let fault = Arc::new(fault);
                requests
                    .iter()
                    .map(|_| Err(NotDone::Fault(fault.clone())))
                    .collect()
            }
        }
    }

    /// Performs one act.
    ///
    /// # Errors
    /// See [`House::perform`].
    pub fn perform_one(&mut self, request: Request) -> Result<Answer, NotDone> {
        self.perform(&[request])
            .pop()
            .expect("one answer for each request")
    }

    /// Lets everything due up to a moment happen, as the clock does on its own.
    ///
    /// # Errors
    /// A fault of ours.
    pub fn tick(&mut self, now: Moment) -> Result<(), Fault> {
        self.tick_until(now, Deadline::default())
    }

    fn tick_until(&mut self, now: Moment, deadline: Deadline) -> Result<(), Fault> {
        self.asked_at = now;
        let mut lost = 0;
        loop {
            let committed = self.head();
            let base = committed.0.open.position;
            let mut tray = Tray::default();
            let due = self.let_fall_due(now, &mut tray);
            if due.is_ok() && tray.sheets.is_empty() {
                return Ok(());
            }
            match due.and_then(|()| Ok(self.put(base, tray)?)) {
                Ok(Outcome::Kept) => self.keep_a_snapshot_if_due(),
                Ok(Outcome::Conflict | Outcome::Known { .. }) => {
                    lost += 1;
                    (self.community, self.frontier) = committed;
                    if deadline.has_passed() {
                        return Err(Fault::Late { lost });
                    }
                    self.catch_up()?;
                }
                Err(fault) => {
                    (self.community, self.frontier) = committed;
                    return Err(fault);
                }
            }
        }
    }

    /// Whether an act would be accepted: everything but the append. "Could I?", "why not?"
    ///
    /// # Errors
    /// The refusal.
    pub fn could(&self, request: &Request) -> Result<Entry, Box<Refusal>> {
        could(&self.community, &*self.shelf, request)
    }

    fn try_perform(&mut self, requests: &[Request]) -> Result<Vec<Result<Answer, NotDone>>, Fault> {
        // What piled up while nobody acted goes first, in appends of its own; the few that fall due between the acts of a
        // batch go with it.
        if let Some(first) = requests.first() {
            self.tick_until(first.now, Deadline::latest(requests))?;
        }
        let mut settled = vec![Settled::Open; requests.len()];
        for lost in 1.. {
            let mut committed = self.head();
            let round = if lost <= ROUNDS_BEFORE_A_TURN {
                self.round(requests, &settled)
            } else {
                self.round_in_turn(requests, &settled, &mut committed)
            };
            let known = match round {
                Ok((Outcome::Kept, answers)) => {
                    self.keep_a_snapshot_if_due();
                    return Ok(answers);
                }
                Ok((Outcome::Conflict, _)) => None,
                Ok((Outcome::Known { key, position }, _)) => Some((key, position)),
                Err(fault) => {
                    // Perhaps it is on the shelf, perhaps not: the next catching up tells.
                    (self.community, self.frontier) = committed;
                    return Err(fault);
                }
            };
            (self.community, self.frontier) = committed;
            for (request, settled) in requests.iter().zip(&mut settled) {
                *settled = settled.after_a_lost_round(request, known, lost);
            }
            self.catch_up()?;
        }
        unreachable!("each act is settled at the latest when its deadline has passed")
    }

    fn head(&self) -> (Community, Frontier) {
        (self.community.clone(), self.frontier.clone())
    }

    /// Decides what is not settled and puts it on the shelf, if nobody else was faster.
    fn round(
        &mut self,
        requests: &[Request],
        settled: &[Settled],
    ) -> Result<(Outcome, Vec<Result<Answer, NotDone>>), Fault> {
        let base = self.community.open.position;
        let (tray, answers) = self.decide_all(requests, settled)?;
        if tray.sheets.is_empty() {
            return Ok((Outcome::Kept, answers));
        }
        let erases = tray.erases.clone();
        let outcome = self.put(base, tray)?;
        if outcome == Outcome::Kept {
            self.sweep(&erases)?;
        }
        Ok((outcome, answers))
    }

    /// The same while nobody else can append. Who must catch up first would else come second to a busy writer for ever.
    fn round_in_turn(
        &mut self,
        requests: &[Request],
        settled: &[Settled],
        committed: &mut (Community, Frontier),
    ) -> Result<(Outcome, Vec<Result<Answer, NotDone>>), Fault> {
        let shelf = self.shelf.clone();
        let (mut answers, mut erases) = (Ok(Vec::new()), Vec::new());
        let outcome = shelf.append_in_turn(&mut |_| {
            (self.community, self.frontier) = committed.clone();
            let decided = self.catch_up().and_then(|()| {
                *committed = self.head();
                self.decide_all(requests, settled)
            });
            let (mut tray, given) = match decided {
                Ok(decided) => decided,
                Err(fault) => {
                    answers = Err(fault);
                    return None;
                }
            };
            self.fill_in(&mut tray);
            (answers, erases) = (Ok(given), tray.erases.clone());
            (!tray.sheets.is_empty()).then_some(tray)
        })?;
        let answers = answers?;
        if outcome == Outcome::Kept {
            self.sweep(&erases)?;
        }
        Ok((outcome, answers))
    }

    fn decide_all(
        &mut self,
        requests: &[Request],
        settled: &[Settled],
    ) -> Result<(Tray, Vec<Result<Answer, NotDone>>), Fault> {
        let mut tray = Tray::default();
        let mut answers = Vec::with_capacity(requests.len());
        for (request, settled) in requests.iter().zip(settled) {
            answers.push(match settled {
                Settled::Known(position) => Ok(Answer {
                    position: *position,
                    again: true,
                }),
                Settled::Late { lost } => {
                    Err(NotDone::Fault(Arc::new(Fault::Late { lost: *lost })))
                }
                Settled::Open => self.decide_one(request, &mut tray)?,
            });
        }
        Ok((tray, answers))
    }

    fn put(&self, base: u64, mut tray: Tray) -> Result<Outcome, ShelfFault> {
        self.fill_in(&mut tray);
        self.shelf.append(base, tray)
    }

    fn fill_in(&self, tray: &mut Tray) {
        tray.newest = self.community.newest().0;
        tray.next_due = self.community.next_due().map(|due| due.at.0);
        // Not the newest entry's: what fell due while nobody acted has its own moment.
        tray.clock = self.real_clock.then_some(self.asked_at.0);
    }

    fn decide_one(
        &mut self,
        request: &Request,
        tray: &mut Tray,
    ) -> Result<Result<Answer, NotDone>, Fault> {
        // A clock that stands a little behind the newest entry is moved up to it: moments in a record never go back.
        self.asked_at = request.now;
        let now = request.now.max(self.community.newest());
        self.let_fall_due(now, tray)?;
        match self.decide_on_head(request.actor, &request.act, &request.texts, now, tray)? {
            Ok(position) => {
                tray.keys.push((request.key, position));
                // What the act itself lets fall due now goes with it.
                self.let_fall_due(now, tray)?;
                Ok(Ok(Answer {
                    position,
                    again: false,
                }))
            }
            Err(refusal) => match self.shelf.answer(request.key)? {
                // A repetition of an act that was accepted is often refused the second time: it is done already.
                Some(position) => Ok(Ok(Answer {
                    position,
                    again: true,
                })),
                None => Ok(Err(NotDone::Refused(Box::new(Refused {
                    refusal: *refusal,
                    size: self.community.open.position,
                    moment: now,
                })))),
            },
        }
    }

    /// Everything due up to a moment is decided, in order, each as an entry of its own.
    fn let_fall_due(&mut self, now: Moment, tray: &mut Tray) -> Result<(), Fault> {
        let mut stuck = BTreeSet::new();
        for _ in 0..DUE_AT_ONCE {
            let Some(due) = self
                .community
                .next_due_but(&stuck)
                .filter(|due| due.at <= now)
            else {
                break;
            };
            let at = due.at.max(self.community.newest());
            if self
                .decide_on_head(Actor::clock(), &Act::Due(due.clone()), &[], at, tray)?
                .is_err()
            {
                // It stays in the queue, since the record says so; the others must not wait for it.
                stuck.insert(due);
            }
        }
        Ok(())
    }

    fn decide_on_head(
        &mut self,
        actor: Actor,
        act: &Act,
        texts: &[PartText],
        now: Moment,
        tray: &mut Tray,
    ) -> Result<Result<u64, Box<Refusal>>, Fault> {
        let asked = Asked {
            actor,
            act,
            texts,
            now,
        };
        let base = self.community.open.position - tray.sheets.len() as u64;
        let book = Texts {
            shelf: &*self.shelf,
            base,
            tray: &tray.sheets,
        };
        let mut entry = match decide(&self.community, &asked, &book) {
            Ok(entry) => entry,
            Err(refusal) => return Ok(Err(Box::new(refusal))),
        };
        let sheet = match self.sheet_of(&mut entry, texts)? {
            Ok(sheet) => sheet,
            Err(refusal) => return Ok(Err(refusal)),
        };
        self.community.apply(&entry);
        self.frontier.push(sheet.leaf.hash());
        let erases = entry.erases();
        self.erased += erases.len() as u64;
        tray.erases.extend(erases);
        tray.sheets.push(sheet);
        Ok(Ok(entry.position))
    }

    /// The sheet of an entry, or the refusal of one that is too large for a leaf.
    fn sheet_of(
        &mut self,
        entry: &mut Entry,
        texts: &[PartText],
    ) -> Result<Result<Sheet, Box<Refusal>>, Fault> {
        let mut parts = Vec::new();
        for (slot, spec) in entry.act.parts().iter().enumerate() {
            let content = match texts.get(slot) {
                Some(PartText::Known(text)) => text.as_bytes().to_vec(),
                Some(PartText::Empty | PartText::Unseen) | None => Vec::new(),
            };
            let salt = self.salts.salt().map_err(Fault::Random)?;
            parts.push(Part {
                salt,
                mark: Mark::from_byte(spec.mark()),
                content,
            });
        }
        entry.parts = parts
            .iter()
            .map(|part| PartDigest(part.digest().0))
            .collect();
        let bytes = match entry.fitting_bytes() {
            Ok(bytes) => bytes,
            Err(refusal) => return Ok(Err(Box::new(refusal))),
        };
        let (leaf, opening) = if entry.act.is_closed() {
            let opening = Opening {
                salt: self.salts.salt().map_err(Fault::Random)?,
                content: bytes,
            };
            (opening.leaf(), Some(opening))
        } else {
            (Leaf::open(&bytes)?, None)
        };
        Ok(Ok(Sheet {
            leaf,
            opening,
            parts: parts.into_iter().map(Some).collect(),
        }))
    }

    /// The content went with the append; what is left to do is to sweep the places where its bytes may still be.
    fn sweep(&self, erases: &[PartAddress]) -> Result<Erased, Fault> {
        if erases.is_empty() {
            return Ok(Erased::default());
        }
        Ok(self.shelf.erase(erases)?)
    }

    /// A signed checkpoint of the record as it stands.
    ///
    /// # Errors
    /// When the signer's name cannot stand in a note.
    pub fn checkpoint(&self, signer: &Signer) -> Result<String, Fault> {
        let checkpoint = Checkpoint {
            origin: self.origin.clone(),
            size: self.frontier.size(),
            root: self.frontier.root(),
            newest: Some(self.community.newest().0),
        };
        checkpoint
            .sign(&[signer])
            .map(|note| note.to_string())
            .map_err(|why| Fault::Note(why.to_string()))
    }
}

/// Whether an act would be accepted by a community as it stands: everything but the append.
pub(crate) fn could(
    community: &Community,
    shelf: &dyn Shelf,
    request: &Request,
) -> Result<Entry, Box<Refusal>> {
    let mut community = community.clone();
    let mut stuck = BTreeSet::new();
    while let Some(due) = community
        .next_due_but(&stuck)
        .filter(|due| due.at <= request.now)
    {
        let now = due.at.max(community.newest());
        let asked = Asked {
            actor: Actor::clock(),
            act: &Act::Due(due.clone()),
            texts: &[],
            now,
        };
        match decide(&community, &asked, &assembly::NoParts) {
            Ok(entry) => community.apply(&entry),
            Err(_) => {
                stuck.insert(due);
            }
        }
    }
    let texts = Texts {
        shelf,
        base: u64::MAX,
        tray: &[],
    };
    let asked = Asked {
        actor: request.actor,
        act: &request.act,
        texts: &request.texts,
        now: request.now,
    };
    let entry = decide(&community, &asked, &texts).map_err(Box::new)?;
    entry.fitting_bytes().map_err(Box::new)?;
    Ok(entry)
}
