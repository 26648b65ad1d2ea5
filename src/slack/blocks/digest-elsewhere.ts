import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { section } from './elements.ts';
import type { Message } from './message.ts';

/** Asked of the digest in a message: it is set with the command, which tells the channel. */
export function digestElsewhere(language: Language): Message {
  const text = phrasesIn(language).slack.digest.elsewhere;
  return { text, blocks: [section(text)] };
}
