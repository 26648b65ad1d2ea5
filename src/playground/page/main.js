import { html, render } from 'htm/preact';
import { useEffect, useReducer } from 'preact/hooks';
import { Surface } from './blocks.js';
import { Composer } from './composer.js';
import { Ledger } from './ledger.js';
import { Messages } from './messages.js';
import { PageContext, usePage, writtenDay } from './page.js';
import { reduce, start } from './state.js';
import { Modal } from './windows.js';

/** @import { Act } from '../protocol.ts' */
/** @import { Page } from './page.js' */

/** @param {Act} act */
const post = (act) =>
  fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });

/** The page: what happens comes in as server-sent events, what the person does goes out as acts. */
function App() {
  const [state, dispatch] = useReducer(reduce, start());
  const change = (/** @type {Partial<Page>} */ changes) => dispatch({ type: 'change', changes });
  useEffect(() => {
    const happenings = new EventSource('/happenings');
    happenings.addEventListener('message', ({ data }) => dispatch(JSON.parse(data)));
    happenings.addEventListener('error', () => dispatch({ type: 'offline' }));
  }, []);
  const { hello, language } = state;
  const phrases = hello?.phrases[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = phrases?.title ?? 'esante';
  }, [language, phrases]);
  // It tells where neither words nor anything that was chosen do.
  useEffect(() => void post({ type: 'language', language }).catch(() => undefined), [language]);
  if (!hello || !phrases) return null;

  /** @param {Act} act */
  async function act(act) {
    change({ problem: '', notice: '' });
    const response = await post(act).catch(() => undefined);
    if (response && !response.ok) change({ problem: phrases?.broken ?? '' });
  }
  /** @type {Page} */
  const page = { ...state, hello, phrases, locale: language === 'fr' ? 'fr-FR' : 'en-GB', act, change };
  return html`<${PageContext.Provider} value=${page}>
    <${Side} />
    <main data-view=${state.view}>
      <${Head} />
      <${Panel} />
      ${state.status && html`<p class="status" role="status">${state.status}</p>`}
      ${state.notice && html`<p class="notice" role="status">${state.notice}</p>`}
      ${state.problem && html`<p class="problem" role="alert">${state.problem}</p>`}
      ${state.view === 'messages' && html`<${Composer} />`}
    </main>
    <${Modal} />
  <//>`;
}

/** Conversations, the digest, the days and the language; on a narrow screen it opens with a button. */
function Side() {
  const { hello, phrases, locale, language, conversation, view, act, change } = usePage();
  const { names, channel, directMessage, today, days, realToday } = hello;
  const run = () => {
    change({ conversation: channel, view: view === 'ledger' ? view : 'messages' });
    act({ type: 'run digests', language });
  };
  const entry = (
    /** @type {boolean} */ current,
    /** @type {() => void} */ go,
    /** @type {unknown} */ content,
  ) =>
    html`<button type="button" popovertarget="side" popovertargetaction="hide" onClick=${go}
      aria-current=${current ? 'page' : 'false'}>${content}</button>`;
  const conversationEntry = (/** @type {string} */ to, /** @type {unknown} */ content) => {
    const go = () => {
      change({ conversation: to, view: 'messages' });
      act({ type: 'open', channel: to });
    };
    return entry(conversation === to && view !== 'ledger', go, content);
  };
  const other = language === 'fr' ? 'en' : 'fr';
  return html`<nav id="side" class="side" popover="auto" aria-label=${phrases.workspace}>
    ${conversationEntry(channel, `# ${names.channel}`)}
    ${conversationEntry(
      directMessage,
      html`<img src="/bot.svg" alt="" width="18" height="18" /> ${names.bot}${' '}
        <span class="badge">${phrases.app}</span>`,
    )}
    <h2>${phrases.digest}</h2>
    ${entry(false, run, phrases.runDigest)}
    ${entry(view === 'ledger', () => change({ view: 'ledger' }), phrases.ledgerButton)}
    <h2 id="days">${phrases.days}</h2>
    <div class="row" role="group" aria-labelledby="days">
      ${[...days, realToday].map(
        (day) => html`<button type="button" aria-pressed=${String(day === today)}
          onClick=${() => act({ type: 'today', today: day })}>
          ${day === realToday ? phrases.realToday : writtenDay(day, locale)}
        </button>`,
      )}
    </div>
    <h2>${phrases.language}</h2>
    ${entry(false, () => change({ language: other }), other === 'fr' ? 'Français' : 'English')}
    <p class="note">${phrases.purpose} ${phrases.connect}</p>
  </nav>`;
}

/** What is shown, the tabs of the app, and the day that answers are relative to. */
function Head() {
  const { hello, phrases, conversation, view, act, change } = usePage();
  const { names, directMessage, today } = hello;
  const direct = conversation === directMessage && view !== 'ledger';
  const title = direct ? names.bot : `# ${names.channel}`;
  const tab = (/** @type {'home' | 'messages'} */ name, /** @type {string} */ label) => {
    const open = () => {
      change({ view: name });
      act({ type: 'open', channel: directMessage, tab: name });
    };
    return html`<button type="button" role="tab" aria-selected=${String(view === name)} onClick=${open}>
      ${label}
    </button>`;
  };
  const pick = (/** @type {any} */ { currentTarget: { validity, value } }) =>
    validity.valid && act({ type: 'today', today: value });
  return html`<header class="head">
    <button type="button" class="menu" popovertarget="side" aria-label=${phrases.menu}>☰</button>
    <h1 id="title">${view === 'ledger' ? phrases.ledgerButton : title}</h1>
    ${
      direct &&
      html`<div class="tabs row" role="tablist" aria-label=${phrases.tabs}>
        ${tab('home', phrases.homeTab)}${tab('messages', phrases.messagesTab)}
      </div>`
    }
    <label title=${phrases.todayHelp}>
      <span>${phrases.today}</span>${' '}
      <input type="date" required value=${today} onChange=${pick} />
    </label>
  </header>`;
}

function Panel() {
  const { hello, phrases, view } = usePage();
  if (view === 'messages') return html`<${Messages} />`;
  const home = hello.home
    ? html`<${Surface} class="body home" blocks=${hello.home.blocks} from=${{ home: true }} />`
    : html`<p class="soft">${phrases.homeEmpty}</p>`;
  return html`<section class="panel" aria-labelledby="title" tabindex="0">
    ${view === 'ledger' ? html`<${Ledger} />` : home}
  </section>`;
}

render(html`<${App} />`, document.body);
