//! Passkeys, and the halves of their ceremonies.

use super::MAX_PASSKEYS;
use super::holders::lock;
use super::links::{account_or_null, or_null};
use super::values::{AccountId, Ceremony, Passkey};
use crate::fault::{Fault, within};
use crate::ids::Hash;
use crate::sql::{Row, Session, Value};

/// The most bytes of a passkey's content or of half a ceremony.
const MAX_BYTES: usize = 64 << 10;

pub(super) fn add(session: &mut dyn Session, passkey: &Passkey) -> Result<bool, Fault> {
    within("a passkey", passkey.content.len(), MAX_BYTES)?;
    lock(session, passkey.account)?;
    if of_account(session, passkey.account)?.len() >= MAX_PASSKEYS {
        return Ok(false);
    }
    let sql = "INSERT INTO passkey (credential, account_id, name, content, created_ms, used_ms)
        VALUES ($1, $2, $3, $4, $5, NULL) ON CONFLICT (credential) DO NOTHING";
    let values = [
        Value::Bytes(&passkey.credential),
        Value::Bytes(&passkey.account.0),
        Value::Text(&passkey.name),
        Value::Bytes(&passkey.content),
        Value::Int(passkey.created_ms),
    ];
    Ok(session.run(sql, &values)? == 1)
}

fn made(mut row: Row) -> Result<Passkey, Fault> {
    Ok(Passkey {
        credential: row.bytes(0)?,
        account: AccountId(row.array(1)?),
        name: row.text(2)?,
        content: row.bytes(3)?,
        created_ms: row.int(4)?,
        used_ms: row.int_or_null(5)?,
    })
}

pub(super) fn passkey(
    session: &mut dyn Session,
    credential: &[u8],
) -> Result<Option<Passkey>, Fault> {
    let sql = "SELECT credential, account_id, name, content, created_ms, used_ms FROM passkey WHERE credential = $1";
    let row = session.first(sql, &[Value::Bytes(credential)])?;
    row.map(made).transpose()
}

pub(super) fn of_account(
    session: &mut dyn Session,
    account: AccountId,
) -> Result<Vec<Passkey>, Fault> {
    let sql = "SELECT credential, account_id, name, content, created_ms, used_ms FROM passkey WHERE account_id = $1
        ORDER BY created_ms, credential";
    session.all(sql, &[Value::Bytes(&account.0)], made)
}

pub(super) fn used(
    session: &mut dyn Session,
    credential: &[u8],
    content: &[u8],
    used_ms: i64,
) -> Result<(), Fault> {
    within("a passkey", content.len(), MAX_BYTES)?;
    let sql = "UPDATE passkey SET content = $2, used_ms = $3 WHERE credential = $1";
    let values = [
        Value::Bytes(credential),
        Value::Bytes(content),
        Value::Int(used_ms),
    ];
    session.run(sql, &values).map(|_| ())
}

pub(super) fn remove(
    session: &mut dyn Session,
    account: AccountId,
    credential: &[u8],
) -> Result<bool, Fault> {
    let sql = "DELETE FROM passkey WHERE account_id = $1 AND credential = $2";
    Ok(session.run(sql, &[Value::Bytes(&account.0), Value::Bytes(credential)])? == 1)
}

pub(super) fn put_ceremony(session: &mut dyn Session, ceremony: &Ceremony) -> Result<(), Fault> {
    within("half a ceremony", ceremony.content.len(), MAX_BYTES)?;
    let sql =
        "INSERT INTO ceremony (token, account_id, content, expires_ms) VALUES ($1, $2, $3, $4)
        ON CONFLICT (token) DO NOTHING";
    let values = [
        Value::Bytes(&ceremony.token),
        or_null(ceremony.account.as_ref()),
        Value::Bytes(&ceremony.content),
        Value::Int(ceremony.expires_ms),
    ];
    session.run(sql, &values).map(|_| ())
}

pub(super) fn take_ceremony(
    session: &mut dyn Session,
    token: Hash,
    now_ms: i64,
) -> Result<Option<Ceremony>, Fault> {
    let sql = "SELECT account_id, content, expires_ms FROM ceremony WHERE token = $1";
    let Some(mut row) = session.first(sql, &[Value::Bytes(&token)])? else {
        return Ok(None);
    };
    let ceremony = Ceremony {
        token,
        account: account_or_null(&mut row, 0)?,
        content: row.bytes(1)?,
        expires_ms: row.int(2)?,
    };
    // Of two that take it at once, the delete lets one through.
    let sql = "DELETE FROM ceremony WHERE token = $1";
    let taken = session.run(sql, &[Value::Bytes(&token)])? == 1;
    Ok((taken && ceremony.expires_ms > now_ms).then_some(ceremony))
}
