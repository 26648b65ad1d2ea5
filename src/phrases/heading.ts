import type { Roadmap } from '../roadmap/roadmap.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { phrasesIn } from './phrases.ts';

/** "Action 15", "Objective 2.1": what the roadmap calls it, in the language of the reader. */
export const headingOf = (
  number: number,
  language: Language,
  roadmap: Pick<Roadmap, 'pack' | 'actions'>,
): string => phrasesIn(language).slack.action.heading(unitIn(language, roadmap), number);

/** The same as one asks for it: "action 15". */
export const namedAction = (
  number: number,
  language: Language,
  roadmap: Pick<Roadmap, 'pack' | 'actions'>,
): string => {
  const unit = unitIn(language, roadmap);
  return `${unit.one} ${unit.mark(number)}`;
};
