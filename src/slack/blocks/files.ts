import { type Answer, titleOf } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import type { Refused } from '../files/share-file.ts';
import { shown } from '../transport/limits.ts';
import { asItStands, type Block } from './elements.ts';
import type { Message } from './message.ts';
import { sentenceMessage } from './notices.ts';

/** What of a message goes with a file: all but buttons, which Slack is not known to take there. */
export const fileComment = ({ blocks }: Message): Block[] => blocks.filter(({ type }) => type !== 'actions');

/** Slack did not take a file: why, and what to do instead. */
export const refusedFile = (refused: Refused, language: Language): Message =>
  sentenceMessage(phrasesIn(language).files.refused[refused]);

/** A picture is drawn after so many others. */
export const pictureWaits = (before: number, language: Language): Message =>
  sentenceMessage(phrasesIn(language).files.waits(before));

/** A picture is not drawn, because too many wait already. */
export const tooManyPictures = (language: Language): Message =>
  sentenceMessage(phrasesIn(language).files.tooMany);

/** What stands above the table of a list. */
export const listFileMessage = (answer: Answer): Message =>
  sentenceMessage(phrasesIn(answer.language).export.sentence(asItStands(`${titleOf(answer)}.`, shown.quote)));

/** The file is in the direct message. */
export const sentDirectly = (language: Language): Message => sentenceMessage(phrasesIn(language).files.sent);
