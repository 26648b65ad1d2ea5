import { numberOf } from '../roadmap/action-number.ts';
import { rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { Action } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { LineUses } from './line-uses.ts';
import { takeOutFurniture } from './page-furniture.ts';
import { DeadlineReader, readDeadlinesHeading } from './read-deadlines.ts';
import { type ReadOwners, readOwners } from './read-owners.ts';
import type { Block, Doubt } from './read-text.ts';
import { takeTitle } from './read-title.ts';

/** All but what only an annotation can tell; `owners` as lines of their own name them. */
export interface ReadAction extends Omit<Action, 'owners' | 'partners'> {
  owners: ReadOwners[];
}

/** Reads title, paragraphs, footnotes, owners and deadlines from the lines of an action. */
export function readAction(
  block: Block,
  orientation: number | null,
  uses: LineUses,
  doubts: Doubt[],
): ReadAction {
  const { heading } = block;
  const number = numberOf(heading.mark);
  const { kept, footnotes, furniture } = takeOutFurniture(block.lines);
  const { title, titleLines, rest } = takeTitle(kept);
  const doubt = (line: SourceLine | undefined, about: string) =>
    doubts.push({ line: line?.at ?? heading.line.at, about: `${heading.label}: ${about}` });

  uses.take([heading.line, ...titleLines], 'action');
  uses.take(furniture, 'page');
  for (const { lines } of footnotes) uses.take([lines.from, lines.to], 'footnote');
  const { body, owners, deadlines } = readParts(number, rest, uses, doubt);
  uses.take(body, 'body');
  if (title === '') doubt(heading.line, 'has no title');
  if (deadlines.length === 0) doubt(heading.line, 'has no deadline that could be read');
  return {
    number,
    ...(isPlain(heading.unit, heading.mark) ? {} : { label: heading.label }),
    title: title || heading.label,
    orientation,
    body: readParagraphs(body),
    footnotes,
    owners,
    deadlines,
    lines: rangeOf(kept),
  };
}

/** "Action 3" needs no label: it is what everything else calls it. */
const isPlain = (unit: string, mark: string): boolean => unit === 'action' && /^\d+$/.test(mark);

function readParts(
  number: number,
  lines: readonly SourceLine[],
  uses: LineUses,
  doubt: (line: SourceLine | undefined, about: string) => void,
) {
  const owners: ReadOwners[] = [];
  const body: SourceLine[] = [];
  let reader: DeadlineReader | null = null;
  let open = false;
  const setAside = (strange: readonly SourceLine[]): void => {
    if (strange.length === 0) return;
    // As it stands in the text, with what headed it.
    body.push(...strange.map(({ at }) => lines.find((line) => line.at === at) ?? (strange[0] as SourceLine)));
    doubt(
      strange[0],
      `“${strange[0]?.text.trim()}” stands among the deadlines and ends in no date that can be read; it is kept as text`,
    );
  };
  for (const line of lines) {
    const heads = readDeadlinesHeading(line);
    const names = readOwners(line);
    if (heads) {
      setAside(reader?.giveUp() ?? []);
      reader ??= new DeadlineReader(number, heads.word);
      reader.rename(heads.word);
      open = true;
      uses.take([line], 'deadline');
      if (heads.rest.trim() !== '') {
        const { strange } = reader.take({ at: line.at, text: heads.rest });
        setAside(strange.length > 0 ? [line] : []);
      }
    } else if (names) {
      setAside(reader?.giveUp() ?? []);
      owners.push(names);
      uses.take([line], 'owner');
    } else if (open && reader && !line.level) {
      const { strange, over } = reader.take(line);
      uses.take([line], 'deadline');
      setAside(strange);
      open = !over;
    } else {
      setAside(reader?.giveUp() ?? []);
      open = false;
      body.push(line);
    }
  }
  setAside(reader?.giveUp() ?? []);
  body.sort((one, other) => one.at - other.at);
  return { owners, body, deadlines: reader?.deadlines ?? [] };
}
