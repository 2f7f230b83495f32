-- Passerelle's tables.
--
-- Amounts, quantities and times are TEXT: decimals exactly as written ("12.50"), moments in UTC as
-- "2026-03-01T09:30:00.000Z", which sorts as text. Counts and numbers are BIGINT, yes and no are 1
-- and 0. Documents are JSON. Where "nothing" has a meaning of its own a column may be NULL;
-- otherwise it is empty text.
--
-- A column `seq INTEGER PRIMARY KEY` is numbered by the database in the order rows are inserted.
--
-- Foreign keys tie parts to their whole. The records of trade (message, punchout, offer, orders)
-- name their partner without one: they stay what they are whatever becomes of the partner.
-- No constraint is deferred: the verbs of several callers share one COMMIT, and none may be able to
-- make the COMMIT of the others fail.

-- ---------------------------------------------------------------------------------------------
-- Partners: who trades with us, under which names, with which secrets.

CREATE TABLE partner (
    id              TEXT NOT NULL PRIMARY KEY,  -- stands in addresses: /oci/<id>
    name            TEXT NOT NULL,
    profile         TEXT NOT NULL,              -- the procurement platform's quirks
    active          BIGINT NOT NULL,
    currency        TEXT NOT NULL,
    language        TEXT NOT NULL,
    price_list      TEXT NOT NULL,
    assortment      TEXT NOT NULL,              -- empty: everything that has a price
    connector       TEXT NOT NULL,              -- where the partner's orders go
    differences     TEXT NOT NULL,              -- accept, hold, refuse
    offer_days      BIGINT NOT NULL,
    session_minutes BIGINT NOT NULL,
    options         TEXT NOT NULL,              -- protocol options: [["name","value"],…]
    changed_at      TEXT NOT NULL
);

-- The partner's names (from), ours in this relationship (to), and who may speak for it (sender).
CREATE TABLE partner_identity (
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    position   BIGINT NOT NULL,
    domain     TEXT NOT NULL,
    identity   TEXT NOT NULL,
    PRIMARY KEY (partner_id, role, position)
);

-- Where carts may return to and which pages may frame the shop.
CREATE TABLE partner_origin (
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    origin     TEXT NOT NULL,
    PRIMARY KEY (partner_id, position)
);

-- Shared secrets, encrypted for exactly this row. Two slots: both are valid while one replaces the
-- other.
CREATE TABLE partner_secret (
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
    slot       BIGINT NOT NULL,
    sealed     TEXT NOT NULL,
    since      TEXT NOT NULL,
    PRIMARY KEY (partner_id, slot)
);

-- One row: grows with every change to the four tables above, so that a program that keeps them in
-- memory knows when to read them again.
CREATE TABLE partner_revision (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    revision BIGINT NOT NULL
);
INSERT INTO partner_revision (only_row, revision) VALUES (1, 1);

-- ---------------------------------------------------------------------------------------------
-- The catalogue.

CREATE TABLE category (
    id        TEXT NOT NULL PRIMARY KEY,
    parent_id TEXT REFERENCES category (id),  -- NULL at the top
    name      TEXT NOT NULL,
    picture   TEXT NOT NULL,
    position  BIGINT NOT NULL                 -- among its siblings
);
CREATE INDEX category_by_parent ON category (parent_id);

-- Every category below every other, and each below itself. Kept by the program whenever a category
-- is added or moved: "products in or below" is a plain join.
CREATE TABLE category_path (
    ancestor_id TEXT NOT NULL,
    category_id TEXT NOT NULL REFERENCES category (id) ON DELETE CASCADE,
    PRIMARY KEY (ancestor_id, category_id)
);
CREATE INDEX category_path_up ON category_path (category_id, ancestor_id);

