-- Files that came with messages. The bytes are stored once however often they come: pieces of a
-- text, since text is what every column is, and small ones, since whoever writes keeps others
-- waiting.

CREATE TABLE blob (
    sha256 TEXT NOT NULL,    -- of all pieces together, decoded
    piece  BIGINT NOT NULL,  -- from 0; there is a first one even of nothing
    base64 TEXT NOT NULL,
    PRIMARY KEY (sha256, piece)
);

CREATE TABLE attachment (
    id           TEXT NOT NULL PRIMARY KEY,
    message_id   TEXT NOT NULL REFERENCES message (id),
    position     BIGINT NOT NULL,
    content_id   TEXT NOT NULL,
    content_type TEXT NOT NULL,
    name         TEXT NOT NULL,
    size         BIGINT NOT NULL,
    sha256       TEXT NOT NULL,
    internal     BIGINT NOT NULL,  -- the sender means it for its own people
    place        TEXT NOT NULL,    -- of the reference in the document
    part_of      TEXT NOT NULL     -- the message within the message
);
CREATE UNIQUE INDEX attachment_by_message ON attachment (message_id, position);
