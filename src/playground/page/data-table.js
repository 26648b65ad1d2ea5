import { element, fill } from './dom.js';

/** @import {Context, Json} from './elements.js' */

/**
 * Slack's `data_table`: sorted by a click on the head of a column, by number where all its cells are numbers, else by
 * letter; some rows at a time (https://docs.slack.dev/reference/block-kit/blocks/data-table-block).
 *
 * @param {Json} block
 * @param {Context} context
 */
export function dataTable({ rows, caption, page_size = 5, row_header_column_index = 0 }, { phrases }) {
  /** @type {[Json[], ...Json[][]]} */
  const [heads, ...given] = rows;
  let ordered = given;
  let sorted = { column: -1, descending: false };
  let page = 0;
  const pages = Math.ceil(given.length / page_size);

  const body = element('tbody');
  const columns = heads.map(({ text }, column) =>
    element('th', { scope: 'col' }, element('button', { type: 'button', onclick: () => sort(column) }, text)),
  );
  const where = element('span', { role: 'status' });
  const [previous, next] = [-1, 1].map((step) =>
    element(
      'button',
      {
        type: 'button',
        class: 'button',
        'aria-label': step < 0 ? phrases.tablePrevious : phrases.tableNext,
        onclick: () => {
          page += step;
          draw();
        },
      },
      step < 0 ? '‹' : '›',
    ),
  );

  /** @param {number} column */
  function sort(column) {
    sorted = { column, descending: sorted.column === column && !sorted.descending };
    const numeric = given.every((row) => row[column]?.type === 'raw_number');
    const compare = (/** @type {Json[]} */ one, /** @type {Json[]} */ other) =>
      numeric
        ? one[column]?.value - other[column]?.value
        : String(one[column]?.text).localeCompare(String(other[column]?.text), document.documentElement.lang);
    ordered = given.toSorted((one, other) => (sorted.descending ? -1 : 1) * compare(one, other));
    page = 0;
    draw();
  }

  function draw() {
    columns.forEach((head, column) => {
      const direction = sorted.descending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', column === sorted.column ? direction : 'none');
    });
    body.replaceChildren(
      ...ordered
        .slice(page * page_size, (page + 1) * page_size)
        .map((row) =>
          element(
            'tr',
            {},
            ...row.map(({ text }, column) =>
              column === row_header_column_index
                ? element('th', { scope: 'row' }, text)
                : element('td', {}, text),
            ),
          ),
        ),
    );
    where.textContent = fill(phrases.tablePage, { page: String(page + 1), pages: String(pages) });
    previous?.toggleAttribute('disabled', page === 0);
    next?.toggleAttribute('disabled', page + 1 >= pages);
  }

  draw();
  return element(
    'div',
    { class: 'block data-table' },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...columns)),
      body,
    ),
    ...(pages > 1 && previous && next ? [element('div', { class: 'pager' }, previous, where, next)] : []),
  );
}
