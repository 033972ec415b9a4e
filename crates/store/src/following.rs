//! Followers of the record: how far each has come, and what it still has to send. Cursor and outbox move in one
//! transaction, so that nothing is sent for an entry twice or never because a node died in between.

use crate::community::head;
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::record::OutboxItem;
use crate::sql::{Session, Value, big};
use crate::store::{MAX_CONTENT_BYTES, MAX_PAGE};
use crate::tables;
use std::ops::Range;

pub(crate) fn cursor(
    session: &mut dyn Session,
    community: CommunityId,
    follower: &str,
) -> Result<u64, Fault> {
    let sql = "SELECT position FROM follower WHERE community_id = $1 AND name = $2";
    let row = session.first(sql, &[Value::Bytes(&community.0), Value::Text(follower)])?;
    row.map_or(Ok(0), |mut row| row.count(0))
}

pub(crate) fn advance(
    session: &mut dyn Session,
    community: CommunityId,
    follower: &str,
    step: &Range<u64>,
    outbox: &[OutboxItem],
) -> Result<bool, Fault> {
    head(session, community)?;
    let place = [Value::Bytes(&community.0), Value::Text(follower)];
    let sql = "INSERT INTO follower (community_id, name, position) VALUES ($1, $2, 0)
        ON CONFLICT (community_id, name) DO NOTHING";
    session.run(sql, &place)?;
    let sql =
        "UPDATE follower SET position = $3 WHERE community_id = $1 AND name = $2 AND position = $4";
    let (to, from) = (Value::Int(big(step.end)?), Value::Int(big(step.start)?));
    if session.run(sql, &[place[0], place[1], to, from])? == 0 {
        return Ok(false);
    }
    let mut cells = Vec::with_capacity(outbox.len() * tables::OUTBOX.columns.len());
    for item in outbox {
        within(
            "an item of an outbox",
            item.content.len(),
            MAX_CONTENT_BYTES,
        )?;
        cells.extend(place);
        cells.extend([
            Value::Int(big(item.position)?),
            Value::Int(i64::from(item.number)),
        ]);
        cells.push(Value::Bytes(&item.content));
    }
    if !cells.is_empty() {
        session.insert(&tables::OUTBOX, &cells)?;
    }
    Ok(true)
}

pub(crate) fn outbox(
    session: &mut dyn Session,
    community: CommunityId,
    follower: &str,
    limit: usize,
) -> Result<Vec<OutboxItem>, Fault> {
    let sql =
        "SELECT position, number, content FROM outbox WHERE community_id = $1 AND follower = $2
        ORDER BY position, number LIMIT $3";
    let limit = Value::Int(big(limit.min(MAX_PAGE) as u64)?);
    session.all(
        sql,
        &[Value::Bytes(&community.0), Value::Text(follower), limit],
        |mut row| {
            Ok(OutboxItem {
                position: row.count(0)?,
                number: row.small(1)?,
                content: row.bytes(2)?,
            })
        },
    )
}

pub(crate) fn sent(
    session: &mut dyn Session,
    community: CommunityId,
    follower: &str,
    position: u64,
    number: u32,
) -> Result<bool, Fault> {
    let sql = "DELETE FROM outbox WHERE community_id = $1 AND follower = $2 AND position = $3 AND number = $4";
    let item = [Value::Int(big(position)?), Value::Int(i64::from(number))];
    Ok(session.run(
        sql,
        &[
            Value::Bytes(&community.0),
            Value::Text(follower),
            item[0],
            item[1],
        ],
    )? == 1)
}
