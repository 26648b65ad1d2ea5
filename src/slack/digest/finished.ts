import { buildDigest } from '../../digest/digest.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { firstDay, type Roadmap } from '../../roadmap/roadmap.ts';
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
  const { digest, list } = phrasesIn(language).slack;
  const unfiltered = { ...settings, filters: { orientations: [], actions: [], owners: [] } };
  const roadmap = packs.find(settings.pack);
  const day = roadmap && firstDay(roadmap);
  return [
    ...packs.all
      .filter((roadmap) => !hasEnded(roadmap, unfiltered, today(), []))
      .slice(0, 2)
      .map(({ title, pack }) => ({
        label: digest.about(title),
        request: { does: 'add' as const, language, pack: pack.id },
      })),
    ...(day === null
      ? []
      : [{ label: list.asOf(dayName(day, language)), request: { does: 'preview' as const, language, day } }]),
  ];
}
