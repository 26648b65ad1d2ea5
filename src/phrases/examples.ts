import { markOf } from '../roadmap/action-number.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';

/** Questions to begin with: an action, and three that the roadmap answers. */
export function examplesOf(roadmap: Roadmap, language: Language): string[] {
  const { pack, actions } = roadmap;
  const middle = actions[Math.floor(actions.length / 2)];
  const named = middle?.label?.toLowerCase() ?? `action ${markOf(middle?.number ?? 1)}`;
  if (pack.examples) return [named, ...pack.examples[language]];
  const [owner] = actions.flatMap(({ owners }) => owners);
  const year = allDeadlines(roadmap)
    .flatMap(({ end }) => end?.slice(0, 4) ?? [])
    .toSorted()
    .at(-1);
  const words = {
    fr: { next: 'prochaines échéances', owner: 'actions pilotées par', due: 'échéances' },
    en: { next: 'upcoming deadlines', owner: 'actions owned by', due: 'deadlines' },
  }[language];
  return [
    named,
    words.next,
    ...(owner ? [`${words.owner} ${owner.name}`] : []),
    ...(year ? [`${words.due} ${year}`] : []),
  ];
}
