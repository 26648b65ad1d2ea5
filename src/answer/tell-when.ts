import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { datesWithin, deadlinesSaid, firstAndRest, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';

/** The dates of what a question is about, earliest first. */
export function tellWhen(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query, actions, close } = found;
  const { roadmap } = index;
  const deadlines = fittingDeadlines(found, index, reports);
  const { answer } = phrasesIn(query.language);
  const unread = deadlines.length === 0 ? unreadOf(roadmap, 'date').length : 0;
  const { headline: dates, rest } = firstAndRest(
    actions.map((action) => {
      const own = deadlines.filter((deadline) => deadline.action === action.number);
      return datesOfAction(action, own, query.language, roadmap);
    }),
  );
  return {
    kind: 'when',
    answerable: true,
    headline: unread > 0 ? answer.amongRead(dates) : dates,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    notes: [...rest, ...(unread > 0 ? [answer.unreadDates(unread)] : [])],
    close,
  };
}

/** "Biology: trial in 2020, start of the general roll-out in 2021." */
function datesOfAction(
  action: Action,
  deadlines: readonly Deadline[],
  language: Language,
  roadmap: Roadmap,
): string {
  const { answer } = phrasesIn(language);
  const name = shortActionName(action.number, language, roadmap);
  if (deadlines.length === 0) return answer.noDate(unitIn(language, roadmap), action.number, name);
  const { of } = deadlinesSaid(deadlines, language, roadmap);
  const about = capital(of === null ? name : `${name}, ${of}`);
  return answer.when(about, datesWithin(deadlines, about.length + 4, language, roadmap));
}
