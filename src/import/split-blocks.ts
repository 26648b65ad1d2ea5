import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { unitOfHeading, unitsNamed } from '../roadmap/unit.ts';
import { kindOf } from './chapters.ts';
import { type DateContext, findDates } from './dates.ts';
import { type Block, openBlock } from './drafts.ts';
import { type Heading, isOfChapters, readHeading, readMisspelt, titled, unitOfActions } from './headings.ts';
import { headsActions, isStatus, readLabelled } from './labels.ts';
import { readItems } from './read-deadlines.ts';
import { blocksOfTables } from './table-blocks.ts';
import { isOfActions, type Table } from './tables.ts';

/** The blocks of a text, and how its actions were found in it. */
export interface Split {
  blocks: Block[];
  /** The word that heads the actions; empty where none does. */
  unit: string;
  by: 'headings' | 'tables' | 'questions' | 'numbers' | 'lists';
}

/**
 * Cuts a text at its actions and chapters, in the first way that finds actions: rows of tables, headings with a word
 * and a number or a code, a question that comes again above each, numbered headings, or lists.
 */
export function splitBlocks(
  lines: readonly SourceLine[],
  tables: readonly Table[],
  dates: DateContext,
): Split {
  const headings = new Map<SourceLine, Heading>();
  for (const [place, line] of lines.entries()) {
    const heading = readHeading(line, isBlank(lines[place - 1]));
    if (heading) headings.set(line, heading);
  }
  const unit = unitOfActions([...headings.values()]);
  const ofActions = tables.filter(isOfActions);
  const word = unitOfColumn(ofActions[0]);
  if (ofActions.length > 0 && (unit === null || isOfChapters(unit) || isAbove(unit, word))) {
    return { blocks: blocksOfTables(lines, ofActions, headings), unit: word, by: 'tables' };
  }
  if (unit) {
    const own = [...headings.values()].filter((each) => each.unit === unit);
    const marked = own.filter(({ mark }) => mark !== '');
    const isAction = (heading: Heading) =>
      heading.unit === unit && (heading.mark !== '' || own.length >= 2 * marked.length);
    for (const line of lines) {
      const wrong = headings.has(line) ? null : readMisspelt(line, unit);
      if (wrong && !marked.some(({ mark }) => mark === wrong.mark)) headings.set(line, wrong);
    }
    return {
      blocks: byHeadings(lines, headings, isAction),
      unit: unit === 'code' ? '' : unit,
      by: 'headings',
    };
  }
  const questions = byQuestions(lines);
  if (questions.length > 0) return { blocks: questions, unit: '', by: 'questions' };
  const level = levelOfNumbers([...headings.values()]);
  const hasFields = lines.some((line) => ['owner', 'deadline'].includes(readLabelled(line)?.kind ?? ''));
  if (level && hasFields) {
    const blocks = byHeadings(lines, headings, ({ mark, line }) => mark !== '' && line.level === level);
    return { blocks, unit: '', by: 'numbers' };
  }
  return { blocks: byLists(lines, dates), unit: '', by: 'lists' };
}

/** "initiative" where the column with the names of the actions is headed "Initiative". */
function unitOfColumn(table: Table | undefined): string {
  const head = table?.columns.find(({ kind }) => kind === 'title')?.head ?? '';
  return unitsNamed(unitOfHeading(head)) ? unitOfHeading(head).toLowerCase() : '';
}

/** Objectives may stand above actions, and no action above anything. */
const isAbove = (unit: string, word: string): boolean =>
  /^(?:obje|goal|priorit|engagement|commitment)/.test(unit) &&
  /^(?:action|mesure|measure|proje|initiative)/.test(word) &&
  !word.startsWith(unit);

