import { setTimeout as sleep } from 'node:timers/promises';
import { type CalendarDay, dayInZone } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import { asksToWait, type Claim, type DeliveryKey, type Settlement } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { DueDigest, StoredDigest } from '../state/digests.ts';
import type { State } from '../state/open-state.ts';
import { updatesOf } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import { buildDigest, type Digest } from './digest.ts';
import { nextRun, owedRun } from './schedule.ts';

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

/** Workspaces that are served at the same time. */
const atOnce = 4;

/**
 * Posts every digest that is due, each due time once however many replicas do the same; deliveries whose process died
 * while it sent them become `unknown`. To be called every half minute or so; a late call still posts. Throws only when
 * the database does not answer: nothing was sent then, and the next call makes up for it.
 */
export async function deliverDue(options: DeliverOptions): Promise<DeliveryReport[]> {
  const { state, clock, signal } = options;
  const lost = await state.deliveries.giveUpLost(clock());
  const reports = lost.map((each) => reportOf(each, 'unknown', each.error));
  const now = clock();
  const held = await state.deliveries.held(now);
  // One iterator for all: each workspace is taken by one of those who serve.
  const teams = Map.groupBy(await state.digests.dueBy(now), ({ team }) => team).entries();
  const serve = async () => {
    for (const [team, digests] of teams) {
      for (const due of digests) {
        if (signal?.aborted || held.has(team)) break;
        const report = await serveOne(due, now, options);
        if (report) reports.push(report);
        if (report?.outcome === 'rate-limited') held.add(team);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return reports;
}

/** Delivers what a digest owes, and has it looked at again when it owes something next. */
async function serveOne(due: DueDigest, now: Date, options: DeliverOptions): Promise<DeliveryReport | null> {
  const { digests, deliveries } = options.state;
  // Read now: the round may have taken a while to come here.
  const stored = await digests.find(due.id);
  if (!stored) return null;
  const owed = owedRun(stored.settings, stored.owedSince, now);
  const report = owed && (await deliver(stored, owed, options));
  if (!owed || (await deliveries.isOver(keyOf(stored.settings, owed)))) {
    await digests.lookNext(due, nextRun(stored.settings, now));
  }
  return report;
}

/**
 * Posts a digest at once because somebody asks for it, whatever its state. Null when it was posted within this
 * minute already.
 */
export function deliverNow(stored: StoredDigest, options: DeliverOptions): Promise<DeliveryReport | null> {
  const now = options.clock().getTime();
  return deliver(stored, new Date(now - (now % 60_000)), options, true);
}

const keyOf = ({ team, channel, id: digest }: DigestSettings, due: Date): DeliveryKey => {
  return { team, channel, digest, due };
};

const reportOf = (
  { team, channel, digest, due }: DeliveryKey,
  outcome: DeliveryReport['outcome'],
  error: string | null,
): DeliveryReport => ({ team, channel, digest, due, outcome, ...(error !== null && { error }) });

/**
 * Posts what falls due at an instant, and writes down what became of it and what follows: a digest whose channel is gone
 * stops, one without dates ahead pauses itself. `asked`: somebody asked for it, who reads why it failed and asks again
 * themselves. Null when that is over, or another replica's.
 */
async function deliver(
  { settings }: StoredDigest,
  due: Date,
  options: DeliverOptions,
  asked = false,
): Promise<DeliveryReport | null> {
  const { state, clock, packs, send, tellCreator, wait = sleep } = options;
  const keep = (write: () => Promise<unknown>) => persist(write, wait);
  const key = keyOf(settings, due);
  try {
    const roadmap = packs.find(settings.pack);
    // The digest waits for it, and is not about another one meanwhile.
    if (!roadmap) throw new Error(`the roadmap ${settings.pack} of the digest is served no more`);
    const claim = await state.deliveries.claim(key, clock());
    if (!claim) return null;
    const day = options.today?.(settings) ?? dayInZone(clock(), settings.zone);
    const lastDay = (await state.deliveries.lastSent(settings.id, due))?.day ?? null;
    const updates = updatesOf(roadmap.pack.id, await state.updates.of(settings.team));
    const digest = buildDigest({ roadmap, settings, today: day, lastDay, updates });
    const isDull = !asked && !isNews(digest, settings, updates);
    if (!isDull && !(await state.deliveries.startSending(key, claim, day, clock()))) return null;
    const result = isDull ? ({ outcome: 'skipped' } as const) : await send(digest, settings).catch(lostReply);
    const settlement = settle(result, claim, clock(), !asked);
    await keep(() => state.deliveries.settle(key, claim, settlement));
    if (digest.finish && (result.outcome === 'sent' || result.outcome === 'skipped')) {
      await keep(() => state.digests.stop(settings.id, { name: 'finished', since: digest.today }));
    }
    if (result.outcome === 'gone') {
      const stopped = await state.digests.stop(settings.id, { name: 'gone', reason: result.error });
      if (stopped) await tellCreator(settings, result.error);
    }
    const { state: outcome, error = null } = settlement;
    const waits = outcome === 'waiting' && result.outcome === 'rate-limited';
    return reportOf(key, waits ? 'rate-limited' : outcome, error);
  } catch (error) {
    return reportOf(key, 'error', String(error));
  }
}

const lostReply = (error: unknown): SendResult => ({ outcome: 'unknown', error: String(error) });

/** That no date is ahead is said once. */
function isNews(
  { finish, lastDay, roadmap }: Digest,
  settings: DigestSettings,
  updates: readonly Update[],
): boolean {
  if (!finish || lastDay === null) return true;
  return buildDigest({ roadmap, settings, today: lastDay, lastDay: null, updates }).finish === null;
}

type Result = SendResult | { outcome: 'skipped' };

/** In seconds, after each refusal; then the delivery has failed. */
const pauses = [60, 5 * 60, 15 * 60, 60 * 60];

function settle(result: Result, { attempts }: Claim, now: Date, retry: boolean): Settlement {
  if (result.outcome !== 'rate-limited' && result.outcome !== 'failed') {
    const { outcome: state, ...told } = result;
    return { state, ...told };
  }
  const [pause, refused] =
    result.outcome === 'failed'
      ? [pauses[attempts], { error: result.error, attempts: attempts + 1 }]
      : [bounded(result.retryAfter), { error: `${asksToWait} for ${result.retryAfter} s`, attempts }];
  return retry && pause !== undefined
    ? { state: 'waiting', retryAt: after(now, pause), ...refused }
    : { state: 'failed', ...refused };
}

/** Slack asks for seconds or minutes; whatever else it were to ask, nobody waits for more than an hour. */
const bounded = (seconds: number): number => Math.min(seconds, 60 * 60);

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/**
 * Slack has the message and the database must know: a database that is away for ten seconds is waited for. If
 * it stays away, the row remains `sending` and ends as `unknown`.
 */
async function persist(
  write: () => Promise<unknown>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  for (const pause of [500, 1000, 2000, 4000, 8000]) {
    try {
      await write();
      return;
    } catch {
      await wait(pause);
    }
  }
  await write();
}
