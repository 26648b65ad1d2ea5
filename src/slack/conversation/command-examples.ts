import { keyOf } from '../../roadmap/action-number.ts';
import { allDeadlines, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import type { Subcommand } from './commands.ts';

/** A subcommand with an argument that the roadmap answers: "owner DNS", "list 3", "deadlines 2021". */
export function exampleOf(
  { name, argument }: Pick<Subcommand, 'name' | 'argument'>,
  language: Language,
  roadmap: Roadmap,
): string {
  return `${name[language]} ${samplesOf(roadmap, language)[argument]}`.trim();
}

/** What may follow a command, made of the facts. */
function samplesOf(roadmap: Roadmap, language: Language): Record<Subcommand['argument'], string> {
  const { actions, orientations, steering, lexicon } = roadmap;
  const [title = ''] = actions.map((action) => action.title).toSorted((a, b) => a.length - b.length);
  const owner = actions.flatMap(({ owners }) => owners)[0]?.name ?? steering?.name;
  const years = allDeadlines(roadmap).flatMap(({ end }) => end?.slice(0, 4) ?? []);
  const period = years.toSorted()[Math.floor(years.length / 2)] ?? '';
  return {
    number: keyOf(actions[Math.floor(actions.length / 2)] ?? { number: 1 }),
    words: title,
    period,
    name: owner ?? title,
    orientation: String(orientations[0]?.number ?? ''),
    dates: owner ?? period,
    term: lexicon.terms[0]?.term ?? lexicon.unexplained[0]?.term ?? title,
    digest: { fr: 'on lundi 9h30', en: 'on monday 9:30' }[language],
    language: { fr: 'en', en: 'fr' }[language],
    packs: '',
    none: '',
  };
}
