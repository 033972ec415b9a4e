//! The index in SQLite: a table of documents, and FTS5 with their terms.

use super::{SearchDocument, SearchQuestion, SearchWord, expression, keys, kinds_text};
use crate::fault::Fault;
use crate::ids::CommunityId;
use crate::sql::{Session, Value, big};
use crate::store::MAX_PAGE;

pub(super) fn put(
    session: &mut dyn Session,
    community: CommunityId,
    document: &SearchDocument,
) -> Result<(), Fault> {
    remove(session, community, &document.key)?;
    let sql = "INSERT INTO search_document (id, community_id, key, kind)
        VALUES ((SELECT COALESCE(max(id), 0) + 1 FROM search_document), $1, $2, $3) RETURNING id";
    let values = [
        Value::Bytes(&community.0),
        Value::Text(&document.key),
        Value::Text(&document.kind),
    ];
    let row = session.first(sql, &values)?;
    let id = row
        .ok_or_else(|| Fault::damaged("a document that was written has no number"))?
        .int(0)?;
    let terms = document.terms.join(" ");
    let sql = "INSERT INTO search_terms (rowid, terms) VALUES ($1, $2)";
    session.run(sql, &[Value::Int(id), Value::Text(&terms)])?;
    Ok(())
}

pub(super) fn remove(
    session: &mut dyn Session,
    community: CommunityId,
    key: &str,
) -> Result<(), Fault> {
    let values = [Value::Bytes(&community.0), Value::Text(key)];
    let sql = "DELETE FROM search_terms WHERE rowid IN
        (SELECT id FROM search_document WHERE community_id = $1 AND key = $2)";
    session.run(sql, &values)?;
    let sql = "DELETE FROM search_document WHERE community_id = $1 AND key = $2";
    session.run(sql, &values)?;
    Ok(())
}

pub(super) fn remove_all(session: &mut dyn Session, community: CommunityId) -> Result<(), Fault> {
    let sql = "DELETE FROM search_terms WHERE rowid IN
        (SELECT id FROM search_document WHERE community_id = $1)";
    session.run(sql, &[Value::Bytes(&community.0)])?;
    Ok(())
}

pub(super) fn search(
    session: &mut dyn Session,
    community: CommunityId,
    question: &SearchQuestion,
    words: &[&SearchWord],
) -> Result<Vec<String>, Fault> {
    let quoted = |term: &str, beginning: bool| match beginning {
        true => format!("\"{term}\" *"),
        false => format!("\"{term}\""),
    };
    let asked = expression(words, question.any_word, [" AND ", " OR "], quoted);
    let kinds = kinds_text(question);
    let sql = "SELECT document.key FROM search_terms
        JOIN search_document AS document ON document.id = search_terms.rowid
        WHERE search_terms MATCH $2 AND document.community_id = $1
            AND ($3 = '  ' OR instr($3, ' ' || document.kind || ' ') > 0)
        ORDER BY search_terms.rank, document.key LIMIT $4";
    let values = [
        Value::Bytes(&community.0),
        Value::Text(&asked),
        Value::Text(&kinds),
        Value::Int(big(question.limit.min(MAX_PAGE) as u64)?),
    ];
    keys(session, sql, &values)
}
