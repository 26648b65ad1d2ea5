import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useOptionList } from './option-list.js';
import { fill, usePage } from './page.js';

/** @import { Page } from './page.js' */

/** Where one types: Enter sends, Tab completes, Escape leaves the thread. */
export function Composer() {
  const page = usePage();
  const { names, shortcuts, phrases, conversation, direct, draft, thread, act, change } = page;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [listed, list] = useState(false);
  const label = fill(phrases.compose, { name: direct ? names.bot : `#${names.channel}` });
  useEffect(() => field.current?.focus({ preventScroll: true }), [thread, conversation]);

  const close = () => list(false);
  const completions = useOptionList('completion', listed ? completionsFor(page) : [], {
    label: phrases.commands,
    close,
    takesFirst: 'Tab',
  });
  const write = (/** @type {string} */ text) => {
    list(true);
    completions.unmark();
    change({ draft: text });
  };
  const leave = () => change({ thread: undefined });

  function send() {
    const text = draft.trim();
    if (text === '') return;
    act({ type: 'say', channel: conversation, text, ...(thread && { thread }) });
    change({ draft: '' });
  }
  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.isComposing || completions.handle(event)) return;
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  }

  return html`<${Suggestions} />
    <div class="composer">
      ${
        thread &&
        html`<p class="soft row">
          ${phrases.inThread}
          <button type="button" class="link" onClick=${leave}>${phrases.leaveThread}</button>
        </p>`
      }
      ${completions.list}
      <textarea id="compose" rows="1" maxlength="40000" placeholder=${label} aria-label=${label} aria-describedby="keys"
        ...${completions.field} ref=${field} value=${draft} onKeyDown=${press} onBlur=${close}
        onInput=${(/** @type {any} */ { currentTarget }) => write(currentTarget.value)}></textarea>
      <div class="bar row">
        ${shortcuts
          .filter(({ type }) => type === 'global')
          .map(({ name, callbackId }) => {
            const run = () => act({ type: 'shortcut', callbackId, channel: conversation });
            return html`<button type="button" onClick=${run}>${name}</button>`;
          })}
        <span id="keys">${phrases.keys}</span>
        <button type="button" class="button primary" onClick=${send}>${phrases.send}</button>
      </div>
    </div>`;
}

/** Questions to begin with: the app's own in its conversation, once it has given some. */
function Suggestions() {
  const { suggestions, phrases, conversation, direct, prompts, act } = usePage();
  const texts = suggestions[direct ? 'directMessage' : 'channel'];
  const ours = texts.map((text) => ({ title: text, message: text }));
  return html`<div class="suggestions row" role="group" aria-label=${phrases.suggestions}>
    <span aria-hidden="true">${phrases.suggestions}</span>
    ${(direct && prompts.length > 0 ? prompts : ours).map(({ title, message }) => {
      const say = () => act({ type: 'say', channel: conversation, text: message });
      return html`<button type="button" onClick=${say}>${title}</button>`;
    })}
  </div>`;
}

/** @param {Page} page What the draft may be completed to: commands while one types `/`, the bot's name after `@`. */
function completionsFor({ names, commands, phrases, draft, change }) {
  const mention = `@${names.bot}`;
  const entry = (/** @type {string} */ text, label = '', hint = '', about = '') => ({
    take: () => change({ draft: text }),
    content: html`<strong>${label}</strong> <code>${hint}</code> <span>${about}</span>`,
  });
  const [at] = /(?<![\p{L}\p{N}])@\p{L}*$/u.exec(draft) ?? [];
  if (at && at !== mention && mention.startsWith(at.toLowerCase())) {
    return [entry(`${draft.slice(0, -at.length)}${mention} `, mention, '', phrases.app)];
  }
  return commands
    .filter(({ name }) => draft.startsWith('/') && `${fold(name)} `.startsWith(fold(draft)) && name !== draft)
    .map(({ name, argument, does }) => entry(argument === '' ? name : `${name} `, name, argument, does));
}

/** @param {string} text Without case and accents. */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
