import { type Language, toldLanguage } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';

/** Who asks, and where. */
export interface Asker {
  team: string;
  user: string;
  /** Empty where there is none, as in the App Home. */
  channel: string;
}

/**
 * The language to answer in where the words tell none: what the person chose, or else what their channel chose;
 * undefined where the words do tell, or nobody chose. Never throws: an answer in French beats none.
 */
export async function usualLanguage(
  words: string,
  { team, user, channel }: Asker,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
): Promise<Language | undefined> {
  if (toldLanguage(fold(words)) !== null) return undefined;
  try {
    return (await withinAckTime(state.people.usualLanguage(team, user, channel))) ?? undefined;
  } catch (err) {
    log.warn({ err }, 'the chosen language cannot be read');
    return undefined;
  }
}
