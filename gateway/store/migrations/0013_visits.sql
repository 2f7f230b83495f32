-- Visits: who came, so that a cart whose visit ran out is found again, and what a person's hand
-- does twice.

-- SHA-256 of what tells who the person is; empty: nobody who could be told again.
ALTER TABLE punchout ADD COLUMN visitor TEXT NOT NULL DEFAULT '';
-- SHA-256 of what tells the browser that opened the visit.
ALTER TABLE punchout ADD COLUMN opened_by TEXT NOT NULL DEFAULT '';
CREATE INDEX punchout_by_visitor ON punchout (partner_id, visitor, expires_at)
    WHERE visitor <> '';

-- The form that added to the line last: the same form pressed twice adds once.
ALTER TABLE cart_line ADD COLUMN added_by TEXT NOT NULL DEFAULT '';
-- Taken out of the cart by the person, and kept so that they can have it back.
ALTER TABLE cart_line ADD COLUMN removed BIGINT NOT NULL DEFAULT 0;
