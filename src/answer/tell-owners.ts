import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { saidOf } from '../lookup/said.ts';
import { personOf } from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import { around } from '../phrases/excerpt.ts';
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
import type { Source } from './answer.ts';
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
  const told = whoDoes(found, index);
  const { headline, rest } = firstAndRest(
    personLeads(found, roadmap) ?? [
      ...(told ? [told.said] : []),
      ...actions.map((action) => whoLeads(action, query, roadmap)),
    ],
  );
  return {
    kind: 'who',
    answerable: true,
    headline,
    actions: numbersOf(actions),
    owners,
    partners,
    quotes: [
      ...(told?.sources ?? []),
      ...quotes.map(({ quote, action }) => ({ quote, action })),
      // It may well say who, in words that were not read as a name.
      ...unread.map(({ text, lines, action = null }) => ({ quote: { text, lines }, action })),
      ...(unnamed.length > 0 && steering ? [{ quote: steering.quote, action: null }] : []),
    ],
    notes: [...rest, ...(unread.length > 0 ? [phrasesIn(language).answer.unreadOwners(unread.length)] : [])],
    close,
  };
}

/** "Who may register them?" What the text says of it, where no lead is asked for. */
function whoDoes({ query, actions }: Found, index: RoadmapIndex): { said: string; sources: Source[] } | null {
  const [action, ...others] = actions;
  const { wording, asking } = query;
  const asksForLead = asking.steers || wording.has('cue owner') || wording.has('cue associated');
  if (!action || others.length > 0 || asksForLead) return null;
  const told = saidOf(index, query, action);
  const [quote] = told.quotes;
  // A title says what is done, and not by whom.
  if (!told.answers || !quote || quote.text === action.title) return null;
  // Where that sentence is the one that names who leads it, they are told.
  if (action.owners.some((owner) => quote.text.includes(owner.quote.text))) return null;
  const { language } = query;
  const name = shortActionName(action.number, language, index.roadmap);
  const write =
    (named: string | null) =>
    (said: string): string =>
      phrasesIn(language).answer.about(unitIn(language, index.roadmap), action.number, named, said);
  return {
    said: around(quote.text, write(name), language, index.roadmap, { ...told, shorter: write(null) }),
    sources: told.quotes.map((quote) => ({ quote, action: action.number })),
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
    return answer.leads(leaders, ledSaid(of, number, language, roadmap), owners.length === 1, []);
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

/**
 * "Who are Dominique Pon and Laura Létourneau?": what they lead together, and their offices. Null where others are asked
 * about, or what they lead.
 */
export function tellPeople(found: Found, index: RoadmapIndex): Draft | null {
  const { language, conditions, asking, terms } = found.query;
  const { roadmap } = index;
  const names = conditions.owners?.names ?? [];
  const people = names.flatMap((name) => personOf(roadmap, name) ?? []);
  if (!asking.who || asking.steers || people.length < 2 || people.length < names.length) return null;
  const actions = roadmap.actions.filter(({ owners }) =>
    names.every((name) => owners.some((owner) => owner.name === name)),
  );
  const offices = phrasesIn(language).answer.inOffice(
    people.map(({ name, office }) => `${name}, ${office?.[language]}`),
    publishedIn(roadmap, language),
  );
  const led = actions.map((action) => whoLeads(action, found.query, roadmap));
  const { headline, rest } = firstAndRest([...led, offices]);
  const said = terms.filter(({ term }) => names.includes(term));
  return {
    ...tellOwners({ ...found, actions, close: [] }, index),
    headline,
    notes: rest,
    quotes: said.map(({ quote, action }) => ({ quote, action })),
  };
}

/** What is led, in the words of the text: "la transformation numérique du système de santé (action 1)". */
const ledSaid = (of: string, number: number, language: Language, roadmap: Roadmap): string =>
  phrasesIn(language).answer.termIn(
    small(translationOf(of, language, roadmap) ?? of),
    unitIn(language, roadmap),
    number,
  );

/** "Dominique Pon co-leads action 1, with Laura Létourneau.": where the question names an owner. */
function personLeads({ query, actions: [action, ...others] }: Found, roadmap: Roadmap): string[] | null {
  const names = [...(query.conditions.owners?.names ?? []), ...query.terms.map(({ term }) => term)];
  const asked = action?.owners.find(({ name, role }) => names.includes(name) && role === 'lead');
  const isShared = action?.owners.every(({ role }) => role === 'lead');
  if (!action || !asked || !isShared || others.length > 0) return null;
  const { language } = query;
  const { answer } = phrasesIn(language);
  const co = action.owners.filter(({ name }) => name !== asked.name);
  const what =
    asked.of === undefined
      ? answer.one(
          unitIn(language, roadmap),
          action.number,
          shortActionName(action.number, language, roadmap),
        )
      : ledSaid(asked.of, action.number, language, roadmap);
  const { office } = roadmap.lexicon.organisations.find(({ name }) => name === asked.name) ?? {};
  const body = bodiesNamed([asked.name], language, roadmap);
  const rest = co.map(({ name }) => bodyName(name, language, roadmap));
  if (!office) return [answer.leads(body, what, co.length === 0, rest)];
  const named = [answer.withOffice(asked.name, office[language], publishedIn(roadmap, language))];
  return [answer.leads({ ...body, names: named }, what, co.length === 0, rest)];
}
