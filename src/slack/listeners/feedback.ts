import { phrasesIn } from '../../phrases/phrases.ts';
import * as given from '../blocks/feedback.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { modal } from '../blocks/window.ts';
import { sent, type Uses } from '../conversation/interactions.ts';
import { carried } from '../transport/carried.ts';
import { tidy } from '../transport/escape.ts';
import { onlyToAsker } from '../transport/send.ts';

/** 👍 and 👎 below an answer: the verdict is stored; 👎 also opens a window that asks what was wrong. */
export const feedback = {
  [given.feedbackId]: async (click, { state, now }) => {
    const rated = carried(given.Feedback, click.value);
    const tell = onlyToAsker(click.respond, click.thread);
    if (!rated) return tell(staleButton());
    const { team, user, channel } = click.asker;
    const { verdict, ...about } = rated;
    const on = { channel, message: String(click.body.container.message_ts) };
    await state.feedback.give({ team, user, ...on, verdict }, now());
    if (verdict === 'unhelpful') return click.openWindow(given.feedbackModal({ ...on, ...about }));
    return tell(sentenceMessage(phrasesIn(about.language).people.feedback.thanks));
  },
} satisfies Uses;

export const feedbackWindow = sent(given.feedbackForm, async ({ frame, filled, asker }, { state, now }) => {
  const { team, user } = asker;
  const { question, language, ...on } = frame;
  const comment = tidy(filled(given.feedbackReason).value ?? '').trim();
  const phrases = phrasesIn(language).people.feedback;
  if (comment !== '') await state.feedback.comment({ team, user, ...on }, { question, comment }, now());
  const said = sentenceMessage(comment === '' ? phrases.thanks : phrases.sent);
  return { view: modal(language, phrases, said.blocks) };
});
