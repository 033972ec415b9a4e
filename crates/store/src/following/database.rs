//! Followers in a database: our queries, each in the right kind of transaction.

use super::{Claimed, Following, OutboxItem, OutboxRow, Settled, outbox};
use crate::community::head;
use crate::database::Database;
use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::sql::{Clash, Session, Value, big};
use std::ops::Range;

impl Following for Database {
    fn cursor(&self, community: CommunityId, follower: &str) -> Result<Option<u64>, Fault> {
        self.read("reading a cursor", |session| {
            let sql = "SELECT position FROM follower WHERE community_id = $1 AND name = $2";
            let row = session.first(sql, &[Value::Bytes(&community.0), Value::Text(follower)])?;
            row.map(|mut row| row.count(0)).transpose()
        })
    }

    fn advance_into(
        &self,
        community: CommunityId,
        follower: &str,
        step: Range<u64>,
        sender: &str,
        items: &[OutboxItem],
    ) -> Result<bool, Fault> {
        let advanced = self.write_or_refuse("advancing a cursor", |session| {
            if !moved(session, (community, follower), &step)? {
                return Ok(Err(()));
            }
            outbox::insert(session, Clash::Fail, (community, sender), items)?;
            Ok(Ok(()))
        })?;
        Ok(advanced.is_ok())
    }

    fn queue(
        &self,
        community: CommunityId,
        follower: &str,
        items: &[OutboxItem],
    ) -> Result<u64, Fault> {
        self.write("queueing for an outbox", |session| {
            outbox::insert(session, Clash::LeaveOut, (community, follower), items)
        })
    }

    fn claim(
        &self,
        community: CommunityId,
        follower: &str,
        now_ms: i64,
        until_ms: i64,
        limit: usize,
    ) -> Result<Vec<Claimed>, Fault> {
        self.write("claiming from an outbox", |session| {
            let times = (now_ms, until_ms);
            outbox::claim(session, (community, follower), times, limit)
        })
    }

    fn put_off(
        &self,
        community: CommunityId,
        follower: &str,
        claimed: &Claimed,
        ready_ms: i64,
        why: &str,
    ) -> Result<bool, Fault> {
        self.write("putting an item of an outbox off", |session| {
            outbox::put_off(session, (community, follower), claimed, ready_ms, why)
        })
    }

    fn settle(
        &self,
        community: CommunityId,
        follower: &str,
        claimed: &Claimed,
        settled: &Settled,
    ) -> Result<bool, Fault> {
        self.write("settling an item of an outbox", |session| {
            outbox::settle(session, (community, follower), claimed, settled)
        })
    }

    fn tidy(&self, community: CommunityId, follower: &str, now_ms: i64) -> Result<u64, Fault> {
        self.write("tidying an outbox", |session| {
            outbox::tidy(session, (community, follower), now_ms)
        })
    }

    fn outbox(
        &self,
        community: CommunityId,
        follower: &str,
        limit: usize,
    ) -> Result<Vec<OutboxRow>, Fault> {
        self.read("reading an outbox", |session| {
            outbox::list(session, (community, follower), limit)
        })
    }
}

/// Whether the cursor stood where it was thought to, and now stands at the end of the step.
fn moved(
    session: &mut dyn Session,
    (community, follower): (CommunityId, &str),
    step: &Range<u64>,
) -> Result<bool, Fault> {
    head(session, community)?;
    let place = [Value::Bytes(&community.0), Value::Text(follower)];
    let sql = "INSERT INTO follower (community_id, name, position) VALUES ($1, $2, 0)
        ON CONFLICT (community_id, name) DO NOTHING";
    session.run(sql, &place)?;
    let sql =
        "UPDATE follower SET position = $3 WHERE community_id = $1 AND name = $2 AND position = $4";
    let (to, from) = (Value::Int(big(step.end)?), Value::Int(big(step.start)?));
    Ok(session.run(sql, &[place[0], place[1], to, from])? != 0)
}
