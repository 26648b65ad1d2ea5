import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import type { Refused } from '../files/share-file.ts';
import { type Block, section } from './elements.ts';
import type { Message } from './message.ts';

/** What of a message goes with a file: no buttons, which Slack is not known to take there. */
export const fileComment = ({ blocks }: Message): Block[] => blocks.filter(({ type }) => type !== 'actions');

const notice = (sentence: string): Message => ({ text: sentence, blocks: [section(sentence)] });

/** Slack did not take a file: why, and what to do instead. */
export const refusedFile = (refused: Refused, language: Language): Message =>
  notice(phrasesIn(language).files.refused[refused]);

/** The file is in the direct message. */
export const sentDirectly = (language: Language): Message => notice(phrasesIn(language).files.sent);
