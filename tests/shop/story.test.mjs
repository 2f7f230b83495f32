// The whole story with a real web shop: Vendure, a storefront in front of it, the gateway, a buyer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { missing, startVendure } from '../support/vendure/start.mjs';
import { startForgetful } from '../support/vendure/forgetful.mjs';
import { startStorefront } from '../support/vendure/storefront.mjs';
import { add, auxiliariesIn, callUp, enter, eventually, formOf, linesIn, messageIn, order, punchOut, submit, takeHome }
  from './buyer.mjs';
import { startGateway } from './gateway.mjs';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwc2VjcmV0';
const lacks = missing();
const options = { timeout: 300_000 };
const stops = [];
let vendure;
let gateway;

async function started(openBy, url = vendure.url) {
  const storefront = await startStorefront(vendure, { secret, backOffice: 'webshop' });
  stops.unshift(storefront.stop);
  const made = await startGateway({
    id: 'webshop', connector: 'shop',
    settings: { url: `${storefront.url}/${openBy === 'call' ? 'sessions' : 'punchout'}`, openBy, platform: 'vendure',
      orderUrl: `${url}/admin-api`, user: vendure.user, collectEvery: '1' },
    secrets: { secret: '$SHOP_SECRET', password: '$SHOP_PASSWORD' },
  }, { SHOP_SECRET: secret, SHOP_PASSWORD: vendure.password });
  stops.unshift(made.stop);
  return made;
}

before(async () => {
  if (lacks) return;
  vendure = await startVendure();
  stops.push(vendure.stop);
  gateway = await started('redirect');
}, options);

after(async () => { for (const stop of stops) await stop(); });

const ordersOf = async (number) => {
  const { orders } = await vendure.admin.run(`query ($number: String!) {
    orders(options: {filter: {transactionId: {contains: $number}}}) { items {
      id code state totalQuantity customer { emailAddress } shippingAddress { company streetLine1 }
      lines { id quantity unitPrice productVariant { sku } } } } }`, { number: `/rheintal/${number}` });
  return orders.items;
};

async function placed(number) {
  const found = await eventually(`the order ${number} in Vendure`, async () => {
    const orders = await ordersOf(number);
    return orders.length > 0 && orders;
  });
  assert.equal(found.length, 1);
  return found[0];
}

async function ship(placedOrder, quantities, trackingCode) {
  const lines = placedOrder.lines.filter(({ productVariant }) => quantities[productVariant.sku])
    .map(({ id, productVariant }) => ({ orderLineId: id, quantity: quantities[productVariant.sku] }));
  const { addFulfillmentToOrder } = await vendure.admin.run(`mutation ($input: FulfillOrderInput!) {
    addFulfillmentToOrder(input: $input) { ... on Fulfillment { id } ... on ErrorResult { errorCode message } } }`,
  { input: { lines, handler: { code: 'manual-fulfillment', arguments: [
    { name: 'method', value: 'Parcel' }, { name: 'trackingCode', value: trackingCode }] } } });
  await vendure.admin.run(`mutation ($id: ID!) { transitionFulfillmentToState(id: $id, state: "Shipped") {
    ... on Fulfillment { id } ... on ErrorResult { errorCode message } } }`, { id: addFulfillmentToOrder.id });
}

const heard = (kind, part) => eventually(`${kind} with ${part}`,
  () => gateway.buyer.letters.find((text) => text.includes(`<${kind}`) && text.includes(part)));

const shippedIn = (text) => [...text.matchAll(/<ShipNoticeItem quantity="([^"]*)" lineNumber="([^"]*)"|<ShipNoticeItem lineNumber="([^"]*)" quantity="([^"]*)"/g)]
  .map(([, quantity, line, otherLine, otherQuantity]) => `${line ?? otherLine}: ${quantity ?? otherQuantity}`);

const item = (sku, auxiliary, quantity, price) => `<ItemOut quantity="${quantity}" lineNumber="1"><ItemID>
<SupplierPartID>${sku}</SupplierPartID><SupplierPartAuxiliaryID>${auxiliary}</SupplierPartAuxiliaryID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">${price}</Money></UnitPrice><Description xml:lang="en">x</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">31161500</Classification></ItemDetail></ItemOut>`;

const step = (name, run) => test(name, { ...options, skip: lacks }, run);

step('the connection test says that all is well', async () => {
  assert.deepEqual((await gateway.probe()).trim().split('\n').map((line) => line.split(/\s/)[0]), ['ok', 'ok', 'ok']);
});

step('by cXML: cart with Vendure\'s prices, order, two shipments', async () => {
  const visit = await enter(await punchOut(gateway));
  await add(visit, 'VB-8', 3);
  await add(visit, 'VG-1', 2);
  const form = await takeHome(visit);
  assert.equal(form.action, `${gateway.buyer.url}/cart`);
  const message = messageIn(form);
  assert.match(message, /<BuyerCookie>cookie-create</);
  assert.deepEqual(linesIn(message), ['3 x VB-8 @ 12.50 EUR', '2 x VG-1 @ 8.40 EUR']);

  const [bolt, glove] = auxiliariesIn(message);
  await order(gateway, 'PO-1', [{ sku: 'VB-8', auxiliary: bolt, quantity: 3, price: '12.50' },
    { sku: 'VG-1', auxiliary: glove, quantity: 2, price: '8.40' }]);
  const there = await placed('PO-1');
  assert.equal(there.state, 'PaymentSettled');
  assert.equal(there.shippingAddress.streetLine1, 'Rheinstr. 1');
  assert.deepEqual(there.lines.map((line) => `${line.quantity} x ${line.productVariant.sku} @ ${line.unitPrice}`),
    ['3 x VB-8 @ 1250', '2 x VG-1 @ 840']);
  const confirmed = await heard('ConfirmationRequest', 'orderID="PO-1"');
  assert.match(confirmed, /type="accept"/);

  await ship(there, { 'VB-8': 2 }, 'TRACK-1');
  assert.deepEqual(shippedIn(await heard('ShipNoticeRequest', 'TRACK-1')), ['1: 2']);
  await ship(there, { 'VB-8': 1, 'VG-1': 2 }, 'TRACK-2');
  assert.deepEqual(shippedIn(await heard('ShipNoticeRequest', 'TRACK-2')), ['1: 1', '2: 2']);
  assert.equal((await ordersOf('PO-1')).length, 1);
  assert.equal(gateway.buyer.letters.filter((text) => text.includes('<ShipNoticeRequest')).length, 2);
});

