import { examplesOf } from '../phrases/examples.ts';
import { type Draft, refusal } from './draft.ts';
import type { Telling } from './telling.ts';

/** Greetings, thanks, orders to the bot, a call for help, or a text without a word: what one can ask instead. */
export function talk({ asks, roadmap, language, answer }: Telling): Draft {
  const examples = examplesOf(roadmap, language);
  if (asks === 'help') return refusal('help', answer.help(examples));
  const said = answer.talk(roadmap.title, examples);
  const kind = asks in said ? (asks as keyof typeof said) : 'nothing';
  // What the bot does not do is a question without an answer, which is counted as one.
  return refusal(kind === 'order' ? 'unknown' : 'help', said[kind]);
}
