import type { Database } from './tables.ts';

/** How replicas learn that the roadmaps are to be read again. */
export interface PackReloadStore {
  /** How often it was asked for so far. */
  count(): Promise<number>;
  ask(now: Date): Promise<void>;
}

export function packReloadStore(db: Database): PackReloadStore {
  const latest = async (): Promise<number> => {
    const row = await db
      .selectFrom('pack_reloads')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst();
    return Number(row?.number ?? 0);
  };
  return {
    count: latest,
    async ask(now) {
      // Two at once are one: whoever reads again afterwards has seen both.
      await db
        .insertInto('pack_reloads')
        .values({ number: (await latest()) + 1, at: now.toISOString() })
        .onConflict((conflict) => conflict.column('number').doNothing())
        .execute();
    },
  };
}
