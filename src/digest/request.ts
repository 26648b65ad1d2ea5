import { z } from 'zod';
import grammar from '../../data/grammar/commands.json' with { type: 'json' };
import { type CalendarDay, daysBetween } from '../dates/calendar.ts';
import { valueIn } from '../dates/lexicon.ts';
import { readOneDate } from '../dates/read-dates.ts';
import type { DateReading } from '../dates/reading.ts';
import { fold } from '../reading/fold.ts';
import { wordsOf } from '../reading/words.ts';
import { calendarDay } from '../roadmap/schema.ts';
import { DigestSettings, type Weekday, weekdays } from '../state/digest-settings.ts';
import type { Language } from '../understanding/language.ts';

const { does: names, fillers } = grammar.digest;
const typed = Object.keys(names) as (keyof typeof names)[];

/** What somebody wants of the digests of a channel, typed after `/esante digest` or carried by a button. */
export const DigestRequest = z.object({
  does: z.enum([...typed, 'remove', 'add', 'all']),
  /** Of the reply: that of the words typed. */
  language: z.enum(['fr', 'en']),
  /** The id of the one it is about; without it, there must be no doubt, or the person is asked. */
  digest: z.string().exactOptional(),
  weekday: DigestSettings.shape.weekday.unwrap().exactOptional(),
  time: DigestSettings.shape.time.unwrap().exactOptional(),
  /** The first day after a pause; without it, that is in four weeks. */
  until: calendarDay.exactOptional(),
  /** Of a preview, or of the post that is to be seen in full. */
  day: calendarDay.exactOptional(),
  /** The day of the post before that one. */
  since: calendarDay.exactOptional(),
  /** The roadmap of a new one; without it, that of the channel. */
  pack: z.string().exactOptional(),
});
export type DigestRequest = z.infer<typeof DigestRequest>;

/** What a command wants; or what is wrong, named as in `phrases.digest.problem`, and the words that it is about. */
type Command =
  | Omit<DigestRequest, 'language'>
  | { problem: 'command' | 'word' | 'time' | 'span' | 'date' | 'twice'; word: string };

/** Reads the words after `digest`; `usual`: the language where the words tell none. */
export const readDigestWords = (words: string, usual: Language, today: CalendarDay) => ({
  language: languageOf(words) ?? usual,
  ...parseDigestCommand(words, today),
});

/** The words of a command are the same in both languages; those around them tell. "9h30" is French, "9am" English. */
function languageOf(words: string): Language | undefined {
  // The letters of a time, too: the "h" of "9h30", the "am" of "9am".
  const parts = wordsOf(words).flatMap(({ folded }) => [folded, folded.replace(/\d[\d:.]*/g, '')]);
  return (['fr', 'en'] as const).find((each) => parts.some((part) => grammar.digest[each].includes(part)));
}

/** No command is as long: what is cut off would be quoted back to the user for nothing. */
const longest = 200;

/** Reads a digest command: `on lundi 9h30`, `pause 4 weeks`, `pause until Monday`, `preview au 25/11/2019`. */
export function parseDigestCommand(text: string, today: CalendarDay): Command {
  // Signs between the words, and the one that ends a sentence, say nothing: "on lundi, 9h30", "off."
  const signs = /[,;!?]+|(?<!\.m)\.$/g;
  const [first = '', ...words] = fold(text).slice(0, longest).replace(signs, ' ').trim().split(/ +/);
  const does = typed.find((each) => names[each].includes(first));
  const rest = words.join(' ');
  switch (does) {
    case undefined:
      return { problem: 'command', word: first };
    case 'on':
      return parseOn(rest);
    case 'pause':
      return parsePause(rest, today);
    case 'preview':
      return parsePreview(rest, today);
    default:
      return rest === '' ? { does } : { problem: 'word', word: rest };
  }
}

function parseOn(rest: string): Command {
  const command: { weekday?: Weekday; time?: string } = {};
  for (const word of meaningfulWords(joinTimes(rest))) {
    const weekday = weekdays[Number(valueIn('weekday', word) ?? valueIn('weekdayShort', word)) - 1];
    const time = readTime(word);
    if (!weekday && !time) return { problem: /\d/.test(word) ? 'time' : 'word', word };
    if ((weekday && command.weekday) || (time && command.time)) return { problem: 'twice', word };
    if (weekday) command.weekday = weekday;
    if (time) command.time = time;
  }
  return { does: 'on', ...command };
}

const meaningfulWords = (text: string): string[] =>
  text.split(' ').filter((word) => word && !fillers.includes(word));

/** "9 h 30" and "9 am" become one word. */
const joinTimes = (text: string): string =>
  text
    .replace(/(\d) (h|heures?|am|pm|a\.m\.|p\.m\.)(?= |$)/g, '$1$2')
    .replace(/(\d(?:h|heures?)) (\d{1,2})(?= |$)/g, '$1$2');

/** `HH:MM` of "9h30", "09:30", "9h", "9am" and "9:30pm"; null for anything else, "25:00" and a bare "9" included. */
function readTime(word: string): string | null {
  const [, hours, minutes, after, half] =
    /^(\d{1,2})(?!$)(?::(\d{2})|h(?:eures?)?(\d{2})?)?(?:([ap])\.?m\.?)?$/.exec(word) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes ?? after ?? 0)];
  const isHour = half ? hour >= 1 && hour <= 12 : hour < 24;
  if (!isHour || minute >= 60) return null;
  const ofDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return [ofDay, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A pause of more than a year is an `off`. */
const longestPause = 366;

/** "until Monday"; or a length of time, which is one from today on where "in" stands before it. */
function parsePause(rest: string, today: CalendarDay): Command {
  const read = dayIn(rest, today);
  const span = !read && readOneDate(`in ${meaningfulWords(rest).join(' ')}`, { today, use: 'command' });
  const isSpan = span && span.precision === 'range' && span.start === today;
  const until = read?.bound === 'until' ? read.day : isSpan ? span.end : null;
  const days = until === null ? 0 : daysBetween(today, until);
  if (until === null || days < 1 || days > longestPause) return { problem: 'span', word: rest };
  return { does: 'pause', until };
}

function parsePreview(rest: string, today: CalendarDay): Command {
  if (rest === '') return { does: 'preview' };
  const read = dayIn(rest, today);
  const isPlain = read && !read.relative && !read.bound && /\d{4}/.test(read.words);
  return isPlain ? { does: 'preview', day: read.day } : { problem: 'date', word: rest };
}

/** The one day that a text names; null where it is none, or a longer time. */
function dayIn(text: string, today: CalendarDay): (DateReading & { day: CalendarDay }) | null {
  const read = readOneDate(text, { today, use: 'command' });
  return !read?.end || read.start !== read.end ? null : { ...read, day: read.end };
}
