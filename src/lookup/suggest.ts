import Fuse from 'fuse.js';
import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { keyOf } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
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

/** What a suggestion is found by: short labels in both languages, and its number. */
interface Entry {
  action: Action;
  deadline?: Deadline;
  number: string;
  label: string;
  english: string;
  /** Of a deadline: its date in both languages. */
  when: string;
  /** Of a deadline: the title of its action. */
  about: string;
}

/** Of a typed text, in characters: each further word costs time and tells no two labels apart. */
const LONGEST = 80;
/** A label that fits so badly or worse fits by chance; 0 is a perfect fit, 1 none. */
const POOR = 0.6;
/** What fits so much worse than the best is noise beside it. */
const NOISE = 0.4;

/** The share of what was typed that an action must account for to be what it is about. */
const LEAST_COVERAGE = 0.28;

/**
 * The actions and deadlines whose labels the typed text may grow into: by parts of words, in either language, with
 * slips of the keyboard. Where no label fits well, the words are looked up as those of a question are, so that
 * "carnet de santé" finds what the text calls otherwise. All actions for no text. Never throws.
 */
export function suggest(typed: string, { roadmap, today, most }: SuggestOptions): Suggestions {
  const text = typed.slice(0, LONGEST).trim();
  if (text === '') return cut({ actions: roadmap.actions, deadlines: comingNext(roadmap, today) }, most);
  const [, number] = /^(?:action\s*)?(\d+(?:\.\d+){0,2})$/i.exec(text) ?? [];
  const byNumber = number === undefined ? null : numbered(number, roadmap);
  // "2021" is a year, unless an action has that number.
  if (byNumber && (byNumber.actions.length > 0 || !isYear(Number(number)))) return cut(byNumber, most);
  const found = fuseOf(roadmap).search(text);
  const best = found[0]?.score ?? 1;
  const near = found.filter(({ score = 1 }) => score <= best + NOISE).map(({ item }) => item);
  const meant = best > POOR ? askedFor(text, roadmap, today) : [];
  const labelled = near.flatMap(({ action, deadline }) => (deadline ? [] : [action]));
  return cut(
    {
      actions: [...new Set([...meant, ...labelled])],
      deadlines: near.flatMap(({ deadline }) => deadline ?? []),
    },
    most,
  );
}

/**
 * Works out beforehand what the first search would wait for: the labels to search, and the words of the roadmap by
 * their spelling. About a third of a second.
 */
export function prepareSuggestions(roadmap: Roadmap): void {
  fuseOf(roadmap);
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

const fuseOf = oncePer(
  (roadmap: Roadmap) =>
    new Fuse(entriesOf(roadmap), {
      keys: [
        { name: 'number', weight: 3 },
        { name: 'label', weight: 2 },
        { name: 'english', weight: 2 },
        { name: 'when', weight: 1 },
        { name: 'about', weight: 1 },
      ],
      // Each word of what is typed must be found, in any field and in any order.
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreDiacritics: true,
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.35,
    }),
);

function entriesOf(roadmap: Roadmap): Entry[] {
  const { english } = roadmap;
  return roadmap.actions.flatMap((action): Entry[] => {
    const number = `action ${action.number}`;
    const title = { label: action.title, english: english.actions[action.number] ?? '' };
    const deadlines = action.deadlines.map((deadline): Entry => {
      const translated = english.deadlines[deadline.id];
      return {
        action,
        deadline,
        number,
        label: deadline.label,
        english: translated?.label ?? '',
        when: `${deadline.when} ${translated?.when ?? ''}`,
        about: action.title,
      };
    });
    return [{ action, number, ...title, when: '', about: '' }, ...deadlines];
  });
}
