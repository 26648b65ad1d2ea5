import type { SourceLine } from '../roadmap/source-lines.ts';
import { knownUnits } from '../roadmap/unit.ts';

const unitWords = knownUnits
  .flatMap(({ fr, en }) => [fr.one, en.one].map((word) => word.replace(' ', '[ -]')))
  .join('|');

const unit = new RegExp(
  `^\\s*(${unitWords})s?\\s*(?:n[°ºo]\\.?\\s*|#\\s*)?(\\d{1,3}(?:\\.\\d{1,2}){0,2})\\s*(?:(?:[:.)|–—-]|\\s[–—-])\\s*(.*)|$)`,
  'iu',
);
/** "3 - Accélérer le déploiement": a chapter that only its number names. */
const numbered = /^\s*(\d)\s+[-–—]\s+(\S.*)$/u;
/** "2. Growth", "Theme: trust" of a Markdown heading. */
const numberedHeading = /^\s*(\d{1,2})\s*(?:[.):]|[-–—])?\s+(\S.*)$/u;

export interface Heading {
  /** "action", "objectif"; empty where the heading has only a number, or none. */
  unit: string;
  /** As written: "3", "2.1"; empty where it has none. */
  mark: string;
  /** Unit and number as written: "Objectif 2.1". */
  label: string;
  title: string;
  line: SourceLine;
}

/** Null where a line is no heading. */
export function readHeading(line: SourceLine): Heading | null {
  const named = unit.exec(line.text);
  if (named) {
    const [, word = '', mark = '', title = ''] = named;
    const label = line.text.slice(0, line.text.indexOf(mark) + mark.length).trim();
    return { unit: word.toLowerCase(), mark, label, title: title.trim(), line };
  }
  const bare = (line.level ? numberedHeading : numbered).exec(line.text);
  if (bare) {
    const [, mark = '', title = ''] = bare;
    return { unit: '', mark, label: mark, title, line };
  }
  return line.level ? { unit: '', mark: '', label: '', title: line.text.trim(), line } : null;
}

/**
 * Which unit the actions of a roadmap are: the one with the most different numbers, the later of two; null where no
 * heading names a unit. "Objectif 1" above "Action 1.1" and "Action 1.2" is then a chapter.
 */
export function unitOfActions(headings: readonly Heading[]): string | null {
  const marks = new Map<string, Set<string>>();
  for (const { unit: word, mark } of headings) {
    if (word && mark) marks.set(word, (marks.get(word) ?? new Set()).add(mark));
  }
  const isOnlyOfChapters = (word: string) =>
    /^(?:axe|axis|orientation|pilier|pillar|chapitre|chapter|partie|part)/.test(word);
  const candidates = [...marks].filter(([word]) => !isOnlyOfChapters(word));
  const among = candidates.length > 0 ? candidates : [...marks];
  let best: [string, Set<string>] | null = null;
  for (const each of among) if (!best || each[1].size >= best[1].size) best = each;
  return best?.[0] ?? null;
}
