import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { about, withWhatWasTold } from '../../src/understanding/asked-after.ts';
import { askedOf, type Query } from '../../src/understanding/query.ts';
import { understand } from '../../src/understanding/understand.ts';
import { DEFAULT_DAY, type Question } from './question-file.ts';

/** A question of a table as it is understood, after the answer that it follows. */
export function readQuestion({ q, asOf, kind, of, before, line }: Question, roadmap: Roadmap): Query {
  const options = { roadmap, today: asOf ?? DEFAULT_DAY };
  const query = understand(q, options);
  if (before === undefined) return query;
  const asked = askedOf(understand(before, options));
  const actions = of === undefined ? [] : [of];
  const told = { ...asked, actions, deadlines: [], ...(line !== undefined && { line }) };
  // That it asks for a date, or for a leader, is told by the answer before; what else is asked, by what is fitted.
  const asks = kind === 'when' || kind === 'who' ? kind : 'action';
  return withWhatWasTold(of === undefined ? query : about(query, [of], asks), query, told);
}
