import type { Answer } from '../../answer/answer.ts';
import { placesOf } from '../../answer/text.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { shown } from '../transport/limits.ts';
import { actionFacts, cardButtons, comparedActions } from './action-card.ts';
import {
  asking,
  type Block,
  type ButtonOptions,
  buttons,
  context,
  outside,
  section,
  sections,
} from './elements.ts';
import { actionLabel, deadlineSections, more, quoteLines, sourceLine, translatedNote } from './facts.ts';
import { answerButtons, askedBlocks, askForAction, closingBlocks, type Frame, tellButton } from './frame.ts';
import { showList } from './list.ts';
import { type Message, toMessage } from './message.ts';

/** An answer as a message: the question where it is needed, the answer, what to click next, and the source. */
export function answerMessage(answer: Answer, frame: Frame): Message {
  const { blocks, row } = show(answer, frame);
  const below = [
    ...sourceOf(answer, frame),
    ...(blocks.some(isTranslated) ? translatedNote(answer.language, frame.roadmap) : []),
  ];
  return toMessage(answer.language, {
    text: answer.text,
    body: [...askedBlocks(answer, frame), ...saidFirst(answer), ...blocks],
    foot: [
      ...(!answer.answerable && frame.counted
        ? [context(phrasesIn(answer.language).people.gap.counted)]
        : []),
      ...offersHeading(answer, frame),
      buttons([
        ...offered(answer).map((number) => offer(number, answer, frame)),
        // In sight, as the words above speak of it.
        ...tellButton(answer, frame),
        ...row,
        ...answerButtons(answer, frame),
      ]),
      ...(below.length > 0 ? [context(below.join(' · '))] : []),
      ...closingBlocks(answer, frame),
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
