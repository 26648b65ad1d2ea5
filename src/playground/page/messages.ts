import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../slack/workspace.ts';
import { Surface } from './blocks.ts';
import { mrkdwn } from './mrkdwn.ts';
import { fill, usePage, writtenDay } from './page.ts';

/** The messages of the conversation that is shown, oldest first, each with its thread under it. */
export function Messages() {
  const { messages, conversation, phrases } = usePage();
  const log = useRef<HTMLElement>(null);
  const own = messages.filter(({ channel }) => channel === conversation);
  const newest = own.at(-1)?.ts;
  useLayoutEffect(() => reveal(log.current, newest), [newest, conversation]);
  const known = new Set(own.map(({ ts }) => ts));
  const threads = Map.groupBy(own, ({ thread }) => (thread && known.has(thread) ? thread : 'no thread'));
  // The order is turned round twice, so that the newest stays in sight whatever takes room from below.
  return html`<div class="messages" role="log" aria-label=${phrases.messages} aria-live="polite" tabindex="0" ref=${log}>
    <div>
      ${own.length === 0 && html`<${Welcome} />`}
      ${threads.get('no thread')?.map((message) => html`<${Article} key=${message.ts} message=${message} replies=${threads.get(message.ts)} />`)}
    </div>
  </div>`;
}

function Article({ message, replies = [] }: { message: Message; replies?: Message[] }) {
  const { names, phrases, locale } = usePage();
  const { channel, ts, from, ephemeral, blocks, text, files = [] } = message;
  const name = from === 'bot' ? names.bot : names.you;
  const time = new Date(Number(ts) * 1000);
  return html`<article class=${`message ${ephemeral ? 'ephemeral' : ''}`} data-ts=${ts} aria-label=${name}>
    ${
      from === 'bot'
        ? html`<img class="avatar" src="/bot.svg" alt="" />`
        : html`<span class="avatar" aria-hidden="true">${name[0]}</span>`
    }
    <header>
      <strong>${name}</strong>
      ${from === 'bot' && html`<small>${phrases.app}</small>`}
      <time datetime=${time.toISOString()}>${time.toLocaleTimeString(locale, { timeStyle: 'short' })}</time>
      ${ephemeral ? html`<span class="soft">· ${phrases.onlyYou}</span>` : html`<${Tools} message=${message} />`}
    </header>
    <${Surface} class="body" blocks=${blocks} from=${{ message: { channel, ts } }}>
      ${files.map(shared)}${!blocks && mrkdwn(text)}
    <//>
    <div class="thread">
      ${replies.map((reply) => html`<${Article} key=${reply.ts} message=${reply} />`)}
    </div>
  </article>`;
}

/** A picture is shown, and opens in full; any other file is a link. */
function shared({ id, name, title, type, alt }: NonNullable<Message['files']>[number]) {
  const href = `/files/${id}`;
  const picture = type.startsWith('image/');
  return html`<figure class="file">
    <figcaption>${picture ? title : html`<a href=${href} download=${name}>${title}</a>`} · ${name}</figcaption>
    ${picture && html`<a href=${href} target="_blank"><img src=${href} alt=${alt} /></a>`}
  </figure>`;
}

/** What may be done with a message. */
function Tools({ message: { channel, ts, thread } }: { message: Message }) {
  const { names, shortcuts, phrases, direct, draft, act, change } = usePage();
  const reply = () => change({ thread: ts, draft: direct || draft ? draft : `@${names.bot} ` });
  const { name, callbackId } = shortcuts.askAbout;
  const askAbout = () => act({ type: 'shortcut', callbackId, channel, ts });
  const tool = (name: string, use: () => void) =>
    html`<button type="button" class="soft link" onClick=${use}>${name}</button>`;
  return html`${!thread && tool(phrases.reply, reply)} ${tool(name, askAbout)}`;
}

function Welcome() {
  const { today, realToday, direct, phrases, locale } = usePage();
  const asOf = fill(phrases.asOf, { day: writtenDay(today, locale, 'long') });
  return html`<div class="welcome">
    <img src="/bot.svg" alt="" width="56" height="56" />
    <h2>${phrases.welcome.title}</h2>
    <p>${phrases.welcome[direct ? 'directMessage' : 'channel']}</p>
    ${today !== realToday && html`<p>${asOf}</p>`}
  </div>`;
}

/** Scrolls so that a message is read from its beginning. */
function reveal(log: HTMLElement | null, ts: string | undefined) {
  const message = log?.querySelector<HTMLElement>(`[data-ts="${ts}"]`);
  if (!log || !message) return;
  message.scrollIntoView({ block: message.offsetHeight > log.clientHeight ? 'start' : 'end' });
}
