import { keyOf } from '../roadmap/action-number.ts';
import type { Unread, UnreadKind } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { Imported } from './drafts.ts';
import type { Changes } from './keep-identities.ts';

/** What a person would ask first: how much was found, and what was not read, with its lines. */
export function summaryOf({ facts }: Pick<Imported, 'facts'>): string[] {
  const { actions, unread = [] } = facts;
  const deadlines = actions.flatMap((action) => action.deadlines).length;
  const owned = actions.filter(({ owners }) => owners.length > 0).length;
  const left = (kind: UnreadKind, one: string, many: string): string[] => {
    const found = unread.filter((each) => each.kind === kind);
    return found.length === 0 ? [] : [`${counted(found.length, one, many)} (${linesOf(found)}).`];
  };
  return [
    `${counted(actions.length, 'action', 'actions')}, ${counted(deadlines, 'deadline', 'deadlines')}, ${owned} with owners.`,
    ...left('date', 'text looks like a date and was not read', 'texts look like dates and were not read'),
    ...left('owner', 'text looks like an owner and was not read', 'texts look like owners and were not read'),
    ...left('row', 'row could not be read', 'rows could not be read'),
    ...left('heading', 'heading was left out', 'headings were left out'),
  ];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function linesOf(unread: readonly Unread[]): string {
  const numbers = [...new Set(unread.map(({ lines }) => lines.from))];
  const shown = numbers.slice(0, 20).join(', ');
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${numbers.length > 20 ? ', …' : ''}`;
}

const headed = (title: string, lines: readonly string[]): string[] => [
  `## ${title}`,
  '',
  ...(lines.length > 0 ? lines : ['Nothing.']),
  '',
];

const changeNames = { moved: 'Moved', renumbered: 'Renumbered', added: 'New', gone: 'Gone' } as const;
const hows = Object.keys(changeNames) as (keyof typeof changeNames)[];

/**
 * What an import found, what a person should look at, and every line that is in no fact; as Markdown. `changes`: since
 * the issue before, where there is one.
 */
export function writeReport(
  file: string,
  { manifest, facts, read, remarks }: Imported,
  changes: Changes | null = null,
): string {
  const found = facts.actions.flatMap((action) => [
    `- ${action.label ?? `Action ${keyOf(action)}`} (lines ${action.lines.from}–${action.lines.to}): ${action.title}`,
    ...action.owners.map(({ name, role, quote }) => `  - ${role}: ${name} (line ${quote.lines.from})`),
    ...action.partners.map(({ name, quote }) => `  - partner: ${name} (line ${quote.lines.from})`),
    ...action.deadlines.map(
      ({ label, when, start, end, lines }) =>
        `  - ${label}: ${when} → ${start ?? 'no date'}${end === start ? '' : ` to ${end ?? 'no end'}`} (line ${lines.from})`,
    ),
    ...(action.fields ?? []).map(({ name, value, lines }) => `  - ${name}: ${value} (line ${lines.from})`),
  ]);
  const unread = (facts.unread ?? []).map(
    ({ kind, text, lines }) => `- Line ${lines.from}, ${kind}: “${text}”`,
  );
  const doubts = [...remarks, ...read.doubts.map(({ line, about }) => `Line ${line}: ${about}.`)];
  const changed = hows.flatMap((how) => changes?.[how].map((each) => `- ${changeNames[how]}: ${each}`) ?? []);
  return [
    `# Import of ${file}`,
    '',
    `“${manifest.title}”, ${counted(facts.orientations.length, 'chapter', 'chapters')}. ${summaryOf({ facts }).join(' ')} Line numbers are those of \`${manifest.source}\`.`,
    '',
    ...(changes ? headed('Since the issue before', changed) : []),
    ...headed('Found', found),
    ...headed('Not read', unread),
    ...headed(
      'Doubtful',
      doubts.map((doubt) => `- ${doubt}`),
    ),
    ...headed('Left out', read.left.map(leftOut)),
  ].join('\n');
}

function leftOut(part: readonly SourceLine[]): string {
  const [from, to] = [part[0]?.at, part.at(-1)?.at];
  const text = part.map((line) => line.text.trim()).join(' ');
  const clipped = text.length <= 160 ? text : `${text.slice(0, 80)} … ${text.slice(-60)}`;
  return `- ${from === to ? `Line ${from}` : `Lines ${from}–${to}`}: “${clipped}”`;
}
