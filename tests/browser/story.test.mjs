// The buyer's story as a person plays it: the shop framed by another site, third-party cookies
// blocked, once with JavaScript and once without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, picture } from './support/browser.mjs';
import { Person } from './support/person.mjs';
import { startServers } from './support/servers.mjs';

let servers;
before(async () => { servers = await startServers(); });
after(async () => { await servers?.stop(); });

async function play(scripts, story) {
  const browser = await openBrowser({ javaScriptEnabled: scripts });
  try {
    await story(new Person(browser.page, servers, scripts), browser);
    assert.deepEqual(browser.complaints, [], 'nothing on the console, no failed request');
    assert.deepEqual(await browser.context.cookies(), [], 'no cookie was set');
  } finally {
    await browser.close();
  }
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with JavaScript' : 'without JavaScript';
  const show = (page, name) => (scripts ? picture(page, name) : undefined);

  test(`shops by cXML, orders, edits and inspects ${how}`, () => play(scripts, async (person) => {
    const { page, shop } = person;
    await page.goto(servers.buyer);
    await show(page, 'buyer-home');
    await person.start('Harbor State University', 'cXML');
    await show(page, 'shop-home');
    await person.search('steel');
    await show(page, 'shop-search');
    await person.openProduct(0);
    await show(page, 'shop-product');
    const names = await person.fillCart('steel');
    await show(page, 'shop-cart');
    await person.leave(/^Return to/);
    assert.deepEqual((await person.lines()).map((line) => line.difference), ['new', 'new']);
    assert.ok((await person.lines())[0].text.includes(names[0]), 'the name came home whole');
    assert.match((await person.lines())[0].text, /note 1: größer als “5”/);
    await show(page, 'buyer-cart-home');

    await page.getByRole('button', { name: 'Edit in the shop' }).click();
    await person.enter();
    await shop.locator('.cart-lines').waitFor();
    const quantity = shop.locator('input[name="quantity-1"]');
    await quantity.fill(String(2 * Number(await quantity.inputValue())));
    await person.leave(/^Return to/);
    const [first, second] = await person.lines();
    assert.match(first.difference, /^quantity \d+ → \d+$/);
    assert.equal(second.difference, 'same');
    await show(page, 'buyer-edit-home');

    await page.getByRole('button', { name: 'Inspect in the shop' }).click();
    await person.enter();
    await shop.locator('.cart-lines').waitFor();
    assert.equal(await shop.locator('input[name^="quantity"]').count(), 0, 'nothing to change on inspect');
    await person.leave(/^Back to/);
    assert.match(await page.locator('.news').innerText(), /nothing changed/);

    await person.order();
    await page.getByRole('button', { name: 'Send again' }).click();
    await person.answers(/^The same bytes again: 200/);
    await show(page, 'buyer-order');
  }));

  test(`changes an order and reads what comes of it ${how}`, () => play(scripts, async (person) => {
    const { page } = person;
    await person.start('Harbor State University', 'cXML');
    await person.fillCart('steel');
    await person.leave(/^Return to/);
    await page.getByRole('button', { name: 'return a line later' }).click();
    await person.answers(/^OrderRequest: 200/);
    await page.getByText('Change or cancel the order').click();
    await page.getByLabel(/^Quantity of /).nth(1).fill('7');
    await page.getByRole('button', { name: 'Change the order' }).click();
    await person.answers(/^OrderRequest, update: 200/);
    assert.match((await person.lines())[1].difference, /^quantity \d+ → 7$/);
    await person.awaitNews('confirmed, shipped, invoiced, credited');
    assert.deepEqual((await person.life())[1].slice(-4), ['7', '7', '7', '-7']);
    await page.getByRole('heading', { name: 'From the supplier' }).evaluate((heading) => heading.scrollIntoView());
    await show(page, 'buyer-order-life');
  }));

  test(`shops by OCI and orders by cXML ${how}`, () => play(scripts, async (person) => {
    await person.start('Rheintal Maschinenbau', 'OCI');
    await person.fillCart('screw');
    await person.leave(/^Return to/);
    const lines = await person.lines();
    assert.equal(lines.length, 2);
    await show(person.page, 'buyer-oci-home');
    await person.order();
  }));

  test(`cancelling an edit changes nothing ${how}`, () => play(scripts, async (person) => {
    await person.start('Rheintal Maschinenbau', 'cXML');
    await person.fillCart('screw');
    await person.leave(/^Return to/);
    const home = (await person.lines()).map((line) => line.part);
    await person.page.getByRole('button', { name: 'Edit in the shop' }).click();
    await person.enter();
    await person.shop.getByRole('button', { name: /^Cancel/ }).waitFor();
    await person.leave(/^Cancel/);
    assert.match(await person.page.locator('.news').innerText(), /Status 204/);
    assert.deepEqual((await person.lines()).map((line) => line.part), home);
  }));
}
