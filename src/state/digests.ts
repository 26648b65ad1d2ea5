import { sql } from 'kysely';
import { DigestSettings, type DigestState } from './digest-settings.ts';
import { deleteRows, findRow, hasCome } from './rows.ts';
import type { Database, Tables } from './tables.ts';

/** A digest's settings, and the instant before which no due time is owed. */
export interface StoredDigest {
  settings: DigestSettings;
  owedSince: Date;
}

/** A digest to be looked at; `seen`: the due time for which it is, empty where that is still to be found out. */
export interface DueDigest {
  id: string;
  team: string;
  seen: string;
}

const awakeStates = ['on', 'paused'];
/** Due times are a week apart: one further ahead was written while the clock was wrong. */
const eightDays = 8 * 24 * 60 * 60 * 1000;

export function digestStore(db: Database) {
  const all = () => db.selectFrom('digests').selectAll().orderBy('owed_since').orderBy('id');
  const change = (id: string) => db.updateTable('digests').where('id', '=', id);
  return {
    /** Creates or replaces a digest. A new hour, or being switched on again, cancels what was due before `now`. */
    async save(given: DigestSettings, now: Date): Promise<void> {
      const { state, ...settings } = DigestSettings.parse(given);
      const { id, team, channel, weekday, time, zone } = settings;
      const row = {
        team,
        channel,
        schedule: `${weekday} ${time} ${zone}`,
        settings: JSON.stringify(settings),
        state_name: state.name,
        state: JSON.stringify(state),
        next_due: '',
        changed_at: now.toISOString(),
      };
      const owed_since = now.toISOString();
      await db
        .insertInto('digests')
        .values({ id, ...row, owed_since })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({
            ...row,
            owed_since: sql<string>`case
              when digests.schedule = ${row.schedule} and digests.state_name = ${row.state_name}
              then digests.owed_since else ${owed_since} end`,
          }),
        )
        .execute();
    },
    async find(id: string): Promise<StoredDigest | null> {
      const row = await findRow(db, 'digests', { id });
      return row ? read(row) : null;
    },
    /** Oldest first. */
    async inChannel(team: string, channel: string): Promise<StoredDigest[]> {
      return (await all().where('team', '=', team).where('channel', '=', channel).execute()).map(read);
    },
    /** Of a workspace, or of one person in it. */
    async inTeam(team: string, creator?: string): Promise<StoredDigest[]> {
      const found = await all()
        .where('team', '=', team)
        // As JSON writes it; within another text its quotation marks would be escaped.
        .$if(creator !== undefined, (query) => query.where('settings', 'like', `%"creator":"${creator}"%`))
        .execute();
      return found.map(read);
    },
    /** Those, of all workspaces, whose next due time comes up to an instant or is still to be found out. */
    dueBy(until: Date): Promise<DueDigest[]> {
      return db
        .selectFrom('digests')
        .where('state_name', 'in', awakeStates)
        .select(['id', 'team', 'next_due as seen'])
        .where(hasCome('next_due', until, new Date(until.getTime() + eightDays)))
        .orderBy('next_due')
        .orderBy('owed_since')
        .orderBy('id')
        .execute();
    },
    /** Nothing is left to do about the due time that was `seen`: the digest is looked at again for the next one. */
    async lookNext({ id, seen }: Pick<DueDigest, 'id' | 'seen'>, next: Date): Promise<void> {
      await change(id).set({ next_due: next.toISOString() }).where('next_due', '=', seen).execute();
    },
    /** The digest is looked at as soon as may be. */
    async lookAgain(id: string): Promise<void> {
      await change(id).set({ next_due: '' }).execute();
    },
    /** Ends an awake digest; true for the first caller only, on any replica. */
    async stop(id: string, state: DigestState): Promise<boolean> {
      const { numUpdatedRows } = await change(id)
        .set({ state_name: state.name, state: JSON.stringify(state) })
        .where('state_name', 'in', awakeStates)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    remove: (id: string): Promise<void> => deleteRows(db, 'digests', { id }),
  };
}

function read(row: Tables['digests']): StoredDigest {
  return {
    // What earlier versions had a setting for is passed over.
    settings: DigestSettings.strip().parse({ ...JSON.parse(row.settings), state: JSON.parse(row.state) }),
    owedSince: new Date(row.owed_since),
  };
}
