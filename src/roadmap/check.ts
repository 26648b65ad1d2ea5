import { readDeadlineDate } from '../dates/read-dates.ts';
import { keyOf } from './action-number.ts';
import { foldSpace, quoteFinder } from './paragraphs.ts';
import { noEnglish, type Roadmap } from './roadmap.ts';
import type { Action, Deadline, LineRange, Quote } from './schema.ts';
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
  const quoted = (where: string, { text, lines: at }: Quote): void => {
    if (said(at).includes(text)) return;
    if (findQuote(text)) problems.push(`${where} is not in lines ${at.from} to ${at.to}: "${text}"`);
    else verbatim(where, text);
  };
  const { orientations, actions } = roadmap;
  verbatim('title', roadmap.title);
  if (roadmap.steering) quoted('steering quote', roadmap.steering.quote);
  for (const [place, orientation] of orientations.entries()) {
    const { number, parent, title, introductionTitle, introduction } = orientation;
    const where = `orientation ${number}`;
    const before = orientations.slice(0, place).map((each) => each.number);
    must(!before.includes(number), `${where} comes twice`);
    must(
      parent === undefined || before.includes(parent),
      `${where}: no orientation ${parent} stands before it`,
    );
    verbatim(`${where}: title`, title);
    if (introductionTitle) verbatim(`${where}: title`, introductionTitle);
    for (const quote of introduction) quoted(`${where}: introduction`, quote);
  }
  const checkDeadline = (deadline: Deadline): void => {
    const { id, when, start, end, precision, label, status, context, lines: at } = deadline;
    const where = `deadline ${id}`;
    const words = said(at);
    for (const text of [when, status]) {
      must(!text || words.includes(text), `${where}: lines ${at.from} to ${at.to} do not say "${text}"`);
    }
    // What names it may stand above it: the head of its column, the heading of its list.
    if (!words.includes(label)) verbatim(`${where}: label`, label);
    if (context) quoted(`${where}: context`, context);
    const read = readDeadlineDate(when, roadmap.pack, context?.text);
    const isSame = read?.start === start && read.end === end && read.precision === precision;
    const means = read && `means ${read.start} to ${read.end} (${read.precision})`;
    must(
      isSame,
      means
        ? `${where}: "${when}" ${means}, not ${start} to ${end} (${precision})`
        : `${where}: "${when}" is no date that can be read`,
    );
  };
  const checkAction = (action: Action): void => {
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
    const isKnown = orientation === null || orientations.some((each) => each.number === orientation);
    must(isKnown, `${where}: there is no orientation ${orientation}`);
    for (const [place, deadline] of action.deadlines.entries()) {
      const { id } = deadline;
      const isNew = action.deadlines.findIndex((each) => each.id === id) === place;
      const isOwn = deadline.action === number && id.startsWith(`${number}.`);
      must(isNew && isOwn, `deadline ${id} stands in action ${number}: it needs an id of its own`);
      checkDeadline(deadline);
    }
  };
  const [numbers, keys] = [new Set<number>(), new Set<string>()];
  for (const action of actions) {
    const { number } = action;
    must(!numbers.has(number), `action ${number} stands after action ${number}: each has its own number`);
    must(!keys.has(keyOf(action)), `two actions are called ${keyOf(action)}`);
    numbers.add(number);
    keys.add(keyOf(action));
    checkAction(action);
  }
  for (const { kind, text, lines: at } of roadmap.unread ?? []) quoted(`unread ${kind}`, { text, lines: at });
  for (const quote of Object.keys(roadmap.english.quotes)) verbatim('what has English', quote);
  return roadmap.english === noEnglish ? problems : [...problems, ...withoutEnglish(roadmap)];
}

function withoutEnglish({ english, orientations, actions, lexicon }: Roadmap): string[] {
  const deadlines = actions.flatMap((action) => action.deadlines);
  const terms = lexicon.terms.map(({ term }) => term);
  return [
    ...orientations
      .filter(({ number }) => !english.orientations[number])
      .map(({ number }) => `orientation ${number} has no English title`),
    ...actions
      .filter(({ number }) => !english.actions[number])
      .map(({ number }) => `action ${number} has no English title`),
    ...deadlines.filter(({ id }) => !english.deadlines[id]).map(({ id }) => `deadline ${id} has no English`),
    ...Object.keys(english.terms)
      .filter((term) => !terms.includes(term))
      .map((term) => `the term ${term} has English and is not in lexicon/terms.json`),
  ];
}
