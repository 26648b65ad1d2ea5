import { setTimeout as sleep } from 'node:timers/promises';
import { type CalendarDay, dayInZone } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Delivery, type DeliveryKey, deliveryName } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { StoredDigest } from '../state/digests.ts';
import type { State } from '../state/state.ts';
import { updatesOf } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import { buildDigest, type Digest } from './digest.ts';
import { recordOutcome } from './record-outcome.ts';
import { owedRun } from './schedule.ts';

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

/** What the history of a channel tells about a message: its timestamp, or that it is not there. */
export type SeenInHistory = { message: string } | 'absent' | 'unreadable';

export interface DeliverOptions {
  state: Pick<State, 'digests' | 'deliveries' | 'updates'>;
  roadmap: Roadmap;
  /** Those that a digest may be about; without it, there is only that roadmap. */
  packs?: Packs;
  clock: () => Date;
  /** The day that a digest is relative to; without it, the current one in the digest's zone. */
  today?: (settings: DigestSettings) => CalendarDay;
  /** Posts one message. `deliveryName(key)` in its metadata makes it recognisable in the history. */
  send: (digest: Digest, settings: DigestSettings, key: DeliveryKey) => Promise<SendResult>;
  /** Looks for a message whose reply was lost. Where it throws, it is asked again at the next tick. */
  findInHistory?: (delivery: Delivery) => Promise<SeenInHistory>;
  /** Tells the creator of a digest, once, why it stopped. */
  tellCreator: (settings: DigestSettings, reason: string) => Promise<void>;
  /** Aborted when the process must end: what is claimed is finished, and nothing more is claimed. */
  signal?: AbortSignal;
  /** In milliseconds, between attempts to record what Slack replied. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * What a tick did about one delivery. `waiting` (refused) and `rate-limited` ones are tried again, and so is an
 * `error`, which is the program's own.
 */
export interface DeliveryReport extends DeliveryKey {
  outcome: 'sent' | 'skipped' | 'waiting' | 'rate-limited' | 'failed' | 'unknown' | 'gone' | 'error';
  error?: string;
}

/** Workspaces that are served at the same time. */
const atOnce = 4;
/** A weekly due time is never older; the days more are for the changes of the clock. */
const eightDays = 8 * 24 * 60 * 60 * 1000;

/**
 * Posts every digest that is due, each due time once however many replicas do the same, and settles what earlier
 * ticks left open. To be called every minute or so; a late call still posts. Throws only when the database does
 * not answer: nothing was sent then, and the next call makes up for it.
 */
export async function deliverDue(options: DeliverOptions): Promise<DeliveryReport[]> {
  const { state, clock, signal } = options;
  const reports = await settleOpen(options);
  const now = clock();
  const held = await state.deliveries.held(now);
  const owed = await whatIsOwed(state, now);
  // One iterator for all: each workspace is taken by one of those who serve.
  const teams = Map.groupBy(owed, ({ stored }) => stored.settings.team).entries();
  const serve = async () => {
    for (const [team, deliveries] of teams) {
      for (const { stored, due } of deliveries) {
        if (signal?.aborted || held.has(team)) break;
        const report = await deliver(stored, due, options, false);
        if (report) reports.push(report);
        if (report?.outcome === 'rate-limited') held.add(team);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return reports;
}

/** The digests that are due at `now` and were not delivered yet. */
export async function whatIsOwed(
  { digests, deliveries }: Pick<State, 'digests' | 'deliveries'>,
  now: Date,
): Promise<{ stored: StoredDigest; due: Date }[]> {
  const over = await deliveries.over(new Date(now.getTime() - eightDays));
  return (await digests.awake()).flatMap((stored) => {
    const due = owedRun(stored.settings, stored.owedSince, now);
    return due && !over.has(deliveryName(keyOf(stored, due))) ? [{ stored, due }] : [];
  });
}

/**
 * Posts a digest at once because somebody asks for it, whatever its state. Null when it was posted within this
 * minute already.
 */
export function deliverNow(stored: StoredDigest, options: DeliverOptions): Promise<DeliveryReport | null> {
  const minute = new Date(Math.floor(options.clock().getTime() / 60_000) * 60_000);
  return deliver(stored, minute, options, true);
}

/** Posts what falls due at an instant. Null when that is over, or another replica's. */
export const deliverAt = (
  stored: StoredDigest,
  due: Date,
  options: DeliverOptions,
): Promise<DeliveryReport | null> => deliver(stored, due, options, false);

const keyOf = ({ settings: { team, channel, id } }: StoredDigest, due: Date): DeliveryKey => ({
  team,
  channel,
  digest: id,
  due,
});

/** Deliveries whose process died become `unknown`, and the channel's history tells about unknown ones. */
async function settleOpen({ state, clock, findInHistory }: DeliverOptions): Promise<DeliveryReport[]> {
  const reports: DeliveryReport[] = (await state.deliveries.giveUpLost(clock())).map((lost) =>
    reportOf(lost, 'unknown', lost.error),
  );
  if (!findInHistory) return reports;
  for (const delivery of await state.deliveries.toCheck(clock())) {
    try {
      const seen = await findInHistory(delivery);
      await state.deliveries.resolve(delivery, seen, clock());
      if (typeof seen === 'object') reports.push(reportOf(delivery, 'sent', null));
    } catch (error) {
      reports.push(reportOf(delivery, 'error', String(error)));
    }
  }
  return reports;
}

function reportOf(
  { team, channel, digest, due }: DeliveryKey,
  outcome: DeliveryReport['outcome'],
  error: string | null,
): DeliveryReport {
  return { team, channel, digest, due, outcome, ...(error === null ? {} : { error }) };
}

async function deliver(
  stored: StoredDigest,
  due: Date,
  options: DeliverOptions,
  asked: boolean,
): Promise<DeliveryReport | null> {
  const key = keyOf(stored, due);
  try {
    const report = await claimAndSend(stored.settings, key, options, asked);
    return report && reportOf(key, report.outcome, report.error ?? null);
  } catch (error) {
    return reportOf(key, 'error', String(error));
  }
}

async function claimAndSend(
  settings: DigestSettings,
  key: DeliveryKey,
  options: DeliverOptions,
  asked: boolean,
): Promise<Pick<DeliveryReport, 'outcome' | 'error'> | null> {
  const { state, clock, send, wait = sleep } = options;
  const roadmap = roadmapOf(settings, options);
  const claim = await state.deliveries.claim(key, clock());
  if (!claim) return null;
  const today = options.today?.(settings) ?? dayInZone(clock(), settings.zone);
  const lastDay = (await state.deliveries.lastSent(settings.id, key.due))?.day ?? null;
  const updates = updatesOf(roadmap.pack.id, await state.updates.after(settings.team, 0));
  const digest = buildDigest({ roadmap, settings, today, lastDay, updates });
  const record = (result: SendResult | { outcome: 'skipped' }) =>
    recordOutcome({ settings, key, claim, digest, result, retry: !asked }, { ...options, wait });
  if (!asked && !isNews(digest, settings, updates)) return record({ outcome: 'skipped' });
  if (!(await state.deliveries.startSending(key, claim, today, clock()))) return null;
  return record(await send(digest, settings, key).catch(lostReply));
}

/** Throws where the roadmap is served no more: the digest waits for it, and is not about another one meanwhile. */
function roadmapOf({ pack }: DigestSettings, { roadmap, packs }: DeliverOptions): Roadmap {
  const found = pack === undefined ? (packs?.main ?? roadmap) : (packs?.find(pack) ?? null);
  if (!found) throw new Error(`the roadmap ${pack} of the digest is served no more`);
  return found;
}

const lostReply = (error: unknown): SendResult => ({ outcome: 'unknown', error: String(error) });

/** That no date is ahead is said once; and a quiet week may be skipped, where the channel asks for it. */
function isNews(digest: Digest, settings: DigestSettings, updates: readonly Update[]): boolean {
  const { lastDay } = digest;
  if (!digest.finish || lastDay === null) return digest.worthPosting || !settings.skipWhenUnchanged;
  const { roadmap } = digest;
  return buildDigest({ roadmap, settings, today: lastDay, lastDay: null, updates }).finish === null;
}
