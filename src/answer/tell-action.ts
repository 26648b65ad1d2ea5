import type { Found } from '../lookup/find.ts';
import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { datesWithin, deadlineSaid, FIRST_LINE, shortActionName, whenSaid } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction({ query, actions, close }: Found, index: RoadmapIndex): Draft {
  const { roadmap } = index;
  return {
    kind: 'action',
    answerable: true,
    headline: actions.length > 1 ? compared(query, actions, roadmap) : about(query, actions[0], roadmap),
    actions: numbersOf(actions),
    deadlines: actions.flatMap(({ deadlines }) => deadlines),
    owners: ownersOf(actions),
    quotes:
      query.conditions.numbers.length > 0
        ? []
        : actions.flatMap((each) => bestSentence(query, each, index) ?? []),
    close,
  };
}

/** "Action 12, secure messaging: relays in the regions in 2019, extension at the end of 2021." */
function about({ language }: Query, action: Action | undefined, roadmap: Roadmap): string {
  if (!action) return '';
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const { number, deadlines } = action;
  const name = shortActionName(number, language, roadmap);
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

/** What a figure in a sentence is worth to somebody who asks how many. */
const FIGURE = 3;

/** The sentence of the body that says most of what was asked, such as the figure; null where none says any of it. */
function bestSentence(query: Query, action: Action, index: RoadmapIndex): Source | null {
  const features = featuresOf(query.topic, index.roadmap);
  let best: { source: Source; worth: number } | null = null;
  for (const sentence of index.sentences.get(action.number) ?? []) {
    let worth = 0;
    for (const own of features) {
      const held = own.filter((feature) => sentence.features.has(feature));
      worth += Math.max(0, ...held.map((feature) => index.postings.get(feature)?.idf ?? 0));
    }
    if (worth > 0 && query.counts && /\d/.test(sentence.quote.text)) worth += FIGURE;
    if (worth > (best?.worth ?? 0))
      best = { source: { quote: sentence.quote, action: action.number }, worth };
  }
  return best?.source ?? null;
}
