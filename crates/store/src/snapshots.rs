//! Snapshots of a state, in chunks. They save time and prove nothing: whoever uses one compares its root with
//! the tree's first. Chunks come and go one by one, so that no append waits long for a large state.

use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::record::{Snapshot, SnapshotPlace};
use crate::sql::{Session, Value, big};
use crate::store::MAX_CHUNK_BYTES;

/// Chunks dropped in one transaction.
const DROPPED_AT_ONCE: usize = 4;

pub(crate) fn put_chunk(
    session: &mut dyn Session,
    community: CommunityId,
    place: SnapshotPlace,
    number: u32,
    bytes: &[u8],
) -> Result<(), Fault> {
    within("a chunk of a snapshot", bytes.len(), MAX_CHUNK_BYTES)?;
    // Another node may be writing the same one.
    let sql = "INSERT INTO snapshot_chunk (community_id, position, format, number, bytes)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (community_id, position, format, number) DO UPDATE SET bytes = excluded.bytes";
    let [id, position, format] = cells(&community, place)?;
    let number = Value::Int(i64::from(number));
    session.run(sql, &[id, position, format, number, Value::Bytes(bytes)])?;
    Ok(())
}

pub(crate) fn put(
    session: &mut dyn Session,
    community: CommunityId,
    snapshot: &Snapshot,
) -> Result<(), Fault> {
    let sql =
        "INSERT INTO snapshot (community_id, position, format, root, frontier, digest, length)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (community_id, position, format) DO UPDATE SET root = excluded.root,
            frontier = excluded.frontier, digest = excluded.digest, length = excluded.length";
    let [id, position, format] = cells(&community, snapshot.place)?;
    let row = [
        id,
        position,
        format,
        Value::Bytes(&snapshot.root),
        Value::Bytes(&snapshot.frontier),
        Value::Bytes(&snapshot.digest),
        Value::Int(big(snapshot.length)?),
    ];
    session.run(sql, &row)?;
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
    let row = session.first(sql, &values)?;
    row.map(|mut row| {
        let position = row.count(0)?;
        Ok(Snapshot {
            place: SnapshotPlace { position, format },
            root: row.array(1)?,
            frontier: row.bytes(2)?,
            digest: row.array(3)?,
            length: row.count(4)?,
        })
    })
    .transpose()
}

pub(crate) fn chunk(
    session: &mut dyn Session,
    community: CommunityId,
    place: SnapshotPlace,
    number: u32,
) -> Result<Option<Vec<u8>>, Fault> {
    let sql = "SELECT bytes FROM snapshot_chunk
        WHERE community_id = $1 AND position = $2 AND format = $3 AND number = $4";
    let [id, position, format] = cells(&community, place)?;
    let row = session.first(sql, &[id, position, format, Value::Int(i64::from(number))])?;
    row.map(|mut row| row.bytes(0)).transpose()
}

/// Forgets all but the newest snapshots of a format, and those of other formats that are older than all of these.
/// Says how many went, and the position below which chunks without a snapshot may go.
pub(crate) fn forget(
    session: &mut dyn Session,
    community: CommunityId,
    format: u32,
    keep: usize,
) -> Result<(u64, u64), Fault> {
    let sql =
        "SELECT position, format FROM snapshot WHERE community_id = $1 ORDER BY position DESC";
    let all = session.all(sql, &[Value::Bytes(&community.0)], |mut row| {
        Ok(SnapshotPlace {
            position: row.count(0)?,
            format: row.small(1)?,
        })
    })?;
    let of_format = all.iter().filter(|place| place.format == format);
    let Some(oldest) = of_format.take(keep.max(1)).last().copied() else {
        return Ok((0, 0));
    };
    let mut dropped = 0;
    for place in all.iter().filter(|place| place.position < oldest.position) {
        let sql = "DELETE FROM snapshot WHERE community_id = $1 AND position = $2 AND format = $3";
        session.run(sql, &cells(&community, *place)?)?;
        dropped += 1;
    }
    Ok((dropped, oldest.position))
}

/// Drops a few chunks below a position that no snapshot needs: of one that was forgotten, or never finished. Says
/// how many went.
pub(crate) fn drop_chunks(
    session: &mut dyn Session,
    community: CommunityId,
    below: u64,
) -> Result<usize, Fault> {
    let sql = "SELECT position, format, number FROM snapshot_chunk AS chunk
        WHERE community_id = $1 AND position < $2 AND NOT EXISTS (
            SELECT 1 FROM snapshot WHERE snapshot.community_id = chunk.community_id
            AND snapshot.position = chunk.position AND snapshot.format = chunk.format)
        ORDER BY position, format, number LIMIT $3";
    let values = [
        Value::Bytes(&community.0),
        Value::Int(big(below)?),
        Value::Int(big(DROPPED_AT_ONCE as u64)?),
    ];
    let found = session.all(sql, &values, |mut row| {
        let position = row.count(0)?;
        let format = row.small(1)?;
        Ok((SnapshotPlace { position, format }, row.int(2)?))
    })?;
    for (place, number) in &found {
        drop_chunk(session, community, *place, *number)?;
    }
    Ok(found.len())
}

fn drop_chunk(
    session: &mut dyn Session,
    community: CommunityId,
    place: SnapshotPlace,
    number: i64,
) -> Result<(), Fault> {
    let sql = "DELETE FROM snapshot_chunk
        WHERE community_id = $1 AND position = $2 AND format = $3 AND number = $4";
    let [id, position, format] = cells(&community, place)?;
    session.run(sql, &[id, position, format, Value::Int(number)])?;
    Ok(())
}

fn cells(community: &CommunityId, place: SnapshotPlace) -> Result<[Value<'_>; 3], Fault> {
    Ok([
        Value::Bytes(&community.0),
        Value::Int(big(place.position)?),
        Value::Int(i64::from(place.format)),
    ])
}
