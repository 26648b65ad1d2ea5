import { yearOf } from '../dates/calendar.ts';
import { dayName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Row, Timeline } from './timeline.ts';

/** What the picture shows, in words, whole: the actions with their deadlines and dates. */
export function describeTimeline(timeline: Timeline): string {
  return [introduction(timeline), ...timeline.rows.map((row) => describe(row, timeline))].join('\n');
}

/**
 * The same for the description of the picture, of at most so many characters: the dates of each action without
 * what they date, and what does not fit is counted. The message below the picture says it all.
 */
export function altText(timeline: Timeline, most: number): string {
  const { language, rows, unit } = timeline;
  const { slack } = phrasesIn(language);
  let text = introduction(timeline);
  for (const [index, { action, bars, undated }] of rows.entries()) {
    const dates = [...bars, ...undated].map(({ when }) => when).join(', ');
    const next = `${text} ${slack.action.heading(unit, action)} : ${dates}.`;
    const more = phrasesIn(language).timeline.more(rows.length - index);
    if (next.length + more.length + 1 > most) return `${text} ${more}`.slice(0, most);
    text = next;
  }
  return text;
}

function introduction({ headline, today, language, from, to }: Timeline): string {
  const { alt } = phrasesIn(language).timeline;
  return alt(headline, yearOf(from), yearOf(to) - 1, dayName(today, language));
}

function describe({ action, title, bars, undated }: Row, { language, unit }: Timeline): string {
  const { answer, timeline } = phrasesIn(language);
  const dates = [
    ...bars.map(
      ({ label, when, exactness }) => `${answer.labelled(label, when)} (${timeline.exactness[exactness]})`,
    ),
    ...undated.map(({ label, when }) => answer.labelled(label, timeline.undated(when))),
  ];
  return `${answer.labelled(`${unit.mark(action)}. ${title}`, '')} ${dates.join(' ; ')}`;
}
