import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { bodyName, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Action, OwnerRole } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';

/** Who leads an action, in the words of the text, or that it names no one and who steers the whole. */
export function tellOwners({ query, actions, close }: Found, { roadmap }: RoadmapIndex): Draft {
  const { language } = query;
  const owners = ownersOf(actions);
  const { steering } = roadmap;
  const unnamed = actions.filter((action) => action.owners.length === 0);
  const unread = [...new Set(unnamed.flatMap(({ number }) => unreadOwnersOf(roadmap, number)))];
  const quotes = [...new Map(owners.map((owner) => [owner.quote.text, owner])).values()];
  return {
    kind: 'who',
    answerable: true,
    headline: actions.map((action) => whoLeads(action, language, roadmap)).join(' '),
    actions: numbersOf(actions),
    owners,
    partners: actions.flatMap(({ number, partners }) =>
      partners.map((each) => ({ ...each, action: number })),
    ),
    quotes: [
      ...quotes.map(({ quote, action }) => ({ quote, action })),
      // It may well say who, in words that were not read as a name.
      ...unread.map(({ text, lines, action = null }) => ({ quote: { text, lines }, action })),
      ...(unnamed.length > 0 && steering ? [{ quote: steering.quote, action: null }] : []),
    ],
    notes: unread.length > 0 ? [phrasesIn(language).answer.unreadOwners(unread.length)] : [],
    close,
  };
}

/** "Action 25, e-health tour: the DNS leads it, the ARS organise it." */
function whoLeads({ number, owners }: Action, language: Language, roadmap: Roadmap): string {
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const name = shortActionName(number, language, roadmap);
  if (owners.length === 0) {
    const steering = roadmap.steering && bodyName(roadmap.steering.name, language, roadmap);
    const nobody = answer.whoNobody(unit, number, name, steering);
    return unreadOwnersOf(roadmap, number).length > 0 ? answer.nobodyRead(nobody) : nobody;
  }
  const byRole = Map.groupBy(owners, ({ role }) => role);
  const groups = [...byRole].map(([role, own]): { names: string[]; role: OwnerRole; many: boolean } => ({
    role,
    names: own.map((owner) => bodyName(owner.name, language, roadmap)),
    many: own.some((owner) =>
      roadmap.lexicon.organisations.some((known) => known.name === owner.name && known.article === 'les'),
    ),
  }));
  return answer.who(unit, number, name, groups);
}
