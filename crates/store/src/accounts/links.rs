//! Links sent by letter. Spending one is a single statement that only one of two can win.

use super::values::{AccountId, MailAddress, SignInLink};
use crate::fault::Fault;
use crate::ids::Hash;
use crate::sql::{Row, Session, Value};

pub(super) fn put(session: &mut dyn Session, link: &SignInLink) -> Result<(), Fault> {
    let sql = "INSERT INTO sign_in_link
        (token, address, account_id, browser, language, asked_ms, expires_ms, spent_ms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL) ON CONFLICT (token) DO NOTHING";
    let values = [
        Value::Bytes(&link.token),
        Value::Text(link.address.as_str()),
        or_null(link.account.as_ref()),
        Value::Bytes(&link.browser),
        Value::Text(&link.language),
        Value::Int(link.asked_ms),
        Value::Int(link.expires_ms),
    ];
    session.run(sql, &values).map(|_| ())
}

pub(super) fn or_null(account: Option<&AccountId>) -> Value<'_> {
    account.map_or(Value::Null, |account| Value::Bytes(&account.0))
}

pub(super) fn account_or_null(row: &mut Row, column: usize) -> Result<Option<AccountId>, Fault> {
    let bytes = row.bytes_or_null(column)?;
    let id = bytes.map(|bytes| <[u8; 16]>::try_from(bytes.as_slice()));
    id.transpose()
        .map(|id| id.map(AccountId))
        .map_err(|_| Fault::damaged(format!("column {column} is no account's id")))
}

pub(super) fn link(session: &mut dyn Session, token: Hash) -> Result<Option<SignInLink>, Fault> {
    let sql = "SELECT address, account_id, browser, language, asked_ms, expires_ms, spent_ms
        FROM sign_in_link WHERE token = $1";
    let row = session.first(sql, &[Value::Bytes(&token)])?;
    row.map(|mut row| {
        Ok(SignInLink {
            token,
            address: MailAddress::from_normal(row.text(0)?),
            account: account_or_null(&mut row, 1)?,
            browser: row.array(2)?,
            language: row.text(3)?,
            asked_ms: row.int(4)?,
            expires_ms: row.int(5)?,
            spent_ms: row.int_or_null(6)?,
        })
    })
    .transpose()
}

pub(super) fn spend(session: &mut dyn Session, token: Hash, now_ms: i64) -> Result<bool, Fault> {
    let sql = "UPDATE sign_in_link SET spent_ms = $2 WHERE token = $1 AND spent_ms IS NULL AND expires_ms > $2";
    let values = [Value::Bytes(&token), Value::Int(now_ms)];
    if session.run(sql, &values)? == 0 {
        return Ok(false);
    }
    let sql = "UPDATE sign_in_link SET spent_ms = $2 WHERE spent_ms IS NULL AND address =
            (SELECT one.address FROM sign_in_link AS one WHERE one.token = $1)
        AND coalesce(account_id, $3) = (SELECT coalesce(one.account_id, $3) FROM sign_in_link AS one WHERE one.token = $1)";
    session.run(sql, &[values[0], values[1], Value::Bytes(&NOBODY)])?;
    Ok(true)
}

/// Stands for no account where two absent ones must be equal; drawn ids never are this.
const NOBODY: [u8; 16] = [0; 16];
