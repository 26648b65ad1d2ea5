import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { roadmapStep } from '../../../src/slack/conversation/workflow-step.ts';
import { type AppUnderTest, startAppUnderTest } from '../../support/app-under-test.ts';
import { botToken } from '../../support/fake-slack.ts';

interface Parameters {
  properties: Record<string, { type: string }>;
  required?: string[];
}
const manifest = parse(readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8'));
const { title, output_parameters }: { title: string; output_parameters: Parameters } =
  manifest.functions[roadmapStep];

/** What of some outputs is not as the manifest declares them. */
function faults(outputs: Record<string, unknown>): string[] {
  const { properties, required = [] } = output_parameters;
  const type = (value: unknown) => (typeof value === 'number' ? 'integer' : typeof value);
  return [
    ...required.filter((name) => outputs[name] === undefined),
    ...Object.entries(outputs).flatMap(([name, value]) =>
      properties[name]?.type === type(value) && value !== '' ? [] : [name],
    ),
  ];
}

describe('the workflow step', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ today: '2020-05-01' });
  });
  afterAll(() => app.close());

  /** https://docs.slack.dev/reference/events/function_executed */
  const execute = (inputs: Record<string, unknown>, execution = app.slack.newExecution()) =>
    app.event({
      type: 'function_executed',
      user: undefined,
      function: {
        id: 'Fn1',
        callback_id: roadmapStep,
        title,
        type: 'app',
        input_parameters: [],
        output_parameters: [],
        app_id: 'A0FAKE',
        date_created: 1694727597,
        date_updated: 1698947481,
        date_deleted: 0,
      },
      inputs,
      function_execution_id: execution,
      workflow_execution_id: 'Wx1',
      bot_access_token: botToken,
    });
  const run = async (inputs: Record<string, unknown>) => {
    const { method, args } = await app.result(() => execute(inputs));
    expect(app.slack.calls.at(-1)?.reply.ok).toBe(true);
    return { method, error: args.error, outputs: (args.outputs ?? {}) as Record<string, unknown> };
  };

  it('gives the action of a question, field by field, as the manifest declares', async () => {
    const { method, outputs } = await run({ question: 'who owns secure messaging?' });
    expect(method).toBe('functions.completeSuccess');
    expect(outputs).toMatchObject({
      found: true,
      number: 12,
      title: 'Accompagnement à l’usage des messageries sécurisées de santé (MSSanté)',
      owners: 'ANS',
      deadlines:
        'Renforcement des relais dans les régions: 2019\nExtension au secteur médico-social: fin 2021',
      source: expect.stringMatching(/April 2019, lines? \d+/),
    });
    expect(outputs.quote).toContain('ANS');
    expect(faults(outputs)).toEqual([]);
  });

  it.each([[{ number: 15 }], [{ number: '15', question: '' }], [{ question: 'action 15', number: null }]])(
    'gives the action of %j',
    async (inputs) => {
      const { outputs } = await run(inputs);
      expect(outputs).toMatchObject({ found: true, number: 15 });
      expect(outputs.owners).toContain('assurance maladie (pilotage opérationnel)');
    },
  );

  it('answers in the language of the step, where one is set', async () => {
    expect((await run({ number: 15, language: 'en' })).outputs.owners).toContain('(operational lead)');
  });

  it('gives the deadlines that are asked for', async () => {
    const { outputs } = await run({ question: 'quand ouvre la plateforme de l’espace numérique de santé ?' });
    expect(outputs.deadlines).toBe('Ouverture de la plateforme\u00a0: janvier 2022');
  });

  it.each([{ question: 'weather in Paris' }, { number: 99 }, { question: 'all deadlines' }])(
    'says that there is no one action for %j',
    async (inputs) => {
      const { outputs } = await run(inputs);
      expect(outputs.found).toBe(false);
      expect(outputs.text).not.toBe('');
      expect(faults(outputs)).toEqual([]);
    },
  );

  it.each([
    [{}, 'ni question ni numéro'],
    [{ question: '  ' }, 'neither a question nor a number'],
    [{ number: 'quinze' }, '«\u00a0quinze\u00a0» n’est pas un numéro'],
    [{ number: 1, language: 'de' }, 'does not know the language “de”'],
  ])('fails for %j with a sentence', async (inputs, sentence) => {
    const { method, error } = await run(inputs);
    expect(method).toBe('functions.completeError');
    expect(error).toContain(sentence);
  });

  it('runs once, however often Slack delivers it', async () => {
    const execution = app.slack.newExecution();
    await app.result(() => execute({ number: 1 }, execution));
    const { length } = app.slack.calls;
    await execute({ number: 1 }, execution);
    await run({ number: 2 });
    expect(app.slack.calls).toHaveLength(length + 1);
  });

  it('fails with an apology where Slack refuses what it gives', async () => {
    app.slack.failNext('functions.completeSuccess', { error: 'invalid_arguments' });
    const { method, args } = await app.result(() => execute({ number: 1 }), 2);
    expect(method).toBe('functions.completeError');
    expect(args.error).toContain('Désolé');
  });
});