CREATE TABLE product (
    seq               INTEGER PRIMARY KEY,
    sku               TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    description       TEXT NOT NULL,
    category_id       TEXT REFERENCES category (id),
    unspsc            TEXT NOT NULL,
    unit              TEXT NOT NULL,
    pack_size         TEXT NOT NULL,
    pack_unit         TEXT NOT NULL,
    minimum_quantity  TEXT NOT NULL,
    quantity_step     TEXT NOT NULL,
    manufacturer      TEXT NOT NULL,
    manufacturer_part TEXT NOT NULL,
    lead_time_days    BIGINT,        -- NULL: unknown
    stock             TEXT NOT NULL,
    picture           TEXT NOT NULL,
    attributes        TEXT NOT NULL  -- [["name","value"],…] in display order
);
CREATE INDEX product_by_category ON product (category_id);

-- The row with the highest from_quantity not above the quantity bought counts.
CREATE TABLE price (
    price_list    TEXT NOT NULL,
    sku           TEXT NOT NULL REFERENCES product (sku) ON DELETE CASCADE,
    currency      TEXT NOT NULL,
    from_quantity TEXT NOT NULL,  -- without trailing zeros: 1 and 1.0 are one row
    amount        TEXT NOT NULL,
    basis         TEXT NOT NULL,  -- the amount is for this many units
    PRIMARY KEY (price_list, sku, currency, from_quantity)
);
CREATE INDEX price_by_sku ON price (sku);

