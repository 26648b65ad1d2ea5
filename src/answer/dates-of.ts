import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import { understand } from '../understanding/understand.ts';
import type { Answer } from './answer.ts';
import { type AnswerOptions, answerQuery } from './answer-question.ts';

/**
 * The answer to a few words that choose dates, as one types them after `timeline` or `calendar`: nothing for all
 * of them, an orientation or its number, an owner, a period, an action, a topic, or a whole question.
 */
export function chooseDates(words: string, options: AnswerOptions): Answer {
  const language = options.language ?? 'fr';
  const text = words.trim();
  const query = understand(spelledOut(text, language), { ...options, language });
  const { numbers, owners } = query.conditions;
  const chooses = query.asks === 'deadlines' || query.asks === 'when' || numbers.length > 0;
  // Words that name an owner choose what it leads; the answer about one action is what they say otherwise.
  const asks = owners && !chooses && query.asks !== 'who' ? 'actions' : query.asks;
  return answerQuery(text, { ...query, asks }, options);
}

/** What is typed for short, as a question says it. */
function spelledOut(text: string, language: Language): string {
  if (text === '') return { fr: 'toutes les échéances', en: 'all deadlines' }[language];
  if (/^\d$/.test(text)) return `orientation ${text}`;
  return /^\d\d$/.test(text) ? `action ${text}` : text;
}

/** The deadlines that an answer is about: those that it lists, else all of the actions that it is about. */
export function datesOf(answer: Answer, roadmap: Roadmap): Deadline[] {
  if (!answer.answerable) return [];
  if (answer.deadlines.length > 0 || answer.list?.of === 'deadlines') return answer.deadlines;
  return answer.actions.flatMap((number) => findAction(roadmap, number)?.deadlines ?? []);
}
