import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { explain } from '../../answer/explain.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../limits.ts';
import { type Block, context, outside, plain, section, sections } from './elements.ts';
import {
  deadlineLine,
  deadlinesHeading,
  orientationLine,
  ownerLines,
  sourceLine,
  titleLines,
} from './facts.ts';

/** The full text of an action in a window: title, owners, body, notes and all deadlines. */
export function fullTextModal(action: Action, answer: Answer, roadmap: Roadmap): types.ModalView {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  return modal(language, action.label ?? phrases.heading(action.number), [
    ...sections([...titleLines(action, language, roadmap), orientationLine(action, language, roadmap)]),
    ...action.body.flatMap(({ text }) => wholeText(text)),
    ...titled(phrases.footnotes, action.footnotes.map(({ text }) => text).flatMap(split)),
    ...titled(phrases.owners, ownerLines(action.owners, language, roadmap)),
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

const titled = (title: string, lines: string[]): Block[] =>
  lines.length > 0 ? sections([`*${title}*`, ...lines]) : [];

const wholeText = (text: string): Block[] => split(text).map((part) => section(part));

/** A long text in parts that fit a section, cut at spaces, each escaped. */
function split(text: string): string[] {
  const parts: string[] = [];
  let rest = text.replaceAll(/\s+/g, ' ').trim();
  while (rest !== '') {
    // An escaped text is at most five times as long ("&amp;"), so that no part is ever cut.
    const most = limits.section / 5;
    const end = rest.length <= most ? rest.length : rest.lastIndexOf(' ', most) + 1 || most;
    parts.push(outside(rest.slice(0, end), limits.section));
    rest = rest.slice(end);
  }
  return parts;
}

function modal(language: Language, title: string, blocks: Block[]): types.ModalView {
  const { slack } = phrasesIn(language);
  const most = limits.modal.blocks;
  return {
    type: 'modal',
    title: plain(title, limits.modal.title),
    close: plain(slack.closeModal, limits.modal.close),
    blocks: blocks.length > most ? [...blocks.slice(0, most - 1), context(slack.action.cut)] : blocks,
  };
}
