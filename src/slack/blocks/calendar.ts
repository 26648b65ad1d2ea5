import { type Answer, titleOf } from '../../answer/answer.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, type ButtonOptions, buttons, context, outside, section } from './elements.ts';
import { askedBlocks, type Frame } from './frame.ts';
import { type Message, toMessage } from './message.ts';

/** What a calendar file holds and leaves out, how to get it, and where to subscribe to it. */
export function calendarMessage(
  answer: Answer,
  { events, undated }: { events: number; undated: readonly Deadline[] },
  frame: Frame,
): Message {
  const { calendar, slack } = phrasesIn(answer.language);
  const { ask, toAsker } = frame;
  const left = undated.map(
    ({ action, label }) => `${headingOf(action, answer.language, frame.roadmap)}, ${label}`,
  );
  const sentences = [
    ...(events === 0 ? [calendar.none] : [calendar.content(events)]),
    ...(left.length > 0 ? [calendar.undated(left.join(' ; '))] : []),
  ];
  const said = sentences.map((sentence) => outside(sentence, limits.section / 2)).join('\n');
  const row: ButtonOptions[] = [
    { does: 'send-file', label: calendar.direct, ask },
    { does: 'post-file', label: calendar.here, ask },
  ];
  return toMessage({
    text: sentences.join('\n'),
    body: [
      ...askedBlocks(answer, frame),
      section(`*${outside(titleOf(answer), shown.title)}*\n${said}`),
      ...(events > 0 ? feed(answer, frame) : []),
    ],
    foot: events > 0 && toAsker ? [buttons(row)] : [],
    shortened: slack.shortened,
  });
}

function feed({ language }: Answer, { feed }: Frame): Block[] {
  const { calendar } = phrasesIn(language);
  if (feed === undefined) return [];
  if ('address' in feed) return [section(`${calendar.feed}\n\`${outside(feed.address, shown.address)}\``)];
  return [context(calendar[feed.why])];
}
