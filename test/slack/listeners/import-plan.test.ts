import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseView } from '../../../src/playground/slack/block-rules.ts';
import { shippedPack } from '../../../src/roadmap/load.ts';
import { loadPacks } from '../../../src/roadmap/packs.ts';
import { workbook } from '../../import/documents.ts';
import { type AppUnderTest, person, startAppUnderTest } from '../../support/app-under-test.ts';
import { waitFor } from '../../support/wait-for.ts';
import { seen } from '../digest/digest-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-plan-'));
cpSync(shippedPack, join(folder, 'esante-2019'), { recursive: true });
const packs = loadPacks(folder);

const rows = (deadline: string) => [
  ['Ref', 'Action', 'Lead', 'Deadline'],
  ['P-1', 'Mend the pump', 'Water board', deadline],
  ['P-2', 'Paint the gate', 'Parks team', 'when the paint is there, 2027?'],
];
let file: Buffer | string = '';
/** Slack's files: only the app may have them. */
const files = createServer((request, response) => {
  const allowed = request.headers.authorization?.startsWith('Bearer xoxb-');
  response.writeHead(200, { 'content-type': allowed ? 'application/octet-stream' : 'text/html' }).end(file);
});

let app: AppUnderTest;
beforeAll(async () => {
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  app = await startAppUnderTest({ packs, maintainers: [person] });
});
afterAll(async () => {
  await app.close();
  files.close();
  rmSync(folder, { recursive: true });
});

const given = (name = 'pump-plan.xlsx') => ({
  file: {
    value: {
      type: 'file_input',
      files: [
        {
          id: 'F1',
          name,
          url_private_download: `http://127.0.0.1:${(files.address() as AddressInfo).port}/`,
        },
      ],
    },
  },
});

/** What the window shows once the plan has been read. */
async function sent(view: Record<string, unknown>, values: Record<string, unknown>) {
  const before = app.slack.calls.filter(({ method }) => method === 'views.update').length;
  const reply = JSON.parse((await app.submit(view, values)).body);
  expect(reply).toMatchObject({ response_action: 'update' });
  expect(refuseView(reply.view)).toBeNull();
  const updates = () => app.slack.calls.filter(({ method }) => method === 'views.update');
  await waitFor(() => expect(updates().length).toBeGreaterThan(before));
  const shown = updates().at(-1)?.args.view;
  const read = typeof shown === 'string' ? JSON.parse(shown) : shown;
  expect(refuseView(read)).toBeNull();
  return { view: read, words: JSON.stringify(read.blocks) };
}

const open = async () => (await seen(app, () => app.command('packs import'))).content;

test('a maintainer gives a plan, sees what was read in it, and takes it', async () => {
  file = await workbook(rows('June 2027'));
  const window = await open();
  expect(refuseView(window)).toBeNull();
  const read = await sent(window, given());
  expect(read.words).toContain('2 actions');
  expect(read.words).toContain('2 with an owner');
  expect(packs.find('pump-plan')).toBeNull();
  const taken = await sent(read.view, {});
  expect(taken.words).toContain('/esante in pump-plan question');
  expect(packs.find('pump-plan')?.actions.map(({ key }) => key)).toEqual(['P-1', 'P-2']);
});

test('a new issue shows what changed', async () => {
  file = await workbook(rows('September 2027'));
  const read = await sent(await open(), given());
  expect(read.words).toContain('moved');
  expect(read.words).toContain('September 2027 instead of June 2027');
});

test('what cannot be read is told, and nothing is served of it', async () => {
  file = 'no workbook';
  const { view, words } = await sent(await open(), given('other.xlsx'));
  expect(words).toContain('no Excel workbook');
  expect(view.callback_id).toBeUndefined();
  expect(packs.find('other')).toBeNull();
});

test('without a file the window says so', async () => {
  const reply = JSON.parse((await app.submit(await open(), {})).body);
  expect(reply).toMatchObject({ response_action: 'errors', errors: { file: 'Choose a file.' } });
});
