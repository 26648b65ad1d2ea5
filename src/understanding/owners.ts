import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Cue } from './grammar.ts';
import { longest, type Place, partOf, valuesOf } from './phrase-finder.ts';
import type { Conditions, OwnerFilter } from './query.ts';
import { cuesOf, has, isAsked, isFree, type Reading, take } from './slots.ts';
import { foldInPlace, isOneOf, readTokens } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Who leads what a question asks for: named bodies and people, nobody, or so many. */

/** Words between a word for owners and the one that says how many there are: "no clearly named owner". */
const BETWEEN = 4;

/** How many owners the actions of a list have: "no named lead", "at least two pilots", "with an owner". */
export function readOwnerCount(reading: Reading, owners: OwnerFilter | null): Conditions['ownerCount'] {
  const { tokens, slots } = reading;
  const nouns = cuesOf(reading, 'owner').filter(
    ({ from }) => isAsked(reading, from) && slots[from] !== 'kind',
  );
  const near = (cue: Cue): boolean =>
    cuesOf(reading, cue).some((said) =>
      nouns.some(
        ({ from, to }) =>
          tokens[said.from]?.clause === tokens[from]?.clause &&
          said.from >= from - BETWEEN &&
          said.from <= to,
      ),
    );
  const isOfNobody = has(reading, 'by-nobody') && has(reading, 'steers');
  if (has(reading, 'no-owner') || isOfNobody || near('none')) return { least: 0, most: 0 };
  if (near('single')) return { least: 1, most: 1 };
  if (has(reading, 'several-owners') || near('several')) return { least: 2, most: Number.MAX_SAFE_INTEGER };
  // "The ones that the DNS has the lead of": a body is named.
  const isOfSome = near('some') && !owners?.names.length;
  return has(reading, 'any-owner') || isOfSome ? { least: 1, most: Number.MAX_SAFE_INTEGER } : null;
}

/** Whose actions a list is asked for: the bodies and people that the asking part of the question names. */
export function readOwners(reading: Reading, roadmap: Roadmap): OwnerFilter | null {
  const { organisations, terms } = vocabularyOf(roadmap);
  const says = (cue: Cue): boolean => has(reading, cue);
  const bodies = longest(organisations.find(reading.tokens));
  if (bodies.length === 0) return null;
  // A name within a longer one is nobody: "the Pon-Coury report".
  const isPart = partOf(terms.find(reading.tokens));
  // "Dans ce que pilote l’assurance maladie, qu’est-ce qui est daté de 2022 ?"
  const clauseOf = ({ from }: Place): number | undefined => reading.tokens[from]?.clause;
  const leading = new Set(cuesOf(reading, 'steers', 'owner').map(clauseOf));
  const leads = (one: Place): boolean => leading.has(clauseOf(one));
  const found = bodies.filter(
    (one) =>
      (isAsked(reading, one.from) || leads(one)) &&
      isFree(reading, one) &&
      !isPart(one) &&
      // "Has" is no body; "HAS" is one.
      (one.to - one.from > 1 || reading.tokens[one.from]?.stop === false),
  );
  const by = new Set(cuesOf(reading, 'by', 'actions').map(({ to }) => to));
  const isLed =
    (['steers', 'owner', 'associated', 'strategic', 'operational', 'alone', 'together'] as const).some(
      says,
    ) || found.some(({ from }) => from === 0 || by.has(from));
  // "Which actions cite the ARS?", "titles that have the DNS in them" ask for words, "which action turns the agency
  // into …" for nothing that is done by a body.
  const isOfWords = says('in-title') || (says('actions-mention') && !says('steers'));
  if (found.length === 0 || isOfWords || !isLed) return null;
  for (const one of found) take(reading, one, 'body');
  const isDenied = ({ from }: Place): boolean => reading.negated.has(from);
  // "In 2021 and 2022, led by the ANS or by …": an "and" of something else.
  const [first, last] = [Math.min(...found.map(({ from }) => from)), Math.max(...found.map(({ to }) => to))];
  const isTogether = cuesOf(reading, 'together').some(
    ({ from }) => !isOneOf('and', reading.tokens[from]) || (first < from && from < last),
  );
  const names = valuesOf(found.filter((one) => !isDenied(one)));
  const [role = null, other] = (['strategic', 'operational'] as const).filter(says);
  return {
    names,
    match: names.length > 1 && isTogether ? 'all' : 'any',
    not: valuesOf(found.filter(isDenied)).filter((name) => !names.includes(name)),
    alone: says('alone') && !says('alone-or-not'),
    role: other ? null : role,
    as: says('associated') && !says('steers') ? 'partner' : 'owner',
  };
}

/** The organisations and people that a text names, as the roadmap's owners and partners are named. */
export function ownersNamedIn(text: string, roadmap: Roadmap): string[] {
  const tokens = readTokens(foldInPlace(text), vocabularyOf(roadmap));
  return valuesOf(longest(vocabularyOf(roadmap).organisations.find(tokens)));
}
