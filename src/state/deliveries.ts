import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, sql } from 'kysely';
import type { CalendarDay } from '../dates/calendar.ts';
import { deleteRows, hasCome } from './rows.ts';
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
  /** Sends that Slack refused. */
  attempts: number;
  /** The calendar day that the digest was relative to; null before it was sent. */
  day: CalendarDay | null;
  /** When the message appears, or appeared. */
  postAt: Date;
  /** Slack's timestamp of the message, or its id of one that is to appear later; null until it is known. */
  message: string | null;
  error: string | null;
}

/** How a claimed delivery ends, or when it goes on. */
export interface Settlement {
  state: Exclude<DeliveryState, 'claimed' | 'sending'>;
  message?: string;
  error?: string;
  retryAt?: Date;
  /** The refusals so far. */
  attempts?: number;
}

/** Leave to deliver one row; `attempts` counts the refusals so far. */
export interface Claim {
  token: string;
  attempts: number;
}

const minute = 60 * 1000;
/** A process that held a row for longer than this is taken for dead; a request ends after some seconds. */
const lease = minute;
/** Before Slack is asked about it, a message that is still on its way can arrive. */
const settling = minute;
/** Nobody waits longer for another try, or for Slack: later than this was written while the clock was wrong. */
const longestWait = 2 * 60 * minute;

const over: DeliveryState[] = ['sent', 'skipped', 'failed', 'unknown', 'gone'];
const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);
/** A row that nobody has touched for so long. */
const isStale = (now: Date, milliseconds: number) =>
  hasCome('deliveries.changed_at', later(now, -milliseconds), later(now, milliseconds));

