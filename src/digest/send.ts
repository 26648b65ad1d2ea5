import type { CalendarDay } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { Delivery, DeliveryKey, Settlement } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { State } from '../state/open-state.ts';
import type { Digest } from './digest.ts';

/** What became of a message. Whoever sends it must not try again by itself, and must give up within a minute. */
export type SendResult =
  /** `message`: Slack's timestamp of it, or its id of one that is to appear later. */
  | { outcome: 'sent'; message: string }
  /** Slack refused it: nothing was posted, another try may help. */
  | { outcome: 'failed'; error: string }
  /** No reply came: it may have been posted. */
  | { outcome: 'unknown'; error: string }
  /** `retryAfter` in seconds, as Slack's header says. https://docs.slack.dev/apis/web-api/rate-limits/ */
  | { outcome: 'rate-limited'; retryAfter: number }
  /** The channel is gone or archived, the bot is not in it, or the app was removed from the workspace. */
  | { outcome: 'gone'; error: string };

/** What Slack tells about a message: its id, that it is not there, nothing, or that it is to be asked later. */
export type SeenAtSlack = { message: string } | 'absent' | 'unreadable' | 'later';

/**
 * In milliseconds. In its last moment before it appears, whether Slack has a message is not asked and it is not
 * taken back, for clocks differ and Slack may be posting it already.
 * https://docs.slack.dev/reference/methods/chat.deleteScheduledMessage
 */
export const lastMoment = 2 * 60_000;

/** The Slack side of a delivery. Where asking or taking back throws, it is tried again at the next tick. */
export interface Sender {
  /** Posts one message; with `postAt`, Slack is to post it then. */
  send: (digest: Digest, settings: DigestSettings, postAt?: Date) => Promise<SendResult>;
  /** Looks for a message whose reply was lost. */
  find: (delivery: Delivery, now: Date) => Promise<SeenAtSlack>;
  /** Takes back a message that Slack was to post later. */
  withdraw: (delivery: Delivery) => Promise<void>;
  /** Tells the creator of a digest, once, why it stopped. */
  tellCreator: (settings: DigestSettings, reason: string) => Promise<void>;
}

export interface DeliverOptions extends Sender {
  state: Pick<State, 'digests' | 'deliveries' | 'updates'>;
  packs: Pick<Packs, 'find'>;
  clock: () => Date;
  /** The day that a digest is relative to; without it, the one in the digest's zone when it appears. */
  today?: (settings: DigestSettings) => CalendarDay;
  /** Aborted when the process must end: what is claimed is finished, and nothing more is claimed. */
  signal?: AbortSignal;
  /** In milliseconds, between attempts to record what Slack replied. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * What became of one delivery. `waiting` (refused) and `rate-limited` ones are tried again, and so is an `error`, which
 * is the program's own; `withdrawn`: somebody changed the digest before it appeared.
 */
export interface DeliveryReport extends DeliveryKey {
  outcome: Settlement['state'] | 'rate-limited' | 'error' | 'withdrawn';
  error?: string;
}
