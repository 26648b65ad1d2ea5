import type { App } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { newAsk } from '../../ask.ts';
import type { Message } from '../../blocks/message.ts';
import { command } from '../../commands.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { wordsAfterDigest } from '../../digest/request.ts';
import { unescapeText } from '../../escape.ts';
import { findTypo } from '../../interpret.ts';
import { reply } from '../../reply.ts';
import { forAsker } from '../../send.ts';
import { hearDigest } from './digest.ts';

/**
 * `/esante …`: the answer is for the asker alone, who may share it. It goes out with the acknowledgement, since it
 * takes about a millisecond of the three seconds that Slack gives: one request less, and none that can get lost.
 */
export function registerEsante(app: App, deps: SlackDependencies): void {
  app.command(command, async (args) => {
    const { ack, command } = args;
    const digest = wordsAfterDigest(unescapeText(command.text));
    if (digest !== null) return hearDigest(digest, args, deps);
    const tell = (message: Message) => ack(forAsker(message));
    await orApologise(deps.log, tell, async () => {
      const ask = newAsk(unescapeText(command.text), deps.today());
      const frame = { roadmap: deps.roadmap, ask, toAsker: true };
      const { message, answer } = reply(frame, findTypo(ask.text) ?? undefined);
      deps.log.debug({ question: ask.text, kind: answer?.kind }, 'command');
      await tell(message);
    });
  });
}
