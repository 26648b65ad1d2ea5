import { dayInZone } from '../../dates/calendar.ts';
import type { DigestRequest } from '../../digest/request.ts';
import { digestStatus } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Delivery } from '../../state/deliveries.ts';
import { type DigestSettings, stateOn } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { type Block, channelName, context, outside, rowOf, section } from './elements.ts';
import { more } from './facts.ts';
import { type Message, toMessage } from './message.ts';

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

/**
 * What the app says about digests, to the person who asked: what happened or is the matter; below it digests, each with
 * what can be done about it; and what may be done next.
 */
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

/**
 * One digest after the other: its status, and buttons, after those `beside` them. `where`: names the channel, where that
 * is not plain.
 */
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
