import { Update } from '../tracking/update.ts';
import { lately } from './lately.ts';
import type { Database } from './tables.ts';

/** The log of what was reported, one for each workspace. Nothing in it is ever changed. */
export interface UpdateLog {
  /** Adds an update; false when one with its id is there already, so that an import may be repeated. */
  add(update: Update): Promise<boolean>;
  /** Those of a workspace after its `first` ones, as many as that, in the order in which they were added. */
  after(team: string, first: number): Promise<Update[]>;
  /** Those of a workspace. What another replica added shows within a second. */
  lately(team: string): Promise<readonly Update[]>;
  /** Of all workspaces. */
  all(): Promise<Update[]>;
}

/** Two replicas that add at the same instant ask for the same number: one of them asks again. */
const attempts = 20;

export function updateLog(db: Database): UpdateLog {
  const rows = () => db.selectFrom('updates').select('body').orderBy('team').orderBy('number');
  const insert = ({ team, id }: Update, body: string) =>
    db
      .insertInto('updates')
      .columns(['team', 'number', 'id', 'body'])
      .expression((from) =>
        from
          .selectFrom('updates')
          .where('team', '=', team)
          .select(({ val, fn, eb }) => [
            val(team).as('team'),
            eb(fn.coalesce(fn.max('number'), eb.lit(0)), '+', eb.lit(1)).as('number'),
            val(id).as('id'),
            val(body).as('body'),
          ]),
      )
      .onConflict((conflict) => conflict.columns(['team', 'id']).doNothing())
      .returning('number')
      .executeTakeFirst();
  const after: UpdateLog['after'] = async (team, first) => {
    const found = await rows().where('team', '=', team).where('number', '>', first).execute();
    return found.map(read);
  };
  const known = lately((team) => after(team, 0));
  return {
    async add(given) {
      const update = Update.parse(given);
      const body = JSON.stringify(update);
      for (let attempt = 1; ; attempt += 1) {
        try {
          const added = (await insert(update, body)) !== undefined;
          known.forget(update.team);
          return added;
        } catch (error) {
          if (attempt === attempts || !isTaken(error)) throw error;
        }
      }
    },
    after,
    lately: (team) => known.read(team),
    async all() {
      return (await rows().execute()).map(read);
    },
  };
}

const read = ({ body }: { body: string }): Update => Update.parse(JSON.parse(body));

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: unique_violation. SQLite has one writer at a time. */
const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === '23505';
