import { html } from 'htm/preact';
import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fill, usePage } from './page.ts';

/** Questions to begin with, and where one types: Enter sends, Escape leaves the thread. */
export function Composer() {
  const { names, shortcuts, phrases, conversation, direct, prompts, draft, thread, act, change } = usePage();
  const field = useRef<HTMLTextAreaElement>(null);
  const label = fill(phrases.compose, { name: direct ? names.bot : `#${names.channel}` });
  useEffect(() => field.current?.focus({ preventScroll: true }), [thread, conversation]);

  const leave = () => change({ thread: undefined });
  const find = () => act({ type: 'shortcut', callbackId: shortcuts.find.callbackId, channel: conversation });
  const say = (text: string, thread?: string) =>
    act({ type: 'say', channel: conversation, text, ...(thread && { thread }) });
  const write = (event: TargetedEvent<HTMLTextAreaElement>) => change({ draft: event.currentTarget.value });
  function send() {
    const text = draft.trim();
    if (text === '') return;
    say(text, thread);
    change({ draft: '' });
  }
  function press(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  }

  return html`<div class="suggestions row" role="group" aria-label=${phrases.suggestions}>
      <span aria-hidden="true">${phrases.suggestions}</span>
      ${prompts[conversation]?.map(
        ({ title, message }) => html`<button type="button" onClick=${() => say(message)}>${title}</button>`,
      )}
    </div>
    <div class="composer">
      ${
        thread &&
        html`<p class="soft row">
          ${phrases.inThread}
          <button type="button" class="link" onClick=${leave}>${phrases.leaveThread}</button>
        </p>`
      }
      <textarea maxlength="40000" placeholder=${label} aria-label=${label} aria-describedby="keys"
        ref=${field} value=${draft} onKeyDown=${press} onInput=${write}></textarea>
      <div class="bar row">
        <button type="button" onClick=${find}>${shortcuts.find.name}</button>
        <span id="keys">${phrases.keys}</span>
        <button type="button" class="button primary" onClick=${send}>${phrases.send}</button>
      </div>
    </div>`;
}
