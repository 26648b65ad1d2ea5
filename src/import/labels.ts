import { distance } from 'fastest-levenshtein';
import grammar from '../../data/grammar/columns.json' with { type: 'json' };
import { fold } from '../reading/fold.ts';
import type { OwnerRole } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { readDate } from './dates.ts';

/** What a column of a table or a labelled line of a text tells of an action. */
export type Kind = keyof typeof grammar.kinds;
export const kindNames = Object.keys(grammar.kinds) as Kind[];

/** The words of a text, one or many: "Pilotes" is "pilote". */
const tokens = (text: string): string[] =>
  (fold(text).match(/[a-z]+|\d+|[#°]/g) ?? []).map((word) => word.replace(/(?<=[a-rt-z]{3})s$/, ''));
const joined = (text: string): string => tokens(text).join(' ');
const setOf = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(joined));

const phrases = new Map<string, Kind>(
  kindNames.flatMap((kind) => grammar.kinds[kind].map((words) => [joined(words), kind])),
);
const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));
const fillers = setOf(grammar.fillers);
const empty = setOf(grammar.empty);
const statuses = setOf(grammar.statuses);
const bodies = setOf(grammar.bodies);
const weak = setOf(grammar.weak);
const led = setOf(grammar.led);
const past = setOf(grammar.past);
const lists = setOf(grammar.lists);
/** A label of more is a sentence. */
const MOST_WORDS = 6;
const beside = grammar.beside.toSorted((one, other) => other.length - one.length);

/**
 * The kind of a label such as "Porteur de l’action", "Target completion" or "Réf."; null where a word of it is in no
 * list. Where it names two things ("Action owner"), the first in the order of the list is meant.
 */
export const kindOf = (label: string): Kind | null => kindIn(tokens(label), false);

/** The same of a label that may have words of its own beside a known one: "Baseline date", "Lead agency (SRO)". */
export const kindOfLabel = (label: string): Kind | null =>
  kindIn(tokens(label.replace(/\([^)]*\)/g, ' ')), true);

function kindIn(words: readonly string[], besideOthers: boolean): Kind | null {
  const found: string[] = [];
  let isKnown = true;
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 1 && !phrases.has(words.slice(at, at + length).join(' '))) length -= 1;
    const phrase = words.slice(at, at + length).join(' ');
    if (phrases.has(phrase)) found.push(phrase);
    else if (!fillers.has(phrase) && !(found.length > 0 && /^\d+$/.test(phrase))) isKnown = false;
    at += length;
  }
  const sure = besideOthers && words.length <= MOST_WORDS ? found.filter((phrase) => !weak.has(phrase)) : [];
  const kinds = (isKnown ? found : sure).map((phrase) => phrases.get(phrase));
  return kindNames.find((kind) => kinds.includes(kind)) ?? null;
}

/** The same of the head of a column, which may be misspelt; one that is none of them is a field under its own name. */
export function kindOfHead(head: string): Kind | null {
  const words = joined(head);
  // "Sector" is no "director": of four letters, one may be wrong.
  const near = [...phrases.keys()].find((phrase) => distance(phrase, words) <= words.length / 4);
  const misspelt = words.length > 4 && near ? phrases.get(near) : null;
  return head.length > 80 ? null : (kindOfLabel(head) ?? misspelt ?? 'field');
}

const begins = (text: string, words: readonly string[]): boolean =>
  words.some((each) => `${joined(text)} `.startsWith(`${each} `));
const holds = (text: string, words: ReadonlySet<string>): boolean =>
  [...words].some((each) => ` ${joined(text)} `.includes(` ${each} `));

/** How surely a word names what is done: parts of a plan, steps of an action, what may stand above actions, actions. */
export type Rank = 0 | 1 | 2 | 3;
export function rankOf(word: string): Rank {
  const { part, step, action } = grammar.ranks;
  return begins(word, part) ? 0 : begins(word, step) ? 1 : begins(word, action) ? 3 : 2;
}

/** Whether a head names what is done, among several that could. */
export const isSurest = (head: string): boolean => rankOf(head) === 3 || begins(head, grammar.surest);

/** Whether a label names an action: others may stand within one. */
export const callsAction = (label: string): boolean => rankOf(label) === 3 || begins(label, grammar.titles);

/** "Date", "Last updated": when the document was made. */
export const tellsPublication = (label: string): boolean => joined(label) === 'date' || holds(label, past);

