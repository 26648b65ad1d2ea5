import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { markOf } from '../../roadmap/action-number.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import { shown } from '../limits.ts';
import { type Block, type ButtonOptions, context, outside, section } from './elements.ts';
import { asOf, deadlineLine, titleLines } from './facts.ts';
import { askForAction, type Frame } from './frame.ts';

/** The items of one page, each with a button to its action, and where the page stands among the others. */
export function listBlocks(answer: Answer, { roadmap, ask }: Frame): Block[] {
  const { slack } = phrasesIn(answer.language);
  const items: (number | Deadline)[] = itemsOf(answer);
  const { page, pages, from, to } = place(items.length, ask.page);
  const blocks = items.slice(from, to).flatMap((item) => {
    const text =
      typeof item === 'number' ? actionItem(item, answer, roadmap) : deadlineLine(item, answer, roadmap);
    const number = typeof item === 'number' ? item : item.action;
    const open: ButtonOptions = {
      does: 'ask',
      label: slack.action.heading(number),
      ask: askForAction(number, answer),
    };
    return [section(text, open)];
  });
  const notes = [
    ...(pages > 1 ? [slack.list.page(page + 1, pages, from + 1, to, items.length)] : []),
    ...(items.some((item) => typeof item !== 'number') ? [asOf(answer)] : []),
  ];
  return notes.length > 0 ? [...blocks, context(notes.join(' · '))] : blocks;
}

/** To the page before and the page after. */
export function pageButtons(answer: Answer, { ask }: Frame): ButtonOptions[] {
  const { list } = phrasesIn(answer.language).slack;
  const { page, pages } = place(itemsOf(answer).length, ask.page);
  const go = (to: number, label: string): ButtonOptions => ({
    does: 'turn',
    label,
    ask: { ...ask, page: to },
  });
  return [
    ...(page > 0 ? [go(page - 1, list.previous)] : []),
    ...(page + 1 < pages ? [go(page + 1, list.next)] : []),
  ];
}

/** The whole list as a table. */
export const csvButton = (answer: Answer, { ask }: Frame): ButtonOptions[] =>
  itemsOf(answer).length > 0 ? [{ does: 'csv', label: phrasesIn(answer.language).export.button, ask }] : [];

const itemsOf = (answer: Answer): (number | Deadline)[] =>
  answer.list?.of === 'actions' ? answer.actions : answer.deadlines;

/** A page that is not there is the last one. */
function place(count: number, wanted = 0) {
  const pages = Math.max(1, Math.ceil(count / shown.page));
  const page = Math.min(wanted, pages - 1);
  const from = page * shown.page;
  return { page, pages, from, to: Math.min(from + shown.page, count) };
}

/** Title, and in a list by owner in what role. */
function actionItem(number: number, answer: Answer, roadmap: Frame['roadmap']): string {
  const { role } = phrasesIn(answer.language);
  const action = findAction(roadmap, number);
  if (!action) return `*${markOf(number)}.*`;
  const owners = answer.owners
    .filter((owner) => owner.action === number)
    .slice(0, shown.owners)
    .map((owner) => `${outside(owner.name, shown.name)} (${role[owner.role]})`);
  return [
    `*${markOf(number)}.* ${titleLines(action, answer.language, roadmap).join('\n')}`,
    ...(owners.length > 0 ? [owners.join(', ')] : []),
  ].join('\n');
}
