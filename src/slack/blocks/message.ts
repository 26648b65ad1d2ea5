import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import type { Refusal } from '../conversation/current-request.ts';
import { clip, escapeText, orDots, tidy, unescapeText } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, section } from './elements.ts';

/** What Slack shows: the blocks, and the text for notifications and screen readers. */
export interface Message {
  text: string;
  blocks: Block[];
}

/**
 * How much a block counts towards the length at which Slack refuses a message (`msg_blocks_too_long`): its JSON
 * but for what buttons carry. Slack counts texts and "a buffer for containers" and gives no formula.
 */
const weightOf = (block: Block): number =>
  JSON.stringify(block, (key, value) => (key === 'value' ? undefined : value)).length;

/** The answers to several questions one below the other, and the questions that are left; one answer alone is itself. */
export function joinMessages(messages: readonly Message[], left: string[], language: Language): Message {
  const { reading } = phrasesIn(language);
  const [first, ...others] = messages;
  if (first && others.length === 0 && left.length === 0) return first;
  const note = reading.further(left.map((question) => clip(tidy(question), shown.left)));
  const divided = messages.flatMap(({ blocks }, place): Block[] =>
    place === 0 ? blocks : [{ type: 'divider' }, ...blocks],
  );
  return toMessage(language, {
    text: messages.map(({ text }) => unescapeText(text)).join('\n\n'),
    body: divided,
    foot: left.length > 0 ? [context(escapeText(note))] : [],
  });
}

/**
 * A message within Slack's limits, for a body of any length: what does not fit is left out, and that is said. `text`:
 * plain, says it all, comes from outside, never empty; `foot`: kept whatever the length: buttons and source.
 */
export function toMessage(
  language: Language,
  { text, body, foot = [] }: { text: string; body: Block[]; foot?: Block[] },
): Message {
  const note = context(phrasesIn(language).slack.shortened);
  const most = limits.message.blocks - foot.length - 1;
  let weight = [note, ...foot].reduce((sum, block) => sum + weightOf(block), 0);
  const kept: Block[] = [];
  for (const block of body) {
    weight += weightOf(block);
    if (kept.length === most || weight > limits.message.weight) break;
    kept.push(block);
  }
  const cut = kept.length < body.length;
  return {
    text: orDots(clip(escapeText(text), limits.message.text)),
    blocks: [...kept, ...(cut ? [note] : []), ...foot],
  };
}

const languages: Language[] = ['fr', 'en'];

/** In both languages: where something went wrong, the language of the person may not be known. */
const notice = (sentences: string[]): Message => ({
  text: sentences.join('\n'),
  blocks: sentences.map((sentence) => section(sentence)),
});

/** One sentence, as a whole message. Plain but for our own markup: it may repeat what somebody typed. */
export const sentenceMessage = (sentence: string): Message => notice([escapeText(sentence)]);

/** Something failed. `reference`: what finds the reason in the log. */
export const apology = (reference: string): Message =>
  notice(languages.map((language) => phrasesIn(language).slack.apology(reference)));

/** A button whose value cannot be read any more. */
export const staleButton = (): Message =>
  notice(languages.map((language) => phrasesIn(language).slack.stale));

/** Why a request is turned away: too many of one person or of all, or in a workspace that the app does not serve. */
export const turnedAway = (why: Refusal): Message =>
  notice(languages.map((language) => phrasesIn(language).access[why]));

/** The same message, which says that it was written without what is kept of the person and the channel. */
export function withoutMemory({ text, blocks }: Message): Message {
  const note = context(languages.map((language) => phrasesIn(language).access.forgetful).join('\n'));
  return { text, blocks: blocks.length < limits.message.blocks ? [...blocks, note] : blocks };
}