/** Every method is one statement: what several replicas do at once has one winner. */
export function deliveryLedger(db: Database) {
  const rows = () =>
    db.selectFrom('deliveries').selectAll().orderBy('due', 'desc').orderBy('changed_at', 'desc');
  const all = async (query: { execute: () => Promise<Tables['deliveries'][]> }): Promise<Delivery[]> =>
    (await query.execute()).map(read);
  const hasKey =
    ({ team, channel, digest, due }: DeliveryKey) =>
    (row: ExpressionBuilder<Tables, 'deliveries'>) =>
      row.and({ team, channel, digest, due: due.toISOString() });
  const update = (key: DeliveryKey) => db.updateTable('deliveries').where(hasKey(key));
  return {
    /** The claim on one that is new, due for another try, or was claimed by a process that died; null for others. */
    async claim({ team, channel, digest, due }: DeliveryKey, now: Date): Promise<Claim | null> {
      const changed = { state: 'claimed', claim: randomUUID(), changed_at: now.toISOString() };
      const row = await db
        .insertInto('deliveries')
        .values({ team, channel, digest, due: due.toISOString(), ...changed, attempts: 0, checked: 0 })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'digest', 'due'])
            .doUpdateSet(changed)
            .where((row) =>
              row.or([
                row.and([
                  row('deliveries.state', '=', 'waiting'),
                  hasCome('deliveries.retry_at', now, later(now, longestWait)),
                ]),
                row.and([row('deliveries.state', '=', 'claimed'), isStale(now, lease)]),
              ]),
            ),
        )
        .returning('attempts')
        .executeTakeFirst();
      return row ? { token: changed.claim, attempts: row.attempts } : null;
    },
    /** To be called right before the message is sent; false when the claim was lost meanwhile: do not send. */
    async startSending(
      key: DeliveryKey,
      { token }: Claim,
      { day, at }: { day: CalendarDay; at: Date },
      now: Date,
    ): Promise<boolean> {
      const { numUpdatedRows } = await update(key)
        .set({ state: 'sending', day, post_at: at.toISOString(), changed_at: now.toISOString() })
        .where((row) => row.and({ claim: token, state: 'claimed' }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    /** Records how it went; does nothing when the claim was lost. */
    async settle(
      key: DeliveryKey,
      { token }: Claim,
      { retryAt, error, ...values }: Settlement,
    ): Promise<void> {
      await update(key)
        .set({ ...values, error: error ?? null, retry_at: retryAt?.toISOString() ?? null })
        .where('claim', '=', token)
        .where('state', 'in', ['claimed', 'sending', 'unknown'])
        .execute();
    },
    /** Turns what has been `sending` for too long, because its process died, into `unknown`; returns those. */
    giveUpLost: (now: Date): Promise<Delivery[]> =>
      all(
        db
          .updateTable('deliveries')
          .set({ state: 'unknown', error: 'the process ended before it knew the reply' })
          .where('state', '=', 'sending')
          .where(isStale(now, lease))
          .returningAll(),
      ),
    /** `unknown` ones, a minute old at least, that Slack was not asked about. */
    toCheck: (now: Date): Promise<Delivery[]> =>
      all(
        rows()
          .where((row) => row.and({ state: 'unknown', checked: 0 }))
          .where(isStale(now, settling)),
      ),
    /** What Slack says about an `unknown` one: its message, `absent`, or that it cannot tell. */
    async resolve(
      key: DeliveryKey,
      seen: { message: string } | 'absent' | 'unreadable',
      now: Date,
    ): Promise<void> {
      const unknown = update(key).where('state', '=', 'unknown');
      const again = { state: 'waiting', retry_at: now.toISOString() };
      const told = typeof seen === 'object' ? { state: 'sent', ...seen, error: null } : again;
      await unknown.set(seen === 'unreadable' ? { checked: 1 } : told).execute();
    },
    /** Whether nothing more is to be done about one; an `unknown` one may still turn out to be absent. */
    async isOver(key: DeliveryKey): Promise<boolean> {
      return (await rows().where(hasKey(key)).where('state', 'in', over).executeTakeFirst()) !== undefined;
    },
    /** What Slack is to post after an instant, of digests that somebody changed or deleted meanwhile. */
    outdated: (after: Date): Promise<Delivery[]> =>
      all(
        rows()
          .where('state', '=', 'sent')
          .where('post_at', '>', after.toISOString())
          .where(
            sql<boolean>`digest not in (select id from digests where changed_at <= deliveries.changed_at)`,
          ),
      ),
    /** Forgets what Slack was to post and will not: it is as if it had never been claimed. */
    takeBack: ({ digest, message }: Delivery): Promise<void> =>
      deleteRows(db, 'deliveries', { digest, message }),
    /** The last one that reached the channel, of those that were due before an instant. */
    async lastSent(digest: string, limit: Date): Promise<Delivery | null> {
      const sent = rows().where((row) => row.and({ digest, state: 'sent' }));
      const [last = null] = await all(sent.where('due', '<', limit.toISOString()).limit(1));
      return last;
    },
    /** Newest first, of one digest or, for a log, of all. */
    recent: (limit: number, digest?: string): Promise<Delivery[]> =>
      all(
        rows()
          .where(({ and }) => and(digest === undefined ? {} : { digest }))
          .limit(limit),
      ),
    /** How many are not over, by state; an `unknown` one is, once Slack was asked. */
    async open(): Promise<Partial<Record<DeliveryState, number>>> {
      const found = await db
        .selectFrom('deliveries')
        .select(({ fn }) => ['state', fn.countAll<number>().as('total')])
        .where('state', 'in', ['claimed', 'sending', 'waiting', 'unknown'])
        .where('checked', '=', 0)
        .groupBy('state')
        .execute();
      return Object.fromEntries(found.map(({ state, total }) => [state, total]));
    },
    /** Slack asked this workspace to wait: nothing is sent to it until then. */
    async hold(team: string, until: Date): Promise<void> {
      const text = until.toISOString();
      await db
        .insertInto('holds')
        .values({ team, until: text })
        .onConflict((conflict) =>
          conflict
            .column('team')
            .doUpdateSet({ until: text })
            .where(hasCome('holds.until', until, later(until, longestWait))),
        )
        .execute();
    },
    async held(now: Date): Promise<Set<string>> {
      const waiting = sql<boolean>`not ${hasCome('until', now, later(now, longestWait))}`;
      const found = await db.selectFrom('holds').select('team').where(waiting).execute();
      return new Set(found.map(({ team }) => team));
    },
  };
}

const read = ({ due, state, post_at, changed_at, ...row }: Tables['deliveries']): Delivery => ({
  ...row,
  due: new Date(due),
  state: state as DeliveryState,
  postAt: new Date(post_at ?? changed_at),
});
