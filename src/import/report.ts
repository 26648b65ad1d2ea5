import { keyOf } from '../roadmap/action-number.ts';
import type { RoadmapFacts } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { Imported } from './drafts.ts';

/** What a person would ask first: how much was found, and what was not read, with its lines. */
export function summaryOf(facts: RoadmapFacts): string {
  const { actions, unread = [] } = facts;
  const deadlines = actions.flatMap((action) => action.deadlines).length;
  const owned = actions.filter(({ owners }) => owners.length > 0).length;
  const left = [...Map.groupBy(unread, ({ kind }) => kind)].map(([kind, found]) => {
    const lines = new Set(found.map((each) => each.lines.from));
    return `${counted(found.length, kind)} (line${lines.size === 1 ? '' : 's'} ${[...lines].join(', ')})`;
  });
  return [
    `${counted(actions.length, 'action')}, ${counted(deadlines, 'deadline')}, ${owned} with owners.`,
    ...(left.length > 0 ? [`Not read: ${left.join(', ')}.`] : []),
  ].join(' ');
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What the numbers of the actions tell: that they are none of the text, or that one of a row is missing. */
function aboutNumbers({ actions, numbered }: RoadmapFacts): string[] {
  if (numbered === false) return ['The actions have no numbers of their own: theirs is their place.'];
  const written = actions.map((action) => Number(keyOf(action))).filter(Number.isInteger);
  const after = written.filter((number) => number > Math.min(...written) && !written.includes(number - 1));
  return after.map((number) => `Right before action ${number}, at least one number is missing.`);
}

const changeNames = { moved: 'Moved', renumbered: 'Renumbered', added: 'New', gone: 'Gone' } as const;
const hows = Object.keys(changeNames) as (keyof typeof changeNames)[];

/** What an import found, what a person should look at, and every line that is in no fact; as Markdown. */
export function writeReport(
  file: string,
  { manifest, facts, left, remarks, changes }: Omit<Imported, 'report'>,
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
  const doubts = [...remarks, ...aboutNumbers(facts)].map((doubt) => `- ${doubt}`);
  const changed = hows.flatMap((how) => changes?.[how].map((each) => `- ${changeNames[how]}: ${each}`) ?? []);
  const told = `“${manifest.title}”, ${counted(facts.orientations.length, 'chapter')}. ${summaryOf(facts)}`;
  return [
    `# Import of ${file}\n\n${told} Line numbers are those of \`${manifest.source}\`.\n`,
    ...(changes ? [headed('Since the issue before', changed)] : []),
    headed('Found', found),
    headed('Not read', unread),
    headed('Doubtful', doubts),
    headed('Left out', left.map(leftOut)),
  ].join('\n');
}

const headed = (title: string, lines: readonly string[]): string =>
  `## ${title}\n\n${lines.join('\n') || 'Nothing.'}\n`;

function leftOut(part: readonly SourceLine[]): string {
  const [from, to] = [part[0]?.at, part.at(-1)?.at];
  const text = part.map((line) => line.text.trim()).join(' ');
  const clipped = text.length <= 160 ? text : `${text.slice(0, 80)} … ${text.slice(-60)}`;
  return `- ${from === to ? `Line ${from}` : `Lines ${from}–${to}`}: “${clipped}”`;
}
