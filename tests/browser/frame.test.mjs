// What a browser lets others do with the shop, and what a person can do without a mouse.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { openBrowser, picture } from './support/browser.mjs';
import { Person } from './support/person.mjs';
import { startServers } from './support/servers.mjs';

let servers;
before(async () => { servers = await startServers(); });
after(async () => { await servers?.stop(); });

// A site of somebody else: answers every request with what `page` says.
async function foreignSite(page) {
  const server = createServer((request, response) => page(request, response));
  await new Promise((done) => server.listen(0, done));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

const framing = (address) => (request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(`<title>foreign</title><link rel=icon href="data:,"><iframe name=shop src="${address}"></iframe>`);
};

// A link into the shop that has not been opened yet.
async function startLink(person) {
  await person.start('Harbor State University', 'cXML');
  return person.page.locator('iframe[name=shop]').getAttribute('src');
}

async function withBrowser(options, story) {
  const browser = await openBrowser(options);
  try {
    await story(browser, new Person(browser.page, servers));
  } finally {
    await browser.close();
  }
}

test('third-party cookies really are blocked in these tests', () => withBrowser({}, async ({ page }) => {
  const seen = [];
  const inner = await foreignSite((request, response) => {
    if (request.url === '/again') seen.push(request.headers.cookie ?? 'none');
    response.setHeader('Set-Cookie', 'third=party');
    response.setHeader('Content-Type', 'text/html');
    response.end('<link rel=icon href="data:,"><a href="/again">again</a>');
  });
  const outer = await foreignSite(framing(inner.url.replace('localhost', '127.0.0.1')));
  await page.goto(outer.url);
  await page.frameLocator('iframe').getByRole('link').click();
  await page.waitForTimeout(300);
  assert.deepEqual(seen, ['none']);
  inner.close();
  outer.close();
}));

test('another site cannot frame the shop', () => withBrowser({}, async (browser, person) => {
  const link = await startLink(person);
  const inShop = person.page.frame('shop').url();
  for (const address of [inShop, link]) {
    const site = await foreignSite(framing(address));
    browser.complaints.length = 0;
    await browser.page.goto(site.url);
    await browser.page.waitForTimeout(300);
    assert.equal(await browser.page.frameLocator('iframe').locator('.brand').count(), 0);
    assert.match(browser.complaints.join('\n'), /frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
    site.close();
  }
}));

test('nobody can frame the administration', () => withBrowser({}, async ({ page, complaints }) => {
  const site = await foreignSite(framing(`${servers.admin}/`));
  await page.goto(site.url);
  await page.waitForTimeout(300);
  assert.match(complaints.join('\n'), /frame-ancestors|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options/);
  site.close();
}));

test('a start link opens once', () => withBrowser({}, async ({ page }, person) => {
  const link = await startLink(person);
  const answer = await page.goto(link);
  assert.equal(answer.status(), 410);
}));

test('another site cannot act in an open visit', () => withBrowser({}, async ({ page }, person) => {
  await person.start('Harbor State University', 'cXML');
  await person.search('steel');
  await person.openProduct(0);
  const site = await foreignSite((request, response) => response.end('<title>foreign</title>'));
  const foreign = await page.context().newPage();
  await foreign.goto(site.url);
  const status = await foreign.evaluate((shop) =>
    fetch(`${shop}/shop/guess/cart`).then((r) => r.status, () => 'blocked'), servers.shop);
  assert.equal(status, 'blocked');
  site.close();
}));

// Presses Tab until the focused element is the wanted one.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; ++presses) {
    await page.keyboard.press('Tab');
    const frame = page.frame('shop');
    if (await frame.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

test('a product can be bought with the keyboard alone', () => withBrowser({}, async ({ page, complaints }, person) => {
  await person.start('Harbor State University', 'cXML');
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('steel');
  await page.keyboard.press('Enter');
  await person.shop.locator('main a[href*="/product/"]').first().waitFor();
  await tabTo(page, 'main a[href*="/product/"]');
  await page.keyboard.press('Enter');
  await person.shop.getByRole('button', { name: 'Add to cart' }).waitFor();
  await tabTo(page, 'input[name=note]');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Enter');
  await person.shop.locator('#notice .done').waitFor();
  await person.openCart();
  assert.equal(await person.shop.locator('input[name="note-1"]').inputValue(), 'by keyboard');
  assert.deepEqual(complaints, []);
}));

test('nothing sticks out on a phone', () => withBrowser({ viewport: { width: 390, height: 780 } }, async ({ page }, person) => {
  const wide = () => page.frame('shop').evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await person.start('Harbor State University', 'cXML');
  assert.equal(await wide(), 0, 'home');
  await person.search('steel');
  assert.equal(await wide(), 0, 'search');
  await person.openProduct(0);
  assert.equal(await wide(), 0, 'product');
  await picture(page, 'phone-product');
  await person.add('from a phone');
  await person.openCart();
  assert.equal(await wide(), 0, 'cart');
}));
