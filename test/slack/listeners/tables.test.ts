import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { type AppUnderTest, findButton, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';

const typesOf = ({ blocks }: Pick<Message, 'blocks'>) => blocks.map(({ type }) => type);

interface Cell {
  type: string;
  text: string;
  value?: number;
}
interface Table {
  rows: Cell[][];
}

describe('a list as a table', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ today: '2020-05-01' });
  });
  afterAll(() => app.close());
  const ask = (text: string) => app.result(() => app.command(text));
  const tableOf = ({ blocks }: Pick<Message, 'blocks'>) =>
    blocks.find(({ type }) => type === 'data_table') as unknown as Table;

  it('holds every deadline, sortable by date, with the date as the text gives it', async () => {
    const shown = await ask('échéances');
    expect(app.slack.calls.at(-1)?.reply).toEqual({ ok: true });
    const [heads, ...rows] = tableOf(shown).rows;
    expect(heads?.map(({ text }) => text)).toEqual(['Échéance', 'Date', 'Période', 'Action']);
    expect(rows).toHaveLength(59);
    const opening = rows.find(([label]) => label?.text === 'Ouverture de la plateforme');
    expect(opening?.slice(1)).toEqual([
      { type: 'raw_number', value: 20220101, text: 'janvier 2022' },
      { type: 'raw_text', text: 'à venir' },
      { type: 'raw_number', value: 15, text: '15 Espace Numérique de Santé (ENS)' },
    ]);
    // All dates are numbers, or Slack would sort them by letter; what has none comes last.
    expect(rows.every(([, date]) => date?.type === 'raw_number')).toBe(true);
    expect(rows.find(([, date]) => date?.text === 'semestrielle')?.[1]?.value).toBe(99_999_999);
  });

  it('holds our translation in English, and the owners of actions', async () => {
    const [heads, first] = tableOf(await ask('list')).rows;
    expect(heads?.map(({ text }) => text)).toEqual([
      'Action',
      'Title',
      'Our translation',
      'Owners',
      'Deadlines',
    ]);
    expect(first?.[2]?.text).toContain('ministerial delegation');
  });

  it('opens an action of the table, and turns to a list and back', async () => {
    const table = await ask('échéances 2021');
    const menu = JSON.stringify(table.blocks).match(/"action_id":"(ask:menu)"/)?.[1];
    const value = JSON.stringify({ text: 'action 13', today: '2020-05-01', language: 'fr' });
    expect(JSON.stringify(table.blocks)).toContain(JSON.stringify(value));
    const card = await app.result(() =>
      app.interaction({ type: 'static_select', action_id: menu, selected_option: { value } }),
    );
    expect(readAloud(card)).toContain('Développement de la e-prescription');
    const list = await app.result(() => app.click(table, 'En liste'));
    expect(typesOf(list)).not.toContain('data_table');
    const back = await app.result(() => app.click(list, 'En tableau'));
    expect(typesOf(back)).toContain('data_table');
  });

  it('is no table where there is little to sort', async () => {
    const shown = await ask('liste 3');
    expect(typesOf(shown)).not.toContain('data_table');
    expect(shown.method).toBe('acknowledgement');
  });

  it('is sent once more, as a list, where Slack refuses the table', async () => {
    for (const [method, refusal, send] of [
      ['response', { status: 400 }, () => app.command('échéances 2021')],
      ['chat.postMessage', { error: 'invalid_blocks' }, () => app.mention('échéances 2021')],
    ] as const) {
      const before = app.slack.calls.length;
      app.slack.failNext(method, refusal);
      const shown = await app.result(send, 2);
      expect(shown.method).toBe(method);
      expect(typesOf(shown)).not.toContain('data_table');
      expect(findButton(shown, 'Action 13')).toBeDefined();
      expect(app.slack.calls.slice(before).filter((call) => call.reply.ok)).toHaveLength(1);
    }
  });

  it('is not sent again where nobody knows whether it was posted', async () => {
    const before = app.slack.calls.length;
    app.slack.failNext('response', { status: 500 });
    const shown = await app.result(() => app.command('échéances 2021'), 2);
    expect(readAloud(shown)).toContain('quelque chose s’est mal passé');
    expect(app.slack.calls).toHaveLength(before + 2);
  });
});
