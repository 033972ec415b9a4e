//! The desk's rounds in a database: our queries, each in the right kind of transaction.

use super::{MAX_OBSERVATION_BYTES, Observation, Plan, Round, Rounds, Seen};
use crate::database::Database;
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::sql::{Clash, Row, Session, Value, big};
use crate::store::MAX_PAGE;
use crate::tables;

impl Rounds for Database {
    fn enrol(&self, community: CommunityId, plans: &[Plan]) -> Result<u64, Fault> {
        self.write("noting claims to look at", |session| {
            insert(session, community, plans)
        })
    }

    fn take_rounds(
        &self,
        community: CommunityId,
        now_ms: i64,
        until_ms: i64,
        limit: usize,
    ) -> Result<Vec<Round>, Fault> {
        self.write("taking claims to look at", |session| {
            take(session, community, (now_ms, until_ms), limit)
        })
    }

    fn rounds_of(&self, community: CommunityId, claim: u64) -> Result<Vec<Round>, Fault> {
        self.read("reading the rounds of a claim", |session| {
            let sql = "SELECT claim, way, party, fingerprint, since_ms, next_ms, looks, missed FROM desk_round
                WHERE community_id = $1 AND claim = $2 ORDER BY way";
            session.all(sql, &[Value::Bytes(&community.0), Value::Int(big(claim)?)], round_of)
        })
    }

    fn keep_seen(&self, community: CommunityId, round: &Round, seen: &Seen) -> Result<bool, Fault> {
        within("an observation", seen.content.len(), MAX_OBSERVATION_BYTES)?;
        let kept = self.write_or_refuse("keeping what the desk saw", |session| {
            Ok(keep(session, community, round, seen)?
                .then_some(())
                .ok_or(()))
        })?;
        Ok(kept.is_ok())
    }

    fn move_round(
        &self,
        community: CommunityId,
        round: &Round,
        next_ms: i64,
    ) -> Result<bool, Fault> {
        self.write("moving a look", |session| {
            move_next(session, &community, round, next_ms)
        })
    }

    fn observations(
        &self,
        community: CommunityId,
        claim: u64,
        limit: usize,
    ) -> Result<Vec<Observation>, Fault> {
        self.read("reading what the desk saw", |session| {
            let sql = "SELECT way, number, at_ms, content FROM observation
                WHERE community_id = $1 AND claim = $2 ORDER BY at_ms DESC, number DESC, way LIMIT $3";
            let limit = Value::Int(big(limit.min(MAX_PAGE) as u64)?);
            let values = [Value::Bytes(&community.0), Value::Int(big(claim)?), limit];
            session.all(sql, &values, |mut row| {
                Ok(Observation {
                    way: row.text(0)?,
                    number: row.count(1)?,
                    at_ms: row.int(2)?,
                    content: row.bytes(3)?,
                })
            })
        })
    }

    fn forget_claim(&self, community: CommunityId, claim: u64) -> Result<(), Fault> {
        self.write("forgetting a claim", |session| {
            let values = [Value::Bytes(&community.0), Value::Int(big(claim)?)];
            session.run(
                "DELETE FROM observation WHERE community_id = $1 AND claim = $2",
                &values,
            )?;
            session.run(
                "DELETE FROM desk_round WHERE community_id = $1 AND claim = $2",
                &values,
            )?;
            Ok(())
        })
    }

    fn forget_observations(&self, community: CommunityId, before_ms: i64) -> Result<u64, Fault> {
        self.write("forgetting what the desk saw long ago", |session| {
            let sql = "DELETE FROM observation WHERE community_id = $1 AND at_ms < $2
                AND EXISTS (SELECT 1 FROM observation AS newer WHERE newer.community_id = observation.community_id
                    AND newer.claim = observation.claim AND newer.way = observation.way
                    AND newer.number > observation.number)";
            session.run(sql, &[Value::Bytes(&community.0), Value::Int(before_ms)])
        })
    }

    fn secret(
        &self,
        community: CommunityId,
        name: &str,
        fresh: &[u8; 32],
    ) -> Result<[u8; 32], Fault> {
        self.write("keeping a secret", |session| {
            let place = [Value::Bytes(&community.0), Value::Text(name)];
            let sql = "INSERT INTO server_secret (community_id, name, secret) VALUES ($1, $2, $3)
                ON CONFLICT (community_id, name) DO NOTHING";
            session.run(sql, &[place[0], place[1], Value::Bytes(fresh)])?;
            let sql = "SELECT secret FROM server_secret WHERE community_id = $1 AND name = $2";
            let row = session.first(sql, &place)?;
            row.ok_or_else(|| Fault::damaged("a secret that was kept is gone"))?
                .array(0)
        })
    }
}

