-- When the desk looks at a claim to a domain next, and what it saw. Not evidence: what counts is the finding in the record.
-- A round is taken by moving the moment of the next look: who dies with it loses it then.

CREATE TABLE IF NOT EXISTS desk_round (
    community_id UUID NOT NULL REFERENCES community (id),
    claim BIGINT NOT NULL,
    way TEXT NOT NULL,
    party BIGINT NOT NULL,
    fingerprint BYTEA NOT NULL,
    since_ms BIGINT NOT NULL,
    next_ms BIGINT NOT NULL,
    looks BIGINT NOT NULL,
    missed BIGINT NOT NULL,
    PRIMARY KEY (community_id, claim, way)
);

CREATE INDEX IF NOT EXISTS desk_round_next ON desk_round (community_id, next_ms);

CREATE TABLE IF NOT EXISTS observation (
    community_id UUID NOT NULL REFERENCES community (id),
    claim BIGINT NOT NULL,
    way TEXT NOT NULL,
    number BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (community_id, claim, way, number)
);

CREATE INDEX IF NOT EXISTS observation_at ON observation (community_id, at_ms);

-- Secrets of the server that nodes share. No export takes them along.
CREATE TABLE IF NOT EXISTS server_secret (
    community_id UUID NOT NULL REFERENCES community (id),
    name TEXT NOT NULL,
    secret BYTEA NOT NULL,
    PRIMARY KEY (community_id, name)
);
