import type { types, webApi } from '@slack/bolt';
import { dayInZone, shift } from '../../dates/calendar.ts';
import { deliverNow } from '../../digest/deliver.ts';
import type { DigestRequest } from '../../digest/request.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { DigestSettings, mostInChannel } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import { type DigestButton, type DigestReply, digestReply, oneOf } from '../blocks/digest-replies.ts';
import { type SettingsFrame, settingsModal } from '../blocks/digest-settings.ts';
import type { Message } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { boltLogger } from '../transport/bolt-logger.ts';
import { isDirect, type Voice } from '../transport/send.ts';
import { type Desk, isOutside, whyNotChange, whyNotSentence } from './may-change.ts';
import { allOf, previewMessage } from './preview.ts';
import { digestSender } from './sender.ts';
import { isFinished, knownDigests, usualSettings, waysOn } from './standing.ts';

/** What comes of a request: something to say, a message as it stands, or a window to open. */
type Outcome = DigestReply | { message: Message } | { view: types.ModalView };

/** Does what somebody wants of the digests of a channel, after a command or a click, and shows what comes of it. */
export async function serveDigest(desk: Desk, { trigger, tell }: Voice): Promise<unknown> {
  const { request, asker, deps } = desk;
  const outcome = await carryOut(desk);
  if ('view' in outcome) return asker.client.views.open({ trigger_id: trigger, view: outcome.view });
  if ('message' in outcome) return tell(outcome.message);
  // The App Home lists the digests anyway.
  const reply = asker.here ? outcome : { ...outcome, digests: [] };
  return tell(digestReply(reply, request.language, deps.now()));
}

async function carryOut(desk: Desk): Promise<Outcome> {
  const { request, asker, deps } = desk;
  const { state } = deps;
  const phrases = phrasesIn(request.language).slack.digest;
  if ((request.does === 'on' || request.does === 'add') && isDirect(asker.channel)) {
    return { sentences: [phrases.notInDirect] };
  }
  const all = await state.digests.inChannel(asker.team, asker.channel);
  const named = all.find(({ settings }) => settings.id === request.digest);
  if (request.digest !== undefined && !named) return { sentences: [phrases.vanished] };
  // In the App Home a channel is still to be chosen: it is checked when that is done.
  const checked = !looking.includes(request.does) && asker.channel !== '';
  const whyNot = checked ? await whyNotChange(asker, deps) : null;
  // Who left a channel can still stop what they set up there.
  const stopsOwn =
    named?.settings.creator === asker.user && (request.does === 'off' || request.does === 'pause');
  if (whyNot && !(whyNot === 'not-member' && stopsOwn)) {
    return { sentences: [whyNotSentence(whyNot, request.language)] };
  }
  switch (request.does) {
    case 'status':
      return all.length > 0 ? showAll(desk, all, phrases.status) : none(request);
    case 'add': {
      if (all.length >= mostInChannel) return { sentences: [phrases.tooMany(mostInChannel)] };
      const settings = await usualSettings(request, asker, deps);
      const frame = { ...frameOf(desk, settings), isNew: true as const };
      return openSettings(frame, settings, deps);
    }
    case 'preview':
      return previewMessage(named ?? all[0] ?? null, desk);
    case 'all':
      return allOf(named ?? null, desk);
    case 'on':
      if (all.length === 0) return create(desk);
  }
  const meant = named ? [named] : candidates(all, request);
  const [only] = meant;
  if (meant.length > 1) {
    const next = [...oneOf(meant, request), ...(request.does === 'on' ? [addAnother(request)] : [])];
    return { sentences: [phrases.which], next };
  }
  if (only) return doTo(only, desk);
  return all.length > 0 ? showAll(desk, all, phrases.nothingToChange) : none(request);
}

/** What changes nothing of a channel's digests; whoever reads the channel may do it. */
const looking: DigestRequest['does'][] = ['status', 'preview', 'all', 'now'];

/** The digests that a request without a name may be about. */
function candidates(all: StoredDigest[], { does, weekday, time }: DigestRequest): StoredDigest[] {
  const same = all.filter(
    ({ settings }) =>
      (weekday ?? time) !== undefined && settings.weekday === weekday && settings.time === time,
  );
  if (does === 'on' && same.length > 0) return same.slice(0, 1);
  return all.filter(({ settings: { state } }) => !idle[does]?.includes(state.name));
}

/** The states in which something changes nothing. */
const idle: Partial<Record<DigestRequest['does'], string[]>> = {
  off: ['off'],
  pause: ['off', 'finished', 'gone'],
  resume: ['on'],
};

