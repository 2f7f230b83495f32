// How a family of products is written down: what they share, and a row for each.

/** Rows of a table as objects: table('dia len', [[6, 20], [8, 30]]). */
export function table(columns, rows) {
  const names = columns.split(' ');
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

/**
 * The products of one family. Every shared value may be a function of the row; a row may set any
 * value for itself. Values: sku, name, text, category, unspsc, unit, pack [size, unit], minimum,
 * step, maker, part, lead, stock, facts {name: value}, picture [name, drawing, parameters],
 * usd (for one order unit), bulk (cheaper in quantity).
 */
export function family(shared, rows) {
  return rows.map((row) => {
    const product = {};
    for (const [name, value] of Object.entries({ ...shared, ...row })) {
      product[name] = typeof value === 'function' ? value(row) : value;
    }
    return product;
  });
}

/** A single product. */
export const one = (product) => family(product, [{}]);

/** A number that depends on nothing but the text: the same on every machine. */
export function hash(text) {
  let h = 2166136261;
  for (const unit of Buffer.from(text)) h = Math.imul(h ^ unit, 16777619) >>> 0;
  return (h ^ (h >>> 15)) >>> 0;
}
