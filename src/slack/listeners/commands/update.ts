import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sentenceMessage } from '../../blocks/message.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { packOfChannel } from '../../conversation/packs.ts';
import type { UpdateRequest } from '../../tracking/request.ts';
import { openUpdate } from '../../tracking/update.ts';
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
