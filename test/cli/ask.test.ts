import { spawnSync } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ask as command } from '../../src/cli/ask.ts';
import { runCommand, type Shell } from '../../src/cli/run-command.ts';
import { compileCache } from '../support/compile-cache.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';

/** The command within this process, on the roadmap that is read already; `input` = what is typed on standard input. */
async function ask(args: string[], input = '', env: Record<string, string> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const shell: Shell = { argv: ['node', 'ask', ...args], env, stdin: Readable.from([input]), stdout, stderr };
  const written = Promise.all([text(stdout), text(stderr)]);
  await runCommand(() => command(shell, () => onlyPack(roadmap)), shell);
  stdout.end();
  stderr.end();
  const [said, errors] = await written;
  return { status: shell.exitCode ?? 0, stdout: said, stderr: errors, lines: said.trim().split('\n') };
}

/** The same as a person would start it. */
function startAsk(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/ask.ts', ...args], {
    input: '',
    encoding: 'utf8',
    env: { PATH: '', NODE_NO_WARNINGS: '1', ...compileCache },
  });
}

test('--json prints one object, with all that the answer asserts', async () => {
  const { status, stdout } = await ask([
    '--json',
    '--today',
    '2020-05-01',
    'when does e-prescription biologie start',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    question: 'when does e-prescription biologie start',
    language: 'en',
    kind: 'when',
    answerable: true,
    actions: [13],
    deadlines: [
      { id: '13.3', action: 13, when: '2020', start: '2020-01-01', end: '2020-12-31' },
      { id: '13.5', action: 13, when: '2021', start: '2021-01-01', end: '2021-12-31' },
    ],
    owners: [],
    suggestions: [],
  });
});

test('--jsonl answers line by line, in order; a bad line gives an error and the rest goes on', async () => {
  const input = [
    ...roadmap.actions.map(({ number }) => JSON.stringify({ id: number, q: `action ${number}` })),
    'no json',
    '{"id": "x"}',
    '{"id": "y", "q": "overdue?", "asOf": "2019-02-30"}',
    '',
    '{"id": "z", "q": "what is overdue?", "asOf": "2019-05-01"}',
  ].join('\n');
  const { status, lines } = await ask(['--jsonl'], input);
  expect(status).toBe(0);
  const answers = lines.map((line) => JSON.parse(line));
  for (const [place, action] of roadmap.actions.entries()) {
    expect(answers[place]).toMatchObject({
      id: action.number,
      actions: [action.number],
      deadlines: action.deadlines.map(({ id }) => ({ id })),
      owners: action.owners.map(({ name }) => ({ name })),
    });
    expect(answers[place].text).toContain(action.title);
  }
  const [notJson, noQuestion, noDay, last] = answers.slice(26);
  expect(notJson.error).toContain('not JSON');
  expect(noQuestion).toMatchObject({ id: 'x', error: expect.stringContaining('needs a question') });
  expect(noDay).toMatchObject({ id: 'y', error: expect.stringContaining('is not a day') });
  expect(last).toMatchObject({ id: 'z', deadlines: [{ id: '14.1' }, { id: '19.1' }, { id: '17.1' }] });
});

