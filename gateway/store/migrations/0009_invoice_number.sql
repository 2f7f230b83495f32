-- An invoice's number leaves once under each of our names, whichever buyer it is for.
CREATE TABLE invoice_number (
    supplier   TEXT NOT NULL,       -- domain and identity of our name
    number     TEXT NOT NULL,
    message_id TEXT NOT NULL,       -- it went out in; one that died or was set aside leaves it free
    PRIMARY KEY (supplier, number)
);
