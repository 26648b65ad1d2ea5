import type { FindQuote } from './find-quote.ts';
import { readWhen } from './read-when.ts';
import type { Roadmap } from './roadmap.ts';
import type { Action, Deadline } from './schema.ts';

/**
 * Every way in which a roadmap departs from its text, one sentence each; empty when all is verbatim, the
 * numbering is complete, the intervals follow from the dates and every fact has its English.
 */
export function checkRoadmap(roadmap: Roadmap, findQuote: FindQuote): string[] {
  const problems: string[] = [];
  const verbatim = (where: string, text: string) => {
    if (!findQuote(text)) problems.push(`${where} is not in the text: "${text}"`);
  };
  verbatim('title', roadmap.title);
  verbatim('steering quote', roadmap.steering.quote.text);
  for (const [index, orientation] of roadmap.orientations.entries()) {
    const where = `orientation ${orientation.number}`;
    if (orientation.number !== index + 1) problems.push(`${where} stands where ${index + 1} is due`);
    verbatim(`${where}: title`, orientation.title);
    if (orientation.introductionTitle) verbatim(`${where}: title`, orientation.introductionTitle);
    for (const quote of orientation.introduction) verbatim(`${where}: introduction`, quote.text);
    if (!roadmap.english.orientations[orientation.number]) problems.push(`${where} has no English title`);
  }
  for (const [index, action] of roadmap.actions.entries()) {
    if (action.number !== index + 1)
      problems.push(`action ${action.number} stands where ${index + 1} is due`);
    checkAction(roadmap, action, verbatim, problems);
  }
  return problems;
}

function checkAction(
  roadmap: Roadmap,
  action: Action,
  verbatim: (where: string, text: string) => void,
  problems: string[],
): void {
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
  if (!roadmap.orientations.some((each) => each.number === action.orientation)) {
    problems.push(`${where}: there is no orientation ${action.orientation}`);
  }
  if (!roadmap.english.actions[action.number]) problems.push(`${where} has no English title`);
  for (const [index, deadline] of action.deadlines.entries()) {
    const id = `${action.number}.${index + 1}`;
    if (deadline.id !== id) problems.push(`deadline ${deadline.id} stands where ${id} is due`);
    checkDeadline(deadline, verbatim, problems);
    if (!roadmap.english.deadlines[deadline.id]) problems.push(`deadline ${deadline.id} has no English`);
  }
}

function checkDeadline(
  deadline: Deadline,
  verbatim: (where: string, text: string) => void,
  problems: string[],
): void {
  const where = `deadline ${deadline.id}`;
  verbatim(`${where}: "label : when"`, `${deadline.label} : ${deadline.when}`);
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
