import { sql } from 'kysely';
import { Update } from '../tracking/update.ts';
import type { Database } from './tables.ts';

/** Two replicas that add at the same instant ask for the same number: one of them asks again. */
const attempts = 20;

/** The log of what was reported, one for each workspace. Nothing in it is ever changed. */
export function updateLog(db: Database) {
  return {
    /** Adds an update; false when one with its id is there already, so that an import may be repeated. */
    async add(given: Update): Promise<boolean> {
      const update = Update.parse(given);
      const { team, id } = update;
      const body = JSON.stringify(update);
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { rows: added } = await sql`insert into updates (team, number, id, body)
            select ${team}, coalesce(max(number), 0) + 1, ${id}, ${body} from updates where team = ${team}
            on conflict (team, id) do nothing returning number`.execute(db);
          return added.length > 0;
        } catch (error) {
          if (attempt === attempts || !isTaken(error)) throw error;
        }
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

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: unique_violation. SQLite has one writer at a time. */
const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === '23505';
