// Vendure on loopback with its own PostgreSQL, filled and ready. `missing()` says what is not
// installed; `startVendure()` gives its two APIs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api } from './graphql.mjs';
import { freePort } from './ports.mjs';
import { postgresBin, startPostgres } from './postgres.mjs';
import { seed } from './seed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../../..');

export function missing() {
  if (spawnSync('npm', ['--version']).status !== 0) return 'npm is not installed';
  if (!postgresBin()) return 'postgresql is not installed';
  return undefined;
}

// The packages by the lock file, kept between runs.
function packages() {
  const lock = join(here, 'package-lock.json');
  const mark = createHash('sha256').update(readFileSync(lock)).digest('hex').slice(0, 16);
  const home = join(root, 'build', `npm-vendure-${mark}`);
  if (existsSync(join(home, 'installed'))) return home;
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(home, name));
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'],
    { cwd: home, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci: ${stderr}`);
  writeFileSync(join(home, 'installed'), '');
  return home;
}

function launch(env) {
  const child = spawn(process.execPath, [join(here, 'server.cjs')],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => { said = (said + bytes).slice(-4000); });
  const gone = new Promise((done) => { child.on('exit', done); });
  const ready = new Promise((done, fail) => {
    child.stdout.on('data', (bytes) => {
      said = (said + bytes).slice(-4000);
      if (/^ready$/m.test(said)) done();
    });
    child.on('exit', () => fail(new Error(`Vendure left: ${said}`)));
  });
  const stop = async () => { child.kill('SIGKILL'); await gone; };
  return { ready, stop };
}

export async function startVendure() {
  const home = packages();
  const database = await startPostgres();
  const assets = mkdtempSync(join(tmpdir(), 'passerelle-vendure-'));
  const port = await freePort();
  const password = randomBytes(18).toString('hex');
  const server = launch({ VENDURE_HOME: home, PORT: port, DB_PORT: database.port, ADMIN_PASSWORD: password,
    ASSETS: assets, VENDURE_DISABLE_TELEMETRY: 'true' });
  const stop = async () => {
    await server.stop();
    await database.stop();
    rmSync(assets, { recursive: true, force: true });
  };
  try {
    await server.ready;
    const url = `http://127.0.0.1:${port}`;
    const admin = new Api(`${url}/admin-api`);
    await admin.run(`mutation ($user: String!, $password: String!) {
      login(username: $user, password: $password) { ... on ErrorResult { errorCode message } } }`,
    { user: 'superadmin', password });
    await seed(admin);
    return { url, admin, user: 'superadmin', password, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
