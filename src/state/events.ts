import type { Database } from './tables.ts';

/** Well above the ten minutes within which Slack repeats an event. */
const keptFor = 24 * 60 * 60 * 1000;

/** True for the first caller with this id on any replica, false for each later one. */
export async function claimEvent(db: Database, id: string, now: Date): Promise<boolean> {
  const claimed = await db
    .insertInto('events')
    .values({ id, seen_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Lets the next caller with this id be the first again. */
export async function releaseEvent(db: Database, id: string): Promise<void> {
  await db.deleteFrom('events').where('id', '=', id).execute();
}

/** Forgets the ids that are older than a day. */
export async function pruneEvents(db: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - keptFor).toISOString();
  await db.deleteFrom('events').where('seen_at', '<', oldest).execute();
}
