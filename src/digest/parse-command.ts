import { type CalendarDay, daysBetween } from '../dates/calendar.ts';
import { valueIn } from '../dates/lexicon.ts';
import { readOneDate } from '../dates/one-date.ts';
import type { DateReading } from '../dates/reading.ts';
import { fold } from '../reading/fold.ts';
import { type Weekday, weekdays } from '../state/digest-settings.ts';
import type { Span } from './schedule.ts';

/** What follows `/esante digest`. */
export type DigestCommand =
  | { name: 'on'; weekday?: Weekday; time?: string }
  | { name: 'pause'; span: Span }
  /** The first day after it. */
  | { name: 'pause'; until: CalendarDay }
  | { name: 'preview'; day?: CalendarDay }
  | { name: 'off' | 'resume' | 'status' | 'now' | 'settings' };

/** What is wrong with a command, named as in `phrases.digest.problem`, and the words that it is about. */
export interface CommandProblem {
  problem: 'command' | 'word' | 'time' | 'span' | 'date' | 'twice';
  word: string;
}

const names = new Map<string, DigestCommand['name']>([
  ...spell('on', 'on activer active start'),
  ...spell('off', 'off arreter arrete arret desactiver desactive stop'),
  ...spell('pause', 'pause suspendre'),
  ...spell('resume', 'resume reprendre reprends reprise'),
  ...spell('preview', 'preview apercu'),
  ...spell('status', 'status statut etat'),
  ...spell('now', 'now maintenant'),
  ...spell('settings', 'settings reglages parametres'),
]);

const weekdayOf = (word: string): Weekday | undefined =>
  weekdays[Number(valueIn('weekday', word) ?? valueIn('weekdayShort', word)) - 1];

const isUnit = (name: string | null): name is Span['unit'] => name !== null && Object.hasOwn(daysIn, name);

const fillers = new Set(
  "a at au as of on le la les l' the du date every each chaque tous for pendant pour".split(' '),
);

function spell<Value extends string>(value: Value, words: string): [string, Value][] {
  return words.split(' ').map((word) => [word, value]);
}

/**
 * Reads a digest command in French or English, with or without accents and capitals:
 * `on lundi 9h30`, `pause 4 weeks`, `pause until Monday`, `preview au 25/11/2019`.
 */
export function parseDigestCommand(text: string, today: CalendarDay): DigestCommand | CommandProblem {
  const [first = '', ...words] = fold(text)
    .slice(0, longest)
    .replace(/[ ,;!?]+$|(?<!\.m)\.$/, '')
    .split(' ');
  const name = names.get(first);
  const rest = words.join(' ');
  switch (name) {
    case undefined:
      return { problem: 'command', word: first };
    case 'on':
      return parseOn(rest);
    case 'pause':
      return parsePause(rest, today);
    case 'preview':
      return parsePreview(rest, today);
    default:
      return rest === '' ? { name } : { problem: 'word', word: rest };
  }
}

/** No command is as long: what is cut off would be quoted back to the user for nothing. */
const longest = 200;

function parseOn(rest: string): DigestCommand | CommandProblem {
  const command: DigestCommand = { name: 'on' };
  for (const word of meaningfulWords(joinTimes(rest))) {
    const weekday = weekdayOf(word);
    const time = readTime(word);
    if (!weekday && !time) return { problem: /\d/.test(word) ? 'time' : 'word', word };
    if ((weekday && command.weekday) || (time && command.time)) return { problem: 'twice', word };
    if (weekday) command.weekday = weekday;
    if (time) command.time = time;
  }
  return command;
}

const meaningfulWords = (text: string): string[] =>
  text.split(/[ ,]+/).filter((word) => word && !fillers.has(word));

/** "9 h 30" and "9 am" become one word. */
const joinTimes = (text: string): string =>
  text
    .replace(/(\d) (h|heures?|am|pm|a\.m\.|p\.m\.)(?= |$)/g, '$1$2')
    .replace(/(\d(?:h|heures?)) (\d{1,2})(?= |$)/g, '$1$2');

/** `HH:MM` of "9h30", "09:30", "9h", "9am" and "9:30pm"; null for anything else, "25:00" and a bare "9" included. */
function readTime(word: string): string | null {
  const day = /^(\d{1,2})(?::(\d{2})|(?:h|heures?)(\d{2})?)$/.exec(word);
  const half = /^(\d{1,2})(?::(\d{2}))?([ap])\.?m\.?$/.exec(word);
  if (day) return clockTime(Number(day[1]), Number(day[2] ?? day[3] ?? 0));
  if (!half) return null;
  const hour = Number(half[1]);
  if (hour < 1 || hour > 12) return null;
  return clockTime((hour % 12) + (half[3] === 'p' ? 12 : 0), Number(half[2] ?? 0));
}

const clockTime = (hour: number, minute: number): string | null =>
  hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;

/** Days, about: a pause of more than a year is an `off`. */
const daysIn: Record<Span['unit'], number> = { day: 1, week: 7, month: 30, year: 365 };
const longestPause = 366;

function parsePause(rest: string, today: CalendarDay): DigestCommand | CommandProblem {
  const until = dayIn(rest, today);
  if (until?.bound === 'until' && until.day > today && daysBetween(today, until.day) <= longestPause) {
    return { name: 'pause', until: until.day };
  }
  const [, amount = '', name = ''] =
    /^(\d{1,3}|[a-z]+) ?([a-z]+)$/.exec(meaningfulWords(rest).join(' ')) ?? [];
  const count = /^\d+$/.test(amount) ? Number(amount) : Number(valueIn('number', amount));
  const unit = valueIn('unit', name) ?? valueIn('unitShort', name);
  if (!count || !isUnit(unit) || count * daysIn[unit] > longestPause) return { problem: 'span', word: rest };
  return { name: 'pause', span: { count, unit } };
}

function parsePreview(rest: string, today: CalendarDay): DigestCommand | CommandProblem {
  if (rest === '') return { name: 'preview' };
  const read = dayIn(rest, today);
  if (!read || read.relative || read.bound || !/\d{4}/.test(read.words))
    return { problem: 'date', word: rest };
  return { name: 'preview', day: read.day };
}

/** The one day that a text names; null where it is none, or a longer time. */
function dayIn(text: string, today: CalendarDay): (DateReading & { day: CalendarDay }) | null {
  const read = readOneDate(text, { today, use: 'command' });
  return 'why' in read || !read.end || read.start !== read.end ? null : { ...read, day: read.end };
}
