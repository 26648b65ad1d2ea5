import { namedAction } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Answer } from './answer.ts';

/** A chance that is next to none says nothing. */
const LEAST_SHOWN = 0.05;

/** Why this answer, one line for each matched word, then the runner-up and how far behind it was. */
export function explain({ language, evidence }: Answer, roadmap: Roadmap): string[] {
  const { why } = phrasesIn(language);
  const lines = evidence.matches.map(({ words, as, field, line }) =>
    why.match(words, as ?? null, why.field[field], line ?? null),
  );
  if (lines.length === 0) lines.push(why.nothing);
  lines.push(why.confidence(Math.round(evidence.confidence * 100)));
  for (const [of, reasons] of Map.groupBy(evidence.reasons, (reason) => reason.of)) {
    const what = typeof of === 'number' ? namedAction(of, language, roadmap) : of;
    lines.push(why.weighs(what, reasons.map(({ sign, weight }) => `${sign} +${weight / 100}`).join(', ')));
  }
  const { action, share } = evidence.runnerUp ?? { action: 0, share: 0 };
  const title = findAction(roadmap, action)?.title;
  if (title && share >= LEAST_SHOWN)
    lines.push(why.runnerUp(namedAction(action, language, roadmap), title, Math.round(share * 100)));
  return lines;
}
