import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import type { Block } from './drafts.ts';
import { type Heading, titled } from './headings.ts';
import { callsAction, type Rank, rankOf, readLabelled } from './labels.ts';
import { cellOf, has, isOfActions, type Table } from './tables.ts';

/** Headings of one sort: of a word, of a form of number, of a level; or the rows of tables. */
interface Sort {
  name: string;
  headings: Heading[];
  /** How many of them have an owner or a date of their own. */
  withFields: number;
  rank: Rank;
}

/** What the rows of a table are called: "Project name"; empty where there are none. */
export const headOfNames = ([row]: readonly Block[]): string =>
  row?.table?.columns.find(({ kind }) => kind === 'title')?.head ?? '';

/** The rows of tables, among the sorts of headings. */
export const ROWS = 'rows';

/** Which headings are the actions; null where none could be. */
export function sortOfActions(
  lines: readonly SourceLine[],
  headings: ReadonlyMap<SourceLine, Heading>,
  tables: readonly Table[],
  rows: readonly Block[],
): Sort | null {
  const all = [...headings.values(), ...itemsWithFields(lines), ...questionsOf(lines)];
  const ofSteps = tables.filter((table) => !isOfActions(table) && has(table, 'owner', 'deadline'));
  const steps = new Set(ofSteps.map(({ head }) => head));
  const title = lines.find((line) => line.level);
  const named = all.filter(
    ({ line, sort }) => !sort.startsWith('level') || (line !== title && !readLabelled(line)),
  );
  const sorts = [...Map.groupBy(named, ({ sort }) => sort)].map(([name, own]): Sort => {
    const starts = new Set(own.map(({ line }) => line));
    const fielded = own.filter(({ line }) => {
      const below = lines.slice(lines.indexOf(line) + 1);
      const end = below.findIndex((next) => starts.has(next) || (next.level ?? 9) <= (line.level ?? 0));
      return below.slice(0, end < 0 ? undefined : end).some((next) => isField(next) || steps.has(next));
    });
    // What stands before the first and after the last one with fields is another part of the text.
    const [first, last] = [fielded[0], fielded.at(-1)];
    const isLevel = name.startsWith('level ') && first && last;
    const headings = isLevel ? own.slice(own.indexOf(first), own.indexOf(last) + 1) : own;
    return { name, headings, withFields: fielded.length, rank: rankOf(name) };
  });
  const filled = rows.filter(({ lines: own, table: { columns } = { columns: [] } }) =>
    own.some((row) => cellOf(row, columns, 'owner') || cellOf(row, columns, 'deadline')),
  );
  const starts = rows.map(({ heading }) => heading);
  // A deliverable that has a row of its own is no step.
  const rank = rankOf(headOfNames(rows)) === 3 ? 3 : 2;
  if (rows.length > 0) sorts.push({ name: ROWS, headings: starts, withFields: filled.length, rank });
  return best(sorts);
}

/**
 * Those that have owners and dates of their own, the surest word first, then the most, then the innermost. Where nothing
 * has any, a word and a number tell, or a table.
 */
function best(sorts: readonly Sort[]): Sort | null {
  // Headings that only their level tells are actions where a third of them have fields.
  const likely = sorts.filter(
    ({ name, headings, withFields }) =>
      withFields > 0 && (!/^(?:level|item) /.test(name) || withFields * 3 >= headings.length),
  );
  const many = Math.max(...likely.map(({ withFields }) => withFields));
  const sure = likely.filter(({ withFields }) => withFields * 3 >= many);
  const above = Math.max(...sure.map((each) => (each.rank > 1 ? each.withFields : 0)));
  // One milestone an action is the action.
  const rankIn = ({ rank, withFields }: Sort) => (rank === 1 && withFields <= above ? 2 : rank);
  const isTold = ({ name, headings, rank }: Sort): boolean =>
    rank > 0 && (name === ROWS || (headings[0]?.unit !== '' && (name !== 'code' || headings.length > 1)));
  const found =
    sure.length > 0
      ? sure.toSorted((one, other) => rankIn(one) - rankIn(other) || one.withFields - other.withFields)
      : sorts.filter(isTold).toSorted((one, other) => one.headings.length - other.headings.length);
  // The later of two alike: "Objectif 1" above "Action 1.1" is a chapter.
  return found.at(-1) ?? null;
}

const isField = (line: SourceLine): boolean =>
  ['owner', 'partner', 'deadline'].includes(readLabelled(line)?.kind ?? '');

const indentOf = ({ text, indent }: SourceLine): number => indent ?? /^\s*/.exec(text)?.[0].length ?? 0;

/** Lines within an item, before the first of its fields. */
const MOST_WITHIN = 20;

/** Items of a list with fields in what is indented below them. */
function itemsWithFields(lines: readonly SourceLine[]): Heading[] {
  return lines.flatMap((line, at) => {
    if (!line.item || line.cells || readLabelled(line)) return [];
    const indent = indentOf(line);
    const [, mark = '', title = line.text] =
      /^\s*(?:(\d{1,3})[.)]|[-*+•▪◦‣·–])\s+(.*)$/u.exec(line.text) ?? [];
    for (const next of lines.slice(at + 1, at + 1 + MOST_WITHIN)) {
      if (!isBlank(next) && next.at !== line.at && indentOf(next) <= indent) return [];
      if (isField(next)) return [{ ...titled(title, line), mark, sort: `item ${indent}` }];
    }
    return [];
  });
}

/** A label that comes again above each action: "What we will deliver:", "Action: Open the register". */
function questionsOf(lines: readonly SourceLine[]): Heading[] {
  const asked = lines.flatMap((line) => {
    const labelled = line.level ? null : readLabelled(line);
    if (labelled?.kind !== 'title') return [];
    const isAsked = labelled.value === '' ? /:\s*$/.test(line.text) : callsAction(labelled.label);
    return isAsked ? [{ ...titled(labelled.value, line), sort: `question ${labelled.label}` }] : [];
  });
  const counts = Map.groupBy(asked, ({ sort }) => sort);
  return asked.filter(({ sort }) => (counts.get(sort)?.length ?? 0) > 1);
}
