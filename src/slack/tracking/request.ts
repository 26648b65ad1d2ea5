import { fold } from '../../reading/fold.ts';
import { actionByKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitWords } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';

/** An action, and one of its deadlines where that is typed too ("13.5"). */
export interface ActionArgument {
  number: number;
  deadline?: string;
}

const typedAction = new RegExp(
  `^(?:(?:l'|the )?(?:${unitWords.map(fold).join('|')}) )?(\\d{1,4})((?:\\.\\d{1,3}){0,2})$`,
);

/** What follows `update` or `history`; null where the words are no number of an action. */
export function readActionArgument(argument: string): ActionArgument | null {
  const [, number, points] = typedAction.exec(fold(argument)) ?? [];
  if (number === undefined) return null;
  return {
    number: Number(number),
    ...(points && { deadline: `${Number(number)}${points}` }),
  };
}

/** "2.1" is a whole number where the roadmap has an action of that number, not the first deadline of action 2. */
export function inRoadmap({ number, deadline }: ActionArgument, roadmap: Roadmap): ActionArgument {
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
