//! What stands beside the record: signed checkpoints and the keys that sign them.

use crate::fault::Fault;
use crate::ids::{CommunityId, LogId};
use crate::record::{Checkpoint, PublicKey};
use crate::sql::{Row, Session, Value, big};

pub(crate) fn put_checkpoint(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
    checkpoint: &Checkpoint,
) -> Result<(), Fault> {
    let sql =
        "INSERT INTO checkpoint (community_id, log, epoch, size, text) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (community_id, log, epoch, size) DO UPDATE SET text = excluded.text";
    let place = [Value::Bytes(&community.0), Value::Int(log.number())];
    let (epoch, size) = (
        Value::Int(big(checkpoint.epoch)?),
        Value::Int(big(checkpoint.size)?),
    );
    session.run(
        sql,
        &[
            place[0],
            place[1],
            epoch,
            size,
            Value::Text(&checkpoint.text),
        ],
    )?;
    Ok(())
}

pub(crate) fn checkpoints(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
) -> Result<Vec<Checkpoint>, Fault> {
    let sql = "SELECT epoch, size, text FROM checkpoint WHERE community_id = $1 AND log = $2 ORDER BY epoch, size";
    session.all(
        sql,
        &[Value::Bytes(&community.0), Value::Int(log.number())],
        checkpoint_of,
    )
}

pub(crate) fn newest_checkpoint(
    session: &mut dyn Session,
    community: CommunityId,
    log: LogId,
) -> Result<Option<Checkpoint>, Fault> {
    let sql = "SELECT epoch, size, text FROM checkpoint WHERE community_id = $1 AND log = $2
        ORDER BY epoch DESC, size DESC LIMIT 1";
    let row = session.first(sql, &[Value::Bytes(&community.0), Value::Int(log.number())])?;
    row.map(checkpoint_of).transpose()
}

fn checkpoint_of(mut row: Row) -> Result<Checkpoint, Fault> {
    Ok(Checkpoint {
        epoch: row.count(0)?,
        size: row.count(1)?,
        text: row.text(2)?,
    })
}

pub(crate) fn put_key(
    session: &mut dyn Session,
    community: CommunityId,
    key: &PublicKey,
    sealed: Option<&[u8]>,
) -> Result<(), Fault> {
    let (id, name) = (Value::Bytes(&community.0), Value::Text(&key.name));
    let sql = "INSERT INTO public_key (community_id, name, public) VALUES ($1, $2, $3)
        ON CONFLICT (community_id, name) DO UPDATE SET public = excluded.public";
    session.run(sql, &[id, name, Value::Text(&key.public)])?;
    if let Some(sealed) = sealed {
        let sql = "INSERT INTO sealed_key (community_id, name, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (community_id, name) DO UPDATE SET sealed = excluded.sealed";
        session.run(sql, &[id, name, Value::Bytes(sealed)])?;
    }
    Ok(())
}

pub(crate) fn public_keys(
    session: &mut dyn Session,
    community: CommunityId,
) -> Result<Vec<PublicKey>, Fault> {
    let sql = "SELECT name, public FROM public_key WHERE community_id = $1";
    let mut keys = session.all(sql, &[Value::Bytes(&community.0)], |mut row| {
        Ok(PublicKey {
            name: row.text(0)?,
            public: row.text(1)?,
        })
    })?;
    // Here and not in SQL: the databases order text by different rules.
    keys.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(keys)
}

pub(crate) fn sealed_key(
    session: &mut dyn Session,
    community: CommunityId,
    name: &str,
) -> Result<Option<Vec<u8>>, Fault> {
    let sql = "SELECT sealed FROM sealed_key WHERE community_id = $1 AND name = $2";
    let row = session.first(sql, &[Value::Bytes(&community.0), Value::Text(name)])?;
    row.map(|mut row| row.bytes(0)).transpose()
}
