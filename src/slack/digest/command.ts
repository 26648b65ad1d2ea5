import { phrasesIn } from '../../phrases/phrases.ts';
import { digestReply } from '../blocks/digest-replies.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear.ts';
import type { Voice } from '../transport/send.ts';
import { serveDigest } from './carry-out.ts';
import { readDigestWords } from './request.ts';

/** `/esante digest …`: sets, shows or posts the digests of the channel; where it cannot be read, what to say instead. */
export async function commandDigest(
  words: string,
  { asker, first: { named, ask } }: HeardText,
  voice: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const { state, today, now, log } = deps;
  const [known] = await state.digests.inChannel(asker.team, asker.channel);
  const typed = readDigestWords(words, known?.settings.language ?? 'fr', today());
  const { language } = typed;
  if ('problem' in typed) {
    const { digest, slack } = phrasesIn(language);
    const next = (['status', 'preview'] as const).map((does) => ({
      label: slack.digest.button[does],
      request: { does, language },
    }));
    const sentences = [digest.problem[typed.problem](typed.word)];
    return voice.tell(digestReply({ sentences, next }, language, now()));
  }
  log.debug({ digest: typed.does }, 'command');
  // The roadmap that the words name; without one, a new digest is of the channel's.
  const request = { ...typed, ...(named && ask.pack !== undefined && { pack: ask.pack }) };
  return serveDigest({ request, asker: { ...asker, here: true }, deps }, voice);
}
