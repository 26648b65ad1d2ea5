import { z } from 'zod';
import type { Action, Deadline } from './schema.ts';

/** Longer than this, a name does not fit where a short one stands: a button, a line of a digest, a picture. */
export const SHORT = 48;

const short = z.string().trim().min(1).max(SHORT);
const bilingual = z.strictObject({ fr: short.exactOptional(), en: short.exactOptional() });

/** `short-names.json`: our own short names, for where a title does not fit. */
export const ShortNames = z.strictObject({
  /** By action number. */
  actions: z.record(z.string(), bilingual).default({}),
  /** What an action is for, by its number: few words of the text itself. */
  purposes: z.record(z.string(), z.string().trim().min(1)).exactOptional(),
  /** Of chapters, by their number. */
  /** `also`: other words for one. */
  orientations: z
    .record(z.string(), bilingual.extend({ also: z.array(z.string()).exactOptional() }))
    .exactOptional(),
  /** By deadline id. */
  deadlines: z.record(z.string(), bilingual).default({}),
});
export type ShortNames = z.infer<typeof ShortNames>;

/** For a roadmap that nobody has given any. */
export const noShortNames: ShortNames = ShortNames.parse({});

/** Of a roadmap: its short names, and our translations. */
interface Named {
  shortNames: ShortNames;
  english: { actions: Record<string, string>; deadlines: Record<string, { label: string; when: string }> };
}

/** A deadline with the label and the date of the text or, for a reader of English, of our translation. */
export const inLanguage = (
  deadline: Deadline,
  language: 'fr' | 'en',
  { english }: Pick<Named, 'english'>,
): Deadline => (language === 'en' ? { ...deadline, ...english.deadlines[deadline.id] } : deadline);

/**
 * A name of at most `SHORT` letters for an action or a deadline: the pack's own, or else its title or label (in
 * English, our translation where there is one), cut after a word: "Mettre en œuvre l’appli carte Vitale pour…".
 */
export function shortNameOf(fact: Action | Deadline, language: 'fr' | 'en', named: Named): string {
  const { shortNames, english } = named;
  if ('id' in fact)
    return shortNames.deadlines[fact.id]?.[language] ?? cutAtWord(inLanguage(fact, language, named).label);
  const translated = language === 'en' ? english.actions[fact.number] : undefined;
  return shortNames.actions[fact.number]?.[language] ?? cutAtWord(translated ?? fact.title);
}

/** From this share of its room on, a part of a text says enough; one that ends at a comma, from a larger one on. */
const ENOUGH = 0.4;
const ENOUGH_OF_A_SENTENCE = 0.65;

/** At most so long: whole sentences, else whole parts of one, else cut after a word. */
export function cutAtClause(text: string, most: number, least = 0): string {
  if (text.length <= most) return text;
  const ends = [...text.slice(0, most).matchAll(/[.;:,](?=\s)/gu)].map(({ index }) => index);
  const enough = (at: number): number => most * (text[at] === ',' ? ENOUGH_OF_A_SENTENCE : ENOUGH);
  const whole = ends.filter((at) => at >= Math.max(least, enough(at)) && isClosed(text.slice(0, at)));
  const end = ['.', ';', ':', ','].flatMap((mark) => whole.findLast((at) => text[at] === mark) ?? [])[0];
  if (end === undefined) return cutAtWord(text, most);
  return text[end] === '.' ? text.slice(0, end + 1) : `${text.slice(0, end).trimEnd()}…`;
}

/** Without a bracket or a quotation that is left open. */
const isClosed = (text: string): boolean =>
  ['()', '«»', '“”'].every(([open = '', close = '']) => text.split(open).length === text.split(close).length);

/** At most so long; cut after a word. */
export function cutAtWord(text: string, most = SHORT): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.lastIndexOf(' ');
  return `${(space > 0 ? head.slice(0, space) : head.slice(0, -1)).replace(/[\s,;:(–-]+$/u, '')}…`;
}
