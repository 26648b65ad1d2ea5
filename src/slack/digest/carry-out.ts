import type { types } from '@slack/bolt';
import { endOfPause } from '../../digest/schedule.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { DigestSettings, mostInChannel } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { DigestButton } from '../blocks/digest-buttons.ts';
import { type DigestReply, oneOf } from '../blocks/digest-replies.ts';
import { type SettingsFrame, settingsModal } from '../blocks/digest-settings.ts';
import type { Message } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { isFinished, waysOn } from './finished.ts';
import { type Desk, type DigestAsker, isOutside, whyNotChange, whyNotSentence } from './may-change.ts';
import { newSettings, packForNew } from './new-settings.ts';
import { postNow } from './post-now.ts';
import { allOf, previewMessage } from './preview.ts';
import type { DigestRequest } from './request.ts';
import { knownDigests } from './status.ts';

/** What comes of a request: something to say, a message as it stands, or a window to open. */
export type Outcome = DigestReply | { message: Message } | { view: types.ModalView };

/** Does what somebody wants of the digests of a channel, after a command or a click. */
export async function carryOut(desk: Desk): Promise<Outcome> {
  const { request, asker, deps } = desk;
  const { state } = deps;
  const phrases = phrasesIn(request.language).slack.digest;
  const all = await state.digests.inChannel(asker.team, asker.channel);
  const named = all.find(({ settings }) => settings.id === request.digest);
  if (request.digest !== undefined && !named) return { sentences: [phrases.vanished] };
  // In the App Home a channel is still to be chosen: it is checked when that is done.
  const checked = changing.has(request.does) && asker.channel !== '';
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
      const settings = newSettings({ ...request, ...(await packForNew(request, asker, deps)) }, asker);
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

const changing = new Set<DigestRequest['does']>([
  'on',
  'off',
  'pause',
  'resume',
  'remove',
  'settings',
  'add',
]);

/** The digests that a request without a name may be about. */
function candidates(all: StoredDigest[], { does, weekday, time }: DigestRequest): StoredDigest[] {
  const same = all.filter(
    ({ settings }) =>
      (weekday ?? time) !== undefined && settings.weekday === weekday && settings.time === time,
  );
  if (does === 'on' && same.length > 0) return same.slice(0, 1);
  return all.filter(({ settings: { state } }) => {
    switch (does) {
      case 'off':
        return state.name !== 'off';
      case 'pause':
        return state.name === 'on' || state.name === 'paused';
      case 'resume':
        return state.name !== 'on';
      default:
        return true;
    }
  });
}

async function doTo(stored: StoredDigest, desk: Desk): Promise<Outcome> {
  const { request, deps, asker } = desk;
  const { settings } = stored;
  const phrases = phrasesIn(request.language).slack.digest;
  switch (request.does) {
    case 'settings':
      return openSettings(frameOf(desk, settings), settings, deps);
    case 'now':
      return { sentences: [await postNow(stored, request.language, asker.client, deps)] };
    case 'remove':
      await deps.state.digests.remove(settings.id);
      return { sentences: [phrases.change.remove] };
    case 'off':
      return change(stored, { state: { name: 'off' } }, desk);
    case 'pause': {
      const span = request.span ?? { count: 4, unit: 'week' };
      const until = request.until ?? endOfPause(settings.zone, deps.now(), span);
      return change(stored, { state: { name: 'paused', until } }, desk);
    }
    case 'resume':
      if (settings.state.name === 'finished' && (await isFinished(settings, deps))) {
        const digests = await knownDigests([stored], deps.state);
        return { sentences: [phrases.stillNone], digests, next: waysOn(settings, request, deps) };
      }
      return change(stored, { state: { name: 'on' } }, desk, await warnings(settings, asker, desk));
    default: {
      const { weekday, time } = request;
      const over = { ...(weekday && { weekday }), ...(time && { time }), state: { name: 'on' as const } };
      const notes = await warnings(settings, asker, desk);
      return change(stored, over, desk, { ...notes, next: [...notes.next, addAnother(request)] });
    }
  }
}

async function create(desk: Desk): Promise<Outcome> {
  const { request, asker, deps } = desk;
  const { change } = phrasesIn(request.language).slack.digest;
  const settings = newSettings({ ...request, ...(await packForNew(request, asker, deps)) }, asker);
  await deps.state.digests.save(settings, deps.now());
  const notes = await warnings(settings, asker, desk);
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
async function warnings(
  settings: DigestSettings,
  { channel, client }: DigestAsker,
  { request, deps }: Desk,
): Promise<Notes> {
  const { noneAhead, invite } = phrasesIn(request.language).slack.digest;
  const finished = await isFinished(settings, deps);
  return {
    sentences: [...(finished ? [noneAhead] : []), ...((await isOutside(channel, client)) ? [invite] : [])],
    next: finished ? waysOn(settings, request, deps) : [],
  };
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
