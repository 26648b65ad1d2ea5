import type { App, BlockAction } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { sentenceMessage } from '../../blocks/notices.ts';
import { readRemoveShare, removeShareId } from '../../blocks/small-buttons.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onlyToAsker, placeOf } from '../../transport/send.ts';

/** Whoever shared an answer takes it back: it goes, for everybody. Slack shows the button to nobody else. */
export function registerUnshare(app: App, { log }: SlackDependencies): void {
  app.action<BlockAction>(new RegExp(`^${removeShareId}:`), async ({ ack, action, body, respond }) => {
    await ack();
    const tell = onlyToAsker(respond, placeOf(body).thread);
    await orApologise(log, tell, async () => {
      const { user, language } = readRemoveShare('value' in action ? String(action.value) : undefined);
      if (user === body.user.id) return respond({ delete_original: true });
      return tell(sentenceMessage(phrasesIn(language).people.share.notYours));
    });
  });
}
