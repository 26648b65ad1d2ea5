import { firstAndRest } from '../phrases/fact-names.ts';
import { capital } from '../phrases/words.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { isTalk, type Query, subjectWords } from '../understanding/query.ts';
import type { Answer } from './answer.ts';
import { writeText } from './text.ts';

/** A question, or a part of one, and its answer. */
export interface Part {
  query: Query;
  answer: Answer;
}

/** From this confidence on, what a part is answered is told, also that the text does not hold it. */
const SURE = 0.5;
/** The same where the whole question is refused. */
const SURELY = 0.9;

/**
 * One answer to all parts of a question; null where it is better answered as a whole: a part asks nothing, or not surely,
 * or the whole tells it too.
 */
export function together(parts: readonly Part[], whole: Part, roadmap: Roadmap): Answer | null {
  if (!parts.every(isSure) || isOne(parts, whole)) return null;
  const answers = parts.map((part) => (isLessExact(part, whole.answer) ? whole.answer : part.answer));
  // What is nearest to what the text does not hold is no fact that was asked for.
  const [first = whole.answer, ...others] = answers.filter(({ answerable }) => answerable);
  const told = [first, ...others];
  const dated = told.filter(({ kind }) => kind === 'when');
  // What a refusal offers below is not offered beside an answer.
  const said = answers.map(({ headline }) =>
    headline.endsWith(':') ? (splitSentences(headline)[0] ?? '') : headline,
  );
  const { headline, rest } = firstAndRest(sharingBeginning(unlike(said)));
  const merged: Answer = {
    ...first,
    question: whole.answer.question,
    also: others.map(({ kind }) => kind),
    headline,
    notes: unlike([...rest, ...answers.flatMap(({ notes }) => notes)]),
    actions: unlike(told.flatMap(({ actions }) => actions)),
    asked: told.at(-1)?.asked ?? whole.answer.asked,
    deadlines: unlike((dated.length > 0 ? dated : told).flatMap(({ deadlines }) => deadlines)),
    owners: unlike(told.flatMap(({ owners }) => owners)),
    partners: unlike(told.flatMap(({ partners }) => partners)),
    quotes: unlike(answers.flatMap(({ quotes }) => quotes)),
    close: [],
    notUnderstood: whole.answer.notUnderstood,
  };
  return { ...merged, text: writeText(merged, roadmap) };
}

/** "Action 11, DMP: “…”. Action 11, DMP: “…”": what the first says already of what it is about is left away. */
function sharingBeginning([first = '', ...others]: readonly string[]): string[] {
  const beginning = first.slice(0, first.indexOf(': ') + 2);
  const rest = others.map((one) =>
    beginning && one.startsWith(beginning) ? capital(one.slice(beginning.length)) : one,
  );
  return [first, ...rest];
}

const unlike = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** Answered for sure, and no list. "…, which action is that?" asks nothing more. */
function isSure({ query: { wording, asks, properties, counts }, answer }: Part, place: number): boolean {
  const isOfWhich = place > 0 && (wording.has('cue actions') || wording.has('cue one-of'));
  const isRefused = !answer.answerable && properties.length > 0;
  const isList = answer.kind === 'list' && !counts;
  return !isList && !isOfWhich && !isTalk(asks) && (isRefused || answer.evidence.confidence >= SURE);
}

/** "It is noted in the record, and when?" All dates of the action, of which the whole question tells one. */
const isLessExact = ({ query, answer }: Part, whole: Answer): boolean =>
  answer.kind === 'when' &&
  whole.kind === 'when' &&
  subjectWords(query).length === 0 &&
  answer.deadlines.length > whole.deadlines.length &&
  whole.deadlines.every((deadline) => answer.deadlines.includes(deadline));

/** Whether a question is better answered as one. */
function isOne(parts: readonly Part[], { query, answer: whole }: Part): boolean {
  const answers = parts.map(({ answer }) => answer);
  const [first] = answers;
  // "How do HOP’EN and ESMS numérique differ, and …?"
  const isCompared = query.compares !== null && whole.actions.length > 1;
  const areCounts = parts.every((part) => part.query.counts);
  if ((whole.kind === 'list' && !areCounts) || isCompared) return true;
  // Of what the whole does not hold, a part may be told that is surely asked.
  if (!whole.answerable && !(first?.answerable && first.evidence.confidence >= SURELY)) return true;
  if (answers.every(({ kind }) => kind === 'who')) return true;
  // "Are the trials over, and when?" asks for the date alone.
  const last = parts.at(-1);
  const isOfItsDate = last?.answer.kind === 'when' && subjectWords(last.query).length === 0;
  if (whole.kind === 'when' && parts[0]?.query.checks && isOfItsDate) return true;
  const isOfDates = whole.kind === 'when' && answers.every(({ kind }) => kind === 'when');
  if (isOfDates && answers.some(({ deadlines }) => deadlines.length > 1)) return true;
  const isDated = whole.kind === 'when' || whole.also?.includes('when') === true;
  // "What is the CGTS and what is it for?" What it is and what it is for stand in one line.
  const isDefined = parts.some((part) => part.query.asks === 'define');
  const quotes = new Set(whole.quotes.map(({ quote }) => quote.text));
  return answers.every((one) => {
    if (one.kind === 'when')
      return isDated && one.deadlines.every((deadline) => whole.deadlines.includes(deadline));
    const isQuoted = one.kind === whole.kind && one.quotes.every(({ quote }) => quotes.has(quote.text));
    return whole.headline.includes(one.headline) || (isDefined && isQuoted);
  });
}
