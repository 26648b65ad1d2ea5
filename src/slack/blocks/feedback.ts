import type { types } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Verdict } from '../../state/feedback.ts';
import type { Language } from '../../understanding/language.ts';
import type { Ask } from '../conversation/ask.ts';
import { carried } from '../transport/carried.ts';
import { clip } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { context, outside, plain, section } from './elements.ts';
import { field, modal, text } from './window.ts';

/** The field of the window. */
export const feedbackReason = 'comment';
/** What clicks on its buttons start with, for the listener that hears them. */
export const feedbackId = 'rate';

/** What was asked, and in which language it was answered. */
const Rated = z.strictObject({ question: z.string(), language: z.enum(['fr', 'en']) });

/** What a button of the answer says of it. */
export const Feedback = Rated.extend({ verdict: z.enum(['helpful', 'unhelpful']) });

/** The answer that the window is about, and where it stands. */
const Frame = Rated.extend({ channel: z.string(), message: z.string() });
export const feedbackForm = { callback: 'feedback', schema: Frame };

/** "What was wrong?": one reason, which may be left out. Above it stands who reads it. */
export function feedbackModal(frame: z.infer<typeof Frame>): types.ModalView {
  const { people, slack } = phrasesIn(frame.language);
  const { feedback: phrases } = people;
  const blocks = [
    section(phrases.intro),
    context(slack.asked(outside(frame.question, shown.question))),
    field(feedbackReason, phrases.what, text('', shown.comment, true), phrases.hint, true),
  ];
  return modal(frame.language, phrases, blocks, feedbackForm, frame);
}

/** A small button below an answer. */
const contextActions = (element: types.ContextActionsBlockElement): types.ContextActionsBlock => ({
  type: 'context_actions',
  elements: [element],
});

/** 👍 and 👎, said in words to whoever hears the message. */
export function feedbackButtons(ask: Ask, language: Language): types.ContextActionsBlock {
  const { feedback } = phrasesIn(language).people;
  const question = clip(ask.text, shown.question);
  const button = (sign: string, verdict: Verdict) => ({
    text: plain(`${sign} ${feedback[verdict]}`, limits.button.text),
    value: JSON.stringify({ question, language, verdict } satisfies z.infer<typeof Feedback>),
    accessibility_label: feedback[`${verdict}Label`],
  });
  return contextActions({
    type: 'feedback_buttons',
    action_id: `${feedbackId}:0`,
    positive_button: button('👍', 'helpful'),
    negative_button: button('👎', 'unhelpful'),
  });
}

/** What clicks on the button start with by which an answer that was shared is taken back. */
export const removeShareId = 'unshare';

const RemoveShare = z.object({ user: z.string(), language: z.enum(['fr', 'en']) });

/** Who shared the answer with the button; nobody where the value is not one of ours. */
export const readRemoveShare = (value: string | undefined): { user: string | null; language: Language } =>
  carried(RemoveShare, value) ?? { user: null, language: 'fr' };

/** Only whoever shared an answer sees it below. */
export function removeShareButton(user: string, language: Language): types.ContextActionsBlock {
  const { share } = phrasesIn(language).people;
  return contextActions({
    type: 'icon_button',
    icon: 'trash',
    action_id: `${removeShareId}:0`,
    text: plain(share.remove, limits.button.text),
    accessibility_label: share.removeLabel,
    value: JSON.stringify({ user, language }),
    visible_to_user_ids: [user],
  });
}
