import { distance } from 'fastest-levenshtein';
import { fold } from '../reading/fold.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { knownUnits } from '../roadmap/unit.ts';
import { looksLikeDate } from './dates.ts';

const unitWords = knownUnits
  .flatMap(({ fr, en }) => [fr.one, en.one].map((word) => word.replace(' ', '[ -]')))
  .toSorted((one, other) => other.length - one.length)
  .join('|');

const BULLET = '\\s*(?:[-*+•▪◦‣·–→►]\\s+|[\\p{So}✓✔]\\s*)?';
const MARK = '(?:\\p{Lu}{1,5}[.-]?)?\\d{1,3}(?:[.-]\\d{1,3}){0,3}|[IVX]{1,5}|[A-Z]';
const SIGN = '(?:[nN][°ºo]\\.?\\s*|#\\s*)?';
/** The word may have another one beside it: "Objectif stratégique 1", "Action sheet 3". */
const ABOVE = '(?:strategic|specific|operational|general|key|priority|main|overall|policy|thematic|core) +';
const WORD = `(?i:(?:${ABOVE})?(${unitWords})s?(?:\\s+(?!n[°ºo])(\\p{L}{4,16}))?)`;
const unit = new RegExp(
  `^${BULLET}(${WORD}\\s*${SIGN}(${MARK}))\\s*(?:(?:[:)|–—-]|\\.(?!\\d)|\\s[–—-])[\\s–—-]*(.*)|$)`,
  'u',
);
/** "Objectif 1.1 Ouvrir un guichet": nothing parts the number from the title. */
const unparted = new RegExp(
  `^\\s*((?i:(${unitWords}))()\\s+${SIGN}(\\d{1,3}(?:\\.\\d{1,3}){0,3}))\\s+(\\p{L}.*[^.;,:\\s])\\s*$`,
  'u',
);
/** "Milestone - One address format" of a Markdown heading. */
const unmarked = new RegExp(`^\\s*(?i:(${unitWords}))\\s*(?::|\\s[–—-])\\s+(.+)$`, 'u');
/** Any other word with a number, perhaps a misspelt unit: "Enjeu A – Un hôpital sûr", "Engement n°2 : …". */
const otherWord = new RegExp(
  `^\\s*((\\p{Lu}\\p{L}{3,14})\\s+${SIGN}(${MARK}))\\s*[:.–—-][\\s–—-]*(\\p{L}.*)$`,
  'u',
);
/** "3 - Accélérer le déploiement": a chapter that only its number names. */
const numbered = /^\s*(\d)\s+[-–—]\s+(\S.*)$/u;
/** "1.2 – Trust", "II. – Protéger", "B. Infrastructure" between blank lines. */
const numberedAlone =
  /^\s*(\d{1,2}(?=[.)]\s|\s+\p{Lu}[^.;:]*$)|\d{1,2}(?:\.\d{1,3}){1,3}(?=[\s.):–—-])|[IVX]{1,5}(?=\s*[.):–—-])|[A-H](?=\s*[.):–—-]))[\s.):–—-]+(\p{L}.*)$/u;
/** "2. Growth", "1.2 Trust" of a Markdown heading. */
const numberedHeading =
  /^\s*(\d{1,2}(?:\.\d{1,3}){0,3}|[IVX]{1,5}(?=\s*[.):–—-])|[A-H](?=\s*[.):–—-]))\s*[.):–—-]*\s+[\s|–—-]*(\S.*)$/u;
/** "A-12 Title", "REQ 4.2: Title". */
const coded = new RegExp(
  `^${BULLET}(\\p{Lu}{1,6}[ ._-]?\\d{1,3}(?:[._-]\\d{1,3}){0,2})\\s*(?:[:.)–—-]+\\s+|\\s+)(\\p{L}.*)$`,
  'u',
);
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

/**
 * Null where a line is no heading. `alone`: nothing stands right above it; `apart`: nor right below it.
 */
export function readHeading(line: SourceLine, alone = false, apart = false): Heading | null {
  const { text, level } = line;
  if (line.code || line.cells || leaders.test(text)) return null;
  const named = unit.exec(text) ?? (level || (alone && text.length < 120) ? unparted.exec(text) : null);
  if (named) {
    const [, label = '', word = '', beside = '', mark = '', title = ''] = named;
    const sort = fold(`${word} ${beside}`).trim();
    return { unit: word.toLowerCase(), sort, mark, label, title: title.trim(), line };
  }
  const code = level || alone || line.item ? coded.exec(text) : null;
  if (code?.[1] && !looksLikeDate(code[1])) {
    const [, mark, title = ''] = code;
    return { unit: 'code', sort: 'code', mark, label: '', title: title.trim(), line };
  }
  const bare =
    (level ? numberedHeading : numbered).exec(text) ??
    (apart && text.length < 120 ? numberedAlone.exec(text) : null);
  if (bare) {
    const [, mark = '', title = ''] = bare;
    // In plain text, by how many parts it has.
    const sort = `number ${level ?? mark.split('.').length}`;
    return { unit: '', sort, mark, label: mark, title, line };
  }
  if (!level) return null;
  const [, word = '', title = text.trim()] = unmarked.exec(text) ?? [];
  return { unit: word.toLowerCase(), sort: fold(word) || `level ${level}`, mark: '', label: '', title, line };
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
  const [, label = '', word = '', mark = '', title = ''] = otherWord.exec(line.text) ?? [];
  return title === '' ? null : { unit: '', sort: fold(word), mark, label, title, line };
}

/** A line that would be a heading of the unit if its word were spelt so: "Engement n°2 : …" among "Engagement". */
export function readMisspelt(line: SourceLine, word: string): Heading | null {
  const heading = withOtherWord(line);
  return heading && distance(heading.sort, fold(word)) < 3 ? { ...heading, unit: word, sort: word } : null;
}
