-- Documents about an order that are not the order itself: confirmations, ship notices, invoices and
-- credit memos from the back office, receipts, status updates and remittances from the buyer.

CREATE TABLE paper (
    seq        INTEGER PRIMARY KEY,
    order_id   TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    direction  TEXT NOT NULL,       -- out: to the buyer, in: from the buyer
    kind       TEXT NOT NULL,       -- ConfirmationRequest …
    id         TEXT NOT NULL,       -- the document's own number
    hash       TEXT NOT NULL,       -- of its content: the same twice running is one
    message_id TEXT NOT NULL,       -- came in it, goes out in it; empty: not sent
    created_at TEXT NOT NULL,
    document   TEXT NOT NULL        -- JSON
);
-- Its newest state is the one with the highest seq.
CREATE INDEX paper_by_order ON paper (order_id, kind, id, seq);
CREATE INDEX paper_by_number ON paper (kind, id);
CREATE INDEX paper_by_message ON paper (message_id) WHERE message_id <> '';
-- What we sent, by the payload id it went out under.
CREATE INDEX message_out ON message (partner_id, payload_id)
    WHERE direction = 'out' AND payload_id <> '';
CREATE INDEX message_quote ON message (payload_id) WHERE kind = 'QuoteRequest';
-- Each destination of an order has a queue of its own.
DROP INDEX message_queue;
CREATE INDEX message_queue ON message (order_id, destination, seq) WHERE state = 'due';
-- What waits until its partner asks for it.
CREATE INDEX message_waiting ON message (partner_id, seq)
    WHERE state = 'due' AND destination = 'poll';

INSERT INTO paper (order_id, direction, kind, id, hash, message_id, created_at, document)
SELECT order_id, 'out', 'ConfirmationRequest', id, '', '', created_at, document
FROM confirmation
ORDER BY seq;
DROP TABLE confirmation;
