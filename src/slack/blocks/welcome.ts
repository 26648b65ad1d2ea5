import type { CalendarDay } from '../../dates/calendar.ts';
import { publishedIn } from '../../phrases/days.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { buttons, context, outside, section } from './elements.ts';
import type { Message } from './message.ts';

/** The one message that nobody asked for: who the app is, how to ask it, and questions to begin with. */
export function welcomeMessage(language: Language, today: CalendarDay, roadmap: Roadmap): Message {
  const { how, once, ...phrases } = phrasesIn(language).people.welcome;
  const hello = phrases.hello(outside(roadmap.title, shown.title), publishedIn(roadmap, language));
  const ask = (text: string) => ({ does: 'ask', label: text, ask: { text, today, language } }) as const;
  return {
    text: [hello, how].join('\n'),
    blocks: [section(hello), section(how), buttons(examplesOf(roadmap, language).map(ask)), context(once)],
  };
}
