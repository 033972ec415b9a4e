//! Appending a batch: the one write everything official goes through.

use crate::community::{lock_head, log_size};
use crate::erasing;
use crate::fault::{AppendError, Fault, within};
use crate::ids::{ActKey, CommunityId, LogId};
use crate::record::{Answer, Answered, Batch, Head, NewLeaf};
use crate::sql::{Clash, Session, Value, big};
use crate::store::{
    MAX_ANSWER_BYTES, MAX_BATCH_LEAVES, MAX_CLOCK_SKEW_MS, MAX_CONTENT_BYTES, MAX_LEAF_BYTES,
};
use crate::tables;
use std::collections::BTreeSet;

/// Why nothing was appended, as far as it is known inside the transaction.
pub(crate) enum Refused {
    /// A key of the batch is known; which one, and what was answered, is asked when nothing is locked any more.
    KnownKey,
    For(AppendError),
}

/// What can be said of a batch without the database.
pub(crate) fn check(expected_size: u64, batch: &Batch) -> Result<(), AppendError> {
    check_limits(batch)?;
    let count = batch.leaves.len() as u64;
    let is_new = |position: u64| position >= expected_size && position - expected_size < count;
    if !batch.parts.iter().all(|part| is_new(part.position)) {
        return Err(AppendError::Malformed(
            "a part belongs to no leaf of the batch",
        ));
    }
    if !batch
        .openings
        .iter()
        .all(|opening| is_new(opening.position))
    {
        return Err(AppendError::Malformed(
            "an opening belongs to no leaf of the batch",
        ));
    }
    if !batch
        .answered
        .iter()
        .all(|answered| is_new(answered.answer.position))
    {
        return Err(AppendError::Malformed(
            "an act's answer names no leaf of the batch",
        ));
    }
    let keys: BTreeSet<ActKey> = batch.answered.iter().map(|answered| answered.key).collect();
    if keys.len() != batch.answered.len() {
        return Err(AppendError::Malformed("two acts of the batch have one key"));
    }
    let logs: BTreeSet<LogId> = batch.others.iter().map(|other| other.log).collect();
    if logs.len() != batch.others.len() || logs.contains(&LogId::Record) {
        return Err(AppendError::Malformed("a log stands twice in the batch"));
    }
    Ok(())
}

fn check_limits(batch: &Batch) -> Result<(), Fault> {
    let others: usize = batch.others.iter().map(|other| other.leaves.len()).sum();
    within(
        "the number of leaves in a batch",
        batch.leaves.len() + others,
        MAX_BATCH_LEAVES,
    )?;
    let all = batch
        .leaves
        .iter()
        .chain(batch.others.iter().flat_map(|other| &other.leaves));
    for leaf in all {
        within("a leaf", leaf.bytes.len(), MAX_LEAF_BYTES)?;
    }
    for body in batch.parts.iter().filter_map(|part| part.body.as_ref()) {
        within(
            "the content of a part",
            body.content.len(),
            MAX_CONTENT_BYTES,
        )?;
    }
    for opening in &batch.openings {
        within("a closed entry", opening.content.len(), MAX_CONTENT_BYTES)?;
    }
    for answered in &batch.answered {
        within(
            "an act's answer",
            answered.answer.bytes.len(),
            MAX_ANSWER_BYTES,
        )?;
    }
    Ok(())
}

/// Appends, or refuses and changes nothing.
pub(crate) fn append(
    session: &mut dyn Session,
    community: CommunityId,
    expected_size: u64,
    batch: &Batch,
) -> Result<Result<(), Refused>, Fault> {
    let head = lock_head(session, community)?;
    if let Some(refused) = refusal(session, community, expected_size, batch, head)? {
        return Ok(Err(refused));
    }
    let id = Value::Bytes(&community.0);
    append_leaves(session, id, LogId::Record, expected_size, &batch.leaves)?;
    for other in &batch.others {
        append_leaves(session, id, other.log, other.expected_size, &other.leaves)?;
    }
    append_parts(session, id, batch)?;
    append_openings(session, id, batch)?;
    if !batch.erases.is_empty() {
        erasing::take_all(session, community, &batch.erases)?;
    }
    let due = batch.next_due_ms.map_or(Value::Null, Value::Int);
    let sql = "UPDATE community SET next_due_ms = $2, newest_moment_ms = $3 WHERE id = $1";
    session.run(sql, &[id, due, Value::Int(batch.newest_moment_ms)])?;
    Ok(Ok(()))
}

