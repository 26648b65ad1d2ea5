import type { types } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Verdict } from '../../state/feedback.ts';
import type { Language } from '../../understanding/language.ts';
import { Ask, readAsk, writeAsk } from '../conversation/ask.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, outside, plain, section } from './elements.ts';
import { field, modal, text } from './window.ts';

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
  const blocks = [
    section(phrases.intro),
    context(phrases.asked(outside(ask.text, shown.question))),
    field(feedbackReason, phrases.what, text('', shown.comment, true), phrases.hint, true),
  ];
  const { title, submit, cancel } = phrases;
  const frame: FeedbackFrame = { ...rest, ask };
  return modal(language, title, blocks, { callback: feedbackCallback, frame, submit, cancel });
}

/** The window once it was sent. */
export const feedbackSaying = (blocks: Block[], language: Language): types.ModalView =>
  modal(language, phrasesIn(language).people.feedback.title, blocks);

/** What clicks on its buttons start with, for the listener that hears them. */
export const feedbackId = 'rate';

/** The verdict goes before the question, in one sign. */
const signs: Record<Verdict, string> = { helpful: '+', unhelpful: '-' };

/** 👍 and 👎, said in words to whoever hears the message. */
export function feedbackButtons(ask: Ask, language: Language): types.ContextActionsBlock {
  const { feedback } = phrasesIn(language).people;
  const value = writeAsk({ ...ask, language }, limits.button.value - 1);
  const button = (sign: string, verdict: Verdict) => ({
    text: plain(`${sign} ${feedback[verdict]}`, limits.button.text),
    value: `${signs[verdict]}${value}`,
    accessibility_label: feedback[`${verdict}Label`],
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: `${feedbackId}:0`,
        positive_button: button('👍', 'helpful'),
        negative_button: button('👎', 'unhelpful'),
      },
    ],
  };
}

/** Null where the value is not one of ours, or of an older version of the app. */
export function readFeedback(value: string | undefined): { verdict: Verdict; ask: Ask } | null {
  const ask = readAsk(value?.slice(1));
  const verdict = (['helpful', 'unhelpful'] as const).find((each) => signs[each] === value?.[0]);
  return ask && verdict ? { verdict, ask } : null;
}
