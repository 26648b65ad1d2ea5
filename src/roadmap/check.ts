import { readDeadlineDate } from '../dates/read-dates.ts';
import { keyOf } from './action-number.ts';
import { foldSpace, quoteFinder } from './paragraphs.ts';
import { isOf } from './points.ts';
import { noEnglish, type Roadmap } from './roadmap.ts';
import type { LineRange, Quote } from './schema.ts';
import { plainText, type SourceLine } from './source-lines.ts';

/**
 * Every way in which a roadmap departs from its text, one sentence each; empty when all is verbatim and in its lines,
 * no number comes twice, the intervals follow from the dates and, where there is English, every fact has its own.
 */
export function checkRoadmap(roadmap: Roadmap, lines: readonly SourceLine[]): string[] {
  const findQuote = quoteFinder(plainText(lines));
  const problems: string[] = [];
  const must = (holds: unknown, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  const verbatim = (where: string, text: string): void =>
    must(findQuote(text), `${where} is not in the text: "${text}"`);
  const said = ({ from, to }: LineRange): string => foldSpace(plainText(lines.slice(from - 1, to)));
  const quoted = (where: string, { text, lines: at }: Quote): void =>
    must(said(at).includes(text), `${where} is not in lines ${at.from} to ${at.to}: "${text}"`);
  const once = (what: string, all: readonly (string | number)[]): void => {
    for (const [at, one] of all.entries()) must(all.indexOf(one) === at, `${what} ${one} comes twice`);
  };
  const { orientations, actions, english } = roadmap;
  const chapters = orientations.map(({ number }) => number);
  const numbers = actions.map(({ number }) => number);
  const deadlines = actions.flatMap((action) => action.deadlines);
  const ids = deadlines.map(({ id }) => id);
  once('orientation', chapters);
  once('action', numbers);
  once('what is called', actions.map(keyOf));
  once('deadline', ids);
  for (const key of ['title', 'publication'] as const) {
    const [told, given] = [roadmap[key], roadmap.pack[key]];
    must(told === given, `roadmap.json says ${key}: ${told}, and pack.json ${given}`);
  }
  verbatim('title', roadmap.title);
  if (roadmap.steering) quoted('steering quote', roadmap.steering.quote);
  for (const [place, { number, parent, title, introductionTitle, introduction }] of orientations.entries()) {
    const where = `orientation ${number}`;
    const isBelow = parent === undefined || chapters.slice(0, place).includes(parent);
    must(isBelow, `${where}: no orientation ${parent} stands before it`);
    verbatim(`${where}: title`, title);
    if (introductionTitle) verbatim(`${where}: title`, introductionTitle);
    for (const quote of introduction) quoted(`${where}: introduction`, quote);
  }
  for (const action of actions) {
    const { number, orientation } = action;
    const where = `action ${number}`;
    verbatim(`${where}: title`, action.title);
    for (const quote of action.body) quoted(`${where}: body`, quote);
    for (const { name, quote, of = '' } of action.owners) {
      quoted(`${where}: owner's quote`, quote);
      must(quote.text.includes(of), `${where}: the quote of owner ${name} does not say "${of}"`);
    }
    for (const { name, quote } of action.partners) {
      quoted(`${where}: partner's quote`, quote);
      must(quote.text.includes(name), `${where}: the quote of partner ${name} does not name it`);
    }
    for (const { name, value, lines: at } of action.fields ?? []) {
      quoted(`${where}: field ${name}`, { text: value, lines: at });
      verbatim(`${where}: field`, name);
    }
    const isKnown = orientation === null || chapters.includes(orientation);
    must(isKnown, `${where}: there is no orientation ${orientation}`);
    for (const { id, action: of } of action.deadlines) {
      must(of === number && id.startsWith(`${number}.`), `deadline ${id} stands in action ${number}`);
    }
  }
  for (const { id, when, start, end, precision, label, status = '', context, lines: at } of deadlines) {
    const where = `deadline ${id}`;
    for (const text of [when, status]) quoted(where, { text, lines: at });
    // What names it may stand above it: the head of its column, the heading of its list.
    verbatim(`${where}: label`, label);
    if (context) quoted(`${where}: context`, context);
    const read = readDeadlineDate(when, roadmap.pack, context?.text);
    const means = read ? `${read.start} to ${read.end} (${read.precision})` : 'nothing that can be read';
    const told = `${start} to ${end} (${precision})`;
    must(means === told, `${where}: "${when}" means ${means}, not ${told}`);
  }
  for (const { kind, text, lines: at } of roadmap.unread ?? []) quoted(`unread ${kind}`, { text, lines: at });
  for (const [sentence, points] of Object.entries(roadmap.points ?? {})) {
    verbatim('what has points', sentence);
    for (const point of points)
      must(isOf(point, sentence), `a point is not of its sentence: "${point.text}"`);
  }
  for (const { term, quote, meaning } of roadmap.lexicon.terms) {
    verbatim(`terms.json: the quote of ${term}`, quote.text);
    verbatim(`terms.json: the meaning of ${term}`, meaning);
  }
  if (english === noEnglish) return problems;
  must(english.title, 'title: has no English');
  const due = { orientations: chapters, actions: numbers, deadlines: ids };
  for (const what of ['orientations', 'actions', 'deadlines'] as const) {
    for (const one of due[what]) must(english[what][one], `${what}: ${one} has no English`);
  }
  for (const quote of Object.keys(english.quotes)) verbatim('what has English', quote);
  const terms = roadmap.lexicon.terms.map(({ term }) => term);
  for (const term of Object.keys(english.terms)) {
    must(terms.includes(term), `the term ${term} has English and is not in lexicon/terms.json`);
  }
  return problems;
}
