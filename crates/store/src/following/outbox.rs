//! The queries of an outbox.

use super::{Claimed, OutboxItem, OutboxRow, OutboxState, Settled};
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::sql::{Clash, Session, Value, big};
use crate::store::{MAX_CONTENT_BYTES, MAX_PAGE};
use crate::tables;

/// The longest key of an item, in bytes.
const MAX_ITEM_BYTES: usize = 200;
/// The longest reason that is kept, in characters.
const LONGEST_NOTE: usize = 200;

pub(super) fn insert(
    session: &mut dyn Session,
    clash: Clash,
    (community, follower): (CommunityId, &str),
    items: &[OutboxItem],
) -> Result<u64, Fault> {
    let mut cells = Vec::with_capacity(items.len() * tables::OUTBOX_ITEM.columns.len());
    for item in items {
        within("the key of an item", item.item.len(), MAX_ITEM_BYTES)?;
        within(
            "an item of an outbox",
            item.content.len(),
            MAX_CONTENT_BYTES,
        )?;
        cells.extend([
            Value::Bytes(&community.0),
            Value::Text(follower),
            Value::Text(&item.item),
            Value::Text(OutboxState::Waits.word()),
            Value::Bytes(&item.content),
            Value::Int(item.queued_ms),
            // Ready at once.
            Value::Int(item.queued_ms),
            Value::Int(item.ends_ms),
            Value::Int(0),
            Value::Text(""),
        ]);
    }
    if cells.is_empty() {
        return Ok(0);
    }
    session.insert_or(clash, &tables::OUTBOX_ITEM, &cells)
}

/// Of two nodes that want the same item, the second one looks again at what the first has left, and finds it taken.
pub(super) fn claim(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    (now_ms, until_ms): (i64, i64),
    limit: usize,
) -> Result<Vec<Claimed>, Fault> {
    let sql = "UPDATE outbox_item SET ready_ms = $4, tries = tries + 1
        WHERE community_id = $1 AND follower = $2 AND state = 'waits' AND ready_ms <= $3 AND item IN (
            SELECT item FROM outbox_item
            WHERE community_id = $1 AND follower = $2 AND state = 'waits' AND ready_ms <= $3 AND ends_ms > $3
            ORDER BY ready_ms, queued_ms, item LIMIT $5)
        RETURNING item, content, queued_ms, ends_ms, tries";
    let values = [
        Value::Bytes(&community.0),
        Value::Text(follower),
        Value::Int(now_ms),
        Value::Int(until_ms),
        Value::Int(big(limit.min(MAX_PAGE) as u64)?),
    ];
    let mut claimed = session.all(sql, &values, |mut row| {
        Ok(Claimed {
            item: OutboxItem {
                item: row.text(0)?,
                content: row.bytes(1)?,
                queued_ms: row.int(2)?,
                ends_ms: row.int(3)?,
            },
            tries: row.small(4)?,
        })
    })?;
    // The databases return them in no order, and order text by different rules.
    claimed.sort_by(|one, other| {
        let key = |claimed: &Claimed| (claimed.item.queued_ms, claimed.item.item.clone());
        key(one).cmp(&key(other))
    });
    Ok(claimed)
}

pub(super) fn put_off(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    claimed: &Claimed,
    ready_ms: i64,
    why: &str,
) -> Result<bool, Fault> {
    // The number of tries tells whether it is still the same claim.
    let sql = "UPDATE outbox_item SET ready_ms = $5, note = $6
        WHERE community_id = $1 AND follower = $2 AND item = $3 AND tries = $4 AND state = 'waits'";
    let note = short(why);
    let values = [
        Value::Bytes(&community.0),
        Value::Text(follower),
        Value::Text(&claimed.item.item),
        Value::Int(i64::from(claimed.tries)),
        Value::Int(ready_ms),
        Value::Text(&note),
    ];
    Ok(session.run(sql, &values)? == 1)
}

pub(super) fn settle(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    claimed: &Claimed,
    settled: &Settled,
) -> Result<bool, Fault> {
    let sql = "UPDATE outbox_item SET state = $5, note = $6, content = NULL
        WHERE community_id = $1 AND follower = $2 AND item = $3 AND tries = $4 AND state = 'waits'";
    let (state, note) = match settled {
        Settled::Sent => (OutboxState::Sent, String::new()),
        Settled::Refused(why) => (OutboxState::Refused, short(why)),
        Settled::Dropped(why) => (OutboxState::Dropped, short(why)),
    };
    let values = [
        Value::Bytes(&community.0),
        Value::Text(follower),
        Value::Text(&claimed.item.item),
        Value::Int(i64::from(claimed.tries)),
        Value::Text(state.word()),
        Value::Text(&note),
    ];
    Ok(session.run(sql, &values)? == 1)
}

pub(super) fn tidy(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    now_ms: i64,
) -> Result<u64, Fault> {
    let values = [
        Value::Bytes(&community.0),
        Value::Text(follower),
        Value::Int(now_ms),
    ];
    // In this order: what ends now is still shown until the next time.
    let sql = "DELETE FROM outbox_item
        WHERE community_id = $1 AND follower = $2 AND state <> 'waits' AND ends_ms <= $3";
    session.run(sql, &values)?;
    let sql = "UPDATE outbox_item SET state = 'ended', content = NULL
        WHERE community_id = $1 AND follower = $2 AND state = 'waits' AND ends_ms <= $3";
    session.run(sql, &values)
}

pub(super) fn list(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    limit: usize,
) -> Result<Vec<OutboxRow>, Fault> {
    let sql = "SELECT item, state, queued_ms, ready_ms, tries, note FROM outbox_item
        WHERE community_id = $1 AND follower = $2
        ORDER BY (CASE WHEN state = 'waits' THEN 0 ELSE 1 END), queued_ms DESC, item LIMIT $3";
    let limit = Value::Int(big(limit.min(MAX_PAGE) as u64)?);
    let values = [Value::Bytes(&community.0), Value::Text(follower), limit];
    session.all(sql, &values, |mut row| {
        Ok(OutboxRow {
            item: row.text(0)?,
            state: OutboxState::parse(&row.text(1)?)?,
            queued_ms: row.int(2)?,
            ready_ms: row.int(3)?,
            tries: row.small(4)?,
            note: row.text(5)?,
        })
    })
}

/// A relay may name the address in its answer; it is not kept.
fn short(why: &str) -> String {
    let words = why.split_whitespace();
    let plain: Vec<&str> = words
        .map(|word| if word.contains('@') { "…" } else { word })
        .collect();
    plain.join(" ").chars().take(LONGEST_NOTE).collect()
}
