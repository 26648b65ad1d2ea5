import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { FeedbackFrame, feedbackField } from '../blocks/feedback.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { tidy } from '../transport/escape.ts';
import type { SlackDependencies } from './dependencies.ts';
import { submitted } from './submitted.ts';

/**
 * Keeps what somebody wrote about an answer, if they agreed that it is read; a text without that consent is sent
 * back to them, not thrown away. `metadata`, `values`: of the submitted window.
 */
export async function submitFeedback(
  { metadata, values, user }: { metadata: string; values: unknown; user: string },
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
): Promise<{ wrong: Record<string, string> } | { said: Message; language: Language }> {
  const { ask, ...on } = FeedbackFrame.parse(JSON.parse(metadata));
  const of = submitted(values);
  const comment = tidy(of(feedbackField.comment).value ?? '').trim();
  const agreed = (of(feedbackField.consent).selected_options ?? []).length > 0;
  const language = ask.language ?? 'fr';
  const { feedback: phrases } = phrasesIn(language).people;
  if (comment === '') return { said: sentenceMessage(phrases.noted), language };
  if (!agreed) return { wrong: { [feedbackField.consent]: phrases.needsConsent } };
  await state.feedback.comment({ ...on, user }, { question: ask.text, comment }, now());
  return { said: sentenceMessage(phrases.sent), language };
}
