import { numberOf } from '../roadmap/action-number.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { fold } from './words.ts';

/** What roadmaps call their actions, with the same in the other language. */
const translations = [
  'objectif objective goal',
  'priorite priority',
  'initiative',
  'mesure measure',
  'chantier workstream',
  'projet project',
  'engagement commitment',
  'recommandation recommendation',
  'proposition proposal',
  'livrable deliverable',
  'jalon milestone',
  'epic',
].map((words) => words.split(' '));

export const unitWords: readonly string[] = ['action', ...translations.flat()];

interface Units {
  /** Words for the actions, singular or plural; null where they are called actions. */
  words: RegExp | null;
  /** Whether their numbers have points. */
  dotted: boolean;
}

const known = new WeakMap<Roadmap, Units>();

function unitsOf(roadmap: Roadmap): Units {
  let units = known.get(roadmap);
  if (!units) {
    const labels = roadmap.actions.flatMap(({ label }) => label ?? []);
    const own = new Set(
      labels
        .map((label) =>
          fold(label)
            .replace(/[^a-z]+/g, ' ')
            .trim(),
        )
        .filter(Boolean),
    );
    const words = [...own].flatMap((word) => translations.find((group) => group.includes(word)) ?? [word]);
    units = {
      words:
        words.length > 0 && !own.has('action')
          ? new RegExp(`\\b(?:${words.map((word) => word.replace(/y$/, '(?:y|ie)')).join('|')})(s?)\\b`, 'g')
          : null,
      dotted: labels.some((label) => /\d\.\d/.test(label)),
    };
    known.set(roadmap, units);
  }
  return units;
}

/**
 * A folded question in which the roadmap's actions are called so, whatever the roadmap calls them: "objective 2.1" is
 * "action 2001000", "which initiatives" is "which actions".
 */
export function namedAsActions(folded: string, roadmap: Roadmap): string {
  const { words, dotted } = unitsOf(roadmap);
  const named = words ? folded.replace(words, 'action$1') : folded;
  if (!dotted) return named;
  return named.replace(
    /(?:\bactions? ?(?:n[°o]?\.? ?|number |numero |#)?)?(?<![\d.,])(\d{1,3}(?:\.\d{1,2}){1,2})(?![\d]|\.\d)/g,
    (_, mark: string) => `action ${numberOf(mark)}`,
  );
}
