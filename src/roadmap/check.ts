import { quoteFinder } from './find-quote.ts';
import { foldSpace } from './paragraphs.ts';
import { readWhen } from './read-when.ts';
import { noEnglish, type Roadmap } from './roadmap.ts';
import type { Action, Deadline } from './schema.ts';
import { plainText, type SourceLine } from './source-lines.ts';

/**
 * Every way in which a roadmap departs from its text, one sentence each; empty when all is verbatim, the
 * numbers rise, the intervals follow from the dates and, where there is English, every fact has its own.
 */
export function checkRoadmap(roadmap: Roadmap, lines: readonly SourceLine[]): string[] {
  const findQuote = quoteFinder(plainText(lines));
  const problems: string[] = [];
  const verbatim = (where: string, text: string) => {
    if (!findQuote(text)) problems.push(`${where} is not in the text: "${text}"`);
  };
  verbatim('title', roadmap.title);
  if (roadmap.steering) verbatim('steering quote', roadmap.steering.quote.text);
  for (const [index, orientation] of roadmap.orientations.entries()) {
    const where = `orientation ${orientation.number}`;
    if (orientation.number !== index + 1) problems.push(`${where} stands where ${index + 1} is due`);
    verbatim(`${where}: title`, orientation.title);
    if (orientation.introductionTitle) verbatim(`${where}: title`, orientation.introductionTitle);
    for (const quote of orientation.introduction) verbatim(`${where}: introduction`, quote.text);
  }
  let last = 0;
  for (const action of roadmap.actions) {
    if (action.number <= last) problems.push(`action ${action.number} stands after action ${last}`);
    last = action.number;
    checkAction(roadmap, action, { verbatim, lines, problems });
  }
  if (roadmap.english !== noEnglish) problems.push(...withoutEnglish(roadmap));
  return problems;
}

function withoutEnglish({ english, orientations, actions }: Roadmap): string[] {
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
  return problems;
}

interface Checking {
  verbatim: (where: string, text: string) => void;
  lines: readonly SourceLine[];
  problems: string[];
}

function checkAction(roadmap: Roadmap, action: Action, { verbatim, lines, problems }: Checking): void {
  const where = `action ${action.number}`;
  verbatim(`${where}: title`, action.title);
  for (const quote of action.body) verbatim(`${where}: body`, quote.text);
  for (const owner of action.owners) verbatim(`${where}: owner's quote`, owner.quote.text);
  for (const partner of action.partners) {
    verbatim(`${where}: partner's quote`, partner.quote.text);
    if (!partner.quote.text.includes(partner.name)) {
      problems.push(`${where}: the quote of partner ${partner.name} does not name it`);
    }
  }
  const { orientation } = action;
  if (orientation !== null && !roadmap.orientations.some(({ number }) => number === orientation)) {
    problems.push(`${where}: there is no orientation ${orientation}`);
  }
  for (const [index, deadline] of action.deadlines.entries()) {
    const id = `${action.number}.${index + 1}`;
    if (deadline.id !== id) problems.push(`deadline ${deadline.id} stands where ${id} is due`);
    checkDeadline(deadline, lines, problems);
  }
}

function checkDeadline(deadline: Deadline, lines: readonly SourceLine[], problems: string[]): void {
  const where = `deadline ${deadline.id}`;
  const { from, to } = deadline.lines;
  const said = foldSpace(plainText(lines.slice(from - 1, to)));
  for (const text of [deadline.label, deadline.when]) {
    if (!said.includes(text)) problems.push(`${where}: lines ${from} to ${to} do not say "${text}"`);
  }
  const read = readWhen(deadline.when);
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
