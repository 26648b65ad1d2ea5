import { reportText } from '../../answer/report-text.ts';
import { headingOf, namedAction } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { inOrder } from '../../tracking/reports.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { type Block, buttons, context, header, outside, section, sections } from './elements.ts';
import { more, reportLine, titleLines } from './facts.ts';
import { askedBlocks, type Frame } from './frame.ts';
import { type Message, toMessage } from './message.ts';

/** All that was reported of an action up to the day of the question, beside the dates of the roadmap. */
export function historyMessage(number: number, language: Language, frame: Frame): Message {
  const { roadmap, ask, updates, toAsker } = frame;
  const { slack, answer, slackTracking } = phrasesIn(language);
  const { history } = slackTracking;
  const unit = unitIn(language, roadmap);
  const action = findAction(roadmap, number);
  if (!action) {
    const numbers = roadmap.actions.map((one) => one.number);
    const text = answer.noSuchAction(unit, [unit.mark(number)], Math.min(...numbers), Math.max(...numbers));
    return { text, blocks: [section(outside(text, shown.question))] };
  }
  const deadlines = new Map(action.deadlines.map((deadline) => [deadline.id, deadline]));
  const told = inOrder(updates?.list ?? [])
    .filter(({ deadline, day }) => deadlines.has(deadline) && day <= ask.today)
    .reverse();
  const blocks = told.slice(0, shown.history).map((update): Block => {
    const { label = '', when = '' } = deadlines.get(update.deadline) ?? {};
    const source = history.source(outside(label, shown.label), `*${outside(when, shown.name)}*`);
    return section(`${reportLine(update, language)}\n>${source}`);
  });
  const title = history.title(unit, number);
  return toMessage({
    text: [
      told.length > 0 ? title : history.none(unit, number),
      ...told.map((update) => reportText(update, language)),
    ].join('\n'),
    body: [
      ...askedBlocks({ language }, frame),
      header(title),
      ...sections(titleLines(action, language, roadmap)),
      ...(told.length > 0
        ? [context(`${history.count(told.length)}, ${history.order}`), ...blocks]
        : [section(history.none(unit, number))]),
      ...more(told.length - shown.history, language).map(context),
    ],
    foot: [
      buttons([
        {
          does: 'ask',
          label: headingOf(number, language, roadmap),
          ask: { ...ask, text: namedAction(number, language, roadmap), language },
        },
        ...(toAsker ? [{ does: 'share', label: slack.share, ask } as const] : []),
      ]),
    ],
    shortened: slack.shortened,
  });
}
