// What a hand does in the cart: many lines, two presses, removals, Back, other windows, other marks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, picture } from './support/browser.mjs';
import { Person, startLink } from './support/person.mjs';
import { startServers } from './support/servers.mjs';

let servers;
before(async () => { servers = await startServers(); });
after(async () => { await servers?.stop(); });

const tried = (name, options, story) => test(name, async (t) => {
  const browser = await openBrowser(options);
  t.after(() => browser.close());
  await story({ t, ...browser, person: new Person(browser.page, servers, options.javaScriptEnabled !== false) });
});

// A visit in a page of its own, without the frame; answers its address.
async function visit({ page, person, complaints }, company = 'Harbor State University') {
  await page.goto(await startLink(person, company));
  if (!person.scripts) await page.getByRole('button', { name: 'Open the catalogue' }).click();
  await page.locator('#time-left').waitFor();
  complaints.length = 0;  // a link that was only looked at
  return page.url().replace(/(\/shop\/[^/]+).*/, '$1');
}

async function post(address, fields) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  assert.equal(answer.status, 303, `${address} ${JSON.stringify(fields)}`);
}

async function firstSku(shop, words) {
  const page = await (await fetch(`${shop}/search?q=${words}`)).text();
  return /name="sku" value="([^"]+)"/.exec(page)[1];
}

async function fill(shop, lines) {
  const sku = await firstSku(shop, 'steel');
  for (let line = 1; line <= lines; ++line)
    await post(`${shop}/cart/add`, { sku, quantity: '50', note: `line ${line}` });
}

// Seconds the page's own process was busy, for scripts, layout and paint alike.
async function busySeconds(page, act) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => (await devtools.send('Performance.getMetrics')).metrics
    .find(({ name }) => name === 'TaskDuration').value;
  const start = await read();
  await act();
  return await read() - start;
}

for (const [lines, most] of [[200, 0.3], [500, 1]]) {
  tried(`a quantity changes in a cart of ${lines} lines within ${most} s of the page's work`, {}, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    await fill(shop, lines);
    await page.goto(`${shop}/cart`);
    await page.waitForLoadState('networkidle');
    const amount = page.locator('#amount-3');
    const before = await amount.innerText();
    const busy = await busySeconds(page, async () => {
      // Waiting by looking at the page would be work of the page too.
      const answered = page.waitForResponse((answer) => answer.url().endsWith('changed=cart'));
      await page.locator('#quantity-3').fill('100');
      await page.keyboard.press('Tab');
      await (await answered).finished();
      await page.waitForTimeout(1000);
    });
    assert.notEqual(await amount.innerText(), before);
    assert.ok(busy <= most, `${busy} s`);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'note-3', 'the focus stays');
    assert.equal(await page.locator('.line').count(), lines);
    if (lines === 200) await picture(page, 'cart-200-lines');
    assert.deepEqual(complaints, []);
  });
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with JavaScript' : 'without JavaScript';

  tried(`a double click on Add to cart adds once ${how}`, { javaScriptEnabled: scripts }, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    const sku = await firstSku(shop, 'steel');
    await page.goto(`${shop}/product/${sku}`);
    await page.locator('#quantity').fill('50');
    await page.getByRole('button', { name: 'Add to cart' }).dblclick();
    await page.locator('#notice .done').waitFor();
    await page.goto(`${shop}/cart`);
    assert.equal(await page.locator('#quantity-1').inputValue(), '50');
    await page.goto(`${shop}/product/${sku}`);
    for (const times of [2, 3]) {
      await page.locator('#quantity').fill('50');
      await page.getByRole('button', { name: 'Add to cart' }).click();
      await page.locator('.in-cart', { hasText: `${times * 50}` }).waitFor();
    }
  });

  tried(`a removed line comes back by Undo, which has the focus ${how}`, { javaScriptEnabled: scripts }, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    await fill(shop, 3);
    await page.goto(`${shop}/cart`);
    await page.getByRole('button', { name: /^Remove/ }).nth(1).click();
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    await picture(page, `cart-removed-${scripts}`);
    if (scripts) assert.match(await page.evaluate(() => document.activeElement.textContent), /^Undo/);
    await page.keyboard.press('Enter');
    await page.locator('#quantity-2').waitFor();
    if (scripts) assert.equal(await page.evaluate(() => document.activeElement.id), 'quantity-2');
    assert.deepEqual(await page.locator('input[name^="note-"]').evaluateAll((all) => all.map((one) => one.value)),
      ['line 1', 'line 2', 'line 3']);
    assert.deepEqual(complaints, []);
  });

  tried(`a line removed in another window is told ${how}`, { javaScriptEnabled: scripts }, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    await fill(shop, 3);
    await page.goto(`${shop}/cart`);
    await post(`${shop}/cart/remove`, { number: '2' });
    await page.locator('#quantity-2').fill('100');
    if (scripts) await page.locator('#quantity-2').press('Tab');
    else await page.getByRole('button', { name: 'Update cart' }).last().click();
    await page.locator('#notice', { hasText: 'removed in another window' }).waitFor();
    assert.equal(await page.locator('.line').count(), 2);
  });

  tried(`what has two meanings is asked back ${how}`, { javaScriptEnabled: scripts }, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    await fill(shop, 1);
    await page.goto(`${shop}/cart`);
    await page.locator('#quantity-1').fill('7,5');
    if (scripts) await page.locator('#quantity-1').press('Tab');
    else await page.getByRole('button', { name: 'Update cart' }).last().click();
    await page.locator('#error-1', { hasText: 'more than one way' }).waitFor();
    assert.equal(await page.locator('#quantity-1').inputValue(), '7,5');
    assert.equal(await page.locator('#quantity-1').getAttribute('aria-invalid'), 'true');
    await picture(page, `cart-two-meanings-${scripts}`);
  });

  tried(`Back after the return shows a page of ours ${how}`, { javaScriptEnabled: scripts }, async (place) => {
    const { page, complaints } = place;
    const shop = await visit(place);
    await fill(shop, 1);
    await page.goto(`${shop}/cart`);
    let home = 0;
    await page.route(`${servers.buyer}/cart/**`, (route) => { ++home; return route.continue(); });
    await page.getByRole('button', { name: /^Return to/ }).first().click();
    if (!scripts) await page.getByRole('button', { name: /^Take the cart to/ }).click();
    await page.waitForURL(`${servers.buyer}/**`);
    assert.equal(home, 1);
    await page.goBack();
    await page.getByText(scripts ? 'Nothing is returned twice' : 'Your cart is on its way').waitFor();
    await page.waitForTimeout(500);
    assert.equal(home, 1, 'nothing went home by itself');
    await picture(page, `back-after-return-${scripts}`);
  });
}

