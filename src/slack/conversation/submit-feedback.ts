import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { FeedbackFrame, feedbackReason } from '../blocks/feedback.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { tidy } from '../transport/escape.ts';
import type { SlackDependencies } from './dependencies.ts';
import { submitted } from './submitted.ts';

/**
 * Keeps the reason that somebody gave for 👎, if they gave one: the window says who reads it. `metadata`, `values`: of
 * the submitted window.
 */
export async function submitFeedback(
  { metadata, values, user }: { metadata: string; values: unknown; user: string },
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
): Promise<{ said: Message; language: Language }> {
  const { ask, ...on } = FeedbackFrame.parse(JSON.parse(metadata));
  const comment = tidy(submitted(values)(feedbackReason).value ?? '').trim();
  const language = ask.language ?? 'fr';
  const { feedback: phrases } = phrasesIn(language).people;
  if (comment === '') return { said: sentenceMessage(phrases.noted), language };
  await state.feedback.comment({ ...on, user }, { question: ask.text, comment }, now());
  return { said: sentenceMessage(phrases.sent), language };
}
