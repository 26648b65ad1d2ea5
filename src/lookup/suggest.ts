import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { wordsOf } from '../reading/words.ts';
import { keyOf } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { slipsAllowed, slipsBetween } from '../understanding/spelling.ts';
import { understand } from '../understanding/understand.ts';
import { find } from './find.ts';
import { inTime } from './pick-deadlines.ts';
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

/** What may be suggested; `length`: how many words it is found by. */
interface Entry {
  action: Action;
  deadline?: Deadline;
  length: number;
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
  const { actions, deadlines } = meantBy(typed.slice(0, LONGEST).trim(), roadmap, today);
  return { actions: actions.slice(0, most.actions), deadlines: deadlines.slice(0, most.deadlines) };
}

function meantBy(text: string, roadmap: Roadmap, today: CalendarDay): Suggestions {
  const words = partsOf(text);
  if (words.length === 0) {
    const ahead = allDeadlines(roadmap).filter((deadline) => standingOn(today, deadline) === 'ahead');
    return { actions: roadmap.actions, deadlines: inTime(ahead) };
  }
  const [, number] = /^(?:action\s*)?(\d+(?:\.\d+){0,2})$/i.exec(text) ?? [];
  const byNumber = number === undefined ? null : numbered(number, roadmap);
  // "2021" is a year, unless an action has that number.
  if (byNumber && (byNumber.actions.length > 0 || !isYear(Number(number)))) return byNumber;
  const found = entriesHolding(words, roadmap);
  const actions = found.flatMap(({ action, deadline }) => (deadline ? [] : [action]));
  return {
    actions: found.length === 0 ? askedFor(text, roadmap, today) : actions,
    deadlines: found.flatMap(({ deadline }) => deadline ?? []),
  };
}

function entriesHolding(typed: readonly string[], roadmap: Roadmap): Entry[] {
  const [first, ...others] = [...new Set(typed)].map((part) => missesOf(part, roadmap));
  const found = [...(first ?? [])].flatMap(([entry, miss]) => {
    const misses = [miss, ...others.flatMap((other) => other.get(entry) ?? [])];
    const total = misses.reduce((sum, one) => sum + one, 0);
    return misses.length > others.length ? [{ entry, total }] : [];
  });
  const slips = Math.floor(Math.min(...found.map(({ total }) => total)));
  return found
    .filter(({ total }) => total < slips + 1)
    .toSorted((one, other) => one.total - other.total || one.entry.length - other.entry.length)
    .map(({ entry }) => entry);
}

/** What has a typed word, with how far off the nearest of its words is. */
function missesOf(typed: string, roadmap: Roadmap): Map<Entry, number> {
  const misses = new Map<Entry, number>();
  for (const [word, holders] of labelsOf(roadmap)) {
    const miss = missOf(typed, word);
    if (miss === null) continue;
    for (const [entry, off] of holders)
      misses.set(entry, Math.min(misses.get(entry) ?? miss + off, miss + off));
  }
  return misses;
}

/** How far a word is from what is typed of it: 0 where they are the same, and 1 for each slip; null where too far. */
function missOf(typed: string, word: string): number | null {
  const at = word.indexOf(typed);
  if (at === 0) return word.length === typed.length ? 0 : MISS.beginning;
  if (at > 0 && typed.length >= LEAST_PART) return MISS.part;
  // A slip seldom changes the first letter.
  const allowed = word[0] === typed[0] ? slipsAllowed(typed.length) : 0;
  if (allowed === 0) return null;
  const begun = (more: number) => slipsBetween(typed, word.slice(0, typed.length + more));
  const slips = Math.min(begun(-1), begun(0), begun(1));
  if (slips > allowed) return null;
  return slips + (slipsBetween(typed, word) === slips ? 0 : MISS.beginning);
}

/**
 * Works out beforehand what the first search would wait for: the labels to search, and the words of the roadmap by
 * their spelling. About a third of a second.
 */
export function prepareSuggestions(roadmap: Roadmap): void {
  const [longest = ''] = [...labelsOf(roadmap).keys()].toSorted((one, other) => other.length - one.length);
  // A word that nobody knows is what makes the spelling of all others matter.
  askedFor(`${longest.slice(0, -3)}${longest.slice(-2)}`, roadmap, '2019-01-01');
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

/** By each word, of either language, what has it in its label, its short name, its number or its date; with how far off. */
const labelsOf = oncePer(({ actions, english, shortNames }: Roadmap) => {
  const labels = new Map<string, Map<Entry, number>>();
  const put = (entry: Entry, words: readonly string[], off = 0): void => {
    for (const word of words) {
      const holders = labels.get(word) ?? new Map<Entry, number>();
      labels.set(word, holders.set(entry, Math.min(holders.get(entry) ?? off, off)));
    }
  };
  const wordsIn = (...texts: (string | undefined)[]): string[] => texts.flatMap((text = '') => partsOf(text));
  for (const action of actions) {
    const number = `action ${action.number}`;
    const names = Object.values(shortNames.actions[action.number] ?? {});
    const words = wordsIn(number, action.title, english.actions[action.number], ...names);
    put({ action, length: words.length }, words);
    for (const deadline of action.deadlines) {
      const { label, when } = english.deadlines[deadline.id] ?? {};
      const called = Object.values(shortNames.deadlines[deadline.id] ?? {});
      const own = wordsIn(number, deadline.label, label, ...called, deadline.when, when);
      const entry = { action, deadline, length: own.length };
      put(entry, own);
      put(entry, words, MISS.about);
    }
  }
  return labels;
});
