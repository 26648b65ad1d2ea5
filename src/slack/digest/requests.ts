import { dayInZone, shift, usualZone } from '../../dates/calendar.ts';
import { deliverNow } from '../../digest/deliver.ts';
import { buildDigest } from '../../digest/digest.ts';
import { DigestRequest, readDigestWords } from '../../digest/request.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { Language } from '../../understanding/language.ts';
import { digestMessage, digestWindow } from '../blocks/digest.ts';
import { type DigestButton, digestReply } from '../blocks/digest-replies.ts';
import { settingsModal } from '../blocks/digest-settings.ts';
import { dayOfHome } from '../blocks/home.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import { type Asker, whyNotChange } from '../conversation/access.ts';
import { readUpdates } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear-and-say.ts';
import type { Click } from '../conversation/interactions.ts';
import { publishHome } from '../home/home.ts';
import { carried } from '../transport/carried.ts';
import { isDirect, type Voice } from '../transport/send.ts';
import { digestSender } from './sender.ts';
import { isFinished, knownDigests, ofRoadmap, store, usualSettings, waysOn } from './standing.ts';

/**
 * `/esante digest …`: sets, shows or posts the digest of a roadmap in the channel; where it cannot be read, what to say
 * instead.
 */
export async function commandDigest(
  words: string,
  { asker, first: { named, ask } }: HeardText,
  voice: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const { state, packs, now, log } = deps;
  const [known] = await state.digests.inChannel(asker.team, asker.channel);
  // A pause is counted from the real day, whatever day answers are relative to.
  const today = dayInZone(now(), known?.settings.zone ?? usualZone);
  // Before a channel has a digest, it speaks as the app would to whoever asks.
  const usual = known?.settings.language ?? ask.language ?? ask.usual ?? 'fr';
  const typed = readDigestWords(words, usual, today);
  const { language } = typed;
  if ('problem' in typed) {
    const sentences = [phrasesIn(language).digest.problem(typed.word)[typed.problem]];
    const offered = [next('status', language), next('preview', language)];
    return voice.tell(digestReply({ sentences, next: offered }, language, now()));
  }
  log.debug({ digest: typed.does }, 'command');
  const request = { ...typed, ...(named && { pack: ask.pack ?? packs.main.pack.id }) };
  return carryOut({ request, asker, deps, ...voice });
}

/** A click on a digest's button. The reply takes the place of the message, or stands at the top of the App Home. */
export async function clickDigest(
  { asker, body, value, tellBelow, tellInPlace, openWindow }: Click,
  deps: SlackDependencies,
): Promise<unknown> {
  const request = carried(DigestRequest, value);
  const isHome = body.container.type === 'view';
  const day = dayOfHome(body.view?.private_metadata, deps.today());
  const answer = request?.does === 'preview' ? tellBelow : tellInPlace;
  const tell = (message: Message) =>
    isHome ? publishHome({ ...asker, notices: message.blocks, day }, deps) : answer(message);
  if (!request) return tell(staleButton());
  // In the App Home, the channel is that of the digest; still empty where there is none yet.
  const stored = isHome && request.digest ? await deps.state.digests.find(request.digest) : null;
  const channel = isHome ? (stored?.settings.channel ?? '') : asker.channel;
  return carryOut({ request, asker: { ...asker, channel, here: !isHome }, deps, tell, openWindow });
}

/** What somebody wants of the digests of a channel, what it takes to do it, and how they hear what comes of it. */
interface Desk extends Voice {
  request: DigestRequest;
  asker: Asker;
  deps: SlackDependencies;
}

/** Says what happened or is the matter, with digests and what may be done next below it. */
async function say(
  { request, asker, deps, tell }: Desk,
  sentences: string[],
  { digests = [], next = [] }: { digests?: StoredDigest[]; next?: DigestButton[] } = {},
): Promise<unknown> {
  // The App Home lists the digests anyway.
  const known = await knownDigests(asker.here ? digests : [], deps.state);
  return tell(digestReply({ sentences, digests: known, next }, request.language, deps.now()));
}

/** Does what somebody wants of the digests of a channel, after a command or a click, and shows what comes of it. */
async function carryOut(desk: Desk): Promise<unknown> {
  const { request, asker, deps } = desk;
  const { does } = request;
  const phrases = phrasesIn(request.language).slack.digest;
  const direct = isDirect(asker.channel);
  if ((does === 'on' || does === 'add') && direct) return say(desk, [phrases.elsewhere]);
  const all = await deps.state.digests.inChannel(asker.team, asker.channel);
  const named = all.find(({ settings }) => settings.id === request.digest);
  if (request.digest !== undefined && !named) return say(desk, [phrases.vanished]);
  // In the App Home a channel is still to be chosen: it is checked when that is done.
  if (!looking.includes(does) && asker.channel !== '') {
    // Who left a channel can still stop what they set up there.
    const stopsOwn = named?.settings.creator === asker.user && (does === 'off' || does === 'pause');
    const member = { ...asker, here: asker.here || stopsOwn };
    const whyNot = await whyNotChange(member, request.language, deps);
    if (whyNot) return say(desk, [whyNot]);
  }
  const showAll = (sentence: string) => {
    if (all.length > 0) return say(desk, [sentence], { digests: all });
    const offered = (direct ? (['preview'] as const) : (['on', 'preview'] as const)).map((each) =>
      next(each, request.language),
    );
    return say(desk, [direct ? phrases.elsewhere : phrases.none], { next: offered });
  };
  const usual = await usualSettings(request, asker, deps);
  // Where no roadmap is named, there is no doubt about the only one that there is.
  const only = request.pack === undefined && all.length === 1 ? all[0] : undefined;
  const stored = named ?? ofRoadmap(all, usual.pack, deps) ?? only;
  if (does === 'status') return showAll(phrases.status);
  if (does === 'preview') return show(stored, usual, desk);
  if (does === 'all') return show(named, usual, desk);
  if (does === 'add') return openSettings(stored?.settings ?? usual, desk, !stored);
  if (does === 'on' && !stored)
    return save(usual, phrases.change.created, desk, [next('preview', request.language)]);
  if (!stored || idle[does]?.includes(stored.settings.state.name)) return showAll(phrases.nothingToChange);
  return doTo(stored, desk);
}

