import type { Language } from '../../understanding/language.ts';
import { languageMessage } from '../blocks/language.ts';
import type { Message } from '../blocks/message.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { LanguageChoice } from './language-words.ts';
import type { Asker } from './usual-language.ts';

/** Stores the language that a person or, by one of its members, a channel chose; says so, or how it stands. */
export async function chooseLanguage(
  { choice, of, language }: LanguageChoice & { language: Language },
  { team, user, channel }: Asker,
  { state, today }: Pick<SlackDependencies, 'state' | 'today'>,
): Promise<Message> {
  const { people } = state;
  const chosen = choice === 'auto' ? null : choice;
  if (choice !== null && of === 'person') await people.change(team, user, { language: chosen });
  if (choice !== null && of === 'channel') await people.chooseForChannel(team, channel, chosen);
  return languageMessage({
    choice,
    of,
    // At once in the language that was chosen.
    language: chosen ?? language,
    person: (await people.find(team, user)).language,
    channel: await people.channelLanguage(team, channel),
    today: today(),
  });
}
