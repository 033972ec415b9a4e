-- What stands beside the record: checkpoints, keys, snapshots, followers.

CREATE TABLE IF NOT EXISTS checkpoint (
    community_id UUID NOT NULL REFERENCES community (id),
    log BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    size BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (community_id, log, epoch, size)
);

CREATE TABLE IF NOT EXISTS public_key (
    community_id UUID NOT NULL REFERENCES community (id),
    name TEXT NOT NULL,
    public TEXT NOT NULL,
    PRIMARY KEY (community_id, name)
);

-- Apart from the public halves, so that no export of those can take these along.
CREATE TABLE IF NOT EXISTS sealed_key (
    community_id UUID NOT NULL REFERENCES community (id),
    name TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (community_id, name)
);

CREATE TABLE IF NOT EXISTS snapshot (
    community_id UUID NOT NULL REFERENCES community (id),
    position BIGINT NOT NULL,
    format BIGINT NOT NULL,
    root BYTEA NOT NULL,
    frontier BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    length BIGINT NOT NULL,
    PRIMARY KEY (community_id, position, format)
);

CREATE TABLE IF NOT EXISTS snapshot_chunk (
    community_id UUID NOT NULL,
    position BIGINT NOT NULL,
    format BIGINT NOT NULL,
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (community_id, position, format, number)
);

CREATE TABLE IF NOT EXISTS follower (
    community_id UUID NOT NULL REFERENCES community (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (community_id, name)
);
