import { createComposer } from './composer.js';
import { byId, element, fill } from './dom.js';
import { tellSuggestions } from './external-select.js';
import { drawHome } from './home.js';
import { drawLedger, writtenInstant } from './ledger.js';
import { createMessages } from './messages.js';
import { createModal } from './modal.js';
import { createStep } from './step.js';
import { createToday } from './today.js';

/** @import {Act, Happening, Hello, Ran} from '../protocol.ts' */

/**
 * The page: what happens comes in as server-sent events, what the person does goes out as acts.
 *
 * @typedef {'fr' | 'en'} Language
 * @typedef {Hello['phrases']['fr']} Phrases
 *
 * What every part of the page draws from.
 * @typedef {object} Page
 * @property {Hello} hello
 * @property {Language} language
 * @property {Phrases} phrases
 * @property {string} locale How dates and hours are written.
 * @property {string} conversation The channel that is shown.
 * @property {'messages' | 'home' | 'ledger'} view What is shown of it; or the ledger, in its place.
 * @property {(act: Act) => Promise<void>} act
 */

/** @type {Page | undefined} */
let page;

const problem = byId('problem', HTMLParagraphElement);
const notice = byId('notice', HTMLParagraphElement);
const status = byId('status', HTMLParagraphElement);
const main = document.querySelector('main');
const panel = byId('panel', HTMLElement);
const tabs = byId('tabs', HTMLDivElement);
const tabButtons = {
  home: byId('home-tab', HTMLButtonElement),
  messages: byId('messages-tab', HTMLButtonElement),
};
const ledgerButton = byId('ledger-button', HTMLButtonElement);
const conversations = {
  channel: byId('channel', HTMLButtonElement),
  directMessage: byId('direct-message', HTMLButtonElement),
};
const languages = [...document.querySelectorAll('.languages button')].filter(
  (button) => button instanceof HTMLButtonElement,
);

const composer = createComposer({ say, change, runStep });
const messages = createMessages({
  reply: (ts) => composer.enterThread(ts),
  edit: (ts, text) => composer.edit(ts, text),
});
const modal = createModal();
const step = createStep();
const today = createToday();

/** @param {Act} act */
async function act(act) {
  complain('');
  note([]);
  const response = await fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  }).catch(() => undefined);
  if (response && !response.ok) complain(page?.phrases.broken ?? '');
}

/**
 * @param {string} text
 * @param {string | undefined} thread
 */
function say(text, thread) {
  if (page) act({ type: 'say', channel: page.conversation, text, ...(thread && { thread }) });
}

/**
 * @param {string} ts
 * @param {string} text
 */
function change(ts, text) {
  if (page) act({ type: 'edit', channel: page.conversation, ts, text });
}

function runStep() {
  if (page) step.open(page);
}

/** @param {string} sentence Empty to withdraw the one that is shown. */
function complain(sentence) {
  messages.keepAtEnd(() => {
    problem.textContent = sentence;
    problem.hidden = sentence === '';
  });
}

/** @param {string[]} sentences What became of a request of this page; none to withdraw them. */
function note(sentences) {
  messages.keepAtEnd(() => {
    notice.textContent = sentences.join('\n');
    notice.hidden = sentences.length === 0;
  });
}

/** @param {string} sentence What the bot says that it is doing; empty when it has done it. */
function murmur(sentence) {
  messages.keepAtEnd(() => {
    status.textContent = sentence;
  });
}

/** @param {Partial<Pick<Page, 'hello' | 'language' | 'conversation' | 'view'>>} changes */
function draw(changes) {
  const hello = changes.hello ?? page?.hello;
  if (!hello) return;
  const language = changes.language ?? page?.language ?? preferredLanguage();
  const wanted = changes.conversation ?? page?.conversation ?? hello.channel;
  // After a restart of the program its conversations have other ids.
  const conversation = [hello.channel, hello.directMessage].includes(wanted) ? wanted : hello.channel;
  const view = changes.view ?? (changes.conversation ? 'messages' : page?.view) ?? 'messages';
  const phrases = hello.phrases[language];
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  page = { hello, language, phrases, locale, conversation, view, act };

  document.documentElement.lang = language;
  document.title = phrases.title;
  for (const place of document.querySelectorAll('[data-phrase]')) {
    const name = place.getAttribute('data-phrase');
    place.textContent = String(phrases[/** @type {keyof Phrases} */ (name)]);
  }
  for (const button of languages) button.setAttribute('aria-pressed', String(button.lang === language));
  drawConversations(page);
  drawPanel(page);
  today.draw(page);
  messages.draw(page);
  composer.draw(page);
  modal.draw(page);
}

