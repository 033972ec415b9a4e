//! A community where it is kept: how it is founded there and opened, and the keys that sign its record.

use crate::key_folder::KeyFolder;
use crate::place::{Place, Where};
use anyhow::{Context, Result, bail};
use assembly::actor::Actor;
use assembly::bodies::RotateKey;
use assembly::moment::Moment;
use house::{Deadline, House, Keys, NotDone, Request, Salts, Stored};
use ledger::bundle::StatedKey;
use ledger::{Hash, KeyStatement, Signer, VerifierKey};
use std::fs;
use std::sync::Arc;
use store::{CommunityId, LogId, PublicKey, Store};

/// A community, opened where it is kept.
pub(crate) struct Data {
    /// The community.
    pub(crate) house: House,
    store: Arc<dyn Store>,
    id: CommunityId,
    keys: Option<KeyFolder>,
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|why| anyhow::anyhow!("no randomness: {why}"))?;
    Ok(bytes)
}

impl Data {
    /// A new community in a folder that is empty or not there, or in a database that holds none.
    pub(crate) fn create(place: &Where, address: &str, now: Moment, salts: Salts) -> Result<Data> {
        let keys = key_folder(place)?;
        must_be_empty(&place.data)?;
        keys.must_be_free()?;
        let store = open_store(&place.data)?;
        if !store.communities()?.is_empty() {
            bail!(
                "{} holds a community already; name another database",
                place.data
            );
        }
        let signer = Signer::new(address, &random()?).context("making a signing key")?;
        let id = CommunityId(random()?);
        store
            .create_community(id, &format!("{address}/record/1"))
            .context("founding the community")?;
        keys.keep(&signer)?;
        for statement in &Keys::first(signer).statements {
            put_statement(&*store, id, statement)?;
        }
        let shelf = Arc::new(Stored::new(store.clone(), id));
        let house = House::begin(shelf, address, now, salts)?;
        Ok(Data {
            house,
            store,
            id,
            keys: Some(keys),
        })
    }

    /// The community in a folder or a database.
    pub(crate) fn open(place: &Where) -> Result<Data> {
        let store = existing_store(&place.data)?;
        let community = store.communities()?.into_iter().next();
        let id = community
            .with_context(|| format!("{} holds no community", place.data))?
            .id;
        Data::opened(store, id, place)
    }

    pub(crate) fn opened(store: Arc<dyn Store>, id: CommunityId, place: &Where) -> Result<Data> {
        let shelf = Arc::new(Stored::new(store.clone(), id));
        let house = House::open(shelf, Salts::System)
            .with_context(|| format!("opening the community in {}", place.data))?;
        Ok(Data {
            house,
            store,
            id,
            keys: place.key_folder().map(KeyFolder::new),
        })
    }

    /// The moment by the database's clock, never before the newest entry.
    pub(crate) fn now_ms(&self) -> Result<i64> {
        Ok(self
            .store
            .database_now_ms()?
            .max(self.house.community().newest().0))
    }

    fn folder(&self) -> Result<&KeyFolder> {
        self.keys.as_ref().context(NO_FOLDER)
    }

    /// The keys of the record, and the one here that signs it. A change of keys that was cut off is carried through first.
    pub(crate) fn keys(&self) -> Result<Keys> {
        if let Some(next) = self.folder()?.next()?
            && let Some(position) = self.house.shelf().answer(act_key(&next))?
        {
            self.take_up(&next, position + 1)?;
        }
        let signer = self.folder()?.signer()?;
        let statements = self.statements()?;
        let last = statements.last().context("the database names no key")?;
        if last.key != *signer.verifier() {
            bail!(
                "the key here does not sign this record any more, or never did; from position {} on it is {}",
                last.from,
                last.key
            );
        }
        let announced = self.house.community().open.bodies.keys.last();
        if let Some(announced) = announced.filter(|said| said.key != last.key.to_string()) {
            bail!(
                "the record announces the key {}, which nobody has taken up here",
                announced.key
            );
        }
        Ok(Keys { signer, statements })
    }

    /// Changes the key that signs the record: the new one is announced in the record, the old one signs the handover and is
    /// then gone. Returns the new one. Called again after it was cut off, it goes on with the same key.
    pub(crate) fn rotate_key(&mut self) -> Result<VerifierKey> {
        // The key here must be the one that signs, or its handover would be worth nothing.
        let (before, interrupted) = (self.keys()?, self.folder()?.next()?);
        let next = match interrupted {
            Some(next) => next,
            None => {
                let name = before.signer.verifier().name();
                let next = Signer::new(name, &random()?).context("making a signing key")?;
                self.folder()?.keep_next(&next)?;
                next
            }
        };
        let position = self.announce(&next)?;
        self.take_up(&next, position + 1)?;
        Ok(next.verifier().clone())
    }