/// Why the batch is refused, if it is. Its keys are in the table afterwards.
fn refusal(
    session: &mut dyn Session,
    community: CommunityId,
    expected_size: u64,
    batch: &Batch,
    head: Head,
) -> Result<Option<Refused>, Fault> {
    if let Some(node_ms) = batch.node_clock_ms {
        let database_ms = session.now_ms()?;
        if node_ms.abs_diff(database_ms) > MAX_CLOCK_SKEW_MS.unsigned_abs() {
            return Ok(Some(Refused::For(AppendError::ClockSkew {
                node_ms,
                database_ms,
            })));
        }
    }
    // Before the sizes: a batch that arrived although its answer was lost must meet its own keys.
    if append_answers(session, Value::Bytes(&community.0), batch)? < batch.answered.len() as u64 {
        return Ok(Some(Refused::KnownKey));
    }
    if head.size != expected_size {
        return Ok(Some(Refused::For(AppendError::Conflict {
            log: LogId::Record,
            size: head.size,
        })));
    }
    for other in &batch.others {
        let size = log_size(session, community, other.log)?;
        if size != other.expected_size {
            return Ok(Some(Refused::For(AppendError::Conflict {
                log: other.log,
                size,
            })));
        }
    }
    if batch.newest_moment_ms < head.newest_moment_ms {
        let (batch_ms, newest_ms) = (batch.newest_moment_ms, head.newest_moment_ms);
        return Ok(Some(Refused::For(AppendError::MomentGoesBack {
            batch_ms,
            newest_ms,
        })));
    }
    Ok(None)
}

/// The first act of the batch, in its order, whose key is in the store. Keys never go, so what made a batch
/// refused is still there afterwards.
pub(crate) fn first_known(
    session: &mut dyn Session,
    community: CommunityId,
    batch: &Batch,
) -> Result<AppendError, Fault> {
    for Answered { key, .. } in &batch.answered {
        if let Some(answer) = answer(session, community, *key)? {
            return Ok(AppendError::DuplicateKey { key: *key, answer });
        }
    }
    Err(Fault::damaged(
        "a key of an act that was there a moment ago",
    ))
}

pub(crate) fn answer(
    session: &mut dyn Session,
    community: CommunityId,
    key: ActKey,
) -> Result<Option<Answer>, Fault> {
    let sql = "SELECT position, answer FROM act_key WHERE community_id = $1 AND act_key = $2";
    let row = session.first(sql, &[Value::Bytes(&community.0), Value::Bytes(&key.0)])?;
    row.map(|mut row| {
        Ok(Answer {
            position: row.count(0)?,
            bytes: row.bytes(1)?,
        })
    })
    .transpose()
}

fn append_leaves(
    session: &mut dyn Session,
    id: Value<'_>,
    log: LogId,
    first: u64,
    leaves: &[NewLeaf],
) -> Result<(), Fault> {
    if leaves.is_empty() {
        return Ok(());
    }
    let log = Value::Int(log.number());
    let mut cells = Vec::with_capacity(leaves.len() * tables::LEAF.columns.len());
    for (position, leaf) in (first..).zip(leaves) {
        cells.extend([
            id,
            log,
            Value::Int(big(position)?),
            Value::Bytes(&leaf.hash),
            Value::Bytes(&leaf.bytes),
        ]);
    }
    session.insert(&tables::LEAF, &cells)?;
    let size = Value::Int(big(first + leaves.len() as u64)?);
    let sql = "INSERT INTO log (community_id, log, size) VALUES ($1, $2, $3)
        ON CONFLICT (community_id, log) DO UPDATE SET size = excluded.size";
    session.run(sql, &[id, log, size])?;
    Ok(())
}

fn append_parts(session: &mut dyn Session, id: Value<'_>, batch: &Batch) -> Result<(), Fault> {
    if batch.parts.is_empty() {
        return Ok(());
    }
    let mut cells = Vec::with_capacity(batch.parts.len() * tables::PART.columns.len());
    for part in &batch.parts {
        let (salt, content) = match &part.body {
            Some(body) => (Value::Bytes(&body.salt), Value::Bytes(&body.content)),
            None => (Value::Null, Value::Null),
        };
        let place = [
            id,
            Value::Int(big(part.position)?),
            Value::Int(i64::from(part.slot)),
        ];
        cells.extend(place);
        cells.extend([
            Value::Bytes(&part.digest),
            Value::Text(&part.mark),
            salt,
            content,
        ]);
    }
    session.insert(&tables::PART, &cells)
}

fn append_openings(session: &mut dyn Session, id: Value<'_>, batch: &Batch) -> Result<(), Fault> {
    if batch.openings.is_empty() {
        return Ok(());
    }
    let mut cells = Vec::with_capacity(batch.openings.len() * tables::OPENING.columns.len());
    for opening in &batch.openings {
        let position = Value::Int(big(opening.position)?);
        cells.extend([
            id,
            position,
            Value::Bytes(&opening.salt),
            Value::Bytes(&opening.content),
        ]);
    }
    session.insert(&tables::OPENING, &cells)
}

/// Says how many keys were new; if not all were, the transaction ends in a refusal.
fn append_answers(session: &mut dyn Session, id: Value<'_>, batch: &Batch) -> Result<u64, Fault> {
    if batch.answered.is_empty() {
        return Ok(0);
    }
    let mut cells = Vec::with_capacity(batch.answered.len() * tables::ACT_KEY.columns.len());
    for Answered { key, answer } in &batch.answered {
        let position = Value::Int(big(answer.position)?);
        cells.extend([
            id,
            Value::Bytes(&key.0),
            position,
            Value::Bytes(&answer.bytes),
        ]);
    }
    session.insert_or(Clash::LeaveOut, &tables::ACT_KEY, &cells)
}
