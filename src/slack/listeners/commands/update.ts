import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { sentenceMessage } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { onlyToAsker } from '../../send.ts';
import { openUpdate } from '../../tracking/open-update.ts';
import type { UpdateRequest } from '../../tracking/request.ts';

/** `/esante update 13`: opens the window in which a maintainer tells what really happened. */
export async function hearUpdate(
  request: UpdateRequest,
  { ack, body, command, context, client, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  deps: SlackDependencies,
): Promise<void> {
  await ack();
  const tell = onlyToAsker(respond);
  await orApologise(deps.log, tell, async () => {
    const opened = await openUpdate(request, { body, context, client }, deps);
    if ('sentence' in opened) return tell(sentenceMessage(opened.sentence));
    return client.views.open({ trigger_id: command.trigger_id, view: opened.view });
  });
}
