import { phrasesIn } from '../../phrases/phrases.ts';
import { listFileMessage } from '../blocks/list.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { findGaps, gapsFile } from '../conversation/gaps.ts';
import { asked, once, type Uses } from '../conversation/interactions.ts';
import { interpret } from '../conversation/interpret.ts';
import { reply } from '../conversation/reply.ts';
import { handOut, handOutDirectly, listFile } from '../files/hand-out.ts';

/** Files: for everybody in the conversation, once, who read who asked for it; or for whoever clicks, directly. */
export const files = {
  'post-file': asked(async ({ frame, thread, body, asker, tellBelow }, deps) => {
    const { message, attachment } = reply({ ...frame, sharedBy: asker.user });
    const { channel, client } = asker;
    if (!attachment || channel === '') return tellBelow(staleButton());
    const copy = `file:${asker.team}:${channel}:${body.container.message_ts}`;
    const where = { client, channel, thread, message };
    if (!(await once(copy, deps, () => handOut(attachment, where, tellBelow, deps)))) {
      return tellBelow(sentenceMessage(phrasesIn(attachment.language).files.once));
    }
  }),
  'send-file': asked(async (click, deps) => {
    const { message, attachment } = reply(click.frame);
    if (!attachment) return click.tellBelow(staleButton());
    return handOutDirectly(attachment, message, click, deps);
  }),
  // A whole list as a table, or what had no answer.
  csv: asked(async (click, deps) => {
    const { frame, asker, tellBelow } = click;
    const { ask } = frame;
    const wish = interpret(ask.text, ask.usual);
    if (wish.kind === 'gaps') {
      const found = await findGaps(frame, wish.language, asker, deps);
      if (typeof found === 'string') return tellBelow(sentenceMessage(found));
      const file = gapsFile(found);
      return handOutDirectly(file, sentenceMessage(file.title), click, deps);
    }
    const { answer } = reply(frame);
    if (!answer?.list) return tellBelow(staleButton());
    return handOutDirectly(listFile(answer, frame), listFileMessage(answer), click, deps);
  }),
} satisfies Uses;
