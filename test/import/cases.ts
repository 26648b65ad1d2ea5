import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '../../src/import/drafts.ts';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { keyOf } from '../../src/roadmap/action-number.ts';
import { checkRoadmap } from '../../src/roadmap/check.ts';
import { readLines } from '../../src/roadmap/source-lines.ts';

export interface Expected {
  unit?: string;
  language: string;
  publication?: string;
  numbered?: boolean;
  chapters?: string[];
  actions: ExpectedAction[];
  optionalActions?: ExpectedAction[];
}

interface ExpectedAction {
  number: string;
  title: string;
  owners: string[];
  partners?: string[];
  chapter?: string;
  deadlines: { start: string | null; end: string | null; when: string }[];
}

const folder = join(import.meta.dirname, '../fixtures/import');

/** The documents of the folder that have an expectation beside them. */
export const cases: string[] = readdirSync(folder).filter(
  (name) => /\.(?:md|txt|docx|csv|xlsx|html|pdf)$/.test(name) && /^\d\d-/.test(name),
);

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8'));

export async function importCase(name: string): Promise<Imported> {
  const path = join(folder, name);
  return importRoadmap(path, await readFile(path));
}

const plain = (text: string): string => text.replaceAll('’', "'");
/** "A and B" in one cell may be kept whole or told apart. */
const names = (owners: readonly { name: string }[]): string[] =>
  owners.flatMap(({ name }) => [name, ...name.split(/ (?:and|et|&) /)]).map(plain);

/** Every way in which an import departs from what a person reads, and from the pack's own check. */
export function departures({ facts, manifest, text }: Imported, expected: Expected): string[] {
  const roadmap = roadmapOf({ facts, manifest });
  const problems = checkRoadmap(roadmap, readLines(manifest.source, text));
  const say = (what: string, is: unknown, due: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(due)) {
      problems.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(due)}`);
    }
  };
  say('language', manifest.language, expected.language);
  if (expected.publication) say('publication', manifest.publication, expected.publication);
  if (expected.unit) say('unit', manifest.unit?.[manifest.language].one ?? 'action', expected.unit);
  const titles = facts.orientations.map(({ title }) => plain(title));
  for (const chapter of expected.chapters ?? []) {
    if (!titles.includes(plain(chapter))) problems.push(`no chapter ${chapter} among ${titles.join(', ')}`);
  }
  const known = [...expected.actions, ...(expected.optionalActions ?? [])].map(({ title }) => plain(title));
  for (const { title } of facts.actions)
    if (!known.includes(plain(title))) problems.push(`too much: ${title}`);
  for (const due of expected.actions) {
    const action = facts.actions.find((each) => keyOf(each) === due.number);
    if (!action) {
      problems.push(`no action ${due.number}`);
      continue;
    }
    const where = `action ${due.number}`;
    say(`${where}: title`, plain(action.title), plain(due.title));
    const owners = names(action.owners);
    for (const owner of due.owners) {
      if (!owners.includes(plain(owner)))
        problems.push(`${where}: owner ${owner} is not in ${owners.join(', ')}`);
    }
    if (action.owners.length > due.owners.length)
      problems.push(`${where}: too many owners: ${owners.join(', ')}`);
    for (const { quote } of action.owners) {
      if (quote.lines.from < action.lines.from || quote.lines.to > action.lines.to) {
        problems.push(`${where}: an owner is quoted from elsewhere`);
      }
    }
    const partners = names(action.partners);
    for (const partner of due.partners ?? []) {
      if (!partners.includes(plain(partner))) problems.push(`${where}: partner ${partner} is missing`);
    }
    if (due.chapter) {
      const chapter = facts.orientations.find(({ number }) => number === action.orientation)?.title ?? '';
      say(`${where}: chapter`, plain(chapter), plain(due.chapter));
    }
    const spans = (deadlines: readonly { start: string | null; end: string | null }[]) =>
      deadlines.map(({ start, end }) => `${start} – ${end}`).toSorted();
    say(`${where}: deadlines`, spans(action.deadlines), spans(due.deadlines));
  }
  return problems;
}
