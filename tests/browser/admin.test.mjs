// An order as the administrator sees it: confirmed by the back office, every message readable, no
// secret anywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser, picture } from './support/browser.mjs';
import { Person } from './support/person.mjs';
import { root, startServers } from './support/servers.mjs';

let servers;
before(async () => { servers = await startServers(); });
after(async () => { await servers?.stop(); });

const secretsOf = (partner) =>
  JSON.parse(readFileSync(join(root, `samples/partners/${partner}.json`), 'utf8')).secrets;

async function orderSomething(page) {
  const person = new Person(page, servers);
  await person.start('Harbor State University', 'cXML');
  await person.fillCart('steel');
  await person.leave(/^Return to/);
  await person.order();
  return /PO-\S+/.exec(await page.locator('h2').first().innerText())[0];
}

async function logIn(page) {
  await page.goto(servers.admin);
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password').fill(servers.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Orders' }).first().waitFor();
}

// Asks again until the order's own state says so: confirmations come when the back office is ready.
async function awaitState(page, state) {
  let seen = '';
  for (let tries = 0; tries < 50; ++tries) {
    seen = (await page.locator('h1 .state').innerText()).toLowerCase();
    if (seen === state) return;
    await page.waitForTimeout(200);
    await page.reload();
  }
  assert.fail(`${page.url()} stays "${seen}", never becomes "${state}"`);
}

// Asks again until such a document stands with the order.
async function awaitPaper(page, kind) {
  const row = page.locator('section', { has: page.getByRole('heading', { name: 'Documents about it' }) })
    .getByRole('cell', { name: kind, exact: true });
  for (let tries = 0; tries < 75; ++tries) {
    if (await row.count()) return;
    await page.waitForTimeout(200);
    await page.reload();
  }
  assert.fail(`${page.url()} never shows the document ${kind}`);
}

test('an order is confirmed and no message shows a secret', async (t) => {
  const browser = await openBrowser();
  t.after(() => browser.close());
  const { page, complaints } = browser;
  const number = await orderSomething(page);
  await logIn(page);
  await picture(page, 'admin-overview');
  await page.goto(`${servers.admin}/orders`);
  await page.getByRole('link', { name: number }).click();
  await awaitState(page, 'confirmed');
  await awaitPaper(page, 'Invoice');
  await page.getByRole('heading', { name: 'Documents about it' }).scrollIntoViewIfNeeded();
  await picture(page, 'admin-order');
  await page.getByRole('link', { name: 'Compare offer, order, confirmation and invoice' }).click();
  await page.getByRole('heading', { name: 'Documents compared' }).waitFor();
  assert.deepEqual(await page.locator('tr.differs').count(), 0, 'what was offered came all the way');
  await picture(page, 'admin-differ');
  await page.goto(`${servers.admin}/partners/harbor`);
  await page.getByRole('heading', { name: 'What the profile says' }).scrollIntoViewIfNeeded();
  await picture(page, 'admin-partner');
  await page.goto(`${servers.admin}/orders`);
  await picture(page, 'admin-orders');

  await page.goto(`${servers.admin}/messages`);
  await picture(page, 'admin-messages');
  const links = await page.locator('main a[href^="/messages/"]').evaluateAll((all) => all.map((a) => a.href));
  assert.ok(links.length >= 3, 'setup, cart and order are in the log');
  for (const link of new Set(links)) {
    await page.goto(link);
    const text = await page.content();
    for (const secret of secretsOf('harbor')) assert.ok(!text.includes(secret), `${link} shows a secret`);
  }
  await picture(page, 'admin-message');
  assert.deepEqual(complaints, [], 'nothing on the console, no failed request');
});

test('a wrong password opens nothing', async (t) => {
  const { page, close } = await openBrowser();
  t.after(close);
  await page.goto(`${servers.admin}/orders`);
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.goto(`${servers.admin}/orders`);
  assert.equal(await page.getByRole('button', { name: 'Sign in' }).count(), 1);
});
