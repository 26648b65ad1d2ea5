import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import type { Answer, Source } from './answer.ts';
import type { Draft } from './draft.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction(query: Query, subject: Subject, index: RoadmapIndex): Draft {
  const actions = actionsOf(subject, index.roadmap);
  const { answer } = phrasesIn(query.language);
  const unit = unitIn(query.language, index.roadmap);
  return {
    kind: 'action',
    answerable: true,
    headline:
      actions.length > 1
        ? answer.compared(
            unit,
            actions.map(({ number }) => number),
          )
        : answer.about(unit, actions[0]?.number ?? 0, subject.close),
    actions: actions.map(({ number }) => number),
    deadlines: actions.flatMap(({ deadlines }) => deadlines),
    owners: actions.flatMap(ownersOf),
    quotes: query.numbers.length > 0 ? [] : actions.flatMap((action) => bestSentence(query, action, index)),
    close: subject.close,
  };
}

export const actionsOf = (subject: Subject, roadmap: Roadmap): Action[] =>
  subject.actions.flatMap((number) => findAction(roadmap, number) ?? []);

export const ownersOf = (action: Action): Answer['owners'] =>
  action.owners.map((owner) => ({ ...owner, action: action.number }));

/** The sentence of the body that says most of what was asked, where it says more than the title does. */
function bestSentence(query: Query, action: Action, index: RoadmapIndex): Source[] {
  const features = featuresOf(query.topic, index.concepts);
  let best: { source: Source; worth: number } | null = null;
  for (const sentence of index.sentences(action)) {
    let worth = 0;
    for (const own of features) {
      worth += Math.max(
        0,
        ...own.filter((f) => sentence.features.has(f)).map((f) => index.postings.get(f)?.idf ?? 0),
      );
    }
    if (worth > (best?.worth ?? 0))
      best = { source: { quote: sentence.quote, action: action.number }, worth };
  }
  return best ? [best.source] : [];
}
