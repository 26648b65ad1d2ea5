import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import type { Draft } from './draft.ts';
import { actionsOf, ownersOf } from './tell-action.ts';

/** Who leads an action, in the words of the text, or that it names no one and who steers the whole. */
export function tellOwners(query: Query, subject: Subject, { roadmap }: RoadmapIndex): Draft {
  const actions = actionsOf(subject, roadmap);
  const owners = actions.flatMap(ownersOf);
  const { answer, role: roles } = phrasesIn(query.language);
  const { steering } = roadmap;
  const unnamed = actions.filter((action) => action.owners.length === 0);
  const quotes = [...new Map(owners.map((owner) => [owner.quote.text, owner])).values()];
  return {
    kind: 'who',
    answerable: true,
    headline: answer.who(
      unitIn(query.language, roadmap),
      actions
        .filter((action) => action.owners.length > 0)
        .map((action) => ({
          action: action.number,
          owners: action.owners.map(({ name, role }) => `${name} (${roles[role]})`).join(', '),
        })),
      unnamed.map(({ number }) => number),
      steering?.name ?? null,
    ),
    actions: actions.map(({ number }) => number),
    owners,
    partners: actions.flatMap((action) => action.partners.map((p) => ({ ...p, action: action.number }))),
    quotes: [
      ...quotes.map(({ quote, action }) => ({ quote, action })),
      ...(unnamed.length > 0 && steering ? [{ quote: steering.quote, action: null }] : []),
    ],
    close: subject.close,
  };
}
