import { type Answer, namesActions, titleOf } from '../../answer/answer.ts';
import { placesOf } from '../../answer/text.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf, roleSaid } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { newAsk } from '../conversation/ask.ts';
import { wordFor } from '../conversation/commands.ts';
import { limits, shown } from '../transport/limits.ts';
import {
  actions,
  asItStands,
  asking,
  type Block,
  type ButtonOptions,
  context,
  outside,
  plain,
  sections,
} from './elements.ts';
import { actionName, asOf, deadlineLine, translation, whenLine } from './facts.ts';
import { askForAction, type Frame } from './frame.ts';
import { type Message, sentenceMessage } from './message.ts';
import { type Entry, select } from './window.ts';

/** One page of a list, a line for each item, what notes belong below it, and where to go from there. */
export function showList(answer: Answer, frame: Frame): { blocks: Block[]; row: ButtonOptions[] } {
  const { answer: say, export: table, slack } = phrasesIn(answer.language);
  const { list } = slack;
  const { page: wanted = 0, ...ask } = frame.ask;
  const items: (number | Deadline)[] = answer.list?.of === 'actions' ? answer.actions : answer.deadlines;
  const pages = Math.max(1, Math.ceil(items.length / shown.page));
  // A page that is not there is the last one.
  const page = Math.min(wanted, pages - 1);
  const from = page * shown.page;
  const here = items.slice(from, from + shown.page);
  const places = placesOf(answer, frame.roadmap);
  const notes = [
    ...(pages > 1 ? [list.page(page + 1, pages, from + 1, from + here.length, items.length)] : []),
    ...(items.some((item) => typeof item !== 'number') ? [asOf(answer)] : []),
    ...(places.length > 0 ? [say.lines(places)] : []),
  ];
  const go = (label: string, to: number): ButtonOptions[] =>
    to < 0 || to >= pages ? [] : [{ does: 'turn', label, ask: { ...ask, page: to } }];
  return {
    blocks: [
      ...sections(here.map((item) => itemLine(item, answer, frame))),
      ...(here.length > 0 ? [openMenu(here, answer, frame.roadmap)] : []),
      ...(notes.length > 0 ? [context(notes.join(' · '))] : []),
    ],
    row: [
      ...finishedButtons(answer),
      ...go(list.next, page + 1),
      ...go(list.previous, page - 1),
      ...(here.length > 0 ? [{ does: 'csv', label: table.button, ask } as const] : []),
    ],
  };
}

/** What to look at where all dates have passed: an earlier day, what has no end, what was reported. */
export function finishedButtons({ finished, today, language, pack, updates }: Answer): ButtonOptions[] {
  if (finished === undefined) return [];
  const { home, slack } = phrasesIn(language);
  const see = (label: string, text: string, day = today) =>
    asking(label, newAsk(text, { today: day, pack, language, updates }));
  return [
    see(slack.list.asOf(dayName(finished, language)), home.next.question, finished),
    see(slack.list.openEnded, home.next.underWayQuestion),
    see(slack.list.reported, wordFor('status', language)),
  ];
}

/** A menu to the actions of a list; without those whose question Slack would refuse for its length. */
function openMenu(items: (number | Deadline)[], answer: Answer, roadmap: Roadmap): Block {
  const { language } = answer;
  const numbers = new Set(items.map((item) => (typeof item === 'number' ? item : item.action)));
  const entries = [...numbers].flatMap((number): Entry[] => {
    const value = JSON.stringify(askForAction(number, answer, roadmap));
    return value.length > limits.select.value ? [] : [[value, headingOf(number, language, roadmap)]];
  });
  const placeholder = phrasesIn(language).slack.list.open(unitIn(language, roadmap));
  return actions([
    { ...select(entries), action_id: 'ask:menu', placeholder: plain(placeholder, limits.placeholder) },
  ]);
}

/** Slack keeps no plain space at the beginning of a line. */
const INDENT = '\u2003';

/** A deadline; or an action with its title, in a list by owner in what role, and its deadlines that are asked for. */
function itemLine(item: number | Deadline, answer: Answer, { roadmap }: Frame): string {
  const { language, owners } = answer;
  const { answer: say, slack } = phrasesIn(language);
  if (typeof item !== 'number') return deadlineLine(item, answer, roadmap, namesActions(answer));
  const action = findAction(roadmap, item);
  if (!action) return `*${writtenKey(roadmap, item)}.*`;
  const named = owners
    .filter((owner) => owner.action === item)
    .slice(0, shown.owners)
    .map((owner) => outside(owner.name, shown.name) + roleSaid(owner.role, language));
  return [
    `• ${actionName(item, language, roadmap)} – ${outside(action.title, shown.title)}`,
    ...translation(roadmap.english.actions[item], language),
    ...(named.length > 0 ? [say.labelled(slack.action.owners, named.join(', '))] : []),
    ...answer.deadlines
      .filter((each) => each.action === item)
      .map((each) => `${INDENT}${whenLine(each, answer, roadmap)}`),
  ].join('\n');
}

/** What stands above the whole list as a table. */
export const listFileMessage = (answer: Answer): Message =>
  sentenceMessage(phrasesIn(answer.language).export.sentence(asItStands(`${titleOf(answer)}.`, shown.quote)));
