import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { CalendarDay } from '../dates/calendar.ts';
import type { Database, Tables } from './tables.ts';

/** What is delivered: one digest's post for one due time. */
export interface DeliveryKey {
  team: string;
  channel: string;
  digest: string;
  due: Date;
}

/**
 * `claimed`: a replica prepares it; nothing was sent. `sending`: it may reach Slack any moment. `waiting`: to be
 * tried again from `retryAt` on. `unknown`: it was sent, and no reply came. The others are final.
 */
export type DeliveryState =
  | 'claimed'
  | 'sending'
  | 'waiting'
  | 'unknown'
  | 'sent'
  | 'skipped'
  | 'failed'
  | 'gone';

export interface Delivery extends DeliveryKey {
  state: DeliveryState;
  changedAt: Date;
  /** Sends that Slack refused. */
  attempts: number;
  retryAt: Date | null;
  /** The calendar day that the digest was relative to; null before it was sent. */
  day: CalendarDay | null;
  /** Slack's timestamp of the message, once it is known. */
  message: string | null;
  error: string | null;
}

/** How a claimed delivery ends, or when it goes on. */
export type Settlement =
  | { state: 'sent'; message: string }
  | { state: 'skipped' }
  | { state: 'waiting'; retryAt: Date; error: string; attempts: number }
  | { state: 'failed'; error: string; attempts: number }
  | { state: 'unknown' | 'gone'; error: string };

/** Leave to deliver one row; `attempts` counts the refusals so far. */
export interface Claim {
  token: string;
  attempts: number;
}

/** Every method is one statement: what several replicas do at once has one winner. */
export interface DeliveryLedger {
  /**
   * The claim on a delivery that is new, due for another try, or was claimed by a process that died before it
   * sent anything; null when it is another replica's, or over.
   */
  claim(key: DeliveryKey, now: Date): Promise<Claim | null>;
  /** To be called right before the message is sent; false when the claim was lost meanwhile: do not send. */
  startSending(key: DeliveryKey, claim: Claim, day: CalendarDay, now: Date): Promise<boolean>;
  /** Records how it went; does nothing when the claim was lost. */
  settle(key: DeliveryKey, claim: Claim, settlement: Settlement, now: Date): Promise<void>;
  /** Turns what has been `sending` for too long, because its process died, into `unknown`; returns those. */
  giveUpLost(now: Date): Promise<Delivery[]>;
  /** `unknown` ones, a minute old at least, that the channel's history was not asked about. */
  toCheck(now: Date): Promise<Delivery[]>;
  /** What the channel's history says about an `unknown` one: its message, `absent`, or that it cannot tell. */
  resolve(key: DeliveryKey, seen: { message: string } | 'absent' | 'unreadable', now: Date): Promise<void>;
  /** Those with a due time from `since` on that are over, as `deliveryName` names them. */
  over(since: Date): Promise<Set<string>>;
  /** The last one that reached the channel, of those that were due before an instant. */
  lastSent(digest: string, before: Date): Promise<Delivery | null>;
  /** Newest first, of one digest or, for a log, of all. */
  recent(limit: number, digest?: string): Promise<Delivery[]>;
  /** How many are not over, by state; an `unknown` one is, once the history was asked. */
  open(): Promise<Partial<Record<DeliveryState, number>>>;
  /** Slack asked this workspace to wait: nothing is sent to it until then. */
  hold(team: string, until: Date): Promise<void>;
  /** The workspaces that must wait at `now`. */
  held(now: Date): Promise<Set<string>>;
}

/** One text for one delivery, fit for a message's metadata. */
export const deliveryName = ({ team, channel, digest, due }: DeliveryKey): string =>
  [team, channel, digest, due.toISOString()].join(' ');

/** A process that held a row for longer than this is taken for dead. */
const lease = 5 * 60 * 1000;
/** Before the channel's history is asked, a message that is still on its way can arrive. */
const settling = 60 * 1000;

const over: DeliveryState[] = ['sent', 'skipped', 'failed', 'unknown', 'gone'];
const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();

