-- How people sign in, and what they keep here for themselves. None of it is in the record, and none is evidence.
-- Tokens stand here as digests only. Accounts belong to the server, not to a community: one leads to a party in each.

CREATE TABLE IF NOT EXISTS account (
    id UUID NOT NULL PRIMARY KEY,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_ms BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS address (
    address TEXT NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    confirmed_ms BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS address_account ON address (account_id);

-- One account per person party, and one person party per account, in each community.
CREATE TABLE IF NOT EXISTS account_party (
    community_id UUID NOT NULL REFERENCES community (id),
    party BIGINT NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    since_ms BIGINT NOT NULL,
    PRIMARY KEY (community_id, party)
);

CREATE UNIQUE INDEX IF NOT EXISTS account_party_account ON account_party (account_id, community_id);

-- An account stands here only when the link adds an address to it.
CREATE TABLE IF NOT EXISTS sign_in_link (
    token BYTEA NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    account_id UUID,
    browser BYTEA NOT NULL,
    language TEXT NOT NULL,
    asked_ms BIGINT NOT NULL,
    expires_ms BIGINT NOT NULL,
    spent_ms BIGINT
);

CREATE INDEX IF NOT EXISTS sign_in_link_address ON sign_in_link (address);
CREATE INDEX IF NOT EXISTS sign_in_link_expires ON sign_in_link (expires_ms);

CREATE TABLE IF NOT EXISTS session (
    token BYTEA NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    way TEXT NOT NULL,
    browser TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    seen_ms BIGINT NOT NULL,
    idle_ends_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL,
    hat_community UUID,
    hat_party BIGINT
);

CREATE INDEX IF NOT EXISTS session_account ON session (account_id);

CREATE TABLE IF NOT EXISTS passkey (
    credential BYTEA NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    created_ms BIGINT NOT NULL,
    used_ms BIGINT
);

CREATE INDEX IF NOT EXISTS passkey_account ON passkey (account_id);

-- What must be remembered between the two halves of a passkey ceremony; on any node.
CREATE TABLE IF NOT EXISTS ceremony (
    token BYTEA NOT NULL PRIMARY KEY,
    account_id UUID,
    content BYTEA NOT NULL,
    expires_ms BIGINT NOT NULL
);

-- One row for each thing that is limited, by a digest: the moment at which it has rested enough.
CREATE TABLE IF NOT EXISTS attempt (
    subject BYTEA NOT NULL PRIMARY KEY,
    rested_ms BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS attempt_rested ON attempt (rested_ms);

CREATE TABLE IF NOT EXISTS draft (
    account_id UUID NOT NULL REFERENCES account (id),
    community_id UUID NOT NULL REFERENCES community (id),
    form TEXT NOT NULL,
    content BYTEA NOT NULL,
    saved_ms BIGINT NOT NULL,
    PRIMARY KEY (account_id, community_id, form)
);

-- Attached: the position of the entry that rests on the file. Such a file outlives the account that brought it.
CREATE TABLE IF NOT EXISTS file (
    community_id UUID NOT NULL REFERENCES community (id),
    id UUID NOT NULL,
    account_id UUID,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    length BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    created_ms BIGINT NOT NULL,
    attached BIGINT,
    PRIMARY KEY (community_id, id)
);

CREATE INDEX IF NOT EXISTS file_account ON file (account_id);

CREATE TABLE IF NOT EXISTS file_content (
    community_id UUID NOT NULL,
    id UUID NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (community_id, id)
);

CREATE TABLE IF NOT EXISTS letter_choice (
    account_id UUID NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    PRIMARY KEY (account_id, kind)
);

-- A person who lost every way in gets another one, by an entry, unless the old addresses object before it is due.
CREATE TABLE IF NOT EXISTS recovery (
    community_id UUID NOT NULL REFERENCES community (id),
    position BIGINT NOT NULL,
    party BIGINT NOT NULL,
    address TEXT NOT NULL,
    old_account UUID,
    objection BYTEA NOT NULL UNIQUE,
    began_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,
    state TEXT NOT NULL,
    settled_ms BIGINT,
    PRIMARY KEY (community_id, position)
);

CREATE INDEX IF NOT EXISTS recovery_due ON recovery (state, due_ms);
