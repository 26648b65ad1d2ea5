import { randomUUID } from 'node:crypto';
import { buildDigest } from '../../digest/digest.ts';
import type { DigestRequest } from '../../digest/request.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { firstDay } from '../../roadmap/roadmap.ts';
import { DigestSettings } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { State } from '../../state/open-state.ts';
import type { Language } from '../../understanding/language.ts';
import type { DigestButton, KnownDigest } from '../blocks/digest.ts';
import { type Asker, isOutside } from '../conversation/access.ts';
import { readUpdates } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { choosePack } from '../conversation/packs.ts';

/** The settings of a new digest: the usual ones, but for what was asked for, of the roadmap of the channel. */
export async function usualSettings(
  { language, weekday, time, pack: named }: DigestRequest,
  asker: Asker,
  deps: SlackDependencies,
): Promise<DigestSettings> {
  const { team, channel, user: creator } = asker;
  const pack = named ?? (await choosePack('', asker, deps)).pack;
  const isMain = pack === undefined || pack === deps.packs.main.pack.id;
  return DigestSettings.parse({
    id: randomUUID(),
    team,
    // The channel of a digest that is still to be filled in is not known yet.
    channel: channel || '?',
    creator,
    ...(!isMain && { pack }),
    language,
    weekday,
    time,
  });
}

/** Of the digests of a channel, the one of a roadmap. */
export const ofRoadmap = (
  digests: StoredDigest[],
  pack: string | undefined,
  { packs: { main } }: Pick<SlackDependencies, 'packs'>,
): StoredDigest | undefined => {
  const idOf = (id: string | undefined) => id ?? main.pack.id;
  return digests.find(({ settings }) => idOf(settings.pack) === idOf(pack));
};

/** Digests with how the last post of each went. */
export const knownDigests = (all: StoredDigest[], state: Pick<State, 'deliveries'>): Promise<KnownDigest[]> =>
  Promise.all(
    all.map(async (stored) => {
      const [last = null] = await state.deliveries.recent(1, stored.settings.id);
      return { stored, last };
    }),
  );

type Needs = Pick<SlackDependencies, 'packs' | 'state' | 'log' | 'today'>;

/** Whether no date that a digest shows is ahead, those that were reported included. */
export async function isFinished(settings: DigestSettings, deps: Needs): Promise<boolean> {
  const roadmap = deps.packs.find(settings.pack);
  if (!roadmap) return true;
  const updates = await readUpdates(settings.team, roadmap, deps);
  return buildDigest({ roadmap, settings, today: deps.today(), lastDay: null, updates }).finish !== null;
}

/** Stores a digest; of one that is on, tells what keeps it from being read, or from having anything to say. */
export async function store(
  settings: DigestSettings,
  { client }: Pick<Asker, 'client'>,
  language: Language,
  deps: SlackDependencies,
): Promise<{ stored: StoredDigest; finished: boolean; caveats: string[] }> {
  const { noneAhead, invite } = phrasesIn(language).slack.digest;
  const now = deps.now();
  await deps.state.digests.save(settings, now);
  const isOn = settings.state.name === 'on';
  const finished = isOn && (await isFinished(settings, deps));
  const outside = isOn && (await isOutside(settings.channel, client));
  const caveats = [...(finished ? [noneAhead] : []), ...(outside ? [invite] : [])];
  return { stored: { settings, owedSince: now }, finished, caveats };
}

/** Other roadmaps that have dates ahead, two at most, and the first day of this one to look at. */
export async function waysOn(
  settings: DigestSettings,
  { language }: Pick<DigestRequest, 'language'>,
  deps: Needs,
): Promise<DigestButton[]> {
  const { digest, list } = phrasesIn(language).slack;
  const ways: DigestButton[] = [];
  for (const { title, pack } of deps.packs.all) {
    const filters = { orientations: [], actions: [], owners: [] };
    if (ways.length === 2 || (await isFinished({ ...settings, filters, pack: pack.id }, deps))) continue;
    ways.push({ label: digest.about(title), does: 'add', language, pack: pack.id });
  }
  const roadmap = deps.packs.find(settings.pack);
  const day = roadmap && firstDay(roadmap);
  if (day === null) return ways;
  const label = list.asOf(dayName(day, language));
  return [...ways, { label, does: 'preview', language, day }];
}
