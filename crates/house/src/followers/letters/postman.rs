//! The postman: reads the record on, queues letters, and sends them. A letter goes twice only if the process died between
//! the relay's answer and our note of it; then with the same Message-ID.

use super::super::follow::{AtWork, Followed, Follower, FollowerFault, Start, follow};
use super::notice::Errand;
use super::own::{OWN, OwnLetter, SERVER, Spoken};
use super::readers::{Reader, Readers};
use super::stops::Stops;
use super::tell::{Links, Place, Scene, Told};
use super::{LETTERS, calls_for, timed};
use crate::door::Door;
use assembly::Community;
use assembly::entry::Hex;
use assembly::moment::Moment;
use jiff::tz::TimeZone;
use post::{Address, Draft, Kind, Letter, MessageId, NotSent, Sender, Stopping, Transport};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::{Claimed, CommunityId, OutboxItem, OutboxRow, Settled, Store};
use words::{Language, Saying, Value, Words};

/// For how long a letter is tried, in milliseconds.
const TRIED_MS: i64 = 14 * 86_400_000;
/// How many letters are claimed at a time, and for how long: each may take a relay's patience.
const CLAIM: usize = 5;
const CLAIM_MS: i64 = 10 * 60_000;
/// After which time a letter is tried again, by the number of tries; the last one for all after it.
const AGAIN_MS: [i64; 6] = [15_000, 60_000, 300_000, 900_000, 3_600_000, 14_400_000];
/// How often it is looked what is due by time alone.
const LOOK_MS: i64 = 3_600_000;
/// Pages of the record between two looks at the outboxes.
const PAGES: usize = 50;

/// What a postman needs to know.
pub struct Settings {
    /// Who sends: what the community is called in its letters, and its address.
    pub sender: Sender,
    /// How letters go.
    pub transport: Arc<dyn Transport>,
    /// Who reads them.
    pub readers: Arc<dyn Readers>,
    /// Where links lead.
    pub links: Arc<dyn Links>,
    /// Stops letters by one click.
    pub stops: Arc<Stops>,
}

/// The letters of a community.
pub struct Letters {
    store: Arc<dyn Store>,
    community: CommunityId,
    door: Arc<Door>,
    settings: Settings,
    /// When it was last looked what is due by time.
    looked: AtomicI64,
}

/// What becomes of a claimed item.
enum Outcome {
    Settled(Settled),
    Later(String),
}

struct Caller {
    now: Moment,
}

impl Follower for Caller {
    fn name(&self) -> &str {
        LETTERS
    }

    fn start(&self) -> Start {
        Start::Now
    }

    fn take(
        &mut self,
        followed: &[Followed],
        community: &Community,
    ) -> Result<Vec<OutboxItem>, FollowerFault> {
        let mut items = Vec::new();
        for Followed {
            position, entry, ..
        } in followed
        {
            let errands = entry.as_ref().map(|entry| calls_for(entry, community));
            for (number, errand) in errands.unwrap_or_default().iter().enumerate() {
                items.push(OutboxItem {
                    item: format!("{position}.{number}"),
                    content: serde_json::to_vec(errand)?,
                    queued_ms: self.now.0,
                    ends_ms: self.now.0.saturating_add(TRIED_MS),
                });
            }
        }
        Ok(items)
    }
}

impl Letters {
    /// Those of a community, in the store where its record lies.
    #[must_use]
    pub fn new(
        store: Arc<dyn Store>,
        community: CommunityId,
        door: Arc<Door>,
        settings: Settings,
    ) -> Letters {
        Letters {
            store,
            community,
            door,
            settings,
            looked: AtomicI64::new(i64::MIN),
        }
    }

    /// Queues what the record calls for and what is due by time. Says whether there is more at once.
    ///
    /// # Errors
    /// When something does not answer. What was queued stays.
    pub fn queue(&self) -> Result<bool, FollowerFault> {
        let now = self.door.now();
        let mut caller = Caller { now };
        let mut more = true;
        for _ in 0..PAGES {
            more = follow(&self.store, self.community, &self.door, &mut caller)?;
            if !more {
                break;
            }
        }
        let looked = self.looked.load(Ordering::Relaxed);
        if now.0.saturating_sub(looked) >= LOOK_MS {
            let shown = self.door.shown();
            let state = &shown.community.open;
            if timed::queue(&self.store, self.community, state, now)? {
                more = true;
            } else {
                for (community, outbox) in self.outboxes() {
                    self.store.tidy(community, outbox, now.0)?;
                }
                self.looked.store(now.0, Ordering::Relaxed);
            }
        }
        Ok(more)
    }

