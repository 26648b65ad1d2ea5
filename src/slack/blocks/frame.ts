import type { Answer } from '../../answer/answer.ts';
import { namedAction } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { MOST_CHARACTERS } from '../../reading/typed.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import type { Ask, AskFrame } from '../conversation/ask.ts';
import { shown } from '../transport/limits.ts';
import { type Block, type ButtonOptions, context, mention, outside } from './elements.ts';

/** What surrounds an answer: where it comes from, and who sees it where. */
export interface Frame extends AskFrame {
  /** Only the asker sees the message, so that it repeats the question and offers to share the answer. */
  toAsker?: boolean;
  /** Others read the reply as it comes: nothing that is one person's or the workspace's own is in it. */
  open?: true;
  /** It was typed: where the roadmap has no answer, that is counted, and the question may be passed on. */
  counted?: true;
  /** In a conversation: whoever reads it may say whether it helps. */
  rates?: true;
  /** The calendar's address, or why it is not told. */
  feed?: { address: string } | { why: 'noFeed' | 'feedElsewhere' };
  /** Id of the person who shared it with the channel. */
  sharedBy?: string;
}

/** The question, where the message does not stand right below it. */
export function askedBlocks(
  { language }: Pick<Answer, 'language'>,
  { ask, toAsker, sharedBy }: Frame,
): Block[] {
  const { slack, reading } = phrasesIn(language);
  const question = outside(ask.text, shown.question);
  return [
    ...(sharedBy ? [context(slack.sharedBy(mention(sharedBy), question))] : []),
    ...(toAsker ? [context(slack.asked(question))] : []),
    ...(ask.cut ? [context(reading.cut(MOST_CHARACTERS))] : []),
  ];
}

/** A click that asks for an action by its number: same language, same day, same reports. */
export const askForAction = (
  number: number,
  { language, today, updates, pack }: Pick<Answer, 'language' | 'today' | 'updates' | 'pack'>,
  roadmap: Roadmap,
): Ask => ({ text: namedAction(number, language, roadmap), today, language, updates, pack });

/** For whoever alone sees the message. */
export const shareButton = (language: Language, { ask, toAsker }: Frame): ButtonOptions[] =>
  toAsker ? [{ does: 'share', label: phrasesIn(language).slack.share, ask }] : [];
