import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { explain } from '../../answer/explain.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Quote } from '../../roadmap/schema.ts';
import { limits, shown } from '../transport/limits.ts';
import { asItStands, type Block, context, type Line, outside, section, sections } from './elements.ts';
import { deadlineSections, orientationLine, ownerLines, sourceLine, titleLines } from './facts.ts';
import { modal } from './window.ts';

/**
 * The full text of an action in a window: title, owners, body, notes and all deadlines. What the answer cites of it
 * stands in bold.
 */
export function fullTextModal(action: Action, answer: Answer, roadmap: Roadmap): types.ModalView {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  const cited = answer.quotes.filter((source) => source.action === action.number);
  const words = cited.map(({ quote }) => quote.text);
  const whole = (paragraphs: readonly Quote[]) => paragraphs.flatMap(({ text }) => quoteWhole(text, words));
  return modal(language, { title: headingOf(action.number, language, roadmap) }, [
    ...sections([...titleLines(action, language, roadmap), orientationLine(action, language, roadmap)]),
    ...(cited.length > 0 ? [context(phrases.cited)] : []),
    ...sections(whole(action.body)),
    ...titled(phrases.footnotes, whole(action.footnotes)),
    ...titled(phrases.owners, ownerLines(action, language, roadmap)),
    ...deadlineSections(action.deadlines, answer, roadmap, Number.POSITIVE_INFINITY),
    context(sourceLine([action.lines], language, roadmap)),
  ]);
}

/** What the question was read as, where that stands, and how near the next answer was. */
export function whyModal(answer: Answer, roadmap: Roadmap): types.ModalView {
  const { slack } = phrasesIn(answer.language);
  const reasons = explain(answer, roadmap).slice(0, shown.reasons);
  return modal(answer.language, { title: slack.why }, [
    section(slack.asked(outside(answer.question, shown.question))),
    ...sections(reasons.map((reason) => `• ${outside(reason, shown.quote)}`)),
  ]);
}

const titled = (title: string, lines: Line[]): Block[] =>
  lines.length > 0 ? sections([`*${title}*`, ...lines]) : [];

/** All of a text as quotations that fit a block each, cut at spaces; what of it is `cited` in bold. */
function quoteWhole(text: string, cited: readonly string[]): Line[] {
  const parts: Line[] = [];
  const most = limits.richText;
  let rest = asItStands(text, text.length + 1);
  while (rest !== '') {
    const end = rest.length <= most ? rest.length : rest.lastIndexOf(' ', most) + 1 || most;
    parts.push({ type: 'rich_text_quote', elements: withBold(rest.slice(0, end), cited) });
    rest = rest.slice(end);
  }
  return parts;
}

/** A text in pieces; in bold, where each of the `words` first stands in it. */
function withBold(text: string, [words, ...others]: readonly string[]): types.RichTextText[] {
  if (text === '') return [];
  if (words === undefined) return [{ type: 'text', text }];
  const at = text.indexOf(words);
  if (at < 0) return withBold(text, others);
  return [
    ...withBold(text.slice(0, at), others),
    { type: 'text', text: words, style: { bold: true } },
    ...withBold(text.slice(at + words.length), others),
  ];
}
