import type { types } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Verdict } from '../../state/feedback.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, readAsk, writeAsk } from '../conversation/ask.ts';
import { limits } from '../transport/limits.ts';
import { plain } from './elements.ts';

/** What clicks on them start with, for the listeners that hear them. */
export const feedbackId = 'rate';
export const removeShareId = 'unshare';

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

const RemoveShare = z.object({ user: z.string(), language: z.enum(['fr', 'en']) });

/** Who shared the answer with the button; nobody where the value is not one of ours. */
export function readRemoveShare(value: string | undefined): { user: string | null; language: Language } {
  try {
    return RemoveShare.parse(JSON.parse(value ?? ''));
  } catch {
    return { user: null, language: 'fr' };
  }
}

/** Only whoever shared an answer sees it below. */
export function removeShare(user: string, language: Language): types.ContextActionsBlock {
  const { share } = phrasesIn(language).people;
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'icon_button',
        icon: 'trash',
        action_id: `${removeShareId}:0`,
        text: plain(share.remove, limits.button.text),
        accessibility_label: share.removeLabel,
        value: JSON.stringify({ user, language }),
        visible_to_user_ids: [user],
      },
    ],
  };
}
