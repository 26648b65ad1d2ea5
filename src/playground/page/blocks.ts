import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Act, Outcome } from '../protocol.ts';
import type { SentBlock, SentElement } from '../slack/block-rules.ts';
import { type Choose, Element, readInputs } from './elements.ts';
import { mrkdwn } from './mrkdwn.ts';
import { usePage } from './page.ts';

interface Shown {
  blocks?: SentBlock[];
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
  const choose: Choose = (block, action, input) =>
    act({ type: 'choose', ...from, block, action, input, inputs: readInputs(body.current) });
  return html`<div ref=${body} ...${rest}>
    ${children}
    ${blocks.map((block) => {
      const { type, block_id: id = '' } = block;
      return html`<${Block} key=${`${type} ${id}`} block=${block} choose=${choose} error=${errors[id]} />`;
    })}
  </div>`;
}

function Block({ block, choose, error }: { block: SentBlock; choose: Choose; error?: string }): VNode {
  const control = (item: SentElement) =>
    html`<${Element} item=${item} block=${block.block_id} choose=${choose} />`;
  switch (block.type) {
    case 'header':
      return html`<h3 class="block">${block.text.text}</h3>`;
    case 'divider':
      return html`<hr class="block" />`;
    case 'section':
      return html`<div class="block section">
        <div>${text(block.text)}</div>
        ${block.fields && html`<div class="fields row">${block.fields.map(text)}</div>`}
        ${block.accessory && control(block.accessory)}
      </div>`;
    case 'context':
      return html`<div class="block context row">${block.elements.map(text)}</div>`;
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
        ${block.elements.map(({ elements }) => html`<blockquote>${elements.map(words)}</blockquote>`)}
      </div>`;
  }
}

const text = ({ text }: { type: 'mrkdwn'; text: string }) => html`<div>${mrkdwn(text)}</div>`;

const words = ({ text, style }: { text: string; style?: { bold: true } | undefined }) =>
  style?.bold ? html`<strong>${text}</strong>` : text;
