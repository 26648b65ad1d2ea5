import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { digestReply } from '../../blocks/digest-replies.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { unlessMain } from '../../conversation/packs.ts';
import { serveDigest } from '../../digest/carry-out.ts';
import { readDigestWords } from '../../digest/request.ts';
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
  const [first] = await deps.state.digests.inChannel(team, channel);
  const typed = readDigestWords(words, first?.settings.language ?? 'fr', deps.today());
  const { language } = typed;
  if ('problem' in typed) {
    const { digest, slack } = phrasesIn(language);
    const next = (['status', 'preview'] as const).map((does) => ({
      label: slack.digest.button[does],
      request: { does, language },
    }));
    const sentences = [digest.problem[typed.problem](typed.word)];
    return tell(digestReply({ sentences, next }, language, deps.now()));
  }
  const request = { ...typed, ...(roadmap && unlessMain(roadmap, deps.packs)) };
  deps.log.debug({ digest: request.does }, 'command');
  const asker = { team, user, channel, here: true };
  return serveDigest({ request, asker, by: { body, context, client }, deps }, { trigger, tell });
}
