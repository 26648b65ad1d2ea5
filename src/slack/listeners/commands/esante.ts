import type { App } from '@slack/bolt';
import { orApologise } from '../../conversation/apologise.ts';
import { command } from '../../conversation/commands.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { hear, say, takeNote } from '../../conversation/hear.ts';
import { replyingTo } from '../../transport/send.ts';
import { hearImport } from '../views/import-plan.ts';
import { hearUpdate } from '../views/update.ts';
import { hearDigest } from './digest.ts';

/**
 * `/esante …`: the answer is for the asker alone, who may share it. It goes out with the acknowledgement, since it
 * takes about a millisecond of the three seconds that Slack gives: one request less, and none that can get lost.
 */
export function registerEsante(app: App, deps: SlackDependencies): void {
  app.command(command, async (args) => {
    const { command } = args;
    const { tell, acknowledge } = replyingTo(args);
    await orApologise(deps.log, tell, async () => {
      const asker = { team: command.team_id, user: command.user_id, channel: command.channel_id };
      const heard = await hear(command.text, asker, { today: deps.today(), commands: true }, deps);
      const { wish, named } = heard.first;
      if (wish.kind === 'digest' || wish.kind === 'update') {
        await acknowledge();
        return wish.kind === 'digest'
          ? hearDigest(wish.words, args, deps, named)
          : hearUpdate(wish, args, deps, named);
      }
      if (wish.kind === 'packs' && wish.does === 'import') {
        await acknowledge();
        return hearImport(wish.language, args, deps);
      }
      const said = await say(heard, { asker, by: args, open: false }, { toAsker: true }, deps);
      await tell(said.message);
      await takeNote(heard, said, asker, deps);
    });
  });
}
