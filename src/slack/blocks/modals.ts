import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { explain } from '../../answer/explain.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, type Line, outside, quote, section, sections } from './elements.ts';
import {
  deadlineLine,
  deadlinesHeading,
  orientationLine,
  ownerLines,
  sourceLine,
  titleLines,
} from './facts.ts';
import { modal } from './window.ts';

/** The full text of an action in a window: title, owners, body, notes and all deadlines. */
export function fullTextModal(action: Action, answer: Answer, roadmap: Roadmap): types.ModalView {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  return modal(language, headingOf(action.number, language, roadmap), [
    ...sections([...titleLines(action, language, roadmap), orientationLine(action, language, roadmap)]),
    ...sections(action.body.flatMap(({ text }) => quoteWhole(text))),
    ...titled(
      phrases.footnotes,
      action.footnotes.flatMap(({ text }) => quoteWhole(text)),
    ),
    ...titled(phrases.owners, ownerLines(action, language, roadmap)),
    ...(action.deadlines.length > 0
      ? sections([
          deadlinesHeading(answer),
          ...action.deadlines.map((deadline) => deadlineLine(deadline, answer, roadmap)),
        ])
      : []),
    context(sourceLine([action.lines], language, roadmap)),
  ]);
}

/** What the question was read as, where that stands, and how near the next answer was. */
export function whyModal(answer: Answer, roadmap: Roadmap): types.ModalView {
  const { slack } = phrasesIn(answer.language);
  const reasons = explain(answer, roadmap).slice(0, shown.reasons);
  return modal(answer.language, slack.why, [
    section(slack.asked(outside(answer.question, shown.question))),
    ...sections(reasons.map((reason) => `• ${outside(reason, shown.quote)}`)),
  ]);
}

const titled = (title: string, lines: Line[]): Block[] =>
  lines.length > 0 ? sections([`*${title}*`, ...lines]) : [];

/** All of a text as quotations that fit a block each, cut at spaces. */
function quoteWhole(text: string): Line[] {
  const parts: Line[] = [];
  const most = limits.richText;
  let rest = text.replaceAll(/\s+/g, ' ').trim();
  while (rest !== '') {
    const end = rest.length <= most ? rest.length : rest.lastIndexOf(' ', most) + 1 || most;
    parts.push(quote(rest.slice(0, end), most));
    rest = rest.slice(end);
  }
  return parts;
}
