import { z } from 'zod';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Language } from '../understanding/language.ts';
import { FeedbackFrame, feedbackField, fieldValue } from './blocks/feedback.ts';
import type { Message } from './blocks/message.ts';
import { sentenceMessage } from './blocks/notices.ts';
import type { SlackDependencies } from './dependencies.ts';
import { tidy } from './escape.ts';

const Field = z.object({
  value: z.string().nullish(),
  selected_options: z.array(z.unknown()).nullish(),
});

/** Slack's `view.state.values`, by block and element. */
const Values = z.record(z.string(), z.record(z.string(), Field));

/**
 * Keeps what somebody wrote about an answer, if they agreed that it is read; a text without that consent is sent
 * back to them, not thrown away. `metadata`, `values`: of the submitted window.
 */
export async function submitFeedback(
  { metadata, values, user }: { metadata: string; values: unknown; user: string },
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
): Promise<{ wrong: Record<string, string> } | { said: Message; language: Language }> {
  const { ask, ...on } = FeedbackFrame.parse(JSON.parse(metadata));
  const filled = Values.parse(values);
  const comment = tidy(filled[feedbackField.comment]?.[fieldValue]?.value ?? '').trim();
  const agreed = (filled[feedbackField.consent]?.[fieldValue]?.selected_options ?? []).length > 0;
  const language = ask.language ?? 'fr';
  const { feedback: phrases } = phrasesIn(language).people;
  if (comment === '') return { said: sentenceMessage(phrases.noted), language };
  if (!agreed) return { wrong: { [feedbackField.consent]: phrases.needsConsent } };
  await state.feedback.comment({ ...on, user }, { question: ask.text, comment }, now());
  return { said: sentenceMessage(phrases.sent), language };
}