tried('opening the start link a second time keeps the visit', {}, async ({ page, person }) => {
  const link = await startLink(person);
  await page.goto(link);
  await page.locator('#time-left').waitFor();
  const first = page.url();
  await page.goto(link);
  await page.locator('#time-left').waitFor();
  assert.equal(page.url(), first);
});

tried('a German partner writes and reads decimals after a comma', {}, async (place) => {
  const { page } = place;
  const shop = await visit(place, 'Rheintal Maschinenbau');
  const sku = await firstSku(shop, 'screw');
  await page.goto(`${shop}/product/${sku}`);
  await page.locator('#quantity').fill('1.000');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.locator('#quantity-help', { hasText: 'after a comma' }).waitFor();
  await picture(page, 'product-german');
  await page.locator('#quantity').fill('1000,0');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.locator('#news .done', { hasText: '1.000 ' }).waitFor();
  await page.goto(`${shop}/cart`);
  assert.equal(await page.locator('#quantity-1').inputValue(), '1000');
  assert.match(await page.locator('#cart-total').innerText(), /^Total\s+[\d.]+,\d\d EUR$/);
  await picture(page, 'cart-german');
});

tried('nothing sticks out at 320 pixels', { viewport: { width: 320, height: 640 } }, async (place) => {
  const { page } = place;
  const shop = await visit(place);
  await fill(shop, 2);
  const sku = await firstSku(shop, 'steel');
  await post(`${shop}/cart/remove`, { number: '1' });
  for (const address of ['/', '/search?q=steel', `/product/${sku}`, '/cart?removed=1']) {
    await page.goto(shop + address);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, address);
  }
  await picture(page, 'narrow-cart');
});

// The page's own notice is far above the window.
tried('a refused Add far down in a list says why at its field', {}, async (place) => {
  const { page, complaints } = place;
  const shop = await visit(place);
  await page.goto(`${shop}/search?q=steel`);
  const row = page.locator('.offer').last();
  await row.scrollIntoViewIfNeeded();
  const quantity = row.locator('input[name=quantity]');
  await quantity.fill('1,5');
  await row.getByRole('button').click();
  await row.locator('small.wrong').waitFor();
  assert.match(await row.locator('small.wrong').innerText(), /“1,5” can be read in more than one way/);
  assert.equal(await quantity.getAttribute('aria-invalid'), 'true');
  assert.ok(await quantity.evaluate((field) => field === document.activeElement), 'the field has the focus');
  const { y } = await row.locator('small.wrong').boundingBox();
  assert.ok(y > 0 && y < 740, 'in sight');
  await picture(page, 'list-refused');
  complaints.length = 0;  // the browser notes the 422
  await quantity.fill('400');
  await row.getByRole('button').click();
  await row.locator('.in-cart').waitFor();
  assert.equal(await row.locator('small.wrong').count(), 0);
  assert.equal(await quantity.getAttribute('aria-invalid'), null);
  assert.deepEqual(complaints, []);
});
