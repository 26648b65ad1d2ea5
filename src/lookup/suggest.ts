import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { wordsOf } from '../reading/words.ts';
import { keyOf } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { slipsAllowed, slipsBetween } from '../understanding/spelling.ts';
import { understand } from '../understanding/understand.ts';
import { find } from './find.ts';
import { indexOf } from './roadmap-index.ts';

/** What somebody who is still typing may mean, best first. */
export interface Suggestions {
  actions: Action[];
  deadlines: Deadline[];
}

export interface SuggestOptions {
  roadmap: Roadmap;
  /** Before anything is typed, the deadlines that come next on this day are offered. */
  today: CalendarDay;
  /** Of each kind. */
  most: { actions: number; deadlines: number };
}

/** What a suggestion is found by, in words of both languages. */
interface Entry {
  action: Action;
  deadline?: Deadline;
  /** Of its label, its short name and its number; of a deadline, of its date too. */
  own: readonly string[];
  /** Of a deadline: of the title and the name of its action. */
  about: readonly string[];
}

/** Of a typed text, in characters: each further word costs time and tells no two labels apart. */
const LONGEST = 80;
/** Fewer letters stand within too many words. */
const LEAST_PART = 4;
/** Beside how many slips there are: that a word goes on, that it begins before, that only the action has it. */
const MISS = { beginning: 0.01, part: 0.03, about: 0.02 };

/** The share of what was typed that an action must account for to be what it is about. */
const LEAST_COVERAGE = 0.28;

/**
 * The actions and deadlines that hold each word typed, in either language: whole, begun or within another, with as few
 * slips of the keyboard as there can be, and the shortest label first. Where none does, the words are looked up as those
 * of a question are, so that "carnet de santé" finds what the text calls otherwise. All actions for no word. Never throws.
 */
export function suggest(typed: string, { roadmap, today, most }: SuggestOptions): Suggestions {
  const text = typed.slice(0, LONGEST).trim();
  const words = partsOf(text);
  if (words.length === 0)
    return cut({ actions: roadmap.actions, deadlines: comingNext(roadmap, today) }, most);
  const [, number] = /^(?:action\s*)?(\d+(?:\.\d+){0,2})$/i.exec(text) ?? [];
  const byNumber = number === undefined ? null : numbered(number, roadmap);
  // "2021" is a year, unless an action has that number.
  if (byNumber && (byNumber.actions.length > 0 || !isYear(Number(number)))) return cut(byNumber, most);
  const found = entriesHolding(words, roadmap);
  const actions =
    found.length === 0
      ? askedFor(text, roadmap, today)
      : found.flatMap(({ action, deadline }) => (deadline ? [] : [action]));
  return cut({ actions, deadlines: found.flatMap(({ deadline }) => deadline ?? []) }, most);
}

function entriesHolding(typed: readonly string[], roadmap: Roadmap): Entry[] {
  const found = entriesOf(roadmap).map((entry) => {
    const misses = typed.map((part) =>
      Math.min(leastMiss(part, entry.own), MISS.about + leastMiss(part, entry.about)),
    );
    return { entry, miss: misses.reduce((sum, miss) => sum + miss, 0) };
  });
  const slips = Math.floor(Math.min(...found.map(({ miss }) => miss)));
  return found
    .filter(({ miss }) => miss < slips + 1)
    .toSorted((one, other) => one.miss - other.miss || one.entry.own.length - other.entry.own.length)
    .map(({ entry }) => entry);
}

const leastMiss = (typed: string, words: readonly string[]): number =>
  Math.min(...words.map((word) => missOf(typed, word)));

/** How far a word is from what is typed of it: 0 where they are the same, and 1 for each slip. */
function missOf(typed: string, word: string): number {
  const at = word.indexOf(typed);
  if (at === 0) return word.length === typed.length ? 0 : MISS.beginning;
  if (at > 0 && typed.length >= LEAST_PART) return MISS.part;
  // A slip seldom changes the first letter.
  const allowed = word[0] === typed[0] ? slipsAllowed(typed) : 0;
  if (allowed === 0) return Number.POSITIVE_INFINITY;
  const begun = [-1, 0, 1].map((more) => slipsBetween(typed, word.slice(0, typed.length + more)));
  const slips = Math.min(...begun);
  if (slips > allowed) return Number.POSITIVE_INFINITY;
  return slips + (slipsBetween(typed, word) === slips ? 0 : MISS.beginning);
}

/**
 * Works out beforehand what the first search would wait for: the labels to search, and the words of the roadmap by
 * their spelling. About a third of a second.
 */
export function prepareSuggestions(roadmap: Roadmap): void {
  entriesOf(roadmap);
  const words = roadmap.actions.flatMap(({ title }) => title.split(/[^\p{L}]+/u));
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  // A word that nobody knows is what makes the spelling of all others matter.
  askedFor(`${longest.slice(0, -3)}${longest.slice(-2)}`, roadmap, '2019-01-01');
}

const cut = ({ actions, deadlines }: Suggestions, most: SuggestOptions['most']): Suggestions => ({
  actions: actions.slice(0, most.actions),
  deadlines: deadlines.slice(0, most.deadlines),
});

function comingNext(roadmap: Roadmap, today: CalendarDay): Deadline[] {
  return allDeadlines(roadmap)
    .filter((deadline) => standingOn(today, deadline) === 'ahead')
    .toSorted((one, other) => (one.start ?? '').localeCompare(other.start ?? ''));
}

const isYear = (number: number): boolean => number >= 2000 && number < 2100;

/** The action of that number, then those whose number begins like it. */
function numbered(number: string, roadmap: Roadmap): Suggestions {
  const wanted = number.replace(/^0+(?=\d)/, '');
  const actions = roadmap.actions
    .filter((action) => keyOf(action).startsWith(wanted))
    .toSorted((one, other) => one.number - other.number);
  return { actions, deadlines: actions.flatMap(({ deadlines }) => deadlines) };
}

/** The actions that the text would be about if it were a question. */
function askedFor(text: string, roadmap: Roadmap, today: CalendarDay): Action[] {
  const query = understand(text, { roadmap, today });
  const { actions, named, ranking } = find(indexOf(roadmap), { ...query, asks: 'action' });
  return named || ranking.coverage >= LEAST_COVERAGE ? actions : [];
}

const partsOf = (text: string): string[] => wordsOf(text).flatMap(({ folded }) => folded.split('-'));

const entriesOf = oncePer(({ actions, english, shortNames }: Roadmap) =>
  actions.flatMap((action): Entry[] => {
    const wordsIn = (...texts: (string | undefined)[]): string[] =>
      texts.flatMap((text = '') => partsOf(text));
    const number = `action ${action.number}`;
    const names = Object.values(shortNames.actions[action.number] ?? {});
    const about = wordsIn(action.title, english.actions[action.number], ...names);
    const deadlines = action.deadlines.map((deadline): Entry => {
      const translated = english.deadlines[deadline.id];
      const named = Object.values(shortNames.deadlines[deadline.id] ?? {});
      const labels = [deadline.label, translated?.label, ...named];
      return { action, deadline, own: wordsIn(number, ...labels, deadline.when, translated?.when), about };
    });
    return [{ action, own: [...wordsIn(number), ...about], about: [] }, ...deadlines];
  }),
);
