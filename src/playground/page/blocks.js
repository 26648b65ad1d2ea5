import { html } from 'htm/preact';
import { useRef } from 'preact/hooks';
import { Element, readInputs } from './elements.js';
import { mrkdwn } from './mrkdwn.js';
import { fill, usePage } from './page.js';

/**
 * The blocks of a message, the Home or a window, below what else stands there; `from` says where that is. The blocks
 * that this app sends are drawn, any other says that it is unknown. `errors`: of inputs, by the id of their block.
 */
export function Surface({ blocks, from, errors = {}, children, ...rest }) {
  const { act } = usePage();
  const body = useRef(/** @type {HTMLElement | null} */ (null));
  const choose = (block, action, input) =>
    act({ type: 'choose', ...from, block, action, input, inputs: readInputs(body.current) });
  return html`<div ref=${body} ...${rest}>
    ${children}
    ${blocks.map((block) => {
      const { type, block_id: id } = block;
      return html`<${Block} key=${`${type} ${id}`} block=${block} choose=${choose} error=${errors[id]} />`;
    })}
  </div>`;
}

function Block({ block, choose, error }) {
  const { phrases } = usePage();
  const control = (item) => html`<${Element} item=${item} block=${block.block_id} choose=${choose} />`;
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
      const { block_id, label, element, hint, dispatch_action: reports = false } = block;
      const id = `input-${block_id}`;
      return html`<div class="block input">
        <label id=${`${id}-label`} for=${id}>${label.text}</label>
        <${Element} item=${element} block=${block_id} choose=${choose} id=${id} reports=${reports} />
        ${hint && html`<small>${hint.text}</small>`}
        ${error && html`<p class="error" role="alert">${error}</p>`}
      </div>`;
    }
    case 'rich_text':
      return html`<div class="block">
        ${block.elements.map(
          ({ elements }) =>
            html`<blockquote>
              ${elements.map(({ text, style }) => (style?.bold ? html`<strong>${text}</strong>` : text))}
            </blockquote>`,
        )}
      </div>`;
    default:
      return html`<p class="block context row">${fill(phrases.unknownBlock, { type: block.type })}</p>`;
  }
}

/** A text object, `plain_text` or `mrkdwn`. */
const text = ({ type, text }) => html`<div>${type === 'mrkdwn' ? mrkdwn(text) : text}</div>`;
