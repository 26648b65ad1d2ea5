import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import { understand } from '../understanding/understand.ts';
import type { Answer } from './answer.ts';
import { type AnswerOptions, answerQuestion } from './answer-question.ts';

/**
 * The answer to a few words that choose dates, as one types them after `timeline` or `calendar`: nothing for all
 * of them, an orientation or its number, an owner, a period, an action, a topic, or a whole question.
 */
export function chooseDates(words: string, options: AnswerOptions): Answer {
  const language = options.language ?? 'fr';
  const answers = readings(words.trim(), language, options).map((question) =>
    answerQuestion(question, { ...options, language }),
  );
  // Words that name an owner choose what it leads; the answer about one action is what they say otherwise.
  return answers.find(({ kind }) => kind === 'list') ?? answers.find(isAnswer) ?? (answers[0] as Answer);
}

const isAnswer = ({ answerable, kind }: Answer): boolean => answerable && kind !== 'help';

/** What the words may stand for, the likeliest first. */
function readings(words: string, language: Language, options: AnswerOptions): string[] {
  const say = (french: string, english: string) => (language === 'fr' ? french : english);
  if (words === '') return [say('toutes les échéances', 'all deadlines')];
  if (/^\d$/.test(words)) return [say(`liste orientation ${words}`, `list orientation ${words}`)];
  if (/^\d\d$/.test(words)) return [`action ${words}`];
  const { numbers, orientations, lists, owners } = understand(words, options);
  if (numbers.length > 0) return [words];
  const owned = say(`actions pilotées par ${words}`, `actions owned by ${words}`);
  const dates = say(`échéances ${words}`, `deadlines ${words}`);
  // Alone, "2021" says nothing; as a date it does.
  const { period, standing } = understand(dates, options);
  if (owners) return [words, owned];
  if (orientations.length > 0 && !lists) return [say(`liste ${words}`, `list ${words}`)];
  return (period || standing) && !lists ? [dates, words] : [words, owned];
}

/** The deadlines that an answer is about: those that it lists, else all of the actions that it is about. */
export function datesOf(answer: Answer, roadmap: Roadmap): Deadline[] {
  if (!answer.answerable) return [];
  if (answer.deadlines.length > 0 || answer.list?.of === 'deadlines') return answer.deadlines;
  return answer.actions.flatMap((number) => findAction(roadmap, number)?.deadlines ?? []);
}