test('a readable answer, without colour where nobody looks, with its source', () => {
  const { status, stdout } = startAsk('--today', '2020-05-01', 'qui pilote l’action 12 ?');
  expect(status).toBe(0);
  expect(stdout).toContain('L’ANS pilote l’action 12, messageries sécurisées (MSSanté), avec la DGOS');
  expect(stdout).toContain('lignes');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what must not be there
  expect(stdout).not.toMatch(/\u001b\[/);
});

test('--explain says why', async () => {
  const { stdout } = await ask(['--explain', 'carnet de vaccination']);
  expect(stdout).toMatch(/«\s?vaccination\s?»\s.*ligne \d+/);
});

test('"not in the roadmap" is an answer too', async () => {
  expect((await ask(['budget of action 19'])).status).toBe(0);
});

test('without a question: a conversation, whose prompts nobody sees in a pipe', async () => {
  const { status, stdout } = await ask([], 'quand démarre le Health Data Hub ?\nqui le pilote ?\nexit\n');
  expect(status).toBe(0);
  expect(stdout).not.toMatch(/^\? /m);
  expect(stdout).toContain('début 2019');
  expect(stdout).toContain('DREES');
});

describe('bad usage: status 2 and one clear line', () => {
  test.each([
    [['--today', 'tomorrow', 'x'], '"tomorrow" is not a day: write it as YYYY-MM-DD'],
    [['--today', '2021-02-29', 'x'], '"2021-02-29" is not a day'],
    [['--json', '--jsonl'], 'exclude each other'],
    [['--jsonl', 'question'], 'reads its questions from standard input'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j', async (args, sentence) => {
    const { status, stdout, stderr } = await ask(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    const [first, next = ''] = stderr.split('\n');
    expect(first).toContain(sentence);
    // The usage may follow, set off.
    expect(next).toBe('');
  });

  test('of the program too', () => {
    const { status, stdout, stderr } = startAsk('--json', '--jsonl');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]*exclude each other[^\n]*\n$/);
  });
});

test.each([
  [{ ROADMAP_TODAY: '2019-13-01' }, 'ROADMAP_TODAY is "2019-13-01", which is not a day'],
  [{ TIME_ZONE: 'Mars/Olympus' }, 'TIME_ZONE is "Mars/Olympus", which is no time zone'],
])('an environment that is wrong gets a sentence: %j', async (env, sentence) => {
  const { status, stderr } = await ask(['action 15'], '', env);
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(sentence);
});

test('whoever reads only the first answers gets no stack trace with them', () => {
  const { stdout, stderr } = spawnSync('sh', ['-c', '"$NODE" src/cli/ask.ts --jsonl | head -n 1'], {
    input: '{"q": "action 15"}\n'.repeat(500),
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NODE: process.execPath, ...compileCache },
  });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});

test('--jsonl: several questions of a line are answered, the further ones in `more`', async () => {
  const q = 'Qui pilote l’action 15 ? Et quand démarre la e-prescription de biologie ?';
  const { lines } = await ask(['--jsonl'], JSON.stringify({ id: 1, q, asOf: '2020-05-01' }));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: 1, kind: 'who', actions: [15], more: [{ kind: 'when', actions: [13] }], notUnderstood: [] },
  ]);
});

test('--jsonl: lines of one thread follow each other, whatever stands between them', async () => {
  const asked = [
    { id: 1, q: 'action 15', thread: 'a' },
    { id: 2, q: 'action 3' },
    { id: 3, q: 'action 13', thread: 'b' },
    { id: 4, q: 'who owns it?', thread: 'a' },
    { id: 5, q: 'when does it start?', thread: 'b' },
  ];
  const { lines } = await ask(['--jsonl'], asked.map((each) => JSON.stringify(each)).join('\n'));
  expect(lines.map((line) => JSON.parse(line).actions)).toEqual([[15], [3], [13], [15], [13]]);
});

test('what is not answered of a text is said', async () => {
  const { stdout } = await ask(['qui pilote la 1 ? qui pilote la 2 ? qui pilote la 3 ? qui pilote la 4 ?']);
  expect(stdout).toContain('«\u00a0qui pilote la 4\u00a0?\u00a0»');
  expect((await ask([`action 15 ${'x '.repeat(4000)}`])).stdout).toMatch(/^Votre texte est long/);
});

test('what npm keeps for itself is noticed', async () => {
  const { status, stderr } = await ask(['2019-11-25', 'action 15'], '', { npm_config_today: 'true' });
  expect(status).toBe(2);
  expect(stderr).toContain('write -- before it');
  expect(stderr).toContain('For example:');
});

test('a flag that there is not, and nothing at all, show how it is used', async () => {
  expect((await ask(['--tody', '2019-11-25'])).stderr).toContain('For example:');
  expect((await ask([])).stdout).toContain('For example:');
});
