// Two price lists which are no multiple of one another: each has its own margins, roundings,
// quantity steps and, for small parts in euro, prices per hundred.
import { hash } from './family.mjs';

const digits = (amount, count) => (Math.round(amount * 10 ** count
    + 1e-7) / 10 ** count).toFixed(count);

function stepsFor(p, discounts) {
  const least = p.minimum ?? 1;
  const from = least > 1 ? [least, least * 4, least * 20, least * 100] : [1, 10, 50, 100];
  return discounts.map((off, i) => [from[i], 1 - off / 100]);
}

/** Rows [from, price, currency, basis] of the list us-education. */
export function usdPrices(p) {
  const h = hash(`usd ${p.sku}`);
  const stepped = p.bulk && h % 10 < 7;
  const few = p.usd > 60 || h % 3 === 0;
  const steps = stepsFor(p, !stepped ? [0] : few ? [0, 4, 9] : [0, 4 + (h % 3), 9 + (h % 4),
    15 + (h % 4)]);
  const count = p.usd < 1 || p.unit === 'MTR' ? 4 : 2;
  return steps.map(([from, share]) => [from, digits(p.usd * share, count), 'USD', 1]);
}

/** A price ends on .90, .50 or .20 as the house in Europe likes it. */
function rounded(eur) {
  if (eur >= 200) return digits(Math.round(eur), 2);
  if (eur >= 20) return digits(Math.round(eur * 2) / 2 - 0.1, 2);
  return digits(Math.round(eur * 20) / 20, 2);
}

/** Rows of the list eu-industry. */
export function eurPrices(p) {
  const h = hash(`eur ${p.sku}`);
  const eur = p.usd * (0.71 + (h % 31) / 100);
  const stepped = p.bulk && h % 10 < 5;
  const steps = stepsFor(p, stepped ? [0, 6 + (h % 4), 13 + (h % 5)] : [0]);
  return steps.map(([from, share]) => {
    if (p.unit === 'MTR') return [from, digits(eur * share, 4), 'EUR', 1];
    if (p.unit === 'EA' && eur < 2) return [from, digits(eur * share * 100, 2), 'EUR', 100];
    return [from, stepped ? digits(eur * share, 2) : rounded(eur), 'EUR', 1];
  });
}
