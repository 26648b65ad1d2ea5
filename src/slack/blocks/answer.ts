import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { shown } from '../limits.ts';
import { actionCard, cardButtons, comparedActions } from './action-card.ts';
import { type Block, type ButtonOptions, buttons, context, outside, section, sections } from './elements.ts';
import { actionLabel, deadlineLine, deadlinesHeading, more, ownerLines, quoteLines, sourceLine } from './facts.ts';
import { answerButtons, askedBlocks, askForAction, type Frame } from './frame.ts';
import { listBlocks, pageButtons } from './list.ts';
import { type Message, toMessage } from './message.ts';
import { partnerLines } from './who.ts';

/** An answer as a message: the question where it is needed, the answer, what to click next, and the source. */
export function answerMessage(answer: Answer, frame: Frame): Message {
  const { body, row } = parts(answer, frame);
  const source = sourceOf(answer, frame);
  return toMessage({
    text: answer.text,
    body: [...askedBlocks(answer, frame), ...body, ...offers(answer, frame)],
    foot: [
      buttons([...row, ...answerButtons(answer, frame)]),
      ...(source ? [context(source)] : []),
    ],
    shortened: phrasesIn(answer.language).slack.shortened,
  });
}
