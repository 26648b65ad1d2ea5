import type { types } from '@slack/bolt';
import { reportText } from '../../answer/report-text.ts';
import { dayInZone } from '../../dates/calendar.ts';
import type { Digest } from '../../digest/digest.ts';
import { type Outline, outlineOf, type Style } from '../../digest/outline.ts';
import type { DigestRequest } from '../../digest/request.ts';
import { digestStatus } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Delivery } from '../../state/deliveries.ts';
import { type DigestSettings, stateOn } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import {
  asItStands,
  type Block,
  channelName,
  context,
  header,
  outside,
  rowOf,
  section,
  sections,
} from './elements.ts';
import { more, reportLine } from './facts.ts';
import { type Message, toMessage } from './message.ts';
import { modal } from './window.ts';

/** One screen; the window has room for the rest. */
const room = { message: { full: 5, brief: 8 }, window: { full: 60, brief: 0 } };

/** A digest as one message of one screen. `note`: what goes before, as of a preview; `id`: of the stored digest. */
export function digestMessage(digest: Digest, { note, id }: { note?: string; id?: string } = {}): Message {
  const { language, today, lastDay } = digest;
  const words = outlineOf(digest, inWords(digest), room.message);
  const markup = outlineOf(digest, inMarkup(digest), room.message);
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
    body: [...(note ? [context(outside(note, limits.context))] : []), ...blocksOf(markup)],
    foot: markup.abridged > 0 ? [digestButtons([viewAll])] : [],
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

/** What the clicks on these buttons start with, for the listener that hears them. */
export const digestButtonId = 'digest';

/** `label`: where it is not the usual one for what it does. */
export type DigestButton = DigestRequest & { label?: string };

/** A row of buttons that change or show digests. */
export const digestButtons = (row: DigestButton[]): Block =>
  rowOf(
    row.map(({ label, ...request }) => {
      const usual: Record<string, string> = phrasesIn(request.language).slack.digest.button;
      const value = JSON.stringify(request);
      return { does: digestButtonId, label: label ?? usual[request.does] ?? '', value };
    }),
  );

/** A digest with how its last post went. */
export interface KnownDigest {
  stored: StoredDigest;
  last: Delivery | null;
}

/** What is said about digests: what happened, then digests with what can be done about each, and what may be done `next`. */
export function digestReply(
  {
    sentences,
    digests = [],
    next = [],
  }: { sentences: string[]; digests?: KnownDigest[]; next?: DigestButton[] },
  language: Language,
  now: Date,
): Message {
  // In the row of the one digest that is shown.
  const beside = digests.length === 1 ? next : [];
  const lines = digests.map(({ stored, last }) => `• ${digestStatus(stored, last, now, language)}`);
  return toMessage(language, {
    text: [...sentences, ...lines].join('\n'),
    body: [
      ...sentences.map((sentence) => section(outside(sentence, shown.question))),
      ...digestRows(digests, language, now, beside),
    ],
    foot: next.length > beside.length ? [digestButtons(next)] : [],
  });
}

/** Digests, each with its status and buttons, after those `beside` them. `where`: names the channel, where that is not plain. */
export function digestRows(
  digests: KnownDigest[],
  language: Language,
  now: Date,
  beside: DigestButton[] = [],
  where: (settings: DigestSettings) => string = () => '',
): Block[] {
  return [
    ...digests
      .slice(0, shown.digests)
      .flatMap(({ stored, last }) => [
        section(where(stored.settings) + outside(digestStatus(stored, last, now, language), shown.quote * 2)),
        digestButtons([...beside, ...choices(stored, language, now)]),
      ]),
    ...more(digests.length - shown.digests, language).map(context),
  ];
}

/** What can be done about a digest as it stands. */
function choices({ settings }: StoredDigest, language: Language, now: Date): DigestButton[] {
  const { name } = stateOn(settings, dayInZone(now, settings.zone));
  const change = name === 'on' ? 'pause' : 'resume';
  const end = name === 'off' ? 'remove' : 'off';
  return (['settings', change, end] as const).map((does) => ({ does, language, digest: settings.id }));
}

/** Told to the creator of a digest whose channel Slack refuses. `reason`: Slack's name for it. */
export function stoppedMessage(channel: string, reason: string, language: Language): Message {
  const { stopped } = phrasesIn(language).digest;
  const cause = outside(reason, shown.name);
  return { text: stopped(`<#${channel}>`, cause), blocks: [section(stopped(channelName(channel), cause))] };
}
