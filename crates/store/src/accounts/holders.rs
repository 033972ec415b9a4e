//! Accounts, their addresses, and the parties they lead to. An address never stands in a statement that can fail on it:
//! a database quotes in its error what clashed.

use super::MAX_ADDRESSES;
use super::values::{
    Account, AccountId, AddressAdded, AddressRemoved, KnownAddress, LetterChoice, MailAddress,
    NewAccount, PartyLink,
};
use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::sql::{Row, Session, Value};

pub(super) fn create(session: &mut dyn Session, new: &NewAccount) -> Result<bool, Fault> {
    insert_account(session, &new.account)?;
    insert_address(
        session,
        new.account.id,
        &new.address,
        new.account.created_ms,
    )
}

fn insert_account(session: &mut dyn Session, account: &Account) -> Result<(), Fault> {
    let sql = "INSERT INTO account (id, language, zone, created_ms) VALUES ($1, $2, $3, $4)";
    session.run(
        sql,
        &[
            Value::Bytes(&account.id.0),
            Value::Text(&account.language),
            Value::Text(&account.zone),
            Value::Int(account.created_ms),
        ],
    )?;
    Ok(())
}

fn insert_address(
    session: &mut dyn Session,
    account: AccountId,
    address: &MailAddress,
    confirmed_ms: i64,
) -> Result<bool, Fault> {
    let sql = "INSERT INTO address (address, account_id, confirmed_ms) VALUES ($1, $2, $3)
        ON CONFLICT (address) DO NOTHING";
    let values = [
        Value::Text(address.as_str()),
        Value::Bytes(&account.0),
        Value::Int(confirmed_ms),
    ];
    Ok(session.run(sql, &values)? == 1)
}

pub(super) fn account(session: &mut dyn Session, id: AccountId) -> Result<Option<Account>, Fault> {
    let sql = "SELECT language, zone, created_ms FROM account WHERE id = $1";
    let row = session.first(sql, &[Value::Bytes(&id.0)])?;
    row.map(|mut row| {
        Ok(Account {
            id,
            language: row.text(0)?,
            zone: row.text(1)?,
            created_ms: row.int(2)?,
        })
    })
    .transpose()
}

pub(super) fn of_address(
    session: &mut dyn Session,
    address: &MailAddress,
) -> Result<Option<AccountId>, Fault> {
    let sql = "SELECT account_id FROM address WHERE address = $1";
    id_in(session.first(sql, &[Value::Text(address.as_str())])?)
}

fn id_in(row: Option<Row>) -> Result<Option<AccountId>, Fault> {
    row.map(|mut row| row.array(0).map(AccountId)).transpose()
}

pub(super) fn addresses(
    session: &mut dyn Session,
    account: AccountId,
) -> Result<Vec<KnownAddress>, Fault> {
    let sql = "SELECT address, confirmed_ms FROM address WHERE account_id = $1 ORDER BY confirmed_ms, address";
    session.all(sql, &[Value::Bytes(&account.0)], |mut row| {
        Ok(KnownAddress {
            address: MailAddress::from_normal(row.text(0)?),
            confirmed_ms: row.int(1)?,
        })
    })
}

/// Makes who changes an account wait for who changes it already. Writes nothing new, in the one way that every engine
/// takes as a lock. False if there is no such account.
pub(super) fn lock(session: &mut dyn Session, account: AccountId) -> Result<bool, Fault> {
    let sql = "UPDATE account SET created_ms = created_ms WHERE id = $1";
    Ok(session.run(sql, &[Value::Bytes(&account.0)])? == 1)
}

pub(super) fn add_address(
    session: &mut dyn Session,
    account: AccountId,
    address: &MailAddress,
    confirmed_ms: i64,
) -> Result<AddressAdded, Fault> {
    lock(session, account)?;
    match of_address(session, address)? {
        Some(owner) if owner == account => return Ok(AddressAdded::Known),
        Some(_) => return Ok(AddressAdded::OfAnother),
        None => {}
    }
    if addresses(session, account)?.len() >= MAX_ADDRESSES {
        return Ok(AddressAdded::TooMany);
    }
    Ok(
        match insert_address(session, account, address, confirmed_ms)? {
            true => AddressAdded::Added,
            // Another account took it between our look and our write.
            false => AddressAdded::OfAnother,
        },
    )
}

pub(super) fn remove_address(
    session: &mut dyn Session,
    account: AccountId,
    address: &MailAddress,
) -> Result<AddressRemoved, Fault> {
    lock(session, account)?;
    let known = addresses(session, account)?;
    if !known.iter().any(|one| one.address == *address) {
        return Ok(AddressRemoved::NotThere);
    }
    if known.len() == 1 {
        return Ok(AddressRemoved::Last);
    }
    for sql in [
        "DELETE FROM address WHERE address = $1",
        "DELETE FROM sign_in_link WHERE address = $1",
    ] {
        session.run(sql, &[Value::Text(address.as_str())])?;
    }
    Ok(AddressRemoved::Gone)
}