async function doTo(stored: StoredDigest, desk: Desk): Promise<Outcome> {
  const { request, deps } = desk;
  const { settings } = stored;
  const phrases = phrasesIn(request.language).slack.digest;
  switch (request.does) {
    case 'settings':
      return openSettings(frameOf(desk, settings), settings, deps);
    case 'now':
      return { sentences: [await postNow(stored, desk)] };
    case 'remove':
      await deps.state.digests.remove(settings.id);
      return { sentences: [phrases.change.remove] };
    case 'off':
      return change(stored, { state: { name: 'off' } }, desk);
    case 'pause': {
      const until = request.until ?? shift(dayInZone(deps.now(), settings.zone), 4, 'week');
      return change(stored, { state: { name: 'paused', until } }, desk);
    }
    case 'resume':
      if (settings.state.name === 'finished' && (await isFinished(settings, deps))) {
        const digests = await knownDigests([stored], deps.state);
        return { sentences: [phrases.stillNone], digests, next: waysOn(settings, request, deps) };
      }
      return change(stored, { state: { name: 'on' } }, desk, await warnings(settings, desk));
    default: {
      const { weekday, time } = request;
      const over = { ...(weekday && { weekday }), ...(time && { time }), state: { name: 'on' as const } };
      const notes = await warnings(settings, desk);
      return change(stored, over, desk, { ...notes, next: [...notes.next, addAnother(request)] });
    }
  }
}

async function create(desk: Desk): Promise<Outcome> {
  const { request, asker, deps } = desk;
  const { change } = phrasesIn(request.language).slack.digest;
  const settings = await usualSettings(request, asker, deps);
  await deps.state.digests.save(settings, deps.now());
  const notes = await warnings(settings, desk);
  return {
    sentences: [change.created, ...notes.sentences],
    digests: await knownDigests([{ settings, owedSince: deps.now() }], deps.state),
    next: [...notes.next, addAnother(request), preview(request)],
  };
}

async function change(
  { settings, owedSince }: StoredDigest,
  over: Partial<DigestSettings>,
  { request, deps }: Desk,
  { sentences: notes, next }: Notes = { sentences: [], next: [] },
): Promise<Outcome> {
  const changed = DigestSettings.parse({ ...settings, ...over });
  await deps.state.digests.save(changed, deps.now());
  const sentences = phrasesIn(request.language).slack.digest.change;
  const done = request.does as keyof typeof sentences;
  return {
    sentences: [sentences[done], ...notes],
    digests: await knownDigests([{ settings: changed, owedSince }], deps.state),
    next,
  };
}

/** What is to be known beside what was done, and what can be done about it. */
interface Notes {
  sentences: string[];
  next: DigestButton[];
}

/** What keeps a digest from being read, or from having anything to say, although it is on. */
async function warnings(settings: DigestSettings, { request, asker, deps }: Desk): Promise<Notes> {
  const { channel, client } = asker;
  const { noneAhead, invite } = phrasesIn(request.language).slack.digest;
  const finished = await isFinished(settings, deps);
  return {
    sentences: [...(finished ? [noneAhead] : []), ...((await isOutside(channel, client)) ? [invite] : [])],
    next: finished ? waysOn(settings, request, deps) : [],
  };
}

/** Posts a digest because somebody asks for it, and says how that went. Throws where the program itself failed. */
async function postNow(stored: StoredDigest, { request, asker: { client }, deps }: Desk): Promise<string> {
  const { state, packs, now: clock, today, log, fetch } = deps;
  const { now: phrases } = phrasesIn(request.language).slack.digest;
  const sender = digestSender({
    tokenOf: async () => client.token ?? null,
    clientOptions: {
      slackApiUrl: client.slackApiUrl,
      logger: boltLogger(log),
      ...(fetch && { fetch: fetch as webApi.FetchFunction }),
    },
  });
  const report = await deliverNow(stored, { state, packs, clock, today, ...sender });
  const { outcome, error: reason = '' } = report ?? { outcome: 'again' as const };
  if (outcome === 'error') throw new Error(`A digest could not be posted: ${reason}`);
  if (outcome === 'sent' || outcome === 'unknown' || outcome === 'again') return phrases[outcome];
  return phrases[outcome === 'gone' ? 'gone' : 'failed'](reason);
}

/** A window cannot offer the owners of a roadmap that is served no more. */
function openSettings(frame: SettingsFrame, settings: DigestSettings, deps: SlackDependencies): Outcome {
  const roadmap = deps.packs.find(settings.pack);
  return roadmap
    ? { view: settingsModal(frame, settings, roadmap) }
    : { sentences: [phrasesIn(frame.language).packs.gone(settings.pack ?? '')] };
}

async function showAll({ deps }: Desk, all: StoredDigest[], sentence: string): Promise<Outcome> {
  return { sentences: [sentence], digests: await knownDigests(all, deps.state) };
}

function none(request: DigestRequest): Outcome {
  const { none, button } = phrasesIn(request.language).slack.digest;
  const { language } = request;
  return {
    sentences: [none],
    next: [{ label: button.on, request: { does: 'on', language } }, addAnother(request), preview(request)],
  };
}

/** With the day and hour that were typed, if any. */
const addAnother = ({ language, weekday, time }: DigestRequest): DigestButton => ({
  label: phrasesIn(language).slack.digest.button.add,
  request: { does: 'add', language, ...(weekday && { weekday }), ...(time && { time }) },
});

const preview = ({ language }: DigestRequest): DigestButton => ({
  label: phrasesIn(language).slack.digest.button.preview,
  request: { does: 'preview', language },
});

const frameOf = ({ request, asker }: Desk, { id, pack }: DigestSettings) => ({
  language: request.language,
  digest: id,
  ...(pack !== undefined && { pack }),
  ...(asker.channel !== '' && { channel: asker.channel }),
  ...(!asker.here && { home: true as const }),
});
