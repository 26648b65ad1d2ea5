import type { types } from '@slack/bolt';
import { reportText } from '../../answer/report-text.ts';
import type { Digest } from '../../digest/digest.ts';
import { type Outline, outlineOf, type Style } from '../../digest/outline.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { limits } from '../transport/limits.ts';
import { type DigestButton, digestButtons } from './digest-replies.ts';
import { asItStands, type Block, context, header, outside, sections } from './elements.ts';
import { reportLine } from './facts.ts';
import { type Message, toMessage } from './message.ts';
import { modal } from './window.ts';

/** One screen; the window has room for the rest. */
const room = { message: { full: 5, brief: 8 }, window: { full: 60, brief: 0 } };

/**
 * A digest as one message of one screen, for any roadmap; a button opens the whole of it. `note`: what goes before,
 * such as that it is a preview; `id`: of the stored digest.
 */
export function digestMessage(digest: Digest, { note, id }: { note?: string; id?: string } = {}): Message {
  const { language, today, lastDay } = digest;
  const words = outlineOf(digest, inWords(digest), room.message);
  const shown = outlineOf(digest, inMarkup(digest), room.message);
  const viewAll: DigestButton = {
    does: 'all',
    language,
    day: today,
    ...(lastDay !== null && { since: lastDay }),
    ...(id !== undefined && { digest: id }),
  };
  return toMessage(language, {
    text: [
      ...(note ? [note] : []),
      words.summary,
      `${words.heading} · ${words.about}`,
      ...words.parts.flatMap(({ heading, lines }) => ['', heading, ...lines]),
    ].join('\n'),
    body: [...(note ? [context(outside(note, limits.context))] : []), ...blocksOf(shown)],
    foot: shown.abridged > 0 ? [digestButtons([viewAll])] : [],
  });
}

/** The whole digest in a window. */
export function digestWindow(digest: Digest): types.ModalView {
  const { modal: words } = phrasesIn(digest.language).slack.digest;
  return modal(digest.language, words, blocksOf(outlineOf(digest, inMarkup(digest), room.window)));
}

const blocksOf = ({ heading, about, summary, parts }: Outline): Block[] => [
  header(heading),
  ...sections(summary.split('\n').map((line, index) => (index === 0 ? `*${line}*` : line))),
  ...parts.flatMap(({ heading, lines }) => sections([`*${heading}*`, ...lines])),
  context(about),
];

const inMarkup = ({ language }: Digest): Style => ({
  bold: (text) => `*${text}*`,
  outside,
  report: (report) => reportLine(report, language),
});

const inWords = ({ language }: Digest): Style => ({
  bold: (text) => text,
  outside: asItStands,
  report: (report) => reportText(report, language),
});
