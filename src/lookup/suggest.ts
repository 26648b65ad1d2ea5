import Fuse from 'fuse.js';
import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { wordsOf } from '../reading/words.ts';
import { keyOf } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
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

/** What may be suggested, and the words that it is found by. */
interface Entry {
  action: Action;
  deadline?: Deadline;
  text: string;
}

/** Of a typed text, in characters: each further word costs time and tells no two labels apart. */
const LONGEST = 80;
/** One slip in five letters, two in nine. */
const SLIPS = 0.2;
/** What it counts that a word goes on. */
const BEGUN = 0.005;
/** Beside twice what the best is off. */
const AS_GOOD = 0.01;

/** The share of what was typed that an action must account for to be what it is about. */
const LEAST_COVERAGE = 0.28;

/**
 * The actions and deadlines that hold each word typed, in either language: whole, begun or within another, with as few
 * slips of the keyboard as there can be, in the order of the text. Where none does, the words are looked up as those
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
  const offs = new Map<Entry, number>();
  for (const end of [' ', '']) {
    // Short words and numbers stand as they are typed, the others give or take a slip.
    const isExact = (part: string): boolean => part.length < 5 || /\d/.test(part);
    const parts = typed.map((part) => `${isExact(part) ? "'" : ''}" ${part}${end}"`);
    for (const { item, score = 0 } of fuseOf(roadmap).search(parts.join(' ')))
      offs.set(item, Math.min(offs.get(item) ?? 1, end === '' ? score + BEGUN : score));
  }
  const found = [...offs].toSorted(([, one], [, other]) => one - other);
  const most = AS_GOOD + 2 * (found[0]?.[1] ?? 0);
  return found.flatMap(([entry, off]) => (off <= most ? entry : []));
}

/**
 * Works out beforehand what the first search would wait for: the labels to search, and the words of the roadmap by
 * their spelling. About a third of a second.
 */
export function prepareSuggestions(roadmap: Roadmap): void {
  fuseOf(roadmap);
  // A word that nobody knows is what makes the spelling of all others matter.
  askedFor('zzyzyx', roadmap, '2019-01-01');
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

/** All that may be suggested by its label, its short name, its number or its date, in either language. */
const fuseOf = oncePer(({ actions, english, shortNames }: Roadmap) => {
  const entries = actions.flatMap((action): Entry[] => {
    const names = Object.values(shortNames.actions[action.number] ?? {});
    const about = [`action ${action.number}`, action.title, english.actions[action.number], ...names];
    const own = action.deadlines.map((deadline): Entry => {
      const { label, when } = english.deadlines[deadline.id] ?? {};
      const called = Object.values(shortNames.deadlines[deadline.id] ?? {});
      const text = textOf([deadline.label, label, ...called, deadline.when, when, ...about]);
      return { action, deadline, text };
    });
    return [{ action, text: textOf(about) }, ...own];
  });
  return new Fuse(entries, {
    keys: ['text'],
    useExtendedSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: SLIPS,
    includeScore: true,
  });
});

/** With a space around each word: what is typed is looked for at the beginning of one. */
const textOf = (texts: readonly (string | undefined)[]): string =>
  ` ${[...new Set(texts.flatMap((text = '') => partsOf(text)))].join(' ')} `;
