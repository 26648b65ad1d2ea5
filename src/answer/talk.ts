import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, refusal } from './draft.ts';

/** Greetings, thanks, orders to the bot, a call for help, or a text without a word: what one can ask instead. */
export function talk({ asks, language }: Query, roadmap: Roadmap): Draft {
  const { answer } = phrasesIn(language);
  const examples = examplesOf(roadmap, language);
  if (asks === 'help') return refusal('help', answer.help(examples));
  const kind = asks in answer.talk ? (asks as keyof typeof answer.talk) : 'nothing';
  // What the bot does not do is a question without an answer, which is counted as one.
  return refusal(kind === 'order' ? 'unknown' : 'help', answer.talk[kind](roadmap.title, examples));
}
