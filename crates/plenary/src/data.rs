//! A community where it is kept: how it is founded there and opened, and the keys that sign its record.

use crate::key_folder::KeyFolder;
use crate::place::{Place, Where};
use crate::serve::upgrade::{self, Upgrade};
use anyhow::{Context, Result, bail};
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{self, RotateKey};
use assembly::moment::Moment;
use house::{Deadline, House, Keys, NotDone, Request, Salts, Stored};
use ledger::bundle::StatedKey;
use ledger::{Hash, KeyStatement, LogName, Origin, Signer, VerifierKey};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use store::{CommunityId, LogId, PublicKey, Store};

/// Entries read at a time.
const PAGE: usize = 1_000;

/// A community, opened where it is kept.
pub(crate) struct Data {
    /// The community.
    pub(crate) house: House,
    store: Arc<dyn Store>,
    id: CommunityId,
    keys: Option<KeyFolder>,
}

/// Bytes by chance.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
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
        let data = Data::opened(store, id, place)?;
        if data.is_half_restored()? {
            bail!(
                "a restore into {} was cut off before its new epoch began: call `plenary restore` with the same arguments again, and it goes on where it was",
                place.data
            );
        }
        Ok(data)
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

    /// Whether a backup was copied here and its new epoch not begun in the record. Nothing may be written before that.
    pub(crate) fn is_half_restored(&self) -> Result<bool> {
        let all = self.store.communities()?;
        let kept = all.iter().find(|community| community.id == self.id);
        Ok(kept.is_some_and(|kept| kept.origin != self.house.origin().to_string()))
    }

    /// Whether nothing has happened since a restore but the announcement of this key, and what fell due: that restore may go
    /// on.
    pub(crate) fn has_just_begun_with(&self, signer: &Signer) -> Result<bool> {
        let Some((origin, first)) = self.house.epochs().last() else {
            return Ok(false);
        };
        if origin.epoch() == 1 {
            return Ok(false);
        }
        let verifier = signer.verifier().to_string();
        let mut at = first + 1;
        loop {
            let page = self.house.shelf().bare(at, PAGE)?;
            for bare in &page {
                let entry = bare.entry()?;
                let is_of_it = |act: &Act| matches!(act, Act::Due(_)) || announces(act, &verifier);
                if !entry.is_some_and(|entry| is_of_it(&entry.act)) {
                    return Ok(false);
                }
            }
            if page.is_empty() {
                return Ok(true);
            }
            at += page.len() as u64;
        }
    }

    /// Whether a key is the last that was stated.
    pub(crate) fn knows(&self, signer: &Signer) -> Result<bool> {
        let known = self.statements()?.pop();
        Ok(known.is_some_and(|known| known.key == *signer.verifier()))
    }

    /// Ends the work of a command: where it has brought much, or much was read, the next start is made short.
    pub(crate) fn close(self) {
        self.house.close();
    }

    /// The community, its store and its id, for a server.
    pub(crate) fn into_parts(self) -> (House, Arc<dyn Store>, CommunityId) {
        (self.house, self.store, self.id)
    }

    /// Its store.
    pub(crate) fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Its id there.
    pub(crate) fn id(&self) -> CommunityId {
        self.id
    }

    /// Whether the key here signs the record. Changes nothing.
    pub(crate) fn signs(&self) -> Result<()> {
        let signer = self.folder()?.signer()?;
        if !self.knows(&signer)? {
            bail!("the key here does not sign this record any more, or never did");
        }
        Ok(())
    }

    /// The database's clock.
    pub(crate) fn database_now_ms(&self) -> Result<i64> {
        Ok(self.store.database_now_ms()?)
    }

    /// The moment by the database's clock, never before the newest entry.
    pub(crate) fn now_ms(&self) -> Result<i64> {
        Ok(self
            .store
            .database_now_ms()?
            .max(self.house.community().newest().0))
    }

    /// The key that signs the record, where it is here.
    pub(crate) fn signer(&self) -> Result<Option<Signer>> {
        match self.keys {
            Some(_) => Ok(Some(self.keys()?.signer)),
            None => Ok(None),
        }
    }

    fn folder(&self) -> Result<&KeyFolder> {
        self.keys.as_ref().context(NO_FOLDER)
    }

    /// The keys of the record, and the one here that signs it. A change of keys that was cut off is carried through first, and
    /// so is one that an office holder announced and whose key was laid beside the old one.
    pub(crate) fn keys(&self) -> Result<Keys> {
        let keys = self.keys_stated()?;
        let announced = self.house.community().open.bodies.keys.last();
        let signs = keys.signer.verifier().to_string();
        if let Some(announced) = announced.filter(|said| said.key != signs) {
            bail!(
                "the record announces the key {}, which nobody has taken up here. Who announced it has its file: put it into the folder of the keys as {}, readable by its owner alone, and call this again. If the file is lost, `plenary record rotate-key --lost` begins with another key",
                announced.key,
                self.folder()?.next_path().display()
            );
        }
        Ok(keys)
    }

    /// The same where the record may announce another one.
    fn keys_stated(&self) -> Result<Keys> {
        if let Some(next) = self.folder()?.next()?
            && let Some(position) = self.announced_at(&next)?
        {
            self.take_up(&next, position + 1)?;
        }
        let signer = self.folder()?.signer()?;
        let statements = self.statements()?;
        let last = statements.last().context("the database names no key")?;
        if last.key != *signer.verifier() {
            bail!(
                "the key here does not sign this record any more, or never did; from position {} on it is {}. After a restore that was cut off, call it again",
                last.from,
                last.key
            );
        }
        Ok(Keys { signer, statements })
    }

    /// The entry that announced a key: the operator's, or one of an office holder who may.
    fn announced_at(&self, key: &Signer) -> Result<Option<u64>> {
        let shelf = self.house.shelf();
        if let Some(position) = shelf.answer(act_key(key))? {
            return Ok(Some(position));
        }
        let verifier = key.verifier().to_string();
        let announced = &self.house.community().open.bodies.keys;
        if announced.last().is_none_or(|said| said.key != verifier) {
            return Ok(None);
        }
        self.position_of(&verifier)
    }

    /// The entry after the last stated key that announces this one.
    fn position_of(&self, verifier: &str) -> Result<Option<u64>> {
        // The state knows its moment; the entry is found again after the key before.
        let shelf = self.house.shelf();
        let mut at = self.statements()?.last().map_or(0, |last| last.from);
        loop {
            let page = shelf.bare(at, PAGE)?;
            for bare in &page {
                if let Some(entry) = bare.entry()?
                    && announces(&entry.act, verifier)
                {
                    return Ok(Some(at));
                }
                at += 1;
            }
            if page.is_empty() {
                return Ok(None);
            }
        }
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

    /// Begins with a new key where the one that the record announces is lost. That one is stated too, since no audit lets it be
    /// passed over, and neither is handed over by the key before. Called again after it was cut off, it goes on.
    pub(crate) fn leave_lost_key(&mut self) -> Result<VerifierKey> {
        let (stated, signer) = (self.statements()?, self.folder()?.signer()?);
        let is_stated = |key: &str| stated.iter().any(|one| one.key.to_string() == key);
        let own = signer.verifier().to_string();
        let (next, has_begun) = (self.folder()?.next()?, !is_stated(&own));
        let announced = self.house.community().open.bodies.keys.last();
        let lost = announced.map(|said| said.key.clone());
        let goes_on = has_begun || next.is_some();
        let lost = lost.filter(|key| *key != own && (goes_on || !is_stated(key)));
        let lost = lost.context("no announced key is missing: the one here signs the record")?;
        if next
            .as_ref()
            .is_some_and(|next| next.verifier().to_string() == lost)
        {
            bail!("the announced key lies here and can be taken up: nothing is lost");
        }
        if !has_begun {
            if next.is_none() {
                let new = Signer::new(signer.verifier().name(), &random()?);
                self.folder()?
                    .keep_next(&new.context("making a signing key")?)?;
            }
            if !is_stated(&lost) {
                let position = self.position_of(&lost)?;
                let position = position.context("the record announces no such key")?;
                let statement = KeyStatement {
                    key: VerifierKey::parse(&lost).context("the announced key")?,
                    from: position + 1,
                    handover: None,
                };
                put_statement(&*self.store, self.id, &statement)?;
            }
            self.folder()?.take_up_next()?;
        }
        let signer = self.folder()?.signer()?;
        self.trust_anew(&signer)?;
        Ok(signer.verifier().clone())
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
                bail!("{}", house::said::refusal(words, &refused.refusal))
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
        statements(&*self.store, self.id)
    }

    /// Where a server looks for the keys whenever it signs: they may have been changed since. None where no key lies here.
    pub(crate) fn key_source(&self) -> Option<house::KeySource> {
        let (folder, store, id) = (self.keys.clone()?, self.store.clone(), self.id);
        folder.signer().ok()?;
        let keys = move || {
            let (signer, statements) = (folder.signer()?, statements(&*store, id)?);
            let last = statements.last().context("the database names no key")?;
            if last.key != *signer.verifier() {
                bail!(
                    "the key here does not sign this record any more, or not yet; from position {} on it is {}",
                    last.from,
                    last.key
                );
            }
            Ok(Keys { signer, statements })
        };
        Some(Box::new(move || {
            keys().map_err(|why: anyhow::Error| format!("{why:#}"))
        }))
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

fn announces(act: &Act, key: &str) -> bool {
    matches!(act, Act::Bodies(bodies::Act::RotateKey(announced)) if announced.key == key)
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

fn statements(store: &dyn Store, id: CommunityId) -> Result<Vec<KeyStatement>> {
    let keys = store.public_keys(id)?;
    keys.iter().map(statement).collect()
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

/// A folder that is to be filled from a backup may hold what an earlier try has left there: the database and the key. Both are
/// looked at afterwards.
pub(crate) fn must_hold_nothing_else(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let inside = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for one in inside {
        let name = one
            .with_context(|| format!("reading {}", folder.display()))?
            .file_name();
        if !Place::is_of_the_database(&name) && !KeyFolder::is_of_a_key(&name) {
            bail!("{} is not empty; name another folder", folder.display());
        }
    }
    Ok(())
}

/// The origin of the epoch after this one.
pub(crate) fn next_origin(origin: &Origin) -> Option<Origin> {
    Origin::new(origin.community(), LogName::Record, origin.epoch() + 1).ok()
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
    upgrade::prepare(place, Upgrade::NotAsked)?;
    open_store(place)
}
