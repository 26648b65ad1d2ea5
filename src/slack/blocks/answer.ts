import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { placesOf } from '../../answer/text.ts';
import { roleSaid } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { wordFor } from '../conversation/commands.ts';
import { limits, shown } from '../transport/limits.ts';
import {
  asking,
  type Block,
  type ButtonOptions,
  buttons,
  context,
  mrkdwn,
  outside,
  quote,
  section,
  sections,
} from './elements.ts';
import {
  actionLabel,
  actionName,
  chapterLines,
  deadlineSections,
  more,
  ownerLines,
  quoteLines,
  sourceLine,
  titleLines,
  translatedNote,
  whenLine,
} from './facts.ts';
import { feedbackButtons, removeShareButton } from './feedback.ts';
import { askedBlocks, askForAction, type Frame, shareButton } from './frame.ts';
import { showList } from './list.ts';
import { type Message, toMessage } from './message.ts';

/** An answer as a message: the question where it is needed, the answer, what to click next, and the source. */
export function answerMessage(answer: Answer, frame: Frame): Message {
  const { language } = answer;
  const { ask, counted, rates, sharedBy } = frame;
  const { people, slack } = phrasesIn(language);
  const { blocks, row } = show(answer, frame);
  const isGap = !answer.answerable && counted;
  const below = [
    ...sourceOf(answer, frame),
    ...(blocks.some(isTranslated) ? translatedNote(language, frame.roadmap) : []),
  ];
  return toMessage(language, {
    text: answer.text,
    body: [...askedBlocks(answer, frame), ...saidFirst(answer), ...blocks],
    foot: [
      ...(isGap ? [context(people.gap.counted)] : []),
      ...offersHeading(answer, frame),
      buttons([
        ...offered(answer).map((number) => offer(number, answer, frame)),
        // In sight, as the words above speak of it.
        ...(isGap ? [{ does: 'tell', label: people.gap.tell, ask } as const] : []),
        ...row,
        ...shareButton(language, frame),
        { does: 'why', label: slack.why, ask },
      ]),
      ...(below.length > 0 ? [context(below.join(' · '))] : []),
      ...(rates ? [feedbackButtons(ask, language)] : []),
      ...(sharedBy ? [removeShareButton(sharedBy, language)] : []),
    ],
  });
}

/** Whether a block has our English below a line or a quotation, in italics; how many more there are is in such too. */
const isTranslated = (block: Block): boolean =>
  block.type === 'section' && /^_[^…].*_$/m.test(block.text?.text ?? '');

/** The first line, and what must be said right below it. */
const saidFirst = ({ headline, notes }: Answer): Block[] =>
  sections([
    `*${outside(headline, shown.headline).replaceAll('*', '∗')}*`,
    ...notes.map((note) => outside(note, shown.quote)),
  ]);

/** What is particular to a kind of answer: its blocks, and its buttons before those of every answer. */
function show(answer: Answer, frame: Frame): { blocks: Block[]; row: ButtonOptions[] } {
  const { roadmap } = frame;
  const { kind, actions, deadlines } = answer;
  const action = findAction(roadmap, actions[0] ?? Number.NaN);
  const quotes = sections(quoteLines(answer.quotes, answer, roadmap));
  const open = actions.slice(0, shown.offers).map((each) => offer(each, answer, frame));
  const row = [...open, ...inText(answer, frame)];
  if (kind === 'action' && actions.length > 1) return { blocks: comparedActions(answer, frame), row: open };
  if (kind === 'list') {
    const list = showList(answer, frame);
    return { blocks: [...quotes, ...list.blocks], row: list.row };
  }
  if (kind === 'who') return { blocks: [...quotes, ...partnerSections(answer, frame)], row };
  if (kind === 'when') {
    const dates = deadlineSections(deadlines, answer, roadmap, shown.page, actions.length > 1);
    return { blocks: dates.length === 0 ? [] : [...quotes, ...dates], row };
  }
  if (kind === 'define' || !action) return { blocks: quotes, row };
  // Below what in it answers, less of it.
  const facts = actionFacts(action, answer, roadmap, kind === 'action' && quotes.length === 0);
  return {
    blocks: [...quotes, ...facts],
    row: kind === 'action' ? cardButtons(action, answer, roadmap) : row,
  };
}

/** What an answer cites, in its surroundings. */
const inText = ({ language, quotes, deadlines }: Answer, { ask }: Frame): ButtonOptions[] =>
  quotes.length + deadlines.length === 0
    ? []
    : [{ does: 'in-text', label: phrasesIn(language).slack.action.inText, ask }];

/** Other actions that the question may have meant, and the nearest ones where there is no answer. */
const offered = ({ close, suggestions, answerable, actions }: Answer): number[] =>
  (answerable ? close : [...close, ...suggestions.filter((number) => !actions.includes(number))]).slice(
    0,
    shown.offers,
  );

/** What introduces them; above a bare refusal the first line does. */
function offersHeading(answer: Answer, { roadmap }: Frame): Block[] {
  if (offered(answer).length === 0) return [];
  const { close, nearest } = phrasesIn(answer.language).slack;
  if (answer.close.length > 0) return [section(close)];
  const isBare = answer.actions.length + answer.quotes.length === 0;
  return isBare ? [] : [section(nearest(unitIn(answer.language, roadmap)))];
}

const offer = (number: number, answer: Answer, { roadmap }: Frame): ButtonOptions =>
  asking(actionLabel(number, answer.language, roadmap), askForAction(number, answer, roadmap));

/** Where what the message shows stands in the text; a roadmap that answers beside the main one is named in any case. */
function sourceOf(answer: Answer, { roadmap }: Frame): string[] {
  const places = placesOf(answer, roadmap).slice(0, shown.compared);
  // A list tells its lines beside its day.
  if (places.length > 0 && answer.kind !== 'list') return [sourceLine(places, answer.language, roadmap)];
  return roadmap.pack.default ? [] : [outside(roadmap.title, shown.title)];
}

/** Whom the text associates with the actions of an answer, in its words, but for whom the first line names already. */
function partnerSections({ partners, quotes, headline, language }: Answer, { roadmap }: Frame): Block[] {
  const { answer, slack } = phrasesIn(language);
  const said = new Set(quotes.map(({ quote }) => quote.text));
  const quoted = quoteLines(
    partners.filter(({ quote }) => !said.has(quote.text)),
    { language, headline },
    roadmap,
  );
  if (partners.every(({ name }) => headline.includes(name))) return sections(quoted);
  const names = partners.slice(0, shown.associated).map(({ name }) => outside(name, shown.name));
  return sections([
    answer.labelled(`*${slack.action.partners}*`, names.join(', ')),
    ...more(partners.length - shown.associated, language),
    ...quoted,
  ]);
}

/** What the text says of an action; in `full` also its chapter, that nobody owns it, and how its text opens. */
function actionFacts(action: Action, answer: Answer, roadmap: Roadmap, full: boolean): Block[] {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  const chapter = full ? chapterLines(action.orientation, language, roadmap) : [];
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
function cardButtons({ number, deadlines }: Action, answer: Answer, roadmap: Roadmap): ButtonOptions[] {
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
function comparedActions(answer: Answer, { roadmap }: Frame): Block[] {
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
