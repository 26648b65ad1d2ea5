import { EventEmitter } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fr } from '../../src/phrases/fr/index.ts';
import { servePage } from '../../src/playground/page-server.ts';
import type { Snapshot } from '../../src/playground/protocol.ts';
import { launchChromium } from './chromium.ts';

/** Block Kit as the page draws it, in a real browser with the page's own security policy. */
let server: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await servePage({
    port: 0,
    changes: new EventEmitter(),
    uploads: [],
    calendar: async () => {},
    snapshot: () => ({}) as Snapshot,
    act: async () => ({}),
    onError: () => {},
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${server.url}/bot.svg`);
  await page.goto(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const names = { bot: 'esante', botUser: 'UBOT', you: 'Camille', channel: 'esante' };

/** The markup of some blocks; what a person does in them is kept in `window.done`. */
function draw(blocks: object[]): Promise<string> {
  const known = JSON.stringify({ names, channel: 'C1', phrases: fr.playground });
  return page.evaluate(`Promise.all([import('htm/preact'), import('/page.ts'), import('/blocks.ts')]).then(
    ([{ html, render }, { PageContext }, { Surface }]) => {
      const act = (done) => { window.done = done; };
      const page = { ...${known}, act };
      const blocks = ${JSON.stringify(blocks)};
      document.body.replaceChildren(document.createElement('main'));
      const main = document.querySelector('main');
      render(html\`<\${PageContext.Provider} value=\${page}><\${Surface} blocks=\${blocks} /></>\`, main);
      return main.firstChild.innerHTML;
    },
  )`);
}

const mrkdwn = async (text: string) => {
  const markup = await draw([{ type: 'section', text: { type: 'mrkdwn', text } }]);
  return markup.replace('<div class="block section"><div><div>', '').replace('</div></div></div>', '');
};

test.for([
  [
    '*gras* _italique_ ~barré~ `code`',
    '<strong>gras</strong> <em>italique</em> <s>barré</s> <code>code</code>',
  ],
  ['*gras et _italique_*', '<strong>gras et <em>italique</em></strong>'],
  ['2*3*4 et a_b_c', '2*3*4 et a_b_c'],
  ['*été*, (_à_)', '<strong>été</strong>, (<em>à</em>)'],
  ['a &amp; b &lt;c&gt; &amp;lt;', 'a &amp; b &lt;c&gt; &amp;lt;'],
  ['un\ndeux', 'un<br>deux'],
  [
    'avant\n> cité\n> *encore*\naprès',
    'avant<br><blockquote>cité</blockquote><blockquote><strong>encore</strong></blockquote>après',
  ],
  ['&gt; cité', '<blockquote>cité</blockquote>'],
  [
    '<@UBOT> <@UOTHER> <#C1|general>',
    ['esante', 'Camille'].map((n) => `<span class="mention">@${n}</span> `).join('') +
      '<span class="mention">#general</span>',
  ],
] as const)('draws mrkdwn %s', async ([text, markup]) => {
  expect(await mrkdwn(text)).toBe(markup);
});

test('draws links to sites and addresses, and any other as text', async () => {
  const link = (href: string, label: string) =>
    `<a href="${href}" target="_blank" rel="noopener noreferrer">${label}</a>`;
  expect(await mrkdwn('<https://esante.gouv.fr/a_b_c|le site>')).toBe(
    link('https://esante.gouv.fr/a_b_c', 'le site'),
  );
  expect(await mrkdwn('<https://a.fr?b=1&amp;c=2>')).toBe(
    link('https://a.fr?b=1&amp;c=2', 'https://a.fr?b=1&amp;c=2'),
  );
  expect(await mrkdwn('<mailto:a@b.fr|écrire>')).toBe(link('mailto:a@b.fr', 'écrire'));
  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ]) {
    expect(await mrkdwn(`<${url}|clic>`), url).toBe('clic');
  }
});

test('never lets a text become markup', async () => {
  const hostile =
    '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'><svg onload=window.hacked=1>';
  const plain = { type: 'plain_text', text: hostile };
  const anyText = { type: 'mrkdwn', text: hostile };
  const markup = await draw([
    { type: 'header', text: plain },
    {
      type: 'section',
      text: anyText,
      fields: [anyText, plain],
      accessory: { type: 'button', action_id: 'a', text: plain, style: hostile },
    },
    { type: 'context', elements: [anyText] },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: hostile }] }],
    },
    {
      type: 'actions',
      block_id: hostile,
      elements: [
        {
          type: 'button',
          action_id: hostile,
          value: hostile,
          text: plain,
          url: 'javascript:window.hacked=1',
        },
      ],
    },
    {
      type: 'input',
      block_id: 'i',
      label: plain,
      element: { type: 'plain_text_input', action_id: 'a', placeholder: plain, initial_value: hostile },
    },
    { type: hostile },
  ]);
  expect(markup).not.toMatch(/<script|<svg|<img|href="javascript/i);
  expect(markup).toContain('&lt;script&gt;');
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.evaluate("document.body.innerHTML = '<b>x</b>'").catch(String)).toContain('TrustedHTML');
});

