import { sql } from 'kysely';
import { Update } from '../tracking/update.ts';
import { findRow } from './rows.ts';
import type { Database } from './tables.ts';

/** The log of what was reported, one for each workspace. Nothing in it is ever changed. */
export function updateLog(db: Database) {
  return {
    /** Adds an update; false when one with its id is there already, so that an import may be repeated. */
    async add(given: Update): Promise<boolean> {
      const update = Update.parse(given);
      const { team, id } = update;
      const body = JSON.stringify(update);
      for (;;) {
        const { rows: added } = await sql`insert into updates (team, number, id, body)
          select ${team}, coalesce(max(number), 0) + 1, ${id}, ${body} from updates where team = ${team}
          on conflict do nothing returning number`.execute(db);
        if (added.length > 0) return true;
        if (await findRow(db, 'updates', { team, id })) return false;
        // Another replica took the number at the same instant: there is a next one.
      }
    },
    /** Those of a workspace, in the order in which they were added. */
    async of(team: string): Promise<Update[]> {
      const { rows } = await sql<{ body: string }>`
        select body from updates where team = ${team} order by number`.execute(db);
      return rows.map(({ body }) => Update.parse(JSON.parse(body)));
    },
  };
}
