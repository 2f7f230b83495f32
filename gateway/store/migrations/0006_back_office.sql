-- Back-office systems as administrators set them up. A partner's connector names one.

CREATE TABLE back_office (
    id         TEXT NOT NULL PRIMARY KEY,
    connector  TEXT NOT NULL,    -- the kind: tryton, filedrop …
    active     BIGINT NOT NULL,
    at_once    BIGINT NOT NULL,
    per_minute BIGINT NOT NULL,  -- 0: no limit
    look_every BIGINT NOT NULL,  -- seconds
    settings   TEXT NOT NULL,    -- JSON: [["name","value"],…]
    changed_at TEXT NOT NULL
);

-- Its passwords and keys, each encrypted for exactly this row.
CREATE TABLE back_office_secret (
    back_office_id TEXT NOT NULL REFERENCES back_office (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    sealed         TEXT NOT NULL,
    since          TEXT NOT NULL,
    PRIMARY KEY (back_office_id, name)
);

-- One row: grows with every change to the two tables above.
CREATE TABLE back_office_revision (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    revision BIGINT NOT NULL
);
INSERT INTO back_office_revision (only_row, revision) VALUES (1, 1);
