import type { Answer } from '../../src/answer/answer.ts';
import { fold } from '../../src/reading/fold.ts';
import type { Question } from './question-file.ts';

/** Whether an answer is right, and each of the things that make it so. */
export interface Verdict {
  right: boolean;
  parts: Record<string, boolean>;
}

export const isSubset = <T>(some: readonly T[], all: readonly T[]): boolean =>
  some.every((one) => all.includes(one));

/** Right as the rules of the questions file say, the same that score the command line's answers. */
export function judge(question: Question, answer: Answer): Verdict {
  if (question.kind === 'none') return judgeRefusal(question, answer);
  const shown = answer.deadlines.map(({ id }) => id);
  const allowed = [...(question.deadlines ?? []), ...question.alsoOkDeadlines];
  const parts: Verdict['parts'] = { 'not refused': answer.answerable };
  switch (question.kind) {
    case 'action':
      parts.action = isRightAction(question, answer);
      break;
    case 'when':
      parts.action = isRightAction(question, answer);
      parts['all shown'] = isSubset(question.deadlines ?? [], shown);
      parts['nothing unrelated'] = isSubset(shown, allowed);
      break;
    case 'who':
      parts.action = isRightAction(question, answer);
      parts.owners = hasOwners(question, answer);
      break;
    case 'list':
      parts['exact set'] = question.deadlines
        ? isSubset(question.deadlines, shown) && isSubset(shown, allowed)
        : isSubset(question.actions, answer.actions) &&
          isSubset(answer.actions, [...question.actions, ...question.alsoOk]);
      break;
    case 'said': {
      const told = answer.quotes.map(({ quote }) => quote.text);
      const rightOnes = [...question.sentences, ...question.alsoOkSentences];
      parts['told first'] = told.slice(0, 1).some((text) => isSaid(text, rightOnes));
      break;
    }
    case 'define': {
      const text = fold(`${answer.text} ${answer.definition?.meaning ?? ''}`);
      parts.meaning = question.answerText.some((meaning) => text.includes(fold(meaning)));
    }
  }
  return { right: Object.values(parts).every(Boolean), parts };
}

function judgeRefusal({ nearActions }: Question, answer: Answer): Verdict {
  const offered = [...answer.suggestions, ...answer.actions];
  const parts = {
    'said so': !answer.answerable,
    ...(nearActions.length > 0 && { 'nearest offered': nearActions.some((near) => offered.includes(near)) }),
  };
  return { right: Object.values(parts).every(Boolean), parts };
}

/** Whether a quotation is one of some sentences, or has it within. */
export const isSaid = (quote: string, sentences: readonly string[]): boolean =>
  sentences.some((one) => quote.includes(one) || one.includes(quote));

const isRightAction = ({ actions, alsoOk }: Question, answer: Answer): boolean =>
  answer.actions[0] !== undefined && [...actions, ...alsoOk].includes(answer.actions[0]);

function hasOwners({ owners }: Question, answer: Answer): boolean {
  const named = answer.owners
    .filter(({ action }) => action === answer.actions[0])
    .map(({ name }) => fold(name));
  const wanted = owners.map(fold);
  return isSubset(wanted, named) && isSubset(named, wanted);
}
