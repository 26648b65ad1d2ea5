import type { App, BlockAction } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { readRemoveShare, removeShareId } from '../../blocks/frame.ts';
import { sentenceMessage } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { once } from '../../conversation/once.ts';
import { reply } from '../../conversation/reply.ts';
import { inConversation, onlyToAsker, placeOf } from '../../transport/send.ts';

/**
 * "Share in channel": everybody there gets the answer, once, and the asker's own copy goes. Through the response
 * URL, which also reaches channels that the app is no member of. Whoever shared it may take it back, for everybody:
 * Slack shows that button to nobody else.
 */
export function registerShare(app: App, deps: SlackDependencies): void {
  onClick(app, 'share', deps, async ({ frame, place, body, respond, tellBelow }) => {
    // A second click, before the copy is gone, shares nothing more.
    const copy = `share:${body.team?.id}:${body.channel?.id}:${body.container.message_ts}`;
    const { message, answer } = reply({ ...frame, sharedBy: body.user.id });
    if (!(await once(copy, deps, () => inConversation(respond, place.thread)(message)))) {
      return tellBelow(sentenceMessage(phrasesIn(answer?.language ?? 'fr').people.share.once));
    }
    await respond({ delete_original: true });
  });

  app.action<BlockAction>(new RegExp(`^${removeShareId}:`), async ({ ack, action, body, respond }) => {
    await ack();
    const tell = onlyToAsker(respond, placeOf(body).thread);
    await orApologise(deps.log, tell, async () => {
      const { user, language } = readRemoveShare('value' in action ? String(action.value) : undefined);
      if (user === body.user.id) return respond({ delete_original: true });
      return tell(sentenceMessage(phrasesIn(language).people.share.notYours));
    });
  });
}
