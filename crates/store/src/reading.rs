//! Reading the record back: leaves, hashes, parts, closed entries. Always by position from a key, so that the
//! millionth page costs what the first does.

use crate::fault::{Fault, within};
use crate::ids::{CommunityId, Hash, LogId};
use crate::record::{Leaf, Opening, Part, PartBody};
use crate::sql::{Row, Session, Value, big};
use crate::store::{MAX_HASHES, MAX_PAGE, MAX_PAGE_BYTES};
use std::ops::{ControlFlow, Range};

/// How much a visit gathers before it shows it: so many rows, or so many bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chunk {
    rows: usize,
    bytes: usize,
}

pub(crate) const CHUNK: Chunk = Chunk {
    rows: 1024,
    bytes: 4 << 20,
};

const LEAVES: &str = "SELECT position, hash, bytes FROM leaf
    WHERE community_id = $1 AND log = $2 AND position >= $3 ORDER BY position LIMIT $4";

pub(crate) fn leaves(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
    from: u64,
    limit: usize,
) -> Result<Vec<Leaf>, Fault> {
    let rows = limit.min(MAX_PAGE);
    leaves_within(
        session,
        community,
        log,
        from,
        Chunk {
            rows,
            bytes: MAX_PAGE_BYTES,
        },
    )
}

pub(crate) fn leaves_within(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
    from: u64,
    chunk: Chunk,
) -> Result<Vec<Leaf>, Fault> {
    let limit = big(chunk.rows as u64)?;
    let values = [
        Value::Bytes(&community.0),
        Value::Int(log.number()),
        Value::Int(big(from)?),
        Value::Int(limit),
    ];
    let (mut leaves, mut gathered) = (Vec::new(), 0);
    session.each(LEAVES, &values, &mut |mut row| {
        let leaf = Leaf {
            position: row.count(0)?,
            hash: row.array(1)?,
            bytes: row.bytes(2)?,
        };
        gathered += leaf.bytes.len();
        leaves.push(leaf);
        Ok(more_while(gathered < chunk.bytes))
    })?;
    Ok(leaves)
}

pub(crate) fn hashes(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
    range: &Range<u64>,
) -> Result<Vec<Hash>, Fault> {
    let asked = range.end.saturating_sub(range.start);
    within(
        "a range of hashes",
        usize::try_from(asked).unwrap_or(usize::MAX),
        MAX_HASHES as usize,
    )?;
    let sql = "SELECT hash FROM leaf
        WHERE community_id = $1 AND log = $2 AND position >= $3 AND position < $4 ORDER BY position";
    let (from, to) = (Value::Int(big(range.start)?), Value::Int(big(range.end)?));
    let values = [
        Value::Bytes(&community.0),
        Value::Int(log.number()),
        from,
        to,
    ];
    session.all(sql, &values, |mut row| row.array(0))
}

const PART_COLUMNS: &str =
    "SELECT position, slot, digest, mark, salt, content FROM part WHERE community_id = $1";

pub(crate) fn parts(
    session: &mut dyn Session,
    community: CommunityId,
    range: &Range<u64>,
) -> Result<Vec<Part>, Fault> {
    let sql =
        format!("{PART_COLUMNS} AND position >= $2 AND position < $3 ORDER BY position, slot");
    session.all(&sql, &within_range(&community, range)?, part_of)
}

fn within_range<'v>(
    community: &'v CommunityId,
    range: &Range<u64>,
) -> Result<[Value<'v>; 3], Fault> {
    let (from, to) = (Value::Int(big(range.start)?), Value::Int(big(range.end)?));
    Ok([Value::Bytes(&community.0), from, to])
}

pub(crate) fn part(
    session: &mut dyn Session,
    community: CommunityId,
    position: u64,
    slot: u32,
) -> Result<Option<Part>, Fault> {
    let sql = format!("{PART_COLUMNS} AND position = $2 AND slot = $3");
    let values = [
        Value::Bytes(&community.0),
        Value::Int(big(position)?),
        Value::Int(i64::from(slot)),
    ];
    session.first(&sql, &values)?.map(part_of).transpose()
}

/// Parts after a (position, slot), or from a position on.
pub(crate) fn parts_within(
    session: &mut dyn Session,
    community: CommunityId,
    after: (u64, Option<u32>),
    chunk: Chunk,
) -> Result<Vec<Part>, Fault> {
    let sql =
        format!("{PART_COLUMNS} AND (position, slot) > ($2, $3) ORDER BY position, slot LIMIT $4");
    let slot = Value::Int(after.1.map_or(-1, i64::from));
    let limit = Value::Int(big(chunk.rows as u64)?);
    let values = [
        Value::Bytes(&community.0),
        Value::Int(big(after.0)?),
        slot,
        limit,
    ];
    let (mut parts, mut gathered) = (Vec::new(), 0);
    session.each(&sql, &values, &mut |row| {
        let part = part_of(row)?;
        gathered += part.body.as_ref().map_or(0, |body| body.content.len());
        parts.push(part);
        Ok(more_while(gathered < chunk.bytes))
    })?;
    Ok(parts)
}

fn part_of(mut row: Row) -> Result<Part, Fault> {
    let content = row.bytes_or_null(5)?;
    let body = match content {
        Some(content) => Some(PartBody {
            salt: row.array(4)?,
            content,
        }),
        None => None,
    };
    Ok(Part {
        position: row.count(0)?,
        slot: row.small(1)?,
        digest: row.array(2)?,
        mark: row.text(3)?,
        body,
    })
}

pub(crate) fn openings(
    session: &mut dyn Session,
    community: CommunityId,
    range: &Range<u64>,
) -> Result<Vec<Opening>, Fault> {
    let sql = "SELECT position, salt, content FROM opening
        WHERE community_id = $1 AND position >= $2 AND position < $3 ORDER BY position";
    session.all(sql, &within_range(&community, range)?, |mut row| {
        Ok(Opening {
            position: row.count(0)?,
            salt: row.array(1)?,
            content: row.bytes(2)?,
        })
    })
}

fn more_while(more: bool) -> ControlFlow<()> {
    if more {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
    }
}
