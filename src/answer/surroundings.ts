import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, LineRange, Quote } from '../roadmap/schema.ts';
import type { Answer } from './answer.ts';

/** Paragraphs that follow each other in the text, around what an answer cites. */
export interface Passage {
  /** Whose text it is; neither outside both. */
  action: Action | null;
  orientation: number | null;
  lines: LineRange;
  /** `cited`: the words in it that the answer shows, and where they stand; null for a neighbour. */
  parts: { text: string; cited: Quote | null }[];
}

/** What an answer cites, in its surroundings: each paragraph or deadline with the one before and the one after. */
export function surroundingsOf(
  { quotes, deadlines, actions }: Pick<Answer, 'quotes' | 'deadlines' | 'actions'>,
  roadmap: Roadmap,
): Passage[] {
  const cited = [...quotes.map(({ quote }) => quote), ...deadlines.map((each) => asWritten(each, roadmap))];
  const chapters = roadmap.orientations.map(({ number, introduction }) => ({
    orientation: number,
    action: null,
    whole: introduction,
  }));
  const own = roadmap.actions
    .filter(({ number }) => actions.includes(number))
    .map((action) => ({
      orientation: null,
      action,
      whole: [...action.body, ...action.deadlines.map((each) => asWritten(each, roadmap))],
    }));
  const found = [...chapters, ...own].flatMap(({ whole, ...of }) =>
    around(whole, cited).map((passage) => ({ ...passage, ...of })),
  );
  if (found.length > 0) return found;
  // It stands where the text has neither chapters nor actions.
  return cited.map(({ text, lines }) => ({
    action: null,
    orientation: null,
    lines,
    parts: [{ text, cited: { text, lines } }],
  }));
}

/** A deadline as its text has it: "Phase pilote : année 2020". */
const asWritten = (
  { label, when, lines }: Action['deadlines'][number],
  { pack }: Pick<Roadmap, 'pack'>,
): Quote => ({ text: phrasesIn(pack.language).answer.labelled(label, when), lines });

function around(whole: readonly Quote[], cited: readonly Quote[]): Pick<Passage, 'lines' | 'parts'>[] {
  const citedIn = (part: Quote): Quote | undefined =>
    cited.find(({ text, lines }) => part.text.includes(text) && overlap(part.lines, lines));
  const hits = whole.flatMap((part, at) => (citedIn(part) ? [at] : []));
  const [first, last] = [hits[0], hits.at(-1)];
  if (first === undefined || last === undefined) return [];
  const near = whole.slice(Math.max(0, first - 1), last + 2);
  const lines = {
    from: Math.min(...near.map((part) => part.lines.from)),
    to: Math.max(...near.map((part) => part.lines.to)),
  };
  return [{ lines, parts: near.map((part) => ({ text: part.text, cited: citedIn(part) ?? null })) }];
}

const overlap = (one: LineRange, other: LineRange): boolean => one.from <= other.to && other.from <= one.to;
