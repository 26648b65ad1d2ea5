import { phrasesIn } from '../../phrases/phrases.ts';
import { listFileMessage } from '../blocks/list.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { isOutside } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { findGaps, gapsFile } from '../conversation/gaps.ts';
import { type Ears, once } from '../conversation/interactions.ts';
import { interpret } from '../conversation/interpret.ts';
import { reply } from '../conversation/reply.ts';
import { handOut, handOutDirectly, listFile } from '../files/hand-out.ts';

/** Files: for everybody in the conversation, once, who read who asked for it; or for whoever clicks, directly. */
export function registerFiles({ onClick }: Ears, deps: SlackDependencies): void {
  onClick('post-file', async ({ frame, place, body, client, tellBelow }) => {
    const { message, attachment } = reply({ ...frame, sharedBy: body.user.id });
    if (!attachment || !body.channel) return tellBelow(staleButton());
    const { once: already, refused } = phrasesIn(attachment.language).files;
    // Looked up first: after an invitation, a second click must work.
    if (await isOutside(body.channel.id, client)) return tellBelow(sentenceMessage(refused.notMember));
    const copy = `file:${body.team?.id}:${body.channel.id}:${body.container.message_ts}`;
    const where = { client, channel: body.channel.id, thread: place.thread, message };
    const posted = await once(copy, deps, () => handOut(attachment, where, tellBelow, deps));
    if (!posted) return tellBelow(sentenceMessage(already));
  });
  onClick('send-file', async (click) => {
    const { message, attachment } = reply(click.frame);
    if (!attachment) return click.tellBelow(staleButton());
    return handOutDirectly(attachment, message, click, deps);
  });
  // A whole list as a table, or what had no answer.
  onClick('csv', async (click) => {
    const { ask, frame, asker, tellBelow } = click;
    const wish = interpret(ask.text, ask.usual);
    if (wish.kind === 'gaps') {
      const found = await findGaps(ask, wish.language, asker, deps);
      if (typeof found === 'string') return tellBelow(sentenceMessage(found));
      const file = gapsFile(found);
      return handOutDirectly(file, sentenceMessage(file.title), click, deps);
    }
    const { answer } = reply(frame);
    if (!answer?.list) return tellBelow(staleButton());
    return handOutDirectly(listFile(answer, frame), listFileMessage(answer), click, deps);
  });
}
