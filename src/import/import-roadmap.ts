import { basename, extname } from 'node:path';
import { readDeadlineDate } from '../dates/read-dates.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { fold } from '../reading/fold.ts';
import { checkRoadmap } from '../roadmap/check.ts';
import { emptyLexicon } from '../roadmap/lexicon.ts';
import { PackManifest } from '../roadmap/pack.ts';
import { foldSpace } from '../roadmap/paragraphs.ts';
import { noEnglish, type Roadmap } from '../roadmap/roadmap.ts';
import { cutAtWord, noShortNames } from '../roadmap/short-names.ts';
import { plainText, readLines, type SourceLine } from '../roadmap/source-lines.ts';
import { unitsNamed } from '../roadmap/unit.ts';
import { type Language, toldLanguage } from '../understanding/language.ts';
import type { Extracted, Imported } from './drafts.ts';
import { ImportError } from './import-error.ts';
import { keepIdentities } from './keep-identities.ts';
import { readLabelled, tellsPublication } from './labels.ts';
import { readText } from './read-text.ts';
import { writeReport } from './report.ts';
import type { ColumnChoice } from './tables.ts';

interface Options {
  columns?: ColumnChoice;
  /** An earlier issue of the same plan, whose numbers and ids are kept. */
  over?: Roadmap | null;
  /** Of the reason where it is refused. */
  language?: Language;
}

/** Of a pack, in letters: it tells it from others in a list. */
const LONGEST_NAME = 40;
const LONGEST_ID = 60;

/** Makes a pack of a document: pure. Throws an `ImportError` where it names no action. */
export function importRoadmap(
  path: string,
  { format, text, remarks: made, unsure = [] }: Extracted,
  { columns = {}, over = null, language: said = 'en' }: Options = {},
): Imported {
  const { refusals } = phrasesIn(said);
  const source = `roadmap.${format}`;
  const lines = readLines(source, text);
  const title = titleOf(lines) || basename(path);
  const language = languageOf(lines);
  const publication = publicationOf(lines);
  const guessed = Object.entries({ title, language, 'month of publication': publication }).map(
    ([what, value]) =>
      `The ${what} was guessed: ${value ?? 'unknown'}. Mend it in pack.json and roadmap.json if it is wrong.`,
  );
  const read = readText(source, text, { publication, columns, unsure });
  const unit = unitsNamed(read.facts.actions[0]?.label) ?? unitsNamed(read.unit);
  const short = cutAtWord(title, LONGEST_NAME);
  const manifest = PackManifest.parse({
    id: idOf(basename(path, extname(path))),
    title,
    language,
    publication,
    name: { fr: short, en: short },
    source,
    ...(unit && { unit }),
  });
  const { facts, changes } = keepIdentities({ title, publication, ...read.facts }, over);
  const plan = {
    manifest: over ? { ...over.pack, title, publication, source } : manifest,
    facts,
    text,
    left: read.left,
    remarks: [...made, ...guessed, ...read.doubts],
    changes,
  };
  const imported = { ...plan, report: writeReport(basename(path), plan) };
  if (facts.actions.length === 0) throw new ImportError(refusals.noActions(path), imported.report);
  const problems = checkRoadmap(roadmapOf(imported), lines).map((problem) => `\n- ${problem}`);
  if (problems.length > 0) {
    throw new ImportError(refusals.failsCheck(path, problems.join('')), imported.report);
  }
  return imported;
}

/** As the bot has it once it is loaded. */
export const roadmapOf = ({ facts, manifest }: Pick<Imported, 'facts' | 'manifest'>): Roadmap => ({
  ...facts,
  pack: manifest,
  english: noEnglish,
  lexicon: emptyLexicon,
  shortNames: noShortNames,
});

/** The first heading of the first level, or else the first line. */
function titleOf(lines: readonly SourceLine[]): string {
  const filled = lines.filter(({ text, code }) => text.trim() !== '' && !code);
  const line = filled.find(({ level }) => level === 1) ?? filled[0];
  return foldSpace(line?.cells?.find((cell) => cell !== '') ?? line?.text ?? '');
}

/** By the words, and not the codes: "D1" is no French. Heads and names alone tell by their accents. */
function languageOf(lines: readonly SourceLine[]): 'fr' | 'en' {
  const text = plainText(lines).replace(/\S*\d\S*/g, '');
  return toldLanguage(fold(text)) ?? (/[éèêàùçôîœ]/i.test(text) ? 'fr' : 'en');
}

/** A month and year near the top, where no action is yet; or a day beside "Date". */
function publicationOf(lines: readonly SourceLine[]): string | null {
  for (const line of lines.slice(0, 30).filter(({ cells }) => !cells)) {
    const [, label = '', value = ''] = /^\s*([^:]{4,40}?)\s*:\s*(.+)$/u.exec(line.text) ?? [];
    const isDay = tellsPublication(label);
    if (!isDay && readLabelled(line)?.kind === 'deadline') continue;
    const months = [...line.text.matchAll(/(?<!\p{L})\p{L}{3,9} 20\d\d\b/gu)].map(([month]) => month);
    const read = [...(isDay ? [value] : []), ...months]
      .map((written) => readDeadlineDate(written, { publication: null }))
      .find((date) => date?.precision === 'month' || date?.precision === 'day');
    if (read?.start) return read.start.slice(0, 7);
  }
  return null;
}

/** The id of the pack that a file makes, by its name without the ending. */
export const idOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '') || 'roadmap';
