-- The programs that call /api/v1, and what they were answered.

CREATE TABLE api_key (
    id           TEXT NOT NULL PRIMARY KEY,
    hash         TEXT NOT NULL UNIQUE,  -- SHA-256 of the key, which itself is nowhere
    name         TEXT NOT NULL,
    scopes       TEXT NOT NULL,         -- orders:read, documents:write …, with spaces between
    partner_id   TEXT NOT NULL,         -- it sees this partner only; empty: all
    back_office  TEXT NOT NULL,         -- it speaks for this one; empty: for whichever it names
    per_minute   BIGINT NOT NULL,       -- requests
    created_at   TEXT NOT NULL,
    last_used_at TEXT,                  -- to the minute; NULL: never
    revoked_at   TEXT                   -- NULL: it may be used
);

-- What was answered under an Idempotency-Key, written with the effect. Swept after 30 days.
CREATE TABLE api_answer (
    key_id          TEXT NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    request_hash    TEXT NOT NULL,  -- SHA-256 of method, address and body
    status          BIGINT NOT NULL,
    body            TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    PRIMARY KEY (key_id, idempotency_key)
);
CREATE INDEX api_answer_by_age ON api_answer (created_at);

-- Orders by the buyer's number, whoever the buyer is.
CREATE INDEX orders_by_buyers_number ON orders (number, id);