export function deliveryLedger(db: Database): DeliveryLedger {
  const rows = () =>
    db.selectFrom('deliveries').selectAll().orderBy('due', 'desc').orderBy('changed_at', 'desc');
  const update = ({ team, channel, digest, due }: DeliveryKey) =>
    db
      .updateTable('deliveries')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('digest', '=', digest)
      .where('due', '=', due.toISOString());
  return {
    async claim({ team, channel, digest, due }, now) {
      const changed = { state: 'claimed', claim: randomUUID(), changed_at: now.toISOString() };
      const row = await db
        .insertInto('deliveries')
        .values({ team, channel, digest, due: due.toISOString(), ...changed, attempts: 0, checked: 0 })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'digest', 'due'])
            .doUpdateSet(changed)
            .where(({ and, or, eb }) =>
              or([
                and([
                  eb('deliveries.state', '=', 'waiting'),
                  eb('deliveries.retry_at', '<=', now.toISOString()),
                ]),
                and([
                  eb('deliveries.state', '=', 'claimed'),
                  eb('deliveries.changed_at', '<', before(now, lease)),
                ]),
              ]),
            ),
        )
        .returning('attempts')
        .executeTakeFirst();
      return row ? { token: changed.claim, attempts: row.attempts } : null;
    },
    async startSending(key, { token }, day, now) {
      const row = await update(key)
        .set({ state: 'sending', day, changed_at: now.toISOString() })
        .where('claim', '=', token)
        .where('state', '=', 'claimed')
        .returning('digest')
        .executeTakeFirst();
      return row !== undefined;
    },
    async settle(key, { token }, { state, ...rest }, now) {
      const { retryAt, ...values } = { retryAt: null, error: null, ...rest };
      await update(key)
        .set({ ...values, state, retry_at: retryAt?.toISOString() ?? null, changed_at: now.toISOString() })
        .where('claim', '=', token)
        .where('state', 'in', ['claimed', 'sending', 'unknown'])
        .execute();
    },
    async giveUpLost(now) {
      const lost = await db
        .updateTable('deliveries')
        .set({
          state: 'unknown',
          error: 'the process ended before it knew the reply',
          changed_at: now.toISOString(),
        })
        .where('state', '=', 'sending')
        .where('changed_at', '<', before(now, lease))
        .returningAll()
        .execute();
      return lost.map(read);
    },
    async toCheck(now) {
      const found = await rows()
        .where('state', '=', 'unknown')
        .where('checked', '=', 0)
        .where('changed_at', '<=', before(now, settling))
        .execute();
      return found.map(read);
    },
    async resolve(key, seen, now) {
      const at = now.toISOString();
      const unknown = update(key).where('state', '=', 'unknown');
      if (seen === 'unreadable') await unknown.set({ checked: 1 }).execute();
      else if (seen === 'absent')
        await unknown.set({ state: 'waiting', retry_at: at, changed_at: at }).execute();
      else await unknown.set({ state: 'sent', message: seen.message, error: null, changed_at: at }).execute();
    },
    async over(since) {
      const found = await rows().where('due', '>=', since.toISOString()).where('state', 'in', over).execute();
      return new Set(found.map((row) => deliveryName(read(row))));
    },
    async lastSent(digest, limit) {
      const row = await rows()
        .where('digest', '=', digest)
        .where('state', '=', 'sent')
        .where('due', '<', limit.toISOString())
        .limit(1)
        .executeTakeFirst();
      return row ? read(row) : null;
    },
    async recent(limit, digest) {
      const found = await rows()
        .$if(digest !== undefined, (query) => query.where('digest', '=', digest ?? ''))
        .limit(limit)
        .execute();
      return found.map(read);
    },
    async open() {
      const found = await db
        .selectFrom('deliveries')
        .select(({ fn }) => ['state', fn.countAll().as('total')])
        .where(({ and, eb, or }) =>
          or([
            eb('state', 'in', ['claimed', 'sending', 'waiting']),
            and([eb('state', '=', 'unknown'), eb('checked', '=', 0)]),
          ]),
        )
        .groupBy('state')
        .execute();
      return Object.fromEntries(found.map(({ state, total }) => [state, Number(total)]));
    },
    async hold(team, until) {
      const text = until.toISOString();
      await db
        .insertInto('holds')
        .values({ team, until: text })
        .onConflict((conflict) =>
          conflict.column('team').doUpdateSet({ until: text }).where('holds.until', '<', text),
        )
        .execute();
    },
    async held(now) {
      const found = await db
        .selectFrom('holds')
        .select('team')
        .where('until', '>', now.toISOString())
        .execute();
      return new Set(found.map(({ team }) => team));
    },
  };
}

/** A pause may last for a year, and what moved is told since the post before it. */
const keptFor = 400 * 24 * 60 * 60 * 1000;

/** Forgets old deliveries, but for the last post of each digest, and waits that are over. */
export async function pruneDeliveries(db: Database, now: Date): Promise<void> {
  const isLastPost = (row: ExpressionBuilder<Tables, 'deliveries'>) =>
    row.and([
      row('state', '=', 'sent'),
      row.exists(
        row.selectFrom('digests').select('digests.id').whereRef('digests.id', '=', 'deliveries.digest'),
      ),
      row.not(
        row.exists(
          row
            .selectFrom('deliveries as later')
            .select('later.due')
            .whereRef('later.digest', '=', 'deliveries.digest')
            .where('later.state', '=', 'sent')
            .whereRef('later.due', '>', 'deliveries.due'),
        ),
      ),
    ]);
  await db
    .deleteFrom('deliveries')
    .where('changed_at', '<', before(now, keptFor))
    .where((row) => row.not(isLastPost(row)))
    .execute();
  await db.deleteFrom('holds').where('until', '<', before(now, lease)).execute();
}

function read(row: Tables['deliveries']): Delivery {
  const { team, channel, digest, due, state, changed_at, attempts, retry_at, day, message, error } = row;
  return {
    team,
    channel,
    digest,
    due: new Date(due),
    state: state as DeliveryState,
    changedAt: new Date(changed_at),
    attempts,
    retryAt: retry_at === null ? null : new Date(retry_at),
    day,
    message,
    error,
  };
}
