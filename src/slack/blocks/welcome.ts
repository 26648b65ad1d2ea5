import { phrasesIn } from '../../phrases/phrases.ts';
import type { CalendarDay } from '../../roadmap/calendar.ts';
import type { Language } from '../../understanding/language.ts';
import { buttons, context, section } from './elements.ts';
import type { Message } from './message.ts';

/** The one message that nobody asked for: who the app is, how to ask it, and questions to begin with. */
export function welcomeMessage(language: Language, today: CalendarDay): Message {
  const { hello, how, once, examples } = phrasesIn(language).people.welcome;
  const ask = (text: string) => ({ does: 'ask', label: text, ask: { text, today, language } }) as const;
  return {
    text: [hello, how].join('\n'),
    blocks: [section(hello), section(how), buttons(examples.map(ask)), context(once)],
  };
}
