import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { sentenceMessage, staleButton } from '../../blocks/message.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { once } from '../../conversation/once.ts';
import { reply } from '../../conversation/reply.ts';
import { isOutside } from '../../digest/may-change.ts';
import { handOut } from '../../files/hand-out.ts';

/** "Post the picture here": everybody in the conversation gets it, once, and reads who asked for it. */
export function registerPostFile(app: App, deps: SlackDependencies): void {
  onClick(app, 'post-file', deps, async ({ frame, place, body, client, tellBelow }) => {
    const said = reply({ ...frame, sharedBy: body.user.id });
    if (!said.attachment || !said.answer || !body.channel) return tellBelow(staleButton());
    const { files: phrases } = phrasesIn(said.answer.language);
    const say = (sentence: string) => tellBelow(sentenceMessage(sentence));
    const { id: channel } = body.channel;
    // Looked up first: after an invitation, a second click must work.
    if (await isOutside(channel, client)) return say(phrases.refused.notMember);
    const copy = `file:${body.team?.id}:${channel}:${body.container.message_ts}`;
    const where = { client, channel, thread: place.thread, message: said.message };
    if (!(await once(copy, deps, () => handOut(said, where, tellBelow, deps)))) {
      return say(phrases.once);
    }
  });
}
