import { organisationNamed } from '../roadmap/lexicon.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline, OwnerRole } from '../roadmap/schema.ts';
import { inLanguage, shortNameOf } from '../roadmap/short-names.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { dateSaid, yearsBetween } from './periods.ts';
import { phrasesIn, type Voice } from './phrases.ts';
import { type Bodies, capital, named, type Subject } from './words.ts';

/** Names of facts within a sentence: short ones of ours, dates in the words of the text. */

/** "Action 15", "Objective 2.1": what the roadmap calls it, in the language of the reader. */
export const headingOf = (number: number, language: Language, roadmap: Roadmap): string =>
  capital(namedAction(number, language, roadmap));

/** The same as one asks for it: "action 15". */
export const namedAction = (number: number, language: Language, roadmap: Roadmap): string =>
  named({ unit: unitIn(language, roadmap), number, name: null });

/** That there is no such action, and from where to where they go. `marks`: as they were typed. */
export function noSuchAction(marks: string[], language: Language, roadmap: Roadmap): string {
  const numbers = roadmap.actions.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return phrasesIn(language).answer.noSuchAction(unitIn(language, roadmap), marks, first, last);
}

/** The short name of an action; empty for one that the roadmap does not have. */
export function shortActionName(number: number, { language, roadmap }: Voice): string {
  const action = findAction(roadmap, number);
  return action ? shortNameOf(action, language, roadmap) : '';
}

/** The shortest that people understand: "INS" of "identifiant national de santé (INS)", "HOP’EN" of "HOP’EN (hôpitaux)". */
export function briefActionName(number: number, voice: Voice): string {
  const name = shortActionName(number, voice);
  const [, before, aside = ''] = /^(.+) \(([^()]+)\)$/.exec(name) ?? [];
  if (before === undefined) return name;
  return /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(aside) ? aside : before;
}

/** Names an action within a line. */
export type NameOf = typeof shortActionName;

/** An action as sentences name it. */
export const subjectOf = (number: number, voice: Voice): Subject => ({
  unit: unitIn(voice.language, voice.roadmap),
  number,
  name: shortActionName(number, voice),
});

/** The short name of a chapter, where the pack gives one. */
export const chapterName = (number: number, { language, roadmap }: Voice): string | null =>
  roadmap.shortNames.orientations?.[number]?.[language] ?? null;

/** Several, and whether more than one does what a sentence says of them. */
export const bodiesNamed = (
  names: readonly string[],
  voice: Voice,
  asked: readonly string[] = [],
): Bodies => ({
  names: names.map((name) => bodyName(name, voice, asked)),
  many: names.length > 1 || organisationNamed(voice.roadmap.lexicon, names[0])?.article === 'les',
});

/** What an owner does, behind its name: " (strategic lead)"; nothing where it simply leads, as "owner" says. */
export const roleSaid = (role: OwnerRole, language: Language): string =>
  role === 'lead' ? '' : ` (${phrasesIn(language).role[role]})`;

/**
 * A body with its article where the pack gives one: "la DNS", "the DNS", "Dominique Pon"; by the name that it was `asked`
 * by, with that of the text behind it: "la Cnam (« assurance maladie »)".
 */
export function bodyName(name: string, voice: Voice, asked: readonly string[] = []): string {
  const { language } = voice;
  const { organisations } = voice.roadmap.lexicon;
  const other = organisations.find((known) => known.sameAs === name && asked.includes(known.name))?.name;
  if (other) return `${bodyName(other, voice)} (${phrasesIn(language).answer.quoted(name)})`;
  const { article, english } = organisations.find((known) => known.name === name) ?? {};
  if (!article) return name;
  if (language === 'en') return english ? `the ${english} (${name})` : `the ${name}`;
  return article.endsWith('’') ? `${article}${name}` : `${article} ${name}`;
}

/** "biologie, expérimentation en 2020", "ouverture (fin 2021)"; with the action's name before it, where it has one. */
export const deadlineSaid = (deadline: Deadline, voice: Voice, nameOf: NameOf | null = null): string =>
  `${deadlineNamed(deadline, voice, nameOf)} ${whenSaid(deadline, voice)}`;

/** The same without its date. */
export function deadlineNamed(deadline: Deadline, voice: Voice, nameOf: NameOf | null = null): string {
  const own = joinedParts(partsOf(deadline, voice));
  return nameOf ? `${nameOf(deadline.action, voice)} – ${own}` : own;
}

/**
 * The deadlines of one action in a sentence, and what all of them are of: "biologie" where the short names are
 * "biologie : expérimentation" and "biologie : généralisation". `worthOf`: as in `partsOf`.
 */