test('draws each block that the app uses, with the structure that its meaning asks for', async () => {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  expect(await draw([{ type: 'header', text: text('Action 15') }])).toBe('<h3 class="block">Action 15</h3>');
  expect(await draw([{ type: 'divider' }])).toBe('<hr class="block">');
  expect(
    await draw([
      {
        type: 'input',
        block_id: 'b',
        label: text('Nom'),
        element: { type: 'plain_text_input', action_id: 'a' },
      },
    ]),
  ).toContain('for="input-b">Nom</label><input type="text"');
  const quoted = { type: 'rich_text_quote', elements: [{ type: 'text', text: 'a *b* &amp; <c>' }] };
  expect(await draw([{ type: 'rich_text', elements: [quoted] }])).toBe(
    '<div class="block"><blockquote>a *b* &amp;amp; &lt;c&gt;</blockquote></div>',
  );
});

test('reports what is chosen, by block and action', async () => {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  const options = [
    { text: text('Un'), value: '1' },
    { text: text('Deux'), value: '2' },
  ];
  await draw([
    {
      type: 'actions',
      block_id: 'b',
      elements: [
        { type: 'button', action_id: 'read', text: text('Lire'), value: '15' },
        { type: 'static_select', action_id: 'pick', placeholder: text('Choisir une action'), options },
        { type: 'overflow', action_id: 'more', options },
      ],
    },
    {
      type: 'context_actions',
      block_id: 'c',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'useful',
          positive_button: { text: text('Utile'), value: 'yes' },
          negative_button: { text: text('Inutile'), value: 'no' },
        },
      ],
    },
  ]);
  const chosen = () => page.evaluate('window.done.action');
  const at = (block_id: string, action_id: string, type: string) => ({ block_id, action_id, type });
  const [one, two] = options;
  await page.getByRole('combobox', { name: 'Autres actions' }).selectOption('Un');
  expect(await chosen()).toEqual({ ...at('b', 'more', 'overflow'), selected_option: one });
  await page.getByRole('button', { name: 'Lire' }).click();
  expect(await chosen()).toEqual({ ...at('b', 'read', 'button'), text: text('Lire'), value: '15' });
  await page.getByRole('combobox', { name: 'Choisir une action' }).selectOption('Deux');
  expect(await chosen()).toEqual({ ...at('b', 'pick', 'static_select'), selected_option: two });
  await page.getByRole('button', { name: 'Inutile' }).click();
  expect(await chosen()).toEqual({
    ...at('c', 'useful', 'feedback_buttons'),
    text: text('Inutile'),
    value: 'no',
  });
});

test('reports all that stands in the inputs, by block and action, as Slack does', async () => {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  const options = ['1', '2'].map((value) => ({ text: text(`Option ${value}`), value }));
  const input = (name: string, element: object) => ({
    type: 'input',
    block_id: name,
    label: text(name),
    element: { action_id: 'it', ...element },
  });
  await draw([
    input('none', { type: 'static_select', options }),
    input('one', { type: 'static_select', options, initial_option: options[1] }),
    input('several', { type: 'multi_static_select', options, initial_options: [options[0]] }),
    input('day', { type: 'datepicker', initial_date: '2019-11-25' }),
    input('no day', { type: 'datepicker' }),
    input('hour', { type: 'timepicker', initial_time: '09:30' }),
    input('words', { type: 'plain_text_input', initial_value: 'oui' }),
    input('no words', { type: 'plain_text_input', multiline: true }),
    input('channel', { type: 'conversations_select' }),
    input('file', { type: 'file_input' }),
    { type: 'actions', block_id: 'b', elements: [{ type: 'button', action_id: 'go', text: text('Aller') }] },
  ]);
  await page.getByRole('checkbox', { name: 'Option 2' }).check();
  await page.getByLabel('channel').selectOption('#esante');
  await page.getByRole('button', { name: 'Aller' }).click();
  const reported = (type: string, report: object) => ({ it: { type, ...report } });
  expect(await page.evaluate('window.done.values')).toEqual({
    none: reported('static_select', { selected_option: null }),
    one: reported('static_select', { selected_option: options[1] }),
    several: reported('multi_static_select', { selected_options: options }),
    day: reported('datepicker', { selected_date: '2019-11-25' }),
    'no day': reported('datepicker', { selected_date: null }),
    hour: reported('timepicker', { selected_time: '09:30' }),
    words: reported('plain_text_input', { value: 'oui' }),
    'no words': reported('plain_text_input', { value: null }),
    channel: reported('conversations_select', { selected_conversation: 'C1' }),
    file: reported('file_input', { files: [] }),
  });
});
