-- What followers of the record, and the house itself, have to send, and how far that has come.
-- An item is claimed by moving the moment at which it is ready: who dies with it loses it then.

-- The first form of this table, which no release had.
DROP TABLE IF EXISTS outbox;

-- The content is taken away once the item is settled: what remains says that there was one, so that it is not queued again.
CREATE TABLE IF NOT EXISTS outbox_item (
    community_id UUID NOT NULL,
    follower TEXT NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL,
    content BYTEA,
    queued_ms BIGINT NOT NULL,
    ready_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (community_id, follower, item)
);

CREATE INDEX IF NOT EXISTS outbox_item_ready ON outbox_item (community_id, follower, state, ready_ms);