step('by OCI: the same cart as NEW_ITEM fields', async () => {
  const visit = await enter(await callUp(gateway));
  await add(visit, 'VD-5', 1);
  const { action, fields } = await takeHome(visit);
  assert.equal(action, `${gateway.buyer.url}/hook`);
  assert.equal(fields.get('NEW_ITEM-VENDORMAT[1]'), 'VD-5');
  assert.equal(Number(fields.get('NEW_ITEM-PRICE[1]')), 1250);
  assert.equal(fields.get('NEW_ITEM-CURRENCY[1]'), 'EUR');
  const auxiliary = fields.get('NEW_ITEM-CUST_FIELD1[1]');
  assert.ok(auxiliary, fields.toString());
  await order(gateway, 'PO-2', [{ sku: 'VD-5', auxiliary, quantity: 1, price: '1250.00' }]);
  const there = await placed('PO-2');
  await ship(there, { 'VD-5': 1 }, 'TRACK-3');
  assert.deepEqual(shippedIn(await heard('ShipNoticeRequest', 'TRACK-3')), ['1: 1']);
});

step('an edit brings the lines along and keeps what they are', async () => {
  const visit = await enter(await punchOut(gateway, 'edit', item('VB-8', 'off_x-1', 2, '12.50')));
  await add(visit, 'VB-8', 3);
  const message = messageIn(await takeHome(visit));
  assert.deepEqual(linesIn(message), ['5 x VB-8 @ 12.50 EUR']);
  assert.deepEqual(auxiliariesIn(message), ['off_x-1']);
});

step('leaving changes nothing; a token opens the shop once', async () => {
  const start = await punchOut(gateway);
  const { action, fields } = formOf((await submit(start)).text);
  const arrived = await submit(action, fields);
  assert.equal(arrived.status, 303);
  assert.equal((await submit(action, fields)).text, 'the token was used before');
  const home = await takeHome(new URL(arrived.to, action).href, 'cancel');
  assert.deepEqual(linesIn(messageIn(home)), []);
});

step('an order at another price than Vendure\'s is not placed and leaves nothing there', async () => {
  const visit = await enter(await punchOut(gateway));
  await add(visit, 'VG-1', 1);
  const [auxiliary] = auxiliariesIn(messageIn(await takeHome(visit)));
  await vendure.admin.run(`mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }`,
    { input: [{ id: (await vendure.admin.run('query { productVariants(options: {filter: {sku: {eq: "VG-1"}}}) { items { id } } }'))
      .productVariants.items[0].id, price: 900 }] });
  const before = (await vendure.admin.run('query { orders { totalItems } }')).orders.totalItems;
  await order(gateway, 'PO-3', [{ sku: 'VG-1', auxiliary, quantity: 1, price: '8.40' }]);
  await eventually('a dead letter', () => /message\.dead .*why="?refused/.test(gateway.log()));
  assert.deepEqual(await ordersOf('PO-3'), []);
  assert.equal((await vendure.admin.run('query { orders { totalItems } }')).orders.totalItems, before);
});

step('a shop that wants to be called first leads the browser itself', async () => {
  const called = await started('call');
  const visit = await enter(await punchOut(called));
  await add(visit, 'VB-8', 1);
  assert.deepEqual(linesIn(messageIn(await takeHome(visit))), ['1 x VB-8 @ 12.50 EUR']);
});

// After each of these the answer is lost once: nobody knows what Vendure did.
const losses = ['createDraftOrder', 'addItemToDraftOrder', 'transitionOrderToState', 'addManualPaymentToOrder'];

step('whichever answer is lost, an order is placed once', async () => {
  const line = await startForgetful(vendure.url);
  stops.unshift(line.stop);
  const forgetful = await started('redirect', line.url);
  for (const [index, loss] of losses.entries()) {
    const number = `PO-1${index}`;
    const visit = await enter(await punchOut(forgetful));
    await add(visit, 'VB-8', 4);
    const [auxiliary] = auxiliariesIn(messageIn(await takeHome(visit)));
    line.lose(loss);
    await order(forgetful, number, [{ sku: 'VB-8', auxiliary, quantity: 4, price: '12.50' }]);
    await eventually(`the confirmation of ${number}`, () => forgetful.buyer.letters.find((text) =>
      text.includes('<ConfirmationRequest') && text.includes(`orderID="${number}"`)));
    assert.ok(line.hasLost(), loss);
    assert.equal((await placed(number)).totalQuantity, 4);
  }
  // What broke off before it bore our marker is an empty draft, and no order.
  const { orders } = await vendure.admin.run(`query { orders(options: {filter: {state: {in: ["Draft", "ArrangingPayment"]}}}) {
    items { state totalQuantity } } }`);
  assert.deepEqual(orders.items, [{ state: 'Draft', totalQuantity: 0 }]);
});
