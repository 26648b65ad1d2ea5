import { readDeadlineDate } from '../dates/one-date.ts';
import { keyOf } from './action-number.ts';
import { quoteFinder } from './find-quote.ts';
import { foldSpace } from './paragraphs.ts';
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
  const verbatim = (where: string, text: string) => {
    if (!findQuote(text)) problems.push(`${where} is not in the text: "${text}"`);
  };
  const said = ({ from, to }: LineRange) => foldSpace(plainText(lines.slice(from - 1, to)));
  const quoted = (where: string, { text, lines: at }: Quote) => {
    if (!said(at).includes(text)) {
      if (findQuote(text)) problems.push(`${where} is not in lines ${at.from} to ${at.to}: "${text}"`);
      else verbatim(where, text);
    }
  };
  verbatim('title', roadmap.title);
  if (roadmap.steering) quoted('steering quote', roadmap.steering.quote);
  const numbers = new Set<number>();
  for (const orientation of roadmap.orientations) {
    const where = `orientation ${orientation.number}`;
    if (numbers.has(orientation.number)) problems.push(`${where} comes twice`);
    if (orientation.parent !== undefined && !numbers.has(orientation.parent)) {
      problems.push(`${where}: no orientation ${orientation.parent} stands before it`);
    }
    numbers.add(orientation.number);
    verbatim(`${where}: title`, orientation.title);
    if (orientation.introductionTitle) verbatim(`${where}: title`, orientation.introductionTitle);
    for (const quote of orientation.introduction) quoted(`${where}: introduction`, quote);
  }
  const actions = new Set<number>();
  const keys = new Set<string>();
  for (const action of roadmap.actions) {
    if (actions.has(action.number)) {
      problems.push(`action ${action.number} stands after action ${action.number}: each has its own number`);
    }
    if (keys.has(keyOf(action))) problems.push(`two actions are called ${keyOf(action)}`);
    actions.add(action.number);
    keys.add(keyOf(action));
    checkAction(roadmap, action, { verbatim, quoted, said, problems });
  }
  for (const { kind, text, lines: at } of roadmap.unread ?? []) quoted(`unread ${kind}`, { text, lines: at });
  for (const quote of Object.keys(roadmap.english.quotes)) verbatim('what has English', quote);
  if (roadmap.english !== noEnglish) problems.push(...withoutEnglish(roadmap));
  return problems;
}

function withoutEnglish({ english, orientations, actions, lexicon }: Roadmap): string[] {
  const problems: string[] = [];
  for (const { number } of orientations) {
    if (!english.orientations[number]) problems.push(`orientation ${number} has no English title`);
  }
  for (const { number, deadlines } of actions) {
    if (!english.actions[number]) problems.push(`action ${number} has no English title`);
    for (const { id } of deadlines) {
      if (!english.deadlines[id]) problems.push(`deadline ${id} has no English`);
    }
  }
  for (const term of Object.keys(english.terms)) {
    if (!lexicon.terms.some((known) => known.term === term))
      problems.push(`the term ${term} has English and is not in lexicon/terms.json`);
  }
  return problems;
}

interface Checking {
  verbatim: (where: string, text: string) => void;
  quoted: (where: string, quote: Quote) => void;
  said: (lines: LineRange) => string;
  problems: string[];
}

function checkAction(roadmap: Roadmap, action: Action, checking: Checking): void {
  const { verbatim, quoted, problems } = checking;
  const where = `action ${action.number}`;
  verbatim(`${where}: title`, action.title);
  for (const quote of action.body) quoted(`${where}: body`, quote);
  for (const owner of action.owners) quoted(`${where}: owner's quote`, owner.quote);
  for (const partner of action.partners) {
    quoted(`${where}: partner's quote`, partner.quote);
    if (!partner.quote.text.includes(partner.name)) {
      problems.push(`${where}: the quote of partner ${partner.name} does not name it`);
    }
  }
  for (const { name, value, lines } of action.fields ?? []) {
    quoted(`${where}: field ${name}`, { text: value, lines });
    verbatim(`${where}: field`, name);
  }
  const { orientation } = action;
  if (orientation !== null && !roadmap.orientations.some(({ number }) => number === orientation)) {
    problems.push(`${where}: there is no orientation ${orientation}`);
  }
  const ids = new Set<string>();
  for (const deadline of action.deadlines) {
    const { id } = deadline;
    if (ids.has(id) || deadline.action !== action.number || !id.startsWith(`${action.number}.`)) {
      problems.push(`deadline ${id} stands in action ${action.number}: it needs an id of its own`);
    }
    ids.add(id);
    checkDeadline(deadline, roadmap.pack, checking);
  }
}

function checkDeadline(
  deadline: Deadline,
  pack: Roadmap['pack'],
  { verbatim, quoted, said, problems }: Checking,
): void {
  const where = `deadline ${deadline.id}`;
  const { from, to } = deadline.lines;
  const words = said(deadline.lines);
  for (const text of [deadline.when, deadline.status]) {
    if (text && !words.includes(text)) problems.push(`${where}: lines ${from} to ${to} do not say "${text}"`);
  }
  // What names it may stand above it: the head of its column, the heading of its list.
  if (!words.includes(deadline.label)) verbatim(`${where}: label`, deadline.label);
  if (deadline.context) quoted(`${where}: context`, deadline.context);
  const read = readDeadlineDate(deadline.when, pack, deadline.context?.text);
  if (!read) {
    problems.push(`${where}: "${deadline.when}" is no date that can be read`);
  } else if (
    read.start !== deadline.start ||
    read.end !== deadline.end ||
    read.precision !== deadline.precision
  ) {
    problems.push(
      `${where}: "${deadline.when}" means ${read.start} to ${read.end} (${read.precision}), ` +
        `not ${deadline.start} to ${deadline.end} (${deadline.precision})`,
    );
  }
}
