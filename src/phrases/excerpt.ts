import { splitSentences } from '../roadmap/paragraphs.ts';
import { LEFT_OUT, pointsOf } from '../roadmap/points.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { cutAtClause } from '../roadmap/short-names.ts';
import type { Language } from '../understanding/language.ts';
import { FIRST_LINE, translationOf, type WorthOf } from './fact-names.ts';
import { phrasesIn } from './phrases.ts';

/** A quotation, or the part of it that says what is asked, as a first line. */

/** How a quotation is told that a first line has no room for: see `around`. */
interface Excerpt {
  worthOf?: WorthOf;
  shorter?: (said: string) => string;
}

/** What a first line may say: words of the text, or our English of them. */
interface Telling {
  words: string;
  isEnglish: boolean;
  worth: number;
}

/**
 * A sentence around a quotation, or our English of it, as long as a first line: where that has no room for all of it, it
 * has those of its points that are worth most by `worthOf` or else the first, and where nobody wrote any, how it begins.
 * `shorter`: says less beside it, where that leaves room.
 */
export function around(
  quote: string,
  write: (said: string) => string,
  language: Language,
  roadmap: Roadmap,
  { worthOf = () => 0, shorter }: Excerpt = {},
): string {
  const { quoted } = phrasesIn(language).answer;
  const line = ({ words, isEnglish }: Pick<Telling, 'words' | 'isEnglish'>): string => {
    const said = words.replace(/(?<!\.)\.$/, '');
    return write(isEnglish ? said : quoted(said)).replace(/…\.$/, '…');
  };
  const fits = (telling: Telling): boolean => line(telling).length <= FIRST_LINE;
  const english = translationOf(quote, language, roadmap);
  const whole: Telling = { words: english ?? quote, isEnglish: english !== null, worth: 0 };
  if (fits(whole)) return line(whole);
  const points = splitSentences(quote).flatMap((sentence) =>
    pointsOf(roadmap, sentence).map((point): Telling => {
      const inEnglish = language === 'en' ? point.english : undefined;
      return {
        words: inEnglish ?? point.text,
        isEnglish: inEnglish !== undefined,
        worth: worthOf(`${point.text} ${point.english ?? ''}`),
      };
    }),
  );
  const [best = whole] = points.toSorted((one, other) => other.worth - one.worth);
  const told = mostOf(points.filter(fits), worthOf, (some) => fits(joined(some)));
  if (told && (fits(best) || best.worth === 0 || !shorter)) return line(told);
  const less = shorter && around(quote, shorter, language, roadmap, { worthOf });
  if (less && !less.slice(-4).includes('…')) return less;
  if (told) return line(told);
  const room = FIRST_LINE - line({ ...best, words: '' }).length;
  return line({ ...best, words: cutAtClause(best.words, room) });
}

/** The point that is worth most, with one that says as much again of what is asked, where there is room for both. */
function mostOf(
  points: readonly Telling[],
  worthOf: WorthOf,
  hasRoom: (some: readonly Telling[]) => boolean,
): Telling | null {
  const [best, ...others] = points.toSorted((one, other) => other.worth - one.worth);
  if (!best) return null;
  const both = others
    .map((other) => points.filter((point) => point === best || point === other))
    .find((some) => hasRoom(some) && worthOf(joined(some).words) >= best.worth * AS_MUCH_AGAIN);
  return best.worth > 0 && both ? joined(both) : best;
}

/** What two points must be worth of one of them. */
const AS_MUCH_AGAIN = 1.5;

const joined = (points: readonly Telling[]): Telling => ({
  words: points.map(({ words }) => words).join(points[0]?.isEnglish ? '; ' : LEFT_OUT),
  isEnglish: points[0]?.isEnglish ?? false,
  worth: 0,
});
