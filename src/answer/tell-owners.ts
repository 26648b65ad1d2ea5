import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { personOf } from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import {
  bodiesNamed,
  bodyName,
  FIRST_LINE,
  firstAndRest,
  shortActionName,
  small,
  translationOf,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { namesAsked, type Query } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';

/** Who leads an action, in the words of the text, or that it names no one and who steers the whole. */
export function tellOwners(found: Found, index: RoadmapIndex): Draft {
  const { actions, close, query } = found;
  const { language } = query;
  const { roadmap } = index;
  const owners = ownersOf(actions);
  const { steering } = roadmap;
  const unnamed = actions.filter((action) => action.owners.length === 0);
  const unread = [...new Set(unnamed.flatMap(({ number }) => unreadOwnersOf(roadmap, number)))];
  const partners = actions.flatMap(({ number, partners }) =>
    partners.map((each) => ({ ...each, action: number })),
  );
  const mentioned = partners.filter(({ action }) => unnamed.some(({ number }) => number === action));
  const quotes = [...new Map([...owners, ...mentioned].map((each) => [each.quote.text, each])).values()];
  const { headline, rest } = firstAndRest([
    ...actions.map((action) => whoLeads(action, query, roadmap)),
    ...officesOf(found, roadmap),
  ]);
  return {
    kind: 'who',
    answerable: true,
    headline,
    actions: numbersOf(actions),
    owners,
    partners,
    quotes: [
      ...quotes.map(({ quote, action }) => ({ quote, action })),
      // It may well say who, in words that were not read as a name.
      ...unread.map(({ text, lines, action = null }) => ({ quote: { text, lines }, action })),
      ...(unnamed.length > 0 && steering ? [{ quote: steering.quote, action: null }] : []),
    ],
    notes: [...rest, ...(unread.length > 0 ? [phrasesIn(language).answer.unreadOwners(unread.length)] : [])],
    close,
  };
}

/** "The DNS leads action 25, e-health tour; the ARS organise it.", with whom the text associates where there is room. */
export function whoLeads({ number, owners, partners }: Action, query: Query, roadmap: Roadmap): string {
  const { language } = query;
  const { answer } = phrasesIn(language);
  const asked = namesAsked(query);
  const unit = unitIn(language, roadmap);
  const name = shortActionName(number, language, roadmap);
  const associated = partners.map((partner) => bodyName(partner.name, language, roadmap, asked));
  if (owners.length === 0) {
    const steering = roadmap.steering && bodyName(roadmap.steering.name, language, roadmap);
    const nobody = answer.whoNobody(unit, number, name, steering, associated);
    return unreadOwnersOf(roadmap, number).length > 0 ? answer.nobodyRead(nobody) : nobody;
  }
  const [{ of } = {}] = owners;
  if (of !== undefined && owners.every((owner) => owner.of === of)) {
    const leaders = bodiesNamed(
      owners.map((owner) => owner.name),
      language,
      roadmap,
      asked,
    );
    const led = answer.leads(leaders, ledSaid(of, number, language, roadmap), owners.length === 1, []);
    // Who holds an office does so on the day of the text.
    return owners.some((owner) => personOf(roadmap, owner.name))
      ? answer.inOffice([led.replace(/\.$/, '')], publishedIn(roadmap, language))
      : led;
  }
  const groups = [...Map.groupBy(owners, ({ role }) => role)].map(([role, own]) => ({
    role,
    ...bodiesNamed(
      own.map((owner) => owner.name),
      language,
      roadmap,
      asked,
    ),
  }));
  const whole = answer.who(unit, number, name, groups, associated);
  return whole.length <= FIRST_LINE ? whole : answer.who(unit, number, name, groups, []);
}

/** "Dominique Pon, ministerial head of digital health": the offices of the owners that are asked about, or else of all. */
function officesOf({ query, actions }: Found, roadmap: Roadmap): string[] {
  const { language, conditions, terms } = query;
  const { plain, between } = phrasesIn(language).answer;
  const asked = [...(conditions.owners?.names ?? []), ...terms.map(({ term }) => term)];
  const owners = ownersOf(actions);
  const named = owners.filter(({ name }) => asked.includes(name));
  const held = (named.length > 0 ? named : owners).flatMap(({ name }) => {
    const { office } = personOf(roadmap, name) ?? {};
    return office ? `${name}, ${office[language]}` : [];
  });
  return held.length > 0 ? [plain([...new Set(held)].join(between))] : [];
}

/** What is led, in the words of the text: "la transformation numérique du système de santé (action 1)". */
const ledSaid = (of: string, number: number, language: Language, roadmap: Roadmap): string =>
  phrasesIn(language).answer.termIn(
    small(translationOf(of, language, roadmap) ?? of),
    unitIn(language, roadmap),
    number,
  );