/** @param {Page} page */
function drawConversations({ hello, phrases, conversation, view }) {
  const { names } = hello;
  const ledger = view === 'ledger';
  const direct = conversation === hello.directMessage && !ledger;
  conversations.channel.replaceChildren(element('span', { class: 'sign' }, '#'), names.channel);
  conversations.directMessage.replaceChildren(
    element('img', { src: '/bot.svg', alt: '', width: 18, height: 18 }),
    names.bot,
    element('span', { class: 'badge' }, phrases.app),
  );
  conversations.channel.setAttribute('aria-current', direct || ledger ? 'false' : 'page');
  conversations.directMessage.setAttribute('aria-current', direct ? 'page' : 'false');
  ledgerButton.setAttribute('aria-current', ledger ? 'page' : 'false');
  const title = direct ? names.bot : `# ${names.channel}`;
  byId('conversation-name', HTMLHeadingElement).textContent = ledger ? phrases.ledgerButton : title;
  const topic = ledger ? phrases.ledger.topic : phrases.topic[direct ? 'directMessage' : 'channel'];
  byId('topic', HTMLParagraphElement).textContent = topic;
  tabs.hidden = !direct;
  tabs.setAttribute('aria-label', phrases.tabs);
  for (const [name, button] of Object.entries(tabButtons)) {
    button.setAttribute('aria-selected', String(view === name));
  }
}

/**
 * What is shown in the place of messages, if anything.
 *
 * @param {Page} page
 */
function drawPanel(page) {
  const { hello, view } = page;
  main?.setAttribute('data-view', view);
  panel.hidden = view === 'messages';
  panel.replaceChildren();
  if (view === 'home') panel.append(drawHome(hello.home, page));
  if (view === 'ledger') panel.append(drawLedger(hello.ledger, page, goTo));
}

/**
 * Shows a message in its conversation.
 *
 * @param {{ channel: string, ts: string }} message
 */
function goTo({ channel, ts }) {
  draw({ conversation: channel, view: 'messages' });
  messages.reveal(ts);
}

/** @param {Ran[]} results What became of the digests that were run. */
function tellRun(results) {
  if (!page) return;
  const { phrases, locale } = page;
  note(
    results.map(({ outcome, due, error = '' }) =>
      fill(phrases.ran[outcome], { due: writtenInstant(due, locale), error }),
    ),
  );
}

/** @param {Happening} happening */
function hear(happening) {
  if (happening.type === 'hello') {
    complain('');
    draw({ hello: happening });
    modal.show(null, {});
    return;
  }
  if (!page) return;
  switch (happening.type) {
    case 'message':
      if (happening.message.from === 'bot') murmur('');
      return messages.show(happening.message);
    case 'removed':
      return messages.remove(happening.channel, happening.ts);
    case 'modal':
      return modal.show(happening.view, happening.errors ?? {});
    case 'suggestions':
      return tellSuggestions(happening);
    case 'home':
      page.hello.home = happening.view;
      return drawPanel(page);
    case 'ledger':
      page.hello.ledger = happening.ledger;
      return drawPanel(page);
    case 'ran':
      return tellRun(happening.results);
    case 'step ended':
      return step.show(happening, page);
    case 'status':
      return murmur(happening.text && `${page.hello.names.bot} ${happening.text}`);
    case 'prompts':
      return composer.suggest(happening.prompts);
    case 'today':
      page.hello.today = happening.today;
      return today.draw(page);
    case 'problem': {
      const sentence = fill(page.phrases.problem[happening.problem], { detail: happening.detail ?? '' });
      step.fail(sentence);
      return complain(sentence);
    }
  }
}

/** @returns {Language} */
function preferredLanguage() {
  const kept = localStorage.getItem('language') ?? navigator.language;
  return kept.startsWith('fr') ? 'fr' : 'en';
}

for (const button of languages) {
  button.addEventListener('click', () => {
    localStorage.setItem('language', button.lang);
    draw({ language: button.lang === 'fr' ? 'fr' : 'en' });
  });
}
for (const [name, button] of Object.entries(conversations)) {
  button.addEventListener('click', () => {
    if (!page) return;
    const conversation = page.hello[/** @type {keyof typeof conversations} */ (name)];
    draw({ conversation });
    act({ type: 'open', channel: conversation });
    composer.focus();
  });
}
for (const [tab, button] of Object.entries(tabButtons)) {
  button.addEventListener('click', () => {
    if (!page) return;
    const view = tab === 'home' ? 'home' : 'messages';
    draw({ conversation: page.hello.directMessage, view });
    act({ type: 'open', channel: page.hello.directMessage, tab: view });
  });
}
ledgerButton.addEventListener('click', () => draw({ view: 'ledger' }));
byId('run-digest', HTMLButtonElement).addEventListener('click', () => {
  if (!page) return;
  draw({ conversation: page.hello.channel, view: page.view === 'ledger' ? 'ledger' : 'messages' });
  act({ type: 'run digests', language: page.language });
});

const happenings = new EventSource('/happenings');
happenings.addEventListener('message', ({ data }) => hear(JSON.parse(data)));
happenings.addEventListener('error', () => complain(page?.phrases.offline ?? ''));
