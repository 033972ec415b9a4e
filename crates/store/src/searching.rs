//! The search index: documents by key, each with terms that come ready. It is no evidence, and can be made again. SQLite and
//! PostgreSQL look terms up in their own ways and find the same.

mod postgresql;
mod sqlite;

use crate::database::Database;
use crate::fault::{Fault, within};
use crate::ids::CommunityId;
use crate::sql::{Session, Value};

/// The longest key of a document, in bytes.
const MAX_KEY_BYTES: usize = 200;
/// The most terms of a document, and the longest, in bytes.
const MAX_TERMS: usize = 1_000_000;
const MAX_TERM_BYTES: usize = 400;

/// A document of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchDocument {
    /// Its key; one with the same key takes its place.
    pub key: String,
    /// Of which kind, in the caller's words.
    pub kind: String,
    /// The terms under which it is found: letters, marks and digits alone.
    pub terms: Vec<String>,
}

/// A word of a question: any of its terms will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWord {
    /// The terms.
    pub any_of: Vec<String>,
    /// Whether what begins with the first of them will do too.
    pub beginning: bool,
}

/// A question to the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchQuestion {
    /// The words; none finds nothing.
    pub words: Vec<SearchWord>,
    /// Whether one of them is enough; else all of them must be there.
    pub any_word: bool,
    /// Only documents of these kinds; none means all.
    pub kinds: Vec<String>,
    /// At most so many.
    pub limit: usize,
}

/// The part of a store that searches. Calls block.
pub trait Searching: Send + Sync {
    /// Puts documents into the index and takes others out of it, in one transaction.
    fn put_documents(
        &self,
        community: CommunityId,
        documents: &[SearchDocument],
        drop: &[String],
    ) -> Result<(), Fault>;
    /// The keys of the documents that a question finds, the best first.
    fn search(
        &self,
        community: CommunityId,
        question: &SearchQuestion,
    ) -> Result<Vec<String>, Fault>;
    /// How many documents of a community are in the index.
    fn count_documents(&self, community: CommunityId) -> Result<u64, Fault>;
    /// Takes everything of a community out of the index, and forgets how far the follower had come that fills it.
    fn clear_documents(&self, community: CommunityId, follower: &str) -> Result<(), Fault>;
}

impl Searching for Database {
    fn put_documents(
        &self,
        community: CommunityId,
        documents: &[SearchDocument],
        drop: &[String],
    ) -> Result<(), Fault> {
        for document in documents {
            within("the key of a document", document.key.len(), MAX_KEY_BYTES)?;
            within("the terms of a document", document.terms.len(), MAX_TERMS)?;
            for term in &document.terms {
                check(term)?;
            }
        }
        let sqlite = self.is_sqlite();
        self.write("writing to the search index", |session| {
            for key in drop {
                match sqlite {
                    true => sqlite::remove(session, community, key)?,
                    false => postgresql::remove(session, community, key)?,
                }
            }
            for document in documents {
                match sqlite {
                    true => sqlite::put(session, community, document)?,
                    false => postgresql::put(session, community, document)?,
                }
            }
            Ok(())
        })
    }

    fn search(
        &self,
        community: CommunityId,
        question: &SearchQuestion,
    ) -> Result<Vec<String>, Fault> {
        for word in &question.words {
            for term in &word.any_of {
                check(term)?;
            }
        }
        let words: Vec<&SearchWord> = question
            .words
            .iter()
            .filter(|word| !word.any_of.is_empty())
            .collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let sqlite = self.is_sqlite();
        self.read("searching", |session| match sqlite {
            true => sqlite::search(session, community, question, &words),
            false => postgresql::search(session, community, question, &words),
        })
    }

    fn count_documents(&self, community: CommunityId) -> Result<u64, Fault> {
        self.read("counting documents", |session| {
            let sql = "SELECT count(*) FROM search_document WHERE community_id = $1";
            let row = session.first(sql, &[Value::Bytes(&community.0)])?;
            row.map_or(Ok(0), |mut row| row.count(0))
        })
    }

    fn clear_documents(&self, community: CommunityId, follower: &str) -> Result<(), Fault> {
        let sqlite = self.is_sqlite();
        self.write("clearing the search index", |session| {
            let id = [Value::Bytes(&community.0)];
            if sqlite {
                sqlite::remove_all(session, community)?;
            }
            session.run("DELETE FROM search_document WHERE community_id = $1", &id)?;
            let sql = "DELETE FROM follower WHERE community_id = $1 AND name = $2";
            session.run(sql, &[id[0], Value::Text(follower)])?;
            Ok(())
        })
    }
}

/// Terms stand between quotes in both languages of questions; what could end a quote is none.
fn check(term: &str) -> Result<(), Fault> {
    within("a term", term.len(), MAX_TERM_BYTES)?;
    let plain = |c: char| {
        (c.is_ascii_alphanumeric() || !c.is_ascii()) && !c.is_control() && !c.is_whitespace()
    };
    if term.is_empty() || !term.chars().all(plain) {
        return Err(Fault::damaged(
            "a term of a search has other signs than letters",
        ));
    }
    Ok(())
}

/// The question in a language of quoted terms: how words hang together, and how a beginning is written.
fn expression(
    words: &[&SearchWord],
    any_word: bool,
    [and, or]: [&str; 2],
    quoted: fn(&str, bool) -> String,
) -> String {
    let word = |word: &&SearchWord| {
        let mut terms: Vec<String> = word.any_of.iter().map(|term| quoted(term, false)).collect();
        if word.beginning {
            terms.push(quoted(&word.any_of[0], true));
        }
        format!("({})", terms.join(or))
    };
    let words: Vec<String> = words.iter().map(word).collect();
    words.join(if any_word { or } else { and })
}

/// A condition on kinds cannot hold a list in both databases alike; the kinds stand in one text, each between spaces.
fn kinds_text(question: &SearchQuestion) -> String {
    format!(" {} ", question.kinds.join(" "))
}

fn keys(session: &mut dyn Session, sql: &str, values: &[Value<'_>]) -> Result<Vec<String>, Fault> {
    session.all(sql, values, |mut row| row.text(0))
}
