import Turndown from 'turndown';
import { foldSpace } from '../roadmap/paragraphs.ts';

/** What is looked at of an element of a page. */
interface Element {
  parentElement: Element | null;
  children: ArrayLike<Element>;
  closest(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element>;
  getAttribute(name: string): string | null;
}

const converter = new Turndown({ headingStyle: 'atx', br: '' });
// What the reader of Markdown takes back: underscores in a code, a star behind a date.
converter.escape = (text) => text.replace(/([*_`~\\])/g, '\\$1');
converter.remove(['script', 'style', 'nav', 'footer', 'template', 'noscript', 'title', 'svg']);
converter.addRule('struck out', { filter: ['s', 'del', 'strike'], replacement: (words) => `~~${words}~~` });
converter.addRule('looks', { filter: ['a', 'em', 'i', 'code', 'pre', 'img'], replacement: (words) => words });
converter.addRule('heading', {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (words, { nodeName }) => `\n\n${'#'.repeat(Number(nodeName[1]))} ${foldSpace(words)}\n\n`,
});
converter.addRule('item', {
  filter: 'li',
  replacement: (words, node) =>
    isInCell(node) ? `\n${words}\n` : `- ${words.trim().replace(/\n+/g, '\n  ')}\n`,
});

/** What the cells of tables hold, from the innermost outwards. */
const written = new WeakMap<Element, string>();
converter.addRule('cell', {
  filter: ['td', 'th'],
  replacement: (words, node) => {
    written.set(node, words.replace(/\s*\n\s*/g, '\n'));
    return `${words}\n`;
  },
});
converter.addRule('table', {
  filter: 'table',
  replacement: (words, node) =>
    isInCell(node) ? words : `\n\n${tableLines(node as Element).join('\n')}\n\n`,
});

const isInCell = ({ parentElement }: Element): boolean => parentElement?.closest('td, th') != null;

/** The headings, lists, tables and paragraphs of a page as Markdown; looks are not kept, what is struck out is. */
export const htmlToMarkdown = (html: string): string => `${converter.turndown(html)}\n`;

/** Cells that span rows or columns leave the others empty, so that each stays in its column. */
function tableLines(table: Element): string[] {
  const rows = Array.from(table.querySelectorAll('tr')).filter((row) => row.closest('table') === table);
  const grid = rows.map((): string[] => []);
  for (const [at, row] of rows.entries()) {
    const own = grid[at] ?? [];
    for (const cell of Array.from(row.children)) {
      const span = (name: string): number => Math.min(100, Number(cell.getAttribute(name)) || 1);
      let column = 0;
      while (own[column] !== undefined) column += 1;
      for (const each of grid.slice(at, at + span('rowspan'))) {
        for (let next = 0; next < span('colspan'); next += 1) each[column + next] = '';
      }
      own[column] = written.get(cell) ?? '';
    }
  }
  const [first, ...others] = grid.map((cells) => markdownRow(Array.from(cells, (cell) => cell ?? '')));
  return first ? [first, `|${'---|'.repeat(grid[0]?.length ?? 0)}`, ...others] : [];
}

/** Cells as a row of a Markdown table; a line break in one is kept as `<br>`. */
export const markdownRow = (cells: readonly string[]): string =>
  `| ${cells
    .map((cell) =>
      cell
        .trim()
        .replaceAll('|', '\\|')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?[\r\n]+ ?/g, '<br>'),
    )
    .join(' | ')} |`;
