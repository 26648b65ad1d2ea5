import type { BlockAction, RespondFn } from '@slack/bolt';
import { dayInZone, usualZone } from '../../dates/calendar.ts';
import { readDigestWords, readRequest } from '../../digest/request.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { digestReply } from '../blocks/digest-replies.ts';
import { readHomeState } from '../blocks/home.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import { askerOf, type SlackRequest } from '../conversation/access.ts';
import { orApologise } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear.ts';
import { publishHome } from '../home/home.ts';
import { below, inPlace, placeOf, type Voice } from '../transport/send.ts';
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

interface Click extends SlackRequest {
  body: BlockAction;
  value: string | undefined;
  respond: RespondFn;
}

/** A click on a digest's button. The reply takes the place of the message, or stands at the top of the App Home. */
export function clickDigest(click: Click, deps: SlackDependencies): Promise<void> {
  const { body, value, respond } = click;
  const request = readRequest(value);
  const asker = askerOf(click);
  const isHome = body.container.type === 'view';
  const state = readHomeState(body.view?.private_metadata, deps.today());
  const place = placeOf(body);
  const answer = request?.does === 'preview' ? below(respond, place) : inPlace(respond, place);
  const tell = (message: Message) =>
    isHome ? publishHome({ ...asker, notices: message.blocks, state }, deps) : answer(message);
  return orApologise(deps.log, tell, async () => {
    if (!request) return tell(staleButton());
    // In the App Home, the channel is that of the digest; still empty where there is none yet.
    const stored = isHome && request.digest ? await deps.state.digests.find(request.digest) : null;
    const channel = isHome ? (stored?.settings.channel ?? '') : asker.channel;
    const desk = { request, asker: { ...asker, channel, here: !isHome }, deps };
    return serveDigest(desk, { trigger: body.trigger_id, tell });
  });
}