export const roleOf = (label: string): OwnerRole =>
  (Object.entries(grammar.roles).find(([word]) => holds(label, setOf([word])))?.[1] as OwnerRole) ?? 'lead';

/** "À définir", "n/a", "–": the document says that it does not say. */
export const isEmpty = (value: string): boolean =>
  empty.has(joined(value)) || (joined(value) === '' && !/\p{S}/u.test(value));

/** "12", "2.1", "DOC-01": the key of an action. */
export const isCode = (cell: string): boolean =>
  /^\p{L}{0,6}[ ._-]?\d{1,4}(?:[._-]\d{1,3})*\.?$/u.test(cell.trim());

/** "See above", "idem": the document says it elsewhere. */
export const pointsElsewhere = (value: string): boolean => begins(value, grammar.same);

/** Whether a text speaks of who leads: "sous la responsabilité de …", or a label of its own for it. */
export const tellsOwner = (text: string): boolean => holds(text, led);

/** "On track", "✅": a state, no date. */
export const isStatus = (value: string): boolean =>
  statuses.has(joined(value)) || /^[\p{S}\p{So}\s]+$/u.test(value);

/** Whether a date in running text says when something will be: "by June 2026", and not "compared with 2025". */
export function announces(text: string, { from, to }: { from: number; to: number }): boolean {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('(', ' ');
  const [before, date] = [` ${lower.slice(0, from).trimEnd()}`, lower.slice(from, to)];
  return grammar.sentence.some((words) => before.endsWith(` ${words}`) || `${date} `.startsWith(`${words} `));
}

/** Whether the date after some words is one that holds no more: "instead of", "initialement". */
export const isSuperseded = (before: string): boolean =>
  grammar.superseded.some((words) => joined(before).endsWith(words));

/** Whether words name a body by what it is: "Direction des mobilités", "Pilots’ Guild". */
export const namesBody = (words: string): boolean => tokens(words).some((word) => bodies.has(word));

/** A list of names without what follows "with advice from", and that; the second is empty where nothing does. */
export function splitBeside(names: string): [names: string, beside: string] {
  const lower = names.toLowerCase();
  const words = beside.find((each) => lower.includes(each));
  if (words === undefined) return [names, ''];
  const at = lower.indexOf(words);
  return [names.slice(0, at).replace(/[\s,;]+$/, ''), names.slice(at + words.length)];
}

/** Whether the heading of a list says that actions follow: "Next steps", "Phase 2", "Nos mesures". */
export const headsActions = (heading: string): boolean => heading.length < 80 && holds(heading, lists);

export interface Labelled {
  kind: Kind | null;
  label: string;
  /** What follows on the line, and where it begins in it. */
  value: string;
}

/**
 * A line that begins with a label: "Pilote : X", "Owner – X", "Timeline:", "**Cost:** none", or is one as a whole. Null
 * for a line that only looks so.
 */
export function readLabelled(line: SourceLine): Labelled | null {
  if (line.cells || line.code) return null;
  const text = line.text.trim();
  const [, dashed = '', after = ''] = /^([^:]{2,40}?)\s[–—-]\s+(.+)$/u.exec(text) ?? [];
  // "Pilote – Mairie", "Échéance – mai 2027"; "Who – what – when" is a sentence, and other words are as often a name.
  const before = weak.has(joined(dashed)) ? '' : (kindOf(dashed) ?? '');
  const isSure =
    ['owner', 'partner'].includes(before) ||
    (before === 'deadline' && readDate(after, { publication: null }));
  const label = line.label ?? (isSure ? dashed : /^[^:]{2,60}?(?=\s*:(?!\S*\/\/))/u.exec(text)?.[0]);
  // "Fin 2027 : ouverture" begins with its date.
  if (label !== undefined && !(/\d/.test(label) && readDate(label, { publication: null }))) {
    // What is set apart as a label is one, whatever words it has beside the known one.
    const kind = line.label === undefined ? kindOf(label) : kindOfLabel(label);
    const value = text.slice(label.length).replace(/^\s*[:|–—-]?\s*/u, '');
    if (kind || line.label !== undefined) return { kind, label, value };
  }
  const whole = text.length < 60 && !/[.!?,;]$/.test(text) ? kindOf(text) : null;
  return whole ? { kind: whole, label: text, value: '' } : null;
}
