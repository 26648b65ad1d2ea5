import { personOf } from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import {
  bodiesNamed,
  bodyName,
  firstAndRest,
  fitting,
  small,
  subjectOf,
  translationOf,
} from '../phrases/fact-names.ts';
import type { Bodies } from '../phrases/words.ts';
import { unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Action, Owner } from '../roadmap/schema.ts';
import { actionsAndOwners, type Draft, ownersOf } from './draft.ts';
import { namesAsked, type Telling } from './telling.ts';

/** Who leads an action, in the words of the text, or that it names no one and who steers the whole. */
export function tellOwners(telling: Telling): Draft {
  const { actions, close, roadmap, answer } = telling;
  const { steering } = roadmap;
  const facts = actionsAndOwners(actions);
  const unnamed = actions.filter(({ owners }) => owners.length === 0);
  const unread = [...new Set(unnamed.flatMap(({ number }) => unreadOwnersOf(roadmap, number)))];
  const partnersOf = (of: readonly Action[]) =>
    of.flatMap(({ number, partners }) => partners.map((each) => ({ ...each, action: number })));
  const naming = [...facts.owners, ...partnersOf(unnamed)];
  const quotes = [...new Map(naming.map((each) => [each.quote.text, each])).values()];
  const { headline, rest } = firstAndRest([
    ...actions.map((action) => whoLeads(action, telling)),
    ...officesOf(telling),
  ]);
  return {
    kind: 'who',
    headline,
    ...facts,
    partners: partnersOf(actions),
    quotes: [
      ...quotes.map(({ quote, action }) => ({ quote, action })),
      // It may well say who, in words that were not read as a name.
      ...unread.map(({ text, lines, action = null }) => ({ quote: { text, lines }, action })),
      ...(unnamed.length > 0 && steering ? [{ quote: steering.quote, action: null }] : []),
    ],
    notes: [...rest, ...(unread.length > 0 ? [answer.unreadOwners(unread.length)] : [])],
    close,
  };
}

/** "The DNS leads action 25, e-health tour; the ARS organise it.", with whom the text associates where there is room. */
export function whoLeads({ number, owners, partners }: Action, telling: Telling): string {
  const { query, roadmap, language, answer } = telling;
  const asked = namesAsked(query);
  const it = subjectOf(number, telling);
  const bodiesOf = (those: readonly Owner[]): Bodies => {
    const names = those.map(({ name }) => name);
    return bodiesNamed(names, telling, asked);
  };
  const associated = partners.map(({ name }) => bodyName(name, telling, asked));
  if (owners.length === 0) {
    const steering = roadmap.steering && bodyName(roadmap.steering.name, telling);
    const nobody = answer.whoNobody(it, steering, associated);
    return unreadOwnersOf(roadmap, number).length > 0 ? answer.nobodyRead(nobody) : nobody;
  }
  const [{ of } = {}] = owners;
  if (of !== undefined && owners.every((owner) => owner.of === of)) {
    // What is led, in the words of the text: "la transformation numérique du système de santé (action 1)".
    const what = answer.termIn(small(translationOf(of, telling) ?? of), it);
    const led = answer.leads(bodiesOf(owners), what, owners.length === 1, []);
    // Who holds an office does so on the day of the text.
    return owners.some(({ name }) => personOf(roadmap, name))
      ? answer.inOffice([led.replace(/\.$/, '')], publishedIn(roadmap, language))
      : led;
  }
  const roles = [...Map.groupBy(owners, ({ role }) => role)];
  const groups = roles.map(([role, own]) => ({ role, ...bodiesOf(own) }));
  return fitting(answer.who(it, groups, associated), answer.who(it, groups, []));
}

/** "Dominique Pon, ministerial head of digital health": the offices of the owners that are asked about, or else of all. */
function officesOf({ query, actions, roadmap, language, answer }: Telling): string[] {
  const asked = [...(query.conditions.owners?.names ?? []), ...query.terms.map(({ term }) => term)];
  const owners = ownersOf(actions);
  const named = owners.filter(({ name }) => asked.includes(name));
  const held = (named.length > 0 ? named : owners).flatMap(({ name }) => {
    const { office } = personOf(roadmap, name) ?? {};
    return office ? `${name}, ${office[language]}` : [];
  });
  return held.length > 0 ? [answer.plain([...new Set(held)].join(answer.between))] : [];
}
