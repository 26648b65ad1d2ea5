import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { freePort } from './support/free-port.ts';
import { announcement, command, endPrograms, fakeSlack, overHttp, signed } from './support/program.ts';
import { waitFor } from './support/wait-for.ts';

afterEach(endPrograms);

const { services, configs } = parse(readFileSync('compose.yaml', 'utf8'));
const { PORT: port, HEALTH_PORT: healthPort } = services.bot.environment;
const nginx: string = configs.balancer.content;

test('the health of the replicas is published to nobody', () => {
  expect([port, healthPort]).toEqual(['3000', '3001']);
  const published = Object.entries(services).filter(([, service]) => (service as { ports?: [] }).ports);
  expect(published.map(([name]) => name)).toEqual(['balancer']);
});

test('the balancer passes on to the port of Slack and the calendars alone', () => {
  expect(nginx.match(/\bserver bot:\d+/g)).toEqual([`server bot:${port}`]);
  expect(nginx.match(/proxy_pass .*/g)).toEqual(['proxy_pass http://bot;']);
  expect(nginx).not.toContain(healthPort);
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The shipped file, but for where the replica is and where it listens; in a folder of its own. */
async function startNginx(replica: string): Promise<string> {
  const listen = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'esante-nginx-'));
  const server = nginx
    .replaceAll('$$', '$')
    .replace(`server bot:${port}`, `server 127.0.0.1:${replica}`)
    .replace('listen 80', `listen 127.0.0.1:${listen}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${each};`,
  );
  const file = join(folder, 'nginx.conf');
  const settings = `daemon off; error_log stderr; pid nginx.pid; events {}`;
  writeFileSync(file, `${settings} http { access_log off; ${temporary.join(' ')} ${server} }`);
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', file], { stdio: 'ignore' });
  onTestFinished(() => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  await waitFor(() => fetch(`http://127.0.0.1:${listen}/`));
  return listen;
}

/** Of a request whose address is sent as it is written. */
async function statusOf(at: string, path: string): Promise<string> {
  const socket = connect(Number(at), '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  const reply = await text(socket);
  expect(reply).not.toMatch(/esante_|"status"|"ok"/);
  return reply.split(' ')[1] ?? reply;
}

test.skipIf(!isInstalled('nginx'))('the balancer lets nobody around it', { timeout: 120_000 }, async () => {
  const slack = await fakeSlack();
  const { child, port: replica } = await overHttp(slack);
  await announcement(child);
  const balancer = await startNginx(replica);
  const asked = await fetch(
    `http://127.0.0.1:${balancer}/slack/events`,
    signed(command, 'application/x-www-form-urlencoded'),
  );
  expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('Action 15')]);
  await Promise.all(
    around.map(async (path) => {
      expect([path, await statusOf(balancer, path)]).toEqual([path, expect.stringMatching(/^40[04]$/)]);
    }),
  );
});

/** What a proxy and Node may read differently. */
const around = ['metrics', 'readyz', 'healthz'].flatMap((name) => [
  `/${name}`,
  `//${name}`,
  `/slack/../${name}`,
  `/slack/..\\${name}`,
  `/slack/..%5c${name}`,
  `/slack/..%2f${name}`,
  `/slack/%2e%2e/${name}`,
  `/slack/..;/${name}`,
  `/slack//../../${name}`,
  `/calendar/..\\${name}`,
  `/calendar/..%2F..%2F${name}`,
  `/calendar/x?/../../${name}`,
  `/slack/events/../../${name}`,
  `/slack/\\..\\${name}`,
  `http://x/${name}`,
  `/slack/..%00/${name}`,
]);
