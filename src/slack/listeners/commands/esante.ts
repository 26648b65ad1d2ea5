import type { App } from '@slack/bolt';
import { orApologise } from '../../conversation/apologise.ts';
import { newAsk } from '../../conversation/ask.ts';
import { attend } from '../../conversation/attend.ts';
import { choosePack, readPack } from '../../conversation/choose-pack.ts';
import { command } from '../../conversation/commands.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { findTypo, interpret } from '../../conversation/interpret.ts';
import { asOfNow } from '../../conversation/known-updates.ts';
import { noteUnanswered } from '../../conversation/unanswered.ts';
import { usualLanguage } from '../../conversation/usual-language.ts';
import { wordsAfterDigest } from '../../digest/request.ts';
import { unescapeText } from '../../transport/escape.ts';
import { replyingTo } from '../../transport/send.ts';
import { hearDigest } from './digest.ts';
import { hearUpdate } from './update.ts';

/**
 * `/esante …`: the answer is for the asker alone, who may share it. It goes out with the acknowledgement, since it
 * takes about a millisecond of the three seconds that Slack gives: one request less, and none that can get lost.
 */
export function registerEsante(app: App, deps: SlackDependencies): void {
  app.command(command, async (args) => {
    const { command } = args;
    const words = unescapeText(command.text);
    const named = readPack(words, deps.packs);
    const digest = wordsAfterDigest(named?.words ?? words);
    if (digest !== null) return hearDigest(digest, args, deps, named?.roadmap);
    const wish = interpret(named?.words ?? words);
    if (wish.kind === 'update') return hearUpdate(wish, args, deps, named?.roadmap);
    const tell = replyingTo(args);
    await orApologise(deps.log, tell, async () => {
      const asker = { team: command.team_id, user: command.user_id, channel: command.channel_id };
      const { words: asked, pack } = await choosePack(words, asker, deps);
      const ask = newAsk(asked, deps.today(), null, await usualLanguage(asked, asker, deps), pack);
      const frame = { ...(await asOfNow(ask, asker.team, deps)), toAsker: true, gap: 'counted' } as const;
      const typo = findTypo(ask.text, ask.usual) ?? undefined;
      const { message, answer, kept } = await attend(frame, { asker, by: args, open: false }, deps, typo);
      deps.log.debug({ question: ask.text, kind: answer?.kind }, 'command');
      await tell(message);
      await noteUnanswered(answer, asker, kept === true, deps);
    });
  });
}
