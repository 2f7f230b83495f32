-- Full-text search over products, for PostgreSQL only (the name ends in the database it is for).
--
-- The index holds the words of a product, those of better columns with more weight; the program
-- keeps it, in the transaction that changes the product. Rebuild by hand:
-- DELETE FROM product_search; INSERT INTO product_search SELECT seq, product_index(product) FROM product;

-- The words of a text, in small letters, without accents, one space between them.
CREATE FUNCTION product_words(said text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(
        regexp_replace(normalize(lower(said COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g')
            COLLATE "und-x-icu",
        '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The same with their places, all of one weight.
CREATE FUNCTION product_column(said text, weight text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT COALESCE(
        string_agg(quote_literal(left(word, 200)) || ':' || LEAST(place, 16383) || weight, ' '),
        '')::tsvector
    FROM unnest(string_to_array(product_words(said), ' ')) WITH ORDINALITY AS found (word, place)
$$;

CREATE FUNCTION product_index(one product) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT product_column(one.sku, 'A') || product_column(one.manufacturer_part, 'A')
        || product_column(one.name, 'A') || product_column(one.manufacturer, 'B')
        || product_column(one.attributes, 'C') || product_column(one.description, 'D')
$$;

-- Words between spaces as a query: all of them, each as the beginning of a word. What stands in a
-- word besides letters and digits separates words that follow one another. NULL: there is none.
CREATE FUNCTION product_query(said text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg('(''' || replace(folded, ' ', ''' <-> ''') || ''':*)', ' & ')::tsquery
    FROM (
        SELECT product_words(word) AS folded FROM unnest(string_to_array(said, ' ')) AS word
    ) AS words
    WHERE folded <> ''
$$;

CREATE TABLE product_search (
    seq   BIGINT NOT NULL PRIMARY KEY REFERENCES product (seq) ON DELETE CASCADE,
    words tsvector NOT NULL
);
CREATE INDEX product_search_by_word ON product_search USING gin (words);
