// What the buyer's system and the person's browser do.
import assert from 'node:assert/strict';
import { buyerSecret } from './gateway.mjs';

let count = 0;

const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  .replaceAll('&#39;', "'").replaceAll('&#x2F;', '/').replaceAll('&amp;', '&');

const letter = (request) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="${++count}.${process.pid}@buyer.example" timestamp="2026-11-23T10:15:00+00:00" xml:lang="en"><Header>
<From><Credential domain="DUNS"><Identity>312459876</Identity></Credential></From>
<To><Credential domain="DUNS"><Identity>498001234</Identity></Credential></To>
<Sender><Credential domain="DUNS"><Identity>312459876</Identity><SharedSecret>${buyerSecret}</SharedSecret></Credential>
<UserAgent>Test</UserAgent></Sender></Header><Request>${request}</Request></cXML>`;

async function post(url, request) {
  const answer = await fetch(`${url}/cxml`,
    { method: 'POST', headers: { 'content-type': 'text/xml' }, body: letter(request) });
  const text = await answer.text();
  assert.match(text, /Status code="20\d"/, text);
  return text;
}

// A page's only form.
export function formOf(html) {
  const action = unescaped(/<form action="([^"]*)"/.exec(html)[1]);
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
    .map(([, name, value]) => [unescaped(name), unescaped(value)]);
  return { action, fields: new URLSearchParams(fields) };
}

// As a browser does it: a redirected POST goes on as a GET.
export async function submit(url, fields = new URLSearchParams()) {
  const answer = await fetch(url, { method: 'POST', body: fields, redirect: 'manual' });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}

export async function punchOut(gateway, operation = 'create', items = '') {
  const text = await post(gateway.url, `<PunchOutSetupRequest operation="${operation}">
<BuyerCookie>cookie-${operation}</BuyerCookie>
<BrowserFormPost><URL>${gateway.buyer.url}/cart</URL></BrowserFormPost>
<Contact role="endUser"><Name xml:lang="en">Nadia Okafor</Name><Email>nadia@buyer.example</Email></Contact>
${items}</PunchOutSetupRequest>`);
  return unescaped(/<URL>([^<]*)<\/URL>/.exec(text)[1]);
}

export async function callUp(gateway) {
  const query = new URLSearchParams({ USERNAME: 'einkauf', PASSWORD: buyerSecret, HOOK_URL: `${gateway.buyer.url}/hook` });
  const answer = await fetch(`${gateway.url}/oci/rheintal?${query}`, { redirect: 'manual' });
  assert.equal(answer.status, 303);
  return answer.headers.get('location');
}

// From the gateway's start page to the shop's own page: its address.
export async function enter(start) {
  assert.equal((await fetch(start)).status, 200);
  const onward = await submit(start);
  if (onward.to) return onward.to;
  assert.equal(onward.status, 200, onward.text);
  const { action, fields } = formOf(onward.text);
  const arrived = await submit(action, fields);
  assert.equal(arrived.status, 303, arrived.text);
  return new URL(arrived.to, action).href;
}

export async function add(visit, sku, quantity) {
  const { status, text } = await submit(`${visit}/add`, new URLSearchParams({ sku, quantity }));
  assert.equal(status, 303, text);
}

// The form that goes to the buyer's system.
export async function takeHome(visit, verb = 'done') {
  const { to, text } = await submit(`${visit}/${verb}`);
  assert.ok(to, text);
  const page = await fetch(to);
  assert.equal(page.status, 200);
  return formOf(await page.text());
}

export const messageIn = ({ fields }) => Buffer.from(fields.get('cxml-base64') ?? fields.get('cXML-base64'), 'base64').toString();

// Its lines: "3 x VB-8 @ 12.50 EUR".
export function linesIn(message) {
  return [...message.matchAll(/<ItemIn quantity="([^"]*)".*?<\/ItemIn>/gs)].map(([item, quantity]) => {
    const [, currency, price] = /<UnitPrice><Money currency="(\w+)">([^<]*)</.exec(item.replaceAll(/>\s+</g, '><'));
    return `${quantity} x ${/<SupplierPartID>([^<]*)</.exec(item)[1]} @ ${price} ${currency}`;
  });
}

export const auxiliariesIn = (message) =>
  [...message.matchAll(/<SupplierPartAuxiliaryID>([^<]*)</g)].map(([, id]) => id);

const address = (element) => `<${element}><Address isoCountryCode="DE" addressID="W1"><Name xml:lang="de">Rheintal, Werk 1</Name>
<PostalAddress><DeliverTo>Nadia Okafor</DeliverTo><Street>Rheinstr. 1</Street><City>Speyer</City>
<PostalCode>67346</PostalCode><Country isoCountryCode="DE">Germany</Country></PostalAddress></Address></${element}>`;

// `lines`: { sku, auxiliary, quantity, price }.
export async function order(gateway, number, lines) {
  const total = lines.reduce((sum, line) => sum + Math.round(Number(line.price) * 100) * line.quantity, 0);
  const items = lines.map(({ sku, auxiliary, quantity, price }, index) => `<ItemOut quantity="${quantity}" lineNumber="${index + 1}">
<ItemID><SupplierPartID>${sku}</SupplierPartID><SupplierPartAuxiliaryID>${auxiliary}</SupplierPartAuxiliaryID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">${price}</Money></UnitPrice><Description xml:lang="en">${sku}</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">31161500</Classification></ItemDetail></ItemOut>`);
  return post(gateway.url, `<OrderRequest><OrderRequestHeader orderID="${number}" orderDate="2026-11-23T12:00:00+00:00" type="new">
<Total><Money currency="EUR">${(total / 100).toFixed(2)}</Money></Total>${address('ShipTo')}${address('BillTo')}
</OrderRequestHeader>${items.join('')}</OrderRequest>`);
}

// Waits for something to become true; what it is stands in the complaint.
export async function eventually(what, ask) {
  for (let tries = 0; tries < 600; ++tries) {
    const found = await ask();
    if (found) return found;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  return assert.fail(`${what} did not happen`);
}
