-- Which open entries are about what: a row for each subject of an entry. All of it can be made again from the record, so no
-- copy of a database holds it.

CREATE TABLE IF NOT EXISTS mention (
    community_id UUID NOT NULL,
    subject TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (community_id, subject, position)
);
