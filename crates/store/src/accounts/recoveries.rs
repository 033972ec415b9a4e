//! Another way in for a person who lost theirs. The entry says that it shall be; here stands how far it is.

use super::access;
use super::holders::{of_address_or_new, of_party};
use super::links::{account_or_null, or_null};
use super::sessions;
use super::values::{AccountId, MailAddress, Recovery, RecoveryState};
use crate::fault::Fault;
use crate::ids::{CommunityId, Hash};
use crate::sql::{Row, Session, Value, big};

const COLUMNS: &str = "community_id, position, party, address, old_account, objection, began_ms, due_ms, state, settled_ms";

pub(super) fn begin(session: &mut dyn Session, recovery: &Recovery) -> Result<bool, Fault> {
    let sql = "INSERT INTO recovery
        (community_id, position, party, address, old_account, objection, began_ms, due_ms, state, settled_ms)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL) ON CONFLICT DO NOTHING";
    let address = recovery.address.as_ref().map_or("", MailAddress::as_str);
    let values = [
        Value::Bytes(&recovery.community.0),
        Value::Int(big(recovery.position)?),
        Value::Int(i64::from(recovery.party)),
        Value::Text(address),
        or_null(recovery.old_account.as_ref()),
        Value::Bytes(&recovery.objection),
        Value::Int(recovery.began_ms),
        Value::Int(recovery.due_ms),
        Value::Text(recovery.state.word()),
    ];
    Ok(session.run(sql, &values)? == 1)
}

fn made(mut row: Row) -> Result<Recovery, Fault> {
    let address = row.text(3)?;
    Ok(Recovery {
        community: CommunityId(row.array(0)?),
        position: row.count(1)?,
        party: row.small(2)?,
        address: (!address.is_empty()).then(|| MailAddress::from_normal(address)),
        old_account: account_or_null(&mut row, 4)?,
        objection: row.array(5)?,
        began_ms: row.int(6)?,
        due_ms: row.int(7)?,
        state: RecoveryState::parse(&row.text(8)?)
            .ok_or_else(|| Fault::damaged("a recovery in no known state"))?,
        settled_ms: row.int_or_null(9)?,
    })
}

pub(super) fn at(
    session: &mut dyn Session,
    community: CommunityId,
    position: u64,
) -> Result<Option<Recovery>, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM recovery WHERE community_id = $1 AND position = $2");
    let place = [Value::Bytes(&community.0), Value::Int(big(position)?)];
    session.first(&sql, &place)?.map(made).transpose()
}

pub(super) fn renew(
    session: &mut dyn Session,
    community: CommunityId,
    position: u64,
    objection: Hash,
) -> Result<bool, Fault> {
    let sql = "UPDATE recovery SET objection = $3 WHERE community_id = $1 AND position = $2 AND state = $4";
    let values = [
        Value::Bytes(&community.0),
        Value::Int(big(position)?),
        Value::Bytes(&objection),
        Value::Text(RecoveryState::Waiting.word()),
    ];
    Ok(session.run(sql, &values)? == 1)
}

pub(super) fn by_objection(
    session: &mut dyn Session,
    objection: Hash,
) -> Result<Option<Recovery>, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM recovery WHERE objection = $1");
    let row = session.first(&sql, &[Value::Bytes(&objection)])?;
    row.map(made).transpose()
}

pub(super) fn of_community(
    session: &mut dyn Session,
    community: CommunityId,
) -> Result<Vec<Recovery>, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM recovery WHERE community_id = $1 ORDER BY position");
    session.all(&sql, &[Value::Bytes(&community.0)], made)
}

pub(super) fn due(session: &mut dyn Session, now_ms: i64) -> Result<Vec<Recovery>, Fault> {
    let sql =
        format!("SELECT {COLUMNS} FROM recovery WHERE state = $1 AND due_ms <= $2 ORDER BY due_ms");
    let waiting = Value::Text(RecoveryState::Waiting.word());
    session.all(&sql, &[waiting, Value::Int(now_ms)], made)
}

/// Settles one that waits. The address is personal and needed no more.
pub(super) fn settle(
    session: &mut dyn Session,
    community: CommunityId,
    position: u64,
    state: RecoveryState,
    now_ms: i64,
) -> Result<bool, Fault> {
    let sql = "UPDATE recovery SET state = $3, settled_ms = $4, address = ''
        WHERE community_id = $1 AND position = $2 AND state = $5";
    let values = [
        Value::Bytes(&community.0),
        Value::Int(big(position)?),
        Value::Text(state.word()),
        Value::Int(now_ms),
        Value::Text(RecoveryState::Waiting.word()),
    ];
    Ok(session.run(sql, &values)? == 1)
}

/// Err rolls back: what cannot be carried out whole is not carried out.
pub(super) fn finish(
    session: &mut dyn Session,
    community: CommunityId,
    position: u64,
    fresh: AccountId,
    now_ms: i64,
) -> Result<Result<(), ()>, Fault> {
    let Some(recovery) = at(session, community, position)? else {
        return Ok(Err(()));
    };
    let Some(address) = &recovery.address else {
        return Ok(Err(()));
    };
    if !settle(session, community, position, RecoveryState::Done, now_ms)? {
        return Ok(Err(()));
    }
    let account = of_address_or_new(session, address, fresh, now_ms)?;
    let old = of_party(session, community, recovery.party)?;
    if let Some(old) = old.filter(|old| *old != account) {
        // Nothing that is open already goes on. The account itself stays, for its other communities.
        sessions::end_all(session, old, None)?;
        access::end_all(session, old)?;
    }
    let party = Value::Int(i64::from(recovery.party));
    let sql = "DELETE FROM account_party WHERE community_id = $1 AND party = $2";
    session.run(sql, &[Value::Bytes(&community.0), party])?;
    let sql = "INSERT INTO account_party (community_id, party, account_id, since_ms) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    let values = [
        Value::Bytes(&community.0),
        party,
        Value::Bytes(&account.0),
        Value::Int(now_ms),
    ];
    // The account of the new address leads to another person of this community: two people, one mailbox.
    Ok(if session.run(sql, &values)? == 1 {
        Ok(())
    } else {
        Err(())
    })
}
