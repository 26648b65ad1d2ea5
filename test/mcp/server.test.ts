import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerObject } from '../../src/answer/answer-object.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { mcpServer } from '../../src/mcp/server.ts';
import { compileCache } from '../support/compile-cache.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';

const packs = onlyPack(roadmap);
const today = '2020-05-01';
let client: Client;

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  client = new Client({ name: 'test', version: '1.0.0' });
  await mcpServer(packs, () => today).connect(ours);
  await client.connect(theirs);
});
afterAll(() => client.close());

const call = (name: string, args: Record<string, unknown> = {}) => client.callTool({ name, arguments: args });

async function refusal(name: string, args: Record<string, unknown>): Promise<string> {
  const { isError, content, structuredContent } = await call(name, args);
  expect(isError).toBe(true);
  expect(structuredContent).toBeUndefined();
  return JSON.stringify(content);
}

test('there are three tools, all read-only, each with a schema of what goes in and what comes out', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['ask_roadmap', 'get_action', 'list_deadlines']);
  for (const tool of tools) {
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(tool.outputSchema).toMatchObject({ type: 'object', additionalProperties: false });
  }
});

describe('ask_roadmap', () => {
  test('gives the answer that every other surface gives', async () => {
    const question = 'quand démarre la e-prescription biologie ?';
    const { structuredContent, content } = await call('ask_roadmap', { question });
    const answer = answerObject([answerQuestion(question, { roadmap, today })]);
    expect(structuredContent).toEqual(answer);
    expect(content).toEqual([{ type: 'text', text: answer.text }]);
  });

  test('says so where the roadmap says nothing', async () => {
    const { structuredContent, isError } = await call('ask_roadmap', { question: 'budget of action 19' });
    expect(isError).toBeFalsy();
    expect(structuredContent).toMatchObject({ answerable: false, actions: [19] });
  });

  test('is relative to a day, in a language', async () => {
    const { structuredContent } = await call('ask_roadmap', {
      question: 'next deadlines',
      today: '2019-11-25',
      language: 'fr',
    });
    expect(structuredContent).toMatchObject({ language: 'fr', kind: 'list' });
    expect(await refusal('ask_roadmap', { question: 'action 1', today: '2019-02-30' })).toContain(
      'YYYY-MM-DD',
    );
    expect(await refusal('ask_roadmap', { q: 'action 1' })).toContain('question');
  });
});

describe('get_action', () => {
  test('gives any action as the text has it', async () => {
    for (const action of roadmap.actions) {
      const { structuredContent } = await call('get_action', { number: action.number });
      expect(structuredContent).toMatchObject({
        number: action.number,
        title: action.title,
        body: action.body.map(({ text }) => text),
        deadlines: action.deadlines.map(({ id, when }) => ({ id, when })),
        owners: action.owners.map(({ name, role }) => ({ name, role })),
      });
    }
  });

  test('says which numbers there are', async () => {
    expect(await refusal('get_action', { number: 27 })).toContain('go from 1 to 26: there is no action 27');
    expect(await refusal('get_action', { number: 1, pack: 'none' })).toContain(`one of ${roadmap.pack.id}`);
  });
});

describe('list_deadlines', () => {
  const list = async (filter: Record<string, unknown>) => {
    const { structuredContent } = await call('list_deadlines', filter);
    return structuredContent as { total: number; deadlines: { id: string; start: string | null }[] };
  };

  test('lists all of them, or those that fit every condition', async () => {
    const all = await list({});
    expect(all.total).toBe(roadmap.actions.flatMap(({ deadlines }) => deadlines).length);
    expect(all.deadlines.map(({ start }) => start ?? '9')).toEqual(
      all.deadlines.map(({ start }) => start ?? '9').sort(),
    );
    const few = await list({ action: 13, from: '2021-01-01', to: '2021-12-31', standing: 'ahead' });
    expect(few.deadlines).toMatchObject([
      { id: '13.4', when: '2021', standing: 'ahead' },
      { id: '13.5', when: '2021', standing: 'ahead' },
    ]);
    expect(few.total).toBe(2);
    const past = await list({ standing: 'past' });
    const ahead = await list({ standing: 'ahead', today: '2018-01-01' });
    expect(past.total).toBeGreaterThan(0);
    expect(ahead.total).toBeGreaterThan(past.total);
  });

  test('knows owners by the names that people use', async () => {
    const [lead] = roadmap.actions.flatMap(({ owners }) => owners);
    const owned = await list({ owner: lead?.name });
    expect(owned.total).toBeGreaterThan(0);
    expect((await list({ owner: 'dns' })).total).toBe(
      (await list({ owner: 'Délégation ministérielle au numérique en santé' })).total,
    );
    expect(await refusal('list_deadlines', { owner: 'Microsoft' })).toContain('Its owners are');
  });

  test('says what cannot be', async () => {
    expect(await refusal('list_deadlines', { action: 99 })).toContain('from 1 to 26');
    expect(await refusal('list_deadlines', { orientation: 6 })).toContain('1, 2, 3, 4 and 5');
    expect(await refusal('list_deadlines', { from: '2021-01-01', to: '2020-01-01' })).toContain('swap');
    expect(await refusal('list_deadlines', { standing: 'done' })).toContain('standing');
  });
});

describe('npm run mcp', () => {
  const start = (env: Record<string, string> = {}) =>
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/cli/mcp.ts'],
      env: { ...compileCache, ...env },
      stderr: 'pipe',
    });

  test('serves the protocol and prints nothing else', async () => {
    const child = new Client({ name: 'test', version: '1.0.0' });
    const unreadable: Error[] = [];
    child.onerror = (error) => unreadable.push(error);
    await child.connect(start({ ROADMAP_TODAY: today }));
    const { structuredContent } = await child.callTool({
      name: 'ask_roadmap',
      arguments: { question: 'what is overdue?' },
    });
    await child.close();
    const answer = answerObject([answerQuestion('what is overdue?', { roadmap, today })]);
    expect(structuredContent).toEqual(answer);
    expect(unreadable).toEqual([]);
  });

  test('tells on standard error what is wrong in its settings', async () => {
    const transport = start({ ROADMAP_TODAY: 'tomorrow' });
    let said = '';
    transport.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    await expect(new Client({ name: 'test', version: '1.0.0' }).connect(transport)).rejects.toThrow();
    expect(said).toContain('write it as 2019-11-25');
  });
});
