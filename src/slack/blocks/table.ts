import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { standingOn } from '../../dates/calendar.ts';
import { shortActionName } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Deadline } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { clip, tidy } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { asItStands } from './elements.ts';

type Cell = types.RawTextElement | types.RawNumberElement;

/**
 * Lists as tables that a person sorts by any column. Cells are shown as they stand, without markup. Slack sorts
 * a column of numbers by number and any other by letter: dates are numbers whose text is the date as the text gives it
 * (https://docs.slack.dev/reference/block-kit/blocks/data-table-block).
 */

/** One row a deadline, in the order of the answer. */
export function deadlineTable(
  deadlines: Deadline[],
  { language, today, reports = [] }: Pick<Answer, 'language' | 'today' | 'reports'>,
  roadmap: Roadmap,
): types.DataTableBlock {
  const { standing, table, tracking } = phrasesIn(language);
  const rows = deadlines.map((deadline) => {
    const report = reports.find((one) => one.deadline === deadline.id);
    const stands = standing[standingOn(today, deadline)];
    const english = language === 'en' ? roadmap.english.deadlines[deadline.id] : undefined;
    return [
      text(shortActionName(deadline.action, language, roadmap)),
      text(deadline.label),
      ...(language === 'en' ? [text(english?.label ?? '–')] : []),
      date(deadline),
      text(report ? tracking.beside(stands, tracking.said(report.state, report.holds)) : stands),
      numbered(deadline.action, roadmap),
    ];
  });
  const { deadline, translation, date: when, standing: stands, action, name: about } = table.column;
  const unit = unitIn(language, roadmap);
  const heads = [about, deadline, ...(language === 'en' ? [translation] : []), when, stands, action(unit)];
  return dataTable(table.deadlines, heads, rows);
}

/** One row an action, with its owners; its number is what identifies it. */
export function actionTable(
  actions: Action[],
  { language }: Pick<Answer, 'language'>,
  roadmap: Roadmap,
): types.DataTableBlock {
  const { answer, table } = phrasesIn(language);
  const rows = actions.map((action) => [
    numbered(action.number, roadmap),
    text(action.title),
    ...(language === 'en' ? [text(roadmap.english.actions[action.number] ?? '–')] : []),
    text(action.owners.map(({ name }) => name).join(', ') || answer.noOwner),
    number(action.deadlines.length),
  ]);
  const { action, title, translation, owners, deadlines } = table.column;
  const unit = unitIn(language, roadmap);
  const heads = [action(unit), title, ...(language === 'en' ? [translation] : []), owners, deadlines];
  return dataTable(table.actions(unit), heads, rows);
}

/** Whether the rows of a list can be told in a table: some are, and their actions are known. */
export const knownActions = (numbers: number[], roadmap: Roadmap): Action[] =>
  numbers.flatMap((each) => findAction(roadmap, each) ?? []);

const dataTable = (caption: string, heads: string[], rows: Cell[][]): types.DataTableBlock => ({
  type: 'data_table',
  caption: clip(tidy(caption), shown.title),
  page_size: Math.min(shown.tablePage, limits.table.page),
  rows: [heads.map(text), ...rows],
});

const text = (content: string): types.RawTextElement => ({
  type: 'raw_text',
  text: asItStands(content, shown.cell),
});

const number = (value: number): types.RawNumberElement => ({
  type: 'raw_number',
  value,
  text: String(value),
});

/** An action by its number as the text writes it: 2.1 sorts after 1.10. */
const numbered = (action: number, roadmap: Roadmap): types.RawNumberElement => ({
  ...number(action),
  text: writtenKey(roadmap, action),
});

/**
 * Sorts by the first day; what has none comes after every day. Slack sorts both ways by the one value, so that latest
 * first begins with it: last both ways is not to be had, and any date that is not in the text would be made up.
 */
const date = ({ start, when }: Deadline): types.RawNumberElement => ({
  type: 'raw_number',
  value: start === null ? 99_999_999 : Number(start.replaceAll('-', '')),
  text: text(when).text,
});