    /// States a key that no other one hands over: after a restore whose key is not the one that the backup knew.
    pub(crate) fn trust_anew(&mut self, key: &Signer) -> Result<()> {
        let from = self.announce(key)? + 1;
        let statement = KeyStatement {
            key: key.verifier().clone(),
            from,
            handover: None,
        };
        put_statement(&*self.store, self.id, &statement)
    }

    fn announce(&mut self, key: &Signer) -> Result<u64> {
        let act = RotateKey {
            key: key.verifier().to_string(),
            body: None,
        };
        let request = Request {
            key: act_key(key),
            actor: Actor::operator(),
            act: act.into(),
            texts: Vec::new(),
            now: Moment(self.now_ms()?),
            deadline: Deadline::default(),
        };
        match self.house.perform_one(request) {
            Ok(answer) => Ok(answer.position),
            Err(NotDone::Refused(refused)) => {
                let words = crate::say::Lang::En.words();
                bail!("{}", crate::say::refusal(&words, &refused.refusal))
            }
            Err(NotDone::Fault(fault)) => bail!("{fault}"),
        }
    }

    /// Each step can be done again: the signatures come out the same.
    fn take_up(&self, next: &Signer, from: u64) -> Result<()> {
        let old = self.folder()?.signer()?;
        let handover = self.house.handover(from, &[&old, next])?;
        let statement = KeyStatement {
            key: next.verifier().clone(),
            from,
            handover: Some(handover),
        };
        put_statement(&*self.store, self.id, &statement)?;
        self.folder()?.take_up_next()
    }

    /// The keys of the record, the oldest first.
    pub(crate) fn statements(&self) -> Result<Vec<KeyStatement>> {
        let keys = self.store.public_keys(self.id)?;
        keys.iter().map(statement).collect()
    }

    /// Keeps a checkpoint that goes out, so that a restore knows how far this record was shown.
    pub(crate) fn keep_checkpoint(&self, note: &str) -> Result<()> {
        let (checkpoint, _) = ledger::Checkpoint::parse_note(note)?;
        let kept = store::Checkpoint {
            // The store counts epochs from 0, origins from 1.
            epoch: checkpoint.origin.epoch().saturating_sub(1),
            size: checkpoint.size,
            text: note.to_owned(),
        };
        self.store.put_checkpoint(self.id, LogId::Record, &kept)?;
        Ok(())
    }
}

/// Why a command that signs cannot go on.
const NO_FOLDER: &str = "a database holds no signing key: name the folder in which it lies, or shall lie, with --keys DIR";

/// The folder of the keys, for a command that signs.
pub(crate) fn key_folder(place: &Where) -> Result<KeyFolder> {
    place.key_folder().map(KeyFolder::new).context(NO_FOLDER)
}

/// A change of keys asked for twice is one change.
fn act_key(key: &Signer) -> [u8; 16] {
    let digest = Hash::of(&[
        b"plenary/rotate-key/v1\0",
        key.verifier().to_string().as_bytes(),
    ]);
    let mut act = [0; 16];
    act.copy_from_slice(&digest.as_bytes()[..16]);
    act
}

/// A statement lies in the store by its position, so that the store's order is that of the keys: the key, then its handover.
fn put_statement(store: &dyn Store, id: CommunityId, statement: &KeyStatement) -> Result<()> {
    let stated = StatedKey::from(statement);
    let key = PublicKey {
        name: format!("{:020}", stated.from),
        public: format!("{}\n{}", stated.key, stated.handover),
    };
    store.put_key(id, &key, None).context("stating a key")
}

fn statement(kept: &PublicKey) -> Result<KeyStatement> {
    let read = || {
        let (key, handover) = kept.public.split_once('\n')?;
        let stated = StatedKey {
            key: key.to_owned(),
            from: kept.name.parse().ok()?,
            handover: handover.to_owned(),
        };
        stated.statement().ok()
    };
    read().with_context(|| {
        format!(
            "the database holds a key that cannot be read: {}",
            kept.name
        )
    })
}

/// A folder that is to be filled must be empty; of a database its store tells.
pub(crate) fn must_be_empty(place: &Place) -> Result<()> {
    match place {
        Place::Database(_) => Ok(()),
        Place::Folder(folder) => {
            if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) {
                bail!("{} is not empty; name another folder", folder.display());
            }
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
        }
    }
}

pub(crate) fn open_store(place: &Place) -> Result<Arc<dyn Store>> {
    store::open(&place.address()).with_context(|| format!("opening {place}"))
}

pub(crate) fn existing_store(place: &Place) -> Result<Arc<dyn Store>> {
    if let Place::Folder(folder) = place {
        let file = Place::file(folder);
        if !file.exists() {
            bail!("{place} holds no community: there is no {}", file.display());
        }
    }
    open_store(place)
}
