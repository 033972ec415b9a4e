//! Which entries are about what: rows of subject and position, for lists of entries by subject. No evidence; they can be made
//! again from the record. What a subject is, the caller knows.

use crate::database::Database;
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::sql::{Clash, Kind, Table, Value, big};
use crate::store::MAX_PAGE;

/// The longest subject, in bytes.
const MAX_SUBJECT_BYTES: usize = 200;
/// The most subjects in one question.
const MAX_SUBJECTS: usize = 4;
/// The most rows in one statement.
const ROWS: usize = 500;

static MENTION: Table = Table {
    name: "mention",
    columns: &[
        ("community_id", Kind::Uuid),
        ("subject", Kind::Text),
        ("position", Kind::Int),
    ],
    key: 3,
};

/// A question for entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionQuestion {
    /// They are about all of these, one to four.
    pub subjects: Vec<String>,
    /// From this position on.
    pub from: u64,
    /// Before this position.
    pub before: u64,
    /// At most so many.
    pub limit: usize,
}

/// The part of a store that knows which entries are about what. Calls block.
pub trait Mentioning: Send + Sync {
    /// Notes subjects with the positions of entries about them. What is noted already stays.
    fn put_mentions(&self, community: CommunityId, rows: &[(String, u64)]) -> Result<(), Fault>;
    /// Positions, the newest first.
    fn mentions(
        &self,
        community: CommunityId,
        question: &MentionQuestion,
    ) -> Result<Vec<u64>, Fault>;
    /// Whether nothing is noted of a community.
    fn has_no_mentions(&self, community: CommunityId) -> Result<bool, Fault>;
    /// Forgets everything of a community, and how far the follower had come that notes it.
    fn clear_mentions(&self, community: CommunityId, follower: &str) -> Result<(), Fault>;
}

impl Mentioning for Database {
    fn put_mentions(&self, community: CommunityId, rows: &[(String, u64)]) -> Result<(), Fault> {
        let mut cells = Vec::with_capacity(rows.len() * 3);
        for (subject, position) in rows {
            within("a subject", subject.len(), MAX_SUBJECT_BYTES)?;
            cells.extend([
                Value::Bytes(&community.0),
                Value::Text(subject),
                Value::Int(big(*position)?),
            ]);
        }
        if cells.is_empty() {
            return Ok(());
        }
        self.write("noting what entries are about", |session| {
            for some in cells.chunks(ROWS * MENTION.columns.len()) {
                session.insert_or(Clash::LeaveOut, &MENTION, some)?;
            }
            Ok(())
        })
    }

    fn mentions(
        &self,
        community: CommunityId,
        question: &MentionQuestion,
    ) -> Result<Vec<u64>, Fault> {
        within("subjects", question.subjects.len(), MAX_SUBJECTS)?;
        let Some(first) = question.subjects.first() else {
            return Ok(Vec::new());
        };
        // Every place is filled, so that one statement serves: a subject asked for twice changes nothing.
        let subject = |n: usize| question.subjects.get(n).unwrap_or(first);
        let also = "AND EXISTS (SELECT 1 FROM mention AS other WHERE other.community_id = mention.community_id
            AND other.position = mention.position AND other.subject =";
        let sql = format!(
            "SELECT position FROM mention WHERE community_id = $1 AND subject = $2
            {also} $3) {also} $4) {also} $5) AND position >= $6 AND position < $7
            ORDER BY position DESC LIMIT $8"
        );
        let before = question.before.min(i64::MAX.unsigned_abs());
        let values = [
            Value::Bytes(&community.0),
            Value::Text(subject(0)),
            Value::Text(subject(1)),
            Value::Text(subject(2)),
            Value::Text(subject(3)),
            Value::Int(big(question.from.min(before))?),
            Value::Int(big(before)?),
            Value::Int(big(question.limit.min(MAX_PAGE) as u64)?),
        ];
        self.read("looking for entries", |session| {
            session.all(&sql, &values, |mut row| row.count(0))
        })
    }

    fn has_no_mentions(&self, community: CommunityId) -> Result<bool, Fault> {
        self.read("looking for mentions", |session| {
            let sql = "SELECT position FROM mention WHERE community_id = $1 LIMIT 1";
            let row = session.first(sql, &[Value::Bytes(&community.0)])?;
            Ok(row.is_none())
        })
    }

    fn clear_mentions(&self, community: CommunityId, follower: &str) -> Result<(), Fault> {
        self.write("forgetting what entries are about", |session| {
            let id = [Value::Bytes(&community.0)];
            session.run("DELETE FROM mention WHERE community_id = $1", &id)?;
            let sql = "DELETE FROM follower WHERE community_id = $1 AND name = $2";
            session.run(sql, &[id[0], Value::Text(follower)])?;
            Ok(())
        })
    }
}
