import type { CalendarDay } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { DeliveryKey } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { State } from '../state/open-state.ts';
import type { Digest } from './digest.ts';

/** What became of a message. Whoever sends it must not try again by itself, and must give up within a minute. */
export type SendResult =
  /** `message`: Slack's timestamp of it. */
  | { outcome: 'sent'; message: string }
  /** Slack refused it: nothing was posted, another try may help. */
  | { outcome: 'failed'; error: string }
  /** No reply came: it may have been posted. */
  | { outcome: 'unknown'; error: string }
  /** `retryAfter` in seconds, as Slack's header says. https://docs.slack.dev/apis/web-api/rate-limits/ */
  | { outcome: 'rate-limited'; retryAfter: number }
  /** The channel is gone or archived, the bot is not in it, or the app was removed from the workspace. */
  | { outcome: 'gone'; error: string };

export interface DeliverOptions {
  state: Pick<State, 'digests' | 'deliveries' | 'updates'>;
  packs: Pick<Packs, 'find'>;
  clock: () => Date;
  /** The day that a digest is relative to; without it, the current one in the digest's zone. */
  today?: (settings: DigestSettings) => CalendarDay;
  /** Posts one message. */
  send: (digest: Digest, settings: DigestSettings) => Promise<SendResult>;
  /** Tells the creator of a digest, once, why it stopped. */
  tellCreator: (settings: DigestSettings, reason: string) => Promise<void>;
  /** Aborted when the process must end: what is claimed is finished, and nothing more is claimed. */
  signal?: AbortSignal;
  /** In milliseconds, between attempts to record what Slack replied. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * What became of one delivery. `waiting` (refused) and `rate-limited` ones are tried again, and so is an `error`, which
 * is the program's own.
 */
export interface DeliveryReport extends DeliveryKey {
  outcome: 'sent' | 'skipped' | 'waiting' | 'rate-limited' | 'failed' | 'unknown' | 'gone' | 'error';
  error?: string;
}
