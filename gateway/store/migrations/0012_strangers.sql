-- What was refused at the door, by the partner it names, proven or not; the newest only. What
-- strangers send stands here and not in the message log, which is never emptied.
CREATE TABLE refusal (
    seq        INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    partner_id TEXT NOT NULL,  -- whom it names; empty: nobody we know
    message_id TEXT NOT NULL,  -- its row in the message log, where the sender was proven
    protocol   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    reason     TEXT NOT NULL,  -- for us; the sender was told less
    claimed    TEXT NOT NULL,  -- who it says it is
    peer       TEXT NOT NULL,
    status     BIGINT NOT NULL,
    body       TEXT NOT NULL   -- its beginning, with secrets replaced
);
CREATE INDEX refusal_by_partner ON refusal (partner_id, seq);
CREATE INDEX refusal_by_time ON refusal (at);

-- Since when a place has taken nothing; NULL while it takes what it gets.
ALTER TABLE place ADD COLUMN failing_since TEXT;
UPDATE place
SET failing_since = last_failure_at
WHERE last_failure_at IS NOT NULL AND (last_success_at IS NULL OR last_failure_at > last_success_at);
