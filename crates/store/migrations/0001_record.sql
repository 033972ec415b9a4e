-- The record: communities, their logs, and what is kept beside each leaf.
-- Portable text: see src/migrate.rs for the words SQLite is given instead.
-- Every table carries the community in its key, so that a distributed engine can shard by it.

CREATE TABLE IF NOT EXISTS community (
    id UUID NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE,
    epoch BIGINT NOT NULL,
    next_due_ms BIGINT,
    newest_moment_ms BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS community_due ON community (next_due_ms);

-- One row per time a history was begun: 0 at the founding, then one more after each restore.
CREATE TABLE IF NOT EXISTS epoch (
    community_id UUID NOT NULL REFERENCES community (id),
    epoch BIGINT NOT NULL,
    origin TEXT NOT NULL UNIQUE,
    first_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, epoch)
);

CREATE TABLE IF NOT EXISTS log (
    community_id UUID NOT NULL REFERENCES community (id),
    log BIGINT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (community_id, log)
); -- clustered

-- Leaves are small and read in order, so SQLite keeps them in the key's own tree.
CREATE TABLE IF NOT EXISTS leaf (
    community_id UUID NOT NULL,
    log BIGINT NOT NULL,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (community_id, log, position)
); -- clustered

-- An erased part keeps its row: the digest stays, salt and content are null.
CREATE TABLE IF NOT EXISTS part (
    community_id UUID NOT NULL,
    position BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    mark TEXT NOT NULL,
    salt BYTEA,
    content BYTEA,
    PRIMARY KEY (community_id, position, slot)
);

CREATE TABLE IF NOT EXISTS opening (
    community_id UUID NOT NULL,
    position BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (community_id, position)
);

CREATE TABLE IF NOT EXISTS act_key (
    community_id UUID NOT NULL,
    act_key UUID NOT NULL,
    position BIGINT NOT NULL,
    answer BYTEA NOT NULL,
    PRIMARY KEY (community_id, act_key)
); -- clustered

-- Ids only. The epoch is part of the id: after a restore, positions are given out again.
CREATE TABLE IF NOT EXISTS erasure (
    community_id UUID NOT NULL,
    epoch BIGINT NOT NULL,
    position BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    PRIMARY KEY (community_id, epoch, position, slot)
); -- clustered
