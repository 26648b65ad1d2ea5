import type { App } from '@slack/bolt';
import type { Message } from '../../blocks/message.ts';
import { updateCallback } from '../../blocks/tracking.ts';
import { modal } from '../../blocks/window.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { command } from '../../conversation/commands.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { submitUpdate } from '../../tracking/update.ts';

/** An update is sent: the acknowledgement itself says what is wrong in it, or shows what is stored. */
export function registerUpdate(app: App, deps: SlackDependencies): void {
  app.view(updateCallback, async ({ ack, body, view, context, client }) => {
    const by = { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id };
    const apologise = ({ blocks }: Message) =>
      ack({ response_action: 'update', view: modal('fr', command, blocks) });
    await orApologise(deps.log, apologise, async () => {
      const sent = { ...by, metadata: view.private_metadata, values: view.state.values };
      const done = await submitUpdate(sent, { body, context, client }, deps);
      if ('wrong' in done) return ack({ response_action: 'errors', errors: done.wrong });
      return ack({ response_action: 'update', view: done.view });
    });
  });
}
