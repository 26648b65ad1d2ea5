import { phrasesIn } from '../../phrases/phrases.ts';
import { readRemoveShare, removeShareId } from '../blocks/feedback.ts';
import { sentenceMessage } from '../blocks/message.ts';
import { unansweredOf } from '../conversation/hear-and-say.ts';
import { answered, asked, once, type Uses } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { inConversation } from '../transport/send.ts';

/** Answers and questions that are passed on. */
export const shares = {
  /**
   * "Share in channel": everybody there gets the answer, once, and the asker's own copy goes. Through the response URL,
   * which also reaches channels that the app is no member of.
   */
  share: asked(async ({ frame, thread, body, respond, tellBelow }, deps) => {
    // A second click, before the copy is gone, shares nothing more.
    const copy = `share:${body.team?.id}:${body.channel?.id}:${body.container.message_ts}`;
    const { message, answer } = reply({ ...frame, sharedBy: body.user.id });
    if (!(await once(copy, deps, () => inConversation(respond, thread)(message)))) {
      return tellBelow(sentenceMessage(phrasesIn(answer?.language ?? 'fr').people.share.once));
    }
    await respond({ delete_original: true });
  }),
  /** Whoever shared it may take it back, for everybody: Slack shows that button to nobody else. */
  [removeShareId]: async ({ value, body, respond, tellBelow }) => {
    const { user, language } = readRemoveShare(value);
    if (user === body.user.id) return respond({ delete_original: true });
    return tellBelow(sentenceMessage(phrasesIn(language).people.share.notYours));
  },
  /** "Pass the question on": whoever looks after the bot may read this question, which had no answer. */
  tell: answered(async ({ answer, frame: { ask }, asker, tellBelow }, deps) => {
    // A second click passes nothing more on.
    await once(`tell:${asker.team}:${asker.user}:${ask.pack ?? ''}:${ask.text}`, deps, () =>
      deps.state.questions.keep(unansweredOf(answer, asker), deps.now()),
    );
    return tellBelow(sentenceMessage(phrasesIn(answer.language).people.gap.told));
  }),
} satisfies Uses;
