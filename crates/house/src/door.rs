//! The door: how many people at once reach one community. One thread owns the house, performs what is asked in batches and
//! lets fall due what does; everybody else reads the community as last shown, an immutable copy, and never waits.

use crate::clock::Clock;
use crate::deadline::Deadline;
use crate::house::{self, House};
use crate::request::{Answer, Fault, NotDone, Request};
use crate::salts::Salts;
use crate::shelf::{Sheet, Shelf, ShelfFault};
use crate::slip::Standing;
use arc_swap::ArcSwap;
use assembly::Community;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::entry::Entry;
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use assembly::refusal::Refusal;
use ledger::{Checkpoint, Frontier, Origin, Signer};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The most acts in one append.
const BATCH: usize = 256;
/// How often the writer looks whether another node has written, where nobody asks for anything.
const LOOK: Duration = Duration::from_millis(500);
/// After a fault the writer waits before it tries by itself again.
const AFTER_A_FAULT: Duration = Duration::from_secs(2);
/// How many texts are kept at hand, by their length in bytes.
const TEXTS: u64 = 16 << 20;

/// A community as it was shown last. It never changes; the next one is another.
#[derive(Debug)]
pub struct Shown {
    /// The state.
    pub community: Community,
    /// The tree of its record.
    pub frontier: Frontier,
    /// The origin of its record.
    pub origin: Origin,
    /// The epochs of its record, each with the position of its first leaf.
    pub epochs: Vec<(Origin, u64)>,
    /// How many parts were erased since this process began.
    pub erased: u64,
}

/// A text at hand: position, slot, and how many were erased when it was read.
type Kept = (u64, u8, u64);

impl Shown {
    pub(crate) fn of(house: &House) -> Shown {
        Shown {
            community: house.community.clone(),
            frontier: house.frontier.clone(),
            origin: house.origin.clone(),
            epochs: house.epochs.clone(),
            erased: house.erased,
        }
    }

    /// How many leaves its record has.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.community.open.position
    }
}

/// What is asked of the community: an act by somebody. The moment is the door's.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Random; a repetition with the same key gets the first answer.
    pub key: [u8; 16],
    /// Who asks.
    pub actor: Actor,
    /// What.
    pub act: Act,
    /// Its texts, a slot each.
    pub texts: Vec<PartText>,
}

impl Wish {
    fn at(self, now: Moment, deadline: Deadline) -> Request {
        Request {
            key: self.key,
            actor: self.actor,
            act: self.act,
            texts: self.texts,
            now,
            deadline,
        }
    }
}

enum Errand {
    Act(Box<Request>, Sender<Result<Answer, NotDone>>),
    /// Time was moved: look what falls due, then say so.
    Tick(Sender<()>),
    Close,
}

/// The way to a running community. Cheap to share behind an [`Arc`].
pub struct Door {
    errands: Mutex<Sender<Errand>>,
    shown: Arc<ArcSwap<Shown>>,
    news: Arc<News>,
    shelf: Arc<dyn Shelf>,
    texts: moka::sync::Cache<Kept, Arc<str>>,
    clock: Arc<dyn Clock>,
    writer: Mutex<Option<JoinHandle<()>>>,
    signer: Option<Signer>,
}

/// Tells those who wait that a newer state is shown.
#[derive(Default)]
struct News {
    position: Mutex<u64>,
    changed: Condvar,
}

impl News {
    fn tell(&self, position: u64) {
        *self.position.lock().unwrap_or_else(PoisonError::into_inner) = position;
        self.changed.notify_all();
    }

    fn wait(&self, beyond: u64, patience: Duration) -> bool {
        let seen = self.position.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = self
            .changed
            .wait_timeout_while(seen, patience, |seen| *seen < beyond);
        let (seen, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        *seen >= beyond
    }
}

impl Door {
    /// Sets a house to work.
    #[must_use]
    pub fn open(house: House, clock: Arc<dyn Clock>) -> Door {
        let house = if clock.is_real() {
            house.with_real_clock()
        } else {
            house
        };
        let shown = Arc::new(ArcSwap::from_pointee(Shown::of(&house)));
        let news = Arc::new(News::default());
        news.tell(house.community.open.position);
        let shelf = house.shelf.clone();
        let (errands, inbox) = channel();
        let writer = Writer {
            house,
            shown: shown.clone(),
            news: news.clone(),
            clock: clock.clone(),
            rests_until: None,
        };
        let thread = std::thread::Builder::new().name("writer".to_owned());
        let writer = thread
            .spawn(move || writer.work(&inbox))
            .expect("a thread can be started");
        let weight = |_: &Kept, text: &Arc<str>| {
            u32::try_from(text.len())
                .unwrap_or(u32::MAX)
                .saturating_add(64)
        };
        Door {
            errands: Mutex::new(errands),
            shown,
            news,
            shelf,
            texts: moka::sync::Cache::builder()
                .max_capacity(TEXTS)
                .weigher(weight)
                .build(),
            clock,
            writer: Mutex::new(Some(writer)),
            signer: None,
        }
    }

