import { type Answer, titleOf } from '../../answer/answer.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import { inLanguage } from '../../roadmap/short-names.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { limits, shown } from '../transport/limits.ts';
import { asking, type ButtonOptions, buttons, context, outside, section, sections } from './elements.ts';
import { actionName, asOf } from './facts.ts';
import { askedBlocks, type Frame } from './frame.ts';
import { type Message, toMessage } from './message.ts';

/** What a calendar file holds and leaves out, how to get it, and where to subscribe to it. */
export function calendarMessage(
  answer: Answer,
  { events, undated }: { events: number; undated: readonly Deadline[] },
  frame: Frame,
): Message {
  const { calendar } = phrasesIn(answer.language);
  const { ask, toAsker, feed } = frame;
  const left = undated.map((deadline) => {
    const { action, label } = inLanguage(deadline, answer.language, frame.roadmap);
    return `${headingOf(action, answer.language, frame.roadmap)}, ${label}`;
  });
  const sentences = [
    ...(events === 0 ? [calendar.none] : [calendar.content(events)]),
    ...(left.length > 0 ? [calendar.undated(left)] : []),
  ];
  const said = sentences.map((sentence) => outside(sentence, limits.section / 2)).join('\n');
  const subscribe = () => {
    if (!feed) return [];
    if ('why' in feed) return [context(calendar[feed.why])];
    return [section(`${calendar.feed}\n\`${outside(feed.address, shown.address)}\``)];
  };
  return toMessage(answer.language, {
    text: sentences.join('\n'),
    body: [
      ...askedBlocks(answer, frame),
      section(`*${outside(titleOf(answer), shown.title)}*\n${said}`),
      ...(events > 0 ? subscribe() : []),
    ],
    foot: events > 0 && toAsker ? [buttons(waysTo(calendar, ask))] : [],
  });
}

/** What the picture of a timeline shows, an action a line, and, for one person alone, the ways to get it. */
export function timelineMessage(answer: Answer, timeline: Timeline, frame: Frame): Message {
  const { timeline: phrases } = phrasesIn(answer.language);
  const { ask, toAsker } = frame;
  const lines = timeline.rows.map(({ action, deadlines }) => {
    const dates = deadlines.map(({ when }) => when).join(', ');
    const name = `• ${actionName(action.number, answer.language, frame.roadmap)}`;
    return phrasesIn(answer.language).answer.labelled(name, outside(dates, shown.label));
  });
  // The question was put together from what was typed, and may be longer than that.
  const list = newAsk(answer.question, { today: ask.today, pack: ask.pack, language: answer.language });
  return toMessage(answer.language, {
    text: answer.text,
    body: [
      ...askedBlocks(answer, frame),
      section(`*${outside(timeline.headline, shown.title)}*`),
      ...sections(lines),
      context([asOf(answer), ...(toAsker ? [phrases.private] : [])].join(' · ')),
    ],
    foot: [buttons([...(toAsker ? waysTo(phrases, ask).reverse() : []), asking(phrases.asList, list)])],
  });
}

/** A file comes to whoever clicks, or to everybody here. */
const waysTo = ({ direct, here }: Record<'direct' | 'here', string>, ask: Ask): ButtonOptions[] => [
  { does: 'send-file', label: direct, ask },
  { does: 'post-file', label: here, ask },
];
