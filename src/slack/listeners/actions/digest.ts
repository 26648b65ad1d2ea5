import type { App, BlockButtonAction } from '@slack/bolt';
import { digestButtonId } from '../../blocks/digest-buttons.ts';
import { staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { serveDigest } from '../../digest/carry-out.ts';
import { readClick } from '../../digest/read-click.ts';

/** The buttons below the status of a digest, and those of the App Home. */
export function registerDigest(app: App, deps: SlackDependencies): void {
  app.action<BlockButtonAction>(
    new RegExp(`^${digestButtonId}:`),
    async ({ ack, body, action, context, client, respond }) => {
      await ack();
      const { request, findAsker, tell } = readClick({ body, value: action.value, client, respond }, deps);
      await orApologise(deps.log, tell, async () => {
        if (!request) return tell(staleButton());
        const asker = await findAsker();
        const desk = { request, asker, by: { body, context, client }, deps };
        return serveDigest(desk, { trigger: body.trigger_id, tell });
      });
    },
  );
}
