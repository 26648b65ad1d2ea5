import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { foldSpace } from '../roadmap/paragraphs.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const skipped = new Set(['script', 'style', 'nav', 'footer', 'template', 'noscript', 'svg', 'head', 'title']);
const marks: Record<string, string> = { b: '**', strong: '**', s: '~~', del: '~~', strike: '~~' };
const isBlock =
  /^(?:h[1-6]|p|div|section|article|main|header|ul|ol|li|table|dl|dt|dd|blockquote|pre|figure|body|html|hr)$/;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

const isList = (node: Node): boolean => isElement(node) && /^[uo]l$/.test(node.tagName);
/** The lines of some words, without empty ones. */
const linesIn = (nodes: readonly Node[]): string[] =>
  nodes.map(inline).join('').split('\n').map(foldSpace).filter(Boolean);

/** The headings, lists, tables and paragraphs of a page as Markdown; looks are not kept, what is struck out is. */
export function htmlToMarkdown(html: string): string {
  const text = blockLines(parseFragment(html).childNodes, 0).join('\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** `depth`: of the list that they stand in. */
function blockLines(nodes: readonly Node[], depth: number): string[] {
  const lines: string[] = [];
  const open: Node[] = [];
  const flush = (): void => {
    const words = linesIn(open.splice(0));
    if (words.length > 0) lines.push(...words, '');
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock.test(node.tagName)) {
      open.push(node);
      continue;
    }
    flush();
    const { tagName, childNodes } = node;
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
    if (level > 0) lines.push('', `${'#'.repeat(level)} ${foldSpace(inline(node))}`, '');
    else if (tagName === 'table') lines.push('', ...tableLines(node), '');
    else if (tagName === 'li') {
      const space = '  '.repeat(Math.max(0, depth - 1));
      const words = linesIn(childNodes.filter((child) => !isList(child)));
      lines.push(...words.map((text, index) => `${space}${index === 0 ? '- ' : '  '}${text}`));
      lines.push(...blockLines(childNodes.filter(isList), depth));
    } else if (isList(node)) lines.push(...blockLines(childNodes, depth + 1), ...(depth === 0 ? [''] : []));
    else lines.push(...blockLines(childNodes, depth));
  }
  flush();
  return lines;
}

function inline(node: Node): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ').replace(/([*_`~\\])/g, '\\$1');
  if (!isElement(node) || skipped.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const words = childrenOf(node).map(inline).join('');
  const mark = marks[node.tagName];
  if (mark && words.trim()) return words.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${mark}$2${mark}$3`);
  return isBlock.test(node.tagName) ? `${words}\n` : words;
}

/** Not those of a table within a cell. */
const rowsOf = (node: Node): Element[] =>
  childrenOf(node)
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? child : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
    );

/** Cells that span rows or columns leave the others empty, so that each stays in its column. */
function tableLines(table: Element): string[] {
  const rows = rowsOf(table);
  const grid = rows.map((): string[] => []);
  for (const [at, row] of rows.entries()) {
    const own = grid[at] ?? [];
    for (const cell of childrenOf(row).filter(isElement)) {
      if (!/^t[dh]$/.test(cell.tagName)) continue;
      const span = (name: string): number =>
        Math.min(100, Number(cell.attrs.find((attribute) => attribute.name === name)?.value) || 1);
      let column = 0;
      while (own[column] !== undefined) column += 1;
      for (const each of grid.slice(at, at + span('rowspan'))) {
        for (let next = 0; next < span('colspan'); next += 1) each[column + next] = '';
      }
      own[column] = childrenOf(cell).map(inline).join('').trim();
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
