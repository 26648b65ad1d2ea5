import { dayInZone, shift, usualZone } from '../../dates/calendar.ts';
import { deliverNow } from '../../digest/deliver.ts';
import { buildDigest } from '../../digest/digest.ts';
import { DigestRequest, readDigestWords } from '../../digest/request.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import { type DigestButton, digestMessage, digestReply, digestWindow } from '../blocks/digest.ts';
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

/** `/esante digest …`: sets, shows or posts the digest of a roadmap in the channel, or says what to type instead. */
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
    const next = (['status', 'preview'] as const).map((does) => ({ does, language }));
    return voice.tell(digestReply({ sentences, next }, language, now()));
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
  const { does, language } = request;
  const phrases = phrasesIn(language).slack.digest;
  const { change } = phrases;
  const preview = { does: 'preview', language } as const;
  const direct = isDirect(asker.channel);
  if ((does === 'on' || does === 'add') && direct) return say(desk, [phrases.elsewhere]);
  const all = await deps.state.digests.inChannel(asker.team, asker.channel);
  const named = all.find(({ settings }) => settings.id === request.digest);
  if (request.digest !== undefined && !named) return say(desk, [phrases.vanished]);
  // In the App Home a channel is still to be chosen: it is checked when that is done.
  if (!looking.includes(does) && asker.channel !== '') {
    // Who left a channel can still stop what they set up there.
    const stopsOwn = named?.settings.creator === asker.user && (does === 'off' || does === 'pause');
    const whyNot = await whyNotChange({ ...asker, here: asker.here || stopsOwn }, language, deps);
    if (whyNot) return say(desk, [whyNot]);
  }
  const showAll = (sentence: string) => {
    if (all.length > 0) return say(desk, [sentence], { digests: all });
    if (direct) return say(desk, [phrases.elsewhere], { next: [preview] });
    return say(desk, [phrases.none], { next: [{ does: 'on', language }, preview] });
  };
  const usual = await usualSettings(request, asker, deps);
  // Where no roadmap is named, there is no doubt about the only one that there is.
  const only = request.pack === undefined && all.length === 1 ? all[0] : undefined;
  const stored = named ?? ofRoadmap(all, usual.pack, deps) ?? only;
  const settings = stored?.settings ?? usual;
  const roadmap = deps.packs.find(settings.pack);
  const gone = () => say(desk, [phrasesIn(language).packs.gone(settings.pack ?? '')]);
  if (does === 'status') return showAll(phrases.status);
  if (does === 'preview' || does === 'all') return roadmap ? show(stored, settings, roadmap, desk) : gone();
  // A window cannot offer the owners of a roadmap that is served no more.
  if (does === 'add') return roadmap ? openSettings(settings, roadmap, desk, !stored) : gone();
  if (!stored && does === 'on') return save(usual, change.created, desk, [preview]);
  if (!stored || idle[does]?.includes(settings.state.name)) return showAll(phrases.nothingToChange);
  if (does === 'settings') return roadmap ? openSettings(settings, roadmap, desk) : gone();
  if (does === 'now') return say(desk, [await postNow(stored, desk)]);
  if (does === 'remove') {
    await deps.state.digests.remove(settings.id);
    return say(desk, [change.remove]);
  }
  if (does === 'resume' && settings.state.name === 'finished' && (await isFinished(settings, deps))) {
    const ways = await waysOn(settings, request, deps);
    return say(desk, [phrases.stillNone], { digests: [stored], next: ways });
  }
  const { until = shift(dayInZone(deps.now(), settings.zone), 4, 'week') } = request;
  const { weekday = settings.weekday, time = settings.time } = request;
  const on = { name: 'on' } as const;
  const states = { on, resume: on, off: { name: 'off' }, pause: { name: 'paused', until } } as const;
  return save({ ...settings, weekday, time, state: states[does] }, change[does], desk);
}

/** What changes nothing of a channel's digests; whoever reads the channel may do it. */
const looking: DigestRequest['does'][] = ['status', 'preview', 'all', 'now'];

/** The states in which something changes nothing. */
const idle: Partial<Record<DigestRequest['does'], string[]>> = {
  off: ['off'],
  pause: ['off', 'finished', 'gone'],
  resume: ['on'],
};

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

/** What a digest, or one with the usual settings, says today or as of another day; or the whole of a post in a window. */
async function show(
  stored: StoredDigest | undefined,
  settings: DigestSettings,
  roadmap: Roadmap,
  { request, asker, deps, tell, openWindow }: Desk,
): Promise<unknown> {
  const { does, language, day, since = null } = request;
  const updates = await readUpdates(asker.team, roadmap, deps);
  const today = day ?? deps.today();
  const build = (lastDay: string | null) => buildDigest({ roadmap, settings, today, lastDay, updates });
  if (does === 'all') return openWindow(digestWindow(build(since)));
  const last = stored && (await deps.state.deliveries.lastSent(settings.id, deps.now()));
  const digest = build(day === undefined ? (last?.day ?? null) : shift(day, -1, 'week'));
  const note = phrasesIn(language).slack.digest.preview(dayName(today, language));
  return tell(digestMessage(digest, { note, ...(stored && { id: settings.id }) }));
}

function openSettings(
  settings: DigestSettings,
  roadmap: Roadmap,
  { request: { language }, asker, openWindow }: Desk,
  isNew = false,
): Promise<unknown> {
  const { id: digest, pack } = settings;
  const frame = {
    language,
    digest,
    ...(isNew && { isNew }),
    ...(pack !== undefined && { pack }),
    ...(asker.channel !== '' && { channel: asker.channel }),
    ...(!asker.here && { home: true as const }),
  };
  return openWindow(settingsModal(frame, settings, roadmap));
}
