import { markOf } from '../roadmap/action-number.ts';
import type { Imported } from './import-roadmap.ts';
import type { LineUse, Use } from './line-uses.ts';

const names: Record<Exclude<Use, 'blank' | 'left out'>, string> = {
  orientation: 'headings of chapters',
  introduction: 'introductions of chapters',
  action: 'headings of actions',
  body: 'text of actions',
  deadline: 'deadlines',
  owner: 'owners and partners',
  footnote: 'footnotes',
  page: 'page headers and numbers, not kept',
};

/** What an import found, what a person should look at, and every line that is in no fact; as Markdown. */
export function writeReport(file: string, { manifest, facts, read, remarks }: Imported): string {
  const deadlines = facts.actions.flatMap((action) => action.deadlines);
  const count = (use: Use): number => read.uses.filter((each) => each.use === use).length;
  const leftOut = rangesOf(read.uses, 'left out');
  return [
    `# Import of ${file}`,
    '',
    `“${manifest.title}”: ${facts.orientations.length} chapters, ${facts.actions.length} actions, ${deadlines.length} deadlines. Line numbers are those of \`${manifest.source}\`.`,
    '',
    '## Found',
    '',
    ...facts.actions.flatMap((action) => [
      `- ${action.label ?? `Action ${markOf(action.number)}`} (lines ${action.lines.from}–${action.lines.to}): ${action.title}`,
      ...action.owners.map(({ name, role, quote }) => `  - ${role}: ${name} (line ${quote.lines.from})`),
      ...action.partners.map(({ name, quote }) => `  - partner: ${name} (line ${quote.lines.from})`),
      ...action.deadlines.map(
        ({ label, when, start, end, lines }) =>
          `  - ${label}: ${when} → ${start ?? 'no date'}${end === start ? '' : ` to ${end ?? 'no end'}`} (line ${lines.from})`,
      ),
    ]),
    '',
    '## Doubtful',
    '',
    ...orNothing([
      ...remarks.map((remark) => `- ${remark}`),
      ...read.doubts.map(({ line, about }) => `- Line ${line}: ${about}.`),
    ]),
    '',
    '## Left out',
    '',
    ...orNothing(leftOut.map((part) => `- ${whereIs(part)}: “${clip(part)}”`)),
    '',
    '## Every line',
    '',
    ...Object.entries(names).map(([use, name]) => `- ${count(use as Use)} of ${name}`),
    `- ${count('left out')} left out`,
    `- ${count('blank')} blank`,
    `- ${read.uses.length} in all`,
    '',
  ].join('\n');
}

const orNothing = (lines: string[]): string[] => (lines.length > 0 ? lines : ['Nothing.']);

/** Neighbouring lines of one use, blank ones between them. */
function rangesOf(uses: readonly LineUse[], wanted: Use): LineUse[][] {
  const ranges: LineUse[][] = [];
  let open = false;
  for (const each of uses) {
    if (each.use === 'blank') continue;
    if (each.use !== wanted) open = false;
    else if (open) ranges.at(-1)?.push(each);
    else {
      ranges.push([each]);
      open = true;
    }
  }
  return ranges;
}

function whereIs(part: readonly LineUse[]): string {
  const [from, to] = [part[0]?.line.at, part.at(-1)?.line.at];
  return from === to ? `Line ${from}` : `Lines ${from}–${to}`;
}

function clip(part: readonly LineUse[]): string {
  const text = part.map(({ line }) => line.text.trim()).join(' ');
  return text.length <= 160 ? text : `${text.slice(0, 80)} … ${text.slice(-60)}`;
}
