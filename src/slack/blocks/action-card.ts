import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { markOf } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { shown } from '../limits.ts';
import { actionCards } from './action-cards.ts';
import { type Block, type ButtonOptions, header, quote, section, sections } from './elements.ts';
import {
  deadlineLine,
  deadlinesHeading,
  more,
  orientationLine,
  ownerLines,
  quoteLines,
  titleLines,
} from './facts.ts';
import { askForAction, type Frame } from './frame.ts';

/** One action: title, orientation, owners, deadlines, and how its text opens or what in it answers. */
export function actionCard(action: Action, answer: Answer, roadmap: Roadmap): Block[] {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  const opening = quote(action.body[0]?.text ?? '', shown.opening);
  return [
    header(action.label ?? phrases.heading(action.number)),
    ...sections([...titleLines(action, language, roadmap), orientationLine(action, language, roadmap)]),
    ...sections([`*${phrases.owners}*`, ...ownerLines(action.owners, language, roadmap)]),
    ...deadlineSections(action, answer, roadmap),
    ...sections([
      `*${phrases.opening}*`,
      ...(answer.quotes.length > 0 ? quoteLines(answer.quotes) : [opening]),
    ]),
  ];
}

/**
 * Several actions: side by side as cards, which may have to cut a title, and below them each in the words of the
 * text, title, owners and deadlines. Without cards, and for one alone, the button to it stands beside its title.
 */
export function comparedActions(answer: Answer, { roadmap, ask: { plain } }: Frame): Block[] {
  const { action: phrases } = phrasesIn(answer.language).slack;
  const numbers = answer.actions.slice(0, shown.compared);
  const cards = plain ? null : actionCards(numbers, answer, roadmap);
  const compared = numbers.flatMap((number) => {
    const action = findAction(roadmap, number);
    if (!action) return [];
    const title = titleLines(action, answer.language, roadmap).join('\n');
    const open: ButtonOptions = {
      does: 'ask',
      label: phrases.heading(number),
      ask: askForAction(number, answer),
    };
    return [
      section(`*${markOf(number)}.* ${title}`, cards ? undefined : open),
      ...sections(ownerLines(action.owners, answer.language, roadmap)),
      ...deadlineSections(action, answer, roadmap),
    ];
  });
  return cards ? [cards, ...compared] : compared;
}

/** To the neighbours and to the whole text. */
export function cardButtons(
  { number, deadlines }: Action,
  answer: Answer,
  { actions }: Roadmap,
): ButtonOptions[] {
  const phrases = phrasesIn(answer.language).slack.action;
  const dated = deadlines.some(({ start }) => start !== null);
  const index = actions.findIndex((action) => action.number === number);
  const previous = actions[index - 1];
  const next = actions[index + 1];
  const go = (to: Action | undefined, label: (number: number) => string): ButtonOptions[] =>
    to ? [{ does: 'turn', label: label(to.number), ask: askForAction(to.number, answer) }] : [];
  return [
    ...go(previous, phrases.previous),
    ...go(next, phrases.next),
    { does: 'read-more', label: phrases.readMore, ask: askForAction(number, answer) },
    ...(dated ? [addToCalendar(number, answer)] : []),
  ];
}

/** The file goes to the direct message with whoever clicks. */
function addToCalendar(number: number, answer: Answer): ButtonOptions {
  const words = `${{ fr: 'calendrier', en: 'calendar' }[answer.language]} action ${number}`;
  const label = phrasesIn(answer.language).calendar.add;
  return { does: 'send-file', label, ask: { ...askForAction(number, answer), text: words } };
}

function deadlineSections(action: Action, answer: Answer, roadmap: Roadmap): Block[] {
  if (action.deadlines.length === 0) return [];
  return sections([
    deadlinesHeading(answer),
    ...action.deadlines.slice(0, shown.deadlines).map((each) => deadlineLine(each, answer, roadmap)),
    ...more(action.deadlines.length - shown.deadlines, answer.language),
  ]);
}