pub(super) fn choose_place(
    session: &mut dyn Session,
    account: AccountId,
    language: &str,
    zone: &str,
) -> Result<(), Fault> {
    let sql = "UPDATE account SET language = $2, zone = $3 WHERE id = $1";
    let values = [
        Value::Bytes(&account.0),
        Value::Text(language),
        Value::Text(zone),
    ];
    session.run(sql, &values).map(|_| ())
}

pub(super) fn forget(session: &mut dyn Session, account: AccountId) -> Result<(), Fault> {
    let id = [Value::Bytes(&account.0)];
    for sql in [
        "DELETE FROM file_content WHERE EXISTS (SELECT 1 FROM file WHERE file.community_id = file_content.community_id
            AND file.id = file_content.id AND file.account_id = $1 AND file.attached IS NULL)",
        "DELETE FROM file WHERE account_id = $1 AND attached IS NULL",
        "UPDATE file SET account_id = NULL WHERE account_id = $1",
        "DELETE FROM sign_in_link WHERE account_id = $1
            OR address IN (SELECT address FROM address WHERE account_id = $1)",
        "DELETE FROM session WHERE account_id = $1",
        "DELETE FROM access_token WHERE account_id = $1",
        "DELETE FROM passkey WHERE account_id = $1",
        "DELETE FROM ceremony WHERE account_id = $1",
        "DELETE FROM draft WHERE account_id = $1",
        "DELETE FROM letter_choice WHERE account_id = $1",
        "DELETE FROM account_party WHERE account_id = $1",
        "DELETE FROM address WHERE account_id = $1",
        "UPDATE recovery SET old_account = NULL WHERE old_account = $1",
        "DELETE FROM account WHERE id = $1",
    ] {
        session.run(sql, &id)?;
    }
    Ok(())
}

pub(super) fn link_party(
    session: &mut dyn Session,
    account: AccountId,
    link: &PartyLink,
) -> Result<bool, Fault> {
    let sql = "INSERT INTO account_party (community_id, party, account_id, since_ms) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    let values = [
        Value::Bytes(&link.community.0),
        Value::Int(i64::from(link.party)),
        Value::Bytes(&account.0),
        Value::Int(link.since_ms),
    ];
    if session.run(sql, &values)? == 1 {
        return Ok(true);
    }
    Ok(of_party(session, link.community, link.party)? == Some(account))
}

pub(super) fn parties(
    session: &mut dyn Session,
    account: AccountId,
) -> Result<Vec<PartyLink>, Fault> {
    let sql = "SELECT community_id, party, since_ms FROM account_party WHERE account_id = $1 ORDER BY community_id";
    session.all(sql, &[Value::Bytes(&account.0)], |mut row| {
        Ok(PartyLink {
            community: CommunityId(row.array(0)?),
            party: row.small(1)?,
            since_ms: row.int(2)?,
        })
    })
}

pub(super) fn of_party(
    session: &mut dyn Session,
    community: CommunityId,
    party: u32,
) -> Result<Option<AccountId>, Fault> {
    let sql = "SELECT account_id FROM account_party WHERE community_id = $1 AND party = $2";
    let values = [Value::Bytes(&community.0), Value::Int(i64::from(party))];
    id_in(session.first(sql, &values)?)
}

/// The account of an address, made if there is none.
pub(super) fn of_address_or_new(
    session: &mut dyn Session,
    address: &MailAddress,
    fresh: AccountId,
    now_ms: i64,
) -> Result<AccountId, Fault> {
    if let Some(account) = of_address(session, address)? {
        return Ok(account);
    }
    let account = Account {
        id: fresh,
        language: String::new(),
        zone: String::new(),
        created_ms: now_ms,
    };
    insert_account(session, &account)?;
    if insert_address(session, fresh, address, now_ms)? {
        return Ok(fresh);
    }
    of_address(session, address)?
        .ok_or_else(|| Fault::damaged("an address is there and leads to no account"))
}

pub(super) fn letter_choices(
    session: &mut dyn Session,
    account: AccountId,
) -> Result<Vec<LetterChoice>, Fault> {
    let sql = "SELECT kind, rhythm FROM letter_choice WHERE account_id = $1 ORDER BY kind";
    session.all(sql, &[Value::Bytes(&account.0)], |mut row| {
        Ok(LetterChoice {
            kind: row.text(0)?,
            rhythm: row.text(1)?,
        })
    })
}

pub(super) fn choose_letters(
    session: &mut dyn Session,
    account: AccountId,
    choice: &LetterChoice,
) -> Result<(), Fault> {
    let sql = "INSERT INTO letter_choice (account_id, kind, rhythm) VALUES ($1, $2, $3)
        ON CONFLICT (account_id, kind) DO UPDATE SET rhythm = excluded.rhythm";
    let values = [
        Value::Bytes(&account.0),
        Value::Text(&choice.kind),
        Value::Text(&choice.rhythm),
    ];
    session.run(sql, &values).map(|_| ())
}
