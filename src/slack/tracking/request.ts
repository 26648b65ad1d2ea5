import type { Language } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';

/** An action, and one of its deadlines where that is typed too ("13.5"). */
export interface ActionArgument {
  number: number;
  deadline?: string;
}

/** What follows `update` or `history`; null where the words are no number of an action. */
export function readActionArgument(argument: string): ActionArgument | null {
  const [, number, deadline] = /^(?:(?:l'|the )?action )?(\d{1,4})(\.\d{1,3})?$/.exec(fold(argument)) ?? [];
  if (number === undefined) return null;
  return {
    number: Number(number),
    ...(deadline !== undefined && { deadline: `${Number(number)}${deadline}` }),
  };
}

/** `/esante update 13`. */
export interface UpdateRequest extends ActionArgument {
  language: Language;
}
