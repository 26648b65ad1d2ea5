import { html, render } from 'htm/preact';
import type { ComponentChild, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Outcome, Snapshot } from '../protocol.ts';
import { Surface, Window } from './blocks.ts';
import { Composer } from './composer.ts';
import { Messages } from './messages.ts';
import { fill, type Own, type Page, PageContext, usePage, writtenDay } from './page.ts';

/** The page: what there is to see comes in as server-sent events, what the person does goes out as acts. */
function App() {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [own, setOwn] = useState<Own>({
    language: (localStorage.getItem('language') ?? navigator.language).startsWith('fr') ? 'fr' : 'en',
    place: 'channel',
    draft: '',
    problem: '',
  });
  const { language, place } = own;
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    localStorage.setItem('language', language);
    document.documentElement.lang = language;
    const snapshots = new EventSource(`/snapshots?language=${language}`);
    snapshots.addEventListener('message', ({ data }) => {
      const next: Snapshot = JSON.parse(data);
      document.title = next.phrases.title;
      setSnapshot(next);
      setOffline(false);
    });
    snapshots.addEventListener('error', () => setOffline(true));
    return () => snapshots.close();
  }, [language]);
  if (!snapshot) return null;

  const { phrases, channel, directMessage } = snapshot;
  const channelOf = (shown: Own['place']) => (shown === 'channel' ? channel : directMessage);
  const conversation = channelOf(place);
  const direct = conversation === directMessage;
  const talks = place !== 'home';
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const change: Page['change'] = (changes) => setOwn((before) => ({ ...before, ...changes }));

  const act: Page['act'] = async (done) => {
    change({ problem: '' });
    const response = await fetch(`/act?language=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(done),
    }).catch(() => null);
    if (!response?.ok) {
      if (response) change({ problem: phrases.broken });
      return {};
    }
    const outcome: Outcome = await response.json();
    const { problem } = outcome;
    if (problem) change({ problem: fill(phrases.problem[problem.problem], { detail: problem.detail }) });
    return outcome;
  };

  const go: Page['go'] = (place) => {
    change({ place, thread: undefined });
    const tab = place === 'home' ? place : 'messages';
    act({ type: 'open', channel: channelOf(place), tab });
  };

  const problem = isOffline ? phrases.offline : own.problem;
  const page = { ...snapshot, ...own, conversation, direct, locale, problem, act, change, go };
  return html`<${PageContext.Provider} value=${page}>
    <${Side} />
    <main>
      <${Head} />
      ${talks ? html`<${Messages} />` : html`<${Home} />`}
      ${snapshot.status && html`<p class="status" role="status">${snapshot.names.bot} ${snapshot.status}</p>`}
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
      ${talks && html`<${Composer} />`}
    </main>
    ${snapshot.modal && html`<${Window} view=${snapshot.modal} />`}
  <//>`;
}

/** Conversations, the digest, the days and the language; on a narrow screen it opens with a button. */
function Side() {
  const { phrases, names, today, days, realToday, locale, language, place, direct, ...page } = usePage();
  const { channel, digest, act, change, go } = page;
  const run = async () => {
    change({ place: 'channel', thread: undefined });
    for (const text of digest) await act({ type: 'say', channel, text });
  };
  const entry = (content: ComponentChild, onClick: () => void, current = false) =>
    html`<button type="button" popovertarget="side" popovertargetaction="hide" onClick=${onClick}
      aria-current=${current ? 'page' : 'false'}>${content}</button>`;
  const app = html`<img src="/bot.svg" alt="" width="18" height="18" /> ${names.bot}${' '}
    <small>${phrases.app}</small>`;
  return html`<nav id="side" class="side" popover="auto" aria-label=${phrases.workspace}>
    ${entry(`# ${names.channel}`, () => go('channel'), place === 'channel')}
    ${entry(app, () => go('app'), direct)}
    <h2>${phrases.digest}</h2>
    ${entry(phrases.runDigest, run)}
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
    ${language === 'fr' ? entry('English', () => change({ language: 'en' })) : entry('Français', () => change({ language: 'fr' }))}
    <p class="soft">${phrases.purpose}</p>
  </nav>`;
}

/** What is shown, the tabs of the app, and the day that answers are relative to. */
function Head() {
  const { phrases, names, direct, today, place, act, go } = usePage();
  const title = direct ? names.bot : `# ${names.channel}`;
  const tab = (name: Own['place'], label: string) =>
    html`<button type="button" role="tab" aria-selected=${String(place === name)}
      onClick=${() => go(name)}>${label}</button>`;
  const pick = ({ currentTarget: { validity, value } }: TargetedEvent<HTMLInputElement>) =>
    validity.valid && act({ type: 'today', today: value });
  return html`<header class="head">
    <button type="button" class="menu" popovertarget="side" aria-label=${phrases.menu}>☰</button>
    <h1 id="title">${title}</h1>
    ${
      direct &&
      html`<div class="tabs" role="tablist" aria-label=${phrases.tabs}>
        ${tab('home', phrases.homeTab)} ${tab('app', phrases.messagesTab)}
      </div>`
    }
    <label>
      <span>${phrases.today}</span>${' '}
      <input type="date" required value=${today} onChange=${pick} />
    </label>
  </header>`;
}

function Home() {
  const { phrases, home } = usePage();
  return html`<section class="panel" aria-labelledby="title" tabindex="0">
    ${
      home
        ? html`<${Surface} class="body home" blocks=${home.blocks} from=${{ home: true }} />`
        : html`<p class="soft">${phrases.homeEmpty}</p>`
    }
  </section>`;
}

render(html`<${App} />`, document.body);
