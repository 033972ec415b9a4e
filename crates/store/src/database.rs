//! The one implementation of [`Store`]: our queries over a driver. The rooms (`append`, `reading`, …) hold the
//! queries; this file runs them in the right kind of transaction.

use crate::fault::{AppendError, Fault};
use crate::ids::{ActKey, CommunityId, Hash, LogId};
use crate::record::{
    Answer, Batch, Checkpoint, Community, Epoch, Erased, Erasure, Head, Leaf, Opening, Part,
    PublicKey, Snapshot, SnapshotPlace,
};
use crate::sql::{Driver, Ending, Session, View};
use crate::store::{OriginAfter, Restored, Store};
use crate::{append, backup, beside, community, erasing, reading, snapshots};
use std::ops::{ControlFlow, Range};
use std::path::Path;

pub(crate) struct Database {
    driver: Box<dyn Driver>,
}

impl Database {
    pub(crate) fn new(driver: Box<dyn Driver>) -> Database {
        Database { driver }
    }

    /// Whether it is SQLite, for the few queries that cannot be written once.
    pub(crate) fn is_sqlite(&self) -> bool {
        self.driver.is_sqlite()
    }

    /// Reads by a single query.
    pub(crate) fn read<T>(
        &self,
        doing: &'static str,
        mut work: impl FnMut(&mut dyn Session) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut found = None;
        self.driver.read(doing, View::EachQuery, &mut |session| {
            found = Some(work(session)?);
            Ok(())
        })?;
        Ok(found.expect("a driver that returns Ok has run the work"))
    }

    pub(crate) fn write<T>(
        &self,
        doing: &'static str,
        mut work: impl FnMut(&mut dyn Session) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.write_or_refuse(doing, |session| work(session).map(Ok::<T, Fault>))?
    }

    /// A transaction that is rolled back where the work refuses.
    pub(crate) fn write_or_refuse<T, R>(
        &self,
        doing: &'static str,
        mut work: impl FnMut(&mut dyn Session) -> Result<Result<T, R>, Fault>,
    ) -> Result<Result<T, R>, Fault> {
        let mut outcome = None;
        self.driver.write(doing, &mut |session| {
            let result = work(session)?;
            let ending = if result.is_ok() {
                Ending::Commit
            } else {
                Ending::RollBack
            };
            outcome = Some(result);
            Ok(ending)
        })?;
        Ok(outcome.expect("a driver that returns Ok has run the work"))
    }
}

impl Database {
    fn appended(
        &self,
        community: CommunityId,
        batch: &Batch,
        appended: Result<(), append::Refused>,
    ) -> Result<(), AppendError> {
        match appended {
            Ok(()) => Ok(()),
            Err(append::Refused::For(error)) => Err(error),
            Err(append::Refused::KnownKey) => Err(self
                .read("looking for a first answer", |session| {
                    append::first_known(session, community, batch)
                })?),
        }
    }
}

impl Store for Database {
    fn database_now_ms(&self) -> Result<i64, Fault> {
        self.read("asking the database's clock", |session| session.now_ms())
    }

    fn create_community(&self, id: CommunityId, origin: &str) -> Result<(), Fault> {
        self.write_or_refuse("founding a community", |session| {
            community::create(session, id, origin)
        })?
    }

    fn communities(&self) -> Result<Vec<Community>, Fault> {
        self.read("listing communities", community::list)
    }

    fn head(&self, community: CommunityId) -> Result<Head, Fault> {
        self.read("reading a head", |session| {
            community::head(session, community)
        })
    }

    fn due_by(&self, moment_ms: i64) -> Result<Vec<CommunityId>, Fault> {
        self.read("asking what is due", |session| {
            community::due_by(session, moment_ms)
        })
    }

    fn begin_epoch(
        &self,
        community: CommunityId,
        expected_size: u64,
        origin: &str,
    ) -> Result<u64, Fault> {
        self.write_or_refuse("beginning an epoch", |session| {
            community::begin_epoch(session, community, expected_size, origin)
        })?
    }

