import type { Database } from './tables.ts';

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
