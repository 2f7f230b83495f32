// The gateway with one partner whose people choose in the supplier's shop, and the buyer's system:
// all on loopback, in a folder that goes with it.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/vendure/ports.mjs';
import { root } from '../support/vendure/start.mjs';

const program = process.env.PASSERELLE_BIN ?? join(root, 'build/release/passerelle');
export const buyerSecret = 'the buyers own secret';

// Not spawnSync: what the program calls may stand in this process.
function run(words, env = {}) {
  return new Promise((done, fail) => {
    execFile(program, words, { env: { ...process.env, ...env }, timeout: 60_000 }, (error, stdout, stderr) => {
      if (error) fail(new Error(`passerelle ${words.join(' ')}: ${stdout} ${stderr}`));
      else done(stdout);
    });
  });
}

// Keeps what the gateway posts, in the order it came.
async function startBuyer() {
  const letters = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    letters.push(text);
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(`<?xml version="1.0"?><cXML payloadID="${letters.length}@buyer.example"
      timestamp="2026-11-23T10:15:00+00:00"><Response><Status code="200" text="OK"/></Response></cXML>`);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return { url: `http://127.0.0.1:${server.address().port}`, letters, stop };
}

const partner = (buyer, shop) => ({
  id: 'rheintal', name: 'Rheintal Maschinenbau', profile: 'generic',
  from: [{ domain: 'DUNS', identity: '312459876' }, { domain: 'oci', identity: 'einkauf' }],
  to: [{ domain: 'DUNS', identity: '498001234' }],
  sender: [{ domain: 'DUNS', identity: '312459876' }, { domain: 'oci', identity: 'einkauf' }],
  origins: [buyer], currency: 'EUR', language: 'de', priceList: 'standard', connector: shop,
  differences: 'hold', options: { shop, 'cxml.cartEncoding': 'base64', 'cxml.url': `${buyer}/cxml`,
    'oci.auxiliaryField': 'NEW_ITEM-CUST_FIELD1' },
  secrets: [buyerSecret],
});

function started(child, log) {
  return new Promise((done, fail) => {
    child.stdout.on('data', (bytes) => { if (/^ready /m.test(bytes)) done(); });
    child.on('exit', (code) => fail(new Error(`passerelle left with ${code}: ${log()}`)));
  });
}

// `office`: the back office; its secrets come from the environment by the names in it.
export async function startGateway(office, secrets) {
  const buyer = await startBuyer();
  const data = mkdtempSync(join(tmpdir(), 'passerelle-shop-'));
  const file = (name, content) => {
    writeFileSync(join(data, name), JSON.stringify(content));
    return join(data, name);
  };
  const [port, adminPort] = [await freePort(), await freePort()];
  await run(['backoffice', 'add', '--data', data, file('office.json', office)], secrets);
  await run(['partner', 'add', '--data', data, file('partner.json', partner(buyer.url, office.id))]);
  const child = spawn(program, ['serve', '--data', data, '--port', port, '--admin-port', adminPort,
    '--internal-partners'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const log = () => said;
  const gone = new Promise((done) => { child.on('exit', done); });
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    await buyer.stop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await started(child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const probe = () => run(['backoffice', 'test', '--data', data, office.id]);
  return { url: `http://127.0.0.1:${port}`, buyer, probe, log, stop };
}