    fn epochs(&self, community: CommunityId) -> Result<Vec<Epoch>, Fault> {
        self.read("listing epochs", |session| {
            community::epochs(session, community)
        })
    }

    fn append(
        &self,
        community: CommunityId,
        expected_size: u64,
        batch: &Batch,
    ) -> Result<(), AppendError> {
        append::check(expected_size, batch)?;
        let appended = self.write_or_refuse("appending to the record", |session| {
            append::append(session, community, expected_size, batch)
        })?;
        self.appended(community, batch, appended)
    }

    fn append_in_turn(
        &self,
        community: CommunityId,
        make: &mut dyn FnMut(u64) -> Option<Batch>,
    ) -> Result<bool, AppendError> {
        let mut made = None;
        let mut outcome = Ok(Ok(()));
        self.driver
            .write_in_turn("appending to the record", &mut |session| {
                let size = community::lock_head(session, community)?.size;
                made = make(size);
                let Some(batch) = &made else {
                    return Ok(Ending::RollBack);
                };
                outcome = match append::check(size, batch) {
                    Ok(()) => Ok(append::append(session, community, size, batch)?),
                    Err(why) => Err(why),
                };
                Ok(match outcome {
                    Ok(Ok(())) => Ending::Commit,
                    Ok(Err(_)) | Err(_) => Ending::RollBack,
                })
            })?;
        let Some(batch) = made else {
            return Ok(false);
        };
        self.appended(community, &batch, outcome?).map(|()| true)
    }

    fn answer(&self, community: CommunityId, key: ActKey) -> Result<Option<Answer>, Fault> {
        self.read("looking for an answer", |session| {
            append::answer(session, community, key)
        })
    }

    fn log_size(&self, community: CommunityId, log: LogId) -> Result<u64, Fault> {
        self.read("reading the size of a log", |session| {
            community::log_size(session, community, log)
        })
    }

