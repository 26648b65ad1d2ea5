import { distance } from 'fastest-levenshtein';
import grammar from '../../data/grammar/columns.json' with { type: 'json' };
import { fold } from '../reading/fold.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { knownUnits } from '../roadmap/unit.ts';
import { looksLikeDate } from './dates.ts';

const units = new Set(knownUnits.flatMap(({ fr, en }) => [fr.one, en.one]));
const above = new Set(grammar.above);

const BULLET = '\\s*(?:[-*+•▪◦‣·–→►]\\s+|[\\p{So}✓✔]\\s*)?';
const CODE = '\\p{Lu}{1,6}[ ._-]?(?=\\d)';
const NUMBER = '\\d{1,3}(?:[._-]\\d{1,3}){0,3}';
const SIGN = '(?:[nN][°ºo]\\.?\\s*|#\\s*)?';
const WORDS = '\\p{L}+(?:[ -]\\p{L}+){0,3}?';
const MARK = `(?:${CODE})?${NUMBER}|(?<!\\p{L})(?:[IVX]{1,5}|[A-Z])`;
const PARTING = '\\s*(?:[:)|–—-]|\\.(?!\\d)|\\s[–—-])[\\s–—-]*|\\s+|$';
/** Words with a number: "Objectif stratégique 1.1", "Action sheet 3 – Title", "Engement n°2 : Titre". */
const worded = new RegExp(`^${BULLET}((${WORDS})\\s*${SIGN}(${MARK}))(${PARTING})(.*)$`, 'u');
/** A number or a code alone: "1.2 – Trust", "II. – Protéger", "B. Infrastructure", "REQ 4.2: Title". */
const ALONE = '\\d{1,2}(?:\\.\\d{1,3}){0,3}|(?:[IVX]{1,5}|[A-H])(?=\\s*[.):–—-])';
const numbered = new RegExp(
  `^(?:${BULLET}(?=\\p{Lu})|\\s*)(${CODE}${NUMBER}|${ALONE})(\\s*[.):–—-]*)[\\s|–—-]+(\\S.*)$`,
  'u',
);
/** "Milestone - One address format" of a Markdown heading. */
const unnumbered = /^\s*(\p{L}+(?: \p{L}+)?)\s*(?::|\s[–—-])\s+(.+)$/u;
/** The dots that lead to the number of a page. */
const leaders = /(?:\.\s?){3,}\s*\d*\s*$|(?:…|\s\.)\s*\d+\s*$/;

export interface Heading {
  /** "action", "objectif"; "code" for a code; empty where the heading has only a number, or none. */
  unit: string;
  /** What headings of one sort share: the word, or the level and form of the number. */
  sort: string;
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
  sort: '',
  mark: '',
  label: '',
  title,
  line,
});

/** The known unit among some words, perhaps with another one beside it; null where there is none. */
function unitIn(words: string): { unit: string; beside: string } | null {
  const parts = words.toLowerCase().split(' ');
  if (above.has(parts[0] ?? '')) parts.shift();
  for (const length of [2, 1]) {
    const unit = parts.slice(0, length).join(' ').replaceAll('-', ' ');
    const known = [unit, unit.replace(/s$/, '')].find((each) => units.has(each));
    if (known && parts.length <= length + 1) return { unit: known, beside: parts[length] ?? '' };
  }
  return null;
}

/**
 * Null where a line is no heading. `alone`: nothing stands right above it; `apart`: nor right below it.
 */
export function readHeading(line: SourceLine, alone = false, apart = false): Heading | null {
  const { text, level } = line;
  if (line.code || line.cells || leaders.test(text)) return null;
  const isShort = text.length < 120;
  const [, label = '', words = '', mark = '', parting = '', rest = ''] = worded.exec(text) ?? [];
  const named = unitIn(words);
  // "Objectif 1.1 Ouvrir un guichet": nothing parts the number from the title.
  const isParted = parting.trim() !== '' || rest === '';
  const isWhole = /^\d/.test(mark) && /^\p{L}.*[^.;,:\s]$/u.test(rest.trim());
  if (named && (isParted || (isWhole && (level || (alone && isShort))))) {
    const sort = fold(`${named.unit} ${named.beside}`).trim();
    return { ...titled(rest.trim(), line), unit: named.unit, sort, mark, label };
  }
  const [, number = '', sign = '', title = ''] = numbered.exec(text) ?? [];
  const isWord = /^\p{L}/u.test(title);
  if (/^\p{Lu}.*\d/u.test(number)) {
    const isCode = isWord && (level || alone || line.item) && !looksLikeDate(number);
    if (isCode) return { ...titled(title, line), unit: 'code', sort: 'code', mark: number };
  } else if (number !== '') {
    const begins = sign.trim() !== '' || /\d\.\d/.test(number) || /^\p{Lu}[^.;:]*$/u.test(title);
    const isPart = level || (apart && isShort && isWord && begins) || /^\d *[-–—]$/u.test(`${number}${sign}`);
    // In plain text, by how many parts it has.
    const sort = `number ${level ?? number.split('.').length}`;
    if (isPart) return { ...titled(title, line), sort, mark: number, label: number };
  }
  if (!level) return null;
  const [, word = '', after = ''] = unnumbered.exec(text) ?? [];
  const unit = word.toLowerCase();
  if (units.has(unit)) return { ...titled(after, line), unit, sort: fold(unit) };
  return { ...titled(text.trim(), line), sort: `level ${level}` };
}

/**
 * The headings of a text, by their lines. A word that is no known unit heads something where it comes again with
 * another number: "Levier 1 : …", "Levier 2 : …".
 */
export function headingsOf(lines: readonly SourceLine[]): Map<SourceLine, Heading> {
  const headings = new Map<SourceLine, Heading>();
  const others = lines.flatMap((line, place) =>
    line.level || isBlank(lines[place - 1]) ? (withOtherWord(line) ?? []) : [],
  );
  const marks = Map.groupBy(others, ({ sort }) => sort);
  for (const heading of others) {
    if (new Set(marks.get(heading.sort)?.map(({ mark }) => mark)).size > 1)
      headings.set(heading.line, heading);
  }
  for (const [place, line] of lines.entries()) {
    const alone = isBlank(lines[place - 1]);
    const heading = readHeading(line, alone, alone && isBlank(lines[place + 1]));
    if (heading && (heading.unit !== '' || !headings.has(line))) headings.set(line, heading);
  }
  return headings;
}

function withOtherWord(line: SourceLine): Heading | null {
  if (line.code || line.cells || line.item || leaders.test(line.text)) return null;
  const [, label = '', word = '', mark = '', parting = '', title = ''] = worded.exec(line.text) ?? [];
  if (parting.trim() === '' || !/^\p{Lu}\p{L}{3,14}$/u.test(word) || !/^\p{L}/u.test(title)) return null;
  return { ...titled(title, line), sort: fold(word), mark, label };
}

/** A line that would be a heading of the unit if its word were spelt so: "Engement n°2 : …" among "Engagement". */
export function readMisspelt(line: SourceLine, word: string): Heading | null {
  const heading = withOtherWord(line);
  return heading && distance(heading.sort, fold(word)) < 3 ? { ...heading, unit: word, sort: word } : null;
}
