import { phrasesIn } from '../../phrases/phrases.ts';
import { digestReply } from '../blocks/digest-replies.ts';
import { sentenceMessage } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear.ts';
import { isDirect, type Voice } from '../transport/send.ts';
import { carryOut } from './carry-out.ts';
import { readDigestWords } from './request.ts';
import { showOutcome } from './show-outcome.ts';

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
  const { digest, slack } = phrasesIn(typed.language);
  if ('problem' in typed) {
    const { problem, word, language } = typed;
    const show = (does: 'status' | 'preview') => ({
      label: slack.digest.button[does],
      request: { does, language },
    });
    const reply = { sentences: [digest.problem[problem](word)], next: [show('status'), show('preview')] };
    return voice.tell(digestReply(reply, language, now()));
  }
  if (typed.does === 'on' && isDirect(asker.channel)) {
    return voice.tell(sentenceMessage(slack.digest.notInDirect));
  }
  log.debug({ digest: typed.does }, 'command');
  // The roadmap that the words name; without one, a new digest is of the channel's.
  const request = { ...typed, ...(named && ask.pack !== undefined && { pack: ask.pack }) };
  const desk = { request, asker: { ...asker, here: true }, deps };
  return showOutcome(await carryOut(desk), desk, voice);
}