    fn leaves(
        &self,
        community: CommunityId,
        log: LogId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Leaf>, Fault> {
        self.read("reading leaves", |session| {
            reading::leaves(session, community, log, from, limit)
        })
    }

    fn visit_leaves(
        &self,
        community: CommunityId,
        log: LogId,
        from: u64,
        visitor: &mut dyn FnMut(Leaf) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        let mut next = from;
        loop {
            let chunk = self.read("reading leaves", |session| {
                reading::leaves_within(session, community, log, next, reading::CHUNK)
            })?;
            let Some(last) = chunk.last() else {
                return Ok(());
            };
            next = last.position + 1;
            if chunk.into_iter().any(|leaf| visitor(leaf).is_break()) {
                return Ok(());
            }
        }
    }

    fn hashes(
        &self,
        community: CommunityId,
        log: LogId,
        range: Range<u64>,
    ) -> Result<Vec<Hash>, Fault> {
        self.read("reading leaf hashes", |session| {
            reading::hashes(session, community, log, &range)
        })
    }

    fn parts(&self, community: CommunityId, range: Range<u64>) -> Result<Vec<Part>, Fault> {
        self.read("reading parts", |session| {
            reading::parts(session, community, &range)
        })
    }

    fn part(
        &self,
        community: CommunityId,
        position: u64,
        slot: u32,
    ) -> Result<Option<Part>, Fault> {
        self.read("reading a part", |session| {
            reading::part(session, community, position, slot)
        })
    }

    fn visit_parts(
        &self,
        community: CommunityId,
        from: u64,
        visitor: &mut dyn FnMut(Part) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        let mut after = (from, None);
        loop {
            let chunk = self.read("reading parts", |session| {
                reading::parts_within(session, community, after, reading::CHUNK)
            })?;
            let Some(last) = chunk.last() else {
                return Ok(());
            };
            after = (last.position, Some(last.slot));
            if chunk.into_iter().any(|part| visitor(part).is_break()) {
                return Ok(());
            }
        }
    }

    fn openings(&self, community: CommunityId, range: Range<u64>) -> Result<Vec<Opening>, Fault> {
        self.read("reading closed entries", |session| {
            reading::openings(session, community, &range)
        })
    }

    fn erase(&self, community: CommunityId, parts: &[(u64, u32)]) -> Result<Erased, Fault> {
        let mut erased = self.write("erasing parts", |session| {
            erasing::erase(session, community, parts)
        })?;
        erased.remnants = self.driver.sweep()?;
        Ok(erased)
    }

    fn erasures(&self, community: CommunityId) -> Result<Vec<Erasure>, Fault> {
        self.read("listing erasures", |session| {
            erasing::list(session, community)
        })
    }

    fn put_snapshot_chunk(
        &self,
        community: CommunityId,
        place: SnapshotPlace,
        number: u32,
        bytes: &[u8],
    ) -> Result<(), Fault> {
        self.write("keeping a part of a snapshot", |session| {
            snapshots::put_chunk(session, community, place, number, bytes)
        })
    }

    fn put_snapshot(&self, community: CommunityId, snapshot: &Snapshot) -> Result<(), Fault> {
        self.write("keeping a snapshot", |session| {
            snapshots::put(session, community, snapshot)
        })
    }

    fn newest_snapshot(
        &self,
        community: CommunityId,
        format: u32,
        at_most: u64,
    ) -> Result<Option<Snapshot>, Fault> {
        self.read("looking for a snapshot", |session| {
            snapshots::newest(session, community, format, at_most)
        })
    }

    fn snapshot_chunk(
        &self,
        community: CommunityId,
        place: SnapshotPlace,
        number: u32,
    ) -> Result<Option<Vec<u8>>, Fault> {
        self.read("reading a snapshot", |session| {
            snapshots::chunk(session, community, place, number)
        })
    }

    fn prune_snapshots(
        &self,
        community: CommunityId,
        format: u32,
        keep: usize,
    ) -> Result<u64, Fault> {
        let doing = "dropping old snapshots";
        let (dropped, below) = self.write(doing, |session| {
            snapshots::forget(session, community, format, keep)
        })?;
        while self.write(doing, |session| {
            snapshots::drop_chunks(session, community, below)
        })? > 0
        {}
        Ok(dropped)
    }

    fn put_checkpoint(
        &self,
        community: CommunityId,
        log: LogId,
        checkpoint: &Checkpoint,
    ) -> Result<(), Fault> {
        self.write("keeping a checkpoint", |session| {
            beside::put_checkpoint(session, community, log, checkpoint)
        })
    }

    fn checkpoints(&self, community: CommunityId, log: LogId) -> Result<Vec<Checkpoint>, Fault> {
        self.read("listing checkpoints", |session| {
            beside::checkpoints(session, community, log)
        })
    }

    fn newest_checkpoint(
        &self,
        community: CommunityId,
        log: LogId,
    ) -> Result<Option<Checkpoint>, Fault> {
        self.read("reading a checkpoint", |session| {
            beside::newest_checkpoint(session, community, log)
        })
    }

    fn put_key(
        &self,
        community: CommunityId,
        key: &PublicKey,
        sealed: Option<&[u8]>,
    ) -> Result<(), Fault> {
        self.write("keeping a key", |session| {
            beside::put_key(session, community, key, sealed)
        })
    }

    fn public_keys(&self, community: CommunityId) -> Result<Vec<PublicKey>, Fault> {
        self.read("listing keys", |session| {
            beside::public_keys(session, community)
        })
    }

    fn sealed_key(&self, community: CommunityId, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        self.read("reading a sealed key", |session| {
            beside::sealed_key(session, community, name)
        })
    }

    fn backup(&self, file: &Path) -> Result<(), Fault> {
        backup::write(self.driver.as_ref(), file)
    }

    fn restore(
        &self,
        file: &Path,
        erasures: &[Erasure],
        origin_after: OriginAfter<'_>,
    ) -> Result<Restored, Fault> {
        backup::restore(self.driver.as_ref(), file, erasures, origin_after)
    }
}
