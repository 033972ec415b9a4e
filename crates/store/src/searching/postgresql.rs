//! The index in PostgreSQL: documents with their terms as a text-search vector, made without its parser.

use super::{SearchDocument, SearchQuestion, SearchWord, expression, keys, kinds_text};
use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::sql::{Session, Value, big};
use crate::store::MAX_PAGE;
use std::collections::BTreeSet;

/// A vector holds at most a megabyte of lexemes; a document with more is found by its first ones.
const MAX_VECTOR_BYTES: usize = 700_000;

pub(super) fn put(
    session: &mut dyn Session,
    community: CommunityId,
    document: &SearchDocument,
) -> Result<(), Fault> {
    let (mut seen, mut vector) = (BTreeSet::new(), String::new());
    for term in &document.terms {
        if vector.len() + term.len() > MAX_VECTOR_BYTES {
            break;
        }
        if seen.insert(term) {
            vector.push('\'');
            vector.push_str(term);
            vector.push_str("' ");
        }
    }
    let sql = "INSERT INTO search_document (community_id, key, kind, terms)
        VALUES ($1, $2, $3, CAST(CAST($4 AS TEXT) AS tsvector))
        ON CONFLICT (community_id, key) DO UPDATE SET kind = excluded.kind, terms = excluded.terms";
    let values = [
        Value::Bytes(&community.0),
        Value::Text(&document.key),
        Value::Text(&document.kind),
        Value::Text(&vector),
    ];
    session.run(sql, &values)?;
    Ok(())
}

pub(super) fn remove(
    session: &mut dyn Session,
    community: CommunityId,
    key: &str,
) -> Result<(), Fault> {
    let sql = "DELETE FROM search_document WHERE community_id = $1 AND key = $2";
    session.run(sql, &[Value::Bytes(&community.0), Value::Text(key)])?;
    Ok(())
}

pub(super) fn search(
    session: &mut dyn Session,
    community: CommunityId,
    question: &SearchQuestion,
    words: &[&SearchWord],
) -> Result<Vec<String>, Fault> {
    let quoted = |term: &str, beginning: bool| match beginning {
        true => format!("'{term}':*"),
        false => format!("'{term}'"),
    };
    let asked = expression(words, question.any_word, [" & ", " | "], quoted);
    let kinds = kinds_text(question);
    // Of documents with the same terms, the one with fewer others is nearer.
    let sql = "SELECT key FROM search_document
        WHERE community_id = $1 AND terms @@ CAST(CAST($2 AS TEXT) AS tsquery)
            AND (CAST($3 AS TEXT) = '  ' OR position(' ' || kind || ' ' in CAST($3 AS TEXT)) > 0)
        ORDER BY ts_rank(terms, CAST(CAST($2 AS TEXT) AS tsquery), 1) DESC, key LIMIT $4";
    let values = [
        Value::Bytes(&community.0),
        Value::Text(&asked),
        Value::Text(&kinds),
        Value::Int(big(question.limit.min(MAX_PAGE) as u64)?),
    ];
    keys(session, sql, &values)
}
