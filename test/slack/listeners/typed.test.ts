import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  buttonsOf,
  findButton,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What people really type, on the surfaces where they type it. */
describe('typed in Slack', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ today: '2020-05-01' });
  });
  afterAll(() => app.close());

  const mention = async (text: string) => readAloud(await app.result(() => app.mention(text)));
  const direct = async (text: string, fields = {}) =>
    readAloud(await app.result(() => app.direct(text, fields)));
  const command = async (text: string, channel?: string) =>
    readAloud(await app.result(() => app.command(text, channel)));

  /** Sends something that must bring nothing, then a question, and looks at all that came. */
  async function callsAfter(ignored: () => Promise<unknown>) {
    const before = app.slack.calls.length;
    await ignored();
    await app.result(() => app.direct('action 26'));
    return app.slack.calls.slice(before).map(({ args }) => String(args.text));
  }

  it.each([
    ['qui pilote le DMP\u00a0? cc <!subteam^S7|@equipe-messagerie>', 'qui pilote le DMP\u00a0?'],
    ['what is due in 2021? see <https://intranet.example/2019/12/dmp>', 'what is due in 2021?'],
    ['*status*', 'status'],
    ['status?', 'status'],
    ['qui pilote l’action 12\u00a0? :pray:', 'qui pilote l’action 12\u00a0?'],
  ])('%j is answered as %j', async (dressed, plain) => {
    expect(await mention(dressed)).toBe(await mention(plain));
  });

  it.each([
    ['&gt; le DMP devait sortir en 2019\nqui pilote l’action 12\u00a0?', 'qui pilote l’action 12\u00a0?'],
    ['bonjour :wave:', 'bonjour'],
    ['`/esante échéances 2021`', 'échéances 2021'],
  ])('%j is answered as %j in a direct message', async (dressed, plain) => {
    expect(await direct(dressed)).toBe(await direct(plain));
  });

  it('answers an emoji alone with a hint, and no action', async () => {
    const words = await mention(':+1:');
    expect(words).not.toMatch(/Action 1\b(?!4)/);
    expect(words.split('\n').length).toBeLessThan(5);
  });

  it('answers two questions of one message, one after the other', async () => {
    const words = await direct('Qui pilote l’action 15 ? Et quand démarre la e-prescription de biologie ?');
    expect(words.indexOf('La DNS assure')).toBeGreaterThanOrEqual(0);
    expect(words.indexOf('e-prescription biologie')).toBeGreaterThan(words.indexOf('La DNS assure'));
  });

  it('answers three questions, and names the others', async () => {
    const words = await direct('qui pilote la 1 ? qui pilote la 2 ? qui pilote la 3 ? qui pilote la 4 ?');
    expect(words).toContain('«\u00a0qui pilote la 4\u00a0?\u00a0»');
  });

  it('reads a forwarded message as the question, and as a quotation beside words of one’s own', async () => {
    const attachments = [{ is_share: true, text: 'qui pilote l’action 12 ?', fallback: 'x' }];
    expect(await direct('', { attachments })).toContain('L’ANS pilote');
    const mentioned = await callsAfter(() => app.mention('', { attachments }));
    expect(JSON.stringify(mentioned)).toContain('L’ANS pilote');
    const other = [{ is_share: true, text: 'le DMP devait sortir en 2019' }];
    expect(await direct('qui pilote l’action 12 ?', { attachments: other })).toBe(
      await direct('qui pilote l’action 12 ?'),
    );
  });

  it.each(['file_share', 'thread_broadcast', 'me_message'])(
    'answers a message of subtype %s',
    async (subtype) => {
      const files = [{ id: 'F1', name: 'capture.png' }];
      expect(await direct('qui pilote l’action 12 ?', { subtype, files })).toContain('L’ANS pilote');
    },
  );

  it.each([
    ['Slackbot', { user: 'USLACKBOT' }],
    ['a notice', { subtype: 'channel_join' }],
    ['another bot', { bot_id: 'B0OTHER' }],
  ])('says nothing to %s', async (_, fields) => {
    expect(await callsAfter(() => app.direct('action 15', fields))).toHaveLength(1);
  });

  it('promises no digest in a conversation of two people', async () => {
    const words = await command('digest on lundi 9h', 'D0OTHER');
    expect(words).toContain('dans un canal');
    expect(words).not.toContain('/invite');
  });

  it('sets a digest, and switches it off, whatever signs stand in the words', async () => {
    const settings = async () => (await app.state.digests.inChannel('T0FAKE', 'C0MEMBER'))[0]?.settings;
    await app.command('digest on mardi, 9h30');
    await waitFor(async () =>
      expect(await settings()).toMatchObject({ weekday: 'tuesday', time: '09:30', state: { name: 'on' } }),
    );
    await app.command('digest off.');
    await waitFor(async () => expect(await settings()).toMatchObject({ state: { name: 'off' } }));
  });

  it('renews the calendar’s address for a maintainer only', async () => {
    expect(await command('calendar renew!')).not.toContain('.ics');
  });

  it('answers in the language that is asked for, then in the one that was last used', async () => {
    expect(await command('qui pilote l’action 12 ? in English please')).toContain('The ANS leads action 12');
    expect(await command('action 12')).toContain('Owners');
    expect(await command('qui pilote l’action 12 ?')).toContain('L’ANS pilote');
    expect(await command('action 12')).toContain('Pilotage');
  });

  it('keeps a long question for its buttons', async () => {
    const long = `${'Nous sortons d’une longue réunion et plusieurs collègues ont des doutes. '.repeat(12)}Ma question : qui pilote l’action 15 ?`;
    const shown = await app.result(() => app.direct(long));
    expect(readAloud(shown)).toContain('La DNS assure');
    const why = buttonsOf(shown).find(({ text }) => text.text.startsWith('Pourquoi'));
    expect(JSON.parse(String(why?.value))).toMatchObject({ key: expect.any(String) });
    const opened = await app.result(() => app.click(shown, /Pourquoi/));
    expect(JSON.stringify(opened.args)).toMatch(/\b15\b/);
  });

  it('says a sentence for a button of an older message that nothing hears any more', async () => {
    const shown = await app.result(() => app.direct('action 15'));
    const old = { ...findButton(shown, /Pourquoi/), action_id: 'meeting-pack:0' };
    expect(readAloud(await app.result(() => app.interaction(old)))).toMatch(/bouton|button/);
  });
});