fn insert(session: &mut dyn Session, community: CommunityId, plans: &[Plan]) -> Result<u64, Fault> {
    let mut cells = Vec::with_capacity(plans.len() * tables::DESK_ROUND.columns.len());
    for plan in plans {
        cells.extend([
            Value::Bytes(&community.0),
            Value::Int(big(plan.claim)?),
            Value::Text(&plan.way),
            Value::Int(i64::from(plan.party)),
            Value::Bytes(&plan.fingerprint),
            Value::Int(plan.since_ms),
            Value::Int(plan.next_ms),
            Value::Int(0),
            Value::Int(0),
        ]);
    }
    if cells.is_empty() {
        return Ok(0);
    }
    session.insert_or(Clash::LeaveOut, &tables::DESK_ROUND, &cells)
}

fn take(
    session: &mut dyn Session,
    community: CommunityId,
    (now_ms, until_ms): (i64, i64),
    limit: usize,
) -> Result<Vec<Round>, Fault> {
    let sql =
        "SELECT claim, way, party, fingerprint, since_ms, next_ms, looks, missed FROM desk_round
        WHERE community_id = $1 AND next_ms <= $2 ORDER BY next_ms, claim, way LIMIT $3";
    let limit = Value::Int(big(limit.min(MAX_PAGE) as u64)?);
    let values = [Value::Bytes(&community.0), Value::Int(now_ms), limit];
    let due = session.all(sql, &values, round_of)?;
    let mut taken = Vec::with_capacity(due.len());
    for mut round in due {
        // Another node may have taken it between the two: then its moment has moved.
        if move_next(session, &community, &round, until_ms)? {
            round.plan.next_ms = until_ms;
            taken.push(round);
        }
    }
    Ok(taken)
}

/// Whoever read the round and moves it first has it.
fn move_next(
    session: &mut dyn Session,
    community: &CommunityId,
    round: &Round,
    next_ms: i64,
) -> Result<bool, Fault> {
    let sql = "UPDATE desk_round SET next_ms = $6
        WHERE community_id = $1 AND claim = $2 AND way = $3 AND looks = $4 AND next_ms = $5";
    let [community, claim, way, looks] = place(community, round)?;
    let (was, next) = (Value::Int(round.plan.next_ms), Value::Int(next_ms));
    Ok(session.run(sql, &[community, claim, way, looks, was, next])? == 1)
}

fn keep(
    session: &mut dyn Session,
    community: CommunityId,
    round: &Round,
    seen: &Seen,
) -> Result<bool, Fault> {
    let sql = "UPDATE desk_round SET looks = looks + 1, missed = $5, next_ms = $6
        WHERE community_id = $1 AND claim = $2 AND way = $3 AND looks = $4";
    let [id, claim, way, looks] = place(&community, round)?;
    let (missed, next) = (Value::Int(i64::from(seen.missed)), Value::Int(seen.next_ms));
    if session.run(sql, &[id, claim, way, looks, missed, next])? == 0 {
        return Ok(false);
    }
    let cells = [
        id,
        claim,
        way,
        Value::Int(big(round.looks + 1)?),
        Value::Int(seen.at_ms),
        Value::Bytes(&seen.content),
    ];
    session.insert(&tables::OBSERVATION, &cells)?;
    Ok(true)
}

/// A round by its key, and how often it was looked at: who looked meanwhile counted on.
fn place<'a>(community: &'a CommunityId, round: &'a Round) -> Result<[Value<'a>; 4], Fault> {
    Ok([
        Value::Bytes(&community.0),
        Value::Int(big(round.plan.claim)?),
        Value::Text(&round.plan.way),
        Value::Int(big(round.looks)?),
    ])
}

fn round_of(mut row: Row) -> Result<Round, Fault> {
    let plan = Plan {
        claim: row.count(0)?,
        way: row.text(1)?,
        party: row.small(2)?,
        fingerprint: row.array(3)?,
        since_ms: row.int(4)?,
        next_ms: row.int(5)?,
    };
    Ok(Round {
        plan,
        looks: row.count(6)?,
        missed: row.small(7)?,
    })
}
