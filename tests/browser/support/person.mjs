// A person at the pretend buyer: what they press, in the words that stand on the buttons.
import assert from 'node:assert/strict';

// A link into the shop, which nobody has opened yet.
export async function startLink({ page, servers }, company = 'Harbor State University') {
  await page.route('**/start/*', (route) => route.abort());
  await page.goto(servers.buyer);
  await page.locator('.card', { hasText: company }).getByRole('button', { name: 'Shop by cXML' }).click();
  const link = await page.locator('iframe[name=shop]').getAttribute('src');
  await page.unroute('**/start/*');
  return link;
}

export class Person {
  // `scripts`: whether the browser runs JavaScript; without it more buttons have to be pressed.
  constructor(page, servers, scripts = true) {
    Object.assign(this, { page, servers, scripts });
    this.shop = page.frameLocator('iframe[name=shop]');
  }

  async start(company, protocol) {
    await this.page.goto(this.servers.buyer);
    const card = this.page.locator('.card', { hasText: company });
    await card.getByRole('button', { name: `Shop by ${protocol}` }).click();
    await this.enter(protocol);
  }

  async enter(protocol = 'cXML') {
    if (!this.scripts) {
      if (protocol === 'OCI') await this.shop.getByRole('button', { name: 'Open the shop' }).click();
      await this.shop.getByRole('button', { name: 'Open the catalogue' }).click();
    }
    // The start page goes on by itself; only a visit has an end to show.
    await this.shop.locator('#time-left').waitFor();
  }

  async search(words) {
    await this.shop.getByRole('searchbox').fill(words);
    await this.shop.getByRole('button', { name: 'Search' }).click();
    // The page before it has products too: its links are gone once this heading is there.
    await this.shop.locator('main h1', { hasText: `“${words}”` }).waitFor();
    await this.shop.locator('a[href*="/product/"]').first().waitFor();
  }

  async openProduct(index) {
    const links = await this.shop.locator('main a[href*="/product/"]').evaluateAll((all) =>
      [...new Set(all.map((link) => link.getAttribute('href')))]);
    await this.shop.locator(`main a[href="${links[index]}"]`).first().click();
    await this.shop.getByRole('button', { name: 'Add to cart' }).waitFor();
    return this.shop.locator('h1').innerText();
  }

  async add(note) {
    await this.shop.getByLabel('Note for this line').fill(note);
    await this.shop.getByRole('button', { name: 'Add to cart' }).click();
    await this.shop.locator('#notice .done').waitFor();
  }

  // Two products of a search; the cart's page is open afterwards.
  async fillCart(words) {
    const names = [];
    for (const index of [0, 1]) {
      await this.search(words);
      names.push(await this.openProduct(index));
      await this.add(`note ${index + 1}: größer als “5”`);
    }
    await this.openCart();
    return names;
  }

  async openCart() {
    await this.shop.locator('a#cart-summary').click();
    await this.shop.locator('.cart-lines').waitFor();
  }

  // Presses a button that leaves the shop; stands on the requisition afterwards.
  async leave(button) {
    // As long as a hand takes: a page that moves meanwhile, because something was just changed, loses it.
    // The cart has the same button above and below its lines.
    await this.shop.getByRole('button', { name: button }).first().click({ delay: 120 });
    if (!this.scripts) {
      await this.shop.getByRole('button', { name: /^(Take the cart to|Back to) / }).click();
      await this.goOn();
    }
    await this.page.waitForURL('**/requisition/*');
  }

  // Back from the shop: the page may stand in the frame or, sent to `_top`, in the whole window.
  async goOn() {
    for (let tries = 0; tries < 100; ++tries) {
      for (const frame of this.page.frames()) {
        const link = frame.getByRole('link', { name: 'Go on with requisition' });
        if (await link.count().catch(() => 0)) return link.click();
      }
      await this.page.waitForTimeout(100);
    }
    assert.fail('the cart did not come home');
  }

  // The lines as the requisition shows them: "part | before | home | difference".
  async lines() {
    return this.page.locator('table.lines tbody tr').evaluateAll((rows) => rows.map((row) => {
      const cells = [...row.cells].map((cell) => cell.innerText.trim());
      return { part: cells[0].split('\n')[0], text: cells[1], cells, difference: cells.at(-1) };
    }));
  }

  async order() {
    await this.page.getByRole('button', { name: 'Send order' }).click();
    await this.answers(/^OrderRequest: 200/);
  }

  // Looks again until the supplier has said all that.
  async awaitNews(words) {
    let seen = '';
    for (let tries = 0; tries < 100; ++tries) {
      seen = await this.page.locator('#order-state').innerText();
      if (seen.includes(words)) return;
      await this.page.waitForTimeout(200);
      await this.page.getByRole('link', { name: 'Look again' }).click();
    }
    assert.fail(`the order stays "${seen}", never becomes "${words}"`);
  }

  // What came of each line: ordered, confirmed, shipped, invoiced, credited.
  async life() {
    return this.page.locator('#life tbody tr').evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  }

  async answers(what) {
    const status = this.page.locator('p[role=status]').filter({ hasText: what });
    assert.equal(await status.count(), 1, `an answer like ${what} on the requisition's page`);
  }
}
