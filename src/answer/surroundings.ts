import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, LineRange, Quote } from '../roadmap/schema.ts';
import type { Answer } from './answer.ts';
import { spanOf } from './text.ts';

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
  const { labelled } = phrasesIn(roadmap.pack.language).answer;
  // As the text has it: "Phase pilote : année 2020".
  const asWritten = ({ label, when, lines }: Deadline): Quote => ({ text: labelled(label, when), lines });
  const cited = [...quotes.map(({ quote }) => quote), ...deadlines.map(asWritten)];
  const chapters = roadmap.orientations.map(({ number, introduction }) => ({
    of: { orientation: number, action: null },
    whole: introduction,
  }));
  const own = roadmap.actions
    .filter(({ number }) => actions.includes(number))
    .map((action) => ({
      of: { orientation: null, action },
      whole: [...action.body, ...action.deadlines.map(asWritten)],
    }));
  const found = [...chapters, ...own].flatMap(({ of, whole }) => {
    const citedIn = ({ text, lines }: Quote): Quote | null =>
      cited.find((one) => text.includes(one.text) && overlap(lines, one.lines)) ?? null;
    const first = whole.findIndex(citedIn);
    if (first < 0) return [];
    const near = whole.slice(Math.max(0, first - 1), whole.findLastIndex(citedIn) + 2);
    const parts = near.map((part) => ({ text: part.text, cited: citedIn(part) }));
    return [{ ...of, lines: spanOf(near.map(({ lines }) => lines)), parts }];
  });
  if (found.length > 0) return found;
  // It stands where the text has neither chapters nor actions.
  return cited.map((quote) => ({
    action: null,
    orientation: null,
    lines: quote.lines,
    parts: [{ text: quote.text, cited: quote }],
  }));
}

const overlap = (one: LineRange, other: LineRange): boolean => one.from <= other.to && other.from <= one.to;
