//! Snapshots of a state, in chunks. They save time and prove nothing: whoever uses one compares its root with
//! the tree's first.

use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::record::Snapshot;
use crate::sql::{Session, Value, big};
use crate::tables;
use std::ops::ControlFlow;

const CHUNK_BYTES: usize = 1 << 20;

pub(crate) fn put(
    session: &mut dyn Session,
    community: CommunityId,
    snapshot: &Snapshot,
) -> Result<(), Fault> {
    let place = place(
        &community,
        big(snapshot.position)?,
        i64::from(snapshot.format),
    );
    drop_one(session, place)?;
    let mut cells = place.to_vec();
    cells.extend([
        Value::Bytes(&snapshot.root),
        Value::Bytes(&snapshot.frontier),
        Value::Bytes(&snapshot.digest),
        Value::Int(big(snapshot.bytes.len() as u64)?),
    ]);
    session.insert(&tables::SNAPSHOT, &cells)?;
    for (number, bytes) in (0..).zip(snapshot.bytes.chunks(CHUNK_BYTES)) {
        let mut cells = place.to_vec();
        cells.extend([Value::Int(number), Value::Bytes(bytes)]);
        session.insert(&tables::SNAPSHOT_CHUNK, &cells)?;
    }
    Ok(())
}

pub(crate) fn newest(
    session: &mut dyn Session,
    community: CommunityId,
    format: u32,
    at_most: u64,
) -> Result<Option<Snapshot>, Fault> {
    let sql = "SELECT position, root, frontier, digest, length FROM snapshot
        WHERE community_id = $1 AND format = $2 AND position <= $3 ORDER BY position DESC LIMIT 1";
    let values = [
        Value::Bytes(&community.0),
        Value::Int(i64::from(format)),
        Value::Int(big(at_most)?),
    ];
    let Some(mut row) = session.first(sql, &values)? else {
        return Ok(None);
    };
    let position = row.count(0)?;
    let (root, frontier, digest, length) =
        (row.array(1)?, row.bytes(2)?, row.array(3)?, row.count(4)?);
    let bytes = chunks(
        session,
        place(&community, big(position)?, i64::from(format)),
    )?;
    if bytes.len() as u64 != length {
        return Err(Fault::damaged(format!(
            "the snapshot at {position} has {} of {length} bytes",
            bytes.len()
        )));
    }
    Ok(Some(Snapshot {
        position,
        format,
        root,
        frontier,
        digest,
        bytes,
    }))
}

fn chunks(session: &mut dyn Session, place: [Value<'_>; 3]) -> Result<Vec<u8>, Fault> {
    let sql = "SELECT bytes FROM snapshot_chunk
        WHERE community_id = $1 AND position = $2 AND format = $3 ORDER BY number";
    let mut bytes = Vec::new();
    session.each(sql, &place, &mut |mut row| {
        bytes.extend(row.bytes(0)?);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(bytes)
}

pub(crate) fn prune(
    session: &mut dyn Session,
    community: CommunityId,
    keep: usize,
) -> Result<u64, Fault> {
    let sql = "SELECT position, format FROM snapshot WHERE community_id = $1 ORDER BY format, position DESC";
    let all = session.all(sql, &[Value::Bytes(&community.0)], |mut row| {
        Ok((row.int(0)?, row.int(1)?))
    })?;
    let mut dropped = 0;
    for same_format in all.chunk_by(|one, other| one.1 == other.1) {
        for &(position, format) in same_format.iter().skip(keep) {
            drop_one(session, place(&community, position, format))?;
            dropped += 1;
        }
    }
    Ok(dropped)
}

fn drop_one(session: &mut dyn Session, place: [Value<'_>; 3]) -> Result<(), Fault> {
    let sql =
        "DELETE FROM snapshot_chunk WHERE community_id = $1 AND position = $2 AND format = $3";
    session.run(sql, &place)?;
    let sql = "DELETE FROM snapshot WHERE community_id = $1 AND position = $2 AND format = $3";
    session.run(sql, &place)?;
    Ok(())
}

fn place(community: &CommunityId, position: i64, format: i64) -> [Value<'_>; 3] {
    [
        Value::Bytes(&community.0),
        Value::Int(position),
        Value::Int(format),
    ]
}
