import type { Answer } from '../../answer/answer.ts';
import { namedAction } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { type Unit, unitIn } from '../../roadmap/unit.ts';
import { wordFor } from '../conversation/commands.ts';
import { shown } from '../transport/limits.ts';
import { type Block, type ButtonOptions, quote, sections } from './elements.ts';
import {
  deadlineLine,
  deadlinesHeading,
  more,
  orientationLine,
  ownerLines,
  quoteLines,
  titleLines,
} from './facts.ts';
import { askForAction } from './frame.ts';

/** One action: title, orientation, owners, deadlines, and how its text opens or what in it answers. */
export function actionCard(action: Action, answer: Answer, roadmap: Roadmap): Block[] {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  const opening = quote(action.body[0]?.text ?? '', shown.opening);
  return [
    ...sections([...titleLines(action, language, roadmap), orientationLine(action, language, roadmap)]),
    ...sections([`*${phrases.owners}*`, ...ownerLines(action.owners, language, roadmap)]),
    ...deadlineSections(action, answer, roadmap),
    ...sections([
      `*${phrases.opening}*`,
      ...(answer.quotes.length > 0 ? quoteLines(answer.quotes) : [opening]),
    ]),
  ];
}

/** What the text does say of an action where it does not say what was asked. */
export const knownFacts = (action: Action, answer: Answer, roadmap: Roadmap): Block[] => [
  ...sections(titleLines(action, answer.language, roadmap)),
  ...sections(ownerLines(action.owners, answer.language, roadmap)),
  ...deadlineSections(action, answer, roadmap),
];

/** To the neighbours and to the whole text. */
export function cardButtons(
  { number, deadlines }: Action,
  answer: Answer,
  roadmap: Roadmap,
): ButtonOptions[] {
  const { actions } = roadmap;
  const unit = unitIn(answer.language, roadmap);
  const phrases = phrasesIn(answer.language).slack.action;
  const dated = deadlines.some(({ start }) => start !== null);
  const index = actions.findIndex((action) => action.number === number);
  const previous = actions[index - 1];
  const next = actions[index + 1];
  const go = (to: Action | undefined, label: (unit: Unit, number: number) => string): ButtonOptions[] =>
    to
      ? [
          {
            does: 'turn',
            label: label(unit, to.number),
            ask: askForAction(to.number, answer, roadmap),
            behind: true,
          },
        ]
      : [];
  return [
    { does: 'read-more', label: phrases.readMore, ask: askForAction(number, answer, roadmap) },
    ...(dated ? [addToCalendar(number, answer, roadmap)] : []),
    ...go(previous, phrases.previous),
    ...go(next, phrases.next),
  ];
}

/** The file goes to the direct message with whoever clicks. */
function addToCalendar(number: number, answer: Answer, roadmap: Roadmap): ButtonOptions {
  const words = `${wordFor('calendar', answer.language)} ${namedAction(number, answer.language, roadmap)}`;
  const label = phrasesIn(answer.language).calendar.add;
  return { does: 'send-file', label, ask: { ...askForAction(number, answer, roadmap), text: words } };
}

function deadlineSections(action: Action, answer: Answer, roadmap: Roadmap): Block[] {
  if (action.deadlines.length === 0) return [];
  return sections([
    deadlinesHeading(answer),
    ...action.deadlines.slice(0, shown.deadlines).map((each) => deadlineLine(each, answer, roadmap)),
    ...more(action.deadlines.length - shown.deadlines, answer.language),
  ]);
}
