// The supplier's storefront in front of Vendure: takes arriving buyers, lets them fill a cart of
// Vendure's, and posts it to the gateway. What it knows of the gateway is connectors/shop/example.mjs.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Once, isFromGateway, postCart, readToken } from '../../../connectors/shop/example.mjs';
import { Api } from './graphql.mjs';

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const decimal = (minor) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
const sent = '... on Order { id } ... on ErrorResult { errorCode message }';

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

// A person's visit: their cart in Vendure, and whom it goes back to.
class Visit {
  constructor(claims, vendure) {
    Object.assign(this, { claims, vendure, auxiliaries: new Map(), shop: new Api(`${vendure.url}/shop-api`) });
  }

  async begin() {
    for (const line of this.claims.lines ?? []) {
      await this.add(line.sku, Number(line.quantity));
      this.auxiliaries.set(line.sku, line.auxiliaryId);
    }
  }

  async add(sku, quantity) {
    const { productVariants } = await this.vendure.admin.run(
      'query ($sku: String!) { productVariants(options: {filter: {sku: {eq: $sku}}}) { items { id } } }', { sku });
    await this.shop.run(`mutation ($id: ID!, $quantity: Int!) {
      addItemToOrder(productVariantId: $id, quantity: $quantity) { ${sent} } }`,
    { id: productVariants.items[0].id, quantity });
    if (this.named || !this.claims.user.email) return;
    this.named = true;
    await this.shop.run(`mutation ($input: CreateCustomerInput!) { setCustomerForOrder(input: $input) {
      ${sent} } }`,
    { input: { emailAddress: this.claims.user.email, firstName: this.claims.user.name ?? '-', lastName: '-' } });
  }

  async lines() {
    const { activeOrder } = await this.shop.run(`query { activeOrder { currencyCode lines {
      quantity unitPrice productVariant { sku name } } } }`);
    return (activeOrder?.lines ?? []).map(({ quantity, unitPrice, productVariant: { sku, name } }) => ({
      sku, quantity: String(quantity), unit: 'EA', price: decimal(unitPrice), currency: activeOrder.currencyCode,
      description: name, classifications: [{ domain: 'UNSPSC', code: '31161500' }],
      ...(this.auxiliaries.has(sku) ? { auxiliaryId: this.auxiliaries.get(sku) } : {}),
    }));
  }
}

export async function startStorefront(vendure, { secret, backOffice, port = 0 }) {
  const visits = new Map();
  const once = new Once();

  async function open(token) {
    const visit = new Visit(readToken(token, { secrets: [secret], shop: backOffice, once }), vendure);
    await visit.begin();
    const id = randomBytes(16).toString('hex');
    visits.set(id, visit);
    return `/visit/${id}`;
  }

  async function page(visit, path) {
    const rows = (await visit.lines()).map((line) =>
      `<li>${escaped(line.quantity)} × ${escaped(line.description)} at ${line.price}</li>`);
    return `<!doctype html><title>Shop</title><p>For ${escaped(visit.claims.partnerName)}</p><ul>${rows.join('')}</ul>
<form method="post" action="${path}/add"><input name="sku"><input name="quantity"><button>Add</button></form>
<form method="post" action="${path}/done"><button>Take the cart home</button></form>
<form method="post" action="${path}/cancel"><button>Leave</button></form>`;
  }

  async function visited(id, verb, form) {
    const visit = visits.get(id);
    if (!visit) return { status: 404, text: 'There is no such visit.' };
    const path = `/visit/${id}`;
    if (verb === 'add') await visit.add(form.get('sku'), Number(form.get('quantity')));
    else if (verb === 'done') return { to: await postCart(visit.claims, { lines: await visit.lines() }, secret) };
    else if (verb === 'cancel') return { to: await postCart(visit.claims, { cancelled: true }, secret) };
    else return { status: 200, text: await page(visit, path) };
    return { to: path };
  }

  async function answer(request, body, origin) {
    const [, first, id, verb] = request.url.split('/');
    const form = new URLSearchParams(body);
    if (first === 'visit') return visited(id, verb, form);
    if (request.method !== 'POST') return { status: 401, text: 'A token is needed.' };
    if (first === 'punchout') return { to: await open(form.get('token')) };
    // The gateway asks first where the browser is to go.
    if (!isFromGateway(request.headers, body, [secret])) return { status: 401, text: 'Who are you?' };
    return { status: 200, text: JSON.stringify({ url: origin + await open(JSON.parse(body).token) }) };
  }

  const server = createServer(async (request, response) => {
    try {
      const body = await bodyOf(request);
      const said = await answer(request, body, `http://127.0.0.1:${server.address().port}`);
      response.writeHead(said.to ? 303 : said.status, said.to ? { location: said.to } : {});
      response.end(said.text);
    } catch (error) {
      response.writeHead(403);
      response.end(error.message);
    }
  });
  await new Promise((done) => { server.listen(port, '127.0.0.1', done); });
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}
