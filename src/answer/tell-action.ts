import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { bestSentence, purposeOf } from '../lookup/said.ts';
import { around, datesWithin, firstAndRest, shortActionName, yearsSaid } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { datedBeside } from './tell-when.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction({ query, actions, close }: Found, index: RoadmapIndex): Draft {
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
  const lines =
    actions.length > 1 ? compared(query, actions, index) : [about(query, actions[0], asksWhat, index)];
  const [headline = '', ...others] = lines;
  return {
    kind: 'action',
    answerable: true,
    headline,
    actions: numbersOf(actions),
    deadlines: actions.flatMap(({ deadlines }) => deadlines),
    owners: ownersOf(actions),
    quotes: actions.flatMap((each) => {
      const quote = sentenceOf(each);
      return quote ? [{ quote, action: each.number }] : [];
    }),
    notes: [...others, ...new Set(beside.map(({ said }) => said))],
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
  const short = roadmap.shortNames.purposes?.[number];
  if (short === undefined || dates !== yearsSaid(deadlines, language))
    return answer.about(unit, number, name, dates);
  // Where the dates have no room, what it is for has.
  const write = (said: string): string => answer.about(unit, number, name, said + answer.between + dates);
  return around(short, write, language, roadmap);
}

/** Several side by side: what each is for, as many as a first line has room for and the others below. */
function compared({ language }: Query, actions: readonly Action[], index: RoadmapIndex): string[] {
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const nameOf = ({ number }: Action): string => capital(shortActionName(number, language, roadmap));
  const purposes = actions.map((action) => {
    const purpose =
      roadmap.shortNames.purposes?.[action.number] ?? purposeOf(index, action)?.text ?? action.title;
    return around(purpose, (said) => answer.when(nameOf(action), said), language, roadmap);
  });
  const { headline, rest } = firstAndRest(purposes);
  return [headline, ...rest];
}
