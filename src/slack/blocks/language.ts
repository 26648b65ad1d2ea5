import type { CalendarDay } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { type WishFor, wordFor } from '../conversation/commands.ts';
import { asking, buttons, context, section } from './elements.ts';
import { type Message, toMessage } from './message.ts';

/** What was chosen, how it stands, and buttons to choose otherwise. */
export function languageMessage(
  { choice, of, language }: WishFor<'language'>,
  person: Language | null,
  channel: Language | null,
  today: CalendarDay,
): Message {
  const { language: phrases } = phrasesIn(language).people;
  const name = (chosen: Language | null) => (chosen === null ? phrases.none : phrases.names[chosen]);
  const stands = phrases.shown(name(person), name(channel));
  const said = choice === null ? [stands] : [phrases[of][choice], stands];
  const choose = (value: 'fr' | 'en' | 'auto') =>
    asking(phrases.button[value], { text: `${wordFor('language', language)} ${value}`, today, language });
  return toMessage(language, {
    text: said.join('\n'),
    body: [...said.map((sentence) => section(sentence)), context(phrases.how)],
    foot: [buttons([choose('fr'), choose('en'), choose('auto')])],
  });
}
