import type { types } from '@slack/bolt';
import { type Answer, namesActions, titleOf } from '../../answer/answer.ts';
import { placesOf } from '../../answer/text.ts';
import { standingOn } from '../../dates/calendar.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf, roleSaid } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap, unreadOwnersOf } from '../../roadmap/roadmap.ts';
import type { Action, Deadline } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { wordFor } from '../conversation/commands.ts';
import { clip, tidy } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { asItStands, type Block, type ButtonOptions, context, outside, plain, sections } from './elements.ts';
import { actionName, asOf, deadlineLine, translation } from './facts.ts';
import { askForAction, type Frame } from './frame.ts';
import { type Message, sentenceMessage, weightOf } from './message.ts';

/**
 * One page of a list, what notes belong below it, and where to go from there. A table where there is something to
 * sort and all of it fits; else, and where a person wants it so, a line for each item.
 */
export function showList(answer: Answer, frame: Frame): { blocks: Block[]; row: ButtonOptions[] } {
  const { language } = answer;
  const { slack, answer: say, table: phrases } = phrasesIn(language);
  const { list } = slack;
  const items = itemsOf(answer);
  const found = tablesOf(answer, frame);
  const asTable = found !== null && !frame.ask.plain;
  const size = asTable ? found.size : shown.page;
  const { page, pages, from, to } = place(items.length, size, frame.ask.page);
  const here = items.slice(from, to);
  const table = asTable ? found.tables[page] : undefined;
  const shownItems: Block[] = table ? [table] : sections(here.map((item) => itemLine(item, answer, frame)));
  const menus = here.length > 0 ? [openMenu(here, answer, frame.roadmap)] : [];
  const notes = [
    ...(pages > 1 ? [list.page(page + 1, pages, from + 1, to, items.length)] : []),
    ...(items.some((item) => typeof item !== 'number') ? [asOf(answer)] : []),
    ...placesOf(answer, frame.roadmap).map(({ from, to }) => say.line(from, to)),
  ];
  const go = (label: string, to: number): ButtonOptions => ({
    does: 'turn',
    label,
    ask: { ...frame.ask, page: to },
  });
  return {
    blocks: [...shownItems, ...menus, ...(notes.length > 0 ? [context(notes.join(' · '))] : [])],
    row: [
      ...finishedButtons(answer),
      ...(page + 1 < pages ? [go(list.next, page + 1)] : []),
      ...(page > 0 ? [go(list.previous, page - 1)] : []),
      ...(found
        ? [
            {
              does: 'turn',
              label: asTable ? phrases.asList : phrases.asTable,
              ask: otherForm(answer, frame),
              behind: true,
            } as const,
          ]
        : []),
    ],
  };
}

/** What to look at where all dates have passed: an earlier day, what has no end, what was reported. */
export function finishedButtons({ finished, today, language, pack, updates }: Answer): ButtonOptions[] {
  if (finished === undefined) return [];
  const { home, slack } = phrasesIn(language);
  const asking = (label: string, text: string, day: string): ButtonOptions => ({
    does: 'ask',
    label,
    ask: { ...newAsk(text, { today: day, pack, language }), updates },
  });
  return [
    asking(slack.list.asOf(dayName(finished, language)), home.next.question, finished),
    asking(slack.list.openEnded, home.next.underWayQuestion, today),
    asking(slack.list.reported, wordFor('status', language), today),
  ];
}

/** The same place of a list in its other form; of any other answer, the form without newer blocks. */
export function otherForm(answer: Answer, { ask, ...frame }: Frame): Ask {
  const { plain: isPlain, page = 0, ...rest } = ask;
  const size = tablesOf(answer, { ...frame, ask })?.size ?? shown.page;
  return isPlain
    ? { ...rest, page: Math.floor((page * shown.page) / size) }
    : { ...rest, plain: true, page: Math.floor((page * size) / shown.page) };
}

/**
 * A list as tables, one a page, with as many rows as fit a message; null where a table would not serve: few items,
 * reports with their links, long texts.
 */
