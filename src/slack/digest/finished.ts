import { buildDigest } from '../../digest/digest.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import type { Update } from '../../tracking/update.ts';
import type { DigestButton } from '../blocks/digest-buttons.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import type { DigestRequest } from './request.ts';

type Shown = Pick<DigestSettings, 'language' | 'horizon' | 'filters'>;

/** Whether no date that a digest shows is ahead, those that were reported included. */
export async function isFinished(settings: DigestSettings, deps: SlackDependencies): Promise<boolean> {
  const { team, pack } = settings;
  const updates = await readUpdates(team, deps.packs.find(pack) ?? deps.packs.main, deps);
  return nothingAhead(settings, deps, updates);
}

/** The same, where it is known what was reported. */
export function nothingAhead(
  settings: Shown & Pick<DigestSettings, 'pack'>,
  { packs, today }: Pick<SlackDependencies, 'packs' | 'today'>,
  updates: readonly Update[],
): boolean {
  const roadmap = packs.find(settings.pack);
  return roadmap === null || hasEnded(roadmap, settings, today(), updates);
}

const hasEnded = (roadmap: Roadmap, settings: Shown, today: string, updates: readonly Update[]): boolean =>
  buildDigest({ roadmap, settings, today, lastDay: null, updates }).finish !== null;

/** Other roadmaps that have dates ahead, and the first day of this one to look at. */
export function waysOn(
  settings: DigestSettings,
  { language }: Pick<DigestRequest, 'language'>,
  { packs, today }: Pick<SlackDependencies, 'packs' | 'today'>,
): DigestButton[] {
  const { about, asOf } = phrasesIn(language).slack.digest;
  const unfiltered = { ...settings, filters: { orientations: [], actions: [], owners: [] } };
  const day = firstDay(packs.find(settings.pack));
  return [
    ...packs.all
      .filter((roadmap) => !hasEnded(roadmap, unfiltered, today(), []))
      .slice(0, 2)
      .map(({ title, pack }) => ({
        label: about(title),
        request: { does: 'add' as const, language, pack: pack.id },
      })),
    ...(day === null
      ? []
      : [{ label: asOf(dayName(day, language)), request: { does: 'preview' as const, language, day } }]),
  ];
}

/** That of its publication, or on which its first deadline begins; null where it has no date. */
function firstDay(roadmap: Roadmap | null): string | null {
  if (roadmap?.publication) return `${roadmap.publication}-01`;
  const starts = roadmap?.actions.flatMap(({ deadlines }) => deadlines.flatMap(({ start }) => start ?? []));
  return starts?.sort()[0] ?? null;
}
