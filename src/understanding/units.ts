import { actionByKey, keyOf, numberOf } from '../roadmap/action-number.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { knownUnits, type Units, unitsOf } from '../roadmap/unit.ts';
import { fold } from './words.ts';

const wordsOf = ({ fr, en }: Units): string[] => [fr.one, fr.many, en.one, en.many].map(fold);

/** All words that people know for an action of a roadmap, folded. */
export const unitWords: readonly string[] = [...new Set(knownUnits.flatMap(wordsOf))];

interface Naming {
  /** Words for the actions, singular or plural; null where they are called actions. */
  words: RegExp | null;
  /** Whether their keys are more than whole numbers: with points, or codes. */
  keyed: boolean;
}

const known = new WeakMap<Roadmap, Naming>();

function namingOf(roadmap: Roadmap): Naming {
  let naming = known.get(roadmap);
  if (!naming) {
    const units = unitsOf(roadmap);
    // An objective is asked for as a goal too: what has one French word has all its English ones.
    const alike = knownUnits.filter(({ fr, en }) => fr.one === units.fr.one || en.one === units.en.one);
    const words = new Set([units, ...alike].flatMap(wordsOf));
    const several = [units, ...alike].flatMap(({ fr, en }) => [fold(fr.many), fold(en.many)]);
    naming = {
      words: words.has('action')
        ? null
        : new RegExp(`\\b(?:(${several.join('|')})|${[...words].join('|')})\\b`, 'g'),
      keyed: roadmap.actions.some((action) => keyOf(action) !== String(action.number)),
    };
    known.set(roadmap, naming);
  }
  return naming;
}

/**
 * A folded question in which the roadmap's actions are called so, whatever the roadmap calls them: "objective 2.1" is
 * "action 2001000", "DOC-01" is "action 1", "which initiatives" is "which actions".
 */
export function namedAsActions(folded: string, roadmap: Roadmap): string {
  const { words, keyed } = namingOf(roadmap);
  const named = words
    ? folded.replace(words, (_, several: string | undefined) => (several ? 'actions' : 'action'))
    : folded;
  if (!keyed) return named;
  return named.replace(
    /(\bactions? ?(?:n[°o]?\.? ?|number |numero |#)?)?(?<![\d.,])(\b[a-z]{1,8}[-_. ]?)?(\d{1,4}(?:[.-]\d{1,3}){0,3})(?!\d|\.\d)/g,
    (whole, word = '', letters = '', mark = '') => {
      const coded = letters && actionByKey(roadmap, letters + mark);
      if (coded) return `action ${coded.number}`;
      const dotted = /^\d{1,3}(?:\.\d{1,2}){1,2}$/.test(mark);
      const action = dotted || (word && !letters) ? actionByKey(roadmap, mark) : null;
      if (action) return `${letters}action ${action.number}`;
      return dotted ? `${letters}action ${numberOf(mark)}` : whole;
    },
  );
}
