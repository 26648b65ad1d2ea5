import type { Found } from '../lookup/find.ts';
import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { datesWithin, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction({ query, actions, close }: Found, index: RoadmapIndex): Draft {
  const { answer } = phrasesIn(query.language);
  const { roadmap } = index;
  const unit = unitIn(query.language, roadmap);
  const [action, ...others] = actions;
  const name = shortActionName(action?.number ?? 0, query.language, roadmap);
  const dates = datesWithin(
    action?.deadlines ?? [],
    name.length + unit.one.length + 10,
    query.language,
    roadmap,
  );
  return {
    kind: 'action',
    answerable: true,
    headline:
      others.length > 0
        ? answer.compared(unit, numbersOf(actions))
        : answer.about(unit, action?.number ?? 0, name, dates),
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
