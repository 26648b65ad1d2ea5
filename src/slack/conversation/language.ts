import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Language, toldLanguage } from '../../understanding/language.ts';
import { languageMessage } from '../blocks/language.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import { type Asker, isStranger, type Speaker } from './access.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { LanguageChoice } from './wish.ts';

/** The languages of an answer: `language` whatever else its question is in, `usual` where its words tell none. */
export interface Languages {
  language?: Language;
  usual?: Language;
}

/**
 * The one place that chooses a language, in this order: what is asked for ("in English please"), the words
 * themselves (a command's word is one of them), what the person set, what they last used, what their channel set,
 * the page of the playground, the roadmap. Never throws: where the database does not answer, the last two tell.
 */
export async function languagesFor(
  { words, wanted }: { words: string; wanted?: Language | undefined },
  { team, user, channel }: Asker,
  roadmap: Roadmap,
  { state, log, pageLanguage }: Pick<SlackDependencies, 'state' | 'log' | 'pageLanguage'>,
): Promise<Languages> {
  if (wanted) return { language: wanted };
  if (toldLanguage(fold(words)) !== null) return {};
  try {
    const usual = await withinAckTime(state.people.usualLanguage(team, user, channel));
    if (usual) return { usual };
  } catch (err) {
    log.warn({ err }, 'the chosen language cannot be read');
  }
  return { usual: pageLanguage?.() ?? roadmap.pack.language };
}

/** Stores the language that a person or, by somebody of the workspace, a channel chose; says so, or how it stands. */
export async function answerLanguage(
  { choice, of, language }: LanguageChoice & { language: Language },
  { asker: { team, user, channel }, by }: Speaker,
  { state: { people }, today }: Pick<SlackDependencies, 'state' | 'today'>,
): Promise<Message> {
  const chosen = choice === 'auto' ? null : choice;
  if (choice !== null && of === 'channel' && isStranger(by)) {
    return sentenceMessage(phrasesIn(language).access.channelLanguage);
  }
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
