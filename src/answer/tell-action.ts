import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { bestSentence, purposeOf } from '../lookup/said.ts';
import {
  around,
  datesWithin,
  deadlineSaid,
  FIRST_LINE,
  shortActionName,
  whenSaid,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { datedBeside } from './tell-when.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction({ query, actions, close }: Found, index: RoadmapIndex): Draft {
  const { roadmap } = index;
  const isNamed = query.conditions.numbers.length > 0;
  // Of several, and where one is asked what it is, the purpose says most.
  const asksWhat = query.wording.has('cue purpose') || (isNamed && query.wording.has('cue asks'));
  const sentenceOf = (action: Action): Quote | null => {
    if (actions.length > 1 || asksWhat) return purposeOf(index, action);
    return isNamed ? null : bestSentence(index, query, action);
  };
  const beside = datedBeside(
    actions.map((action) => ({ action, told: action.deadlines })),
    query,
    index,
  );
  return {
    kind: 'action',
    answerable: true,
    headline:
      actions.length > 1 ? compared(query, actions, roadmap) : about(query, actions[0], asksWhat, index),
    actions: numbersOf(actions),
    deadlines: actions.flatMap(({ deadlines }) => deadlines),
    owners: ownersOf(actions),
    quotes: actions.flatMap((each) => {
      const quote = sentenceOf(each);
      return quote ? [{ quote, action: each.number }] : [];
    }),
    notes: [...new Set(beside.map(({ said }) => said))],
    close,
  };
}

/** "Action 12, secure messaging: relays in the regions in 2019, extension at the end of 2021."; or what it is for. */
function about(
  { language }: Query,
  action: Action | undefined,
  asksWhat: boolean,
  index: RoadmapIndex,
): string {
  if (!action) return '';
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const { number, deadlines } = action;
  const name = shortActionName(number, language, roadmap);
  const purpose = asksWhat ? purposeOf(index, action) : null;
  if (purpose)
    return around(purpose.text, (said) => answer.about(unit, number, name, said), language, roadmap);
  const dates = datesWithin(deadlines, answer.about(unit, number, name, '').length + 2, language, roadmap);
  return answer.about(unit, number, name, dates);
}

/** Several side by side, with the last deadline of each where they fit. */
function compared({ language }: Query, actions: readonly Action[], roadmap: Roadmap): string {
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const numbers = numbersOf(actions);
  const ends = actions.flatMap(({ deadlines }) => deadlines.at(-1) ?? []);
  // With what each ends with, or where that is too long with when it does.
  const told = [
    ends.map((each) => deadlineSaid(each, language, roadmap, true)),
    ends.map(
      (each) => `${shortActionName(each.action, language, roadmap)} ${whenSaid(each, language, roadmap)}`,
    ),
  ].map((items) => answer.compared(unit, numbers, items.join(answer.between)));
  const fitting = ends.length > 0 ? told.find(({ length }) => length <= FIRST_LINE) : undefined;
  return fitting ?? answer.compared(unit, numbers, null);
}
