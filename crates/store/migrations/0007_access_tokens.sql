-- With what programs of a person come in. A token stands here as a digest only; it is good for one community.
-- Scopes are words with a space between them, the caller's. A hat party is the organization that it acts for.

CREATE TABLE IF NOT EXISTS access_token (
    token BYTEA NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    community_id UUID NOT NULL REFERENCES community (id),
    hat_party BIGINT,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    used_ms BIGINT,
    ends_ms BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS access_token_account ON access_token (account_id);
