import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayInZone } from '../dates/calendar.ts';
import type { Claim, Delivery, DeliveryKey, Settlement } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { DueDigest, StoredDigest } from '../state/digests.ts';
import type { State } from '../state/open-state.ts';
import { updatesOf } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import { buildDigest, type Digest } from './digest.ts';
import { nextRun, owedRun } from './schedule.ts';
import { type DeliverOptions, type DeliveryReport, lastMoment, type SendResult } from './send.ts';

/** Workspaces that are served at the same time. */
const atOnce = 4;
const minute = 60_000;
/** How long before its hour Slack gets a digest: whether it got there can then be asked, and made up for. */
const ahead = 6 * minute;
/** The same where it is late. */
const leastAhead = 4 * minute;

/**
 * Has every digest posted that is due in some minutes, each due time once however many replicas do the same, and
 * settles what earlier ticks left open. To be called every half minute or so; a late call still posts. Throws only
 * when the database does not answer: nothing was sent then, and the next call makes up for it.
 */
export async function deliverDue(options: DeliverOptions): Promise<DeliveryReport[]> {
  const { state, clock, signal } = options;
  const reports: DeliveryReport[] = [...(await settleOpen(options)), ...(await withdrawOutdated(options))];
  const until = new Date(clock().getTime() + ahead);
  const held = await state.deliveries.held(clock());
  // One iterator for all: each workspace is taken by one of those who serve.
  const teams = Map.groupBy(await state.digests.dueBy(until), ({ team }) => team).entries();
  const serve = async () => {
    for (const [team, digests] of teams) {
      for (const due of digests) {
        if (signal?.aborted || held.has(team)) break;
        const report = await serveOne(due, until, options);
        if (report) reports.push(report);
        if (report?.outcome === 'rate-limited') held.add(team);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return reports;
}

/** Delivers what a digest owes, and has it looked at again when it owes something next. */
async function serveOne(
  due: DueDigest,
  until: Date,
  options: DeliverOptions,
): Promise<DeliveryReport | null> {
  const { digests, deliveries } = options.state;
  // Read now: the round may have taken a while to come here.
  const stored = await digests.find(due.id);
  if (!stored) return null;
  const owed = owedRun(stored.settings, stored.owedSince, until);
  const report = owed && (await deliver(stored, owed, options));
  if (!owed || (await deliveries.isOver(keyOf(stored.settings, owed)))) {
    await digests.lookNext(due, nextRun(stored.settings, until));
  }
  return report;
}

/** Posts a digest because somebody asks for it, whatever its state. Null when it was posted within this minute. */
export function deliverNow(stored: StoredDigest, options: DeliverOptions): Promise<DeliveryReport | null> {
  return deliver(stored, new Date(floor(options.clock().getTime())), options, true);
}

/** What the digests of all workspaces still have to do, by state; `due`: what should have been posted by now. */
export const queueOf = async ({ digests, deliveries }: Pick<State, 'digests' | 'deliveries'>, now: Date) => ({
  due: (await digests.dueBy(now)).filter(({ seen }) => seen !== '').length,
  ...(await deliveries.open()),
});

const keyOf = ({ team, channel, id: digest }: DigestSettings, due: Date): DeliveryKey => {
  return { team, channel, digest, due };
};

/** Deliveries whose process died become `unknown`, and Slack tells about unknown ones. */
async function settleOpen({ state, clock, find }: DeliverOptions): Promise<DeliveryReport[]> {
  const { deliveries, digests } = state;
  const lost = (await deliveries.giveUpLost(clock())).map((each) => reportOf(each, 'unknown', each.error));
  const seen = await forEach(await deliveries.toCheck(clock()), async (delivery) => {
    const seen = await find(delivery, clock());
    if (seen === 'later') return null;
    await deliveries.resolve(delivery, seen, clock());
    if (seen === 'absent') await digests.lookAgain(delivery.digest);
    return typeof seen === 'object' ? 'sent' : null;
  });
  return [...lost, ...seen];
}

/** What Slack is to post of a digest that was changed meanwhile is taken back, and comes anew if it is still owed. */
async function withdrawOutdated({ state, clock, withdraw }: DeliverOptions): Promise<DeliveryReport[]> {
  const outdated = await state.deliveries.outdated(new Date(clock().getTime() + lastMoment));
  return forEach(outdated, async (delivery) => {
    await withdraw(delivery);
    await state.deliveries.takeBack(delivery);
    await state.digests.lookAgain(delivery.digest);
    return 'withdrawn';
  });
}

/** Does something about each delivery, one after the other, and tells what; where one fails, the others are done. */
async function forEach(
  deliveries: readonly Delivery[],
  act: (delivery: Delivery) => Promise<DeliveryReport['outcome'] | null>,
): Promise<DeliveryReport[]> {
  const reports: DeliveryReport[] = [];
  for (const delivery of deliveries) {
    try {
      const outcome = await act(delivery);
      if (outcome) reports.push(reportOf(delivery, outcome, null));
    } catch (error) {
      reports.push(reportOf(delivery, 'error', String(error)));
    }
  }
  return reports;
}

const reportOf = (
  { team, channel, digest, due }: DeliveryKey,
  outcome: DeliveryReport['outcome'],
  error: string | null,
): DeliveryReport => ({ team, channel, digest, due, outcome, ...(error !== null && { error }) });

/**
 * Has Slack post what falls due at an instant, and writes down what became of it and what follows: a workspace waits, a
 * digest whose channel is gone stops, one without dates ahead pauses itself. `asked`: by somebody, at once, who reads
 * why it failed and asks again themselves. Null when that is over, or another replica's.
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
    const at = asked ? clock() : appearsAt(key, clock());
    const day = options.today?.(settings) ?? dayInZone(at, settings.zone);
    const lastDay = (await state.deliveries.lastSent(settings.id, due))?.day ?? null;
    const updates = updatesOf(roadmap.pack.id, await state.updates.of(settings.team));
    const digest = buildDigest({ roadmap, settings, today: day, lastDay, updates });
    const isDull = !asked && !isNews(digest, settings, updates);
    if (!isDull && !(await state.deliveries.startSending(key, claim, { day, at }, clock()))) return null;
    const result: Result = isDull
      ? { outcome: 'skipped' }
      : await send(digest, settings, asked ? undefined : at).catch(lostReply);
    const settlement = settle(result, claim, clock(), !asked);
    if (result.outcome === 'rate-limited') {
      await keep(() => state.deliveries.hold(settings.team, after(clock(), bounded(result.retryAfter))));
    }
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

/**
 * When a digest appears: in its minute, or in one that leaves time to make sure of it. Slack lists what it is to post
 * by channel and second: each digest has a second of its own, or nearly.
 */
function appearsAt({ digest, due }: DeliveryKey, now: Date): Date {
  const earliest = now.getTime() + leastAhead;
  const start = earliest <= due.getTime() ? due.getTime() : floor(earliest + minute);
  const second = createHash('sha256').update(digest).digest().readUInt32BE() % 60;
  return new Date(start + second * 1000);
}

const floor = (instant: number): number => instant - (instant % minute);

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
      : [bounded(result.retryAfter), { error: `Slack asks to wait for ${result.retryAfter} s`, attempts }];
  return retry && pause !== undefined
    ? { state: 'waiting', retryAt: after(now, pause), ...refused }
    : { state: 'failed', ...refused };
}

/** Slack asks for seconds or minutes; whatever else it were to ask, nobody waits for more than an hour. */
const bounded = (seconds: number): number => Math.min(seconds, 60 * 60);

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** A database that is away for ten seconds is waited for: else the row remains `sending`, and ends as `unknown`. */
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
