//! With what programs of a person come in.

use super::MAX_ACCESS_TOKENS;
use super::holders::lock;
use super::values::{AccessToken, AccountId};
use crate::fault::Fault;
use crate::ids::{CommunityId, Hash};
use crate::sql::{Row, Session, Value};

const COLUMNS: &str =
    "token, account_id, community_id, hat_party, name, scopes, created_ms, used_ms, ends_ms";

pub(super) fn put(session: &mut dyn Session, new: &AccessToken) -> Result<bool, Fault> {
    lock(session, new.account)?;
    // One that has ended is in nobody's way.
    let sql = "SELECT token FROM access_token WHERE account_id = $1 AND ends_ms > $2";
    let values = [Value::Bytes(&new.account.0), Value::Int(new.created_ms)];
    if session.all(sql, &values, |_| Ok(()))?.len() >= MAX_ACCESS_TOKENS {
        return Ok(false);
    }
    let sql = "INSERT INTO access_token (token, account_id, community_id, hat_party, name, scopes, created_ms, used_ms, ends_ms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8) ON CONFLICT (token) DO NOTHING";
    let hat = new.hat_party.map(i64::from);
    let values = [
        Value::Bytes(&new.token),
        Value::Bytes(&new.account.0),
        Value::Bytes(&new.community.0),
        hat.map_or(Value::Null, Value::Int),
        Value::Text(&new.name),
        Value::Text(&new.scopes),
        Value::Int(new.created_ms),
        Value::Int(new.ends_ms),
    ];
    Ok(session.run(sql, &values)? == 1)
}

fn made(mut row: Row) -> Result<AccessToken, Fault> {
    let hat = row.int_or_null(3)?.map(u32::try_from).transpose();
    Ok(AccessToken {
        token: row.array(0)?,
        account: AccountId(row.array(1)?),
        community: CommunityId(row.array(2)?),
        hat_party: hat.map_err(|_| Fault::damaged("an access token of no party"))?,
        name: row.text(4)?,
        scopes: row.text(5)?,
        created_ms: row.int(6)?,
        used_ms: row.int_or_null(7)?,
        ends_ms: row.int(8)?,
    })
}

pub(super) fn one(session: &mut dyn Session, token: Hash) -> Result<Option<AccessToken>, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM access_token WHERE token = $1");
    let row = session.first(&sql, &[Value::Bytes(&token)])?;
    row.map(made).transpose()
}

pub(super) fn of_account(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
) -> Result<Vec<AccessToken>, Fault> {
    let sql = format!(
        "SELECT {COLUMNS} FROM access_token WHERE account_id = $1 AND community_id = $2 ORDER BY created_ms DESC, token"
    );
    let values = [Value::Bytes(&account.0), Value::Bytes(&community.0)];
    session.all(&sql, &values, made)
}

pub(super) fn used(session: &mut dyn Session, token: Hash, used_ms: i64) -> Result<(), Fault> {
    // Moments of two nodes may come in the wrong order.
    let sql = "UPDATE access_token SET used_ms = $2 WHERE token = $1 AND (used_ms IS NULL OR used_ms < $2)";
    session
        .run(sql, &[Value::Bytes(&token), Value::Int(used_ms)])
        .map(|_| ())
}

pub(super) fn end(
    session: &mut dyn Session,
    account: AccountId,
    token: Hash,
) -> Result<bool, Fault> {
    let sql = "DELETE FROM access_token WHERE account_id = $1 AND token = $2";
    Ok(session.run(sql, &[Value::Bytes(&account.0), Value::Bytes(&token)])? == 1)
}

pub(super) fn end_all(session: &mut dyn Session, account: AccountId) -> Result<u64, Fault> {
    let sql = "DELETE FROM access_token WHERE account_id = $1";
    session.run(sql, &[Value::Bytes(&account.0)])
}
