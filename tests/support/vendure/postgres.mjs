// A PostgreSQL cluster of its own on loopback, in a folder that goes with it.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';

const versions = '/usr/lib/postgresql';

// Debian's newest; nothing where PostgreSQL is not installed.
export function postgresBin() {
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0];
  const bin = join(versions, newest ?? '', 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : undefined;
}

const number = (word) => Number(spawnSync('id', [word, 'postgres'], { encoding: 'utf8' }).stdout);

// PostgreSQL refuses to run as root.
function asPostgres() {
  return process.getuid() === 0 ? { uid: number('-u'), gid: number('-g') } : {};
}

function initialise(bin, data, who) {
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), words, { ...who, cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
}

async function answering(bin, port) {
  for (let tries = 0; tries < 300; ++tries) {
    if (spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', port]).status === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('PostgreSQL does not answer');
}

export async function startPostgres() {
  const bin = postgresBin();
  const who = asPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-postgres-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  initialise(bin, data, who);
  const port = await freePort();
  const words = ['-D', data, '-p', port, '-k', folder, '-c', 'listen_addresses=127.0.0.1',
    '-c', 'fsync=off', '-c', 'shared_buffers=32MB', '-c', 'max_connections=40'];
  const child = spawn(join(bin, 'postgres'), words, { ...who, cwd: '/', stdio: 'ignore' });
  const gone = new Promise((done) => { child.on('exit', done); });
  const stop = async () => {
    child.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(bin, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}
