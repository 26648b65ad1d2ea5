import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';
import type { Answer, Turn } from './answer.ts';

export interface AnswerOptions {
  roadmap: Roadmap;
  /** The day that "upcoming", "overdue" and the standing of deadlines are relative to. */
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language;
  /** The answer before in the same conversation, for follow-ups ("who owns it?"). */
  previous?: Turn;
}

/** The one pipeline that every surface calls: pure, deterministic, never throws on any text. */
export function answerQuestion(_question: string, _options: AnswerOptions): Answer {
  throw new Error('under construction');
}
