import { actMenu } from './act-menu.js';
import { renderBlocks } from './blocks.js';
import { byId, element } from './dom.js';
import { readInputs } from './elements.js';
import { mrkdwn } from './mrkdwn.js';

/** @import {Message} from '../protocol.ts' */
/** @import {Page} from './main.js' */

/**
 * The messages of the conversation that is shown, oldest first, each with its thread under it.
 *
 * @typedef {{ reply: (ts: string) => void, edit: (ts: string, text: string) => void }} Callbacks
 *
 * @param {Callbacks} callbacks
 */
export function createMessages(callbacks) {
  const log = byId('messages', HTMLDivElement);
  /** @type {Page} */
  let page;

  /** @param {Message} message */
  function insert(message) {
    log.querySelector('.welcome')?.remove();
    const made = draw(message, page, callbacks);
    const before = find(message.ts);
    if (before) return replace(before, made);
    const parent = message.thread && find(message.thread);
    (parent ? parent.querySelector('.thread') : log)?.append(made);
  }

  /** @param {string} ts */
  function find(ts) {
    return log.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
  }

  return {
    /** @param {Page} current */
    draw(current) {
      page = current;
      log.setAttribute('aria-label', page.phrases.messages);
      log.replaceChildren(welcome(page));
      const own = page.hello.messages.filter(({ channel }) => channel === page.conversation);
      for (const message of own) insert(message);
      log.scrollTop = log.scrollHeight;
    },

    /** @param {Message} message */
    show(message) {
      const { messages } = page.hello;
      const index = messages.findIndex(({ channel, ts }) => channel === message.channel && ts === message.ts);
      const known = index !== -1;
      messages.splice(known ? index : messages.length, known ? 1 : 0, message);
      if (message.channel !== page.conversation) return;
      insert(message);
      if (!known) reveal(find(message.ts), log);
    },

    /** @param {string} ts Brings a message into sight and gives it the focus. */
    reveal(ts) {
      const message = find(ts);
      if (!(message instanceof HTMLElement)) return;
      message.scrollIntoView({ block: 'start' });
      message.focus({ preventScroll: true });
    },

    /** @param {() => void} change What takes room from the messages: the last one stays in sight. */
    keepAtEnd(change) {
      const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 8;
      change();
      if (atEnd) log.scrollTop = log.scrollHeight;
    },

    /**
     * @param {string} channel
     * @param {string} ts
     */
    remove(channel, ts) {
      page.hello.messages = page.hello.messages.filter(
        (other) => other.channel !== channel || other.ts !== ts,
      );
      if (channel === page.conversation) find(ts)?.remove();
    },
  };
}

/**
 * @param {Message} message
 * @param {Page} page
 * @param {Callbacks} callbacks
 */
function draw(message, page, { reply, edit }) {
  const { channel, ts, thread, from, ephemeral, edited, blocks, text, files = [] } = message;
  const { names } = page.hello;
  const { phrases } = page;
  const body = element('div', { class: 'body' });
  /** @type {import('./elements.js').Choose} */
  const choose = (block, action, input) =>
    page.act({ type: 'choose', message: { channel, ts }, block, action, input, inputs: readInputs(body) });
  body.append(...files.map(shared));
  body.append(...(blocks ? renderBlocks(blocks, { ...page.hello, phrases, choose }) : mrkdwn(text, names)));

  const name = from === 'bot' ? names.bot : names.you;
  const time = new Date(Number(ts) * 1000);
  return element(
    'article',
    {
      class: `message ${from}${ephemeral ? ' ephemeral' : ''}`,
      'data-ts': ts,
      tabindex: -1,
      'aria-label': name,
    },
    from === 'bot'
      ? element('img', { class: 'avatar', src: '/bot.svg', alt: '' })
      : element('span', { class: 'avatar', 'aria-hidden': 'true' }, names.you.slice(0, 1)),
    element(
      'header',
      {},
      element('strong', {}, name),
      ...(from === 'bot' ? [element('span', { class: 'badge' }, phrases.app)] : []),
      element(
        'time',
        { datetime: time.toISOString() },
        time.toLocaleTimeString(page.locale, { timeStyle: 'short' }),
      ),
      ...(edited ? [element('span', { class: 'edited' }, `(${phrases.edited})`)] : []),
      ...(ephemeral ? [element('span', { class: 'only-you' }, phrases.onlyYou)] : []),
    ),
    body,
    ...(thread || ephemeral ? [] : [element('div', { class: 'thread' })]),
    ...(ephemeral ? [] : [tools(message, page, { reply, edit })]),
  );
}

