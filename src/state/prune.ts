import { sql } from 'kysely';
import type { Database } from './tables.ts';

const day = 24 * 60 * 60 * 1000;

/** In milliseconds, how long the rows of each table are kept. */
export const kept = {
  /** Well above the ten minutes within which Slack repeats an event. */
  events: day,
  /** A conversation is over a day after its last answer. */
  turns: day,
  /** A question is put right within minutes; a day is as long as a conversation lasts. */
  replies: day,
  /** Since somebody asked it last. */
  long_questions: 30 * day,
  /** Nothing of what people asked is kept for longer. */
  questions: 365 * day,
  feedback: 365 * day,
  /** A pause may last for a year, and what moved is told since the post before it. */
  deliveries: 400 * day,
};
/** Of each digest, as many are kept however old the clock makes them: one that jumps ahead forgets nothing. */
const keptOfEach = 60;

export const oldest = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() - milliseconds).toISOString();

export async function prune(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('events').where('seen_at', '<', oldest(now, kept.events)).execute();
  for (const table of ['turns', 'replies', 'long_questions', 'questions', 'feedback'] as const)
    await db.deleteFrom(table).where('at', '<', oldest(now, kept[table])).execute();
  await pruneDeliveries(db, now);
}

/** Forgets old deliveries, but for the newest and the last post of each digest, and waits that are over. */
async function pruneDeliveries(db: Database, now: Date): Promise<void> {
  const newer = sql`from deliveries newer where newer.digest = deliveries.digest and newer.due > deliveries.due`;
  const isKept = sql<boolean>`digest in (select id from digests) and (
    (select count(*) ${newer}) < ${keptOfEach}
    or (state = 'sent' and not exists (select 1 ${newer} and newer.state = 'sent')))`;
  await db
    .deleteFrom('deliveries')
    .where('changed_at', '<', oldest(now, kept.deliveries))
    .where(sql<boolean>`not (${isKept})`)
    .execute();
  await db.deleteFrom('holds').where('until', '<', now.toISOString()).execute();
}
