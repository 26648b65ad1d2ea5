import type { Action, RoadmapFacts } from './schema.ts';

/** From here on, a number stands for one with points. */
const DOTTED = 1_000_000;

/**
 * The whole number that stands for a written one: its own, and 2001000 for "2.1", 2001003 for "2.1.3". So every action
 * can be asked for by a number, they sort as in the text, and none takes the place of another.
 */
export function numberOf(mark: string): number {
  const [major = 0, minor, patch = 0] = mark.split('.').map(Number);
  return minor === undefined ? major : major * DOTTED + minor * 1000 + patch;
}

/** What a number alone tells of how the text writes it: "15", "2.1". An action's key, where it has one, tells better. */
export function markOf(number: number): string {
  if (number < DOTTED) return String(number);
  const parts = [Math.floor(number / DOTTED), Math.floor(number / 1000) % 1000, number % 1000];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).join('.');
}

/** What people call an action, as its text writes it: "15", "2.1", "DOC-01". */
export const keyOf = ({ number, key }: Pick<Action, 'number' | 'key'>): string => key ?? markOf(number);

/** The same of an action by its number alone; of one that the roadmap does not have, what the number tells. */
export const writtenKey = ({ actions }: Pick<RoadmapFacts, 'actions'>, number: number): string =>
  keyOf(actions.find((action) => action.number === number) ?? { number });

/**
 * The action that somebody calls so, or null: by its key in any case, with or without the zeros in front of its numbers
 * and what joins them ("1.1.2" is 1.1.02, "doc 1" is DOC-01).
 */
export function actionByKey({ actions }: Pick<RoadmapFacts, 'actions'>, typed: string): Action | null {
  const wanted = asTyped(typed);
  return actions.findLast((action) => asTyped(keyOf(action)) === wanted) ?? null;
}

const asTyped = (key: string): string =>
  (key.toLowerCase().match(/\d+|[^\d\s._/–-]+/gu) ?? [])
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
