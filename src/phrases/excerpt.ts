import { splitSentences } from '../roadmap/paragraphs.ts';
import { isOf, LEFT_OUT, pointsOf } from '../roadmap/points.ts';
import { cutAtClause } from '../roadmap/short-names.ts';
import { FIRST_LINE, small, translationOf, type WorthOf } from './fact-names.ts';
import { phrasesIn, type Voice } from './phrases.ts';

/** A quotation, or the part of it that says what is asked, as a first line. */

/** How a quotation is told that a first line has no room for: see `around`. */
interface Excerpt {
  worthOf?: WorthOf;
  asked?: (sentence: string) => ReadonlyMap<string, number>;
  shorter?: (said: string) => string;
  room?: number;
}

/** Words of the text, or our English of them. */
interface Said {
  words: string;
  isEnglish: boolean;
}

/** What a first line may say. */
interface Part extends Said {
  /** In the words of the text. */
  text: string;
  worth: number;
  /** How likely it is asked for, beside the other points of its sentence. */
  asked: number;
}

/** What it is worth that a point is asked for and no other of its sentence. */
const ASKED = 6;
/** From this chance on, a point is asked for and nothing else of its sentence; and how much of it that may be. */
const ASKED_ALONE = 0.8;
const SHORTER = 0.7;
/** A second point that is as likely is told too. */
const ASKED_TOO = 0.3;

/**
 * A sentence around a quotation, or our English of it, as long as a first line: where that has no room for all of it, or
 * one point is asked for alone, it has those of its points that are worth most by `worthOf` and most likely `asked` for, or
 * else as many as there is room for, and where nobody wrote any, how it begins. `shorter`: says less beside it, where that
 * leaves `room`.
 */
export function around(
  quote: string,
  write: (said: string) => string,
  voice: Voice,
  { worthOf, asked, shorter = write, room = FIRST_LINE }: Excerpt = {},
): string {
  const { language, roadmap } = voice;
  const { quoted } = phrasesIn(language).answer;
  const lineOf = ({ words, isEnglish }: Said, by = write): string => {
    const said = words.replace(/(?<!\.)\.$/, '');
    return by(isEnglish ? said : quoted(said)).replace(/…\.$/, '…');
  };
  /** As the longer line, or else as the shorter one; null where neither has room. */
  const fitting = (said: Said): string | null =>
    [write, shorter].map((by) => lineOf(said, by)).find(({ length }) => length <= room) ?? null;
  const partOf = (text: string, translated: string | null, worth = 0, asked = 0): Part => ({
    text,
    words: translated ?? text,
    isEnglish: translated !== null,
    worth: worth + ASKED * asked,
    asked,
  });
  const whole = partOf(quote, translationOf(quote, voice));
  const points = splitSentences(quote).flatMap((sentence) => {
    const chances = asked?.(sentence);
    return pointsOf(roadmap, sentence).map(({ text, english = '' }) => {
      const worth = worthOf?.(`${text} ${english}`);
      return partOf(text, language === 'en' && english ? english : null, worth, chances?.get(text));
    });
  });
  const placeOf = ({ text }: Part): number => quote.indexOf(text.split(LEFT_OUT)[0] ?? '');
  const byWorth = points.toSorted((one, other) => other.worth - one.worth);
  const [best = whole] = byWorth;
  const isAll = lineOf(whole).length <= room;
  // "What share is it of?" The point that says it, and not when it begins, though there is room for all.
  const isPointed = best.asked >= ASKED_ALONE && best.words.length < whole.words.length * SHORTER;
  if (isAll && !isPointed) return lineOf(whole);
  // What else is asked for stands beside it or, where nothing tells what is, as much as there is room for.
  const isTold = worthOf !== undefined || points.some(({ asked }) => asked > 0);
  const also = isTold ? byWorth.filter((one) => one.asked >= ASKED_TOO) : byWorth;
  let some = [best];
  for (const other of also) {
    const more = [...some, other].toSorted((one, two) => placeOf(one) - placeOf(two));
    // Points that share words are none beside each other.
    const isApart = isOf({ text: more.map(({ text }) => text).join(LEFT_OUT) }, quote);
    if (isApart && fitting(joined(more))) some = more;
  }
  const told = [joined(some), ...byWorth].flatMap((one) => fitting(one) ?? []);
  const left = room - lineOf({ ...best, words: '' }).length;
  return told[0] ?? lineOf({ ...best, words: cutAtClause(best.words, left) });
}

/** Points of one quotation, in the order of the text. */
const joined = (points: readonly Part[]): Said => ({
  words: points
    .map(({ words, isEnglish }, at) => (isEnglish && at > 0 ? small(words) : words))
    .join(points[0]?.isEnglish ? '; ' : LEFT_OUT),
  isEnglish: points[0]?.isEnglish ?? false,
});
