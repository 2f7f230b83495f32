// Writes the sample catalogue beside itself: node samples/catalog/make.mjs
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { picture } from './drawings/kit.mjs';
import { categoryPicture } from './drawings/category.mjs';
import adhesives from './families/adhesives.mjs';
import { assortments, tint, tree } from './families/categories.mjs';
import electrical from './families/electrical.mjs';
import facility from './families/facility.mjs';
import { hash } from './families/family.mjs';
import fasteners from './families/fasteners.mjs';
import laboratory from './families/laboratory.mjs';
import motion from './families/motion.mjs';
import office from './families/office.mjs';
import { eurPrices, usdPrices } from './families/prices.mjs';
import safety from './families/safety.mjs';
import tools from './families/tools.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const products = [
  fasteners, motion, tools, electrical, laboratory, safety, adhesives, facility, office].flat();
const pictures = new Map();

function fail(message) {
  console.error(`make.mjs: ${message}`);
  process.exit(1);
}

function keepPicture(name, svg) {
  const file = `${name}.svg`;
  if (pictures.has(file) && pictures.get(file) !== svg) fail(`two drawings are called ${file}`);
  if (Buffer.byteLength(svg) >= 4096) fail(`${file} has ${Buffer.byteLength(svg)} bytes`);
  pictures.set(file, svg);
  return file;
}

const field = (value) => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
function writeCsv(name, header, rows) {
  const lines = [header.split(','), ...rows].map((row) => row.map(field).join(',') + '\r\n');
  writeFileSync(join(here, name), lines.join(''));
}

const topOf = new Map();
function categoryRows(nodes, parent, top) {
  return nodes.flatMap(([id, name, drawings, children = []], i) => {
    topOf.set(id, top ?? id);
    const file = keepPicture(`category-${id}`, categoryPicture(drawings, tint[top ?? id]));
    return [[id, parent, name, file, i + 1], ...categoryRows(children, id, top ?? id)];
  });
}

/** What the warehouse says, unless the family says it itself. */
function stockOf(p) {
  if (p.stock !== undefined) return p.stock;
  const h = hash(`stock ${p.sku}`);
  if (h % 17 === 0) return 0;
  if (p.unit === 'MTR') return `${200 + (h % 3800)}.5`;
  const many = p.usd < 1 ? 20000 : p.usd < 20 ? 900 : p.usd < 100 ? 160 : 24;
  const count = 1 + (h % many);
  return p.step ? count - (count % p.step) + p.step : count;
}
function leadOf(p, stock) {
  if (p.lead !== undefined) return p.lead;
  const h = hash(`lead ${p.sku}`);
  if (String(stock) === '0') return 7 + (h % 15);
  return h % 23 === 0 ? '' : 1 + (h % 3);
}

function productRow(p) {
  const [packSize, packUnit] = p.pack ?? [1, ''];
  const stock = stockOf(p);
  const attributes = Object.entries(p.facts).map(([name, value]) => `${name}=${value}`);
  const bad = attributes.find((a) => a.includes('|') || a.split('=').length !== 2);
  if (bad) fail(`${p.sku}: attribute ${bad}`);
  const [name, drawing, parameters] = p.picture;
  const file = keepPicture(name, picture(drawing, parameters));
  return [p.sku, p.name, p.text, p.category, p.unspsc, p.unit, packSize, packUnit, p.minimum ?? 1,
    p.step ?? 1, p.maker, p.part, leadOf(p, stock), stock, file, attributes.join('|')];
}

function priceRows() {
  const list = (name, assortment, prices) => products
    .filter((p) => assortments[assortment].includes(topOf.get(p.category)))
    .flatMap((p) => prices(p).map((row) => [name, p.sku, ...row]));
  return [
    ...list('us-education', 'education', usdPrices), ...list('eu-industry', 'industry', eurPrices)];
}

function check() {
  const skus = new Set(products.map((p) => p.sku));
  if (skus.size !== products.length) fail('a SKU is used twice');
  const inner = new Set();
  const visit = (nodes) => nodes.filter(([, , , children]) => children)
    .forEach(([id, , , children]) => { inner.add(id); visit(children); });
  visit(tree);
  for (const p of products) {
    if (!topOf.has(p.category) || inner.has(p.category)) fail(`${p.sku}: ${p.category} is no leaf`);
    if (!/^\d{8}$/.test(p.unspsc)) fail(`${p.sku}: UNSPSC ${p.unspsc}`);
    const said = p.name && p.text && p.maker && p.part && p.usd > 0;
    if (!said) fail(`${p.sku}: something is missing`);
  }
}

const categories = categoryRows(tree, '', undefined);
check();
writeCsv('categories.csv', 'id,parent,name,picture,position', categories);
writeCsv('products.csv', 'sku,name,description,category,unspsc,unit,pack_size,pack_unit,minimum,'
  + 'step,manufacturer,manufacturer_part,lead_time_days,stock,picture,attributes',
  products.map(productRow));
const prices = priceRows();
writeCsv('prices.csv', 'price_list,sku,from_quantity,price,currency,basis', prices);
writeCsv('assortments.csv', 'assortment,category',
  Object.entries(assortments).flatMap(([id, tops]) => tops.map((top) => [id, top])));

const folder = join(here, 'pictures');
mkdirSync(folder, { recursive: true });
readdirSync(folder).filter((file) => !pictures.has(file)).forEach((f) => rmSync(join(folder, f)));
pictures.forEach((svg, file) => writeFileSync(join(folder, file), svg));
console.log(`${categories.length} categories, ${products.length} products, `
  + `${prices.length} prices, ${pictures.size} pictures`);
