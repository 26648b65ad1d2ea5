import { fold } from '../../reading/fold.ts';
import { actionByKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitWords } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';

/** An action, and one of its deadlines where that is typed too ("13.5"). */
export interface ActionArgument {
  number: number;
  deadline?: string;
  /** What the action is called, where that is more than a number: "DOC-01". The number is then 0, and told by nobody. */
  key?: string;
}

const unit = `(?:(?:l'|the )?(?:${unitWords.map(fold).join('|')}) )?`;
const typedAction = new RegExp(`^${unit}(\\d{1,4})((?:\\.\\d{1,3}){0,2})$`);
/** "DOC-01", "req 4.2"; and no month with its year. */
const typedKey = new RegExp(`^${unit}([a-z]{1,6}[ ._-]?(?!(?:19|20)\\d\\d$)\\d{1,4}(?:[._-]\\d{1,3}){0,2})$`);

/** What follows `update` or `history`; null where the words name no action. */
export function readActionArgument(argument: string): ActionArgument | null {
  const [, number, points] = typedAction.exec(fold(argument)) ?? [];
  const [, key] = typedKey.exec(fold(argument)) ?? [];
  if (number === undefined) return key === undefined ? null : { number: 0, key };
  return {
    number: Number(number),
    ...(points && { deadline: `${Number(number)}${points}` }),
  };
}

/** "2.1" is a whole number where the roadmap has an action of that number, not the first deadline of action 2. */
export function inRoadmap({ number, deadline, key }: ActionArgument, roadmap: Roadmap): ActionArgument {
  if (key !== undefined) return { number: actionByKey(roadmap, key)?.number ?? 0 };
  const dotted = deadline === undefined ? null : actionByKey(roadmap, deadline);
  if (dotted) return { number: dotted.number };
  return {
    number: actionByKey(roadmap, String(number))?.number ?? number,
    ...(deadline !== undefined && { deadline }),
  };
}

/** `/esante update 13`. */
export interface UpdateRequest extends ActionArgument {
  language: Language;
}