-- A named part of the catalogue: all products in or below its categories.
CREATE TABLE assortment (
    id TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE assortment_category (
    assortment_id TEXT NOT NULL REFERENCES assortment (id) ON DELETE CASCADE,
    category_id   TEXT NOT NULL REFERENCES category (id) ON DELETE CASCADE,
    PRIMARY KEY (assortment_id, category_id)
);
CREATE INDEX assortment_by_category ON assortment_category (category_id);

CREATE TABLE picture (
    name   TEXT NOT NULL PRIMARY KEY,
    type   TEXT NOT NULL,
    base64 TEXT NOT NULL
);

-- ---------------------------------------------------------------------------------------------
-- The message log. Nothing is ever deleted by the program. An outgoing message is the outbox entry.

CREATE TABLE message (
    seq           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    direction     TEXT NOT NULL,    -- in, out
    state         TEXT NOT NULL,    -- in: accepted, declined, refused; out: due, delivered, dead
    partner_id    TEXT NOT NULL,    -- empty when nobody could be recognised
    protocol      TEXT NOT NULL,
    kind          TEXT NOT NULL,
    destination   TEXT NOT NULL,    -- out: the connector
    payload_id    TEXT NOT NULL,
    body_hash     TEXT NOT NULL,    -- SHA-256 of the bytes as received
    order_id      TEXT NOT NULL,
    peer          TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    next_at       TEXT,             -- due: not before; while somebody delivers it, until when
    attempts      BIGINT NOT NULL,
    epoch         BIGINT NOT NULL,  -- grows with every claim: who holds an older one writes nothing
    waits         BIGINT NOT NULL,  -- due, but behind an earlier due message of the same order
    answer_status BIGINT NOT NULL,
    answer_type   TEXT NOT NULL,
    note          TEXT NOT NULL,
    answer        TEXT NOT NULL,    -- in: the bytes said back
    body          TEXT NOT NULL     -- with secrets replaced
);

-- One effect per payload id: a repeat finds the row and its answer.
CREATE UNIQUE INDEX message_once ON message (partner_id, payload_id)
    WHERE direction = 'in' AND state IN ('accepted', 'declined') AND payload_id <> '';
CREATE INDEX message_by_partner ON message (partner_id, id);
CREATE INDEX message_by_order ON message (order_id, id) WHERE order_id <> '';
-- What is to be delivered next: small however long the log grows.
CREATE INDEX message_ready ON message (next_at, seq) WHERE state = 'due' AND waits = 0;
CREATE INDEX message_queue ON message (order_id, seq) WHERE state = 'due';
-- What was given up waits for a person.
CREATE INDEX message_dead ON message (id) WHERE state = 'dead';

-- Each try to deliver a message.
CREATE TABLE attempt (
    seq         INTEGER PRIMARY KEY,
    message_id  TEXT NOT NULL REFERENCES message (id),
    number      BIGINT NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    outcome     TEXT NOT NULL,  -- accepted, retry, refused, unknown
    detail      TEXT NOT NULL
);
CREATE INDEX attempt_by_message ON attempt (message_id, seq);

-- ---------------------------------------------------------------------------------------------
-- Visits to the shop, and what was offered in them.

CREATE TABLE punchout (
    id               TEXT NOT NULL PRIMARY KEY,
    partner_id       TEXT NOT NULL,
    protocol         TEXT NOT NULL,
    state            TEXT NOT NULL,         -- waiting, open, returned, cancelled
    start_hash       TEXT NOT NULL UNIQUE,  -- SHA-256 of the one-time link
    start_expires_at TEXT NOT NULL,
    session_hash     TEXT UNIQUE,           -- SHA-256 of the session's token; NULL until opened
    expires_at       TEXT NOT NULL,
    created_at       TEXT NOT NULL,
    finished_at      TEXT,
    envelope         TEXT NOT NULL,         -- JSON, without secret
    setup            TEXT NOT NULL          -- JSON
);

CREATE TABLE cart_line (
    punchout_id  TEXT NOT NULL REFERENCES punchout (id) ON DELETE CASCADE,
    number       BIGINT NOT NULL,
    sku          TEXT NOT NULL,
    auxiliary_id TEXT NOT NULL,
    quantity     TEXT NOT NULL,
    note         TEXT NOT NULL,
    original     TEXT,                      -- JSON of the buyer's own line on edit
    PRIMARY KEY (punchout_id, number)
);

CREATE TABLE offer (
    id          TEXT NOT NULL PRIMARY KEY,
    partner_id  TEXT NOT NULL,
    punchout_id TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    cart        TEXT NOT NULL               -- JSON of the cart without its lines
);

CREATE TABLE offer_line (
    seq          INTEGER PRIMARY KEY,
    offer_id     TEXT NOT NULL REFERENCES offer (id) ON DELETE CASCADE,
    partner_id   TEXT NOT NULL,
    auxiliary_id TEXT NOT NULL,
    item         TEXT NOT NULL              -- JSON
);
CREATE INDEX offer_line_by_offer ON offer_line (offer_id, seq);
-- How an order finds the price it was promised; the latest counts.
CREATE INDEX offer_line_by_auxiliary ON offer_line (partner_id, auxiliary_id, seq);

-- ---------------------------------------------------------------------------------------------
-- Orders and what the back office says to them.

CREATE TABLE orders (
    id            TEXT NOT NULL PRIMARY KEY,
    partner_id    TEXT NOT NULL,
    number        TEXT NOT NULL,    -- the buyer's
    version       BIGINT NOT NULL,
    message_id    TEXT NOT NULL,    -- the message it came in
    state         TEXT NOT NULL,    -- accepted, held, refused, sent, confirmed, rejected
    erp_reference TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    changed_at    TEXT NOT NULL,
    document      TEXT NOT NULL     -- JSON
);
CREATE INDEX orders_by_number ON orders (partner_id, number, version);
CREATE INDEX orders_by_partner ON orders (partner_id, id);
CREATE INDEX orders_by_state ON orders (state, id);

-- How an order differs from the offer it refers to.
CREATE TABLE order_difference (
    order_id    TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    line_number BIGINT NOT NULL,
    field       TEXT NOT NULL,
    offered     TEXT NOT NULL,
    ordered     TEXT NOT NULL,
    offer_id    TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE confirmation (
    seq        INTEGER PRIMARY KEY,
    order_id   TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    id         TEXT NOT NULL,       -- the back office's number: the same one counts once
    created_at TEXT NOT NULL,
    document   TEXT NOT NULL,       -- JSON
    UNIQUE (order_id, id)
);

-- How far we have read what a connector reports.
CREATE TABLE connector_cursor (
    connector TEXT NOT NULL PRIMARY KEY,
    position  TEXT NOT NULL
);

-- ---------------------------------------------------------------------------------------------
-- Who did what, and who may look at it.

CREATE TABLE audit (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,          -- admin:anna, partner:acme, system
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,          -- the id it happened to
    detail  TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, seq);

CREATE TABLE admin (
    name          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL     -- argon2id
);

CREATE TABLE admin_session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    admin      TEXT NOT NULL REFERENCES admin (name) ON DELETE CASCADE,
    csrf       TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
