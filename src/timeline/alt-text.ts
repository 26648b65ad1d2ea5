import { yearOf } from '../dates/calendar.ts';
import { dayName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Timeline } from './timeline.ts';

/**
 * What the picture shows, in at most so many characters: the dates of each action without what they date, and what
 * does not fit is counted. The message below the picture says it all.
 */
export function altText(timeline: Timeline, most: number): string {
  const { headline, today, from, to, language, rows, unit } = timeline;
  const { answer, slack, timeline: phrases } = phrasesIn(language);
  let text = phrases.alt(headline, yearOf(from), yearOf(to) - 1, dayName(today, language));
  for (const [index, { action, bars, undated }] of rows.entries()) {
    const dates = [...bars, ...undated].map(({ when }) => when).join(', ');
    const next = `${text} ${answer.labelled(slack.action.heading(unit, action), dates)}.`;
    const more = `${slack.action.more(rows.length - index)}.`;
    if (next.length + more.length + 1 > most) return `${text} ${more}`.slice(0, most);
    text = next;
  }
  return text;
}
