import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Acts } from './acts.js';
import { comboboxOf, Option, useOptionList } from './option-list.js';
import { fill, usePage } from './page.js';

/** @import { Page } from './page.js' */

/** Where one types: Enter sends, Tab completes, Escape leaves the thread. */
export function Composer() {
  const page = usePage();
  const { hello, phrases, conversation, draft, thread, edited, act, change } = page;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [listed, list] = useState(false);
  const completions = listed ? completionsFor(page) : [];
  const direct = conversation === hello.directMessage;
  const label = fill(phrases.compose, { name: direct ? hello.names.bot : `#${hello.names.channel}` });
  useEffect(() => field.current?.focus({ preventScroll: true }), [thread, edited, conversation]);

  const take = (index) => {
    change({ draft: completions[index]?.text ?? draft });
    field.current?.focus();
  };
  const close = () => list(false);
  const { marked, unmark, handle } = useOptionList(completions.length, { take, close, takesFirst: 'Tab' });
  const write = (text) => {
    list(true);
    unmark();
    change({ draft: text });
  };
  const leave = () => change({ thread: undefined, edited: undefined, ...(edited && { draft: '' }) });

  function send() {
    const text = draft.trim();
    if (text === '') return;
    if (edited) act({ type: 'edit', channel: conversation, ts: edited, text });
    else act({ type: 'say', channel: conversation, text, ...(thread && { thread }) });
    change({ draft: '', edited: undefined });
  }
  function press(event) {
    if (event.isComposing || handle(event)) return;
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  }
  const submit = (event) => {
    event.preventDefault();
    send();
  };

  return html`<${Suggestions} />
    <form class="composer" onSubmit=${submit}>
      ${
        (thread || edited) &&
        html`<p class="replying">
          ${edited ? phrases.editing : phrases.inThread}
          <button type="button" class="link" onClick=${leave}>
            ${edited ? phrases.leaveEditing : phrases.leaveThread}
          </button>
        </p>`
      }
      <div class="completions options" role="listbox" id="completion" aria-label=${phrases.commands}
        hidden=${completions.length === 0}>
        ${completions.map(
          (
            { label, hint, about },
            index,
          ) => html`<${Option} list="completion" index=${index} marked=${marked} take=${take}>
            <strong>${label}</strong> <code>${hint}</code> <span>${about}</span>
          <//>`,
        )}
      </div>
      <textarea id="compose" rows="1" maxlength="40000" placeholder=${label} aria-label=${label} aria-describedby="keys"
        ...${comboboxOf('completion', completions.length, marked)} ref=${field} value=${draft} onKeyDown=${press}
        onBlur=${close} onInput=${(event) => write(event.currentTarget.value)}></textarea>
      <div class="bar">
        <${Acts} sign="+" label=${phrases.acts} entries=${globalActs(page)} />
        <span id="keys">${phrases.keys}</span>
        <button type="submit" class="button">${phrases.send}</button>
      </div>
    </form>`;
}

/** @param {Page} page */
const globalActs = ({ hello, phrases, conversation, act, change }) => [
  ...hello.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ name, callbackId }) => ({
      name,
      run: () => act({ type: 'shortcut', callbackId, channel: conversation }),
    })),
  {
    name: fill(phrases.step.name, { title: hello.step }),
    run: () => change({ stepOpen: true, stepEnded: undefined }),
  },
];

/** Questions to begin with: the app's own in its conversation, once it has given some. */
function Suggestions() {
  const { hello, phrases, conversation, prompts, act } = usePage();
  const direct = conversation === hello.directMessage;
  const { label, ...texts } = phrases.suggestions;
  const ours = texts[direct ? 'directMessage' : 'channel'].map((text) => ({ title: text, message: text }));
  const say = (text) => act({ type: 'say', channel: conversation, text });
  return html`<fieldset class="suggestions" aria-label=${label}>
    <span aria-hidden="true">${label}</span>
    ${((direct && prompts) || ours).map(
      ({ title, message }) => html`<button type="button" onClick=${() => say(message)}>${title}</button>`,
    )}
  </fieldset>`;
}

/**
 * What the draft may be completed to: the commands while one types `/`, the bot's name after `@`.
 *
 * @param {Page} page
 */
function completionsFor({ hello, language, phrases, draft }) {
  const mention = `@${hello.names.bot}`;
  const [at] = /(?<![\p{L}\p{N}])@\p{L}*$/u.exec(draft) ?? [];
  if (at && at !== mention && mention.startsWith(at.toLowerCase())) {
    return [
      { text: `${draft.slice(0, -at.length)}${mention} `, label: mention, hint: '', about: phrases.app },
    ];
  }
  return hello.commands[language]
    .filter(({ name }) => draft.startsWith('/') && `${fold(name)} `.startsWith(fold(draft)) && name !== draft)
    .map(({ name, argument, does }) => ({
      text: argument === '' ? name : `${name} `,
      label: name,
      hint: argument,
      about: does,
    }));
}

/** @param {string} text Without case and accents. */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
