import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../answer/answer.ts';
import { datesOf } from '../answer/dates-of.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import { markOf } from '../roadmap/action-number.ts';
import { standingOn } from '../roadmap/calendar.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';

/**
 * A list as a table for spreadsheets (RFC 4180): a row for each deadline that it holds or, in a list of actions, for
 * each of theirs, and one for an action without any. The columns are the same in both languages; only their names
 * and the words of our own differ. It starts with a byte order mark, without which Excel breaks accents, and fields
 * are kept apart by what Excel expects in the language. A cell that would be read as a formula gets an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function listCsv(answer: Answer, roadmap: Roadmap): string {
  const { language } = answer;
  const columns = phrasesIn(language).export.columns(unitIn(language, roadmap));
  const rows = rowsOf(answer, roadmap).map(({ action, deadline }) =>
    cells(action, deadline, answer, roadmap),
  );
  return stringify(rows, {
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    delimiter: language === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
}

interface Row {
  action: Action;
  deadline: Deadline | null;
}

function rowsOf(answer: Answer, roadmap: Roadmap): Row[] {
  const deadlines = datesOf(answer, roadmap);
  const withAction = (deadline: Deadline): Row[] => {
    const action = findAction(roadmap, deadline.action);
    return action ? [{ action, deadline }] : [];
  };
  if (answer.list?.of === 'deadlines') return deadlines.flatMap(withAction);
  return answer.actions.flatMap((number): Row[] => {
    const action = findAction(roadmap, number);
    const own = deadlines.filter((deadline) => deadline.action === number).flatMap(withAction);
    return own.length > 0 || !action ? own : [{ action, deadline: null }];
  });
}

type Column = keyof ReturnType<Phrases['export']['columns']>;

function cells(
  action: Action,
  deadline: Deadline | null,
  { language, today }: Answer,
  roadmap: Roadmap,
): Record<Column, string | number> {
  const { certainty, role, standing } = phrasesIn(language);
  const english = deadline ? roadmap.english.deadlines[deadline.id] : undefined;
  const { from, to } = (deadline ?? action).lines;
  return {
    id: deadline?.id ?? '',
    orientation: action.orientation ?? '',
    action: markOf(action.number),
    title: action.title,
    titleInEnglish: roadmap.english.actions[action.number] ?? '',
    owners: action.owners.map((owner) => `${owner.name} (${role[owner.role]})`).join(', '),
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
  };
}
