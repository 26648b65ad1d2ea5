import type { App } from '@slack/bolt';
import { askerOf } from '../conversation/access.ts';
import { onFailure } from '../conversation/apologise.ts';
import { command } from '../conversation/commands.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { answerHeard, hear } from '../conversation/hear-and-say.ts';
import { commandDigest } from '../digest/requests.ts';
import { openUpdate } from '../tracking/update.ts';
import { replyingTo } from '../transport/send.ts';

/**
 * `/esante …`: the answer is for the asker alone, who may share it. It goes out with the acknowledgement, since it
 * takes about a millisecond of the three seconds that Slack gives: one request less, and none that can get lost.
 */
export function registerEsante(app: App, deps: SlackDependencies): void {
  app.command(command, async (args) => {
    const { acknowledge, ...voice } = replyingTo(args);
    onFailure(voice.tell);
    const { text } = args.command;
    const heard = await hear(text, askerOf(args), { today: deps.today(), commands: true }, deps);
    const { wish } = heard.first;
    const isImport = wish.kind === 'packs' && wish.does === 'import';
    if (wish.kind === 'digest' || wish.kind === 'update' || isImport) await acknowledge();
    if (wish.kind === 'digest') await commandDigest(wish.words, heard, voice, deps);
    else if (wish.kind === 'update') await openUpdate(wish, heard, voice, deps);
    else if (isImport) {
      // What reads plans is loaded only here: hardly anybody ever gives one.
      const { openImport } = await import('../files/plan.ts');
      await openImport(wish.language, heard.asker, voice, deps);
    } else await answerHeard(heard, { toAsker: true }, voice.tell, deps);
  });
}
