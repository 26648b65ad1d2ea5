import type { App } from '@slack/bolt';
import { sentDirectly } from '../../blocks/files.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';
import { handOutDirectly } from '../../files/hand-out.ts';

/** "Send it to me directly": the file goes to the direct message with whoever clicked. */
export function registerSendFile(app: App, deps: SlackDependencies): void {
  onClick(app, 'send-file', deps, async ({ frame, body, client, tellBelow }) => {
    const said = reply(frame);
    if (!said.attachment || !said.answer) return tellBelow(staleButton());
    const sent = await handOutDirectly(said, { client, user: body.user.id }, tellBelow, deps);
    if (sent) await tellBelow(sentDirectly(said.answer.language));
  });
}
