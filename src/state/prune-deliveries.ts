import type { Database } from './tables.ts';

/** A pause may last for a year, and what moved is told since the post before it. */
const keptFor = 400 * 24 * 60 * 60 * 1000;
/** Of each digest, as many are kept however old the clock makes them: one that jumps ahead forgets nothing. */
const keptOfEach = 60;

/** Forgets old deliveries, but for the newest and the last post of each digest, and waits that are over. */
export async function pruneDeliveries(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('changed_at', '<', new Date(now.getTime() - keptFor).toISOString())
    .where((row) => {
      const newer = row
        .selectFrom('deliveries as newer')
        .whereRef('newer.digest', '=', 'deliveries.digest')
        .whereRef('newer.due', '>', 'deliveries.due')
        .select(({ fn }) => fn.countAll().as('count'));
      const digest = row.selectFrom('digests').whereRef('digests.id', '=', 'deliveries.digest');
      return row.or([
        row.not(row.exists(digest.select('digests.id'))),
        row.and([
          row(newer, '>=', keptOfEach),
          row.or([row('state', '!=', 'sent'), row(newer.where('newer.state', '=', 'sent'), '>', 0)]),
        ]),
      ]);
    })
    .execute();
  await db.deleteFrom('holds').where('until', '<', now.toISOString()).execute();
}
