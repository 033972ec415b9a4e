-- What can be searched: terms of public texts and names. All of it can be made again from the record, so no backup of
-- PostgreSQL holds it. The terms come ready; the databases only look them up.

-- only: sqlite
CREATE TABLE IF NOT EXISTS search_document (
    id BIGINT NOT NULL PRIMARY KEY,
    community_id UUID NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (community_id, key)
);
CREATE VIRTUAL TABLE IF NOT EXISTS search_terms USING fts5 (terms, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
-- What is taken out leaves the index at once, and not when its pages happen to be merged.
INSERT INTO search_terms (search_terms, rank) VALUES ('secure-delete', 1);
-- end

-- only: postgres
CREATE TABLE IF NOT EXISTS search_document (
    community_id UUID NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    terms TSVECTOR NOT NULL,
    PRIMARY KEY (community_id, key)
);
CREATE INDEX IF NOT EXISTS search_document_terms ON search_document USING gin (terms);
-- end
