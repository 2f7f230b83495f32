-- Delivery: what a message has behind it, how each system it may go to is doing, and what people
-- are told when something stays behind.

-- The system an outgoing message goes to: a back office, or partner/<id>.
ALTER TABLE message ADD COLUMN place TEXT NOT NULL DEFAULT '';
-- Its time to be delivered runs from here: created_at, or when a person gave it a new start.
ALTER TABLE message ADD COLUMN since TEXT NOT NULL DEFAULT '';
-- Tries the schedule counts: all but those that reached nobody.
ALTER TABLE message ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
-- How often the place would not have it while it took others.
ALTER TABLE message ADD COLUMN failures BIGINT NOT NULL DEFAULT 0;
-- How often whoever delivered it was never heard of again.
ALTER TABLE message ADD COLUMN crashes BIGINT NOT NULL DEFAULT 0;
-- The message that was written anew in its stead.
ALTER TABLE message ADD COLUMN successor TEXT NOT NULL DEFAULT '';

UPDATE message
SET since = created_at,
    tries = attempts,
    place = CASE
        WHEN direction = 'in' THEN ''
        WHEN destination = 'partner' THEN 'partner/' || partner_id
        ELSE destination
    END;

-- What goes next to each place: small however long the log grows.
DROP INDEX message_ready;
CREATE INDEX message_ready ON message (place, next_at, seq) WHERE state = 'due' AND waits = 0;
-- What may have arrived: a person looks, and the later ones of its order wait.
CREATE INDEX message_unknown ON message (order_id, destination, seq) WHERE state = 'unknown';
CREATE INDEX message_due_by_age ON message (place, since) WHERE state = 'due';
CREATE INDEX message_by_place ON message (place, id) WHERE place <> '';

-- An attempt is written down when it begins: outcome 'started', finished_at = started_at. One that
-- stays so ends as 'crashed'.
CREATE INDEX attempt_started ON attempt (message_id) WHERE outcome = 'started';

CREATE TABLE place (
    id              TEXT NOT NULL PRIMARY KEY,
    failures        BIGINT NOT NULL,  -- times in a row that no connection came about
    open_until      TEXT,             -- the circuit is open: nobody goes there before, then one
    last_success_at TEXT,
    last_failure_at TEXT,
    last_failure    TEXT NOT NULL,
    stale           BIGINT NOT NULL   -- reports that came when another had the message already
);

-- What administrators are told by mail or webhook: at most once an hour for a subject.
CREATE TABLE alert (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    subject TEXT NOT NULL,
    text    TEXT NOT NULL,
    again   BIGINT NOT NULL,  -- how often the same was to be said within the hour
    tries   BIGINT NOT NULL,
    next_at TEXT,             -- NULL: sent, or nobody wants to hear
    failure TEXT NOT NULL
);
CREATE INDEX alert_by_subject ON alert (subject, seq);
CREATE INDEX alert_due ON alert (next_at) WHERE next_at IS NOT NULL;

-- What a comparison of inbox, outbox and papers found.
CREATE TABLE reconciliation (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    findings TEXT NOT NULL  -- JSON: [{"kind","subject","text"},…]
);
