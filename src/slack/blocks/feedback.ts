import type { types } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { Ask } from '../conversation/ask.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, outside, plain, section } from './elements.ts';
import { field, text } from './fields.ts';

/** By this name the listener of submissions hears of the window. */
export const feedbackCallback = 'feedback';
/** Its field. */
export const feedbackReason = 'comment';

/** The answer that the window is about. */
export const FeedbackFrame = z.strictObject({
  team: z.string(),
  channel: z.string(),
  message: z.string(),
  user: z.string(),
  ask: Ask.omit({ previous: true }),
});
export type FeedbackFrame = z.infer<typeof FeedbackFrame>;

/** "What was wrong?": one reason, which may be left out. Above it stands who reads it. */
export function feedbackModal({
  ask: { previous: _, ...ask },
  ...rest
}: Omit<FeedbackFrame, 'ask'> & { ask: Ask }): types.ModalView {
  const language = ask.language ?? 'fr';
  const { feedback: phrases } = phrasesIn(language).people;
  return {
    ...windowOf(language),
    callback_id: feedbackCallback,
    private_metadata: JSON.stringify({ ...rest, ask } satisfies FeedbackFrame),
    submit: plain(phrases.submit, limits.modal.close),
    close: plain(phrases.cancel, limits.modal.close),
    blocks: [
      section(phrases.intro),
      context(phrases.asked(outside(ask.text, shown.question))),
      field(feedbackReason, phrases.what, text('', shown.comment, true), phrases.hint, true),
    ],
  };
}

/** The window once it was sent. */
export const feedbackSaying = (blocks: Block[], language: Language): types.ModalView => ({
  ...windowOf(language),
  close: plain(phrasesIn(language).slack.closeModal, limits.modal.close),
  blocks,
});

const windowOf = (language: Language) => ({
  type: 'modal' as const,
  title: plain(phrasesIn(language).people.feedback.title, limits.modal.title),
});