    /// The same with the key that signs the record: checkpoints and slips.
    #[must_use]
    pub fn signing_with(mut self, signer: Signer) -> Door {
        self.signer = Some(signer);
        self
    }

    /// A signed checkpoint of the record as it is shown. None where there is no key here.
    ///
    /// # Errors
    /// When the signer's name cannot stand in a note.
    pub fn checkpoint(&self) -> Result<Option<String>, Fault> {
        let Some(signer) = &self.signer else {
            return Ok(None);
        };
        let shown = self.shown();
        let checkpoint = Checkpoint {
            origin: shown.origin.clone(),
            size: shown.frontier.size(),
            root: shown.frontier.root(),
            newest: Some(shown.community.newest().0),
        };
        let note = checkpoint.sign(&[signer]);
        note.map(|note| Some(note.to_string()))
            .map_err(|why| Fault::Note(why.to_string()))
    }

    /// The signed slip for an answer that this door gave to the act with a key. None where there is no key here, or no
    /// answer but a fault.
    ///
    /// # Errors
    /// When the shelf does not answer, or the signer's name cannot stand in a note.
    pub fn slip(
        &self,
        key: [u8; 16],
        answer: &Result<Answer, NotDone>,
    ) -> Result<Option<String>, Fault> {
        let Some(signer) = &self.signer else {
            return Ok(None);
        };
        let shown = self.shown();
        let standing = Standing {
            state: &shown.community.open,
            origin: &shown.origin,
            epochs: &shown.epochs,
            shelf: &*self.shelf,
        };
        standing.slip(signer, key, answer)
    }

    /// The community as it stands on disk, as far as this node knows.
    #[must_use]
    pub fn shown(&self) -> Arc<Shown> {
        self.shown.load_full()
    }

    /// How many leaves the record of the community shown has.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.shown.load().position()
    }

    /// What the clock shows, never before the newest entry.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now().max(self.shown.load().community.newest())
    }

    /// Where its sheets lie.
    #[must_use]
    pub fn shelf(&self) -> &Arc<dyn Shelf> {
        &self.shelf
    }

    /// Performs an act and waits for the answer: it is on disk, and the community shown has it.
    ///
    /// # Errors
    /// Refused, or a fault of ours.
    pub fn perform(&self, wish: Wish) -> Result<Answer, NotDone> {
        let (answer, answered) = channel();
        let request = wish.at(self.clock.now(), Deadline::default());
        self.send(Errand::Act(Box::new(request), answer))?;
        answered.recv().map_err(|_| gone())?
    }

    /// Performs many acts and waits for all answers, in their order. They go in few appends; each is accepted or refused by
    /// itself.
    ///
    /// # Errors
    /// When the door is closed. What became of each act is its own answer.
    pub fn perform_all(&self, wishes: Vec<Wish>) -> Result<Vec<Result<Answer, NotDone>>, NotDone> {
        let mut waiting = Vec::with_capacity(wishes.len());
        for wish in wishes {
            let (answer, answered) = channel();
            let request = wish.at(self.clock.now(), Deadline::default());
            self.send(Errand::Act(Box::new(request), answer))?;
            waiting.push(answered);
        }
        let answers = waiting.into_iter();
        Ok(answers
            .map(|answered| answered.recv().unwrap_or_else(|_| Err(gone())))
            .collect())
    }

    /// Whether an act would be accepted: "could I?", "why not?"
    ///
    /// # Errors
    /// The refusal.
    pub fn could(&self, wish: Wish) -> Result<Entry, Box<Refusal>> {
        let request = wish.at(self.now(), Deadline::default());
        house::could(&self.shown.load().community, &*self.shelf, &request)
    }

    /// Looks at once what has fallen due, after the clock was moved. Returns when it is shown.
    ///
    /// # Errors
    /// When the writer is gone.
    pub fn tick(&self) -> Result<(), NotDone> {
        let (done, waits) = channel();
        self.send(Errand::Tick(done))?;
        waits.recv().map_err(|_| gone())
    }

    /// Waits until a state with more leaves than these is shown, at most so long. Whether there is one.
    #[must_use]
    pub fn wait_beyond(&self, position: u64, patience: Duration) -> bool {
        self.news.wait(position.saturating_add(1), patience)
    }

    /// A text as people wrote it; from the shelf the first time.
    #[must_use]
    pub fn text(&self, address: PartAddress) -> PartText {
        // After an erasure nothing of what was read before it is shown again.
        let kept = (address.position, address.slot, self.shown.load().erased);
        if let Some(text) = self.texts.get(&kept) {
            return PartText::Known(text.as_ref().into());
        }
        let found = self.shelf.text(address);
        if let PartText::Known(text) = &found {
            self.texts.insert(kept, text.as_ref().into());
        }
        found
    }

    /// The sheet at a position.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub fn sheet(&self, position: u64) -> Result<Option<Sheet>, ShelfFault> {
        if position >= self.shown.load().position() {
            return Ok(None);
        }
        Ok(self.shelf.sheets(position, 1)?.pop())
    }

    /// Lets the writer end its batch and write what is still to write. What is asked afterwards is a fault.
    pub fn close(&self) {
        let _ = self.send(Errand::Close);
        let writer = self
            .writer
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(writer) = writer {
            let _ = writer.join();
        }
    }

    fn send(&self, errand: Errand) -> Result<(), NotDone> {
        let errands = self.errands.lock().unwrap_or_else(PoisonError::into_inner);
        errands.send(errand).map_err(|_| gone())
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.close();
    }
}