/**
 * A picture is shown, and opens in full; any other file is a link to download it.
 *
 * @param {NonNullable<Message['files']>[number]} file
 */
function shared({ id, name, title, picture, alt = '' }) {
  const href = `/files/${id}`;
  return element(
    'figure',
    { class: 'file' },
    element('figcaption', {}, picture ? title : element('a', { href, download: name }, title), ` · ${name}`),
    ...(picture ? [element('a', { href, target: '_blank' }, element('img', { src: href, alt }))] : []),
  );
}

/**
 * What may be done with a message.
 *
 * @param {Message} message
 * @param {Page} page
 * @param {Callbacks} callbacks
 */
function tools(message, page, { reply, edit }) {
  const { ts, thread, from, text } = message;
  const { hello, phrases } = page;
  /**
   * @param {string} label
   * @param {() => void} onclick
   */
  const tool = (label, onclick) => element('button', { type: 'button', onclick }, label);
  return element(
    'div',
    { class: 'tools' },
    ...(from === 'you' ? [tool(phrases.edit, () => edit(ts, asTyped(text, hello.names)))] : []),
    ...(thread ? [] : [tool(phrases.reply, () => reply(ts))]),
    shortcutMenu(message, page),
  );
}

/**
 * Slack's notation as the person typed it.
 *
 * @param {string} text
 * @param {Page['hello']['names']} names
 */
function asTyped(text, { bot, botUser }) {
  return text
    .replaceAll(`<@${botUser}>`, `@${bot}`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * @param {Message} message
 * @param {Page} page
 */
function shortcutMenu({ channel, ts }, { hello, phrases, act }) {
  const ofMessages = hello.shortcuts.filter(({ type }) => type === 'message');
  return actMenu(
    '⋯',
    phrases.actsOfMessage,
    ofMessages.map(({ name, callbackId }) => ({
      name,
      run: () => act({ type: 'shortcut', callbackId, channel, ts }),
    })),
  );
}

/** @param {Page} page */
function welcome({ hello, phrases, conversation }) {
  const direct = conversation === hello.directMessage;
  return element(
    'div',
    { class: 'welcome' },
    element('img', { src: '/bot.svg', alt: '', width: 56, height: 56 }),
    element('h2', {}, phrases.welcome.title),
    element('p', {}, phrases.welcome[direct ? 'directMessage' : 'channel']),
  );
}

/**
 * Puts the new drawing of a message in the place of the old one, with its thread and the focus it had.
 *
 * @param {Element} before
 * @param {Element} after
 */
function replace(before, after) {
  const controls = 'button, a, input, select, textarea';
  const focused = [...before.querySelectorAll(controls)].indexOf(
    /** @type {Element} */ (document.activeElement),
  );
  const thread = before.querySelector('.thread');
  if (thread) after.querySelector('.thread')?.replaceWith(thread);
  before.replaceWith(after);
  if (focused === -1) return;
  const target = after.querySelectorAll(controls)[focused] ?? after;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * Scrolls so that a new message is read from its beginning.
 *
 * @param {Element | null} message
 * @param {HTMLElement} log
 */
function reveal(message, log) {
  if (!(message instanceof HTMLElement)) return;
  message.scrollIntoView({ block: message.offsetHeight > log.clientHeight ? 'start' : 'end' });
}
