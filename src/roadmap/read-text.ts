import { readWhen } from './read-when.ts';
import type { Deadline, LineRange, Quote } from './schema.ts';

/** What can be read from the text alone: everything but owners, partners and translations. */
export interface ReadAction {
  number: number;
  title: string;
  orientation: number;
  body: Quote[];
  footnotes: Quote[];
  deadlines: Deadline[];
  lines: LineRange;
}

export interface ReadOrientation {
  number: number;
  title: string;
  introductionTitle?: string;
  introduction: Quote[];
  lines: LineRange;
}

interface Line {
  text: string;
  /** In the file, counted from 1. */
  at: number;
}

const actionHeading = /^\s*Action (\d+) : (.*)$/;
const chapterHeading = /^\s*(\d) - (.*)$/;
const interlude = /^ (?:Le numérique au service|Edito) /;
const deadlinesHeading = /^\s*[EÉ]chéances? :(.*)$/;
const pageHeader = /^\s*Feuille de route «/;
/** Of a page or a footnote; four digits are a year that ends a deadline. */
const loneNumber = /^\s*\d{1,3}\s*$/;

export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reads orientations and actions from the roadmap's text. Throws, with line numbers, where it cannot. */
export function readText(source: string): { orientations: ReadOrientation[]; actions: ReadAction[] } {
  const lines = source.split('\n').map((text, index) => ({ text, at: index + 1 }));
  const blocks = splitBlocks(lines);
  const chapters = new Map<number, Block[]>();
  const actions: ReadAction[] = [];
  let orientation = 0;
  for (const block of blocks) {
    if (block.kind === 'chapter') {
      orientation = block.number;
      chapters.set(orientation, [...(chapters.get(orientation) ?? []), block]);
    } else if (block.kind === 'action') {
      actions.push(readAction(block, orientation));
    }
  }
  return { orientations: [...chapters].map(([number, found]) => readOrientation(number, found)), actions };
}

interface Block {
  kind: 'chapter' | 'action' | 'interlude';
  number: number;
  lines: Line[];
}

/** A block runs from its heading to the next one; what stands before the first heading is no fact. */
function splitBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const action = actionHeading.exec(line.text);
    const chapter = action ? null : chapterHeading.exec(line.text);
    if (action) {
      blocks.push({ kind: 'action', number: Number(action[1]), lines: [{ ...line, text: action[2] ?? '' }] });
    } else if (chapter) {
      blocks.push({
        kind: 'chapter',
        number: Number(chapter[1]),
        lines: [{ ...line, text: chapter[2] ?? '' }],
      });
    } else if (interlude.test(line.text)) {
      blocks.push({ kind: 'interlude', number: 0, lines: [line] });
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks;
}

/** Each chapter has two headings: the first opens its introduction, the second its actions. */
function readOrientation(number: number, [introduced, detailed]: Block[]): ReadOrientation {
  if (!introduced || !detailed) throw new Error(`Orientation ${number}: expected two headings in the text`);
  const [heading, ...introduction] = readParagraphs(introduced.lines);
  const [title] = readParagraphs(detailed.lines);
  if (!heading || !title)
    throw new Error(`Orientation ${number}: no title at line ${introduced.lines[0]?.at}`);
  return {
    number,
    title: title.text,
    ...(heading.text === title.text ? {} : { introductionTitle: heading.text }),
    introduction,
    lines: rangeOf(introduced.lines),
  };
}

function readAction(block: Block, orientation: number): ReadAction {
  const { kept, footnotes } = takeOutFurniture(block.lines);
  const cut = kept.findIndex((line) => deadlinesHeading.test(line.text));
  if (cut < 0) throw new Error(`Action ${block.number} (line ${block.lines[0]?.at}): no "Echéances" line`);
  const [title, ...body] = readParagraphs(kept.slice(0, cut));
  if (!title || body.length === 0) throw new Error(`Action ${block.number}: no title or no body`);
  const dated = kept.slice(cut).map((line) => {
    const heading = deadlinesHeading.exec(line.text);
    return heading ? { ...line, text: heading[1] ?? '' } : line;
  });
  return {
    number: block.number,
    title: title.text,
    orientation,
    body,
    footnotes,
    deadlines: readDeadlines(block.number, dated),
    lines: rangeOf(kept),
  };
}

/** Page headers, page numbers and footnotes stand in the middle of the text but belong to no paragraph. */
function takeOutFurniture(lines: Line[]): { kept: Line[]; footnotes: Quote[] } {
  const kept: Line[] = [];
  const footnotes: Quote[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1];
    if (loneNumber.test(line.text)) {
      // A number with text right below it is the mark of a footnote; alone, it is a page number.
      if (next && next.text.trim() !== '') {
        footnotes.push({ text: foldSpace(next.text), lines: { from: line.at, to: next.at } });
        i++;
      }
    } else if (!pageHeader.test(line.text)) {
      kept.push(line);
    }
  }
  return { kept, footnotes };
}

/**
 * Paragraphs end at a blank line, unless the next line goes on in lower case: action 8 is set with a blank
 * line after every line.
 */
function readParagraphs(lines: Line[]): Quote[] {
  const paragraphs: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last && (open || /^\s*\p{Ll}/u.test(line.text))) last.push(line);
    else paragraphs.push([line]);
    open = true;
  }
  return paragraphs.map((part) => ({
    text: foldSpace(part.map((line) => line.text).join(' ')),
    lines: rangeOf(part),
  }));
}

/** "label : date" items, each over one line or more; an item is complete once what follows " : " is a date. */
function readDeadlines(action: number, lines: Line[]): Deadline[] {
  const deadlines: Deadline[] = [];
  let item: Line[] = [];
  for (const line of lines.filter((each) => each.text.trim() !== '')) {
    item.push(line);
    const [, label, when] = /^(.*) : (.*)$/.exec(foldSpace(item.map((each) => each.text).join(' '))) ?? [];
    const read = when ? readWhen(when) : null;
    if (!label || !when || !read) continue;
    deadlines.push({
      id: `${action}.${deadlines.length + 1}`,
      action,
      label,
      when,
      ...read,
      lines: rangeOf(item),
    });
    item = [];
  }
  if (item.length > 0) {
    throw new Error(`Action ${action}, line ${item[0]?.at}: "${item[0]?.text.trim()}" ends in no known date`);
  }
  return deadlines;
}

function rangeOf(lines: Line[]): LineRange {
  const filled = lines.filter((line) => line.text.trim() !== '');
  return { from: filled[0]?.at ?? lines[0]?.at ?? 1, to: filled.at(-1)?.at ?? lines.at(-1)?.at ?? 1 };
}