/** What changes nothing of a channel's digests; whoever reads the channel may do it. */
const looking: DigestRequest['does'][] = ['status', 'preview', 'all', 'now'];

/** The states in which something changes nothing. */
const idle: Partial<Record<DigestRequest['does'], string[]>> = {
  off: ['off'],
  pause: ['off', 'finished', 'gone'],
  resume: ['on'],
};

async function doTo(stored: StoredDigest, desk: Desk): Promise<unknown> {
  const { request, deps } = desk;
  const { settings } = stored;
  const { change, stillNone } = phrasesIn(request.language).slack.digest;
  switch (request.does) {
    case 'settings':
      return openSettings(settings, desk);
    case 'now':
      return say(desk, [await postNow(stored, desk)]);
    case 'remove':
      await deps.state.digests.remove(settings.id);
      return say(desk, [change.remove]);
    case 'off':
      return save({ ...settings, state: { name: 'off' } }, change.off, desk);
    case 'pause': {
      const until = request.until ?? shift(dayInZone(deps.now(), settings.zone), 4, 'week');
      return save({ ...settings, state: { name: 'paused', until } }, change.pause, desk);
    }
    case 'resume':
      if (settings.state.name === 'finished' && (await isFinished(settings, deps))) {
        return say(desk, [stillNone], { digests: [stored], next: await waysOn(settings, request, deps) });
      }
      return save({ ...settings, state: { name: 'on' } }, change.resume, desk);
    default: {
      const { weekday = settings.weekday, time = settings.time } = request;
      return save({ ...settings, weekday, time, state: { name: 'on' } }, change.on, desk);
    }
  }
}

/** Stores a digest, and says so, with what is the matter with it and what can be done about that. */
async function save(
  settings: DigestSettings,
  sentence: string,
  desk: Desk,
  offered: DigestButton[] = [],
): Promise<unknown> {
  const { request, asker, deps } = desk;
  const { stored, finished, caveats } = await store(settings, asker, request.language, deps);
  return say(desk, [sentence, ...caveats], {
    digests: [stored],
    next: finished ? await waysOn(settings, request, deps) : offered,
  });
}

/** Posts a digest because somebody asks for it, and says how that went. Throws where the program itself failed. */
async function postNow(stored: StoredDigest, { request, asker: { client }, deps }: Desk): Promise<string> {
  const { state, packs, now: clock, today } = deps;
  const { now: phrases } = phrasesIn(request.language).slack.digest;
  const options = { state, packs, clock, today, ...digestSender(async () => client) };
  const report = await deliverNow(stored, options);
  const { outcome, error: reason = '' } = report ?? { outcome: 'again' as const };
  if (outcome === 'error') throw new Error(`A digest could not be posted: ${reason}`);
  if (outcome === 'sent' || outcome === 'unknown' || outcome === 'again') return phrases[outcome];
  return phrases[outcome === 'gone' ? 'gone' : 'failed'](reason);
}

/**
 * What a digest says today; or, as of another day, what it would have said with the one before a week earlier; or the
 * whole of a post in a window. With the usual settings where the channel has no digest.
 */
async function show(stored: StoredDigest | undefined, usual: DigestSettings, desk: Desk): Promise<unknown> {
  const { request, asker, deps } = desk;
  const { does, language, day, since = null } = request;
  const settings = stored?.settings ?? usual;
  const roadmap = deps.packs.find(settings.pack);
  if (!roadmap) return say(desk, [phrasesIn(language).packs.gone(settings.pack ?? '')]);
  const updates = await readUpdates(asker.team, roadmap, deps);
  const today = day ?? deps.today();
  const build = (lastDay: string | null) => buildDigest({ roadmap, settings, today, lastDay, updates });
  if (does === 'all') return desk.openWindow(digestWindow(build(since)));
  const last = stored && (await deps.state.deliveries.lastSent(settings.id, deps.now()));
  const digest = build(day === undefined ? (last?.day ?? null) : shift(day, -1, 'week'));
  const note = phrasesIn(language).slack.digest.preview(dayName(today, language));
  return desk.tell(digestMessage(digest, { note, ...(stored && { id: settings.id }) }));
}

/** A window cannot offer the owners of a roadmap that is served no more. */
function openSettings(settings: DigestSettings, desk: Desk, isNew = false): Promise<unknown> {
  const { asker, deps } = desk;
  const { language } = desk.request;
  const { id: digest, pack } = settings;
  const roadmap = deps.packs.find(pack);
  if (!roadmap) return say(desk, [phrasesIn(language).packs.gone(pack ?? '')]);
  const frame = {
    language,
    digest,
    ...(isNew && { isNew }),
    ...(pack !== undefined && { pack }),
    ...(asker.channel !== '' && { channel: asker.channel }),
    ...(!asker.here && { home: true as const }),
  };
  return desk.openWindow(settingsModal(frame, settings, roadmap));
}

/** A button for what may be done next. */
const next = (does: 'on' | 'preview' | 'status', language: Language): DigestButton => ({
  label: phrasesIn(language).slack.digest.button[does],
  request: { does, language },
});
