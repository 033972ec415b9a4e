//! What people keep here for themselves: forms they began, and files they brought as evidence. A file's content lies
//! apart from what is known of it.

use super::MAX_DRAFT_BYTES;
use super::MAX_DRAFTS;
use super::holders::lock;
use super::links::account_or_null;
use super::values::{AccountId, Draft, FileId, FileInfo, FilePut, NewFile};
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::sql::{Row, Session, Value, big};
use crate::store::MAX_CONTENT_BYTES;

pub(super) fn save_draft(
    session: &mut dyn Session,
    account: AccountId,
    draft: &Draft,
) -> Result<bool, Fault> {
    within("a draft", draft.content.len(), MAX_DRAFT_BYTES)?;
    lock(session, account)?;
    let place = draft_place(&account, &draft.community, &draft.form);
    let sql = "SELECT count(*) FROM draft WHERE account_id = $1 AND NOT (community_id = $2 AND form = $3)";
    let others = session
        .first(sql, &place)?
        .map_or(Ok(0), |mut row| row.count(0))?;
    if others >= MAX_DRAFTS as u64 {
        return Ok(false);
    }
    let sql = "INSERT INTO draft (account_id, community_id, form, content, saved_ms) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (account_id, community_id, form) DO UPDATE SET content = excluded.content, saved_ms = excluded.saved_ms";
    let [account, community, form] = place;
    let content = Value::Bytes(&draft.content);
    session.run(
        sql,
        &[
            account,
            community,
            form,
            content,
            Value::Int(draft.saved_ms),
        ],
    )?;
    Ok(true)
}

fn draft_place<'a>(
    account: &'a AccountId,
    community: &'a CommunityId,
    form: &'a str,
) -> [Value<'a>; 3] {
    [
        Value::Bytes(&account.0),
        Value::Bytes(&community.0),
        Value::Text(form),
    ]
}

pub(super) fn drafts(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
) -> Result<Vec<Draft>, Fault> {
    let sql = "SELECT form, content, saved_ms FROM draft WHERE account_id = $1 AND community_id = $2 ORDER BY form";
    let values = [Value::Bytes(&account.0), Value::Bytes(&community.0)];
    session.all(sql, &values, |row| draft_in(row, community))
}

fn draft_in(mut row: Row, community: CommunityId) -> Result<Draft, Fault> {
    Ok(Draft {
        community,
        form: row.text(0)?,
        content: row.bytes(1)?,
        saved_ms: row.int(2)?,
    })
}

pub(super) fn draft(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
    form: &str,
) -> Result<Option<Draft>, Fault> {
    let sql = "SELECT form, content, saved_ms FROM draft WHERE account_id = $1 AND community_id = $2 AND form = $3";
    let row = session.first(sql, &draft_place(&account, &community, form))?;
    row.map(|row| draft_in(row, community)).transpose()
}

pub(super) fn drop_draft(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
    form: &str,
) -> Result<bool, Fault> {
    let sql = "DELETE FROM draft WHERE account_id = $1 AND community_id = $2 AND form = $3";
    Ok(session.run(sql, &draft_place(&account, &community, form))? == 1)
}

pub(super) fn put_file(
    session: &mut dyn Session,
    file: &NewFile,
    limit_bytes: u64,
) -> Result<FilePut, Fault> {
    within("a file", file.content.len(), MAX_CONTENT_BYTES)?;
    lock(session, file.account)?;
    let sql = "SELECT CAST(coalesce(sum(length), 0) AS BIGINT) FROM file WHERE account_id = $1";
    let used_bytes = session
        .first(sql, &[Value::Bytes(&file.account.0)])?
        .map_or(Ok(0), |mut row| row.count(0))?;
    let length = file.content.len() as u64;
    if used_bytes.saturating_add(length) > limit_bytes {
        return Ok(FilePut::Full { used_bytes });
    }
    let sql = "INSERT INTO file (community_id, id, account_id, name, media_type, length, digest, created_ms, attached)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)";
    let place = [Value::Bytes(&file.community.0), Value::Bytes(&file.id.0)];
    session.run(
        sql,
        &[
            place[0],
            place[1],
            Value::Bytes(&file.account.0),
            Value::Text(&file.name),
            Value::Text(&file.media_type),
            Value::Int(big(length)?),
            Value::Bytes(&file.digest),
            Value::Int(file.created_ms),
        ],
    )?;
    let sql = "INSERT INTO file_content (community_id, id, content) VALUES ($1, $2, $3)";
    session.run(sql, &[place[0], place[1], Value::Bytes(&file.content)])?;
    Ok(FilePut::Kept)
}

