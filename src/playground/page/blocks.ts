import type { types } from '@slack/bolt';
import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act, Outcome } from '../protocol.ts';
import type { View } from '../slack/workspace.ts';
import { type Choose, Element, readValues } from './elements.ts';
import { mrkdwn } from './mrkdwn.ts';
import { type SentElement, usePage } from './page.ts';

interface Shown {
  blocks?: types.KnownBlock[];
  /** Where the blocks are. */
  from?: Pick<Extract<Act, { type: 'choose' }>, 'message' | 'home'>;
  errors?: Outcome['errors'];
  /** What else stands there, above the blocks. */
  children?: ComponentChildren;
}

/** The blocks of a message, the Home or a window, of each kind that the app may send. */
export function Surface({ blocks = [], from, errors = {}, children, ...rest }: Shown) {
  const { act } = usePage();
  const body = useRef<HTMLElement>(null);
  const choose: Choose = (action) =>
    act({ type: 'choose', ...from, action, values: readValues(body.current) });
  return html`<div ref=${body} ...${rest}>
    ${children}
    ${blocks.map((block) => {
      const { type, block_id: id = '' } = block;
      return html`<${Block} key=${`${type} ${id}`} block=${block} choose=${choose} error=${errors[id]} />`;
    })}
  </div>`;
}

function Block({
  block,
  choose,
  error,
}: {
  block: types.KnownBlock;
  choose: Choose;
  error?: string;
}): VNode | null {
  const control = (item: object) =>
    html`<${Element} item=${item as SentElement} block=${block.block_id} choose=${choose} />`;
  switch (block.type) {
    case 'header':
      return html`<h3 class="block">${block.text.text}</h3>`;
    case 'divider':
      return html`<hr class="block" />`;
    case 'section':
      return html`<div class="block section">
        <div>${text(block.text)}</div>
        ${block.fields && html`<div class="fields row">${block.fields.map((each) => text(each))}</div>`}
        ${block.accessory && control(block.accessory)}
      </div>`;
    case 'context':
      return html`<div class="block context row">${block.elements.map((each) => text(each))}</div>`;
    case 'actions':
    case 'context_actions':
      return html`<div class="block actions row">${block.elements.map(control)}</div>`;
    case 'input': {
      const id = `input-${block.block_id}`;
      return html`<div class="block input">
        <label id=${`${id}-label`} for=${id}>${block.label.text}</label>
        <${Element} item=${block.element} block=${block.block_id} id=${id} choose=${block.dispatch_action && choose} />
        ${block.hint && html`<small>${block.hint.text}</small>`}
        ${error && html`<p class="error" role="alert">${error}</p>`}
      </div>`;
    }
    case 'rich_text':
      return html`<div class="block">
        ${block.elements.map(({ elements }) => html`<blockquote>${elements.map((each) => words(each))}</blockquote>`)}
      </div>`;
    // The app sends no other.
    default:
      return null;
  }
}

/** What an element says; the app sends none that says nothing. */
const text = (said: object = {}) => html`<div>${mrkdwn((said as { text?: string }).text ?? '')}</div>`;

function words(said: object) {
  const { text, style } = said as types.RichTextText;
  return style?.bold ? html`<strong>${text}</strong>` : text;
}

/** The app's window: opened, redrawn and closed by the app; closed by the person with Escape or its buttons. */
export function Window({ view: { id, title, close, submit, blocks } }: { view: View }) {
  const { phrases, act } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => dialog.current?.querySelector('h2')?.focus(), [id]);
  const leave = (event: Event) => {
    event.preventDefault();
    setErrors({});
    act({ type: 'close' });
  };
  const send = async (event: Event) => {
    event.preventDefault();
    const outcome = await act({ type: 'submit', values: readValues(dialog.current) });
    setErrors(outcome.errors ?? {});
  };
  return html`<dialog class="window" aria-labelledby="window-title" ref=${dialog} onCancel=${leave}>
    <form onSubmit=${send}>
      <header>
        <h2 id="window-title" tabindex="-1">${title?.text}</h2>
        <button type="button" aria-label=${phrases.close} onClick=${leave}>×</button>
      </header>
      <${Surface} key=${id} class="window-body" tabindex="0" blocks=${blocks} errors=${errors} />
      <footer>
        <button type="button" class="button" onClick=${leave}>${close?.text ?? phrases.close}</button>
        ${submit && html`<button type="submit" class="button primary">${submit.text}</button>`}
      </footer>
    </form>
  </dialog>`;
}
