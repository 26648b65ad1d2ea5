import { html } from 'htm/preact';
import { useEffect, useRef } from 'preact/hooks';
import { fill, usePage } from './page.js';

/** Where one types: Enter sends, Escape leaves the thread. */
export function Composer() {
  const { names, shortcuts, phrases, conversation, direct, draft, thread, act, change } = usePage();
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const label = fill(phrases.compose, { name: direct ? names.bot : `#${names.channel}` });
  useEffect(() => field.current?.focus({ preventScroll: true }), [thread, conversation]);

  const leave = () => change({ thread: undefined });
  const find = () => act({ type: 'shortcut', callbackId: shortcuts.find.callbackId, channel: conversation });
  function send() {
    const text = draft.trim();
    if (text === '') return;
    act({ type: 'say', channel: conversation, text, ...(thread && { thread }) });
    change({ draft: '' });
  }
  function press(event) {
    if (event.isComposing) return;
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
      <textarea rows="1" maxlength="40000" placeholder=${label} aria-label=${label} aria-describedby="keys"
        ref=${field} value=${draft} onKeyDown=${press}
        onInput=${({ currentTarget }) => change({ draft: currentTarget.value })}></textarea>
      <div class="bar row">
        <button type="button" onClick=${find}>${shortcuts.find.name}</button>
        <span id="keys">${phrases.keys}</span>
        <button type="button" class="button primary" onClick=${send}>${phrases.send}</button>
      </div>
    </div>`;
}

/** Questions to begin with: the app's own in its conversation. */
function Suggestions() {
  const { suggestions, phrases, conversation, direct, prompts, act } = usePage();
  const ours = suggestions.map((text) => ({ title: text, message: text }));
  return html`<div class="suggestions row" role="group" aria-label=${phrases.suggestions}>
    <span aria-hidden="true">${phrases.suggestions}</span>
    ${(direct ? prompts : ours).map(({ title, message }) => {
      const say = () => act({ type: 'say', channel: conversation, text: message });
      return html`<button type="button" onClick=${say}>${title}</button>`;
    })}
  </div>`;
}
