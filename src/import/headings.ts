import { distance } from 'fastest-levenshtein';
import { fold } from '../reading/fold.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { knownUnits } from '../roadmap/unit.ts';
import { looksLikeDate } from './dates.ts';

const unitWords = knownUnits
  .flatMap(({ fr, en }) => [fr.one, en.one].map((word) => word.replace(' ', '[ -]')))
  .toSorted((one, other) => other.length - one.length)
  .join('|');

const MARK = '\\d{1,3}(?:\\.\\d{1,3}){0,3}';
const SIGN = '(?:n[°ºo]\\.?\\s*|#\\s*)?';
const unit = new RegExp(
  `^\\s*(${unitWords})s?\\s*${SIGN}(${MARK})\\s*(?:(?:[:)|–—-]|\\.(?!\\d)|\\s[–—-])\\s*(.*)|$)`,
  'iu',
);
/** "Objectif 1.1 Ouvrir un guichet": nothing parts the number from the title. */
const unparted = new RegExp(`^\\s*(${unitWords})\\s+${SIGN}(${MARK})\\s+(\\p{L}.*[^.;,:\\s])\\s*$`, 'iu');
/** "Milestone - One address format" of a Markdown heading. */
const unmarked = new RegExp(`^\\s*(${unitWords})\\s*(?::|\\s[–—-])\\s+(.+)$`, 'iu');
/** A word that is perhaps a misspelt unit: "Engement n°2 : …". */
const misspelt = new RegExp(`^\\s*(\\p{L}{4,15})\\s+${SIGN}(${MARK})\\s*[:–—-]\\s*(.+)$`, 'u');
/** "3 - Accélérer le déploiement": a chapter that only its number names. */
const numbered = /^\s*(\d)\s+[-–—]\s+(\S.*)$/u;
/** "2. Growth", "1.2 Trust" of a Markdown heading. */
const numberedHeading = /^\s*(\d{1,2}(?:\.\d{1,3}){0,3})\s*(?:[.):]|[-–—])?\s+(\S.*)$/u;
/** "A-12 Title", "REQ 4.2: Title". */
const coded = /^\s*(\p{Lu}{1,6}[ ._-]?\d{1,3}(?:[._-]\d{1,3}){0,2})\s*(?:[:.)–—-]\s+|\s+)(\p{L}.*)$/u;
/** The dots that lead to the number of a page. */
const leaders = /(?:\.\s?){3,}\s*\d*\s*$|(?:…|\s\.)\s*\d+\s*$/;

export interface Heading {
  /** "action", "objectif"; "code" for a code; empty where the heading has only a number, or none. */
  unit: string;
  /** As written: "3", "2.1", "A-12"; empty where it has none. */
  mark: string;
  /** Unit and number as written: "Objectif 2.1". */
  label: string;
  title: string;
  line: SourceLine;
}

/** A heading that has only a title. */
export const titled = (title: string, line: SourceLine): Heading => ({
  unit: '',
  mark: '',
  label: '',
  title,
  line,
});

/** Null where a line is no heading. `alone`: nothing stands right above it. */
export function readHeading(line: SourceLine, alone = false): Heading | null {
  if (line.code || line.cells || leaders.test(line.text)) return null;
  const named =
    unit.exec(line.text) ??
    (line.level || (alone && line.text.length < 120) ? unparted.exec(line.text) : null);
  if (named) {
    const [, word = '', mark = '', title = ''] = named;
    const label = line.text.slice(0, line.text.indexOf(mark) + mark.length).trim();
    return { unit: word.toLowerCase(), mark, label, title: title.trim(), line };
  }
  const code = line.level || alone ? coded.exec(line.text) : null;
  if (code?.[1] && !looksLikeDate(code[1])) {
    return { unit: 'code', mark: code[1], label: '', title: (code[2] ?? '').trim(), line };
  }
  const bare = (line.level ? numberedHeading : numbered).exec(line.text);
  if (bare) {
    const [, mark = '', title = ''] = bare;
    return { unit: '', mark, label: mark, title, line };
  }
  if (!line.level) return null;
  const [, word = '', title = line.text.trim()] = unmarked.exec(line.text) ?? [];
  return { unit: word.toLowerCase(), mark: '', label: '', title, line };
}

/** A line that would be a heading of the unit if its word were spelt so: "Engement n°2 : …" among "Engagement". */
export function readMisspelt(line: SourceLine, word: string): Heading | null {
  const [whole, written = '', mark = '', title = ''] = misspelt.exec(line.text) ?? [];
  if (!whole || !word || distance(fold(written), fold(word)) > 2) return null;
  return {
    unit: word,
    mark,
    label: line.text.slice(0, line.text.indexOf(mark) + mark.length).trim(),
    title,
    line,
  };
}

/**
 * Which unit the actions of a roadmap are: the one with the most different numbers, the later of two; null where no
 * heading names a unit. "Objectif 1" above "Action 1.1" and "Action 1.2" is then a chapter.
 */
export function unitOfActions(headings: readonly Heading[]): string | null {
  const marks = new Map<string, Set<string>>();
  for (const { unit: word, mark, title } of headings) {
    if (word) marks.set(word, (marks.get(word) ?? new Set()).add(mark || title));
  }
  const candidates = [...marks].filter(
    ([word, { size }]) => !isOfChapters(word) && (word !== 'code' || size > 1),
  );
  const among = candidates.length > 0 ? candidates : [...marks].filter(([word]) => word !== 'code');
  let best: [string, Set<string>] | null = null;
  for (const each of among) if (!best || each[1].size >= best[1].size) best = each;
  return best?.[0] ?? null;
}

/** Words that name parts of a plan, never what is done. */
export const isOfChapters = (word: string): boolean =>
  /^(?:axe|axis|orientation|pilier|pillar|chapitre|chapter|partie|part|thème|theme|volet|strand|domaine|area)/.test(
    word,
  );
