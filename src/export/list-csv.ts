import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../answer/answer.ts';
import { datesOf } from '../answer/dates-of.ts';
import { standingOn } from '../dates/calendar.ts';
import { tokensOf, wordsAt } from '../dates/lexicon.ts';
import { roleSaid } from '../phrases/fact-names.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import { keyOf } from '../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import { type Report, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

/**
 * A list as a table for spreadsheets: a row for each deadline that it holds or, in a list of actions, for
 * each of theirs, and one for an action without any; last, what was reported of it as of the answer's day, where
 * `updates` hold something: state, date, day, by whom (Slack's id), note, evidence. The columns are the same in both
 * languages; only their names and the words of our own differ.
 */
export function listCsv(answer: Answer, roadmap: Roadmap, updates: readonly Update[] = []): string {
  const { language } = answer;
  const columns = phrasesIn(language).export.columns(unitIn(language, roadmap), chapterIn(language, roadmap));
  const reports = reportsOn(answer.today, updates);
  const rows = rowsOf(answer, roadmap).map(({ action, deadline }) =>
    cells(action, deadline, deadline && reports.get(deadline.id), answer, roadmap),
  );
  return writeCsv(rows, columns, language);
}

function rowsOf(answer: Answer, roadmap: Roadmap): { action: Action; deadline: Deadline | null }[] {
  const row = (number: number, deadline: Deadline | null) => {
    const action = findAction(roadmap, number);
    return action ? [{ action, deadline }] : [];
  };
  const deadlines = datesOf(answer, roadmap);
  if (answer.list?.of === 'deadlines') return deadlines.flatMap((each) => row(each.action, each));
  return answer.actions.flatMap((number) => {
    const own = deadlines.filter(({ action }) => action === number);
    return (own.length > 0 ? own : [null]).flatMap((deadline) => row(number, deadline));
  });
}

function cells(
  action: Action,
  deadline: Deadline | null,
  report: Report | null | undefined,
  { language, today }: Answer,
  roadmap: Roadmap,
): Record<keyof ReturnType<Phrases['export']['columns']>, string | number> {
  const { certainty, standing, tracking } = phrasesIn(language);
  const english = deadline ? roadmap.english.deadlines[deadline.id] : undefined;
  const { from, to } = (deadline ?? action).lines;
  return {
    id: deadline ? asText(`${keyOf(action)}.${deadline.id.split('.').at(-1)}`) : '',
    orientation: action.orientation ?? '',
    action: /^\d+$/.test(keyOf(action)) ? keyOf(action) : asText(keyOf(action)),
    title: action.title,
    titleInEnglish: roadmap.english.actions[action.number] ?? '',
    owners: action.owners.map((owner) => owner.name + roleSaid(owner.role, language)).join(', '),
    label: deadline?.label ?? '',
    labelInEnglish: english?.label ?? '',
    when: deadline?.when ?? '',
    whenInEnglish: english?.when ?? '',
    start: deadline?.start ?? '',
    end: deadline?.end ?? '',
    certainty: deadline ? certainty[deadline.precision] : '',
    standing: deadline ? standing[standingOn(today, deadline)] : '',
    asOf: today,
    // With a dash between two numbers alone a spreadsheet would make a date of them.
    firstLine: from,
    lastLine: to,
    // Empty where nothing was reported.
    reportedState: report ? tracking.state[report.state] : '',
    reportedStart: report?.holds?.start ?? '',
    reportedEnd: report?.holds?.end ?? '',
    reportedOn: report?.day ?? '',
    reportedBy: report?.by ?? '',
    reportedNote: report?.note ?? '',
    reportedEvidence: report?.evidence ?? '',
  };
}

/** The classes of the grammar of dates that name months. */
const months = ['frenchMonth', 'frenchShort', 'bothShort', 'englishMonth', 'englishShort', 'monthWord'];

/**
 * A key that no spreadsheet takes for anything but words, by a letter before it ("A13.1", "ADEC-01"): of "13.1" a French
 * one makes the 13th of January, and an English one a number; of "DEC-01" both make a day.
 */
function asText(key: string): string {
  const isMonth = wordsAt(tokensOf(key), 0).some((word) => months.includes(word.class));
  return /^\d/.test(key) || isMonth ? `A${key}` : key;
}

/**
 * A table for spreadsheets (RFC 4180). `columns`: what heads each field, in order. It starts with a byte order mark,
 * without which Excel breaks accents, and fields are kept apart by what Excel expects in the language. A cell that
 * would be read as a formula gets an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const writeCsv = (
  rows: Record<string, string | number>[],
  columns: Record<string, string>,
  language: Language,
): string =>
  stringify(rows, {
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    delimiter: language === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
