import type { Claim, DeliveryKey, Settlement } from '../state/deliveries.ts';
import type { DigestSettings } from '../state/digest-settings.ts';
import type { Digest } from './digest.ts';
import type { DeliverOptions, DeliveryReport, SendResult } from './send.ts';

interface Outcome {
  settings: DigestSettings;
  key: DeliveryKey;
  claim: Claim;
  digest: Digest;
  result: SendResult | { outcome: 'skipped' };
  /** False where somebody waits for the post: they are told that it failed, and ask again themselves. */
  retry: boolean;
}

type Services = Required<Pick<DeliverOptions, 'state' | 'clock' | 'tellCreator' | 'wait'>>;

/** In seconds, after each refusal; then the delivery has failed. */
const pauses = [60, 5 * 60, 15 * 60, 60 * 60];

/**
 * Writes down what became of a delivery, and what follows from it: a workspace waits, a digest whose channel is
 * gone stops, one without dates ahead pauses itself.
 */
export async function recordOutcome(
  { settings, key, claim, digest, result, retry }: Outcome,
  { state, clock, tellCreator, wait }: Services,
): Promise<DeliveryReport> {
  const settlement = settle(result, claim, clock(), retry);
  const keep = (write: () => Promise<unknown>) => persist(write, wait);
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
  const { state: outcome, error } = settlement;
  const waits = outcome === 'waiting' && result.outcome === 'rate-limited';
  return { ...key, outcome: waits ? 'rate-limited' : outcome, ...(error !== undefined && { error }) };
}

function settle(result: Outcome['result'], { attempts }: Claim, now: Date, retry: boolean): Settlement {
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

/**
 * Slack has the message and the database must know: a database that is away for ten seconds is waited for. If
 * it stays away, the row remains `sending` and ends as `unknown`.
 */
async function persist(write: () => Promise<unknown>, wait: Services['wait']): Promise<void> {
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