export function deadlinesSaid(
  deadlines: readonly Deadline[],
  voice: Voice,
  worthOf?: WorthOf,
): { of: string | null; said: string[] } {
  const parts = deadlines.map((each) => ({ each, ...partsOf(each, voice, worthOf) }));
  const [{ of: first = null } = {}] = parts;
  const of = parts.every((each) => each.of === first) ? first : null;
  return {
    of,
    said: parts.map(
      ({ each, ...own }) => `${of === null ? joinedParts(own) : own.what} ${whenSaid(each, voice)}`,
    ),
  };
}

/** How much of what is asked some words say. */
export type WorthOf = (words: string) => number;

/** What a deadline is of, where its name says so, and what is due. */
interface Parts {
  of: string | null;
  what: string;
}

const joinedParts = ({ of, what }: Parts): string => (of === null ? what : `${of}, ${what}`);

/**
 * A short name such as "biologie : expérimentation" in its two parts, for within a sentence; the part of the label that
 * says what is asked, by `worthOf`, where the short name does not.
 */
function partsOf(deadline: Deadline, { language, roadmap }: Voice, worthOf: WorthOf = () => 0): Parts {
  const { label } = inLanguage(deadline, language, roadmap);
  const name = shortNameOf(deadline, language, roadmap);
  const [asked = ''] = label.split(', ').toSorted((one, other) => worthOf(other) - worthOf(one));
  if (worthOf(asked) > worthOf(name)) return { of: null, what: small(asked) };
  const [of = '', ...rest] = small(name).split(/\s?: /);
  return rest.length === 0 ? { of: null, what: of } : { of, what: rest.join(', ') };
}

/** The date of a deadline within a sentence, in the language of the reader. */
export const whenSaid = (deadline: Deadline, { language, roadmap }: Voice): string =>
  dateSaid(deadline, inLanguage(deadline, language, roadmap).when, language);

/** Our English of a quotation, sentence by sentence, for a reader of English; null where the pack has it not for all. */
export function translationOf(quote: string, { language, roadmap }: Voice): string | null {
  if (language !== 'en') return null;
  const { quotes, actions } = roadmap.english;
  const parts = Object.hasOwn(quotes, quote) ? [quote] : splitSentences(quote);
  if (parts.every((each) => Object.hasOwn(quotes, each))) return parts.map((each) => quotes[each]).join(' ');
  const titled = roadmap.actions.find(({ title }) => title === quote);
  return titled ? (actions[titled.number] ?? null) : null;
}

/** Within a sentence; an acronym or a name in capitals stays. */
export const small = (text: string): string =>
  /^(?:\p{Lu}’?\p{Ll}|A )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A first line is no longer than this: it is the notification too. */
export const FIRST_LINE = 200;

/** The first of several ways to say something that a first line has room for, or else the last. */
export const fitting = (...lines: readonly string[]): string =>
  lines.find(({ length }) => length <= FIRST_LINE) ?? lines.at(-1) ?? '';

/**
 * A first line around the names of things: all of them, in the first of their `forms` that fits, else as many of the last
 * form as there is room for, and how many more.
 */
export function namedWithin(
  forms: readonly (readonly string[])[],
  write: (items: readonly string[]) => string,
  more: (count: number) => string,
): string {
  const last = forms.at(-1) ?? [];
  const first = (count: number): string => write([...last.slice(0, count), more(last.length - count)]);
  const most = last.findLastIndex((_, at) => at > 0 && first(at).length <= FIRST_LINE);
  return fitting(...forms.map(write), first(Math.max(0, most)));
}

/** Sentences as a first line, as many as it has room for, and the others below. */
export function firstAndRest([first = '', ...others]: readonly string[]): {
  headline: string;
  rest: string[];
} {
  const upTo = (count: number): string => [first, ...others.slice(0, count)].join(' ');
  const most = others.findLastIndex((_, at) => upTo(at + 1).length <= FIRST_LINE) + 1;
  return { headline: upTo(most), rest: others.slice(most) };
}

/** The deadlines of one action within a first line: all of them where they fit, else the date of the only one, or how many of which years. */
export function datesWithin(
  deadlines: readonly Deadline[],
  beside: number,
  voice: Voice,
  worthOf?: WorthOf,
): string {
  const { said } = deadlinesSaid(deadlines, voice, worthOf);
  const between = said.some((each) => each.includes(', ')) ? phrasesIn(voice.language).answer.between : ', ';
  const all = said.join(between);
  if (all.length + beside <= FIRST_LINE) return all;
  const [only, ...others] = deadlines;
  return only && others.length === 0 ? whenSaid(only, voice) : yearsSaid(deadlines, voice.language);
}

/** "6 deadlines from 2019 to 2022". */
export function yearsSaid(deadlines: readonly Deadline[], language: Language): string {
  const days = deadlines.flatMap(({ start, end }) => [start ?? [], end ?? []].flat()).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const years = first && last ? yearsBetween(first, last, language) : '';
  return phrasesIn(language).answer.spread(deadlines.length, years);
}