function tablesOf(
  answer: Answer,
  { roadmap }: Frame,
): { tables: types.DataTableBlock[]; size: number } | null {
  const { list, deadlines, reports = [] } = answer;
  const ofActions = list?.of === 'actions';
  const actions = ofActions ? knownActions(answer.actions, roadmap) : [];
  const count = ofActions ? actions.length : deadlines.length;
  if (!list || count < shown.fewItems || reports.length > 0) return null;
  if (ofActions && count !== answer.actions.length) return null;
  for (const size of shown.tableRows) {
    const tables = Array.from({ length: Math.ceil(count / size) }, (_, page) => {
      const range = [page * size, (page + 1) * size] as const;
      return ofActions
        ? actionTable(actions.slice(...range), answer, roadmap)
        : deadlineTable(deadlines.slice(...range), answer, roadmap);
    });
    if (tables.every((table) => weightOf(table) <= shown.tableWeight)) return { tables, size };
  }
  return null;
}

/** A menu to the actions of a list; without those whose question Slack would refuse for its length. */
function openMenu(items: (number | Deadline)[], answer: Answer, roadmap: Roadmap): Block {
  const { language } = answer;
  const numbers = new Set(items.map((item) => (typeof item === 'number' ? item : item.action)));
  const options = [...numbers].map((number) => ({
    text: plain(headingOf(number, language, roadmap), limits.select.text),
    value: JSON.stringify(askForAction(number, answer, roadmap)),
  }));
  const menu: types.StaticSelect = {
    type: 'static_select',
    action_id: 'ask:menu',
    placeholder: plain(phrasesIn(language).table.open(unitIn(language, roadmap)), limits.placeholder),
    options: options
      .filter(({ value }) => value.length <= limits.select.value)
      .slice(0, limits.select.options),
  };
  return { type: 'actions', elements: [menu] };
}

const itemLine = (item: number | Deadline, answer: Answer, { roadmap }: Frame): string =>
  typeof item === 'number'
    ? actionItem(item, answer, roadmap)
    : deadlineLine(item, answer, roadmap, namesActions(answer));

/** The whole list as a table. */
export function csvButton(answer: Answer, { ask: { page: _, plain: __, ...ask } }: Frame): ButtonOptions[] {
  if (itemsOf(answer).length === 0) return [];
  return [{ does: 'csv', label: phrasesIn(answer.language).export.button, ask }];
}

/** What stands above the whole list as a table. */
export const listFileMessage = (answer: Answer): Message =>
  sentenceMessage(phrasesIn(answer.language).export.sentence(asItStands(`${titleOf(answer)}.`, shown.quote)));

const itemsOf = (answer: Answer): (number | Deadline)[] =>
  answer.list?.of === 'actions' ? answer.actions : answer.deadlines;

/** A page that is not there is the last one. */
function place(count: number, size: number, wanted = 0) {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(wanted, pages - 1);
  const from = page * size;
  return { page, pages, from, to: Math.min(from + size, count) };
}

/** Title, and in a list by owner in what role. */
function actionItem(number: number, answer: Answer, roadmap: Frame['roadmap']): string {
  const action = findAction(roadmap, number);
  if (!action) return `*${writtenKey(roadmap, number)}.*`;
  const owners = answer.owners
    .filter((owner) => owner.action === number)
    .slice(0, shown.owners)
    .map((owner) => outside(owner.name, shown.name) + roleSaid(owner.role, answer.language));
  return [
    `• *${outside(actionName(number, answer.language, roadmap), shown.name)}* – ${outside(action.title, shown.title)}`,
    ...translation(roadmap.english.actions[number], answer.language),
    ...(owners.length > 0 ? [owners.join(', ')] : []),
  ].join('\n');
}

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
      text(deadline.label),
      ...(language === 'en' ? [text(english?.label ?? '–')] : []),
      date(deadline),
      text(report ? tracking.beside(stands, tracking.said(report.state, report.holds)) : stands),
      { ...numbered(deadline.action, roadmap), text: actionName(deadline.action, language, roadmap) },
    ];
  });
  const { deadline, translation, date: when, standing: stands, action } = table.column;
  const unit = unitIn(language, roadmap);
  const heads = [deadline, ...(language === 'en' ? [translation] : []), when, stands, action(unit)];
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
    text(
      action.owners.map(({ name }) => name).join(', ') ||
        (unreadOwnersOf(roadmap, action.number).length > 0 ? answer.ownerUnread : answer.noOwner),
    ),
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
