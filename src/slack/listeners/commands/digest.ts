import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { digestReply } from '../../blocks/digest-replies.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { unlessMain } from '../../conversation/packs.ts';
import { carryOut } from '../../digest/carry-out.ts';
import { readCommand } from '../../digest/read-command.ts';
import { showOutcome } from '../../digest/show-outcome.ts';
import { onlyToAsker } from '../../transport/send.ts';

/** `/esante digest …`: sets, shows or posts the digests of the channel. The reply is for the asker alone. */
export async function hearDigest(
  words: string,
  { body, command, context, client, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  deps: SlackDependencies,
  /** The roadmap that the words name. */
  roadmap?: Roadmap,
): Promise<unknown> {
  const tell = onlyToAsker(respond);
  const { team_id: team, user_id: user, channel_id: channel, trigger_id: trigger } = command;
  const asker = { team, user, channel, here: true };
  const read = await readCommand(words, asker, deps);
  if ('reply' in read) return tell(digestReply(read.reply, read.language, deps.now()));
  const request = { ...read.request, ...(roadmap && unlessMain(roadmap, deps.packs)) };
  deps.log.debug({ digest: request.does }, 'command');
  const outcome = await carryOut({ request, asker, by: { body, context, client }, deps });
  return showOutcome(outcome, { request, asker, deps }, { client, trigger, tell });
}