fn gone() -> NotDone {
    NotDone::Fault(Arc::new(Fault::Closed))
}

/// The thread that owns the house.
struct Writer {
    house: House,
    shown: Arc<ArcSwap<Shown>>,
    news: Arc<News>,
    clock: Arc<dyn Clock>,
    rests_until: Option<Instant>,
}

impl Writer {
    fn work(mut self, inbox: &Receiver<Errand>) {
        loop {
            match inbox.recv_timeout(self.pause()) {
                Ok(Errand::Close) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(first) => {
                    if !self.run(first, inbox) {
                        break;
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.look(),
            }
        }
        self.house.close();
    }

    /// Until something falls due or another node may have written.
    fn pause(&self) -> Duration {
        let rest = self
            .rests_until
            .map(|until| until.saturating_duration_since(Instant::now()));
        if let Some(rest) = rest.filter(|rest| !rest.is_zero()) {
            return rest;
        }
        let due = self
            .house
            .community
            .next_due()
            .map(|due| due.at.0.saturating_sub(self.clock.now().0));
        let due = due.map_or(LOOK, |ms| {
            Duration::from_millis(u64::try_from(ms).unwrap_or(0))
        });
        // An item that is refused stays due: it must not keep the writer busy.
        due.clamp(Duration::from_millis(50), LOOK)
    }

    /// A batch: the errand that came, and those that came with it. False when the door closes.
    fn run(&mut self, first: Errand, inbox: &Receiver<Errand>) -> bool {
        let (mut requests, mut waiting, mut ticks, mut open) =
            (Vec::new(), Vec::new(), Vec::new(), true);
        let mut next = Some(first);
        while let Some(errand) = next {
            match errand {
                Errand::Act(request, answer) => {
                    requests.push(*request);
                    waiting.push(answer);
                }
                Errand::Tick(done) => ticks.push(done),
                Errand::Close => {
                    open = false;
                    break;
                }
            }
            next = (requests.len() < BATCH)
                .then(|| inbox.try_recv().ok())
                .flatten();
        }
        if !ticks.is_empty() {
            self.look();
        }
        if !requests.is_empty() {
            let answers = self.guarded(|house| house.perform(&requests));
            self.show();
            match answers {
                Some(answers) => {
                    for (answer, waits) in answers.into_iter().zip(waiting) {
                        // Who no longer waits asks again with the same key.
                        let _ = waits.send(answer);
                    }
                }
                None => drop(waiting),
            }
        }
        for done in ticks {
            let _ = done.send(());
        }
        open
    }

    /// What others wrote, and what falls due.
    fn look(&mut self) {
        let now = self.clock.now();
        let looked = self.guarded(|house| house.catch_up().and_then(|()| house.tick(now)));
        self.rests_until = match looked {
            Some(Ok(())) => None,
            Some(Err(fault)) => {
                tracing::error!(%fault, "what falls due was not done; it is tried again");
                Some(Instant::now() + AFTER_A_FAULT)
            }
            None => Some(Instant::now() + AFTER_A_FAULT),
        };
        self.show();
    }

    /// Runs something on the house. If it panics, the head is worth nothing: the house is opened again from the shelf.
    fn guarded<T>(&mut self, run: impl FnOnce(&mut House) -> T) -> Option<T> {
        let ran = catch_unwind(AssertUnwindSafe(|| run(&mut self.house)));
        if let Ok(value) = ran {
            return Some(value);
        }
        tracing::error!("the writer stumbled; the community is opened again from what is on disk");
        loop {
            match House::open(self.house.shelf.clone(), Salts::System) {
                Ok(mut house) => {
                    house.real_clock = self.house.real_clock;
                    self.house = house;
                    return None;
                }
                Err(fault) => {
                    tracing::error!(%fault, "opening the community again");
                    std::thread::sleep(AFTER_A_FAULT);
                }
            }
        }
    }

    fn show(&self) {
        let position = self.house.community.open.position;
        if self.shown.load().position() != position {
            self.shown.store(Arc::new(Shown::of(&self.house)));
            self.news.tell(position);
        }
    }
}
