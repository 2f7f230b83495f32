// The gateway with the samples and the pretend buyer, on free ports and a folder of their own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const gateway = process.env.PASSERELLE_BIN;
const buyer = process.env.BUYER_BIN;

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

function run(...words) {
  const { status, stderr, error } = spawnSync(gateway, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`passerelle ${words.join(' ')}: ${error ?? stderr}`);
}

function loadSamples(data, buyerPort) {
  run('migrate', '--data', data);
  run('import', '--data', data, '--bad-rows', 'refuse', join(root, 'samples/catalog'));
  for (const name of readdirSync(join(root, 'samples/partners'))) {
    const text = readFileSync(join(root, 'samples/partners', name), 'utf8');
    const file = join(data, 'partner.json');
    writeFileSync(file, text.replaceAll(/:8082(?=["/])/g, `:${buyerPort}`));
    run('partner', 'add', '--data', data, file);
  }
}

// Starts a program and waits for its line `ready …`; answers the process and what it said so far.
function start(program, words) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stderr.on('data', (bytes) => { complained += bytes; });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`${program} left with ${code}: ${complained}`)));
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (/^ready /m.test(said)) done({ child, said });
    });
  });
}

const stopped = ({ child }) => new Promise((done) => {
  child.removeAllListeners('exit');
  child.on('exit', done);
  child.kill('SIGTERM');
});

// The shop is 127.0.0.1 and the buyer localhost: two sites to a browser, as in real life.
export async function startServers() {
  const data = mkdtempSync(join(tmpdir(), 'passerelle-browser-'));
  const [shopPort, adminPort, buyerPort] = [await freePort(), await freePort(), await freePort()];
  const places = {
    shop: `http://127.0.0.1:${shopPort}`,
    admin: `http://127.0.0.1:${adminPort}`,
    buyer: `http://localhost:${buyerPort}`,
  };
  loadSamples(data, buyerPort);
  const serving = await start(gateway, ['serve', '--data', data, '--host', '127.0.0.1', '--port', shopPort,
    '--admin-port', adminPort, '--public-url', places.shop, '--sandbox-confirm-after', '200',
    '--sandbox-ship-after', '6000', '--sandbox-invoice-after', '7000', '--internal-partners']);
  const buying = await start(buyer, ['serve', '--port', buyerPort, '--shop', places.shop, '--public', places.buyer]);
  const password = readFileSync(join(data, 'first-password'), 'utf8').trim();
  const stop = async () => {
    await Promise.all([stopped(serving), stopped(buying)]);
    rmSync(data, { recursive: true });
  };
  return { ...places, password, stop };
}
