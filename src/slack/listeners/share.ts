import { phrasesIn } from '../../phrases/phrases.ts';
import { readRemoveShare, removeShareId } from '../blocks/frame.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { unansweredOf } from '../conversation/hear-and-say.ts';
import { type Ears, once } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { inConversation } from '../transport/send.ts';

/**
 * "Share in channel": everybody there gets the answer, once, and the asker's own copy goes. Through the response URL,
 * which also reaches channels that the app is no member of.
 */
export function registerShare({ onClick, onUse }: Ears, deps: SlackDependencies): void {
  onClick('share', async ({ frame, place, body, respond, tellBelow }) => {
    // A second click, before the copy is gone, shares nothing more.
    const copy = `share:${body.team?.id}:${body.channel?.id}:${body.container.message_ts}`;
    const { message, answer } = reply({ ...frame, sharedBy: body.user.id });
    if (!(await once(copy, deps, () => inConversation(respond, place.thread)(message)))) {
      return tellBelow(sentenceMessage(phrasesIn(answer?.language ?? 'fr').people.share.once));
    }
    await respond({ delete_original: true });
  });

  // "Pass the question on": whoever looks after the bot may read this question, which had no answer.
  onClick('tell', async ({ frame, asker, tellBelow }) => {
    const { answer } = reply(frame);
    if (!answer) return tellBelow(staleButton());
    const { ask } = frame;
    // A second click passes nothing more on.
    await once(`tell:${asker.team}:${asker.user}:${ask.pack ?? ''}:${ask.text}`, deps, () =>
      deps.state.questions.keep(unansweredOf(answer, asker), deps.now()),
    );
    return tellBelow(sentenceMessage(phrasesIn(answer.language).people.gap.told));
  });

  // Whoever shared it may take it back, for everybody: Slack shows that button to nobody else.
  onUse(removeShareId, async ({ value, body, respond, tellBelow }) => {
    const { user, language } = readRemoveShare(value);
    if (user === body.user.id) return respond({ delete_original: true });
    return tellBelow(sentenceMessage(phrasesIn(language).people.share.notYours));
  });
}
