import { fold } from '../../reading/fold.ts';
import { actionByKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitWords } from '../../roadmap/unit.ts';

const unit = `(?:(?:l'|the )?(?:${unitWords.map(fold).join('|')}) )?`;
const number = '\\d{1,4}(?:\\.\\d{1,3}){0,2}';
/** "DOC-01", "req 4.2"; and no month with its year. */
const code = '[a-z]{1,6}[ ._-]?(?!(?:19|20)\\d\\d$)\\d{1,4}(?:[._-]\\d{1,3}){0,2}';
const typed = new RegExp(`^${unit}(${number}|${code})$`);

/** What follows `update` or `history`: "13", "13.5", "doc-01"; null where the words name no action. */
export const readActionKey = (argument: string): string | null => typed.exec(fold(argument))?.[1] ?? null;

/**
 * The number of the action that a key names (where the roadmap has none, that which was typed, or 0), and the deadline
 * that it names beside: "2.1" is an action where there is one, else the first deadline of action 2.
 */
export function inRoadmap(key: string, roadmap: Roadmap): { number: number; deadline?: string } {
  const whole = actionByKey(roadmap, key);
  if (whole) return { number: whole.number };
  const [, typed = '', place] = /^(\d+)((?:\.\d+)*)$/.exec(key) ?? [];
  const number = actionByKey(roadmap, typed)?.number ?? Number(typed);
  return { number, ...(place && { deadline: `${Number(typed)}${place}` }) };
}
