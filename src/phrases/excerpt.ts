import type { Roadmap } from '../roadmap/roadmap.ts';
import { cutAtClause } from '../roadmap/short-names.ts';
import type { Language } from '../understanding/language.ts';
import { FIRST_LINE, translationOf, type WorthOf } from './fact-names.ts';
import { phrasesIn } from './phrases.ts';

/** A quotation, or the part of it that says what is asked, as a first line. */

/** How a quotation is told that a first line has no room for: see `around`. */
interface Excerpt {
  points?: readonly string[];
  least?: number;
  worthOf?: WorthOf;
  shorter?: (said: string) => string;
}

/**
 * A sentence around a quotation, or our English of it, as long as a first line: where that has no room for all of it, it
 * has the first of its `points` that fits, or else how that begins, with its first `least` letters, up to the end of a
 * part; with `worthOf`, from the part on that is worth most. `shorter`: says less beside it, where that leaves room.
 */
export function around(
  quote: string,
  write: (said: string) => string,
  language: Language,
  roadmap: Roadmap,
  { points = [], least = 0, worthOf, shorter }: Excerpt = {},
): string {
  const { quoted } = phrasesIn(language).answer;
  const tellings = [quote, ...points].map((words) => {
    const english = translationOf(words.replace(/^… /, ''), language, roadmap);
    const whole = (text: string): string => {
      const said = text.replace(/(?<!\.)\.$/, '');
      return write(english === null ? quoted(said) : said).replace(/…\.$/, '…');
    };
    return { words, english, whole, line: whole(english ?? words) };
  });
  // For a reader of English our English of it, however cut, before a part that there is only in French.
  const translated = tellings.filter(({ english }) => english !== null);
  const readable = translated.length > 0 ? translated : tellings;
  const fitting = readable.find(({ line }) => line.length <= FIRST_LINE);
  const told = translated[0] ?? tellings[1] ?? tellings[0];
  if (fitting || !told) return fitting?.line ?? '';
  const room = FIRST_LINE - told.whole('').length;
  const text = told.english ?? told.words;
  const reach = told.english === null ? least : 0;
  const begun = worthOf
    ? fromBest(text, room, worthOf)
    : fromWord(text, reach > room ? reach - room * BEFORE_THE_POINT : 0);
  const line = told.whole(cutAtClause(begun, room, begun === text ? reach : 0));
  if (!shorter || !isCut(line)) return line;
  const whole = around(quote, shorter, language, roadmap, { points, least, ...(worthOf && { worthOf }) });
  return isCut(whole) ? line : whole;
}

const isCut = (line: string): boolean => line.slice(-4).includes('…');

/** Of the room, what is left for what leads to the point of a long sentence. */
const BEFORE_THE_POINT = 0.7;

/** A sentence from the first word on that begins behind so many letters; all of it where that is none. */
function fromWord(text: string, letters: number): string {
  const at = letters > 0 ? text.indexOf(' ', letters) + 1 : 0;
  return at > 0 ? `… ${text.slice(at)}` : text;
}

/**
 * A sentence from the first part on that leaves room for what is worth most: "… which will concern pharmacists"; from
 * within a part where no beginning of one leaves room for it.
 */
function fromBest(text: string, room: number, worthOf: WorthOf): string {
  const from = (start: number): string =>
    `${start === 0 || text[start - 2] === '.' ? '' : '… '}${text.slice(start)}`;
  const startsAt = (mark: RegExp): number[] => [
    0,
    ...[...text.matchAll(mark)].map(({ index, 0: { length } }) => index + length),
  ];
  const [ofParts, ofWords] = [startsAt(/[.,;:(] (?=\S)/g), startsAt(/ (?=\S)/g)].map((starts) => {
    const worth = starts.map((start) => worthOf(cutAtClause(from(start), room)));
    const most = Math.max(...worth);
    return { most, start: starts[worth.indexOf(most)] ?? 0 };
  });
  if (!ofParts || !ofWords) return text;
  return from(ofParts.most < ofWords.most * NEARLY ? ofWords.start : ofParts.start);
}

/** A part worth less than this share of what another beginning leaves room for is none to begin with. */
const NEARLY = 0.7;