const FILE: &str = "id, account_id, name, media_type, length, digest, created_ms, attached";

fn file_in(mut row: Row, community: CommunityId) -> Result<FileInfo, Fault> {
    Ok(FileInfo {
        community,
        id: FileId(row.array(0)?),
        account: account_or_null(&mut row, 1)?,
        name: row.text(2)?,
        media_type: row.text(3)?,
        length: row.count(4)?,
        digest: row.array(5)?,
        created_ms: row.int(6)?,
        attached: row
            .int_or_null(7)?
            .map(|position| {
                u64::try_from(position).map_err(|_| Fault::damaged("a file at no position"))
            })
            .transpose()?,
    })
}

pub(super) fn file(
    session: &mut dyn Session,
    community: CommunityId,
    id: FileId,
) -> Result<Option<FileInfo>, Fault> {
    let sql = format!("SELECT {FILE} FROM file WHERE community_id = $1 AND id = $2");
    let row = session.first(&sql, &[Value::Bytes(&community.0), Value::Bytes(&id.0)])?;
    row.map(|row| file_in(row, community)).transpose()
}

pub(super) fn content(
    session: &mut dyn Session,
    community: CommunityId,
    id: FileId,
) -> Result<Option<Vec<u8>>, Fault> {
    let sql = "SELECT content FROM file_content WHERE community_id = $1 AND id = $2";
    let row = session.first(sql, &[Value::Bytes(&community.0), Value::Bytes(&id.0)])?;
    row.map(|mut row| row.bytes(0)).transpose()
}

pub(super) fn files(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
) -> Result<Vec<FileInfo>, Fault> {
    let sql = format!(
        "SELECT {FILE} FROM file WHERE account_id = $1 AND community_id = $2 ORDER BY created_ms, id"
    );
    let values = [Value::Bytes(&account.0), Value::Bytes(&community.0)];
    session.all(&sql, &values, |row| file_in(row, community))
}

pub(super) fn attach(
    session: &mut dyn Session,
    community: CommunityId,
    id: FileId,
    position: u64,
) -> Result<bool, Fault> {
    let sql =
        "UPDATE file SET attached = coalesce(attached, $3) WHERE community_id = $1 AND id = $2";
    let values = [
        Value::Bytes(&community.0),
        Value::Bytes(&id.0),
        Value::Int(big(position)?),
    ];
    Ok(session.run(sql, &values)? == 1)
}

pub(super) fn drop_file(
    session: &mut dyn Session,
    account: AccountId,
    community: CommunityId,
    id: FileId,
) -> Result<bool, Fault> {
    let sql = "DELETE FROM file WHERE account_id = $1 AND community_id = $2 AND id = $3 AND attached IS NULL";
    let place = [Value::Bytes(&community.0), Value::Bytes(&id.0)];
    if session.run(sql, &[Value::Bytes(&account.0), place[0], place[1]])? == 0 {
        return Ok(false);
    }
    erase(session, community, id)?;
    Ok(true)
}

pub(super) fn erase(
    session: &mut dyn Session,
    community: CommunityId,
    id: FileId,
) -> Result<(), Fault> {
    let sql = "DELETE FROM file_content WHERE community_id = $1 AND id = $2";
    let place = [Value::Bytes(&community.0), Value::Bytes(&id.0)];
    session.run(sql, &place).map(|_| ())
}
