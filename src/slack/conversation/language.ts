import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Language, toldLanguage } from '../../understanding/language.ts';
import { languageMessage } from '../blocks/language.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import type { Asker } from './access.ts';
import type { Ask } from './ask.ts';
import type { WishFor } from './commands.ts';
import { readKept } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';

/**
 * The one place that chooses a language, in this order: what is asked for ("in English please"), the words themselves,
 * what the person set, what they last used, what their channel set, the page of the playground, the roadmap. Never throws.
 */
export async function languagesFor(
  words: string,
  wanted: Language | undefined,
  { team, user, channel }: Pick<Asker, 'team' | 'user' | 'channel'>,
  roadmap: Roadmap,
  { state, log, pageLanguage }: Pick<SlackDependencies, 'state' | 'log' | 'pageLanguage'>,
): Promise<Pick<Ask, 'language' | 'usual'>> {
  if (wanted) return { language: wanted };
  if (toldLanguage(fold(words)) !== null) return {};
  const usual = await readKept(state.people.usualLanguage(team, user, channel), null, log);
  return { usual: usual ?? pageLanguage?.() ?? roadmap.pack.language };
}

/** What the app speaks in, as far as it can tell before there is an answer. */
export const languageOf = ({ language, text, usual }: Pick<Ask, 'language' | 'text' | 'usual'>): Language =>
  language ?? toldLanguage(fold(text)) ?? usual ?? 'fr';

/** Stores the language that a person or, by somebody of the workspace, a channel chose; says so, or how it stands. */
export async function answerLanguage(
  { choice, of, language }: WishFor<'language'>,
  { team, user, channel, stranger }: Asker,
  { state: { people, channelLanguages }, today }: Pick<SlackDependencies, 'state' | 'today'>,
): Promise<Message> {
  const chosen = choice === 'auto' ? null : choice;
  if (choice !== null && of === 'channel' && stranger) {
    return sentenceMessage(phrasesIn(language).access.channelLanguage);
  }
  if (choice !== null && of === 'person') await people.change(team, user, { language: chosen });
  if (choice !== null && of === 'channel') await channelLanguages.choose(team, channel, chosen);
  const { language: own } = await people.find(team, user);
  // At once in the language that was chosen.
  const wish = { kind: 'language', choice, of, language: chosen ?? language } as const;
  return languageMessage(wish, own, await channelLanguages.find(team, channel), today());
}
