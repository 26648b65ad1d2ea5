import type { Answer } from '../../answer/answer.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { shown } from '../transport/limits.ts';
import { actionCard, cardButtons, comparedActions } from './action-card.ts';
import { actionCards } from './action-cards.ts';
import { type Block, type ButtonOptions, buttons, context, outside, section, sections } from './elements.ts';
import { actionLabel, deadlineLine, deadlinesHeading, more, quoteLines, sourceLine } from './facts.ts';
import { answerButtons, askedBlocks, askForAction, closingBlocks, type Frame, gapBlocks } from './frame.ts';
import { csvButton, otherForm, showList } from './list.ts';
import { type Message, toMessage } from './message.ts';
import { whoBlocks } from './who.ts';

/** An answer as a message: the question where it is needed, the answer, what to click next, and the source. */
export function answerMessage(answer: Answer, frame: Frame): Message {
  const message = writeMessage(answer, frame);
  if (!message.blocks.some(({ type }) => newer.includes(type))) return message;
  const plain = writeMessage(answer, { ...frame, ask: otherForm(answer, frame) });
  // Cards may not push out what they are about.
  return message.cut && !plain.cut ? plain : { ...message, plain: plain.blocks };
}

/** Blocks that a workspace, or a client, may not know yet. */
const newer = ['data_table', 'carousel'];

function writeMessage(answer: Answer, frame: Frame): Message {
  const { blocks, row } = show(answer, frame);
  const source = sourceOf(answer, frame);
  const body = [...askedBlocks(answer, frame), ...blocks, ...offers(answer, frame)];
  const { asList } = phrasesIn(answer.language).table;
  const turn: ButtonOptions[] = body.some(({ type }) => type === 'carousel')
    ? [{ does: 'turn', label: asList, ask: otherForm(answer, frame) }]
    : [];
  return toMessage({
    text: answer.text,
    body,
    foot: [
      ...gapBlocks(answer, frame),
      buttons([...row, ...answerButtons(answer, frame), ...turn]),
      ...(source ? [context(source)] : []),
      ...closingBlocks(answer, frame),
    ],
    shortened: phrasesIn(answer.language).slack.shortened,
  });
}

/** What is particular to a kind of answer: its blocks, and its buttons before those of every answer. */
function show(answer: Answer, frame: Frame): { blocks: Block[]; row: ButtonOptions[] } {
  const { roadmap } = frame;
  const [number, ...others] = answer.actions;
  const action = number === undefined ? null : findAction(roadmap, number);
  const headline = section(outside(answer.headline, shown.quote + shown.title));
  const open = answer.actions.slice(0, shown.offers).map((each) => offer(each, answer, frame));
  switch (answer.kind) {
    case 'action': {
      if (!action) return { blocks: [headline], row: [] };
      if (others.length > 0) return { blocks: [headline, ...comparedActions(answer, frame)], row: [] };
      const card = actionCard(action, answer, roadmap);
      // "That is action 15" above a card that says so is noise; that another action is close is not.
      const blocks = answer.close.length > 0 ? [headline, ...card] : card;
      return { blocks, row: cardButtons(action, answer, roadmap) };
    }
    case 'when':
      return { blocks: [headline, ...whenBlocks(answer, frame)], row: open };
    case 'who':
      return { blocks: whoBlocks(answer, roadmap), row: open };
    case 'list': {
      const { blocks, row } = showList(answer, frame);
      return { blocks: [headline, ...blocks], row: [...row, ...csvButton(answer, frame)] };
    }
    case 'define':
      return { blocks: [headline, ...sections(quoteLines(answer.quotes))], row: open };
    case 'unknown':
    case 'help': {
      const known = action ? comparedActions(answer, frame) : sections(quoteLines(answer.quotes));
      return { blocks: [headline, ...known], row: [] };
    }
  }
}

/** The deadlines in the order of the answer; with the number of the action where there are several. */
function whenBlocks(answer: Answer, { roadmap }: Frame): Block[] {
  if (answer.deadlines.length === 0) return [];
  const lines = answer.deadlines.slice(0, shown.page).map((deadline) => {
    const line = deadlineLine(deadline, answer, roadmap);
    return answer.actions.length > 1
      ? `${headingOf(deadline.action, answer.language, roadmap)} ${line}`
      : line;
  });
  return sections([
    deadlinesHeading(answer),
    ...lines,
    ...more(answer.deadlines.length - shown.page, answer.language),
    ...quoteLines(answer.quotes),
  ]);
}

/** Other actions that the question may have meant, and the nearest ones where there is no answer. */
function offers(answer: Answer, frame: Frame): Block[] {
  const { close, nearest } = phrasesIn(answer.language).slack;
  const row = (all: number[]): Block[] => {
    const numbers = all.slice(0, shown.offers);
    const cards = frame.ask.plain ? null : actionCards(numbers, answer, frame.roadmap);
    if (cards) return [cards];
    return numbers.length === 0 ? [] : [buttons(numbers.map((number) => offer(number, answer, frame)))];
  };
  const didYouMean = answer.close.length > 0 ? [section(close), ...row(answer.close)] : [];
  if (answer.answerable) return didYouMean;
  const others = row(answer.suggestions.filter((number) => !answer.actions.includes(number)));
  // Above a bare refusal the headline introduces them; below the facts of an action they need a heading.
  const heading =
    answer.actions.length > 0 && others.length > 0
      ? [section(nearest(unitIn(answer.language, frame.roadmap)))]
      : [];
  return [...didYouMean, ...heading, ...others];
}

const offer = (number: number, answer: Answer, { roadmap }: Frame): ButtonOptions => ({
  does: 'ask',
  label: actionLabel(number, answer.language, roadmap),
  ask: askForAction(number, answer, roadmap),
});

/** Where what the message shows stands in the text; a list stands all over it. */
function sourceOf({ kind, definition, actions, language }: Answer, { roadmap }: Frame): string | null {
  // A roadmap that answers beside the main one is named in any case.
  const name = roadmap.pack.default ? null : outside(roadmap.title, shown.title);
  if (kind === 'list') return name;
  const places = definition
    ? [definition.source.quote.lines]
    : actions.slice(0, shown.compared).flatMap((number) => findAction(roadmap, number)?.lines ?? []);
  return places.length > 0 ? sourceLine(places, language, roadmap) : name;
}
