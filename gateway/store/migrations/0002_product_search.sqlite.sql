-- Full-text search over products, for SQLite only (the name ends in the database it is for).
--
-- The index holds words and refers to product for the text: a column here has the name of the
-- column there. The program keeps it, in the transaction that changes the product. Rebuild by hand:
-- INSERT INTO product_search (product_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE product_search USING fts5 (
    sku,
    manufacturer_part,
    name,
    manufacturer,
    attributes,
    description,
    content = 'product',
    content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
