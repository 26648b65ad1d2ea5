import type { App } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { newAsk } from '../../ask.ts';
import { command } from '../../commands.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { unescapeText } from '../../escape.ts';
import { findTypo } from '../../interpret.ts';
import { reply } from '../../reply.ts';
import { onlyToAsker } from '../../send.ts';

/** `/esante …`: the answer is for the asker alone, who may share it. */
export function registerEsante(app: App, deps: SlackDependencies): void {
  app.command(command, async ({ ack, command, respond }) => {
    await ack();
    await orApologise(deps.log, onlyToAsker(respond), async () => {
      const ask = newAsk(unescapeText(command.text ?? ''), deps.today());
      const frame = { roadmap: deps.roadmap, ask, toAsker: true };
      const { message, answer } = reply(frame, findTypo(ask.text) ?? undefined);
      deps.log.debug({ question: ask.text, kind: answer?.kind }, 'command');
      await onlyToAsker(respond)(message);
    });
  });
}
