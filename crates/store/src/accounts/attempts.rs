//! Limits on attempts, counted in the database so that all nodes count together and a restart forgets nothing. One row
//! says when its subject has rested enough; each attempt puts that moment off.

use crate::fault::Fault;
use crate::ids::Hash;
use crate::sql::{Session, Value};

pub(super) fn attempt(
    session: &mut dyn Session,
    subject: Hash,
    every_ms: i64,
    burst_ms: i64,
    now_ms: i64,
) -> Result<Option<i64>, Fault> {
    let sql =
        "INSERT INTO attempt (subject, rested_ms) VALUES ($1, $2) ON CONFLICT (subject) DO NOTHING";
    let subject = Value::Bytes(&subject);
    session.run(sql, &[subject, Value::Int(now_ms)])?;
    let sql = "UPDATE attempt SET rested_ms =
            (CASE WHEN rested_ms < $2 THEN CAST($2 AS BIGINT) ELSE rested_ms END) + $3
        WHERE subject = $1 AND rested_ms <= $4";
    let latest = now_ms.saturating_add(burst_ms).saturating_sub(every_ms);
    let values = [
        subject,
        Value::Int(now_ms),
        Value::Int(every_ms),
        Value::Int(latest),
    ];
    if session.run(sql, &values)? == 1 {
        return Ok(None);
    }
    let row = session.first(
        "SELECT rested_ms FROM attempt WHERE subject = $1",
        &[subject],
    )?;
    let mut row = row.ok_or_else(|| Fault::damaged("a limit has no row"))?;
    Ok(Some(row.int(0)? - burst_ms + every_ms))
}
