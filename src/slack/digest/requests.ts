import { dayInZone, usualZone } from '../../dates/calendar.ts';
import { readDigestWords, readRequest } from '../../digest/request.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { digestReply } from '../blocks/digest-replies.ts';
import { readHomeState } from '../blocks/home-elements.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear.ts';
import type { Click } from '../conversation/interactions.ts';
import { publishHome } from '../home/home.ts';
import type { Voice } from '../transport/send.ts';
import { serveDigest } from './carry-out.ts';

/** `/esante digest …`: sets, shows or posts the digests of the channel; where it cannot be read, what to say instead. */
export async function commandDigest(
  words: string,
  { asker, first: { named, ask } }: HeardText,
  voice: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const { state, now, log } = deps;
  const [known] = await state.digests.inChannel(asker.team, asker.channel);
  // A pause is counted from the real day, whatever day answers are relative to.
  const today = dayInZone(now(), known?.settings.zone ?? usualZone);
  const typed = readDigestWords(words, known?.settings.language ?? 'fr', today);
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

/** A click on a digest's button. The reply takes the place of the message, or stands at the top of the App Home. */
export async function clickDigest(
  { asker, body, value, tellBelow, tellInPlace, openWindow }: Click,
  deps: SlackDependencies,
): Promise<unknown> {
  const request = readRequest(value);
  const isHome = body.container.type === 'view';
  const state = readHomeState(body.view?.private_metadata, deps.today());
  const answer = request?.does === 'preview' ? tellBelow : tellInPlace;
  const tell = (message: Message) =>
    isHome ? publishHome({ ...asker, notices: message.blocks, state }, deps) : answer(message);
  if (!request) return tell(staleButton());
  // In the App Home, the channel is that of the digest; still empty where there is none yet.
  const stored = isHome && request.digest ? await deps.state.digests.find(request.digest) : null;
  const channel = isHome ? (stored?.settings.channel ?? '') : asker.channel;
  const desk = { request, asker: { ...asker, channel, here: !isHome }, deps };
  return serveDigest(desk, { tell, openWindow });
}
