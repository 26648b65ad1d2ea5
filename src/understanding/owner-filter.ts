import type { Roadmap } from '../roadmap/roadmap.ts';
import type { OwnerRole } from '../roadmap/schema.ts';
import { type Found, longest } from './phrase-finder.ts';
import type { OwnerFilter } from './query.ts';
import { acronymsOf, readTokens, type Token } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';
import { fold } from './words.ts';

const excluding =
  /\b(?:mais (?:pas|sans)|but not|(?:et )?sans|no|aucune?|en dehors d[eu]|outside|apart from|(?:is|are|was|were|does|do|did|have|has)n't|without|hors|sauf|except(?:e)?|excluding|excluded?|other than|autres? que|ni|nor|neither|not|pas)\b/g;
const together =
  /\b(?:et|and|avec|with|ensemble|together|jointly|both|duo|conjoint\w*|co-?pilot\w*|binome|tandem|a la fois|along(?:side)?)\b/;
const either = /\b(?:ou|or|soit|either|respectivement)\b/;
const only =
  /\b(?:seule?s?|alone|only|uniquement|solely|sole|exclusivement|exclusively|on (?:its|their) own|by itself|a elle seule|toute seule|just)\b/;
const withOthers =
  /\b(?:or with (?:others|someone|another)|ou avec (?:d'autres|un autre)|alone or|seule?s? ou|with or without|jointly or|ensemble ou|avec ou sans|or (?:alone|on (?:its|their) own)|ou seule?s?|ou a plusieurs)\b/;
/** "Where the ANS is not in charge": the name comes first. */
const deniedAfter =
  /^[^,;:?]{1,24}? (?:n'est pas|ne \w+ pas|n'a pas|n'intervient pas|(?:is|are|does|do) not|(?:is|are|does|do)n't)\b/;
/** The names that these leave out are looked for among all actions, those without an owner too. */
const otherThan = /\b(?:other than|autres? que|hors|sauf|except(?:e)?|excluding|but not|mais (?:pas|sans))\b/;
const partner =
  /\b(?:partenaires?|partners?|associ\w+|involv\w*|impliqu\w*|particip\w*|contribut\w*|contribu\w*|mobilis\w*|consulted|works? with|travaill\w*|mention\w*|cite\w*|concern\w*)\b/;
const roles: [RegExp, OwnerRole][] = [
  [/\bstrategi(?:que|c|quement|cally)\b/, 'strategic'],
  [/\boperation(?:nel|nelle|al|nellement|ally)\b/, 'operational'],
  [/\b(?:organis(?:e|es|ent|ing|er|ateur|atrice)|organiz(?:e|es|ing|er)|organisees?)\b/, 'organiser'],
  [/\b(?:heberg\w*|accueill\w*|host(?:s|ed|ing)?)\b/, 'host'],
];

/**
 * Which owners a list is asked for. `found` are the organisations and people that the question names;
 * "neither", "but not", "alone", "and" between two of them and the role that it names count.
 */
export function readOwnerFilter(
  folded: string,
  tokens: readonly Token[],
  found: readonly Found<string>[],
  steers: boolean,
): OwnerFilter | null {
  if (found.length === 0) return null;
  const names: string[] = [];
  const not: string[] = [];
  const negations = [...folded.matchAll(excluding)].map(({ index }) => index);
  for (const { value, from } of found) {
    const at = folded.indexOf(tokens[from]?.word ?? '');
    const last = negations.filter((place) => place < at).at(-1);
    // A negation reaches the names that follow it in the same breath.
    const negated = last !== undefined && !/[,;:?]/.test(folded.slice(last, at).replace(/, ni\b/g, ' ni'));
    const list = negated || deniedAfter.test(folded.slice(at)) ? not : names;
    if (!list.includes(value)) list.push(value);
  }
  const several = names.length > 1;
  const asked = roles.filter(([pattern]) => pattern.test(folded));
  const [one] = asked;
  return {
    names,
    match: several && together.test(folded) && !either.test(folded) ? 'all' : 'any',
    not,
    owned: not.length === 0 || otherThan.test(folded),
    alone: only.test(folded) && !withOthers.test(folded),
    role: asked.length === 1 && one ? one[1] : null,
    as: partner.test(folded) ? (steers ? 'either' : 'partner') : 'owner',
  };
}

/** "Alone or jointly": whether others lead beside it does not matter. */
export const isAloneOrNot = (folded: string): boolean => withOthers.test(folded);

/** The organisations and people that a text names, as the roadmap's owners and partners are named. */
export function ownersNamedIn(text: string, roadmap: Roadmap): string[] {
  // An acronym alone ("HAS") would pass for a shouted word.
  const tokens = readTokens(fold(text), acronymsOf(`${text} a`));
  const found = longest(vocabularyOf(roadmap).organisations.find(tokens));
  return [...new Set(found.map(({ value }) => value))];
}
