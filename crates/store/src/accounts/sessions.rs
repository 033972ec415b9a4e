//! Browsers that are signed in.

use super::MAX_SESSIONS;
use super::holders::lock;
use super::values::{AccountId, Hat, Session as SignedIn};
use crate::fault::Fault;
use crate::ids::{CommunityId, Hash};
use crate::sql::{Row, Session, Value, big};

const COLUMNS: &str = "token, account_id, way, browser, created_ms, seen_ms, idle_ends_ms, ends_ms, hat_community, hat_party";

pub(super) fn put(session: &mut dyn Session, new: &SignedIn) -> Result<(), Fault> {
    lock(session, new.account)?;
    let sql = "INSERT INTO session (token, account_id, way, browser, created_ms, seen_ms, idle_ends_ms, ends_ms,
        hat_community, hat_party) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let [hat_community, hat_party] = hat_values(new.hat.as_ref());
    session.run(
        sql,
        &[
            Value::Bytes(&new.token),
            Value::Bytes(&new.account.0),
            Value::Text(&new.way),
            Value::Text(&new.browser),
            Value::Int(new.created_ms),
            Value::Int(new.seen_ms),
            Value::Int(new.idle_ends_ms),
            Value::Int(new.ends_ms),
            hat_community,
            hat_party,
        ],
    )?;
    let sql = "DELETE FROM session WHERE account_id = $1 AND token NOT IN
        (SELECT one.token FROM session AS one WHERE one.account_id = $1 ORDER BY one.seen_ms DESC, one.token LIMIT $2)";
    let most = Value::Int(big(MAX_SESSIONS as u64)?);
    session.run(sql, &[Value::Bytes(&new.account.0), most])?;
    Ok(())
}

fn hat_values(hat: Option<&Hat>) -> [Value<'_>; 2] {
    hat.map_or([Value::Null, Value::Null], |hat| {
        [
            Value::Bytes(&hat.community.0),
            Value::Int(i64::from(hat.party)),
        ]
    })
}

fn made(mut row: Row) -> Result<SignedIn, Fault> {
    let hat = match (row.bytes_or_null(8)?, row.int_or_null(9)?) {
        (Some(community), Some(party)) => Some(Hat {
            community: CommunityId(
                <[u8; 16]>::try_from(community.as_slice())
                    .map_err(|_| Fault::damaged("a hat of no community"))?,
            ),
            party: u32::try_from(party).map_err(|_| Fault::damaged("a hat of no party"))?,
        }),
        _ => None,
    };
    Ok(SignedIn {
        token: row.array(0)?,
        account: AccountId(row.array(1)?),
        way: row.text(2)?,
        browser: row.text(3)?,
        created_ms: row.int(4)?,
        seen_ms: row.int(5)?,
        idle_ends_ms: row.int(6)?,
        ends_ms: row.int(7)?,
        hat,
    })
}

pub(super) fn session(session: &mut dyn Session, token: Hash) -> Result<Option<SignedIn>, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM session WHERE token = $1");
    let row = session.first(&sql, &[Value::Bytes(&token)])?;
    row.map(made).transpose()
}

pub(super) fn of_account(
    session: &mut dyn Session,
    account: AccountId,
) -> Result<Vec<SignedIn>, Fault> {
    let sql =
        format!("SELECT {COLUMNS} FROM session WHERE account_id = $1 ORDER BY seen_ms DESC, token");
    session.all(&sql, &[Value::Bytes(&account.0)], made)
}

pub(super) fn touch(
    session: &mut dyn Session,
    token: Hash,
    seen_ms: i64,
    idle_ends_ms: i64,
) -> Result<(), Fault> {
    // Moments of two nodes may come in the wrong order; a session is never seen earlier than before.
    let sql = "UPDATE session SET seen_ms = $2,
            idle_ends_ms = CASE WHEN CAST($3 AS BIGINT) < ends_ms THEN CAST($3 AS BIGINT) ELSE ends_ms END
        WHERE token = $1 AND seen_ms < $2";
    let values = [
        Value::Bytes(&token),
        Value::Int(seen_ms),
        Value::Int(idle_ends_ms),
    ];
    session.run(sql, &values).map(|_| ())
}

pub(super) fn end(
    session: &mut dyn Session,
    account: AccountId,
    token: Hash,
) -> Result<bool, Fault> {
    let sql = "DELETE FROM session WHERE account_id = $1 AND token = $2";
    Ok(session.run(sql, &[Value::Bytes(&account.0), Value::Bytes(&token)])? == 1)
}

pub(super) fn end_all(
    session: &mut dyn Session,
    account: AccountId,
    keep: Option<Hash>,
) -> Result<u64, Fault> {
    // No token has an empty digest.
    let keep: &[u8] = keep.as_ref().map_or(&[], |keep| keep);
    let sql = "DELETE FROM session WHERE account_id = $1 AND token <> $2";
    session.run(sql, &[Value::Bytes(&account.0), Value::Bytes(keep)])
}

pub(super) fn choose_hat(
    session: &mut dyn Session,
    token: Hash,
    hat: Option<Hat>,
) -> Result<(), Fault> {
    let sql = "UPDATE session SET hat_community = $2, hat_party = $3 WHERE token = $1";
    let [community, party] = hat_values(hat.as_ref());
    session
        .run(sql, &[Value::Bytes(&token), community, party])
        .map(|_| ())
}
