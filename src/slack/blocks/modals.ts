import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { explain } from '../../answer/explain.ts';
import { surroundingsOf } from '../../answer/surroundings.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { limits, shown } from '../transport/limits.ts';
import { asItStands, type Block, context, type Line, outside, quote, section, sections } from './elements.ts';
import { chapterLines, deadlineSections, ownerLines, sourceLine, titleLines } from './facts.ts';
import { modal } from './window.ts';

/** The full text of an action in a window: title, owners, body, notes and all deadlines. */
export function fullTextModal(action: Action, answer: Answer, roadmap: Roadmap): types.ModalView {
  const { language } = answer;
  const phrases = phrasesIn(language).slack.action;
  return modal(language, { title: headingOf(action.number, language, roadmap) }, [
    ...sections([
      ...titleLines(action, language, roadmap),
      ...chapterLines(action.orientation, language, roadmap),
    ]),
    ...sections(action.body.flatMap(({ text }) => quoteWhole(text))),
    ...titled(
      phrases.footnotes,
      action.footnotes.flatMap(({ text }) => quoteWhole(text)),
    ),
    ...titled(phrases.owners, ownerLines(action, language, roadmap)),
    ...deadlineSections(action.deadlines, answer, roadmap, Number.POSITIVE_INFINITY),
    context(sourceLine([action.lines], language, roadmap)),
  ]);
}

/** What an answer cites, in bold, among the paragraphs before and after it; with their lines. */
export function inTextModal(answer: Answer, roadmap: Roadmap): types.ModalView {
  const { language } = answer;
  const { answer: say, slack } = phrasesIn(language);
  const blocks = surroundingsOf(answer, roadmap).flatMap(({ action, orientation, lines, parts }) => {
    const cited = say.lines(parts.flatMap(({ cited }) => cited?.lines ?? []));
    return [
      ...sections(
        action ? titleLines(action, language, roadmap) : chapterLines(orientation, language, roadmap),
      ),
      ...sections(parts.map(({ text, cited }) => quoteAround(text, cited?.text ?? ''))),
      context(`${sourceLine([lines], language, roadmap)} · ${slack.action.cited(cited)}`),
    ];
  });
  return modal(language, { title: slack.action.inText }, blocks);
}

/** A paragraph with its cited words in bold, as much of it as a block takes. */
function quoteAround(text: string, cited: string): types.RichTextQuote {
  const whole = asItStands(text, limits.richText);
  const words = cited && asItStands(cited, limits.richText);
  const at = words === '' ? -1 : whole.indexOf(words);
  const parts = at < 0 ? [whole, '', ''] : [whole.slice(0, at), words, whole.slice(at + words.length)];
  return {
    type: 'rich_text_quote',
    elements: parts.flatMap((part, place) =>
      part === '' ? [] : [{ type: 'text', text: part, ...(place === 1 && { style: { bold: true } }) }],
    ),
  };
}

/** What the question was read as, where that stands, what was weighed and how near the next answer was. */
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

const pieces = new RegExp(`.{1,${limits.richText}}(?= |$)|.{1,${limits.richText}}`, 'gs');

/** All of a text as quotations that fit a block each, cut at spaces. */
const quoteWhole = (text: string): Line[] =>
  (asItStands(text, text.length + 1).match(pieces) ?? []).map((piece) => quote(piece, limits.richText));
