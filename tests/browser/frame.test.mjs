// What a browser lets others do with the shop, and what a person can do without a mouse.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { openBrowser, picture } from './support/browser.mjs';
import { Person, startLink } from './support/person.mjs';
import { startServers } from './support/servers.mjs';

let servers;
before(async () => { servers = await startServers(); });
after(async () => { await servers?.stop(); });

// A site of somebody else, for one test: answers every request with what `page` says.
async function foreignSite(t, page) {
  const server = createServer(page);
  t.after(() => { server.close(); server.closeAllConnections(); });
  await new Promise((done) => server.listen(0, done));
  return `http://localhost:${server.address().port}`;
}

const framing = (address) => (request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(`<title>foreign</title><link rel=icon href="data:,"><iframe name=shop src="${address}"></iframe>`);
};

// A test with a browser and a person of its own.
const tried = (name, options, story) => test(name, async (t) => {
  const browser = await openBrowser(options);
  t.after(() => browser.close());
  await story({ t, ...browser, person: new Person(browser.page, servers) });
});

async function cannotFrame({ t, page, complaints }, address) {
  const site = await foreignSite(t, framing(address));
  complaints.length = 0;
  await page.goto(site);
  await page.waitForTimeout(300);
  assert.match(complaints.join('\n'), /frame-ancestors|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options/);
  const shown = await page.frames()[1].evaluate(() => location.protocol).catch(() => 'chrome-error:');
  assert.equal(shown, 'chrome-error:', address);
}

tried('third-party cookies really are blocked in these tests', {}, async ({ t, page }) => {
  const seen = [];
  const inner = await foreignSite(t, (request, response) => {
    if (request.url === '/again') seen.push(request.headers.cookie ?? 'none');
    response.setHeader('Set-Cookie', 'third=party');
    response.setHeader('Content-Type', 'text/html');
    response.end('<link rel=icon href="data:,"><a href="/again">again</a>');
  });
  const outer = await foreignSite(t, framing(inner.replace('localhost', '127.0.0.1')));
  await page.goto(outer);
  await page.frameLocator('iframe').getByRole('link').click();
  await page.waitForTimeout(300);
  assert.deepEqual(seen, ['none']);
});

tried('another site cannot frame an unused start link', {}, async (place) => {
  await cannotFrame(place, await startLink(place.person));
});

tried('another site cannot frame an open visit', {}, async (place) => {
  await place.person.start('Harbor State University', 'cXML');
  await cannotFrame(place, place.page.frame('shop').url());
});

tried('nobody can frame the administration', {}, async (place) => {
  await cannotFrame(place, `${servers.admin}/`);
});

tried('a start link opens once, and then for nobody else', {}, async ({ t, page, person }) => {
  const link = await startLink(person);
  assert.equal((await page.goto(link)).status(), 200);
  await page.waitForURL('**/shop/**');
  const other = await openBrowser({ userAgent: 'Another browser' });
  t.after(() => other.close());
  assert.equal((await other.page.goto(link)).status(), 410);
});

// What a visit's address is worth: it is the only key, so nothing may read it from elsewhere.
tried('another site cannot read an open visit', {}, async ({ t, page, context, person }) => {
  await person.start('Harbor State University', 'cXML');
  const site = await foreignSite(t, (request, response) => response.end('<title>foreign</title>'));
  const foreign = await context.newPage();
  await foreign.goto(site);
  const outcome = await foreign.evaluate((address) =>
    fetch(address).then((answer) => answer.status, () => 'blocked'), page.frame('shop').url());
  assert.equal(outcome, 'blocked');
});

// Presses Tab until the focused element is the wanted one.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; ++presses) {
    await page.keyboard.press('Tab');
    const frame = page.frame('shop');
    if (await frame.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

tried('a product can be bought with the keyboard alone', {}, async ({ page, complaints, person }) => {
  await person.start('Harbor State University', 'cXML');
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('steel');
  await page.keyboard.press('Enter');
  // The page before it has products too: its links are gone once this heading is there.
  await person.shop.locator('main h1', { hasText: 'steel' }).waitFor();
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
});

tried('nothing sticks out on a phone', { viewport: { width: 390, height: 780 } }, async ({ page, person }) => {
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
});
