import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { type Message, sentenceMessage } from '../../blocks/message.ts';
import { updateCallback } from '../../blocks/tracking.ts';
import { modal } from '../../blocks/window.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { command } from '../../conversation/commands.ts';
import { withinAckTime } from '../../conversation/current-request.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { packOfChannel } from '../../conversation/packs.ts';
import type { UpdateRequest } from '../../tracking/request.ts';
import { openUpdate, submitUpdate } from '../../tracking/update.ts';
import { onlyToAsker } from '../../transport/send.ts';

/**
 * `/esante update 13`: opens the window in which a maintainer tells what really happened. It is about the roadmap that
 * the words name, else that of the channel; where that cannot be told there is no window, as no other one will do.
 */
export async function hearUpdate(
  request: UpdateRequest,
  { body, command, context, client, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  deps: SlackDependencies,
  named?: Roadmap,
): Promise<unknown> {
  const { team_id: team, channel_id: channel } = command;
  const pack = named?.pack.id ?? (await packOfChannel({ team, channel }, deps.state));
  const opened = await openUpdate({ ...request, pack }, { body, context, client }, deps);
  if ('sentence' in opened) return onlyToAsker(respond)(sentenceMessage(opened.sentence));
  return client.views.open({ trigger_id: command.trigger_id, view: opened.view });
}

/** An update is sent: the acknowledgement itself says what is wrong in it, or shows what is stored. */
export function registerUpdate(app: App, deps: SlackDependencies): void {
  app.view(updateCallback, async ({ ack, body, view, context, client }) => {
    const by = { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id };
    const apologise = ({ blocks }: Message) =>
      ack({ response_action: 'update', view: modal('fr', command, blocks) });
    await orApologise(deps.log, apologise, async () => {
      const sent = { ...by, metadata: view.private_metadata, values: view.state.values };
      const done = await withinAckTime(submitUpdate(sent, { body, context, client }, deps));
      if ('wrong' in done) return ack({ response_action: 'errors', errors: done.wrong });
      return ack({ response_action: 'update', view: done.view });
    });
  });
}
