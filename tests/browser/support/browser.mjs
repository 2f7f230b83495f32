// Debian's Chromium, driven by Playwright; every page is watched for complaints.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './servers.mjs';

const { chromium } = createRequire(join(root, 'build/npm-browser/package.json'))('playwright-core');

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// What Chromium's settings page writes for "Block third-party cookies".
const blockingThirdParties = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };

// A browser with a fresh profile: third-party cookies blocked, JavaScript as asked for.
export async function openBrowser(options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'passerelle-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(blockingThirdParties));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
    headless: true, args, viewport: { width: 1100, height: 740 }, locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const complaints = [];
  context.on('page', (page) => watch(page, complaints));
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, page, complaints, close };
}

function watch(page, complaints) {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
  });
}

const seen = () => Promise.all([...document.images].map((image) => {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom < 0 || top > innerHeight ? undefined : image.decode().catch(() => {});
}));

// A picture of the window for build/screenshots, once what it shows has arrived.
export async function picture(page, name) {
  await page.waitForLoadState('networkidle');
  for (const frame of page.frames()) await frame.evaluate(seen);
  await page.screenshot({ path: join(root, `build/screenshots/${name}.png`), animations: 'disabled' });
}
