import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Ask } from '../ask.ts';
import { shown } from '../limits.ts';
import { type Block, type ButtonOptions, context, outside } from './elements.ts';

/** What surrounds an answer: where it comes from, and who sees it where. */
export interface Frame {
  roadmap: Roadmap;
  ask: Ask;
  /** Only the asker sees the message, so that it repeats the question and offers to share the answer. */
  toAsker?: boolean;
  /** Id of the person who shared it with the channel. */
  sharedBy?: string;
}

/** The question, where the message does not stand right below it. */
export function askedBlocks({ language }: Answer, { ask, toAsker, sharedBy }: Frame): Block[] {
  const { slack } = phrasesIn(language);
  const question = outside(ask.text, shown.question);
  return [
    ...(sharedBy ? [context(slack.sharedBy(mention(sharedBy), question))] : []),
    ...(toAsker ? [context(slack.asked(question))] : []),
    ...(ask.cut ? [context(slack.tooLong(shown.question))] : []),
  ];
}

/** A click that asks for an action by its number: same language, same day. */
export const askForAction = (number: number, { language, today }: Answer): Ask => ({
  text: `action ${number}`,
  today,
  language,
});

/** The buttons of every answer. */
export function answerButtons({ language }: Answer, { ask, toAsker }: Frame): ButtonOptions[] {
  const { slack } = phrasesIn(language);
  return [
    { does: 'why', label: slack.why, ask },
    ...(toAsker ? [{ does: 'share', label: slack.share, ask } as const] : []),
  ];
}

/** Names a person; nothing that is not the id of one. */
const mention = (user: string): string => (/^[UW][A-Z0-9]+$/.test(user) ? `<@${user}>` : '?');
