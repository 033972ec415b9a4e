//! Communities, their heads and epochs.

use crate::fault::Fault;
use crate::ids::{CommunityId, LogId};
use crate::record::{Community, Epoch, Head};
use crate::sql::{Session, Value, big};
use crate::tables;

pub(crate) fn create(
    session: &mut dyn Session,
    id: CommunityId,
    origin: &str,
) -> Result<Result<(), Fault>, Fault> {
    // Origins stay taken in old epochs too: no log may ever be signed twice under one name.
    let taken = "SELECT origin FROM epoch WHERE community_id = $1 OR origin = $2";
    if session
        .first(taken, &[Value::Bytes(&id.0), Value::Text(origin)])?
        .is_some()
    {
        return Ok(Err(Fault::CommunityExists {
            id,
            origin: origin.to_owned(),
        }));
    }
    let id = Value::Bytes(&id.0);
    session.insert(
        &tables::COMMUNITY,
        &[
            id,
            Value::Text(origin),
            Value::Int(0),
            Value::Null,
            Value::Int(0),
        ],
    )?;
    session.insert(
        &tables::EPOCH,
        &[id, Value::Int(0), Value::Text(origin), Value::Int(0)],
    )?;
    session.insert(
        &tables::LOG,
        &[id, Value::Int(LogId::Record.number()), Value::Int(0)],
    )?;
    Ok(Ok(()))
}

pub(crate) fn list(session: &mut dyn Session) -> Result<Vec<Community>, Fault> {
    session.all(
        "SELECT id, origin FROM community ORDER BY id",
        &[],
        |mut row| {
            Ok(Community {
                id: CommunityId(row.array(0)?),
                origin: row.text(1)?,
            })
        },
    )
}

const HEAD: &str =
    "SELECT community.epoch, log.size, community.next_due_ms, community.newest_moment_ms
    FROM community JOIN log ON log.community_id = community.id AND log.log = 0
    WHERE community.id = $1";

// Both rows are locked, so that a writer that waited for another one sees the size that one left.
pub(crate) const LOCKED_HEAD: &str =
    "SELECT community.epoch, log.size, community.next_due_ms, community.newest_moment_ms
    FROM community JOIN log ON log.community_id = community.id AND log.log = 0
    WHERE community.id = $1 FOR UPDATE";

pub(crate) fn head(session: &mut dyn Session, id: CommunityId) -> Result<Head, Fault> {
    head_by(session, HEAD, id)
}

/// The head, and nobody else may append until this transaction ends.
pub(crate) fn lock_head(session: &mut dyn Session, id: CommunityId) -> Result<Head, Fault> {
    head_by(session, LOCKED_HEAD, id)
}

fn head_by(session: &mut dyn Session, sql: &str, id: CommunityId) -> Result<Head, Fault> {
    let row = session.first(sql, &[Value::Bytes(&id.0)])?;
    let mut row = row.ok_or(Fault::UnknownCommunity(id))?;
    Ok(Head {
        epoch: row.count(0)?,
        size: row.count(1)?,
        next_due_ms: row.int_or_null(2)?,
        newest_moment_ms: row.int(3)?,
    })
}

pub(crate) fn due_by(session: &mut dyn Session, moment_ms: i64) -> Result<Vec<CommunityId>, Fault> {
    let sql = "SELECT id FROM community WHERE next_due_ms <= $1 ORDER BY next_due_ms, id";
    session.all(sql, &[Value::Int(moment_ms)], |mut row| {
        Ok(CommunityId(row.array(0)?))
    })
}

pub(crate) fn log_size(
    session: &mut dyn Session,
    id: CommunityId,
    log: LogId,
) -> Result<u64, Fault> {
    let sql = "SELECT size FROM log WHERE community_id = $1 AND log = $2";
    let row = session.first(sql, &[Value::Bytes(&id.0), Value::Int(log.number())])?;
    row.map_or(Ok(0), |mut row| row.count(0))
}

pub(crate) fn begin_epoch(
    session: &mut dyn Session,
    id: CommunityId,
    expected: u64,
    origin: &str,
) -> Result<Result<u64, Fault>, Fault> {
    let head = lock_head(session, id)?;
    if head.size != expected {
        return Ok(Err(Fault::Moved {
            expected,
            size: head.size,
        }));
    }
    if session
        .first(
            "SELECT origin FROM epoch WHERE origin = $1",
            &[Value::Text(origin)],
        )?
        .is_some()
    {
        return Ok(Err(Fault::CommunityExists {
            id,
            origin: origin.to_owned(),
        }));
    }
    let epoch = head.epoch + 1;
    let values = [
        Value::Bytes(&id.0),
        Value::Int(big(epoch)?),
        Value::Text(origin),
        Value::Int(big(expected)?),
    ];
    session.insert(&tables::EPOCH, &values)?;
    session.run(
        "UPDATE community SET epoch = $2, origin = $3 WHERE id = $1",
        &values[..3],
    )?;
    Ok(Ok(epoch))
}

pub(crate) fn epochs(session: &mut dyn Session, id: CommunityId) -> Result<Vec<Epoch>, Fault> {
    let sql =
        "SELECT epoch, origin, first_position FROM epoch WHERE community_id = $1 ORDER BY epoch";
    session.all(sql, &[Value::Bytes(&id.0)], |mut row| {
        Ok(Epoch {
            epoch: row.count(0)?,
            origin: row.text(1)?,
            first_position: row.count(2)?,
        })
    })
}
