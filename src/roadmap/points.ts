import { z } from 'zod';

/** What a long sentence of the text says, point by point, for where only one has room. */

/** Left out of a quotation. */
export const LEFT_OUT = ' […] ';

/** A part of a sentence that says something by itself: its words with what is left out marked, and our English of it. */
export const Point = z.strictObject({ text: z.string().min(1), english: z.string().min(1).exactOptional() });
export type Point = z.infer<typeof Point>;

/** `points.json`: by the words of the sentence, the main one first. */
export const Points = z.record(z.string(), z.array(Point).min(1));
export type Points = z.infer<typeof Points>;

/** Of a roadmap: what was written of its sentences. */
interface Written {
  points?: Points | undefined;
  english: { quotes: Record<string, string> };
}

/** The points of a sentence; itself where nobody wrote any. */
export const pointsOf = ({ points, english }: Written, sentence: string): readonly Point[] => {
  if (points && Object.hasOwn(points, sentence)) return points[sentence] ?? [];
  const translated = english.quotes[sentence];
  return [{ text: sentence, ...(translated !== undefined && { english: translated }) }];
};

/** Whether a point has nothing but words of its sentence, in their order. */
export function isOf({ text }: Point, sentence: string): boolean {
  let from = 0;
  return text.split(LEFT_OUT).every((part) => {
    const at = sentence.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