    /// Looks at the next opportunity what is due by time: a check-in was opened, the clock was moved.
    fn look_soon(&self) {
        self.looked.store(i64::MIN, Ordering::Relaxed);
    }

    /// Sends some of what waits, and says how many items it dealt with. Letters to sign in go first.
    ///
    /// # Errors
    /// When the store does not answer: what was claimed is tried again later.
    pub fn send(&self) -> Result<usize, FollowerFault> {
        let mut count = 0;
        for (community, outbox) in self.outboxes() {
            let now = self.door.now().0;
            let until = now.saturating_add(CLAIM_MS);
            let claimed = self.store.claim(community, outbox, now, until, CLAIM)?;
            for claimed in claimed {
                self.send_one((community, outbox), &claimed)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// What is in the outbox of the community's letters: what waits first, then the newest.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn outbox(&self, limit: usize) -> Result<Vec<OutboxRow>, FollowerFault> {
        Ok(self.store.outbox(self.community, LETTERS, limit)?)
    }

    /// Sets it to work on a thread of its own.
    #[must_use]
    pub fn at_work(self: Arc<Self>) -> AtWork {
        let mut seen = 0;
        AtWork::start("letters", self.door.clone(), move || {
            let position = self.door.shown().position();
            if position != seen {
                self.look_soon();
                seen = position;
            }
            let more = self.queue()?;
            Ok(self.send()? > 0 || more)
        })
    }

    fn outboxes(&self) -> [(CommunityId, &'static str); 3] {
        [
            (SERVER, OWN),
            (self.community, OWN),
            (self.community, LETTERS),
        ]
    }

    fn send_one(
        &self,
        (community, outbox): (CommunityId, &'static str),
        claimed: &Claimed,
    ) -> Result<(), FollowerFault> {
        let written = if outbox == OWN {
            self.write_own(outbox, claimed)
        } else {
            self.write(claimed)?
        };
        let outcome = match written {
            Err(why) => Outcome::Settled(Settled::Dropped(why)),
            Ok(letter) => match self.settings.transport.send(&letter) {
                Ok(()) => Outcome::Settled(Settled::Sent),
                Err(NotSent::Refused(why)) => Outcome::Settled(Settled::Refused(why)),
                Err(NotSent::Later(why)) => Outcome::Later(why),
            },
        };
        let item = &claimed.item.item;
        match outcome {
            Outcome::Settled(settled) => {
                if let Settled::Refused(_) = settled {
                    tracing::warn!(item, "a letter was refused for good; the outbox says why");
                }
                self.store.settle(community, outbox, claimed, &settled)?;
            }
            Outcome::Later(why) => {
                let tries = usize::try_from(claimed.tries).unwrap_or(usize::MAX);
                let wait = AGAIN_MS[tries.clamp(1, AGAIN_MS.len()) - 1];
                let ready = self.door.now().0.saturating_add(wait);
                tracing::info!(item, tries, "a letter was not taken now");
                self.store
                    .put_off(community, outbox, claimed, ready, &why)?;
            }
        }
        Ok(())
    }

    /// A letter of the community; or why there is none, for an operator.
    fn write(&self, claimed: &Claimed) -> Result<Result<Letter, String>, FollowerFault> {
        let Ok(errand) = serde_json::from_slice::<Errand>(&claimed.item.content) else {
            return Ok(Err("it cannot be read".to_owned()));
        };
        let Some(reader) = self.settings.readers.reader(errand.to)? else {
            return Ok(Err("the person has no address here".to_owned()));
        };
        let shown = self.door.shown();
        let text = |address| self.door.text(address);
        let scene = Scene {
            community: &shown.community,
            text: &text,
            zone: &reader.zone,
            called: &self.settings.sender.name,
            now: self.door.now(),
        };
        let told = match scene.tell(&errand.notice) {
            Ok(told) => told,
            Err(moot) => return Ok(Err(moot.to_owned())),
        };
        if told.kind.may_be_stopped() && reader.stopped.contains(&told.kind) {
            return Ok(Err(
                "the reader does not want letters of this kind".to_owned()
            ));
        }
        let row = shown.community.open.people.parties.get(errand.to);
        let chosen = row.and_then(|row| {
            let mut tags = row.languages.iter();
            tags.find_map(|tag| Language::parse(tag.as_str()))
        });
        let language = reader.language.or(chosen).unwrap_or(Language::En);
        let name = match scene.party(errand.to) {
            Value::Text(name) => name,
            _ => String::new(),
        };
        let draft = self.draft(told, &reader);
        let to = (reader.address, name);
        Ok(self.letter(&draft, language, to, (LETTERS, claimed)))
    }

    fn draft(&self, told: Told, reader: &Reader) -> Draft {
        let stopping = if told.kind.may_be_stopped() {
            let token = self.settings.stops.token(reader.account, told.kind);
            let place = Place::Stop {
                kind: told.kind,
                token,
            };
            Stopping::At(self.settings.links.url(&place))
        } else {
            Stopping::Not(Saying::new(match told.kind {
                Kind::SignIn | Kind::Recovery => "letters-cannot-stop-safety",
                _ => "letters-cannot-stop-rights",
            }))
        };
        let (label, place) = told.link;
        Draft {
            kind: told.kind,
            subject: told.subject,
            paragraphs: told.paragraphs,
            link: Some((Saying::new(label), self.settings.links.url(&place))),
            why: told.why,
            stopping,
        }
    }

    fn write_own(&self, outbox: &'static str, claimed: &Claimed) -> Result<Letter, String> {
        let own: OwnLetter = serde_json::from_slice(&claimed.item.content)
            .map_err(|_| "it cannot be read".to_owned())?;
        let address = Address::parse(&own.to).map_err(|why| why.to_string())?;
        let shown = self.door.shown();
        let text = |address| self.door.text(address);
        // An address that is not known yet has no zone.
        let scene = Scene {
            community: &shown.community,
            text: &text,
            zone: &TimeZone::UTC,
            called: &self.settings.sender.name,
            now: self.door.now(),
        };
        let moment = |at| scene.moment(at);
        let party = |id| scene.party(id);
        let actor = |position| self.actor_of(position, &scene);
        let said = own.say(&Spoken {
            called: scene.called,
            moment: &moment,
            party: &party,
            actor: &actor,
        });
        let (label, place) = said.link;
        let draft = Draft {
            kind: said.kind,
            subject: said.subject,
            paragraphs: said.paragraphs,
            link: Some((Saying::new(label), self.settings.links.url(&place))),
            why: said.why,
            stopping: Stopping::Not(Saying::new(said.not_stopped)),
        };
        let language = Language::parse(&own.language).unwrap_or(Language::En);
        self.letter(
            &draft,
            language,
            (address, String::new()),
            (outbox, claimed),
        )
    }

    /// The name of whoever made an entry.
    fn actor_of(&self, position: u64, scene: &Scene<'_>) -> Value {
        let sheet = self.door.sheet(position).ok().flatten();
        let entry = sheet.and_then(|sheet| sheet.entry().ok().flatten());
        match entry.and_then(|entry| entry.actor.party()) {
            Some(party) => scene.party(party),
            None => Value::Text(scene.called.to_owned()),
        }
    }

    fn letter(
        &self,
        draft: &Draft,
        language: Language,
        to: (Address, String),
        (outbox, claimed): (&str, &Claimed),
    ) -> Result<Letter, String> {
        let sender = self.settings.sender.clone();
        let word = self.word_of(outbox, &claimed.item.item);
        let id = MessageId::new(&word, &sender.address)
            .ok_or_else(|| "its Message-ID cannot be written".to_owned())?;
        let words = Words::of(language);
        Ok(draft.written(words, sender, to, id, claimed.item.queued_ms))
    }

    /// The same for the same item, and different for any other here or elsewhere. It does not say which entry it is about.
    fn word_of(&self, outbox: &str, item: &str) -> String {
        let shown = self.door.shown();
        let mut hash = Sha256::new();
        hash.update(b"plenary/letter/v1");
        for piece in [shown.origin.community(), outbox, item] {
            hash.update(b"\0");
            hash.update(piece.as_bytes());
        }
        Hex(&hash.finalize()[..16]).to_string()
    }
}