/** A block runs from its heading to the next one; what stands before the first heading is no fact. */
function byHeadings(
  lines: readonly SourceLine[],
  headings: ReadonlyMap<SourceLine, Heading>,
  isAction: (heading: Heading) => boolean,
): Block[] {
  const own = [...headings.values()].filter(isAction);
  const level = Math.max(0, ...own.map(({ line }) => line.level ?? 0));
  const isMarkdown = lines.some((line) => line.level);
  const top = lines.find((line) => line.level);
  const blocks: Block[] = [];
  for (const [place, line] of lines.entries()) {
    const heading = headings.get(line);
    const kind = !heading ? null : isAction(heading) ? 'action' : kindOf(heading, level, isMarkdown, top);
    if (heading && kind) {
      blocks.push(openBlock(kind, heading));
    } else if (isTopOfAnotherPart(lines, place, blocks.at(-1))) {
      blocks.push(openBlock('other', titled(line.text.trim(), line)));
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks;
}

/**
 * In a text that was taken out of pages, a line at the top of a page begins with a space. A short one that is no
 * sentence, alone in the introduction of a chapter, opens another part of the text.
 */
function isTopOfAnotherPart(lines: readonly SourceLine[], place: number, block: Block | undefined): boolean {
  const { text = '' } = lines[place] ?? {};
  return (
    block?.kind === 'chapter' &&
    /^(?: (?! )|\f)\p{Lu}/u.test(text) &&
    text.trim().length < 80 &&
    !/[.:;,]\s*$/.test(text) &&
    isBlank(lines[place + 1])
  );
}

/** The level with the most numbered headings, the deeper of two; 0 where no level has two of them. */
function levelOfNumbers(headings: readonly Heading[]): number {
  const numbered = headings.filter(({ unit, mark, line }) => unit === '' && mark !== '' && line.level);
  const levels = Map.groupBy(numbered, ({ line }) => line.level ?? 0);
  const [best] = [...levels]
    .filter(([, { length }]) => length > 1)
    .toSorted(([a, one], [b, other]) => other.length - one.length || b - a);
  return best?.[0] ?? 0;
}

/** Where the same question comes again above each action: "What we will deliver:". */
function byQuestions(lines: readonly SourceLine[]): Block[] {
  const asked = lines.filter((line) => {
    const labelled = readLabelled(line);
    return labelled?.kind === 'title' && labelled.value === '' && /:\s*$/.test(line.text);
  });
  const same = asked.filter(({ text }) => text.trim() === asked[0]?.text.trim());
  if (same.length < 2) return [];
  const blocks: Block[] = [];
  const first = lines.find((line) => !isBlank(line));
  let from = 0;
  for (const line of same) {
    const place = lines.indexOf(line);
    const chapter = lines
      .slice(from, place)
      .findLast((each, index) => each !== first && isLone(lines, from + index));
    const end = chapter ? lines.indexOf(chapter) : place;
    blocks.at(-1)?.lines.push(...lines.slice(from, end));
    if (chapter) {
      const heading = titled(chapter.text.trim(), chapter);
      blocks.push({ kind: 'chapter', heading, lines: lines.slice(end, place) });
    }
    blocks.push(openBlock('action', titled('', line)));
    from = place + 1;
  }
  blocks.at(-1)?.lines.push(...lines.slice(from));
  return blocks;
}

/** A few words between blank lines that are no sentence, list, label or state. */
function isLone(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  if (!line || isBlank(line) || !isBlank(lines[at - 1]) || !isBlank(lines[at + 1]) || line.item) return false;
  // The answer to a question is no chapter.
  const before = lines.slice(0, at).findLast((each) => !isBlank(each));
  if (before && readLabelled(before)?.value === '') return false;
  const text = line.text.trim();
  return (
    text.length < 60 &&
    /^\p{Lu}/u.test(text) &&
    !/[.:;,!?]$/.test(text) &&
    !isStatus(text) &&
    !readLabelled(line)
  );
}

/** Lists under a heading that is a period, or that says that actions follow; each first-level item is one. */
function byLists(lines: readonly SourceLine[], dates: DateContext): Block[] {
  const blocks: Block[] = [];
  let open = false;
  let indent = 0;
  for (const [place, line] of lines.entries()) {
    const heads = !line.item && !line.cells && !line.code && (line.level || leadsList(lines, place));
    if (heads) {
      const date = findDates(line.text, dates)[0];
      open = date?.from === 0 || headsActions(line.text);
      const rest = date?.from === 0 ? line.text.slice(date.to).replace(/^[\s:–—-]+/, '') : '';
      const title = /^\p{L}/u.test(rest) ? rest : line.text.trim();
      const isTitle = line.level === 1 && !blocks.some(({ heading: { line: other } }) => other.level === 1);
      blocks.push(openBlock(open && !isTitle ? 'chapter' : 'other', titled(title, line)));
    } else if (
      open &&
      line.item &&
      !line.cells &&
      (blocks.at(-1)?.kind !== 'action' || (line.indent ?? 0) <= indent)
    ) {
      indent = line.indent ?? 0;
      const text = line.text.replace(/^\s*(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+/u, '').trim();
      const label = readItems(text, '', dates)[0]?.label ?? '';
      const title = label && text.startsWith(label) ? label : text;
      blocks.push(openBlock('action', titled(title, line)));
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks.filter(({ kind }) => kind === 'action').length > 1 ? blocks : [];
}

/** A short line with a list right below it. */
function leadsList(lines: readonly SourceLine[], place: number): boolean {
  const line = lines[place];
  const next = lines.slice(place + 1).find((each) => !isBlank(each));
  return (
    !isBlank(line) &&
    (line?.text.length ?? 0) < 100 &&
    next?.item === true &&
    !next.cells &&
    isBlank(lines[place - 1])
  );
}
