-- Orders come in versions. Every version is a row of its own: a change (update or delete) says which
-- one it follows, all of them together have one root.

ALTER TABLE orders ADD COLUMN payload_id TEXT NOT NULL DEFAULT '';  -- of the OrderRequest
ALTER TABLE orders ADD COLUMN root TEXT NOT NULL DEFAULT '';        -- the first version's id
ALTER TABLE orders ADD COLUMN replaces TEXT NOT NULL DEFAULT '';    -- the version it follows
-- Of a release: the number of the blanket order it draws on.
ALTER TABLE orders ADD COLUMN agreement TEXT NOT NULL DEFAULT '';

UPDATE orders
SET root = id,
    payload_id = COALESCE((SELECT payload_id FROM message WHERE message.id = orders.message_id), '');

CREATE INDEX orders_by_payload ON orders (partner_id, payload_id) WHERE payload_id <> '';
CREATE INDEX orders_by_root ON orders (root, version);
CREATE INDEX orders_by_agreement ON orders (partner_id, agreement, id)
    WHERE agreement <> '';
CREATE INDEX orders_by_reference ON orders (partner_id, erp_reference, id)
    WHERE erp_reference <> '';

-- How a version differs from the one it follows, line by line.
CREATE TABLE order_change (
    order_id    TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position    BIGINT NOT NULL,
    line_number BIGINT NOT NULL,    -- 0: the order as a whole
    field       TEXT NOT NULL,      -- "Line": the whole line came or went
    before      TEXT NOT NULL,
    after       TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
);

-- Changes that came before the order they change, until it comes or their time is over. The message
-- is parked as long as its row stands here.
CREATE TABLE parked (
    seq          INTEGER PRIMARY KEY,
    message_id   TEXT NOT NULL UNIQUE,
    partner_id   TEXT NOT NULL,
    order_number TEXT NOT NULL,
    payload_id   TEXT NOT NULL,
    protocol     TEXT NOT NULL,
    mode         TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    document     TEXT NOT NULL      -- JSON of the order
);
CREATE INDEX parked_by_number ON parked (partner_id, order_number, seq);
CREATE INDEX parked_by_end ON parked (expires_at);

-- A message that is answered "accepted, you will hear more" (cXML 201) obliges us to say it.
CREATE TABLE obligation (
    message_id   TEXT NOT NULL PRIMARY KEY,
    partner_id   TEXT NOT NULL,
    order_id     TEXT NOT NULL,     -- empty while there is none
    order_number TEXT NOT NULL,
    payload_id   TEXT NOT NULL,     -- of the message: what the update refers to
    kind         TEXT NOT NULL,     -- what is owed: StatusUpdateRequest
    since        TEXT NOT NULL,
    due_at       TEXT NOT NULL,
    settled_at   TEXT,              -- NULL: open
    outcome      TEXT NOT NULL,     -- what was said
    settled_by   TEXT NOT NULL      -- the message that says it; empty: told another way
);
CREATE INDEX obligation_open ON obligation (since) WHERE settled_at IS NULL;
CREATE INDEX obligation_by_order ON obligation (order_id) WHERE order_id <> '';

DROP INDEX message_once;
-- One effect per payload id, also of a message that is parked or was parked until its end.
CREATE UNIQUE INDEX message_once ON message (partner_id, payload_id)
    WHERE direction = 'in' AND state IN ('accepted', 'declined', 'parked', 'dead')
        AND payload_id <> '';
