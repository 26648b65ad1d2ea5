import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { roleSaid } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { wordFor } from '../conversation/commands.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, type ButtonOptions, mrkdwn, outside, quote, sections } from './elements.ts';
import {
  actionName,
  deadlineSections,
  orientationLine,
  ownerLines,
  quoteLines,
  titleLines,
  whenLine,
} from './facts.ts';
import { askForAction, type Frame } from './frame.ts';

/**
 * What the text says of an action: title, owners, deadlines; in `full` also its chapter, that nobody owns it, and how its
 * text opens.
 */
export function actionFacts(action: Action, answer: Answer, roadmap: Roadmap, full: boolean): Block[] {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  const chapter = full ? [orientationLine(action, language, roadmap)] : [];
  return [
    ...sections([...titleLines(action, language, roadmap), ...chapter]),
    ...(full || action.owners.length > 0
      ? sections([`*${phrases.owners}*`, ...ownerLines(action, language, roadmap)])
      : []),
    ...deadlineSections(action.deadlines, answer, roadmap),
    ...(full ? sections([`*${phrases.opening}*`, quote(action.body[0]?.text ?? '', shown.opening)]) : []),
  ];
}

/** To the whole text, and to the calendar. */
export function cardButtons(
  { number, deadlines }: Action,
  answer: Answer,
  roadmap: Roadmap,
): ButtonOptions[] {
  const { language } = answer;
  const { calendar, slack } = phrasesIn(language);
  const ask = askForAction(number, answer, roadmap);
  const dated = deadlines.some(({ start }) => start !== null);
  // The file goes to the direct message with whoever clicks.
  const toCalendar: ButtonOptions = {
    does: 'send-file',
    label: calendar.add,
    ask: { ...ask, text: `${wordFor('calendar', language)} ${ask.text}` },
  };
  return [{ does: 'read-more', label: slack.action.readMore, ask }, ...(dated ? [toCalendar] : [])];
}

/** Several actions side by side, each thing once: what differs first, what is the same for all of them below. */
export function comparedActions(answer: Answer, { roadmap }: Frame): Block[] {
  const { language } = answer;
  const { slack, answer: phrases } = phrasesIn(language);
  const actions = answer.actions
    .slice(0, shown.compared)
    .flatMap((number) => findAction(roadmap, number) ?? []);
  const ownersOf = ({ owners }: Action): string =>
    owners.map(({ name, role }) => outside(name, shown.name) + roleSaid(role, language)).join(', ') ||
    phrases.noOwner;
  const datesOf = ({ deadlines }: Action): string =>
    deadlines
      .slice(0, shown.deadlines)
      .map((each) => whenLine(each, answer, roadmap))
      .join('\n') || '–';
  // What actions are compared by: what it is called, and what each says of it.
  const rows = [
    { label: slack.action.owners, values: actions.map(ownersOf) },
    { label: phrases.deadlines, values: actions.map(datesOf) },
  ];
  const same = rows.filter(({ values }) => new Set(values).size === 1);
  const names = actions.map(({ number }) => actionName(number, language, roadmap));
  return [
    // What each is for in the words of the text; of more than two, that would be a wall.
    ...(actions.length > 2 ? [] : actions).flatMap(({ number }, at) =>
      sections([
        names[at] ?? '',
        ...quoteLines(
          answer.quotes.filter(({ action }) => action === number),
          answer,
          roadmap,
        ),
      ]),
    ),
    ...rows
      .filter((row) => !same.includes(row))
      .flatMap(({ label, values }) => sideBySide(label, values, names)),
    ...sections(
      same.map(({ label, values }) => phrases.labelled(`*${label}* (${slack.action.same})`, values[0] ?? '')),
    ),
  ];
}

/** Two actions beside each other, as far as the screen is wide enough; more of them one below the other. */
function sideBySide(label: string, values: string[], names: readonly string[]): Block[] {
  const cells = values.map((value, at) => `${names[at]}\n${value}`);
  if (cells.length > 2 || cells.some(({ length }) => length > limits.fields.text))
    return sections([`*${label}*`, ...cells]);
  const fields = cells.map((cell) => mrkdwn(cell));
  return [{ type: 'section', text: mrkdwn(`*${label}*`), fields } satisfies types.SectionBlock];
}
