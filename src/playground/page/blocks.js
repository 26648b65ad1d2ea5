import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import { Element, readInputs } from './elements.js';
import { mrkdwn } from './mrkdwn.js';
import { fill, usePage } from './page.js';

/** @import { Choose, Json } from './elements.js' */

/**
 * Slack's Block Kit: the blocks that this app sends (https://docs.slack.dev/reference/block-kit/blocks). A block that
 * is not known says so rather than vanish.
 *
 * @param {{ blocks: Json[], choose: Choose }} props
 */
export const Blocks = ({ blocks, choose }) =>
  blocks.map(
    (block) => html`<${Block} key=${`${block.type} ${block.block_id}`} block=${block} choose=${choose} />`,
  );

/**
 * Blocks with what is filled in between them: of a message, the Home or a window.
 *
 * @param {{ blocks: Json[], from?: object, class?: string, children?: unknown, tabindex?: number }} props
 */
export function Surface({ blocks, from, children, ...rest }) {
  const { act } = usePage();
  const body = useRef(/** @type {HTMLElement | null} */ (null));
  /** @type {Choose} */
  const choose = (block, action, input) =>
    act({ type: 'choose', ...from, block, action, input, inputs: readInputs(body.current) });
  return html`<div ref=${body} ...${rest}>${children}<${Blocks} blocks=${blocks} choose=${choose} /></div>`;
}

/** @param {{ block: Json, choose: Choose }} props */
function Block({ block, choose }) {
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
        ${block.fields && html`<div class="fields">${block.fields.map(text)}</div>`}
        ${block.accessory && control(block.accessory)}
      </div>`;
    case 'context':
      return html`<div class="block context">${block.elements.map(text)}</div>`;
    case 'actions':
    case 'context_actions':
      return html`<div class="block actions">${block.elements.map(control)}</div>`;
    case 'input':
      return html`<${Input} block=${block} choose=${choose} />`;
    case 'data_table':
      return html`<${DataTable} ...${block} />`;
    case 'rich_text':
      return html`<div class="block">
        ${block.elements.map(({ type, elements }) =>
          type === 'rich_text_quote'
            ? html`<blockquote>${elements.map((part) => part.text)}</blockquote>`
            : fill(phrases.unknownBlock, { type }),
        )}
      </div>`;
    default:
      return html`<p class="block context">${fill(phrases.unknownBlock, { type: block.type })}</p>`;
  }
}

const text = (object) => html`<${Text} ...${object} />`;

/** @param {Json} object A text object, `plain_text` or `mrkdwn`. */
function Text({ type, text }) {
  const { hello } = usePage();
  return html`<div>${type === 'mrkdwn' ? mrkdwn(text, hello.names) : text}</div>`;
}

/** @param {{ block: Json, choose: Choose }} props */
function Input({ block: { block_id, label, element, hint, dispatch_action = false }, choose }) {
  const { errors = {} } = usePage();
  const id = `input-${block_id}`;
  return html`<div class="block input">
    <label id=${`${id}-label`} for=${id}>${label.text}</label>
    <${Element} item=${element} block=${block_id} choose=${choose} id=${id} reports=${dispatch_action} />
    ${hint && html`<small>${hint.text}</small>`}
    ${errors[block_id] && html`<p class="error" role="alert">${errors[block_id]}</p>`}
  </div>`;
}

/**
 * Slack's `data_table`: sorted by a click on the head of a column, by number where all its cells are numbers, else by
 * letter; some rows at a time (https://docs.slack.dev/reference/block-kit/blocks/data-table-block).
 *
 * @param {Json} block
 */
function DataTable({ rows, caption, page_size: size = 5, row_header_column_index: header = 0 }) {
  const { phrases, locale } = usePage();
  const [{ column, descending }, sort] = useState({ column: -1, descending: false });
  const [page, turn] = useState(0);
  /** @type {[Json[], ...Json[][]]} */
  const [heads, ...given] = rows;
  const pages = Math.ceil(given.length / size);
  const sorted = column === -1 ? given : given.toSorted(compareBy(given, column, locale));
  const shown = (descending ? sorted.toReversed() : sorted).slice(page * size, (page + 1) * size);
  const direction = descending ? 'descending' : 'ascending';
  const choose = (index) => {
    sort({ column: index, descending: index === column && !descending });
    turn(0);
  };
  const step = (by, label, sign) =>
    html`<button type="button" class="button" aria-label=${label} disabled=${page + by < 0 || page + by >= pages}
      onClick=${() => turn(page + by)}>${sign}</button>`;
  return html`<div class="block data-table">
    <table>
      <caption>${caption}</caption>
      <thead>
        <tr>
          ${heads.map(
            ({ text }, index) => html`<th scope="col" aria-sort=${index === column ? direction : 'none'}>
              <button type="button" onClick=${() => choose(index)}>${text}</button>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (row) => html`<tr>
            ${row.map(({ text }, at) => (at === header ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`))}
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      pages > 1 &&
      html`<div class="pager">
        ${step(-1, phrases.tablePrevious, '‹')}
        <span role="status">${fill(phrases.tablePage, { page: String(page + 1), pages: String(pages) })}</span>
        ${step(1, phrases.tableNext, '›')}
      </div>`
    }
  </div>`;
}

function compareBy(rows, column, locale) {
  if (rows.every((row) => row[column]?.type === 'raw_number')) {
    return (one, other) => one[column]?.value - other[column]?.value;
  }
  return (one, other) => String(one[column]?.text).localeCompare(String(other[column]?.text), locale);
}
