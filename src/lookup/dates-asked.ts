import weights from '../../data/weights/dates.json' with { type: 'json' };
import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { saysLittle } from '../understanding/everyday-words.ts';
import { crossed } from '../understanding/features.ts';
import { chancesOf } from '../understanding/model.ts';
import { type Query, type Signs, subjectWords } from '../understanding/query.ts';
import { fitsOf } from './nearness.ts';
import { part } from './passages.ts';
import { inTime, pickDeadlines, without } from './pick-deadlines.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** Which deadlines of an action a question about its dates asks for: by its stages and words, and by what such questions meant. */

/** The place of each deadline among all, by its id. */
const placesOf = oncePer((roadmap: Roadmap) => new Map(allDeadlines(roadmap).map(({ id }, at) => [id, at])));

/** What speaks for and against each deadline of an action; `picked`: those that its stages and words tell. */
export function weighedDeadlines(
  index: RoadmapIndex,
  { deadlines }: Action,
  query: Query,
  picked: readonly Deadline[],
): { deadline: Deadline; signs: Signs }[] {
  const places = deadlines.map(({ id }) => placesOf(index.roadmap).get(id) ?? -1);
  const fits = fitsOf(index.roadmap.vectors, query, 'deadlines', places);
  const byFit = fits.toSorted((one, other) => other - one);
  const { start, end, span, every, named } = query.dates;
  const isAll = picked.length === deadlines.length;
  return deadlines.map((deadline, at) => {
    const fit = fits[at] ?? 0;
    const told = [
      isAll ? 'all' : picked.includes(deadline) ? 'picked' : 'left',
      `fits ${part(fit)}`,
      `of the best ${part(fit, byFit[0])}`,
      `next ${part(byFit[1] ?? 0, byFit[0])}`,
      `rank ${Math.min(3, byFit.indexOf(fit))}`,
      `of ${Math.min(4, deadlines.length)}`,
      `picked ${Math.min(3, picked.length)}`,
      `stages ${Math.min(2, named.length)}`,
      ...Object.entries({ start, end, span, every }).flatMap(([name, is]) => (is ? [name] : [])),
    ];
    return { deadline, signs: crossed(told) };
  });
}

/** From this chance on, a deadline is asked for. */
const ASKED = 0.42;

/** The deadlines that are asked for, earliest first; where nothing was fitted, those that its stages and words tell. */
export function datesAsked(index: RoadmapIndex, action: Action, query: Query): Deadline[] {
  const picked = pickDeadlines(index, action, query);
  // "Télémédecine quand", "when is action 13 due?": nothing but its name.
  const said = subjectWords(query).filter(({ word, acronym }) => acronym || !saysLittle(word));
  const isNamed = without(index.shortNames, index, action, said).length === 0;
  if (!index.roadmap.vectors || isNamed || query.dates.recurring !== null) return picked;
  const asked = weighedDeadlines(index, action, query, picked)
    .filter(({ signs }) => (chancesOf(weights, signs)[1] ?? 0) >= ASKED)
    .map(({ deadline }) => deadline);
  // Of all, its stages and words tell some.
  const isTold = asked.length > 0 && asked.length < action.deadlines.length;
  return isTold ? inTime(asked) : picked;
}
